"""All of the diary behind one door; every query is scoped to its person."""

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.domain.diary_import import DiaryFile
from bot.domain.diary_merging import Merged
from bot.domain.retention import Retention
from storage import planning
from storage.clock_evidence import ClockEvidence
from storage.deletion import Deletion
from storage.diary_merging import merge
from storage.exporting import PERSONAL, parts
from storage.flags import Flags
from storage.hints import Hints
from storage.history import HistoryTable
from storage.inbox import InboxTable
from storage.ledger import Ledger
from storage.nights import Nights
from storage.people import People, write
from storage.question_log import QuestionLog
from storage.reminders import Reminders
from storage.retention import RetentionPlan
from storage.sqlite.connection import flush, writing
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.disk_reserve import drop
from storage.sqlite.driver import DatabaseError
from storage.sqlite.foreign_log import KeptMark
from storage.standing_messages import StandingMessages


@dataclass(frozen=True, slots=True)
class Files:
    """Where the diary lies, with which key, and where it is noted who was deleted."""

    database: Path
    key: str | None
    deletions: DeletionMarks

    def __repr__(self) -> str:
        """Without the key, so that no log or traceback can show it."""
        return f"Files({self.database})"


class NotErased(Exception):
    """Everything is still there, as the database fails; deleting again tries again."""


@dataclass(frozen=True, slots=True)
class Store:
    """The tables by subject. Every method is one transaction in which nothing is awaited."""

    db: Database
    people: People
    nights: Nights
    ledger: Ledger
    standing: StandingMessages
    reminders: Reminders
    flags: Flags
    hints: Hints
    history: HistoryTable
    question_log: QuestionLog
    inbox: InboxTable
    deletion: Deletion
    clock: ClockEvidence
    retention: RetentionPlan
    log_mark: KeptMark
    files: Files
    quiet: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a backup is made, so that what is deleted is in none that is newer."""
    _settling: list[asyncio.Task[None]] = field(default_factory=list)

    async def export(self, person_id: int) -> dict[str, Any]:
        """Everything that is kept about a person, table by table, as JSON values."""
        (whole,) = parts(self.db, person_id, PERSONAL, sys.maxsize)
        return whole

    async def change(self, person_id: int, changes: Mapping[str, object], now: datetime) -> None:
        """Keep settings of a person, and plan what they change from the next unasked date on.

        `changes` are named as in `Person`.
        """
        with writing(self.db):
            if "nudge_after" in changes:
                planning.move_nudge(self.db, person_id, changes["nudge_after"], now)
            write(self.db, person_id, changes)
            planning.plan_all(self.db, person_id, now)

    async def merge(self, person_id: int, file: DiaryFile, now: datetime) -> Merged:
        """Add what is missing from an import; returns what that was."""
        return merge(self.db, person_id, file, now)

    async def erase(self, person_ids: Sequence[int], now: datetime, *, tell: bool = False) -> None:
        """Delete everything about people for good; `tell` when they wait for a last word.

        A full disk is made room on. Raises NotErased when nothing was deleted. What is left to do
        when the rows are gone, see `storage.deletion`, is done now as far as it can be.
        """
        async with self.quiet:
            self._begin_erasing(person_ids, now, tell=tell)
            await asyncio.sleep(0)  # Each step waits for the disk; between them others go on.
        await self._settle()

    async def erase_silent(self, retention: Retention, most: int, now: datetime) -> int:
        """The same for people who were silent for too long, and told so; how many that were."""
        async with self.quiet:
            people = await self.retention.over(retention, most, now)
            self._begin_erasing(people, now, tell=False)
        if people:
            await self._settle()
        return len(people)

    def _begin_erasing(self, person_ids: Sequence[int], now: datetime, *, tell: bool) -> None:
        if person_ids:
            try:
                self._with_room(lambda: self.deletion.begin(person_ids, now, tell=tell))
            except DatabaseError as error:
                raise NotErased from error

    async def _settle(self) -> None:
        """Do what is left to do, once for all who delete at the same moment."""
        if not self._settling:
            self._settling.append(asyncio.ensure_future(self._mark_and_empty_log()))
        await asyncio.shield(self._settling[0])

    async def _mark_and_empty_log(self) -> None:
        async with self.quiet:  # After whoever waits to be deleted.
            self._settling.clear()
            with suppress(OSError, DatabaseError):
                self._with_room(self.deletion.mark)
            await asyncio.sleep(0)
            with suppress(DatabaseError):
                self.deletion.empty_log()

    def _with_room(self, do: Callable[[], None]) -> None:
        try:
            do()
        except (OSError, DatabaseError):
            self.make_room()
            do()

    def make_room(self) -> None:
        """Give back the room that is kept for a full disk; it is taken again once there is some."""
        with suppress(OSError):
            drop(self.files.database)

    def close(self) -> None:
        """Close the database, with its log folded in."""
        flush(self.db)
        self.db.close()


def store_of(db: Database, path: Path, key: str | None = None) -> Store:
    """A store over an open database in that file."""
    files = Files(path, key, DeletionMarks(deletions_path(path), key))
    clock = ClockEvidence(db)
    return Store(
        db,
        People(db),
        Nights(db, clock.is_sure),
        Ledger(db),
        StandingMessages(db),
        Reminders(db),
        Flags(db),
        Hints(db),
        HistoryTable(db),
        QuestionLog(db),
        InboxTable(db),
        Deletion(db, path, files.deletions),
        clock,
        RetentionPlan(db),
        KeptMark(db, path),
        files,
    )
