"""Deletion: gone in one commit; what is left to do then survives a kill and is done later.

Left to do are a mark for restores, the bytes that the engine leaves behind, and the last word to
who deleted. Until that word was said, and for a day at most, their number alone is kept. A table of
a person's goes by `on delete cascade`, in `sqlite/migrations.py` and `postgres/schema.py`.
"""

import secrets
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from storage.clock_evidence import HOUR, ClockEvidence
from storage.database import Database, row, rows, writing
from storage.facts import keep_fact
from storage.people import seconds

KEPT_FOR = timedelta(days=1)
"""For so long the number of who was deleted is kept at most."""


def remove(db: Database, person_ids: Iterable[int]) -> None:
    """Delete every row about people inside a transaction, and note that bytes may be left."""
    for number in person_ids:
        db.execute("update inbox set raw = null where person_id = ?", [number])
        db.execute("update inbox set person_id = null where person_id = ?", [number])
        db.execute("delete from people where person_id = ?", [number])
    keep_fact(db, "untidy", secrets.token_hex(8))
    keep_fact(db, "log", "")


def deleted_since(
    people: Mapping[int, int], deleted: Mapping[int, datetime], latest: datetime
) -> list[int]:
    """Who of the people, given with the second in which they agreed, had everything deleted since;
    `deleted` says when. A time later than `latest` was told by a wrong clock."""
    agreed = {n: at if at <= latest.timestamp() else 0 for n, at in people.items()}
    return [number for number, at in deleted.items() if agreed[number] <= at.timestamp()]


class Deletion(ABC):
    """The table of deletions that are not finished, and the steps that finish them."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    def begin(self, person_ids: Sequence[int], now: datetime, *, tell: bool) -> None:
        """Delete everything about people in one commit; `tell` when they wait for the last word."""
        with writing(self._db, *person_ids):
            remove(self._db, person_ids)
            for number in person_ids:
                self._db.execute(
                    "insert into deletions values (?, ?, 0, ?) on conflict (person_id) do update"
                    " set deleted_at = excluded.deleted_at, marked = 0, told = excluded.told",
                    [number, seconds(now), int(not tell)],
                )

    def mark(self) -> None:
        """Note for restores who was deleted; raises OSError when that cannot be written.

        While the clock is doubted, dated to the latest time at which that can have been.
        """
        selected = rows(self._db, "select person_id, deleted_at from deletions where marked = 0")
        by_moment: dict[int, list[int]] = {}
        for columns in selected:
            by_moment.setdefault(columns["deleted_at"], []).append(columns["person_id"])
        for at, person_ids in by_moment.items():
            moment = datetime.fromtimestamp(at, UTC)
            evidence = ClockEvidence(self._db).known(moment).after(moment)
            sure = evidence.sure
            marked = sure + HOUR if evidence.in_doubt else max(moment, sure)
            self._note(person_ids, marked, min(moment, sure))
        if selected:
            with writing(self._db):
                self._db.execute("update deletions set marked = 1")
                self._forget()

    @abstractmethod
    def _note(self, person_ids: Sequence[int], marked: datetime, before: datetime) -> None:
        """Mark people as deleted at that instant, where a restore finds it; what is old goes."""

    @abstractmethod
    def empty_log(self) -> None:
        """Empty the log of deleted bytes, where there is one of our own."""

    @abstractmethod
    def vacuum(self) -> None:
        """The same as `tidy` at once, where nobody else uses the database."""

    @abstractmethod
    async def tidy(self, now: datetime) -> None:
        """Remove the bytes that deleted rows left, without holding anybody up."""

    async def untold(self, until: datetime) -> tuple[int, ...]:
        """Who was deleted before that instant, was not told so, and has not agreed again."""
        selected = rows(
            self._db,
            "select person_id from deletions where told = 0 and deleted_at <= ?"
            " and person_id not in (select person_id from people)",
            [seconds(until)],
        )
        return tuple(columns["person_id"] for columns in selected)

    async def forget_told(self, person_ids: Iterable[int]) -> None:
        """They were told: forget their numbers; the log is emptied within a minute."""
        with writing(self._db):
            for number in person_ids:
                self._db.execute("update deletions set told = 1 where person_id = ?", [number])
            self._forget()

    def forget_old(self, now: datetime) -> int:
        """Forget numbers after their day; returns how many of them could not be marked."""
        old = [seconds(now - KEPT_FOR)]
        columns = row(
            self._db,
            "select count(*) as old, coalesce(sum(1 - marked), 0) as unmarked"
            " from deletions where deleted_at < ?",
            old,
        )
        if not columns or not columns["old"]:
            return 0
        with writing(self._db):
            self._db.execute("delete from deletions where deleted_at < ?", old)
            keep_fact(self._db, "log", "")
        return int(columns["unmarked"])

    def _forget(self) -> None:
        gone = "delete from deletions where marked = 1 and told = 1"
        if self._db.execute(gone).rowcount:
            keep_fact(self._db, "log", "")
