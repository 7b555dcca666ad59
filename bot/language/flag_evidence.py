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
MEDICINE = {
    True: " You also said that you take a new medicine.",
    False: "",
    None: " You did not say whether you take a new medicine.",
}


def evidence(family: str, seen: Facts) -> str:
    """What was recorded, in one or two plain sentences.

    `seen` are the facts that a rule of the family found; a flag of an older database has its
    sentences in them, as `text`.
    """
    return str(seen["text"]) if "text" in seen else WORDS[family](seen)


def spoken(day: date) -> str:
    """A date as it is said: 3 March."""
    return f"{day.day} {day:%B}"


def _seizure_event(seen: Facts) -> str:
    return " ".join(
        f"For the night to {_day(night)} you recorded"
        f" {_row([words for kind, words in EVENTS.items() if kind in events])}."
        for night, events in seen["events"]
    )


def _repeated_shaking(seen: Facts) -> str:
    return f"You recorded shaking of the whole body or getting hurt on {_counted(seen)}."


def _morning_jerks(seen: Facts) -> str:
    dates = _row([_day(night) for night in seen["dates"]])
    counts = _counted(seen)
    return f"You recorded jerks after waking, or dropping things, on {counts}. The dates: {dates}."


def _focal(seen: Facts) -> str:
    side = f"{seen['most']} times {SIDES[seen['side']]}"
    return f"The same spot of the {seen['part']} twitched on {_counted(seen)}, {side}."


def _rls(seen: Facts) -> str:
    counts = _counted(seen)
    return f"You woke twice or more, with tingling or pain, on {counts}.{URGE[seen['urge']]}"


def _cramps(seen: Facts) -> str:
    broken = f" On {seen['broken']} of them you woke twice or more." if seen["broken"] else ""
    return f"You had a calf cramp on {_counted(seen)}.{broken}"


def _daytime(seen: Facts) -> str:
    days = _counted(seen, "days")
    several = f"in several places on {seen['several']} of them"
    return f"Muscles twitched by day on {days}, {several}.{WEAKNESS[seen['weakness']]}"


def _worsening(seen: Facts) -> str:
    before = f"against {seen['before']} of {seen['baseline']} nights before"
    medicine = MEDICINE[seen["medicine"]]
    return f"Twitching grew over six weeks: {_counted(seen)}, {before}.{medicine}"


def _persistent(seen: Facts) -> str:
    woken = ", or you woke twice or more" if seen["woken"] else ""
    heavy = f" On {seen['heavy']} of them it was a lot{woken}."
    return f"There was twitching on {_counted(seen)}.{heavy}{MEDICINE[seen['medicine']]}"


WORDS: dict[str, Callable[[Facts], str]] = {
    "seizure_event": _seizure_event,
    "repeated_shaking": _repeated_shaking,
    "morning_jerks": _morning_jerks,
    "focal": _focal,
    "rls": _rls,
    "cramps": _cramps,
    "daytime": _daytime,
    "worsening": _worsening,
    "persistent": _persistent,
}


def _counted(seen: Facts, what: str = "nights") -> str:
    """Counts in words: 5 of the 12 nights you recorded since 3 March."""
    return f"{seen['count']} of the {seen['of']} {what} you recorded since {_day(seen['since'])}"


def _day(iso: str) -> str:
    return spoken(date.fromisoformat(iso))


def _row(words: Sequence[str]) -> str:
    """Words in a row: 3 March, 5 March and 9 March."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
