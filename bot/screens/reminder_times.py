"""Rhythms, times and dates of reminders in plain words."""

from collections.abc import Iterable
from datetime import date, datetime, time

from bot.domain.model import Reminder
from bot.domain.rhythm import EVERY_DAY, LAST_DAY, Rhythm
from bot.domain.schedule import Slot
from bot.screens.formatting import WEEKDAYS, ordinal, short_date

_GROUPS = {
    EVERY_DAY: "every day",
    frozenset(range(5)): "weekdays",
    frozenset({5, 6}): "weekends",
}
_SHORTEST = 28
"""Days that every month has."""


def rhythm_in_words(rhythm: Rhythm) -> str:
    """Such as `every day`, `every other Wednesday` or `weekdays, until Fri 4 Dec 2026`."""
    return _in_words(rhythm, "")


def when_in_words(own: Reminder) -> str:
    """Such as `every day at 09:00 and 21:00, until Fri 4 Dec 2026`."""
    return _in_words(own.rhythm, f" at {times_in_words(own.times)}")


def _in_words(rhythm: Rhythm, at: str) -> str:
    if rhythm.is_once and rhythm.start:
        return f"once on {dated(rhythm.start)}{at}"
    start = f", from {dated(rhythm.start)}" if rhythm.start and rhythm.every == 1 else ""
    until = f", until {dated(rhythm.until)}" if rhythm.until else ""
    return f"{_dates(rhythm)}{at}{start}{until}"


def _dates(rhythm: Rhythm) -> str:
    if rhythm.month_day:
        return f"on {_day_of_month(rhythm.month_day)}"
    if rhythm.every == 1 and len(rhythm.weekdays) == 1:
        return f"every {WEEKDAYS[min(rhythm.weekdays)]}"  # A bare day may have been meant once.
    if rhythm.every == 1:
        return days_in_words(rhythm.weekdays)
    every = "every other" if rhythm.every == 2 else f"every {rhythm.every}"
    if rhythm.weekdays == EVERY_DAY:
        return f"{every} day{'s' if rhythm.every > 2 else ''}"
    if len(rhythm.weekdays) == 1 and rhythm.every == 2:
        return f"{every} {WEEKDAYS[min(rhythm.weekdays)]}"
    return f"{every} week{'s' if rhythm.every > 2 else ''} on {days_in_words(rhythm.weekdays)}"


def _day_of_month(day: int) -> str:
    if day == LAST_DAY:
        return "the last day of every month"
    shorter = ", or its last day if it is shorter" if day > _SHORTEST else ""
    return f"the {ordinal(day)} of every month{shorter}"


def days_in_words(weekdays: frozenset[int]) -> str:
    """The days as one says them: `every day`, `weekdays`, `Mon, Wed, Fri`, `every day but Sun`."""
    left_out = EVERY_DAY - weekdays
    if weekdays not in _GROUPS and len(left_out) <= 2:
        return f"every day but {' and '.join(_short(left_out))}"
    return _GROUPS.get(weekdays) or ", ".join(_short(weekdays))


def _short(weekdays: frozenset[int]) -> list[str]:
    return [WEEKDAYS[day][:3] for day in sorted(weekdays)]


def dated(day: date) -> str:
    """Such as `Fri 4 Dec 2026`: a date that may be in another year."""
    return f"{short_date(day)} {day.year}"


def times_in_words(times: Iterable[time]) -> str:
    """Such as `21:30`, `08:00 and 20:00`, `08:00, 14:00 and 20:00`."""
    *first, last = (f"{at:%H:%M}" for at in times)
    return f"{', '.join(first)} and {last}" if first else last


def next_in_words(slot: Slot, now: datetime) -> str:
    """Such as `today`, `tomorrow` or `on Wed 9 Dec`; `now` is the local time."""
    ahead = (slot.local_date - now.date()).days
    return {0: "today", 1: "tomorrow"}.get(ahead, f"on {short_date(slot.local_date)}")


def slots_in_words(slots: Iterable[Slot]) -> str:
    """Such as `Wed 9 Dec 09:00, Wed 23 Dec 09:00`."""
    return ", ".join(f"{short_date(slot.local_date)} {slot.at:%H:%M}" for slot in slots)
