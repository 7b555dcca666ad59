"""Copies of a database: made whole, verified by opening and counting, on the disk for good."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from storage.errors import CannotOpen, Damaged
from storage.sqlite.driver import DatabaseError, OperationalError, connect, in_memory
from storage.sqlite.file_owners import give_to_owner
from storage.sqlite.foreign_log import mark_copy, perhaps_foreign
from storage.sqlite.migrations import migrations

_PLAIN = b"SQLite format 3\x00"
_PAGE, _LOOKED_AT = 4096, 65_536


def copy_file(source: Path, target: Path, key: str | None = None) -> dict[str, int]:
    """Copy a database file, also one that is written to; returns the rows of each table.

    The copy has mode 0600 and takes its name only when it is complete. Raises CannotOpen when it
    does not hold what the original holds.
    """
    db = connect(source, key, read_only=True)
    try:
        db.execute("begin")
        return copy_database(db, target, key)
    finally:
        db.close()


def copy_database(db: Database, target: Path, key: str | None = None) -> dict[str, int]:
    """The same for an open database; a copy that fails leaves nothing behind."""
    with written_whole(target) as partial:
        rows = _copied(db, partial, key)
        give_to_owner(partial, target.parent)
    return rows


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A file to write in place of the target: atomic, and on the disk for good, once it is left.

    Only its owner can read it. When writing fails, the target is as it was and nothing is left.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield partial
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(target)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            partial.with_name(f"{partial.name}{ending}").unlink(missing_ok=True)
    sync_folder(target.parent)


def _copied(db: Database, partial: Path, key: str | None) -> dict[str, int]:
    rows = counts(db)
    copy = connect(partial, key)
    try:
        db.conn.backup(copy.conn)
        copy.execute("pragma journal_mode = delete").fetchall()  # One file, also when it is read.
        if problems(copy) or counts(copy) != rows:
            raise CannotOpen(f"The copy {partial} could not be verified; nothing was changed.")
        mark_copy(copy)
    finally:
        copy.close()
    return rows


def export(source: Path, target: Path, key: str | None, new_key: str) -> None:
    """Copy a database that nobody writes to, encrypted with another key; `key` opens the source.

    SQLCipher's own way: zetetic.net/sqlcipher/sqlcipher-api/#sqlcipher_export. Raises CannotOpen
    when the copy does not hold, row by row, what the source holds; then nothing is left of it.
    """
    with written_whole(target) as partial, closing(connect(partial, new_key)) as db:
        db.execute("attach ? as old key ?", [str(source), f"x'{key}'" if key else ""])
        db.execute("select sqlcipher_export('main', 'old')").fetchall()
        if problems(db) or _differences(db):
            raise CannotOpen(f"The copy {partial} could not be verified; nothing was changed.")


def _differences(db: Database) -> list[str]:
    """The tables of `main` and of `old` that do not hold the same rows, or the schema."""
    schema = "select type, name, sql from {0}.sqlite_master where name not like 'sqlite_%'"
    schemas = [
        sorted(map(repr, db.execute(schema.format(of)).fetchall())) for of in ("main", "old")
    ]
    if schemas[0] != schemas[1]:
        return ["schema"]
    return [
        table
        for table in db.table_names()
        if any(
            db.execute(
                f"select count(*) from (select * from {one}.[{table}]"  # noqa: S608
                f" except select * from {other}.[{table}])"
            ).fetchone()[0]
            for one, other in (("main", "old"), ("old", "main"))
        )
    ]


def check(path: Path, key: str | None = None) -> dict[str, int]:
    """The rows of each table of a sound database that this program knows; nothing is changed.

    Raises CannotOpen when it is damaged, newer, locked with another key, or another program's.
    """
    try:
        db = connect(path, key, read_only=True)
        try:
            wrong = problems(db)
            unknown = {m.name for m in migrations.applied(db)} - _known()
            rows = counts(db)
        finally:
            db.close()
    except OperationalError:
        raise
    except DatabaseError as error:
        raise unreadable(path, key) from error
    if wrong:
        raise unreadable(path, key)
    if unknown:
        raise CannotOpen(
            f"{path} was written by a newer Hypnic. Start that version; nothing was changed."
        )
    if rows and "people" not in rows and migrations.migrations_table not in rows:
        raise CannotOpen(
            f"{path} holds no diary of Hypnic: another program made it. Nothing was changed. Say"
            " where the right file is."
        )
    return rows


def check_diary(path: Path, key: str | None = None) -> None:
    """The same for a backup, which must hold a diary: an empty file is a sound database, too."""
    if "people" not in check(path, key):
        raise CannotOpen(f"{path} is empty: it holds no diary of Hypnic. Nothing was changed.")


def pending(path: Path, key: str | None = None) -> int:
    """How many changes of the schema a database still waits for."""
    db = connect(path, key, read_only=True)
    try:
        return len(migrations.pending(db))
    finally:
        db.close()


def problems(db: Database) -> list[str]:
    """What SQLite finds wrong; empty for a sound database."""
    lines = [row[0] for row in db.execute("pragma quick_check").fetchall()]
    return [] if lines == ["ok"] else lines


def counts(db: Database) -> dict[str, int]:
    """The number of rows of each table."""
    return {name: db.table(name).count for name in db.table_names()}


def sync_folder(folder: Path) -> None:
    """Let a renamed file survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _known() -> set[str]:
    return {m.name for m in migrations.pending(in_memory())}


def is_plain(path: Path) -> bool:
    """Whether a file says that it is a database which no key has encrypted."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN


def is_encrypted(path: Path) -> bool:
    """Whether a file looks encrypted: such bytes are as if at random, and a database is not."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    return len(start) >= _PAGE and start.count(0) < len(start) / 100 and not is_plain(path)


def unreadable(path: Path, key: str | None) -> CannotOpen:
    """Why a file does not open: a wrong or missing key is no damage, and needs no backup."""
    if key is None and is_encrypted(path):
        return CannotOpen(
            f"{path} looks encrypted: it needs its DATABASE_KEY_FILE. Nothing was changed."
        )
    if key is not None and is_plain(path) and _is_sound(path):
        return CannotOpen(
            f"{path} is not encrypted, but there is a DATABASE_KEY_FILE."
            " `python -m bot encrypt` encrypts it."
        )
    if key is not None and not is_plain(path) and _no_page_opens(path, key):
        return CannotOpen(
            f"{path} does not open with the key in DATABASE_KEY_FILE: no page of it does, so it is"
            f" most likely another key. Nothing was changed.{perhaps_foreign(path)}"
        )
    is_here = "is damaged" if key and not is_plain(path) else "is damaged or not a database"
    return Damaged(f"{path} {is_here}. Nothing was changed.{perhaps_foreign(path)}")


def _is_sound(path: Path) -> bool:
    try:
        with closing(connect(path, read_only=True)) as db:
            return not problems(db)
    except DatabaseError:
        return False


def _no_page_opens(path: Path, key: str) -> bool:
    """Whether every page was written with another key; where single pages fail they are damaged.

    zetetic.net/sqlcipher/sqlcipher-api/#cipher_integrity_check
    """
    try:
        with closing(connect(path, key, read_only=True, immutable=True)) as db:
            failed = db.execute("pragma cipher_integrity_check").fetchall()
    except DatabaseError:
        return False
    return len(failed) >= max(1, -(-path.stat().st_size // _PAGE))
