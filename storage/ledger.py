"""The ledger of what is due and what was sent, keyed by person, local date and kind."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.domain import schedule
from bot.domain.model import Person
from bot.domain.schedule import CHECK_IN, LATER, NUDGE, Due
from storage.connection import row, rows, writing
from storage.people import instant, person_of, seconds

_DUE = """
    select ledger.person_id, local_date, kind, due_at, people.zone, people.check_in_at,
        people.blocked_at is not null as blocked,
        exists (
            select 1 from answers
            where answers.person_id = ledger.person_id and night = local_date
        ) as answered
    from ledger join people using (person_id)
    where state = 'due' and due_at <= ? order by due_at limit ?
"""


class Ledger:
    """Claims before a send and outcomes after it; a claimed row is never claimed again."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def set_schedule(self, person_id: int, zone: str, at: str | None, now: datetime) -> None:
        """Keep zone and wall time (`HH:MM`), and plan the next date that was not asked yet."""
        with writing(self._db):
            self._db.execute(
                "update people set zone = ?, check_in_at = coalesce(?, check_in_at)"
                " where person_id = ?",
                [zone, at, person_id],
            )
            self._plan(person_id, now)

    async def plan(self, person_id: int, now: datetime) -> None:
        """Plan the next check-in anew, as after somebody came back."""
        with writing(self._db):
            self._plan(person_id, now)

    async def snooze(self, person_id: int, night: date, until: datetime) -> None:
        """Ask about that night again at that instant, in place of the nudge."""
        key = [person_id, night.isoformat()]
        with writing(self._db):
            self._db.execute(
                "delete from ledger where person_id = ? and local_date = ?"
                " and kind = 'nudge' and state = 'due'",
                key,
            )
            self._db.execute(
                "insert or replace into ledger values (?, ?, ?, ?, 'due', null)",
                [*key, LATER, seconds(until)],
            )

    async def claim(self, now: datetime, most: int) -> tuple[Due, ...]:
        """Claim at most that many due rows, oldest first; only what is returned may be sent.

        Rows that must not be sent any more are settled here, and the check-in of the next date
        is planned in the same transaction.
        """
        with writing(self._db):
            found = rows(self._db, _DUE, [seconds(now), most])
            return tuple(due for columns in found if (due := self._claimed(columns, now)))

    async def has_due(self, now: datetime) -> bool:
        """Whether anything is due, read without taking the write lock."""
        return bool(
            row(
                self._db,
                "select 1 from ledger where state = 'due' and due_at <= ? limit 1",
                [seconds(now)],
            )
        )

    async def next_check_in(self) -> datetime | None:
        """When the next check-in of anybody is due; None when none is planned."""
        found = row(
            self._db,
            "select due_at from ledger where state = 'due' and kind = 'check_in'"
            " order by due_at limit 1",
        )
        return instant(found["due_at"]) if found else None

    async def settle(
        self, due: Due, state: str, now: datetime, message_id: int | None = None
    ) -> None:
        """Keep what became of a claimed row; a check-in that may have arrived gets its nudge.

        Nothing is kept when the person had everything deleted while it was being sent.
        """
        with writing(self._db):
            if not self._set_state(due, state, message_id):
                return
            if state in {schedule.SENT, schedule.UNKNOWN}:
                self._plan_nudge(due, now)
            if state == schedule.BLOCKED:
                self._db.execute(
                    "update people set blocked_at = ? where person_id = ?",
                    [seconds(now), due.person_id],
                )

    async def recover(self, now: datetime) -> int:
        """After a crash: what was being sent is unknown, never sent again, and gets its nudge."""
        with writing(self._db):
            found = rows(self._db, "select * from ledger where state = 'sending'")
            for columns in found:
                due = _due(columns)
                self._set_state(due, schedule.UNKNOWN, None)
                self._plan_nudge(due, now)
        return len(found)

    def _claimed(self, columns: dict[str, Any], now: datetime) -> Due | None:
        due = _due(columns)
        state = schedule.verdict(
            due.due_at, now, blocked=bool(columns["blocked"]), answered=bool(columns["answered"])
        )
        self._set_state(due, state, None)
        if due.kind == CHECK_IN and state != schedule.BLOCKED:
            self._plan_after(due.person_id, due.local_date, now)
        return due if state == schedule.SENDING else None

    def _plan(self, person_id: int, now: datetime) -> None:
        person = self._person(person_id)
        if person is None or person.zone is None:
            return
        self._db.execute(
            "delete from ledger where person_id = ? and kind = 'check_in' and state = 'due'",
            [person_id],
        )
        found = row(
            self._db,
            "select max(local_date) as last from ledger where person_id = ? and kind = 'check_in'",
            [person_id],
        )
        last = date.fromisoformat(found["last"]) if found and found["last"] else None
        yesterday = schedule.night_of(now, person.zone) - timedelta(days=1)
        self._plan_after(person_id, last if last and last >= yesterday else None, now)

    def _plan_after(self, person_id: int, last: date | None, now: datetime) -> None:
        person = self._person(person_id)
        if person is None or person.zone is None or person.check_in_at is None:
            return
        missed, slot = schedule.upcoming(last, person.check_in_at, person.zone, now)
        for night in missed:
            self._add(person_id, night, CHECK_IN, now, schedule.EXPIRED)
        self._add(person_id, slot.local_date, CHECK_IN, slot.due_at, schedule.DUE)

    def _plan_nudge(self, due: Due, now: datetime) -> None:
        if due.kind == CHECK_IN:
            at = now + schedule.NUDGE_AFTER
            self._add(due.person_id, due.local_date, NUDGE, at, schedule.DUE)

    def _add(self, person_id: int, night: date, kind: str, due_at: datetime, state: str) -> None:
        self._db.execute(
            "insert into ledger values (?, ?, ?, ?, ?, null) on conflict do nothing",
            [person_id, night.isoformat(), kind, seconds(due_at), state],
        )

    def _set_state(self, due: Due, state: str, message_id: int | None) -> bool:
        cursor = self._db.execute(
            "update ledger set state = ?, message_id = coalesce(?, message_id)"
            " where person_id = ? and local_date = ? and kind = ?",
            [state, message_id, due.person_id, due.local_date.isoformat(), due.kind],
        )
        return bool(cursor.rowcount)

    def _person(self, person_id: int) -> Person | None:
        found = row(self._db, "select * from people where person_id = ?", [person_id])
        return person_of(found) if found else None


def _due(columns: dict[str, Any]) -> Due:
    return Due(
        person_id=columns["person_id"],
        local_date=date.fromisoformat(columns["local_date"]),
        kind=columns["kind"],
        due_at=datetime.fromtimestamp(columns["due_at"], UTC),
    )
