"""The evidence of a flag in words: rendered when it is shown, from the counts and dates kept."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.domain.model import Facts

EVENTS = {
    "unaware": "losing awareness",
    "tongue": "a bitten tongue",
    "shaking": "shaking of the whole body",
    "hurt": "getting hurt",
}
SIDES = {
    "left": "on the left",
    "right": "on the right",
    "middle": "in the middle or on both sides",
}
URGE = {
    True: " You also feel an urge to move your legs at rest.",
    None: " You did not say whether you feel an urge to move your legs at rest.",
}
WEAKNESS = {
    True: " You also said that there is weakness, stiffness or numbness.",
    False: " You said that there is no weakness, stiffness or numbness.",
    None: " You did not say whether there is weakness, stiffness or numbness.",
}
WEAK_PLACES = {
    "hand": "weakness of a hand or arm",
    "leg": "weakness of a leg, or trouble with walking",
    "mouth": "trouble with swallowing or speaking",
    "other": "weakness, stiffness or numbness there",
}
MEDICINE = {
    True: " You also said that you take a new medicine.",
    False: "",
    None: " You did not say whether you take a new medicine.",
}


SINCE_THEN = " Since then: on {count} of the {of} {nights} you recorded."


def evidence(family: str, facts: Facts) -> str:
    """What was recorded, and what came since where the rule finds nothing new, in plain sentences.

    `facts` are those that a rule of the family found; a flag of an older database has its
    sentences in them, as `text`.
    """
    count, of = facts.get("lately", (0, 0))
    nights = "night" if of == 1 else "nights"
    since = SINCE_THEN.format(count=count, of=of, nights=nights) if of else ""
    return (str(facts["text"]) if "text" in facts else WORDS[family](facts)) + since


def spoken(day: date) -> str:
    """A date as it is said: 3 March."""
    return f"{day.day} {day:%B}"


def _seizure_event(facts: Facts) -> str:
    return " ".join(
        f"For the night to {_day(night)} you recorded"
        f" {_row([words for kind, words in EVENTS.items() if kind in events])}."
        for night, events in facts["events"]
    )


def _repeated_shaking(facts: Facts) -> str:
    return f"You recorded shaking of the whole body or getting hurt on {_counted(facts)}."


def _morning_jerks(facts: Facts) -> str:
    dates = _row([_day(night) for night in facts["dates"]])
    counts = _counted(facts)
    return f"You recorded jerks after waking, or dropping things, on {counts}. The dates: {dates}."


def _one_spot(facts: Facts) -> str:
    side = f"{facts['most']} times {SIDES[facts['side']]}"
    return f"The same spot of the {facts['part']} twitched on {_counted(facts)}, {side}."


def _rls(facts: Facts) -> str:
    counts = _counted(facts)
    return f"You woke twice or more, with tingling or pain, on {counts}.{URGE[facts['urge']]}"


def _cramps(facts: Facts) -> str:
    broken = f" On {facts['broken']} of them you woke twice or more." if facts["broken"] else ""
    pregnant = " You said that you are pregnant." if facts.get("pregnant") else ""
    return f"You had a calf cramp on {_counted(facts)}.{broken}{pregnant}"


def _daytime(facts: Facts) -> str:
    days = _counted(facts, "days")
    several = f"in several places on {facts['several']} of them"
    return f"Muscles twitched by day on {days}, {several}.{WEAKNESS[facts['weakness']]}"


def _worsening(facts: Facts) -> str:
    before = f"against {facts['before']} of {facts['baseline']} nights before"
    medicine = MEDICINE[facts["medicine"]]
    return f"Twitching grew over six weeks: {_counted(facts)}, {before}.{medicine}"


def _persistent(facts: Facts) -> str:
    woken = ", or you woke twice or more" if facts["woken"] else ""
    heavy = f" On {facts['heavy']} of them it was a lot{woken}."
    return f"There was twitching on {_counted(facts)}.{heavy}{MEDICINE[facts['medicine']]}"


def _weakness(facts: Facts) -> str:
    on = f" on {_day(facts['on'])}" if facts.get("on") else ""
    where = _row([WEAK_PLACES[place] for place in facts.get("places") or ["other"]])
    which = "A hand or arm, a weak place, or muscles by day twitched"
    return f"{which} on {_counted(facts)}, and you said{on} that there is {where}."


def _medicine(facts: Facts) -> str:
    begun = f", about {date.fromisoformat(facts['begun']):%B}" if facts["begun"] else ""
    return (
        f"There was twitching on {_counted(facts)}, and you said that a medicine was begun, or"
        f" its dose changed, before it{begun}."
    )


def _breathing_pauses(facts: Facts) -> str:
    return (
        f"You woke twice or more on {_counted(facts)}, and you said that somebody heard your"
        " breath stop."
    )


def _alcohol_stopped(facts: Facts) -> str:
    how = "after you gave up alcohol" if facts.get("told", True) else "with no alcohol noted"
    last = (
        f" The last alcohol: before the night to {_day(facts['last'])}."
        if facts.get("last")
        else ""
    )
    before = ""
    if facts.get("drank"):
        nights = f"{facts['drank']} of {facts['habit']} nights"
        before = f" Two drinks or more on {nights} of the four weeks until then."
    return f"There was twitching on {_counted(facts)}, {how}.{last}{before}"


WORDS: dict[str, Callable[[Facts], str]] = {
    "seizure_event": _seizure_event,
    "repeated_shaking": _repeated_shaking,
    "morning_jerks": _morning_jerks,
    "focal": _one_spot,
    "rls": _rls,
    "cramps": _cramps,
    "daytime": _daytime,
    "same_spot": _one_spot,
    "weakness": _weakness,
    "medicine": _medicine,
    "breathing_pauses": _breathing_pauses,
    "alcohol_stopped": _alcohol_stopped,
    "worsening": _worsening,
    "persistent": _persistent,
}


def _counted(facts: Facts, noun: str = "nights") -> str:
    """Counts in words: 5 of the 12 nights you recorded since 3 March."""
    return f"{facts['count']} of the {facts['of']} {noun} you recorded since {_day(facts['since'])}"


def _day(iso: str) -> str:
    return spoken(date.fromisoformat(iso))


def _row(words: Sequence[str]) -> str:
    """Words in a row: 3 March, 5 March and 9 March."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
