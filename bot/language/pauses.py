"""Pauses as people type them: `10`, `10 days`, `2 weeks`, `until 24 March`, `until friday`."""

import re
from datetime import date, timedelta

from bot.language.dates import ANY, date_of

LONGEST = timedelta(days=366)

_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_DAYS = re.compile(
    rf"(?:for )?(?P<number>[0-9]{{1,3}}|{'|'.join(_WORDS)}) ?"
    "(?P<unit>d|days?|nights?|w|weeks?|months?)?"
)
_UNTIL = re.compile(r"(?:until|till|til|to) (?:next )?")
_UNITS = {"d": 1, "n": 1, "w": 7, "m": 30}


def parse_pause(typed: str, first: date, today: date) -> date | None:
    """The first date that is asked again; None when the text is not understood or too far off.

    `first` is the next date that would be asked: so many days are counted from it.
    """
    plain = " ".join(typed.lower().replace(",", " ").split()).rstrip(".!")
    named = _UNTIL.match(plain)
    until = None if named else _after(plain, first)
    if until is None:
        plain = plain[named.end() if named else 0 :]
        match = re.fullmatch(ANY, plain)
        until = date_of(match, plain, today) if match else None
    return until if until and today < until <= today + LONGEST else None


def _after(plain: str, first: date) -> date | None:
    match = _DAYS.fullmatch(plain)
    if not match or (match["number"] in {"a", "an"} and not match["unit"]):
        return None
    number = _WORDS.get(match["number"]) or int(match["number"])
    days = number * _UNITS[(match["unit"] or "d")[0]]
    return first + timedelta(days=days) if days else None
