"""The ledger's plan: the next row of each kind is always in it, and every date leaves one."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain import planning, schedule
from bot.domain.model import Person, Reminder
from bot.domain.planning import Row
from bot.domain.schedule import CHECK_IN, CLOCK, OWN, REVIEW, SUMMARY, Due, Slot, own_of
from storage.database import Database, row, rows
from storage.ledger_rows import PLANNED
from storage.people import instant, person_of, seconds
from storage.reminder_rows import reminder, reminders

_WITH_NEXT = """
    select people.*, value ->> 1 as night, (
        select due_at from ledger
        where ledger.person_id = people.person_id and local_date > value ->> 1
            and kind = 'check_in' and state = 'due'
        order by local_date limit 1
    ) as following
    from json_each(?) join people on people.person_id = cast(value ->> 0 as bigint)
"""
KEY = "person_id = ? and local_date = ? and kind = ?"
PUT_OFF = 0
"""The message number of a row that was put off before Telegram told it: it was sent."""

_ONCE = f"{PLANNED} on conflict do nothing"
_ALL_ONCE = """
    insert into ledger (person_id, local_date, kind, due_at, expires_at, state)
    select cast(value ->> 0 as bigint), value ->> 1, value ->> 2, cast(value ->> 3 as bigint),
        cast(value ->> 4 as bigint), value ->> 5
    from json_each(?) where true on conflict do nothing returning person_id, local_date
"""
_AGAIN = (
    f"{PLANNED} on conflict (person_id, local_date, kind) do update set"
    " state = excluded.state, due_at = excluded.due_at, expires_at = excluded.expires_at"
)


def person(db: Database, person_id: int) -> Person | None:
    """The person, or None when they have not agreed."""
    selected = row(db, "select * from people where person_id = ?", [person_id])
    return person_of(selected) if selected else None


def plan_all(db: Database, person_id: int, now: datetime) -> None:
    """Plan everything of a person anew: after a change of settings, or after they came back.

    What was asked already stays asked: the change takes effect from the next unasked date. What is
    due at this moment is not lost, even if it would have been the first of its kind.
    """
    who = person(db, person_id)
    if who is None or who.zone is None or who.check_in_at is None:
        return
    waiting = rows(db, "select * from ledger where person_id = ? and state = 'due'", [person_id])
    overdue = planning.overdue(map(due_of, waiting), now)
    late = seconds(now + schedule.OWN_LATE_LIMIT)
    db.execute(
        "delete from ledger where person_id = ? and state = 'due' and message_id is null and (kind"
        " in ('check_in', 'review') or (kind like 'own:%' and (expires_at > ? or ?)))",
        [person_id, late, who.blocked_at is not None],
    )
    last = last_date(db, who, CHECK_IN, now) or overdue.get(CHECK_IN)
    _plan_check_ins(db, who, last, now)
    plan_review(db, who, now, overdue.get(REVIEW))
    to_come = (
        due_of(columns)
        for columns in waiting
        if columns["kind"].startswith(OWN) and columns["message_id"] is None
    )
    kept = reminders(db, person_id)
    for own in kept:
        plan_own(db, who, own, now)
    add(db, person_id, planning.overtaken_rows(who, kept, to_come, now))


def plan_after(db: Database, claimed: Iterable[tuple[Due, Person]], now: datetime) -> int:
    """Plan what follows rows that were claimed; how many check-ins are too late already."""
    check_ins = []
    for due, who in claimed:
        if due.kind == CHECK_IN:
            check_ins.append((who, planning.check_in_rows(who, due.local_date, now)))
        elif due.kind == REVIEW:
            plan_review(db, who, now)
        elif due.kind.startswith(OWN):
            _plan_after_own(db, due, who, now)
    return _add_check_ins(db, check_ins, now)


def _plan_after_own(db: Database, due: Due, who: Person, now: datetime) -> None:
    number, at = own_of(due.kind)
    if own := reminder(db, who.person_id, number):
        moment = schedule.due_moment(due.local_date, at, who.zone or "UTC")
        plan_own(db, who, own, now, Slot(due.local_date, moment, at))


def _add_check_ins(
    db: Database, planned: Sequence[tuple[Person, tuple[Row, ...]]], now: datetime
) -> int:
    added = _add_all(db, [(who.person_id, row) for who, rows in planned for row in rows])
    whole = [
        rows
        if not rows or (who.person_id, rows[-1].slot.local_date.isoformat()) in added
        else _past_what_was_asked(db, who, rows, now)
        for who, rows in planned
    ]
    return sum(row.state == schedule.EXPIRED for rows in whole for row in rows)


def plan_nudges(db: Database, dues: Iterable[Due], now: datetime) -> None:
    """Plan the one nudge of each check-in that was sent now, or may have been."""
    sent = {(d.person_id, d.local_date.isoformat()): d for d in dues if d.kind == CHECK_IN}
    if not sent:
        return
    planned = []
    for columns in rows(db, _WITH_NEXT, [json.dumps([*sent])]):
        due = sent[columns["person_id"], columns["night"]]
        following = instant(columns["following"])
        nudges = planning.nudge_rows(person_of(columns), due, following, now)
        planned += [(due.person_id, nudge) for nudge in nudges]
    _add_all(db, planned)


def move_nudge(db: Database, person_id: int, after: object, now: datetime) -> None:
    """Let a nudge that waits come after the time that is wished now, not before this instant."""
    before = person(db, person_id)
    if before and before.nudge_after and isinstance(after, timedelta):
        moved = int((after - before.nudge_after - schedule.LATE_LIMIT).total_seconds())
        db.execute(
            "update ledger set due_at = max(expires_at + :moved, :now),"
            " expires_at = max(expires_at + :moved, :now) + :window"
            " where person_id = :person and kind = 'nudge' and state = 'due'",
            {
                "person": person_id,
                "moved": moved,
                "now": seconds(now),
                "window": int(schedule.LATE_LIMIT.total_seconds()),
            },
        )


def plan_review(db: Database, who: Person, now: datetime, before: date | None = None) -> None:
    """Plan the next weekly review; `before` stands for the date of the last one without one."""
    last = last_date(db, who, REVIEW, now) or before
    add(db, who.person_id, planning.review_rows(who, last, now))


def plan_own(
    db: Database, who: Person, own: Reminder, now: datetime, claimed: Slot | None = None
) -> None:
    """Plan the next time of an own reminder, unless one waits; times missed are summed up.

    Without a slot that was claimed now it is planned anew from this instant on.
    """
    selected = rows(
        db,
        "select local_date, kind, state = 'due' and message_id is null as waits from ledger"
        " where person_id = ? and kind like ?",
        [who.person_id, f"{OWN}{own.reminder_id}@%"],
    )
    if any(columns["waits"] for columns in selected):
        return
    occurrences = {
        (date.fromisoformat(columns["local_date"]), own_of(columns["kind"])[1])
        for columns in selected
    }
    add(db, who.person_id, planning.own_rows(who, own, occurrences, claimed, now))


def plan_own_anew(db: Database, who: Person, own: Reminder, now: datetime) -> None:
    """The same for a reminder whose dates are others now: what waits by the old ones goes."""
    db.execute(
        "delete from ledger where person_id = ? and kind like ? and state in ('due', 'missed')"
        " and message_id is null",
        [who.person_id, f"{OWN}{own.reminder_id}@%"],
    )
    plan_own(db, who, own, now)


def plan_summary(db: Database, who: Person, now: datetime) -> None:
    """Let one message sum up the own reminders that were missed."""
    add(db, who.person_id, [planning.summary_row(who, now)])


def _plan_check_ins(db: Database, who: Person, last: date | None, now: datetime) -> tuple[Row, ...]:
    """Plan the next check-in of a date that a clock which was ahead has not asked about yet."""
    planned = planning.check_in_rows(who, last, now)
    if add(db, who.person_id, planned) or not planned:
        return planned
    return _past_what_was_asked(db, who, planned, now)


def _past_what_was_asked(
    db: Database, who: Person, planned: tuple[Row, ...], now: datetime
) -> tuple[Row, ...]:
    """The same where the date of the last of these rows has one already."""
    following = planned[-1].slot.local_date
    key = [who.person_id, following.isoformat(), CHECK_IN]
    if row(db, f"select 1 from ledger where {KEY} and state = 'due'", key):  # noqa: S608
        return planned
    return (*planned[:-1], *_plan_check_ins(db, who, following, now))


def _add_all(db: Database, planned: Sequence[tuple[int, Row]]) -> set[tuple[int, str]]:
    """Add people's rows, each unless the date has one of its kind already; whose were added, and
    of which dates."""
    if not planned:
        return set()
    new = [(person_id, *_columns(row)) for person_id, row in planned]
    return set(db.execute(_ALL_ONCE, [json.dumps(new)]).fetchall())


def _columns(row: Row) -> tuple[object, ...]:
    due_at = row.slot.due_at
    expires_at = due_at + schedule.late_limit_of(row.kind)
    date = row.slot.local_date.isoformat()
    return date, row.kind, seconds(due_at), seconds(expires_at), row.state


def add(db: Database, person_id: int, planned: Iterable[Row]) -> bool:
    """Add rows, each unless the date has one of its kind already; a summary is due once more.

    Returns whether the last of them was added.
    """
    added = 0
    for new in planned:
        sql = _AGAIN if new.kind in {SUMMARY, CLOCK} else _ONCE
        added = db.execute(sql, [person_id, *_columns(new)]).rowcount
    return added > 0


def last_date(db: Database, who: Person, kind: str, now: datetime) -> date | None:
    """The last date up to their today that has a row of that kind; a clock may have been ahead."""
    columns = row(
        db,
        "select max(local_date) as last from ledger"
        " where person_id = ? and kind = ? and local_date <= ?",
        [who.person_id, kind, schedule.night_of(now, who.zone or "UTC").isoformat()],
    )
    return date.fromisoformat(columns["last"]) if columns and columns["last"] else None


def tomorrow(now: datetime) -> date:
    """No date that is later is named by anybody's calendar at that instant."""
    return (now + timedelta(days=1)).date()


def due_of(columns: dict[str, Any]) -> Due:
    """A row of the ledger."""
    return Due(
        person_id=columns["person_id"],
        local_date=date.fromisoformat(columns["local_date"]),
        kind=columns["kind"],
        due_at=datetime.fromtimestamp(columns["due_at"], UTC),
        expires_at=datetime.fromtimestamp(columns["expires_at"], UTC),
    )
