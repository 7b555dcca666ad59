"""Rhythms as people type them: `every other day`, `mon-fri`, `not on sundays`, `until 24 dec`."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from bot.language.dates import WEEKDAY
from bot.language.reminder_refusals import Limit
from bot.language.rhythm_words import Said, Why
from bot.language.weekdays import days_of, read_days, read_part
from bot.language.wish_text import Wording

_WORDS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "once": 1,
    "two": 2,
    "twice": 2,
    "couple of": 2,
    "three": 3,
    "thrice": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fourteen": 14,
    "other": 2,
    "second": 2,
    "alternate": 2,
    "alternating": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
}
COUNT = r"(?:[0-9]{1,3}(?:st|nd|rd|th)?|a couple of|couple of|" + "|".join(_WORDS) + ")"


Read = Callable[[re.Match[str], Said], None]


def _number(said: str) -> int:
    plain = said.removeprefix("a ") if said != "a" else said
    return _WORDS.get(plain) or int(re.sub("[a-z]", "", plain) or 0)


def in_time(found: re.Match[str], said: Said) -> None:
    """`in two hours`, `in three days`."""
    unit = found["unit"]
    if found["n"] == "half an":
        said.ahead = timedelta(minutes=30)
    elif unit.startswith("month"):
        said.once.append(months_later(said.today, _number(found["n"])))
    elif unit.startswith(("day", "week", "fortnight")):
        days = {"d": 1, "w": 7, "f": 14}[unit[0]]
        said.once.append(said.today + timedelta(days=_number(found["n"]) * days))
    else:
        said.ahead = timedelta(minutes=_number(found["n"]) * (60 if unit[0] == "h" else 1))


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def lasting(found: re.Match[str], said: Said) -> None:
    """`for 7 days`, `for two weeks`."""
    unit = found["unit"].removesuffix("s")
    said.lasting = _number(found["n"]), unit if unit in {"week", "month"} else "day"


def until_date(found: re.Match[str], said: Said) -> None:
    """`until 24 December`."""
    said.until = said.dated(found["date"])


def from_date(found: re.Match[str], said: Said) -> None:
    """`starting on Friday`."""
    said.start = said.dated(found["date"])


def excluding(found: re.Match[str], said: Said) -> None:
    """`not on Sundays`."""
    said.excluded |= days_of(found["days"])


def every(found: re.Match[str], said: Said) -> None:
    """`every three days`, `every other week`, `every 48 hours`."""
    number, unit = _number(found["n"]), found["unit"].removesuffix("s")
    said.named = True
    if unit in {"h", "hr", "hour"}:
        said.every, left = divmod(number, 24)
        said.limit = Limit.HOURS if left or not said.every else said.limit
    elif unit == "month":
        said.monthly, said.limit = True, Limit.MONTHS if number > 1 else said.limit
    elif unit in {"week", "fortnight"}:
        said.every, said.weekly = number * (2 if unit == "fortnight" else 1), True
    else:
        said.every = number
        read_part(found, said)


def every_named(found: re.Match[str], said: Said) -> None:
    """`every other Tuesday`."""
    said.every, said.weekly = _number(found["n"]), True
    read_days(found, said)


def fortnightly(_: re.Match[str], said: Said) -> None:
    """`fortnightly`."""
    said.every, said.weekly, said.named = 2, True, True


def month_day(found: re.Match[str], said: Said) -> None:
    """`on the 5th of every month`, `on its last day`."""
    said.month_days += [int(day) for day in re.findall(r"[0-9]{1,2}", found[0])] or (
        [31] if re.search("last|end", found[0]) else [1]
    )
    said.monthly = said.named = True


def of_month(found: re.Match[str], said: Said) -> None:
    """`on the 5th` alone: every month, or once."""
    said.month_days.append(int(found["n"]))


def on_date(found: re.Match[str], said: Said) -> None:
    """`tomorrow`, `on 24 March`."""
    plain = found["date"]
    if plain.startswith(("tonight", "this ")) and not re.search(WEEKDAY, plain):
        said.parts.append("night" if plain == "tonight" else plain.removeprefix("this "))
        plain = "today"
    if (named := said.dated(plain)) and named not in said.once:
        said.once.append(named)
    read_part(found, said)


def once_only(found: re.Match[str], said: Said) -> None:
    """`once`, `on Friday once`."""
    said.is_once = True
    if found.groupdict().get("days"):
        read_days(found, said)


def rate(found: re.Match[str], said: Said) -> None:
    """`twice a day`, `once a week`."""
    number, unit = _number(re.sub(r" ?x$| times$", "", found["n"])), found["unit"]
    said.named = True
    read_part(found, said)
    if unit.startswith("week"):
        said.weekly, said.a_week = number == 1, number if number > 1 else None
    elif unit.startswith("month"):
        said.monthly, said.limit = True, Limit.DATES if number > 1 else said.limit
    else:
        said.a_day = number if number > 1 else None


def daily(found: re.Match[str], said: Said) -> None:
    """`every evening`."""
    said.named = True
    read_part(found, said)


def weekly(_: re.Match[str], said: Said) -> None:
    """`weekly`."""
    said.weekly = said.named = True


def monthly(_: re.Match[str], said: Said) -> None:
    """`monthly`."""
    said.monthly = said.named = True


def unclear(_: re.Match[str], said: Said) -> None:
    """Days of which only the person knows which."""
    said.unclear = Why.DAY


_DURING = re.compile(
    r"(?<!\w)(?:(?:in|during|of|on) (?:the )?(?:early |late )?"
    r"(?P<part>morning|afternoon|evening|night)s?"
    r"|(?:late )?at (?:the )?(?P<night>night)|(?P<plural>morning|afternoon|evening|night)s)\b"
)
_LOOSE = re.compile(r"(?<!\w)(morning|afternoon|evening|night)(?!\w)")


def read_parts(wording: Wording, said: Said) -> None:
    """Take parts of the day, such as `in the evening`."""
    for found in wording.take(_DURING):
        said.parts.append(found["part"] or found["night"] or found["plural"])


def loose_parts(wording: Wording) -> list[str]:
    """The parts of the day in the text itself, such as of an evening walk."""
    return _LOOSE.findall(wording.low)
