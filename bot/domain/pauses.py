"""Pauses as people type them: `10`, `10 days`, `2 weeks`, `until 24 March`, `until friday`."""

import re
from datetime import date, timedelta

LONGEST = timedelta(days=366)

_DAYS = re.compile(r"(?:for )?(?P<number>[0-9]{1,3}|a|an|one) ?(?P<unit>d|days?|w|weeks?|months?)?")
_DATE = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?P<month>[a-z]{3,9})")
_DATE_US = re.compile(r"(?P<month>[a-z]{3,9}) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?")
_UNITS = {"d": 1, "w": 7, "m": 30}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def parse_pause(typed: str, first: date, today: date) -> date | None:
    """The first date that is asked again; None when the text is not understood or too far off.

    `first` is the next date that would be asked: so many days are counted from it.
    """
    plain = " ".join(typed.lower().replace(",", " ").split())
    if plain.startswith(("until ", "till ", "to ")):
        until = _date_of(plain.partition(" ")[2], today)
    else:
        until = _after(plain, first)
    return until if until and today < until <= today + LONGEST else None


def _after(plain: str, first: date) -> date | None:
    found = _DAYS.fullmatch(plain)
    if not found or (found["number"].isalpha() and not found["unit"]):
        return None
    number = 1 if found["number"].isalpha() else int(found["number"])
    return first + timedelta(days=number * _UNITS[(found["unit"] or "d")[0]])


def _date_of(plain: str, today: date) -> date | None:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        return _checked(int(plain[:4]), int(plain[5:7]), int(plain[8:]))
    if plain[:3] in _WEEKDAYS and plain.isalpha():
        ahead = (_WEEKDAYS.index(plain[:3]) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    found = _DATE.fullmatch(plain) or _DATE_US.fullmatch(plain)
    if not found or found["month"][:3] not in _MONTHS:
        return None
    month, day = _MONTHS.index(found["month"][:3]) + 1, int(found["day"])
    this_year = _checked(today.year, month, day)
    if this_year and this_year > today:
        return this_year
    return _checked(today.year + 1, month, day)


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
