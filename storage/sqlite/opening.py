"""Opening the database with care: locked, checked, copied before it changes, never guessed at."""

import fcntl
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from storage.errors import CannotOpen
from storage.sqlite.connection import empty_log
from storage.sqlite.database_copies import check, copy_database
from storage.sqlite.driver import DatabaseError, connect
from storage.sqlite.file_owners import give_to_owner
from storage.sqlite.foreign_log import mark_log, mark_run, refuse_foreign_log
from storage.sqlite.migrations import migrations

_PRAGMAS = (
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "busy_timeout = 5000",
    "secure_delete = on",
    "trusted_schema = off",
    "temp_store = memory",
    "cell_size_check = on",
)


def checking(path: Path, key: str | None = None) -> Future[bool]:
    """Begin to check a database in a thread: a large one takes as long as reading the program.

    The result, which `open_store` waits for, is whether there was anything to check.
    """
    pool = ThreadPoolExecutor(1)
    try:
        return pool.submit(_checked, path, key)
    finally:
        pool.shutdown(wait=False)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """The lock of a database, one also where there are links to it; raises CannotOpen when another
    process holds it."""
    path = Path(os.path.realpath(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CannotOpen(f"The folder {path.parent} cannot be used: {error.strerror}.") from error
    try:
        give_to_owner(descriptor, path.parent)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotOpen(
                f"Another Hypnic is using {path}. Stop it first; only one may run on a database."
            ) from error
        yield
    finally:
        os.close(descriptor)


def _is_new(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0


def _checked(path: Path, key: str | None) -> bool:
    refuse_foreign_log(path, key)
    if _is_new(path):
        return False
    _roll_back(path, key)
    check(path, key)
    return True


def _roll_back(path: Path, key: str | None) -> None:
    """Undo what a kill cut off before the file had its write-ahead log, as a restored one.

    A hot journal is rolled back by whoever reads first, and a connection that only reads may not.
    """
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size:
        with suppress(DatabaseError), closing(connect(path, key)) as db:
            db.execute("select 1 from sqlite_master").fetchall()


def unfinished_path(database: Path) -> Path:
    """The new file while it is written; what a kill leaves of it goes at the next start."""
    return database.with_name(f"{database.name}.anew")


def connected(path: Path, key: str | None) -> Database:
    """The connection that the bot writes with."""
    db = connect(path, key)
    for pragma in _PRAGMAS:
        db.execute(f"pragma {pragma}").fetchall()
    return db


def opened(path: Path, key: str | None, checked: Future[bool] | None) -> Database:
    is_new = _is_new(path)
    if not (checked and checked.result()):
        _checked(path, key)
    unfinished_path(path).unlink(missing_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    db = connected(path, key)
    mark_run(db)
    if not is_new and migrations.pending(db):
        copy_database(db, path.with_name(f"{path.name}.before-upgrade"), key)
    migrations.apply(db)
    if is_new:
        mark_run(db)
    empty_log(db)  # A kill may have come before it.
    mark_log(db)
    return db
