"""What is said when somebody may be in danger, in our own words."""

from collections.abc import Iterable

from bot.domain.emergency_numbers import (
    ALL_CRISIS_LINES,
    ANYWHERE,
    LINES_BY_COUNTRY,
    TEXTS_BY_COUNTRY,
    Country,
)
from bot.language.lazy_regex import Pattern

CALL = f"Call your local <b>emergency number</b> now ({ANYWHERE})."
EMERGENCY = (
    "<b>This sounds like an emergency.</b>\n{steps}\n\n"
    "I am a program: I cannot see you or call for you. If all are safe, I can go on with the"
    " article."
)
_CRISIS = (
    "1. If you may act on it, or have taken or done something already, call your local"
    " <b>emergency number</b> now.\n"
    f"2. Call or text a <b>crisis line</b>: {LINES_BY_COUNTRY}; {ALL_CRISIS_LINES} lists"
    " others.\n"
    "3. Go to somebody, or ask somebody to come and stay. Move away from anything that could"
    " hurt.\n"
    "4. If it is about somebody else: stay with them, ask them plainly, and make these calls.\n\n"
    "I am only a program. A person can help you better, today."
)
CRISIS = (
    "<b>I am sorry that it hurts so much. You do not have to be alone with this.</b>\n" + _CRISIS
)
CRISIS_ASKED = (
    "<b>If you are thinking of ending your life: you do not have to be alone with this.</b>\n"
    + _CRISIS
)
"""The same for somebody who tapped or said that life feels too heavy."""
CRISIS_AGAIN = (
    "<b>I hear you, and I am still here. Please let a person be with you now, too.</b>\n"
    "1. Something is taken or done, or you are about to: call your local <b>emergency number</b>"
    f" now ({ANYWHERE}).\n"
    "2. Else call a <b>crisis line</b>; <i>I can't any more</i> is enough to say:"
    f" {LINES_BY_COUNTRY}. Or write: {TEXTS_BY_COUNTRY}; {ALL_CRISIS_LINES} lists others.\n"
    "3. Put what could hurt out of reach, or go where others are.\n\n"
    "Is anybody near you just now?"
)
"""The same in other words, where it was said within the half hour."""
SOFT = "If this is happening now, or somebody may be in danger: call your local emergency number."
OTHER_LANGUAGE = (
    "I only know English. Emergency? Call your local emergency number now."
    " Other questions: please write in simple English, or tap a topic."
)

URGENT: dict[str, tuple[str, ...]] = {
    "seizure_now": (
        "Move hard and sharp things away. Put something soft under the head.",
        "Do not hold them down. Put nothing in the mouth.",
        "When the shaking ends, turn them on their side. Look at the clock, and stay.",
    ),
    "not_waking": (
        "Put the phone on loud. Look for ten seconds: does the chest rise and fall?",
        "Breathing: turn them on their side and keep watching.",
        "Not breathing, or only gasping: press hard and fast on the middle of the chest.",
    ),
    "breathing": (
        "Sit up straight and loosen tight clothes. Use your own inhaler if you have one.",
        "Choking and no cough comes: five firm blows between the shoulder blades.",
        "If somebody stops breathing: press hard and fast on the middle of the chest.",
    ),
    "chest": (
        "Sit down and rest. Do not drive yourself.",
        "Unlock the door. Have somebody stay with you.",
        "If somebody stops breathing: press hard and fast on the middle of the chest.",
    ),
    "stroke": (
        "Call even if it gets better. Say when it began.",
        "Nothing to eat or drink, no tablets.",
        "Sleepy or sick: lie on the side. Somebody stays.",
    ),
    "overdose": (
        "Keep the packet or bottle and say what was taken, how much and when.",
        "Do not try to be sick, and take nothing more.",
        "Sleepy: lie on the side. Never leave them alone to sleep it off.",
    ),
    "allergy": (
        "Use the adrenaline pen now if there is one: outer thigh, through clothes.",
        "Lie down with raised legs. If breathing is hard, sit up. Do not walk about.",
        "No better after five minutes: use a second pen.",
    ),
    "injury": (
        "Heavy bleeding: press on it hard with a clean cloth and do not let go.",
        "Neck, back or head hurt: keep still, and somebody stays. Sick or sleepy: on the side.",
        "Burn: cool running water, twenty minutes. Electric shock: switch off before you touch.",
    ),
    "child": (
        "Say the child's age and what you see. Put the phone on loud.",
        "Shaking: on the side, nothing in the mouth, look at the clock.",
        "Not breathing: the call taker tells you how to press and breathe. Start at once.",
        "Something swallowed: keep the packet. Do not make the child sick.",
    ),
    "pregnancy": (
        "Say how many weeks. Your maternity ward can be called too; first, if the baby moves less.",
        "Lie on your left side. Do not drive yourself.",
        "Shaking: on the side, nothing in the mouth.",
    ),
    "other": (
        "Ill: do not stay alone. Somebody hurts you: go where you are safe, or lock the door.",
        "Gas or smoke: go out into fresh air first.",
        "Nothing to eat or drink until you are told, unless it is low blood sugar: then sugar.",
    ),
}
"""What to do meanwhile, by kind; the call is always the first step."""

BY_WORDS: dict[str, tuple[str, ...]] = {
    "head_blow": (
        "Neck or back hurt too: keep still. Somebody stays, and looks at the breath.",
        "Sick, sleepy or muddled: on the side, and tell them so. Bleeding: press a clean cloth on.",
        "Nothing to eat or drink until you are told, and no driving.",
    ),
    "seizure_coming": (
        "Unlock the door, then lie on the floor, away from what is hard, hot or sharp.",
        "A rescue medicine: take it as your plan says, no extra of the others.",
        "Let somebody come and stay: nothing in the mouth, on the side when the shaking ends.",
        "Say if a dose was missed. No driving, and no bath alone, until a doctor agrees.",
    ),
    "violence": (
        "Go where you are safe if you can, or to a neighbour. Do not say where you go.",
        "Locked in or hidden: stay there until the police say that it is them.",
        "If you cannot speak, call all the same and stay on the line.",
        "Hurt, or held by the neck: say so, also when it is over. It can be dangerous later.",
    ),
    "insulin": (
        "Awake: sugar at once, such as juice or glucose, again and again, then bread.",
        "Say which insulin, how much and when. Check the sugar often: it can fall for hours.",
        "Too sleepy to swallow: nothing in the mouth, lie on the side. Somebody stays.",
    ),
}
"""The same for kinds that are known by their words alone, so that no line of the bank has them."""

AFTER: dict[str, tuple[str, ...]] = {
    "seizure_over": (
        (
            "Call your local <b>emergency number</b> now if it was the first one, lasted over five"
            " minutes, comes again, hurt somebody, or they are not quite themselves."
        ),
        "Let them lie on the side, loosen tight clothes, and stay until they are themselves again.",
        "Nothing to eat or drink until then. No driving, and a doctor today.",
    ),
    "seizure_told": (
        (
            "Call your local <b>emergency number</b> now if it was the first one, lasted over five"
            " minutes, came more than once, or you are hurt, pregnant, or not quite yourself."
        ),
        "Else be seen <b>today</b>: ring whoever treats you, or an out-of-hours service.",
        "No driving, no bath alone and nothing high up until a doctor agrees. Do not stay alone.",
        "A medicine for seizures: take it as you were told, and say if a dose was missed.",
    ),
    "low_sugar": (
        (
            "Below 4 (70 in mg/dl), shaky, sweaty or muddled: juice, glucose or sweets <b>at"
            " once</b>, again after ten minutes, then bread."
        ),
        (
            "It stays low, very sleepy, a fit, or very much insulin: call your local <b>emergency"
            f" number</b> now ({ANYWHERE})."
        ),
        "Else ring the diabetes team or an out-of-hours service now, also if you feel well.",
        "Check the sugar often, also at night. No more insulin until you have asked, no driving.",
        "Too sleepy to swallow: nothing in the mouth, lie on the side.",
    ),
    "withdrawal": (
        (
            "Seeing or hearing things, confusion, a fever or a fit: call your local <b>emergency"
            f" number</b> now ({ANYWHERE})."
        ),
        "Else call a doctor or an out-of-hours service now: stopping fast can bring a seizure.",
        "A medicine: do not leave out the dose that you were told to take, and take no more.",
        "Alcohol: do not stop all at once by yourself. Do not stay alone, and do not drive.",
    ),
}
"""The same once it is over, or where a doctor may be enough (NICE CG100 and NG215; of insulin
Diabetes UK and the NHS)."""

ASKED: dict[str, tuple[str, ...]] = {
    "asked_to_call": (
        (f"<b>Yes: call your local emergency number now</b> ({ANYWHERE}), also when it is over."),
        "Say what you saw, when, how long it lasted, and whether it was the first time.",
        "Do not drive there unless they tell you to: they send help, or say where to go.",
        "Somebody stays. Sleepy or muddled: lie on the side, nothing to eat or drink.",
    ),
}
"""The same for whoever asks whether to call."""

KINDS = URGENT.keys() | BY_WORDS.keys() | AFTER.keys() | ASKED.keys()
"""Every kind that has steps."""


_OF_THE_HEAD = Pattern(
    r"\b(?:head|skull|concuss\w*|sleepy|drows\w*|muddled|sick|blood[ -]?thinn\w*)\b"
)
_OF_MORE = Pattern(r"\b(?:burn\w*|electr\w*|shock|scald\w*|stab\w*|shot|saw)\b")


def closest_kind(kind: str, text: str) -> str:
    """The kind whose steps fit best what a plain lower-case text tells of an injury."""
    is_blow = kind == "injury" and _OF_THE_HEAD.search(text) and not _OF_MORE.search(text)
    return "head_blow" if is_blow else kind


def emergency(kind: str) -> str:
    """The whole reply to an emergency of that kind, with its steps numbered."""
    steps = (AFTER | ASKED).get(kind) or (CALL, *(URGENT | BY_WORDS)[kind])
    return EMERGENCY.format(steps=_numbered(steps))


def steps_beside_the_call(kind: str) -> str:
    """What to do meanwhile, numbered."""
    return _numbered((URGENT | BY_WORDS | AFTER | ASKED)[kind])


def _numbered(steps: Iterable[str]) -> str:
    return "\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1))


_ANYWHERE = "Most mobile phones reach help by <b>112</b>, in every country."


def numbers_there(country: Country | None, *, despair: bool) -> str:
    """The numbers of a country, for whoever says where they are; where none are known, how to find
    them."""
    if country is None:
        lists = f"<b>{ALL_CRISIS_LINES}</b> lists the lines of nearly every country.\n"
        return f"{lists}{_ANYWHERE}" if despair else f"{_ANYWHERE} Please call now."
    number = f"<b>{country.emergency}</b>"
    if not despair:
        return f"The emergency number in {country.name} is {number}. Please call now."
    line = f"<b>{country.line}</b>, at any hour" if country.line else f"see {ALL_CRISIS_LINES}"
    return (
        f"In {country.name}: {line}. If you may act on it, or have done something already:"
        f" {number}.\nI am glad that you go on writing. Is somebody with you?"
    )
