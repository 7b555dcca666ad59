"""Retention: what a long silence leads to, two notices, a last word about reminders, then deletion.

How long the silence may be is the operator's to say: `RETENTION_DAYS` in
`bot/operations/config.py`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(days=1)
TOPIC_KEPT, REFUSED_KEPT, LATELY_KEPT = timedelta(minutes=30), 30 * DAY, timedelta(hours=36)
"""The topic of the last answer, questions without an answer of people who share them, and what an
alarm was about with what was set last; the privacy policy promises no more."""

FIRST, LAST, END = "silence:first", "silence:last", "silence:end"
"""The kinds of their ledger rows; the end is told to who has reminders of their own."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what is kept about somebody outlives their last message or tap."""

    kept_for: timedelta

    @property
    def first_before(self) -> timedelta:
        """How long before the deletion it is announced: 30 days, and half of a shorter time."""
        return min(30 * DAY, self.kept_for / 2)

    @property
    def last_before(self) -> timedelta:
        """The same for the second notice: 7 days, and a quarter of a shorter time."""
        return min(7 * DAY, self.kept_for / 4)

    @property
    def late_limit(self) -> timedelta:
        """For how long a notice is tried where Telegram or the person cannot be reached."""
        return self.last_before

    def deleted_after(self, last_contact: datetime, kind: str, noticed_at: datetime) -> datetime:
        """The instant that a notice of that kind names: never sooner than it promises."""
        ahead = self.first_before if kind == FIRST else self.last_before
        return max(last_contact + self.kept_for, noticed_at + ahead)
