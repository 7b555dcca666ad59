"""Planning: which ledger rows come next, worked out from what the ledger has already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.schedule import CHECK_IN, DUE, NUDGE, OWN, REVIEW, SUMMARY, Due, Slot


@dataclass(frozen=True, slots=True)
class Row:
    """A ledger row to be: of that kind, for that slot, in that state."""

    kind: str
    slot: Slot
    state: str = DUE


def overdue(waiting: Iterable[Due], now: datetime) -> dict[str, date]:
    """By kind, the date before the first that was to come by now and was not sent yet."""
    late = sorted((due.local_date, due.kind) for due in waiting if due.first_due <= now)
    return {kind: day - timedelta(days=1) for day, kind in reversed(late)}


def check_in_rows(who: Person, last: date | None, now: datetime) -> tuple[Row, ...]:
    """The check-ins since the date of the last one that passed unasked, and the next one."""
    if who.zone is None or who.check_in_at is None:
        return ()
    missed, slot = schedule.upcoming(last, schedule.check_in_times(who), who.zone, now)
    return (*(Row(CHECK_IN, gone, _reason(who, gone)) for gone in missed), Row(CHECK_IN, slot))


def review_rows(who: Person, last: date | None, now: datetime) -> tuple[Row, ...]:
    """The next weekly review, if there is to be one; reviews that were missed are left out."""
    if who.review_on is None or who.zone is None or who.check_in_at is None:
        return ()
    times = schedule.review_times(who)
    return (Row(REVIEW, schedule.upcoming(last, times, who.zone, now, schedule.LONG_WINDOW)[1]),)


def own_rows(
    who: Person, own: Reminder, last: date | None, before: date | None, now: datetime
) -> tuple[Row, ...]:
    """The next time of an own reminder, and those that were missed, with a message about them.

    `last` is the date of its last row; `before` stands for it when there was none yet. When that
    is None nothing was overdue: times that have passed today are those of a wish that is new.
    """
    if who.zone is None:
        return ()
    kind = f"{OWN}{own.reminder_id}"
    window = timedelta() if before is None else schedule.OWN_WINDOW
    times = schedule.own_times(own.at, own.weekdays)
    passed, slot = schedule.upcoming(last or before, times, who.zone, now, window)
    state = schedule.BLOCKED if who.blocked_at else schedule.MISSED
    missed = () if before is None else tuple(Row(kind, gone, state) for gone in passed)
    summed_up = (summary_row(who, now),) if missed and not who.blocked_at else ()
    return (*missed, *summed_up, Row(kind, slot))


def summary_row(who: Person, now: datetime) -> Row:
    """The one message of the date that sums up the own reminders that were missed."""
    return Row(SUMMARY, Slot(schedule.night_of(now, who.zone or "UTC"), now.astimezone(UTC)))


def nudge_rows(who: Person, due: Due, following: datetime | None, now: datetime) -> tuple[Row, ...]:
    """The one nudge of a check-in that was sent now, or may have been.

    `following` is when the next check-in is due.
    """
    at = schedule.nudge_moment(now, who, following or now + timedelta(days=1))
    return (Row(NUDGE, Slot(due.local_date, at)),) if at else ()


def _reason(who: Person, gone: Slot) -> str:
    """The state of a check-in that was not asked in its time."""
    if who.blocked_at and gone.due_at >= who.blocked_at:
        return schedule.BLOCKED
    return schedule.unasked(who, gone.local_date) or schedule.EXPIRED
