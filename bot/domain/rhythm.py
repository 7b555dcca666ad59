"""A reminder's rhythm: the dates on which it comes, as data."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

EVERY_DAY = frozenset(range(7))
LAST_DAY = 31
"""As a day of the month: the last one, whichever it is."""

LONGEST_STEP, FARTHEST = 366, timedelta(days=3660)
"""Days between two dates of a rhythm at most, and how far off its first or last one may be."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """On which dates something comes, as in a recurrence rule of RFC 5545.

    `weekdays` are numbers from 0 for Monday. With `every` above 1 it comes every so many days from
    `start` on, or in every so manieth week from that of `start` on where not all weekdays are
    named. `month_day` is a day of each month, or its last day in shorter months. `start` and
    `until` are the first and last date that it may come on; they are the same for once.

    Own functions and not dateutil's rules: only dates are counted here, and a date's moment is the
    one that `schedule.due_moment` gives check-ins too, while dateutil's differ between its major
    versions for a wall time that a clock change leaves out.
    """

    weekdays: frozenset[int] = EVERY_DAY
    every: int = 1
    month_day: int | None = None
    start: date | None = None
    until: date | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it is every day, or every week on named days, for good."""
        return self == Rhythm(self.weekdays)

    @property
    def is_once(self) -> bool:
        """Whether it comes on one date only."""
        return self.start is not None and self.start == self.until

    def is_on(self, day: date) -> bool:
        """Whether it comes on that date."""
        if (self.start and day < self.start) or (self.until and day > self.until):
            return False
        if self.month_day:
            return day.day == min(self.month_day, monthrange(day.year, day.month)[1])
        return day.weekday() in self.weekdays and not self._steps(day) % self.every

    def _steps(self, day: date) -> int:
        start = self.start or day
        if self.weekdays == EVERY_DAY:
            return (day - start).days
        return (_monday(day) - _monday(start)).days // 7

    def dates(self, first: date) -> Iterator[date]:
        """Its dates from that one on, in order; without an end unless it has one."""
        day = max(first, self.start or first)
        while self.until is None or day <= self.until:
            if self.is_on(day):
                yield day
            day += timedelta(days=1)


DAILY = Rhythm()


def from_then_on(rhythm: Rhythm, first: date) -> Rhythm | None:
    """The same from its first date on or after that; None where it comes once, or ends before."""
    start = None if rhythm.is_once else next(rhythm.dates(first), None)
    return replace(rhythm, start=start) if start else None


def moved(rhythm: Rhythm, by: timedelta) -> Rhythm:
    """The same with its first and last date so much later or earlier; as it is without any.

    What comes once comes on its new date whichever weekday that is.
    """
    try:
        start, until = (day and day + by for day in (rhythm.start, rhythm.until))
    except OverflowError:
        return rhythm
    weekdays = EVERY_DAY if rhythm.is_once else rhythm.weekdays
    return replace(rhythm, start=start, until=until, weekdays=weekdays)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def check(rhythm: Rhythm, today: date) -> Rhythm:
    """The same rhythm; raises ValueError when none such can have been kept."""
    ends = [day for day in (rhythm.start, rhythm.until) if day]
    sound = (
        bool(rhythm.weekdays)
        and rhythm.weekdays <= EVERY_DAY
        and 1 <= rhythm.every <= LONGEST_STEP
        and (rhythm.every == 1 or rhythm.start is not None)
        and (rhythm.month_day is None or _is_monthly(rhythm))
        and ends == sorted(ends)
        and all(abs(day - today) <= FARTHEST for day in ends)
    )
    if not sound:
        raise ValueError("rhythm")
    return rhythm


def _is_monthly(rhythm: Rhythm) -> bool:
    return rhythm.every == 1 and rhythm.weekdays == EVERY_DAY and 1 <= (rhythm.month_day or 0) <= 31
