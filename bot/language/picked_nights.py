"""Typed answers to *Which night?*: `tuesday`, `the 27th`, `night before last`."""

import re
from datetime import date, timedelta

from bot.language.dates import IN_FULL, WEEKDAY, WEEKDAYS, dates_past
from bot.language.lazy_regex import Pattern, lowered
from bot.language.night_days import days_called
from bot.language.numbers import NUMBERS

_LEAD = (
    r"(?:(?:it was|it is|it's|i meant?|that was|make it|no|hang on|wait|sorry|ah|oh|um|for|on|from"
    r"|about|last|this|the one|(?P<of>(?:the )?night of)|(?:the )?nights? to)[\s,.]+)*(?:the )?"
)
_JUST_GONE = r"(?:the )?(?:last|that|one|(?:one )?just gone|(?:last|latest) one)"
_EARLIER = (
    rf"(?P<earlier>{WEEKDAY}|yesterday)(?: (?P<calendar>(?:of |in )?last week)"
    rf"| (?:week|but one|before {_JUST_GONE}))"
)
_BEFORE = r"(?P<before>(?:night|one|day) before(?: last| that)?)"
_AGO = rf"(?P<ago>[0-9]|an?|{'|'.join(NUMBERS)}) (?P<unit>night|day)s? ago"
_YESTERDAY = r"(?P<yesterday>yesterday)"
_LAST = r"(?P<last>last night|(?:this )?morning|today)"
_DAY = rf"(?:{WEEKDAY}(?: night)? ?(?:to|into|[/–-]) ?)?(?P<day>{WEEKDAY})"
_DATE = (
    rf"(?:{WEEKDAY}[\s,]+(?:the )?)?"
    rf"(?P<date>{IN_FULL}|[0-9]{{1,2}}(?:st|nd|rd|th)|(?<=the )[0-9]{{1,2}}"
    r"|[0-9]{1,2}/[0-9]{1,2})"
)
_TRAIL = (
    r"(?P<night>'?s? (?:night|evening))?(?: (?:morning|one|please|pls|then|i think|i mean))*[\s.!]*"
)
_PICKED = Pattern(
    rf"{_LEAD}(?:{_EARLIER}|{_BEFORE}|{_AGO}|{_YESTERDAY}|{_LAST}|{_DATE}|{_DAY}){_TRAIL}"
)
_ANEW = Pattern(r"[.!?]\s+(?=no\b|wait\b|hang on\b|sorry\b|actually\b)")
"""Where another night is named in the place of the first."""

_ONE_DAY = timedelta(days=1)


def nights_picked(text: str, last: date) -> tuple[date, ...]:
    """The nights, likeliest first, that an answer to *Which night?* names; none of another line.

    A bare day is the one on the buttons, of waking; `tuesday night` begins on that day. `last` is
    the night that has ended.
    """
    low = lowered(text)
    found = _PICKED.fullmatch(low) or _PICKED.fullmatch(_ANEW.split(low)[-1])
    if found is None:
        return ()
    if earlier := found["earlier"]:
        return (_week_before(earlier, last, in_last_week=bool(found["calendar"])),)
    if found["last"] or found["before"]:
        return (last - _ONE_DAY if found["before"] else last,)
    if ago := found["ago"]:
        number = NUMBERS.get(ago) or (int(ago) if ago.isdigit() else 1)
        return (last - (number - (found["unit"] == "night")) * _ONE_DAY,)
    if found["yesterday"]:
        return (last, last - _ONE_DAY) if found["night"] else (last - _ONE_DAY,)
    days = _dates(found["date"] or "", last) or days_called(found["day"] or "", last)
    begins = _ONE_DAY if found["night"] or found["of"] else timedelta()
    return tuple(day + begins for day in days if day + begins <= last)


def _week_before(day: str, last: date, *, in_last_week: bool) -> date:
    """That day of last week, or the one before the last of that name."""
    if day == "yesterday":
        return last - 8 * _ONE_DAY
    if in_last_week:
        return last - (last.weekday() + 7 - WEEKDAYS.index(day[:3])) * _ONE_DAY
    return days_called(day, last)[0] - 7 * _ONE_DAY


def _dates(written: str, last: date) -> tuple[date, ...]:
    """The last dates that are written so."""
    return dates_past(re.sub(r"^([0-9]{1,2})(?:st|nd|rd|th)?$", r"the \1th", written), last)
