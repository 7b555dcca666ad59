"""What second thoughts after an emergency are answered with, in our own words.

After the NHS (stroke: call also when it is gone; chest pain; allergy; poison; fits) and NICE NG217.
"""

import re

from bot.answers.after_alarm import at_home
from bot.answers.after_alarm.after_danger import CRISIS
from bot.answers.after_alarm.calling import ASKED_TO_CALL
from bot.answers.after_alarm.harm_to_come import IF_SO
from bot.answers.after_alarm.second_thoughts import (
    BEFORE,
    BREATHES,
    CALLED,
    COMPANY,
    DENIES,
    DRIVES,
    PASSED,
    PERHAPS_A_SEIZURE,
    PROMISES,
    REFUSES,
    SEEN,
    SHAKEN,
    SORRY,
    TELLS,
)
from bot.answers.after_alarm.somebody_near import TAKES_SOMEBODY
from bot.answers.cards.safety_cards import card
from bot.answers.danger import emergency_texts
from bot.domain.emergency_numbers import (
    ALL_CRISIS_LINES,
    ANYWHERE,
    LINES_BY_COUNTRY,
    TEXTS_BY_COUNTRY,
)
from bot.language.lazy_regex import Pattern

NEAR = (
    f"To talk, day or night: {LINES_BY_COUNTRY}. Or write: {TEXTS_BY_COUNTRY};"
    f" {ALL_CRISIS_LINES} lists others.\n"
    "Or sit with somebody, a friend or a neighbour: you need not explain a thing.\n"
    "If it gets too strong, your local <b>emergency number</b> is there at any hour."
)
STAYS = (
    "<b>I hear you. Nobody will make you call, and I am still here.</b> I am only a program, so let"
    f" a person be near, too.\n{NEAR}"
)
THANKED = (
    "<b>Thank you for telling me.</b> Such nights are hard to carry alone. Tell somebody you trust,"
    " or your doctor, how they are; if a medicine was begun or changed lately, tell the doctor this"
    f" week.\n{NEAR}"
)
NO_BURDEN = f"<b>There is nothing to be sorry for. It is good that you said it.</b>\n{NEAR}"

DO_CALL = (
    "<b>Yes, please do: call or text now, you need no better reason.</b> If you may act on it, or"
    f" have done something already, call the emergency number ({ANYWHERE})."
    f"\n{NEAR}"
)
TELL_THEM = (
    "<b>It is good that you think of telling them.</b> Doctors hear it often, and nobody will think"
    " less of you. Say it in your own words, such as: <i>some nights I think it would be easier not"
    " to wake up</i>. Or write it down and hand it over. Ask for an appointment this week.\n"
    f"{NEAR}"
)
NOT_ALONE = (
    "<b>I am glad that somebody is with you.</b> Stay near each other tonight, and if you can, tell"
    f" them how it is. You need not find good words.\n{NEAR}"
)
DENIED = (
    "<b>Thank you for saying so. Then I misread you, and I am glad.</b> If a night ever feels too"
    " heavy, write to me or tell somebody you trust; the lines stay at any hour. Please go on."
)
_GENTLE = {
    DENIES: DENIED,
    SEEN: DENIED,
    COMPANY: NOT_ALONE,
    TELLS: TELL_THEM,
    ASKED_TO_CALL: DO_CALL,
    REFUSES: STAYS,
    SORRY: NO_BURDEN,
    PROMISES: THANKED,
}
"""What is said after words of despair."""

DO_CALL_THEM = f"Please call your local <b>emergency number</b> now ({ANYWHERE})."
_MAY_BE_NOTHING = (
    "It may be nothing, but neither of us can tell that from here, and the people on the phone can."
)
_REASONS = (
    (
        (
            r"\b(?:trouble|mad|angry|annoyed|pissed|laugh\w*|judg\w*|yell\w*|shout\w*|police|cops"
            r"|arrest\w*|record)\b"
        ),
        "They are there to help, and not to judge: better a call too many than one too late.",
    ),
    (
        r"\b(?:parents|find out|finds out|know about|tell\w*)\b",
        "First comes that you are safe. Who is told, and how, you can talk over with them.",
    ),
    (
        r"\b(?:snor\w*|gurgl\w*)\b",
        "Snoring of somebody who does not wake is no good sleep: lay them on the side, and stay.",
    ),
    (
        r"\b(?:afford|insur\w+|expensive|costs?|bill)\b",
        "An emergency is treated first, and money is talked about later.",
    ),
    (
        (
            r"\b(?:bother\w*|wast\w+|troubl\w+|burden\w*|disturb\w*|fuss|scene|nuisance"
            r"|embarrass\w*|ashamed|silly|stupid|daft|foolish)\b"
        ),
        "You are no bother: they would rather come for nothing than too late.",
    ),
    (
        r"\b(?:wait|until|till|til|morning|tomorrow|monday|opens?|later|hour|see (?:how|if))\b",
        "This should not wait: some of what it can be is treated best in the first hours.",
    ),
    (
        r"\b(?:sleep\w*|bed|lie|lay|lying)\b",
        "This is nothing to sleep off: asleep, nobody would see it get worse.",
    ),
)
"""Why it is put off, and what there is to say to it."""

OF_VIOLENCE = "You are no bother, and it matters: they help people in just this."

GLAD = "That is good to hear."
_GONE = {
    "chest": (
        "Chest pain can be the heart also when it goes: be seen by a doctor <b>today</b>, and let"
        " somebody else drive. If it comes back, call the emergency number at once."
    ),
    "stroke": (
        "Call your local <b>emergency number</b> all the same, now: signs of a stroke that go away"
        " can be a warning of a bigger one, and treatment today can prevent it. Say when it began."
    ),
    "overdose": (
        "Call all the same, now: some medicines do harm hours after one feels well again. Keep the"
        " packet."
    ),
    "allergy": (
        "Call all the same, now, also after a pen: it can come back within hours. Do not stay"
        " alone."
    ),
    "breathing": (
        "Be seen by a doctor <b>today</b> all the same. If it comes back, call the emergency number"
        " at once."
    ),
    "child": (
        "A child should be seen by a doctor <b>today</b> all the same. If it comes again, or the"
        " child is sleepy, floppy or a bad colour: call the emergency number."
    ),
    "pregnancy": "Call your maternity ward <b>now</b> all the same, and say what it was.",
    "swallowed": (
        "Call all the same, now: what a child swallows can do harm for hours before it shows. Keep"
        " the packet, and give nothing to eat or drink until you are told."
    ),
    "injury": (
        "Be seen <b>today</b> all the same. A blow to the head, then sickness, sleepiness or a"
        " headache that grows: call the emergency number."
    ),
    "withdrawal": (
        "It can come back, and worse: tell a doctor or an out-of-hours service <b>today</b> what it"
        " was, and do not be alone tonight. If it comes back: call the emergency number."
    ),
    "violence": (
        "It often comes again: go where you are safe while it is calm, and call the emergency"
        " number if you are afraid. Held by the neck: be seen today."
    ),
    "other": (
        "Be seen by a doctor <b>today</b> all the same, and say what it was. A medicine that was"
        " begun or changed lately may be behind it: tell whoever prescribed it today. If it comes"
        " back, call the emergency number."
    ),
}
_SEIZURE_GONE = (
    "Be seen by a doctor <b>today</b> all the same, and do not drive. Call the emergency number if"
    " it was the first one, lasted over five minutes, comes again, or somebody is hurt or not quite"
    " themselves."
)
CAME_BEFORE = (
    "That it came before is one more reason to be seen, not one less. Do what stands above, and"
    " tell them when it came before."
)
AFTER_THE_FRIGHT = (
    "That was a fright, and shaking after it is how a body lets go of it. Sit down, have something"
    " warm round you, and breathe out longer than in. Let somebody be with you or on the phone, and"
    " do not drive. Chest pain, fainting, or you were hurt yourself: call the emergency number."
)
WELL_CALLED = (
    "<b>Good. Do what they tell you, and keep the phone free.</b> Ill: unlock the door, and let"
    " somebody stay. Say when it began, and what was taken. If it gets worse before help is there:"
    f" call again ({ANYWHERE})."
)
STILL_BREATHING = (
    "<b>Good that the breath goes on.</b> Leave them lying on the side, stay, and keep looking at"
    " the chest. Nobody called yet? Call your local <b>emergency number</b> now"
    f" ({ANYWHERE}), and do what they tell you. If the breath stops, or is only"
    " gasps: on the back, and press hard and fast on the middle of the chest."
)
HELP_IS_THERE = (
    "<b>Good that help is there.</b> Tell them when it began, and what was taken. I am here when"
    " you want to go on."
)
_ARRIVED = Pattern(r"\b(?:here|arrived|with (?:him|her|us|me) now)\b")
LOOKED_AFTER = (
    "<b>Good that somebody has looked at it.</b> Keep to what you were told there. If it comes"
    " back, or something new comes: call the emergency number again. And how are you yourself?"
)
NOT_MEANT = (
    "<b>I believe you.</b> So much of it can do harm all the same, also when it was not meant, and"
    f" also hours later. Please call your local <b>emergency number</b> now ({ANYWHERE}"
    "), and say what, how much and when."
)
CALLED_IN_DESPAIR = (
    "<b>Good that you reach out.</b> Stay with them as long as you need, and say it as you said it"
    " here. I am still here, too."
)
TAKEN_THERE = (
    "<b>Good that they are going to be seen.</b> Stay with them, and say there what you saw, when"
    " it began and how long it lasted. Whoever is ill does not drive. If it comes again or gets"
    " worse on the way: stop where it is safe and call the emergency number"
    f" ({ANYWHERE})."
)
_PLAIN = {
    DENIES: NOT_MEANT,
    SEEN: LOOKED_AFTER,
    SHAKEN: AFTER_THE_FRIGHT,
    BREATHES: STILL_BREATHING,
}
"""What is said after every other danger."""

_TAKES = Pattern(TAKES_SOMEBODY, re.VERBOSE)
_WARD = " Say how many weeks it is. If nobody answers, or it grows: call the emergency number."
NOT_THE_WHEEL = (
    "<b>Please do not drive yourself now.</b> It can come back on the road. If what stands above"
    " fits, the ambulance comes to you; else let somebody drive you to be seen today."
)
NOT_THEIR_WHEEL = (
    "<b>Nobody with such signs should be at the wheel.</b> Ring them, and let them stop where it is"
    f" safe. Call your local <b>emergency number</b> ({ANYWHERE}), and say where they are."
)
_OTHERS_DRIVE = Pattern(
    r"\b(?:he|she|they)(?:'s|'re| is| are)? (?:\w+ )?(?:drove|drives|driving)\b"
)
NOT_AT_ALL = "<b>Please do not drive today.</b> Let somebody else drive, or call in sick."


def said_to(thought: str, danger: str, text: str) -> str:
    """The answer to that second thought after that kind of danger, in Telegram's HTML."""
    if thought == ASKED_TO_CALL and danger != CRISIS:
        yes = "\n".join(emergency_texts.ASKED[ASKED_TO_CALL])
        return f"{yes}\n\n{card('driving')}" if re.search(r"\bdriv(?:e|ing)\b", text) else yes
    always = _GENTLE if danger == CRISIS else _PLAIN
    if thought in always:
        return always[thought]
    if thought == CALLED:
        return _called(danger, text)
    may_be_a_seizure = danger in PERHAPS_A_SEIZURE
    if thought == PASSED:
        gone = _SEIZURE_GONE if may_be_a_seizure else _GONE.get(danger) or IF_SO.get(danger)
        return f"{GLAD} {gone or _GONE['other']}"
    if thought == BEFORE:
        return f"{CAME_BEFORE} Until then, do not drive." if may_be_a_seizure else CAME_BEFORE
    if thought == DRIVES and _OTHERS_DRIVE.search(text):
        return NOT_THEIR_WHEEL
    if thought == DRIVES:
        return f"{NOT_AT_ALL}\n\n{card('driving')}" if may_be_a_seizure else NOT_THE_WHEEL
    return f"{reason_for(danger, text)} {_call(danger)}"


def _called(danger: str, text: str) -> str:
    if _TAKES.search(text):
        return TAKEN_THERE
    if danger == CRISIS:
        return CALLED_IN_DESPAIR
    is_there = _ARRIVED.search(text) is not None
    if danger == "violence":
        return at_home.POLICE_HERE if is_there else at_home.POLICE_COME
    if is_there:
        return HELP_IS_THERE
    return f"{WELL_CALLED}{_WARD if danger == 'pregnancy' else ''}"


def reason_for(danger: str, text: str) -> str:
    """Why help is called all the same, whatever is put before it."""
    if danger == "violence":
        return OF_VIOLENCE
    found = (said for words, said in _REASONS if re.search(words, text))
    return next(found, _MAY_BE_NOTHING)


def _call(danger: str) -> str:
    after = emergency_texts.AFTER.get(danger)
    return f"{after[0]} Else be seen by a doctor today." if after else DO_CALL_THEM
