"""Lengths of time in words: `half an hour`, `20 mins`, `a couple of hours`."""

import re
from datetime import timedelta

from bot.language.numbers import NUMBERS

_WHOLE = {
    "half an hour": 30,
    "half an hr": 30,
    "an hour and a half": 90,
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
}
_MANY = NUMBERS | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a few": 3,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
LENGTH = (
    rf"(?:(?P<whole>{'|'.join(_WHOLE)})"
    rf"|(?P<many>[0-9]{{1,3}}|{'|'.join(sorted(_MANY, key=len, reverse=True))})"
    r"(?: more)? ?(?P<unit>hours?|hrs?|h|minutes?|mins?|m))\b"
)
"""Its groups are read by `length_of`; whoever searches with it ignores case."""


def length_of(found: re.Match[str]) -> timedelta:
    """How long the length is that a pattern with `LENGTH` in it found."""
    if found["whole"]:
        return timedelta(minutes=_WHOLE[found["whole"].lower()])
    many = found["many"].lower()
    number = _MANY.get(many) or int(many)
    return timedelta(**{"hours" if found["unit"][0].lower() == "h" else "minutes": number})
