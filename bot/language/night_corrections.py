"""What is typed to correct news that was read and shown: `no, right leg`, `and two beers`."""

import re
from dataclasses import dataclass
from datetime import date

from bot.language.night_days import names_a_night, nights_told
from bot.language.night_marks import folded
from bot.language.night_reading import read_night

_INSTEAD = re.compile(
    r"^(?:no|nope|nah|actually|sorry|wait|oops|correction|wrong|rather|i meant?|not quite"
    r"|make (?:it|that)|it was|that was|should be|for)\b[\s,.:;!-]*"
)
_BESIDE = re.compile(r"^(?:and|also|plus|oh|with|i (?:also )?had|forgot)\b[\s,.:;-]*")
_DENIES = re.compile(r"(?:no|nope|nah|wrong|actually|correction|not quite)\b(?!\W*$)")
_SHORT = 12
"""Words of a correction."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is told instead or besides, and the nights that are meant; none for the same night."""

    answers: dict[str, frozenset[str]]
    instead: bool
    nights: tuple[date, ...] = ()


def is_denial(text: str) -> bool:
    """Whether a short text says that what was read is not right, though not what is."""
    low = folded(text)
    return "?" not in text and low.count(" ") < _SHORT // 2 and _DENIES.match(low) is not None


def correction_in(text: str, meant: tuple[date, ...]) -> Correction | None:
    """The correction that a short text is; None for anything else. `meant` is "last night"."""
    low = folded(text)
    if "?" in text or low.count(" ") >= _SHORT:
        return None
    rest, instead, beside = low, False, False
    while found := _INSTEAD.match(rest) or _BESIDE.match(rest):
        instead |= _INSTEAD.match(rest) is not None
        beside, rest = True, rest[found.end() :]
    answers = read_night(rest).answers if beside else {}
    nights = nights_told(low, meant) if names_a_night(low) else ()
    return Correction(answers, instead, nights) if answers or nights else None
