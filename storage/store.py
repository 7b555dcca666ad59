"""All of the diary behind one door; every query is scoped to its person."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.domain.diaryfile import DiaryFile
from storage import planning
from storage.flags import Flags
from storage.hints import Hints
from storage.inbox import InboxTable
from storage.ledger import Ledger
from storage.merging import Merged, merge
from storage.nights import Nights
from storage.people import People, write
from storage.question_log import QuestionLog
from storage.reminders import Reminders
from storage.sqlite.connection import flush, row, rows, writing
from storage.sqlite.deletions import Deletions, deletions_path
from storage.sqlite.driver import DatabaseError, OperationalError
from storage.sqlite.reserve import drop

PERSONAL = (
    *("people", "answers", "notes", "reminders", "ledger", "flags", "hints", "looks"),
    *("topics", "sharers", "refused"),
)
"""The tables that hold something about a person, each with its `person_id`."""


@dataclass(frozen=True, slots=True)
class Files:
    """Where the diary lies, with which key, and where it is noted who was deleted."""

    database: Path
    key: str | None
    deletions: Deletions

    def __repr__(self) -> str:
        """Without the key, so that no log or traceback can show it."""
        return f"Files({self.database})"


TIDIED_AT_ONCE, TIDIED_AT_ALL = 50_000_000, 500_000_000
"""Bytes; a larger file is tidied once a day, because that stops the bot for so long, and a very
large one never, because it also takes as much memory as there is."""


class NotErased(Exception):
    """Something is still there, or may still be read in the log; deleting again tries again."""


@dataclass(frozen=True, slots=True)
class Store:
    """The tables by subject. Every method is one transaction in which nothing is awaited."""

    db: Database
    people: People
    nights: Nights
    ledger: Ledger
    reminders: Reminders
    flags: Flags
    hints: Hints
    question_log: QuestionLog
    inbox: InboxTable
    files: Files
    quiet: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a backup is made, so that what is deleted is in none that is newer."""

    async def export(self, person_id: int) -> dict[str, Any]:
        """Everything that is kept about a person, table by table, as JSON values."""
        return {
            table: [
                _plain(columns)
                for columns in rows(
                    self.db,
                    f"select * from {table} where person_id = ?",  # noqa: S608
                    [person_id],
                )
            ]
            for table in PERSONAL
        }

    async def change(self, person_id: int, changes: Mapping[str, object], now: datetime) -> None:
        """Keep settings of a person, and plan what they change from the next unasked date on.

        `changes` are named as in `Person`.
        """
        with writing(self.db):
            write(self.db, person_id, changes)
            planning.plan_all(self.db, person_id, now)

    async def merge(self, person_id: int, file: DiaryFile, now: datetime) -> Merged:
        """Add what is missing from an import; returns how much that was."""
        return merge(self.db, person_id, file, now)

    async def erase(self, person_ids: Sequence[int], now: datetime) -> None:
        """Delete everything about people, leave no trace in the files, and mark it for restores.

        A full disk is made room on. Raises NotErased when something is still there.
        """
        async with self.quiet:
            self._erase_for_good(person_ids, now)

    async def erase_silent(self, since: datetime, most: int, now: datetime) -> int:
        """The same for people whose last contact was before an instant; how many that were."""
        async with self.quiet:
            people = await self.people.silent_past(since, most)
            if people:
                self._erase_for_good(people, now)
        return len(people)

    def _erase_for_good(self, person_ids: Sequence[int], now: datetime) -> None:
        failed = self._erase(person_ids, now)
        if failed:
            self.make_room()
            failed = self._erase(person_ids, now)
        if failed:
            raise NotErased from failed
        self.tidy(TIDIED_AT_ONCE)

    def _erase(self, person_ids: Sequence[int], now: datetime) -> Exception | None:
        try:
            if person_ids:
                self.files.deletions.add(person_ids, now)
                self.delete(person_ids)
            self._empty_log()
        except (OSError, DatabaseError) as error:
            return error
        return None

    def make_room(self) -> None:
        """Give back the room that is kept for a full disk; it is taken again once there is some."""
        with suppress(OSError):
            drop(self.files.database)

    def delete(self, person_ids: Sequence[int]) -> None:
        """Delete everything about people; copies may be left until the file was tidied."""
        with writing(self.db):
            for number in person_ids:
                self.db.execute("update inbox set raw = null where person_id = ?", [number])
                self.db.execute("update inbox set person_id = null where person_id = ?", [number])
                self.db.execute("delete from people where person_id = ?", [number])
            self.db.execute("insert or replace into facts values ('untidy', '')")

    def tidy(self, most: int = TIDIED_AT_ALL) -> None:
        """Write the file anew if somebody was deleted since, unless it has more bytes than that.

        Where SQLite has moved rows from page to page it leaves copies that `secure_delete` does
        not reach. Takes a second for each 50 MB, and as much memory as the file is big; what
        fails, as there is no room for it, is left to the next time.
        """
        with suppress(DatabaseError):
            if self.files.database.stat().st_size > most:
                return
            if row(self.db, "select 1 from facts where name = 'untidy'"):
                flush(self.db)
                try:
                    self.db.execute("vacuum")
                finally:  # What found no room is still in the log, and fills the disk.
                    self._empty_log()
                with writing(self.db):
                    self.db.execute("delete from facts where name = 'untidy'")

    def _empty_log(self) -> None:
        flush(self.db)
        if self.db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]:
            raise OperationalError("the log could not be emptied")

    def close(self) -> None:
        """Close the database, with its log folded in."""
        flush(self.db)
        self.db.close()


def store_of(db: Database, path: Path, key: str | None = None) -> Store:
    """A store over an open database in that file."""
    files = Files(path, key, Deletions(deletions_path(path), key))
    return Store(
        db,
        People(db),
        Nights(db),
        Ledger(db),
        Reminders(db),
        Flags(db),
        Hints(db),
        QuestionLog(db),
        InboxTable(db),
        files,
    )


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    return {
        name: json.loads(value) if name == "nights" and isinstance(value, str) else value
        for name, value in columns.items()
        if name != "person_id"
    }
