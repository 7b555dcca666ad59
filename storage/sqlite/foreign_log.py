"""Whether the write-ahead log beside a database was written for it, and not for another file.

SQLite itself cannot tell (sqlite.org/howtocorrupt.html, 1.4): where somebody copied a file over a
database, it would fold the old log into the new file. So each start and each hour leave a mark in
the table `facts`, first in the file and then in its log, and each copy gets one that no log knows.
A log that does not know the table would prove nothing: each begins with the mark.
"""

import secrets
from pathlib import Path

from sqlite_utils import Database

from storage.errors import CannotOpen
from storage.sqlite.connection import empty_log, writing
from storage.sqlite.driver import DatabaseError, connect

_COPY = "copy "
_HEADER = 32
_MARK = "insert or replace into facts values (?, ?)"


def mark_run(db: Database) -> None:
    """Mark the file and its log as of this start and hour; at a start before anything else.

    Nothing is done while another program reads: the last mark in the file must be known to its log.
    """
    if "facts" not in db.table_names() or not empty_log(db):
        return
    before = _marks(db).get("run", "")
    with writing(db):
        db.execute(_MARK, ["run_before", before])  # A kill may come before the log is emptied.
        db.execute(_MARK, ["run", secrets.token_hex(8)])
    if empty_log(db):
        with writing(db):
            db.execute("delete from facts where name = 'run_before'")


def mark_log(db: Database) -> None:
    """Write the mark once more, so that the log knows it: what changes nothing is in none."""
    if mark := _marks(db).get("run"):
        with writing(db):
            db.execute("delete from facts where name = 'run'")
            db.execute(_MARK, ["run", mark])


class KeptMark:
    """The mark in the log of a running bot: SQLite begins the log anew at times, without it."""

    def __init__(self, db: Database, path: Path) -> None:
        """Keep it in the log of that database in that file."""
        self._db, self._log = db, _log_of(path)
        self._seen = b""

    def keep(self) -> None:
        """Write the mark once more where the log is not the one it was written to."""
        if (begun := self._begun()) and begun == self._seen:
            return
        mark_log(self._db)
        self._seen = self._begun()

    def _begun(self) -> bytes:
        """What a log's header says only of this one (sqlite.org/fileformat.html, 4.1)."""
        try:
            with self._log.open("rb") as log:
                return log.read(_HEADER)
        except FileNotFoundError:
            return b""


def mark_copy(db: Database) -> None:
    """Mark a copy as a file without a log."""
    if "facts" in db.table_names():
        db.execute(_MARK, ["run", f"{_COPY}{secrets.token_hex(8)}"])
        db.commit()


def refuse_foreign_log(path: Path, key: str | None = None) -> None:
    """Raise CannotOpen when the log beside the database is of another file, or of one that is not
    there: SQLite would throw it away. Nothing is changed.

    Torn writes are no reason: SQLite leaves out the end of a log whose checksums are wrong, and a
    file alone that cannot be read, as amid a checkpoint that was cut off, is no evidence.
    """
    if not _has_log(path):
        return
    if not path.exists() or not path.stat().st_size:
        raise CannotOpen(_ORPHAN.format(log=_log_of(path), name=path))
    if not any(_may_belong(path, key) for _ in range(2)):  # The hour's mark may fall between.
        raise CannotOpen(
            f"{_log_of(path)} was not written for {path}: another file was copied over the"
            f" database. Nothing was changed. {_MEND}"
        )


def perhaps_foreign(path: Path) -> str:
    """What else may be wrong with a database that cannot be read; empty where it has no log."""
    log = _log_of(path)
    return f" If a file was copied over it, {log} is not its log. {_MEND}" if _has_log(path) else ""


_MEND = (
    "Move the log and the file ending in -shm to a safe place to start without them, or put a"
    " backup back with `python -m bot restore FILE`."
)


_ORPHAN = (
    "There is no database {name}, but its log {log} is there, which holds what was written last."
    " Nothing was changed. Move the database back beside its log, under its old name; or put a"
    " backup back with `python -m bot restore FILE`, which keeps the log; or, to begin anew, move"
    " the log to a safe place."
)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _has_log(path: Path) -> bool:
    log = _log_of(path)
    return log.exists() and log.stat().st_size > 0


def _may_belong(path: Path, key: str | None) -> bool:
    alone, together = _marks_of(path, key, without_log=True), _marks_of(path, key)
    return alone is None or _belong(alone, together)


def _belong(alone: dict[str, str], together: dict[str, str] | None) -> bool:
    if together is None:
        return False
    mark = alone.get("run", "")
    if mark == together.get("run_before"):
        return True
    return mark == together.get("run", "") and not mark.startswith(_COPY)


def _marks_of(path: Path, key: str | None, *, without_log: bool = False) -> dict[str, str] | None:
    """The marks in a file; None where it cannot be read."""
    index = path.with_name(f"{path.name}-shm")
    had_index = index.exists()
    try:
        db = connect(path, key, read_only=True, immutable=without_log)
        try:
            return _marks(db)
        finally:
            db.close()
    except DatabaseError:
        return None
    finally:
        if not had_index:
            index.unlink(missing_ok=True)


def _marks(db: Database) -> dict[str, str]:
    if "facts" not in db.table_names():
        return {}
    marks = "select name, value from facts where name in ('run', 'run_before')"
    return dict(db.execute(marks).fetchall())
