"""All of the diary behind one door; every query is scoped to its person."""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.domain.diaryfile import DiaryFile
from storage.connection import rows, settle, writing
from storage.flags import Flags
from storage.hints import Hints
from storage.inbox import InboxTable
from storage.ledger import Ledger
from storage.marks import Marks, marks_path
from storage.merging import Merged, merge
from storage.nights import Nights
from storage.people import People
from storage.reminders import Reminders
from storage.talk import Talk

_PERSONAL = (
    *("people", "answers", "notes", "reminders", "ledger", "flags", "hints", "looks"),
    *("topics", "sharers", "refused"),
)
"""The tables that hold something about a person, each with its `person_id`."""


@dataclass(frozen=True, slots=True)
class Files:
    """Where the diary lies, with which key, and where it is noted who was deleted."""

    database: Path
    key: str | None
    marks: Marks

    def __repr__(self) -> str:
        """Without the key, so that no log or traceback can show it."""
        return f"Files({self.database})"


class NotErased(Exception):
    """What was deleted may still be read in the log; deleting again will try once more."""


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
    talk: Talk
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
            for table in _PERSONAL
        }

    async def merge(self, person_id: int, file: DiaryFile, now: datetime) -> Merged:
        """Add what is missing from an import; returns how much that was."""
        return merge(self.db, person_id, file, now)

    async def erase(self, person_id: int, now: datetime) -> None:
        """Delete everything about a person, leave no trace in the files, and mark it for restores.

        Raises NotErased when something may still be read.
        """
        async with self.quiet:
            self.files.marks.add(person_id, now)
            self.delete(person_id)

    def delete(self, person_id: int) -> None:
        """Delete everything about a person and empty the log."""
        with writing(self.db):
            self.db.execute("update inbox set raw = null where person_id = ?", [person_id])
            self.db.execute("update inbox set person_id = null where person_id = ?", [person_id])
            self.db.execute("delete from people where person_id = ?", [person_id])
        busy = self.db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
        if busy:
            raise NotErased("the log could not be emptied")

    def close(self) -> None:
        """Close the database, with its log folded in."""
        settle(self.db)
        self.db.close()


def store_of(db: Database, path: Path, key: str | None = None) -> Store:
    """A store over an open database in that file."""
    files = Files(path, key, Marks(marks_path(path), key))
    return Store(
        db,
        People(db),
        Nights(db),
        Ledger(db),
        Reminders(db),
        Flags(db),
        Hints(db),
        Talk(db),
        InboxTable(db),
        files,
    )


def _plain(columns: dict[str, Any]) -> dict[str, Any]:
    return {
        name: json.loads(value) if name == "nights" and isinstance(value, str) else value
        for name, value in columns.items()
        if name != "person_id"
    }
