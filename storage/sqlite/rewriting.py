"""Rewriting: the database written anew beside the running bot, free of what was deleted.

Where SQLite moves rows from page to page it leaves copies in bytes that are out of use, which
`secure_delete` does not reach; only a new file has none. `VACUUM` would hold everybody up for a
second for each 50 MB: here a thread writes the new file from one moment of the old one, rows that
change meanwhile are noted and brought over, and the new file takes the old one's name.
"""

import asyncio
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from urllib.parse import quote

from sqlite_utils import Database

from storage.errors import CannotOpen
from storage.sqlite.connection import empty_log, flush, others_first
from storage.sqlite.database_copies import counts, problems, sync_folder
from storage.sqlite.driver import SAFE_BESIDE_A_WRITER, OperationalError, connect
from storage.sqlite.file_owners import give_to_owner
from storage.sqlite.opening import connected, unfinished_path

_SLICE = 100
"""Changed rows that are brought over at a time: some milliseconds."""

_PIECE = 0.05
"""Seconds between two times that the disk is told to write a new file."""

_SIDES = {"insert": ("new",), "update": ("old", "new"), "delete": ("old",)}


def write_anew(source: Path, target: Path, key: str | None) -> dict[str, int]:
    """Write what a database holds at one moment into a new file; returns the rows of each table.

    Nothing else may use `target`. Beside a running bot it belongs into a thread: SQLite lets go of
    the interpreter. Raises CannotOpen when the new file is not sound or does not hold all rows.
    """
    target.unlink(missing_ok=True)
    with _written_in_pieces(target), closing(connect(target, key)) as db:
        db.execute("pragma journal_mode = off").fetchall()
        db.execute("pragma synchronous = off").fetchall()
        old = f"file:{quote(str(source))}?mode=ro"
        db.execute(
            "attach ? as old" + (" key ?" if key else ""), [old, f"x'{key}'"][: 1 + bool(key)]
        )
        rows = _copied(db)
        db.execute("detach old")
        if problems(db) or counts(db) != rows:
            raise CannotOpen(f"The copy {target} could not be verified; nothing was changed.")
    give_to_owner(target, target.parent)
    return rows


@contextmanager
def _written_in_pieces(target: Path) -> Iterator[None]:
    """Make a file, and let the disk write what is there again and again, and at the end.

    All at once, each commit beside it would wait until 100 MB are written (ext4's journal).
    """
    written, done = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), Event()

    def flush() -> None:
        while not done.wait(_PIECE):
            os.fsync(written)

    try:
        with ThreadPoolExecutor(1) as pool:
            flushing = pool.submit(flush)
            try:
                yield
            finally:
                done.set()
        flushing.result()  # The disk tells only once that it could not write.
        os.fsync(written)
    finally:
        os.close(written)


def _copied(db: Database) -> dict[str, int]:
    """Copy tables, with their indexes, and rows from `old` to `main`; the rows that `old` has."""
    db.execute("begin")
    schema = (
        "select sql from old.sqlite_master where sql is not null order by type = 'index', rowid"
    )
    for (statement,) in db.execute(schema).fetchall():
        db.execute(statement)
    rows = {}
    for table in db.table_names():
        db.execute(f"insert into main.[{table}] select * from old.[{table}]")  # noqa: S608
        (rows[table],) = db.execute(f"select count(*) from old.[{table}]").fetchone()  # noqa: S608
    db.commit()
    return rows


async def rewrite(db: Database, path: Path, key: str | None) -> bool:
    """Let a file without traces take the place of an open database, while it is written to.

    Nothing waits for longer than the switch takes: some commits. Afterwards `db` is a connection to
    the new file. A kill leaves one of the two, whole. False: another program has the database
    open, and all is as it was. Raises CannotOpen, DatabaseError or OSError when there is no room.
    """
    new = unfinished_path(path)
    try:
        with _recorded(db) as keys:
            await asyncio.to_thread(write_anew, path, new, key)
            if SAFE_BESIDE_A_WRITER:
                await asyncio.to_thread(_fold, path, key)
            if not empty_log(db):
                return False
            await others_first()
            with closing(connect(new, key)) as copy:
                copy.execute("pragma journal_mode = memory").fetchall()
                await _brought_over(db, copy, new, keys)
            return _switch(db, path, key)  # Nobody has written since: nothing was awaited.
    finally:
        new.unlink(missing_ok=True)


def _fold(path: Path, key: str | None) -> None:
    """Fold the log in as far as that holds up nobody: little is then left to do on the loop."""
    with closing(connect(path, key)) as db:
        db.execute("pragma wal_checkpoint(passive)").fetchall()


Keys = dict[str, list[str]]
"""The names of the columns of each table's primary key."""


_NOTED = (
    "insert into changed (tbl, key) select '{table}', json_array({key}) where not exists"
    " (select 1 from changed where tbl = '{table}' and key = json_array({key}));"
)
"""Without a conflict clause: in a trigger, that of the statement which fires it counts instead
(SQLite's documentation of `create trigger`), and an upsert has one."""


@contextmanager
def _recorded(db: Database) -> Iterator[Keys]:
    """Note in memory the keys of all rows that change; what is rolled back is not noted."""
    flush(db)
    keys = {table: db.table(table).pks for table in db.table_names()}
    db.execute("create temp table changed (n integer primary key, tbl, key, unique (tbl, key))")
    triggers = []
    for table, names in keys.items():
        for event, sides in _SIDES.items():
            triggers.append(f"changed_{table}_{event}")
            notes = "".join(
                _NOTED.format(table=table, key=", ".join(f"{side}.[{name}]" for name in names))
                for side in sides
            )
            db.execute(
                f"create temp trigger [{triggers[-1]}] after {event} on main.[{table}]"
                f" begin {notes} end"
            )
    try:
        yield keys
    finally:
        for trigger in triggers:
            db.execute(f"drop trigger if exists temp.[{trigger}]")
        db.execute("drop table if exists temp.changed")


async def _brought_over(db: Database, copy: Database, new: Path, keys: Keys) -> None:
    """Bring all changed rows over: most while others write, the last at once and for the disk."""
    left = _SLICE
    while left == _SLICE:
        copy.execute("pragma synchronous = off")
        while _bring_over(db, copy, keys) == _SLICE:
            await others_first()
        await asyncio.to_thread(_flush, new)
        copy.execute("pragma synchronous = full")
        left = _bring_over(db, copy, keys)


def _flush(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _bring_over(db: Database, copy: Database, keys: Keys) -> int:
    """Bring the next changed rows into the copy as they are now; returns how many those were."""
    flush(db)
    changed = db.execute("select n, tbl, key from changed order by n limit ?", [_SLICE]).fetchall()
    copy.execute("begin")
    for _, table, key in changed:
        where = " and ".join(f"[{name}] is ?" for name in keys[table])
        at = json.loads(key)
        copy.execute(f"delete from [{table}] where {where}", at)  # noqa: S608
        if row := db.execute(f"select * from [{table}] where {where}", at).fetchone():  # noqa: S608
            marks = ", ".join("?" * len(row))
            copy.execute(f"insert into [{table}] values ({marks})", row)  # noqa: S608
    copy.commit()
    if changed:
        db.execute("delete from changed where n <= ?", [changed[-1][0]])
    return len(changed)


def _switch(db: Database, path: Path, key: str | None) -> bool:
    """Give the new file the name of the old one, once that has no log and no other reader.

    A log belongs to the file it was written for, and is found by its name: whoever has the old
    file open would write into the new one's.
    """
    db.execute("pragma busy_timeout = 0").fetchall()
    try:
        db.execute("pragma journal_mode = delete").fetchall()
    except OperationalError:
        db.execute("pragma busy_timeout = 5000").fetchall()
        return False
    db.conn.close()
    try:
        _take_the_place(path)
    finally:
        db.conn = connected(path, key).conn
    return True


def _take_the_place(path: Path) -> None:
    """Give the new file the name, and leave it to a thread to free the old one, if it is large."""
    old = os.open(path, os.O_RDONLY)
    try:
        unfinished_path(path).replace(path)
        sync_folder(path.parent)
    except OSError:
        os.close(old)  # Now: each close lets go of all our locks on that file.
        raise
    asyncio.get_running_loop().run_in_executor(None, os.close, old)
