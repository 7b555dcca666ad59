"""What a wish says of its days, as far as it was read."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from bot.domain.rhythm import Rhythm
from bot.language.dates import ANY, date_of
from bot.language.reminder_refusals import Limit


class Problem(Enum):
    """What has to be asked before a reminder can be set."""

    TIME = "time"
    HALF = "half"
    ONCE = "once"
    RANGE = "range"
    DAY = "day"
    TEXT = "text"
    PASSED = "passed"
    LONG = "long"
    TWO = "two"
    DATE = "date"
    NIGHT = "night"
    OFTEN = "often"


@dataclass(slots=True)
class RhythmDraft:
    """What a wish says of its days, as far as it was read; dates are local."""

    today: date
    every: int = 1
    weekdays: frozenset[int] | None = None
    excluded: frozenset[int] = frozenset()
    month_days: list[int] = field(default_factory=list)
    start: date | None = None
    until: date | None = None
    lasting: tuple[int, str] | None = None
    once: list[date] = field(default_factory=list)
    date_read: re.Match[str] | None = None
    """Where the date was read, while it is read."""

    in_text: list[tuple[int, int]] = field(default_factory=list)
    """Where other dates stand that are of the text: `on 11 March: doctor tomorrow`."""

    is_once: bool = False
    ahead: timedelta | None = None
    a_day: int | None = None
    a_week: int | None = None
    daily: bool = False
    weekly: bool = False
    monthly: bool = False
    is_stepped: bool = False
    """Whether it is every so manieth of some weekdays, which leaves no other weekday."""

    is_settled: bool = False
    """Whether the person was asked for the days already, and named them."""

    named: bool = False
    """Whether anything at all was said of the days."""

    parts: list[str] = field(default_factory=list)
    unclear: Problem | None = None
    limit: Limit | None = None

    @property
    def is_any(self) -> bool:
        """Whether anything was said of the days."""
        dates = self.start or self.until or self.lasting or self.once or self.month_days
        return bool(self.named or self.excluded or self.is_once or self.ahead or dates)

    @property
    def names_days(self) -> bool:
        """Whether it names weekdays or dates, other than tonight."""
        is_tonight = self.once == [self.today] and "night" in self.parts
        return bool(
            self.weekdays or self.excluded or self.month_days or (self.once and not is_tonight)
        )

    @property
    def is_only_bounded(self) -> bool:
        """Whether no more is said than the first or last date: `until friday`."""
        days = self.named or self.excluded or self.is_once or self.once or self.month_days
        return bool(self.start or self.until or self.lasting) and not (days or self.ahead)

    def add_days(self, rhythm: Rhythm) -> None:
        """Let the weekdays that it names come beside those of a weekly rhythm."""
        if self.weekdays and rhythm.is_plain:
            self.weekdays |= rhythm.weekdays
        elif self.weekdays:
            self.limit = Limit.RHYTHM

    def dated(self, plain: str) -> date | None:
        """The date in these words; asks where there is none or it may be one of two."""
        match = re.fullmatch(ANY, plain)
        named = date_of(match, plain, self.today) if match else None
        if named is None or _may_be_a_week_later(plain, self.today, named):
            self.unclear = Problem.DAY
        return named


def _may_be_a_week_later(plain: str, today: date, named: date) -> bool:
    """`next friday` said on a Wednesday is in two days for some, in nine for others."""
    return plain.startswith("next ") and named.weekday() > today.weekday()
