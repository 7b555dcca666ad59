"""Reminders as people type them: `magnesium 21:30`, `wind down weekdays 22:15`, `9pm tea mon`."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import time

from bot.language.times import HOURS, SPOKEN, parse_time

LONGEST = 200
EVERY_DAY = frozenset(range(7))

_CLOCK = re.compile(r"[0-9]{1,2}[:.h][0-9]{2} ?(?:[ap]\.?m\b\.?)?|[0-9]{1,2} ?[ap]\.?m\b\.?", re.I)
_TIME = re.compile(rf"{SPOKEN}|{_CLOCK.pattern}", re.I)
_TWICE = re.compile(rf"(?:{_TIME.pattern})(?:,| and| or| &) ?(?:at )?(?:{_TIME.pattern})", re.I)
_BEYOND = re.compile(r"\bevery (?:other|second|third|[0-9]+)\b|\bexcept\b", re.I)
"""What a reminder cannot do."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = (
    rf"(?:on )?(?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|(?:on )?{_MONTH} [0-9]{{1,2}}"
    r"(?:st|nd|rd|th)?(?![:.0-9])|(?:on )?[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_ONCE = re.compile(
    rf"(?<!for )\b(?:tomorrow|tonight|today|next (?:week|month)|{_DATE}"
    rf"|in (?:an?|half an|a few|[0-9]+|{'|'.join(HOURS)}) (?:hours?|hrs?|min\w*|days?|weeks?))\b",
    re.I,
)
_DAYS_AHEAD = {"today": 0, "tonight": 0, "tomorrow": 1}

_DAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
_RANGE = re.compile(rf"\b({_DAY}) (?:to|through|until|till) (?={_DAY}\b)", re.I)
_ME_TO = re.compile(r"(?:me )?to ", re.I)
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {
    "weeknight": frozenset(range(5)),
    "weekday": frozenset(range(5)),
    "weekend": frozenset({5, 6}),
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
}
_EVERY = frozenset({"every", "each"})
_UNITS = frozenset({"day", "morning", "evening", "night"})
_JOINERS = frozenset({"at", "around", "on", "and", "&"}) | _EVERY
_BEGIN_TEXTS = frozenset({"sun", "sat"})
"""Day names that more often begin a text, such as sun cream."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A reminder that was asked for: what it says, when, on which weekdays (0 is Monday)."""

    text: str
    at: time
    weekdays: frozenset[int]


def parse_reminder(typed: str) -> Wish | None:
    """The reminder that is meant; None when a time or a text is missing or it is too long.

    Days are read where they stand beside the time, or at the very beginning.
    """
    plain = _RANGE.sub(r"\1-", unicodedata.normalize("NFKC", typed).strip())
    found = _time_in(plain)
    at = parse_time(found[0].strip()) if found else None
    if (
        found is None
        or at is None
        or asks_once(plain)
        or _TWICE.search(plain)
        or _BEYOND.search(plain)
    ):
        return None
    start = _ME_TO.match(plain)
    head = plain[start.end() if start else 0 : found.start()]
    before, days = _without_last(_words(head.rstrip(" ,:@(-–—")))
    after, behind = _without_first(_words(plain[found.end() :].lstrip(" ,:.!)-–—")))
    days |= behind
    if not days:
        before, days = _without_first(before)
    text = " ".join([*before, *after])
    return Wish(text, at, days or EVERY_DAY) if 0 < len(text) <= LONGEST else None


def asks_once(typed: str) -> bool:
    """Whether it is wanted for one day only, such as `tomorrow`, `in an hour` or `on 3 May`."""
    return _ONCE.search(typed) is not None


def weekly_instead(typed: str, today: int) -> Wish:
    """What can be set in place of a reminder for one day: its words and time on a weekday.

    `today` is a weekday from 0 for Monday; an example stands in where the words do not tell.
    """
    wish = parse_reminder(without_once(typed)) or Wish("magnesium", time(21, 30), EVERY_DAY)
    ahead = next((days for word, days in _DAYS_AHEAD.items() if word in typed.lower()), 7 - today)
    return replace(wish, weekdays=frozenset({(today + ahead) % 7}))


def without_once(typed: str) -> str:
    """The same without the words that want it for one day only."""
    return " ".join(_ONCE.sub(" ", typed).split())


def days_in_words(weekdays: frozenset[int]) -> str:
    """The days as one says them: `every day`, `weekdays`, `Mon, Wed, Fri`."""
    groups = {days: f"{name}s" for name, days in _GROUPS.items()} | {EVERY_DAY: "every day"}
    named = ", ".join(_NAMES[day][:3].title() for day in sorted(weekdays))
    return groups.get(weekdays, named)


def _time_in(text: str) -> re.Match[str] | None:
    """The last time in it; one as a clock shows it comes before words, which may be a number."""
    found = list(_TIME.finditer(text))
    shown = [time for time in found if _CLOCK.search(time[0])]
    return (shown or found)[-1] if found else None


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _without_first(words: list[str]) -> tuple[list[str], frozenset[int]]:
    count, days = _when(words)
    if not days or (count == 1 and words[0].lower() in _BEGIN_TEXTS and len(words) > 1):
        return words, frozenset()
    return words[count:], days


def _without_last(words: list[str]) -> tuple[list[str], frozenset[int]]:
    for start in range(len(words)):
        count, days = _when(words[start:])
        if count == len(words) - start:
            return words[:start], days
    return words, frozenset()


def _when(words: list[str]) -> tuple[int, frozenset[int]]:
    """How many of the first words say only when, and the days they name."""
    count, days, low = 0, frozenset[int](), [word.lower().strip(".") for word in words]
    while count < len(low):
        named = _days(low[count])
        if low[count] in _EVERY and low[count + 1 : count + 2] and low[count + 1] in _UNITS:
            named, count = EVERY_DAY, count + 1
        if not named and low[count] not in _JOINERS:
            break
        days, count = days | named, count + 1
    return count, days


def _days(word: str) -> frozenset[int]:
    if "/" in word:
        named = [_days(part) for part in word.split("/")]
        return frozenset().union(*named) if all(named) else frozenset()
    first, dash, last = word.replace("–", "-").partition("-")
    if dash:
        start, end = _days(first), _days(last)
        if len(start) != 1 or len(end) != 1:
            return frozenset()
        (from_day,), (to_day,) = start, end
        return frozenset((from_day + step) % 7 for step in range((to_day - from_day) % 7 + 1))
    one = word.removesuffix("s")
    if one in _GROUPS:
        return _GROUPS[one]
    return frozenset(d for d, name in enumerate(_NAMES) if len(one) > 2 and name.startswith(one))
