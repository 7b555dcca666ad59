"""Something with a time of its own, and a reminder ahead of it: `dentist friday at 3, an hour
before`."""

import re
from datetime import datetime, timedelta

from bot.domain.rhythm import DAILY
from bot.language.dates import DAY_NAME, WEEKDAY
from bot.language.day_before import STORY, TALK_OF_IT, the_day_before
from bot.language.lazy_regex import Pattern
from bot.language.lengths import LENGTH, length_of
from bot.language.once_or_weekly import is_event
from bot.language.reminder_corrections import is_all_about_when
from bot.language.reminder_parsing import Ask, Refuse, Wish, parse_reminder

_BEFORE = Pattern(
    rf"(?:,(?: like| say)?|\b(?:about|around|like|say))?(?<!\s)\s*\b{LENGTH}"
    r" (?:before(?:hand)?|earlier|ahead|in advance)\b"
    r"(?! (?:food|eating|sleep\w*|bed\w*|going to bed|i |breakfast|lunch|dinner|tea|supper"
    r"|meals?)\b)"
    r"(?: (?:of |that|it|then|we|the event)\b(?! \w))?",
    re.IGNORECASE,
)
_BEFORE_BED = Pattern(rf"\b{LENGTH} before (?:i go to |going to )?bed(?:time)?\b", re.IGNORECASE)
_TO_BED = Pattern(
    r"(?<![\s,.;(-])[\s,.;(-]*\b(?:i )?(?:usually |normally )?(?:go to |am in )?bed(?:time)?"
    r" (?:is )?(?:at|around|about) (?P<at>[0-9]{1,2}(?:[:.][0-9]{2})?|half [a-z0-9]+)(?: ?pm)?\)?",
    re.IGNORECASE,
)
_REMIND = Pattern(
    r"^(?P<event>.+?)[\s,.;!-]+(?:(?:so|and|please|pls|can you|could you|will you)\s+)*"
    rf"remind me (?P<when>(?:on|at|the|this|tomorrow|tonight|in|{WEEKDAY})\b.*)$",
    re.IGNORECASE,
)
_DAY_BEFORE_IT = Pattern(
    rf"\b(?:on )?(?P<day>{WEEKDAY}|tomorrow),? before (?P<event>(?:my|the) (?:\w+ ){{0,2}}?\w+)"
    r"(?= at \d)",
    re.IGNORECASE,
)
"""`thursday before my appointment at 11`: that day is the one of the appointment."""

_EVERY = Pattern(
    rf"\b(?:(?:every|each)(?: (?:other|second|week on|day))?(?: {DAY_NAME}\b)?|daily|(?:every "
    rf"|each )?weekdays?"
    rf"|{DAY_NAME}\b(?=(?:,| and| &| n|\+)* {DAY_NAME}\b)"
    rf"|(?:on )?{DAY_NAME}s)(?:(?:,| and| &| n)* {DAY_NAME}s?)*\b",
    re.IGNORECASE,
)
"""The days of what comes again and again, as they were typed."""

_LATE_FROM = 7
"""An hour before it that stands bare, `thursday at 2`, is one of the afternoon."""


def ahead_of_event(typed: str, now: datetime) -> str | None:
    """The same wish with its own day and time; empty where what it is ahead of has no time or no
    date, and None where nothing of the kind is meant."""
    for read in (_before_bed, _hours_before, the_day_before, _at_a_time_of_its_own):
        if (wish := read(typed, now)) is not None:
            return wish
    return None


def _hours_before(typed: str, now: datetime) -> str | None:
    """`an hour before my dentist on thursday at 3pm`: at 14:00, with the 15:00 in its text."""
    typed = _DAY_BEFORE_IT.sub(r"\g<event> on \g<day>", typed)
    found = _BEFORE.search(typed)
    if found is None:
        return None
    parts = (STORY.sub("", part) for part in _around(typed, found))
    said = (TALK_OF_IT.sub("", part).strip(" ,.;:") for part in parts)
    event, length = " ".join(filter(None, said)), length_of(found)
    if (weekly := _each_week(event, now, length)) is not None:
        return weekly
    wish = _event(event, now)
    if wish is None or wish.rhythm.start is None:
        return ""
    at = datetime.combine(wish.rhythm.start, wish.times[0])
    ahead = at - length
    return f"on {ahead.day} {ahead:%B} at {ahead:%H:%M}: {wish.text} (at {at:%H:%M})"


def _each_week(said: str, now: datetime, length: timedelta) -> str | None:
    """`swimming every tuesday at 6pm`: on that day at an earlier time; empty where that would be on
    the day before, and None for what is once."""
    read = parse_reminder(said, now) if _EVERY.search(said) else None
    later = read.later if isinstance(read, Ask) else None
    wish = None if read is None or isinstance(read, Refuse) else read.wish
    if wish and later and wish.times[0].hour < _LATE_FROM:
        wish = later
    if wish is None or wish.rhythm.is_once or len(wish.times) > 1:
        return None
    at = datetime.combine(now.date(), wish.times[0])
    ahead = at - length
    days = " ".join(_EVERY.findall(said))
    is_that_day = ahead.date() == at.date()
    return f"{days} at {ahead:%H:%M}: {wish.text} (at {at:%H:%M})" if is_that_day else ""


def _before_bed(typed: str, now: datetime) -> str | None:
    """`an hour before bed, i go to bed at 11`: at 22:00."""
    found, bed = _BEFORE_BED.search(typed), _TO_BED.search(typed)
    if found is None or bed is None:
        return None
    if found.start() <= bed.start() < found.end():  # `two hours before bed at 9pm`
        rest = f"{typed[: found.start()].rstrip()}{typed[bed.end() :]}"
    else:
        rest = _TO_BED.sub("", _BEFORE_BED.sub("", typed))
    read = parse_reminder(f"bed at {bed['at']} at night", now)
    if isinstance(read, Refuse) or read.wish is None:
        return None
    at = datetime.combine(now.date(), read.wish.times[0]) - length_of(found)
    return f"{rest.strip(' ,.;')} at {at:%H:%M}"


def _at_a_time_of_its_own(typed: str, now: datetime) -> str | None:
    """`neurologist friday at 10, remind me thursday evening at 7`."""
    found = _REMIND.match(typed)
    if found is None or not is_event(found["event"]) or not is_all_about_when(found["when"]):
        return None
    wish = _event(TALK_OF_IT.sub("", found["event"]), now)
    if wish is None or wish.rhythm.start is None:
        return None
    own = parse_reminder(f"x {found['when']}", now)
    if isinstance(own, Refuse) or own.wish is None:
        return None
    day, at = wish.rhythm.start, wish.times[0]
    if own.wish.rhythm != DAILY:
        return f"{found['when']} once: {wish.text} (at {at:%H:%M})"
    halves = (own.wish, own.later if isinstance(own, Ask) else None)
    sooner = max((one.times[0] for one in halves if one and one.times[0] < at), default=None)
    when = f" at {sooner:%H:%M}" if sooner else f" {found['when']}"
    return f"on {day.day} {day:%B}{when}: {wish.text} (at {at:%H:%M})"


def _event(said: str, now: datetime) -> Wish | None:
    """What is on one date at one time; a bare hour is one of the working day."""
    read = parse_reminder(said, now)
    if not isinstance(read, Refuse) and read.wish and not read.wish.rhythm.is_once:
        read = parse_reminder(f"{said} once", now)
    if isinstance(read, Refuse) or read.wish is None:
        return None
    later = read.later if isinstance(read, Ask) else None
    wish = later if later and read.wish.times[0].hour < _LATE_FROM else read.wish
    wish = wish if wish.rhythm.is_once else read.wish
    return wish if wish.rhythm.is_once and len(wish.times) == 1 else None


def _around(typed: str, found: re.Match[str]) -> tuple[str, str]:
    return typed[: found.start()], typed[found.end() :]
