"""All of the diary behind one door; every query is scoped to its person."""

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlite_utils import Database as SqliteDatabase

from bot.domain.diary_import import DiaryFile
from bot.domain.diary_merging import Merged
from bot.domain.retention import Retention
from storage import planning
from storage.clock_evidence import ClockEvidence
from storage.database import Database, Server, writing
from storage.deletion import Deletion
from storage.diary_merging import merge
from storage.exporting import PERSONAL, export_files, parts
from storage.exporting import Files as ExportFiles
from storage.file_deletion import FileDeletion
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
from storage.sharing import Sharing
from storage.sqlite.connection import flush
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.disk_reserve import drop
from storage.sqlite.driver import DatabaseError
from storage.sqlite.foreign_log import KeptMark
from storage.standing_messages import StandingMessages

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Files:
    """Where the diary lies, with which key, and where it is noted who was deleted."""

    database: Path
    key: str | None
    deletions: DeletionMarks

    def __repr__(self) -> str:
        """Without the key, so that no log or traceback can show it."""
        return f"Files({self.database})"


@dataclass(frozen=True, slots=True)
class InFile:
    """The file of a diary, and the mark that is kept in its log."""

    files: Files
    log_mark: KeptMark


def needed(in_file: InFile | None) -> InFile:
    """What is there of a file; on a server there is none."""
    if in_file is None:
        raise TypeError("this diary lies in no file of ours")
    return in_file


class Away(Protocol):
    """How something about the diary is done in one go, in which nothing is awaited."""

    async def __call__(self, do: Callable[[], T], /) -> T: ...


class Part(Protocol):
    """What makes of a table one whose methods are awaited the same way, and done in one go."""

    def __call__(self, table: T, /) -> T: ...


class Company(Protocol):
    """The workers on a server, of which this is one."""

    def hear(self, do: Callable[[], object], /) -> None:
        """Call that in a thread, each time when others may have left or handed over something."""


async def at_once(do: Callable[[], T]) -> T:
    """Do it here and now, while nothing else runs."""
    return do()


class NotErased(Exception):
    """Everything is still there, as the database fails; deleting again tries again."""


@dataclass(frozen=True, slots=True)
class Store:
    """The tables by subject. Every method is one transaction in which nothing is awaited."""

    db: Any
    """A `Database`; what only one engine has is used by its own tools and tests."""
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
    away: Away
    """Does something about the diary in one go: at once on SQLite, in a thread on PostgreSQL."""
    exporter: Callable[[int, datetime], ExportFiles] = field(repr=False)
    """Reads one moment through a connection of its own."""
    in_file: InFile | None = None
    """What is there only where the diary lies in a file of our own."""
    company: Company | None = None
    """Who else works on it; only on a server."""
    sharing: Sharing | None = None
    """What they share beside the diary."""
    quiet: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a backup is made, so that what is deleted is in none that is newer."""
    _settling: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def files(self) -> Files:
        """Where the diary lies; only to be asked where it lies in a file of our own."""
        return needed(self.in_file).files

    @property
    def log_mark(self) -> KeptMark:
        """The mark in the log; only to be asked there, too."""
        return needed(self.in_file).log_mark

    async def export(self, person_id: int) -> dict[str, Any]:
        """Everything that is kept about a person, table by table, as JSON values."""
        (whole,) = await self.away(lambda: [*parts(self.db, person_id, PERSONAL, sys.maxsize)])
        return whole

    def export_files(self, person_id: int, now: datetime) -> Callable[[], ExportFiles]:
        """What makes everything about a person as files, also in another process."""
        return partial(self.exporter, person_id, now)

    async def change(self, person_id: int, changes: Mapping[str, object], now: datetime) -> None:
        """Keep settings of a person, and plan what they change from the next unasked date on.

        `changes` are named as in `Person`.
        """
        await self.away(lambda: self._change(person_id, changes, now))

    def _change(self, person_id: int, changes: Mapping[str, object], now: datetime) -> None:
        with writing(self.db, person_id):
            if "nudge_after" in changes:
                planning.move_nudge(self.db, person_id, changes["nudge_after"], now)
            write(self.db, person_id, changes)
            planning.plan_all(self.db, person_id, now)

    async def merge(self, person_id: int, file: DiaryFile, now: datetime) -> Merged:
        """Add what is missing from an import; returns what that was."""
        return await self.away(lambda: merge(self.db, person_id, file, now))

    async def erase(self, person_ids: Sequence[int], now: datetime, *, tell: bool = False) -> None:
        """Delete everything about people for good; `tell` when they wait for a last word.

        A full disk is made room on. Raises NotErased when nothing was deleted. What is left to do
        when the rows are gone, see `storage.deletion`, is done now as far as it can be.
        """
        async with self.quiet:
            await self._begin_erasing(person_ids, now, tell=tell)
            await asyncio.sleep(0)  # Each step waits for the disk; between them others go on.
        await self._settle()

    async def erase_silent(self, retention: Retention, most: int, now: datetime) -> int:
        """The same for people who were silent for too long, and told so; how many that were."""
        async with self.quiet:
            people = await self.retention.over(retention, most, now)
            await self._begin_erasing(people, now, tell=False)
        if people:
            await self._settle()
        return len(people)

    async def _begin_erasing(self, person_ids: Sequence[int], now: datetime, *, tell: bool) -> None:
        if person_ids:
            try:
                await self._with_room(lambda: self.deletion.begin(person_ids, now, tell=tell))
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
                await self._with_room(self.deletion.mark)
            await asyncio.sleep(0)
            with suppress(DatabaseError):
                await self.away(self.deletion.empty_log)

    async def _with_room(self, do: Callable[[], None]) -> None:
        try:
            await self.away(do)
        except (OSError, DatabaseError):
            if self.in_file is None:
                raise
            self.make_room()
            await self.away(do)

    def make_room(self) -> None:
        """Give back the room that is kept for a full disk; it is taken again once there is some."""
        with suppress(OSError):
            if self.in_file:
                drop(self.files.database)

    def close(self) -> None:
        """Close the database, with its log folded in."""
        if self.in_file:
            flush(self.db)
        self.db.close()


def store_of(db: SqliteDatabase, path: Path, key: str | None = None) -> Store:
    """A store over an open database in that file."""
    files = Files(path, key, DeletionMarks(deletions_path(path), key))
    deletion = FileDeletion(db, path, files.deletions)
    exporter = partial(export_files, path, key)
    return store_over(db, deletion, at_once, exporter, in_file=InFile(files, KeptMark(db, path)))


def store_over(
    db: Database,
    deletion: Deletion,
    away: Away,
    exporter: Callable[[int, datetime], ExportFiles],
    part: Part = lambda table: table,
    in_file: InFile | None = None,
    company: Company | None = None,
) -> Store:
    """A store over any engine; `part` makes of a table what awaits it."""
    clock = ClockEvidence(db)
    return Store(
        db,
        part(People(db)),
        part(Nights(db, clock.is_sure)),
        part(Ledger(db)),
        part(StandingMessages(db)),
        part(Reminders(db)),
        part(Flags(db)),
        part(Hints(db)),
        part(HistoryTable(db)),
        part(QuestionLog(db)),
        part(InboxTable(db)),
        part(deletion),
        part(clock),
        part(RetentionPlan(db)),
        away,
        exporter,
        in_file,
        company,
        part(Sharing(db)) if isinstance(db, Server) else None,
    )
