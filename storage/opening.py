"""Opening the database with care: locked, checked, copied before it changes, never guessed at."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from storage.connection import DatabaseError, OperationalError
from storage.migrations import migrations
from storage.store import Store, store_of

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


class CannotOpen(Exception):
    """The database cannot be used; the text says why and what to do, in one plain sentence."""


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """The store in that file, made or migrated when needed and locked for this process.

    Raises CannotOpen when another process holds it, or when it is damaged or newer than this
    program; the file is then left as it was.
    """
    with _locked(path):
        try:
            db = _opened(path)
        except (OSError, DatabaseError) as error:
            raise CannotOpen(f"{path} cannot be opened ({error}). Nothing was lost.") from error
        store = store_of(db)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CannotOpen(f"The folder {path.parent} cannot be used: {error.strerror}.") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotOpen(
                f"Another Hypnic is using {path}. Stop it first; only one may run on a database."
            ) from error
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> Database:
    is_new = not path.exists() or path.stat().st_size == 0
    if not is_new:
        _check(path)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    db = connect(path)
    for pragma in _PRAGMAS:
        db.execute(f"pragma {pragma}").fetchall()
    if not is_new and migrations.pending(db):
        copy_database(db, path.with_name(f"{path.name}.before-upgrade"))
    migrations.apply(db)
    return db


def connect(path: Path) -> Database:
    """A bare connection; plugins of other programs are not run in this process."""
    return Database(path, execute_plugins=False)


def _read_only(path: Path) -> Database:
    """A connection that cannot change anything."""
    uri = f"file:{quote(str(path))}?mode=ro"
    return Database(sqlite3.connect(uri, uri=True), execute_plugins=False)


def _check(path: Path) -> None:
    try:
        db = _read_only(path)
        try:
            problems = [found[0] for found in db.execute("pragma quick_check").fetchall()]
            unknown = {m.name for m in migrations.applied(db)} - _known()
        finally:
            db.close()
    except OperationalError:
        raise
    except DatabaseError as error:
        raise CannotOpen(_damaged(path)) from error
    if problems != ["ok"]:
        raise CannotOpen(_damaged(path))
    if unknown:
        raise CannotOpen(
            f"{path} was written by a newer Hypnic. Start that version; nothing was changed."
        )


def _known() -> set[str]:
    return {m.name for m in migrations.pending(Database(memory=True, execute_plugins=False))}


def _damaged(path: Path) -> str:
    return f"{path} is damaged or not a database. Nothing was changed; restore a backup of it."


def copy_database(db: Database, target: Path) -> None:
    """Copy an open database to a file of mode 0600 and verify the copy.

    Raises CannotOpen when the copy does not hold what the original holds.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    copy = connect(partial)
    try:
        db.conn.backup(copy.conn)
        checked = [found[0] for found in copy.execute("pragma quick_check").fetchall()]
        if checked != ["ok"] or _counts(copy) != _counts(db):
            raise CannotOpen(f"The copy {partial} could not be verified; nothing was changed.")
    finally:
        copy.close()
    with partial.open("rb") as written:
        os.fsync(written.fileno())
    partial.replace(target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Let a renamed file survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _counts(db: Database) -> dict[str, int]:
    return {name: db.table(name).count for name in db.table_names()}
