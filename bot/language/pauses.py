"""Pauses as people type them: `10`, `10 days`, `2 weeks`, `until 24 March`, `until friday`."""

import re
from datetime import date, timedelta

LONGEST = timedelta(days=366)

JUST_PASSED = timedelta(days=30)
"""A date without a year that passed so lately is a slip, and not meant for the year to come."""

_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_DAYS = re.compile(
    rf"(?:for )?(?P<number>[0-9]{{1,3}}|{'|'.join(_WORDS)}) ?"
    "(?P<unit>d|days?|nights?|w|weeks?|months?)?"
)
_UNTIL = re.compile(r"(?:until|till|til|to) (?:next )?")
_DAY, _YEAR = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?", r"(?: (?P<year>20[0-9]{2}))?"
_DATE = re.compile(rf"{_DAY}\.? (?:of )?(?P<month>[a-z]{{3,9}}){_YEAR}")
_DATE_US = re.compile(rf"(?P<month>[a-z]{{3,9}}) {_DAY}{_YEAR}")
_UNITS = {"d": 1, "n": 1, "w": 7, "m": 30}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)


def parse_pause(typed: str, first: date, today: date) -> date | None:
    """The first date that is asked again; None when the text is not understood or too far off.

    `first` is the next date that would be asked: so many days are counted from it.
    """
    plain = " ".join(typed.lower().replace(",", " ").split()).rstrip(".!")
    named = _UNTIL.match(plain)
    until = None if named else _after(plain, first)
    until = until or _date_of(plain[named.end() if named else 0 :], today)
    return until if until and today < until <= today + LONGEST else None


def _after(plain: str, first: date) -> date | None:
    found = _DAYS.fullmatch(plain)
    if not found or (found["number"] in {"a", "an"} and not found["unit"]):
        return None
    number = _WORDS.get(found["number"]) or int(found["number"])
    days = number * _UNITS[(found["unit"] or "d")[0]]
    return first + timedelta(days=days) if days else None


def _date_of(plain: str, today: date) -> date | None:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        return _checked(int(plain[:4]), int(plain[5:7]), int(plain[8:]))
    if plain == "tomorrow":
        return today + timedelta(days=1)
    if _WEEKDAY.fullmatch(plain):
        ahead = (_WEEKDAYS.index(plain[:3]) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    found = _DATE.fullmatch(plain) or _DATE_US.fullmatch(plain)
    if not found or found["month"][:3] not in _MONTHS:
        return None
    month, day = _MONTHS.index(found["month"][:3]) + 1, int(found["day"])
    if found["year"]:
        return _checked(int(found["year"]), month, day)
    named = (_checked(today.year + years, month, day) for years in (-1, 0, 1))
    return next((night for night in named if night and night > today - JUST_PASSED), None)


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
