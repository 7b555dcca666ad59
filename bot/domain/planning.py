"""Planning: which ledger rows come next, worked out from what the ledger has already."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.schedule import CHECK_IN, CLOCK, DUE, NUDGE, REVIEW, SUMMARY, Due, Slot

Occurrences = AbstractSet[tuple[date, time | None]]
"""Dates and times that a reminder has come on, or is planned for."""


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


def check_in_rows(person: Person, last: date | None, now: datetime) -> tuple[Row, ...]:
    """The check-ins since the date of the last one that passed unasked, and the next one."""
    if person.zone is None or person.check_in_at is None:
        return ()
    missed, slot = schedule.upcoming(last, schedule.check_in_times(person), person.zone, now)
    return (*(Row(CHECK_IN, gone, _reason(person, gone)) for gone in missed), Row(CHECK_IN, slot))


def review_rows(person: Person, last: date | None, now: datetime) -> tuple[Row, ...]:
    """The next weekly review, if there is to be one; reviews that were missed are left out."""
    if person.review_on is None or person.zone is None or person.check_in_at is None:
        return ()
    times = schedule.review_times(person)
    return (
        Row(REVIEW, schedule.upcoming(last, times, person.zone, now, schedule.LONG_LATE_LIMIT)[1]),
    )


def own_rows(
    person: Person,
    reminder: Reminder,
    occurrences: Occurrences,
    claimed: Slot | None,
    now: datetime,
) -> tuple[Row, ...]:
    """The next time of an own reminder, and those that were missed, with a message about them.

    `known` are its dates and times that the ledger has already. `claimed` is the one that was
    claimed now, and those behind it that are too late count as missed; without one it is planned
    anew, from this instant on. There is no next one when it has ended.
    """
    if person.zone is None:
        return ()
    missed: list[Row] = []
    today = schedule.local_now(now, person.zone).date()
    first = max(claimed.local_date, today - schedule.LONGEST_GAP) if claimed else today
    for slot in schedule.own_slots(reminder, first, person.zone):
        if (slot.local_date, slot.at) in occurrences or (
            claimed and _order(slot) <= _order(claimed)
        ):
            continue
        kind = schedule.own_kind(reminder.reminder_id, slot.at or time())
        if slot.due_at > now or (claimed and slot.due_at + schedule.OWN_LATE_LIMIT > now):
            return (*missed, *_summed_up(person, missed, now), Row(kind, slot))
        if claimed:
            missed.append(Row(kind, slot, schedule.MISSED))
    return (*missed, *_summed_up(person, missed, now))


def overtaken_rows(
    person: Person, reminders: Iterable[Reminder], waiting: Iterable[Due], now: datetime
) -> tuple[Row, ...]:
    """The last times of reminders over which the clock went in a new zone: due now, or missed.

    `waiting` is what was to come by the clock before.
    """
    zone, found = person.zone or "UTC", list[Row]()
    by_number = {own.reminder_id: own for own in reminders}
    for due in waiting:
        number, at = schedule.own_of(due.kind)
        own = by_number.get(number)
        if own is None or due.first_due <= now or schedule.next_own(own, zone, now, 1):
            continue
        for slot in schedule.own_slots(own, due.local_date, zone):
            if (slot.local_date, slot.at or at) >= (due.local_date, at):
                is_late = slot.due_at + schedule.OWN_LATE_LIMIT <= now
                kind = schedule.own_kind(number, slot.at or at)
                found.append(Row(kind, slot, schedule.MISSED if is_late else DUE))
    return (*found, *_summed_up(person, [one for one in found if one.state != DUE], now))


def _order(slot: Slot) -> tuple[date, datetime, time]:
    return slot.local_date, slot.due_at, slot.at or time()


def _summed_up(person: Person, missed: list[Row], now: datetime) -> tuple[Row, ...]:
    return (summary_row(person, now),) if missed else ()


def still_fits(reminder: Reminder, day: date, at: time) -> bool:
    """Whether a time that was planned or put off is one of the reminder as it is now."""
    return at in reminder.times and reminder.rhythm.is_on(day)


def summary_row(person: Person, now: datetime) -> Row:
    """The one message of the date that sums up the own reminders that were missed."""
    return Row(SUMMARY, _today(person, now))


def clock_row(person: Person, now: datetime) -> Row:
    """The message about reminders whose dates were put right, as the clock was wrong."""
    return Row(CLOCK, _today(person, now))


def _today(person: Person, now: datetime) -> Slot:
    return Slot(schedule.night_of(now, person.zone or "UTC"), now.astimezone(UTC))


def nudge_rows(
    person: Person, due: Due, following: datetime | None, now: datetime
) -> tuple[Row, ...]:
    """The one nudge of a check-in that was sent now, or may have been.

    `following` is when the next check-in is due.
    """
    at = schedule.nudge_moment(now, person, following or now + timedelta(days=1))
    return (Row(NUDGE, Slot(due.local_date, at)),) if at else ()


def _reason(person: Person, gone: Slot) -> str:
    """The state of a check-in that was not asked in its time."""
    if person.blocked_at and gone.due_at >= person.blocked_at:
        return schedule.BLOCKED
    return schedule.unasked(person, gone.local_date) or schedule.EXPIRED
