"""The last topic somebody asked about, and the refused questions of those who opted in."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.retention import REFUSED_KEPT, TOPIC_KEPT
from storage.database import Database, Health, delete_in_slices, group_commit, row, rows, writing
from storage.errors import CannotOpen
from storage.people import seconds
from storage.sqlite.driver import DatabaseError, connect

_BESIDE = "|"
"""Between the unit that was shown and those that were offered."""


def asked_in_vain(path: Path, key: str | None, now: datetime) -> tuple[str, ...]:
    """The refused questions of the last thirty days, in the order of the alphabet.

    Only reads, so that a bot may be running; raises CannotOpen when there is nothing to read.
    """
    try:
        db = connect(path, key, read_only=True)
        try:
            return refused_lately(db, now)
        finally:
            db.close()
    except DatabaseError as error:
        raise CannotOpen(f"{path} cannot be read ({error}).") from error


def refused_lately(db: Database, now: datetime) -> tuple[str, ...]:
    """The same from an open database."""
    sql = "select * from refused where asked_at > ?"
    selected = rows(db, sql, [seconds(now - REFUSED_KEPT)])
    return tuple(sorted(columns["question"] for columns in selected))


class QuestionLog:
    """The tables of topics and of refused questions."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def remember(
        self, person_id: int, unit: str, now: datetime, offered: Sequence[str] = ()
    ) -> None:
        """Keep the key of the unit just shown, if they agreed, and the keys of those offered
        beside it, which stand behind it in the same column."""
        sql = (
            "insert into topics (person_id, unit, shown_at)"
            " select person_id, ?, ? from people where person_id = ? on conflict (person_id)"
            " do update set unit = excluded.unit, shown_at = excluded.shown_at"
        )
        async with group_commit(self._db, person_id):
            kept = Health(_BESIDE.join([unit, *offered]), "topics", "unit", person_id)
            self._db.execute(sql, [kept, seconds(now), person_id])

    async def topic(
        self, person_id: int, now: datetime, within: timedelta = TOPIC_KEPT
    ) -> str | None:
        """The key of the unit shown to them so lately, half an hour unless given, if any."""
        kept = self._kept(person_id, now, within)
        return None if kept is None else kept[0]

    async def offered(self, person_id: int, now: datetime) -> list[str]:
        """The keys of the units offered under what was said to them in the last half hour."""
        return (self._kept(person_id, now) or [])[1:]

    def _kept(
        self, person_id: int, now: datetime, within: timedelta = TOPIC_KEPT
    ) -> list[str] | None:
        columns = row(
            self._db,
            "select * from topics where person_id = ? and shown_at > ?",
            [person_id, seconds(now - within)],
        )
        return columns["unit"].split(_BESIDE) if columns else None

    async def share(self, person_id: int, *, shares: bool) -> None:
        """Keep whether their refused questions may help to grow the bank; no deletes them."""
        with writing(self._db, person_id):
            if shares:
                self._db.execute(
                    "insert into sharers (person_id) select person_id from people"
                    " where person_id = ? on conflict do nothing",
                    [person_id],
                )
            else:
                self._db.execute("delete from sharers where person_id = ?", [person_id])
                self._db.execute("delete from refused where person_id = ?", [person_id])

    async def shares(self, person_id: int) -> bool:
        """Whether they opted in."""
        return row(self._db, "select 1 from sharers where person_id = ?", [person_id]) is not None

    async def refuse(self, person_id: int, message_id: int, text: str, now: datetime) -> None:
        """Keep a refused question for thirty days, if its owner opted in."""
        sql = (
            "insert into refused (person_id, message_id, question, asked_at)"
            " select person_id, ?, ?, ? from sharers where person_id = ? on conflict do nothing"
        )
        async with group_commit(self._db, person_id):
            question = Health(text, "refused", "question", person_id, message_id)
            self._db.execute(sql, [message_id, question, seconds(now), person_id])

    async def prune(self, now: datetime) -> None:
        """Delete topics and refused questions that have had their time."""
        old = (("refused", "asked_at", REFUSED_KEPT), ("topics", "shown_at", TOPIC_KEPT))
        for table, column, kept_for in old:
            until = [seconds(now - kept_for)]
            if row(self._db, f"select 1 from {table} where {column} <= ? limit 1", until):  # noqa: S608
                await delete_in_slices(self._db, table, "person_id", f"{column} <= ?", until)
