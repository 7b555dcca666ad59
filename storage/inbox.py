"""Updates as they came, kept from before Telegram is told of their arrival until handled."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from storage.database import (
    Database,
    Server,
    delete_in_slices,
    group_commit,
    health,
    of_nobody,
    rows,
    worker_of,
    writing,
)
from storage.lanes import keep_in_lanes
from storage.people import SURE, numbers, seconds

PARK_AFTER = 10
"""Beginnings after which an update is a poison message. A bot that is killed again and again, by a
failing power supply or for want of memory, ends with whatever it handles then, and that is the
same innocent update each time: of 40 kills within half a second on a busy machine three met one.
"""

KEEP_DONE = timedelta(hours=48)
"""Telegram starts at a random number after a quiet week, so old numbers must not block new."""

_KEEP = "insert into inbox (update_id, person_id, raw, received_at) values (?, ?, ?, ?)"
_AGAIN = f"""
    on conflict (update_id) do update set person_id = excluded.person_id, raw = excluded.raw,
        received_at = excluded.received_at, owner = excluded.owner, attempts = 0, done_at = null
    where inbox.done_at < excluded.received_at - {int(KEEP_DONE.total_seconds())}
"""
_KEEP_HERE = _KEEP + _AGAIN
_IN_CONTACT = (
    f"update people set last_contact = max(last_contact, ?, {SURE})"  # noqa: S608
    " where person_id in (select cast(value as bigint) from json_each(?)) returning person_id"
)
_MARK = """
    update inbox set done_at = ?, raw = null
    where owner = ? and update_id in (select cast(value as bigint) from json_each(?))
"""
_UNDONE = """
    select update_id, raw from inbox where done_at is null and raw is not null and owner = ?
        and update_id not in (select cast(value as bigint) from json_each(?))
    order by update_id
"""


@dataclass(frozen=True, slots=True)
class Left:
    """What was left unhandled and is ours now, each with how often it was begun once more, and how
    many messages were given up."""

    attempts: dict[int, int]
    given_up: int


@dataclass(frozen=True, slots=True)
class Received:
    """One update: its number, its sender if it has one, its JSON unless that is never kept, and
    what is kept of it from somebody who has not agreed."""

    update_id: int
    person_id: int | None
    raw: str | None
    of_anybody: str | None


class InboxTable:
    """The table of updates; the health text in it is forgotten as soon as it was handled."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def receive(
        self,
        batch: Iterable[Received],
        now: datetime,
        handled: Collection[int] = (),
        known: Collection[int] = (),
    ) -> frozenset[int]:
        """Keep a batch, whole, in one commit with others of the moment; the numbers that are new.

        A number that was handled within two days came again; later it is another update's. On a
        server new is what is to be handled here, behind nothing of the same person but what is
        `known`; what else is ours, `undone` tells.

        Of a sender who has not agreed only the number is kept, unless the update says otherwise.
        In the same commit it notes which earlier updates were handled, see `done`.
        """
        items = tuple(batch)
        senders = {item.person_id for item in items if item.person_id is not None}
        async with group_commit(self._db, *senders):
            self._mark(handled, now)
            agreed = self._in_contact(senders, now)
            columns = [self._columns(item, agreed, now) for item in items]
            if isinstance(self._db, Server):
                return keep_in_lanes(self._db, _AGAIN, columns, known)
            return frozenset(
                one[0] for one in columns if self._db.execute(_KEEP_HERE, one).rowcount
            )

    def _in_contact(self, senders: Collection[int], now: datetime) -> frozenset[int]:
        """Who of them has agreed, which was in contact now."""
        if not senders:
            return frozenset()
        found = self._db.execute(_IN_CONTACT, [seconds(now), numbers(senders)]).fetchall()
        return frozenset(person_id for (person_id,) in found)

    @staticmethod
    def _columns(item: Received, agreed: Collection[int | None], now: datetime) -> list[Any]:
        person = item.person_id if item.person_id in agreed else None
        raw = item.of_anybody if person is None else item.raw
        return [item.update_id, person, health(raw, "inbox", "raw", item.update_id), seconds(now)]

    async def done(self, handled: Collection[int], now: datetime) -> None:
        """These updates were handled: forget their text, remember their numbers."""
        with writing(self._db):
            self._mark(handled, now)

    async def take_over(self, now: datetime, *, at_start: bool = False) -> Left:
        """Make ours what those that are gone left unhandled, and `at_start` what has our number.

        Poison messages, whose handling ended the program `PARK_AFTER` times, are let go, and what
        was kept without its words.
        """
        db, me = self._db, worker_of(self._db)
        left = f"done_at is null and ({of_nobody(db)}{f' or owner = {me}' * at_start})"
        select = f"select update_id, person_id, attempts from inbox where {left}"  # noqa: S608
        people = {columns["person_id"] for columns in rows(db, select)}
        if not people:
            return Left({}, 0)
        with writing(db, *(people - {None})):
            let_go = f"update inbox set done_at = ?, raw = null where {left} and"  # noqa: S608
            parked = db.execute(f"{let_go} attempts >= ?", [seconds(now), PARK_AFTER]).rowcount
            db.execute(f"{let_go} raw is null", [seconds(now)])
            ours = {columns["update_id"]: columns["attempts"] for columns in rows(db, select)}
            db.execute(f"update inbox set owner = ? where {left} and owner != ?", [me, me])  # noqa: S608
        return Left(ours, parked)

    async def undone(self, known: Collection[int] = ()) -> tuple[str, ...]:
        """The JSON of what is ours and unhandled, beside what is known, oldest first.

        What a later update of the same person says is no reason to leave one out: Telegram posts a
        person's taps beside their messages.
        """
        selected = rows(self._db, _UNDONE, [worker_of(self._db), numbers(known)])
        return tuple(columns["raw"] for columns in selected)

    async def attempt(self, update_id: int, count: int = 1) -> None:
        """The handling of an update begins once more after a crash; -1: that does not count."""
        with writing(self._db):
            self._db.execute(
                "update inbox set attempts = max(0, attempts + ?)"
                " where update_id = ? and owner = ?",
                [count, update_id, worker_of(self._db)],
            )

    async def prune(self, now: datetime) -> None:
        """Forget numbers that were handled two days ago, or two days ahead by a wrong clock."""
        old = [seconds(now - KEEP_DONE), seconds(now + KEEP_DONE)]
        await delete_in_slices(self._db, "inbox", "update_id", "done_at < ? or done_at > ?", old)

    def _mark(self, handled: Collection[int], now: datetime) -> None:
        if handled:
            values = [seconds(now), worker_of(self._db), numbers(handled)]
            self._db.execute(_MARK, values)
