"""Updates as they came, kept from before Telegram is told of their arrival until handled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.database import (
    Database,
    delete_in_slices,
    group_commit,
    health,
    row,
    rows,
    was_repeated,
    worker_of,
    writing,
)
from storage.people import SURE, seconds

PARK_AFTER = 10
"""Beginnings after which an update is a poison message. A bot that is killed again and again, by a
failing power supply or for want of memory, ends with whatever it handles then, and that is the
same innocent update each time: of 40 kills within half a second on a busy machine three met one.
"""

KEEP_DONE = timedelta(hours=48)
"""Telegram starts at a random number after a quiet week, so old numbers must not block new."""

_LET_GO = "update inbox set done_at = ?, raw = null where done_at is null and owner = ?"
_KEEP = f"""
    insert into inbox (update_id, person_id, raw, received_at, owner) values (?, ?, ?, ?, ?)
    on conflict (update_id) do update set person_id = excluded.person_id, raw = excluded.raw,
        received_at = excluded.received_at, owner = excluded.owner, attempts = 0, done_at = null
    where inbox.done_at < excluded.received_at - {int(KEEP_DONE.total_seconds())}
"""  # noqa: S608


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
        self, batch: Iterable[Received], now: datetime, handled: Iterable[int] = ()
    ) -> frozenset[int]:
        """Keep a batch, whole, in one commit with others of the moment; the numbers that are new.

        A number that was handled within two days came again; later it is another update's.

        Of a sender who has not agreed only the number is kept, unless the update says otherwise.
        In the same commit it notes which earlier updates were handled, see `done`.
        """
        items = tuple(batch)
        senders = {item.person_id for item in items if item.person_id is not None}
        async with group_commit(self._db, *senders):
            self._mark(handled, now)
            agreed = {
                person_id
                for person_id in senders
                if self._db.execute(
                    f"update people set last_contact = max(last_contact, ?, {SURE})"  # noqa: S608
                    " where person_id = ?",
                    [seconds(now), person_id],
                ).rowcount
            }
            return self._waiting(items) | frozenset(
                item.update_id
                for item in items
                if self._db.execute(
                    _KEEP,
                    [
                        item.update_id,
                        item.person_id if item.person_id in agreed else None,
                        health(
                            item.raw if item.person_id in agreed else item.of_anybody,
                            *("inbox", "raw", item.update_id),
                        ),
                        seconds(now),
                        worker_of(self._db),
                    ],
                ).rowcount
            )

    def _waiting(self, items: Iterable[Received]) -> frozenset[int]:
        """What of a batch an earlier try may have kept, whose answer was lost: it is in no queue.

        That of another delivery is queued twice then, and handling it again changes nothing.
        """
        if not was_repeated(self._db):
            return frozenset()
        waits = "select 1 from inbox where update_id = ? and done_at is null"
        return frozenset(item.update_id for item in items if row(self._db, waits, [item.update_id]))

    async def done(self, handled: Iterable[int], now: datetime) -> None:
        """These updates were handled: forget their text, remember their numbers."""
        with writing(self._db):
            self._mark(handled, now)

    async def give_up(self, now: datetime) -> int:
        """Let go of poison messages, whose handling ended the program `PARK_AFTER` times; how many
        these were."""
        with writing(self._db):
            when = [seconds(now), worker_of(self._db), PARK_AFTER]
            return self._db.execute(f"{_LET_GO} and attempts >= ?", when).rowcount

    async def undone(self, now: datetime) -> tuple[str, ...]:
        """The JSON of what a crash left unhandled, oldest first.

        What a later update of the same person says is no reason to leave one out: Telegram posts a
        person's taps beside their messages.
        """
        with writing(self._db):
            me = worker_of(self._db)
            self._db.execute(f"{_LET_GO} and raw is null", [seconds(now), me])
            mine = "select update_id, raw from inbox where done_at is null and owner = ?"
            selected = rows(self._db, f"{mine} order by update_id", [me])
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

    def _mark(self, handled: Iterable[int], now: datetime) -> None:
        for update_id in handled:
            self._db.execute(
                "update inbox set done_at = ?, raw = null where update_id = ? and owner = ?",
                [seconds(now), update_id, worker_of(self._db)],
            )
