"""Deletion: gone in one commit; what is left to do then survives a kill and is done later.

Left to do are a mark for restores, the bytes in the log and in free pages, and the last word to
who deleted. Until that word was said, and for a day at most, their number alone is kept.
"""

import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from storage.clock_evidence import HOUR, ClockEvidence
from storage.people import seconds
from storage.sqlite.connection import empty_log, flush, row, rows, writing
from storage.sqlite.deletion_marks import TOKEN_DIGITS, DamagedMarks, DeletionMarks
from storage.sqlite.diary_labels import give_label
from storage.sqlite.rewriting import rewrite

KEPT_FOR = timedelta(days=1)
"""For so long the number of who was deleted is kept at most."""

PACE = 2_000_000
"""Bytes a second at which the file is written anew at most, however often somebody is deleted."""


def remove(db: Database, person_ids: Iterable[int]) -> None:
    """Delete every row about people inside a transaction, and note that bytes may be left."""
    for number in person_ids:
        db.execute("update inbox set raw = null where person_id = ?", [number])
        db.execute("update inbox set person_id = null where person_id = ?", [number])
        db.execute("delete from people where person_id = ?", [number])
    db.execute("insert or replace into facts values ('untidy', hex(randomblob(8))), ('log', '')")


def token_of(db: Database) -> str:
    """By which the marks know a database and its copies; empty for those of earlier versions."""
    if "facts" not in db.table_names():
        return ""
    token = row(db, "select value from facts where name = 'marks'")
    return str(token["value"]) if token else ""


class Deletion:
    """The table of deletions that are not finished, and the steps that finish them."""

    def __init__(self, db: Database, path: Path, marks: DeletionMarks) -> None:
        """Work on that database in that file, with those marks beside it."""
        self._db, self._path, self._marks = db, path, marks
        self._tidy_again = datetime.min.replace(tzinfo=UTC)

    def begin(self, person_ids: Sequence[int], now: datetime, *, tell: bool) -> None:
        """Delete everything about people in one commit; `tell` when they wait for the last word."""
        with writing(self._db):
            remove(self._db, person_ids)
            for number in person_ids:
                self._db.execute(
                    "insert or replace into deletions values (?, ?, 0, ?)",
                    [number, seconds(now), int(not tell)],
                )

    def keep_marks(self) -> None:
        """Let the marks know the database, unless they do: at a new one, or where they were lost.

        By its token, and by no clock, a copy is told apart that was made before they were kept.
        Where they cannot be written a later start does it. Backups are labelled by the first token.
        """
        with suppress(DamagedMarks, OSError):
            token = token_of(self._db)
            if not token or not self._marks.are_kept_since(token):
                token = secrets.token_hex(TOKEN_DIGITS // 2)
                self._marks.keep_since(token)
                with writing(self._db):
                    self._db.execute("insert or replace into facts values ('marks', ?)", [token])
        give_label(self._db, token_of(self._db))

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
            self._marks.add(person_ids, marked, min(moment, sure))
        if selected:
            with writing(self._db):
                self._db.execute("update deletions set marked = 1")
                self._forget()

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
            self._db.execute("insert or replace into facts values ('log', '')")
        return int(columns["unmarked"])

    def _forget(self) -> None:
        gone = "delete from deletions where marked and told"
        if self._db.execute(gone).rowcount:
            self._db.execute("insert or replace into facts values ('log', '')")

    def empty_log(self) -> None:
        """Empty the log if it holds deleted bytes; not now while somebody else reads it.

        On the one connection, as in older SQLite a checkpoint beside a writer can lose a commit.
        """
        if row(self._db, "select 1 from facts where name = 'log'") and empty_log(self._db):
            with writing(self._db):
                self._db.execute("delete from facts where name = 'log'")

    async def tidy(self, now: datetime) -> None:
        """Write the file anew if somebody was deleted since, without holding anybody up.

        Where SQLite has moved rows from page to page it leaves copies that `secure_delete` does
        not reach. Done when it was not done just now: a file of 100 MB once in 50 seconds. Raises
        DatabaseError, OSError or CannotOpen where there is no room; it is left to the next time.
        """
        mark = row(self._db, "select value from facts where name = 'untidy'")
        if mark and not now < self._tidy_again < now + KEPT_FOR:
            self._tidy_again = now + timedelta(seconds=self._path.stat().st_size / PACE)
            if await rewrite(self._db, self._path, self._marks.key):
                self._is_tidy(mark["value"])
        self.empty_log()

    def vacuum(self) -> None:
        """The same at once, for a file that nobody else uses."""
        if mark := row(self._db, "select value from facts where name = 'untidy'"):
            flush(self._db)
            self._db.execute("vacuum")
            empty_log(self._db)
            self._is_tidy(mark["value"])
        self.empty_log()

    def _is_tidy(self, mark: str) -> None:
        """Forget that copies may be left, unless somebody was deleted meanwhile."""
        with writing(self._db):
            self._db.execute("delete from facts where name = 'untidy' and value = ?", [mark])
