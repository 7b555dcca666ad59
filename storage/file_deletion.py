"""What a deletion leaves to do in a file of SQLite: marks beside it, its log, a clean file."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from storage.database import writing
from storage.deletion import KEPT_FOR, Deletion
from storage.facts import fact, keep_fact
from storage.sqlite.connection import empty_log, flush
from storage.sqlite.deletion_marks import TOKEN_DIGITS, DamagedMarks, DeletionMarks
from storage.sqlite.diary_labels import give_label
from storage.sqlite.rewriting import rewrite

PACE = 2_000_000
"""Bytes a second at which the file is written anew at most, however often somebody is deleted."""


def token_of(db: Database) -> str:
    """By which the marks know a database and its copies; empty for those of earlier versions."""
    if "facts" not in db.table_names():
        return ""
    return fact(db, "marks") or ""


def keep_marks(db: Database, marks: DeletionMarks) -> None:
    """Let the marks know the database, unless they do: at a new one, or where they were lost.

    By its token, and by no clock, a copy is told apart that was made before they were kept.
    Where they cannot be written a later start does it. Backups are labelled by the first token.
    """
    with suppress(DamagedMarks, OSError):
        token = token_of(db)
        if not token or not marks.are_kept_since(token):
            token = secrets.token_hex(TOKEN_DIGITS // 2)
            marks.keep_since(token)
            with writing(db):
                keep_fact(db, "marks", token)
    give_label(db, token_of(db))


class FileDeletion(Deletion):
    """The steps that finish a deletion in a file."""

    _db: Database

    def __init__(self, db: Database, path: Path, marks: DeletionMarks) -> None:
        """Work on that database in that file, with those marks beside it."""
        super().__init__(db)
        self._path, self._marks = path, marks
        self._tidy_again = datetime.min.replace(tzinfo=UTC)

    def _note(self, person_ids: Sequence[int], marked: datetime, before: datetime) -> None:
        self._marks.add(person_ids, marked, before)

    def empty_log(self) -> None:
        """Empty the log if it holds deleted bytes; not now while somebody else reads it.

        On the one connection, as in older SQLite a checkpoint beside a writer can lose a commit.
        """
        if fact(self._db, "log") is not None and empty_log(self._db):
            with writing(self._db):
                self._db.execute("delete from facts where name = 'log'")

    async def tidy(self, now: datetime) -> None:
        """Write the file anew if somebody was deleted since, without holding anybody up.

        Where SQLite has moved rows from page to page it leaves copies that `secure_delete` does
        not reach. Done when it was not done just now: a file of 100 MB once in 50 seconds. Raises
        DatabaseError, OSError or CannotOpen where there is no room; it is left to the next time.
        """
        mark = fact(self._db, "untidy")
        if mark and not now < self._tidy_again < now + KEPT_FOR:
            self._tidy_again = now + timedelta(seconds=self._path.stat().st_size / PACE)
            if await rewrite(self._db, self._path, self._marks.key):
                self._is_tidy(mark)
        self.empty_log()

    def vacuum(self) -> None:
        """The same at once, for a file that nobody else uses."""
        if mark := fact(self._db, "untidy"):
            flush(self._db)
            self._db.execute("vacuum")
            empty_log(self._db)
            self._is_tidy(mark)
        self.empty_log()

    def _is_tidy(self, mark: str) -> None:
        """Forget that copies may be left, unless somebody was deleted meanwhile."""
        with writing(self._db):
            self._db.execute("delete from facts where name = 'untidy' and value = ?", [mark])
