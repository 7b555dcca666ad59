"""Dates as people type them: `24 March`, `dec 9th`, `2026-12-24`, `24.12.`, `friday`."""

import re
from datetime import date, timedelta

from bot.language.lazy_regex import Pattern, lowered
from bot.language.numbers import NUMBERS

JUST_PASSED = timedelta(days=30)
"""A date without a year that passed so lately is a slip, and not meant for the year to come."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY_IN_FULL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DAY_NAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
"""A weekday, its name cut short or not; `sun` and `sat` are words besides."""

WEEKDAY = rf"{DAY_NAME}\b"
_DAY = r"(?:the )?(?P<{0}>[0-9]{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<{0}>20[0-9]{{2}}))?"
IN_FULL = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"|{_DAY.format('d1')}\.?(?: of)? (?P<m1>{MONTH}){_YEAR.format('y1')}"
    rf"|(?P<m2>{MONTH}) {_DAY.format('d2')}(?![:.][0-9]|[0-9]| ?[ap]\.? ?m\b){_YEAR.format('y2')}"
    r"|(?P<d3>0?[1-9]|[12][0-9]|3[01])\.(?P<n3>0?[1-9]|1[0-2])\.(?:(?P<y3>20[0-9]{2}))?(?![0-9])"
)
"""A day and its month."""

_NAMED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year": (1, 1),
}
_FEASTS = r"(?:christmas|xmas)(?: eve| day)?|new year(?:'?s (?:eve|day))?"
ANY = (
    rf"{IN_FULL}|day after tomorrow|tomorrow|tmrw|tmr|today|(?:this |next |coming )?{WEEKDAY}"
    rf"|(?:the )?end of (?:the|this) month|{_FEASTS}"
    r"|the (?P<d4>[0-9]{1,2})(?:st|nd|rd|th)?\b"
)
"""A date in any of these forms, in folded text."""

_AHEAD = {"today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "day after tomorrow": 2}


_DAY_NAMED = Pattern(r"\b(?:today|tonight|tomorrow)\b", re.IGNORECASE)


def without_day(typed: str) -> str:
    """The same without `today`, `tonight` and `tomorrow`."""
    return " ".join(_DAY_NAMED.sub(" ", typed).split())


def date_of(match: re.Match[str], plain: str, today: date) -> date | None:
    """The date that a match of `ANY` or `IN_FULL` with that text means; None for no such date.

    Without a year it is the next one from a month ago on.
    """
    if plain in _AHEAD:
        return today + timedelta(days=_AHEAD[plain])
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", plain):
        return _checked(int(plain[:4]), int(plain[5:7]), int(plain[8:]))
    if plain.endswith("month"):
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    if feast := _NAMED.get(plain.replace("xmas", "christmas").replace("years", "year's")):
        return _next(*feast, today)
    if weekday := re.search(rf"{WEEKDAY}$", plain):
        ahead = (WEEKDAYS.index(weekday[0][:3]) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    named = match.groupdict()
    if named.get("d4"):
        return _day_of_month(int(named["d4"]), today)
    return _in_full(named, today)


def _in_full(named: dict[str, str | None], today: date) -> date | None:
    number = next(n for n in "123" if named.get(f"d{n}"))
    day, year = int(named[f"d{number}"] or 0), named[f"y{number}"]
    month_name = named.get(f"m{number}")
    month = MONTHS.index(month_name[:3]) + 1 if month_name else int(named["n3"] or 0)
    return _checked(int(year), month, day) if year else _next(month, day, today)


def _next(month: int, day: int, today: date) -> date | None:
    days = (_checked(today.year + years, month, day) for years in (-1, 0, 1))
    return next(
        (day_found for day_found in days if day_found and day_found > today - JUST_PASSED), None
    )


def _day_of_month(day: int, today: date) -> date | None:
    following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    months = ((today.year, today.month), (following.year, following.month))
    days = (_checked(year, month, day) for year, month in months)
    return next((named for named in days if named and named >= today), None)


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_LAST_NIGHT = Pattern(r"\b(?:last|this) (?:night|morning)|\btoday\b")
_NIGHTS_AGO = Pattern(r"\b(two|three|four|five|six|[2-9]) nights? ago\b")
_BEFORE_LAST = Pattern(r"\bnight before last\b|\bthe night before\b|\bthe other night\b")
_WEEKDAY_NIGHT = Pattern(rf"\b{WEEKDAY}")
_DAY_OF_MONTH = Pattern(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")


def nights_named(text: str, last: date) -> tuple[date, ...]:
    """The nights, by the date of waking and oldest first, that a sentence may mean.

    `last` is the night that has ended. A bare day may be the one on which the night began or ended;
    without any day it is `last`.
    """
    plain = re.sub(r"(?<=day)'?s\b", "", lowered(text))
    if ago := _NIGHTS_AGO.search(plain):
        back = NUMBERS.get(ago[1]) or int(ago[1])
        return (last - timedelta(days=back - 1),)
    if _BEFORE_LAST.search(plain):
        return (last - timedelta(days=1),)
    day = _day_past(plain, last)
    if day is None or _LAST_NIGHT.search(plain):
        return (last,)
    return tuple(night for night in (day, day + timedelta(days=1)) if night <= last)


def _day_past(plain: str, last: date) -> date | None:
    if re.search(r"\byesterday\b", plain):
        return last - timedelta(days=1)
    if weekday := _WEEKDAY_NIGHT.search(plain):
        back = (last.weekday() - WEEKDAYS.index(weekday[0][:3])) % 7
        return last - timedelta(days=back or 7)
    if match := re.search(IN_FULL, plain):
        return _last_of(date_of(match, match[0], last), last)
    if number := _DAY_OF_MONTH.search(plain):
        months = (last, last.replace(day=1) - timedelta(days=1))
        named = (_checked(month.year, month.month, int(number[1])) for month in months)
        return next((day for day in named if day and day <= last), None)
    return None


_SLASHED = Pattern(
    r"(?<![0-9/])([0-9]{1,2})/(?!10\b(?<!^\d/)(?<!^\d\d/))([0-9]{1,2})(?![0-9/]| of\b)"
)
"""A day and a month with a slash between, but for a score of ten: `pain 6/10`."""

_THE_DAY = Pattern(r"(?:^|\b(?:on|of|for|night) )the ([0-9]{1,2})(?:st|nd|rd|th)\b(?! (?:time|of))")


def dates_past(plain: str, last: date) -> tuple[date, ...]:
    """The dates that a folded text names, each the last such day up to that date."""
    found = [
        _last_of(date_of(match, match[0], last), last) for match in re.finditer(IN_FULL, plain)
    ]
    for match in _SLASHED.finditer(plain):
        first, second = int(match[1]), int(match[2])
        both = (_checked(last.year, second, first), _checked(last.year, first, second))
        found += [_last_of(day, last) for day in dict.fromkeys(both)]
    months = (last, last.replace(day=1) - timedelta(days=1))
    for match in _THE_DAY.finditer(plain):
        named = (_checked(month.year, month.month, int(match[1])) for month in months)
        found.append(next((day for day in named if day and day <= last), None))
    return tuple(day for day in found if day)


def _last_of(day: date | None, last: date) -> date | None:
    """The same day of the year before when it is still to come."""
    return day if day is None or day <= last else _checked(day.year - 1, day.month, day.day)
