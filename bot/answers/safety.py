"""What is said when somebody may be in danger, and the cards beside a refusal, in our own words."""

from dataclasses import dataclass

CALL = "Call your local <b>emergency number</b> now (112, 999 or 911 in many places)."
EMERGENCY = (
    "<b>This sounds like an emergency.</b>\n{steps}\n\n"
    "I am a program: I cannot see you or call for you. If all are safe, I can go on with the"
    " article."
)
_CRISIS = (
    "1. If you may act on it, or have taken or done something already, call your local"
    " <b>emergency number</b> now.\n"
    "2. Call or text a <b>crisis line</b>: 988 in the US and Canada, 116 123 in the UK and"
    " Ireland; findahelpline.com lists others.\n"
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
        "Neck, back or head hurt: keep still. Electric shock: switch off before you touch.",
        "Burn: cool running water for twenty minutes.",
    ),
    "child": (
        "Say the child's age and what you see. Put the phone on loud.",
        "Shaking: on the side, nothing in the mouth, look at the clock.",
        "Not breathing: the call taker tells you how to press and breathe. Start at once.",
        "Something swallowed: keep the packet. Do not make the child sick.",
    ),
    "pregnancy": (
        "Say how many weeks. Your maternity ward can be called too.",
        "Lie on your left side. Do not drive yourself.",
        "Shaking: on the side, nothing in the mouth.",
    ),
    "other": (
        "Do not stay alone. Unlock the door.",
        "Gas or smoke: go out into fresh air first. Somebody hurts you: go where you are safe.",
        "Nothing to eat or drink until you are told, unless it is low blood sugar: then sugar.",
    ),
}
"""What to do meanwhile, by kind; the call is always the first step."""


@dataclass(frozen=True, slots=True)
class Card:
    """A safety card: our own words, with whose advice they sum up."""

    text: str
    source: str


CARDS = {
    "doctor": Card(
        "Jerks only while falling asleep rarely need a specialist. See a doctor if twitching goes"
        " on for more than two weeks or is in several places by day, if a part feels weak, stiff"
        " or numb, or if a medicine may be behind it. Go quickly if somebody shook all over,"
        " was not aware, or bit the tongue.",
        "NHS; NICE NG127 and NG217",
    ),
    "treatment": Card(
        "Ask a doctor or pharmacist before you take, stop, change or mix anything, supplements"
        " and herbs too. See a doctor if cramps break your sleep or a leg is numb or swollen, or"
        " if a medicine may cause the twitching.",
        "NHS",
    ),
    "first_aid": Card(
        "If somebody has a seizure: call the emergency number if it is the first, lasts over five"
        " minutes, comes again, hurts them, or they do not come round. Move hard things away,"
        " hold nothing down, put nothing in the mouth. Afterwards turn them on the side.",
        "NHS",
    ),
}

OUT_OF_SCOPE: dict[str, str | None] = {
    "when_doctor": "doctor",
    "which_doctor": "doctor",
    "tests_diagnosis": "doctor",
    "symptoms": "doctor",
    "other_illness": "doctor",
    "apnoea": "doctor",
    "sleep_disorders": "doctor",
    "children": "doctor",
    "pregnancy": "doctor",
    "medicine_cause": "doctor",
    "driving_work": "doctor",
    "drugs": "treatment",
    "doses": "treatment",
    "supplements": "treatment",
    "cures": "treatment",
    "self_help": "treatment",
    "first_aid": "first_aid",
    "illegal_drugs": "treatment",
    "caffeine": None,
    "jerk_details": None,
    "animals": None,
    "sleep_general": None,
    "body_general": None,
    "costs": None,
    "article_itself": None,
    "other_language": None,
    "injection": None,
    "nonsense": None,
    "chitchat_other": None,
}
"""What people ask that the article does not say, and the card that goes with each refusal."""

CARD = "<b>Safety card</b> (not from the article):\n{text}\n<i>After: {source}</i>"


def card(kind: str) -> str:
    """A labelled card in Telegram's HTML; KeyError for a kind there is not."""
    found = CARDS[kind]
    return CARD.format(text=found.text, source=found.source)


def emergency(kind: str) -> str:
    """The whole reply to an emergency of that kind, with its steps numbered."""
    steps = (CALL, *URGENT[kind])
    return EMERGENCY.format(steps="\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))
