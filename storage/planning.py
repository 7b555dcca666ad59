"""Planning: the next row of each kind is always in the ledger, and every date leaves one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.schedule import CHECK_IN, OWN, REVIEW, SUMMARY, Due, Slot
from storage.people import instant, person_of, seconds
from storage.reminder_rows import reminder, reminders
from storage.sqlite.connection import row, rows

_WITH_NEXT = """
    select people.*, (
        select due_at from ledger
        where ledger.person_id = people.person_id and local_date > ?
            and kind = 'check_in' and state = 'due'
        order by local_date limit 1
    ) as following
    from people where person_id = ?
"""


def person(db: Database, person_id: int) -> Person | None:
    """The person, or None when they have not agreed."""
    found = row(db, "select * from people where person_id = ?", [person_id])
    return person_of(found) if found else None


def plan_all(db: Database, person_id: int, now: datetime) -> None:
    """Plan everything of a person anew: after a change of settings, or after they came back.

    What was asked already stays asked: the change takes effect from the next unasked date. What is
    due at this moment is not lost, even if it would have been the first of its kind.
    """
    who = person(db, person_id)
    if who is None or who.zone is None or who.check_in_at is None:
        return
    overdue = _overdue(db, person_id, now)
    db.execute(
        "delete from ledger where person_id = ? and state = 'due' and message_id is null"
        " and (kind in ('check_in', 'review') or kind like 'own:%')",
        [person_id],
    )
    _plan_check_in(db, who, last_date(db, person_id, CHECK_IN) or overdue.get(CHECK_IN), now)
    plan_review(db, who, now, overdue.get(REVIEW))
    for own in reminders(db, person_id):
        plan_own(db, who, own, now, overdue.get(f"{OWN}{own.reminder_id}"))


def _overdue(db: Database, person_id: int, now: datetime) -> dict[str, date]:
    """By kind, the date before what was to come by now and was not sent yet."""
    found = rows(
        db,
        "select * from ledger where person_id = ? and state = 'due' order by local_date desc",
        [person_id],
    )
    waiting = [due for due in map(due_of, found) if due.first_due <= now]
    return {due.kind: due.local_date - timedelta(days=1) for due in waiting}


def plan_after(db: Database, due: Due, who: Person, now: datetime) -> int:
    """Plan what follows a row that was claimed; how many check-ins are too late already."""
    if due.kind == CHECK_IN:
        return _plan_check_in(db, who, due.local_date, now)
    if due.kind == REVIEW:
        plan_review(db, who, now)
    elif due.kind.startswith(OWN) and (own := reminder(db, who.person_id, number_of(due.kind))):
        plan_own(db, who, own, now, due.local_date)
    return 0


def plan_nudge(db: Database, due: Due, now: datetime) -> None:
    """Plan the one nudge of a check-in that was sent now, or may have been."""
    if due.kind != CHECK_IN:
        return
    found = row(db, _WITH_NEXT, [due.local_date.isoformat(), due.person_id])
    if found is None:
        return
    before = instant(found["following"]) or now + timedelta(days=1)
    at = schedule.nudge_moment(now, person_of(found), before)
    if at is not None:
        add(db, due.person_id, Slot(due.local_date, at), schedule.NUDGE)


def plan_review(db: Database, who: Person, now: datetime, before: date | None = None) -> None:
    """Plan the next weekly review; reviews that were missed are left out.

    `before` stands for the date of the last one when there was none yet.
    """
    if who.review_on is None or who.zone is None or who.check_in_at is None:
        return
    last = last_date(db, who.person_id, REVIEW) or before
    times = schedule.review_times(who)
    _, slot = schedule.upcoming(last, times, who.zone, now, schedule.LONG_WINDOW)
    add(db, who.person_id, slot, REVIEW)


def plan_own(db: Database, who: Person, own: Reminder, now: datetime, before: date | None) -> None:
    """Plan the next time of an own reminder; times that were missed are summed up.

    `before` stands for the date of the last one when there was none yet. When it is None nothing
    was overdue: times that have passed today are those of a wish that is new, and none was missed.
    """
    if who.zone is None:
        return
    kind = f"{OWN}{own.reminder_id}"
    last = last_date(db, who.person_id, kind) or before
    times = schedule.own_times(own.at, own.weekdays)
    window = timedelta() if before is None else schedule.OWN_WINDOW
    passed, slot = schedule.upcoming(last, times, who.zone, now, window)
    missed = () if before is None else passed
    for gone in missed:
        state = schedule.BLOCKED if who.blocked_at else schedule.MISSED
        add(db, who.person_id, gone, kind, state)
    if missed and not who.blocked_at:
        plan_summary(db, who, now)
    add(db, who.person_id, slot, kind)


def plan_summary(db: Database, who: Person, now: datetime) -> None:
    """Let one message sum up the own reminders that were missed."""
    today = schedule.night_of(now, who.zone or "UTC")
    key = [who.person_id, today.isoformat(), SUMMARY]
    db.execute(
        "insert into ledger values (?, ?, ?, ?, ?, 'due', null) on conflict do update"
        " set state = 'due', due_at = excluded.due_at, expires_at = excluded.expires_at",
        [*key, seconds(now), seconds(now + schedule.LONG_WINDOW)],
    )


def add(db: Database, person_id: int, slot: Slot, kind: str, state: str = schedule.DUE) -> None:
    """Add a row, unless the date has one of that kind already."""
    key = [person_id, slot.local_date.isoformat(), kind]
    expires_at = slot.due_at + schedule.window_of(kind)
    db.execute(
        "insert into ledger values (?, ?, ?, ?, ?, ?, null) on conflict do nothing",
        [*key, seconds(slot.due_at), seconds(expires_at), state],
    )


def last_date(db: Database, person_id: int, kind: str) -> date | None:
    """The last date that has a row of that kind."""
    found = row(
        db,
        "select max(local_date) as last from ledger where person_id = ? and kind = ?",
        [person_id, kind],
    )
    return date.fromisoformat(found["last"]) if found and found["last"] else None


def due_of(columns: dict[str, Any]) -> Due:
    """A row of the ledger."""
    return Due(
        person_id=columns["person_id"],
        local_date=date.fromisoformat(columns["local_date"]),
        kind=columns["kind"],
        due_at=datetime.fromtimestamp(columns["due_at"], UTC),
        expires_at=datetime.fromtimestamp(columns["expires_at"], UTC),
    )


def number_of(kind: str) -> int:
    """The number of the own reminder that a kind names."""
    return int(kind.removeprefix(OWN))


def _plan_check_in(db: Database, who: Person, last: date | None, now: datetime) -> int:
    if who.zone is None or who.check_in_at is None:
        return 0
    missed, slot = schedule.upcoming(last, schedule.check_in_times(who), who.zone, now)
    states = [_reason(who, gone) for gone in missed]
    for gone, state in zip(missed, states, strict=True):
        add(db, who.person_id, gone, CHECK_IN, state)
    add(db, who.person_id, slot, CHECK_IN)
    return states.count(schedule.EXPIRED)


def _reason(who: Person, gone: Slot) -> str:
    if who.blocked_at and gone.due_at >= who.blocked_at:
        return schedule.BLOCKED
    return schedule.unasked(who, gone.local_date) or schedule.EXPIRED
