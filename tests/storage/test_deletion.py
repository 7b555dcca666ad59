"""Whoever has everything deleted leaves no byte behind, whatever the disk is like."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest

from bot.scheduler.deletion_followup import finish_deletions
from bot.screens import privacy as privacy_screens
from storage import Store, open_store
from storage.database import rows
from storage.exporting import PERSONAL
from storage.sqlite.backups import back_up
from storage.sqlite.disk_reserve import keep_reserve, reserve_path
from storage.sqlite.driver import OperationalError, connect
from storage.sqlite.opening import unfinished_path
from tests.chat.test_privacy import CANARY, files_with
from tests.harness import MONDAY, Chat, Hypnic

MINUTE = timedelta(minutes=1)
SOMEBODY = int.from_bytes(b"Zebra1")
"""A number that can be found in a file by its bytes."""

OF_NOBODY = {"facts", "_sqlite_migrations"}
"""The tables in which nothing is about a person; any other must be emptied of who is deleted."""


def fill_every_column(store: Store, person_id: int) -> list[str]:
    """A row about a person in each table of the schema; returns the texts in their columns."""
    canaries = []
    store.db.execute("pragma ignore_check_constraints = on")
    tables = sorted(set(store.db.table_names()) - OF_NOBODY, key=lambda name: name != "people")
    for table in tables:
        row: dict[str, object] = {}
        for column in store.db.table(table).columns:
            row[column.name] = f"canary-{table}-{column.name}" if column.type == "TEXT" else 7
        row["person_id"] = person_id
        canaries += [value for value in row.values() if isinstance(value, str)]
        names, marks = ", ".join(row), ", ".join("?" for _ in row)
        store.db.execute(f"insert into {table} ({names}) values ({marks})", list(row.values()))
    return canaries


def varint(number: int) -> bytes:
    """A number as SQLite writes it where it is the key of a row."""
    groups = [number >> shift & 0x7F for shift in range(49, -1, -7)]
    while groups[0] == 0:
        groups.pop(0)
    return bytes([*(group | 0x80 for group in groups[:-1]), groups[-1]])


def found(folder: Path, wanted: list[bytes]) -> set[bytes]:
    """Which of them are in any file of the folder or of those in it."""
    contents = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return {some for some in wanted if any(some in content for content in contents)}


async def test_no_column_of_any_table_is_forgotten(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        canaries = [text.encode() for text in fill_every_column(store, SOMEBODY)]
        traces = [*canaries, b"Zebra1", varint(SOMEBODY)]
        assert found(tmp_path, traces) == set(traces)

        await store.erase([SOMEBODY], MONDAY)
        back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY, None)

        assert found(tmp_path, traces) == set()


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
def test_the_export_has_every_table_about_a_person(store: Store) -> None:
    about = {
        name
        for name in store.db.table_names()
        if "person_id" in {column.name for column in store.db.table(name).columns}
    }

    assert about == set(PERSONAL) | {"inbox", "deletions"}
    assert set(store.db.table_names()) == about | OF_NOBODY


async def test_no_copy_is_left_in_pages_that_were_rearranged(tmp_path: Path) -> None:
    chance, people = Random(2), range(1, 41)
    with open_store(tmp_path / "a.db") as store:
        for person in people:
            await store.people.agree(person, 1, MONDAY)
        with store.db.atomic():
            for number in range(2_000):
                person, text = chance.choice(people), "x" * chance.randint(1, 300)
                store.db.execute(
                    "insert into notes (person_id, night, message_id, text)"
                    " values (?, '2026-03-02', ?, ?)",
                    [person, number, f"canary-{person}-{text}"],
                )
        scattered, left = [], []
        for person in people[:20]:
            await store.erase([person], MONDAY)
            scattered += files_with(tmp_path, f"canary-{person}-")
            await store.deletion.tidy(MONDAY + person * MINUTE)
            left += files_with(tmp_path, f"canary-{person}-")

    assert scattered != []
    assert left == []


async def test_a_deletion_that_was_cut_off_is_completed_by_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "killed").mkdir()
    with open_store(tmp_path / "a.db") as store:
        await store.people.agree(1, 1, MONDAY)
        await store.nights.add_note(1, MONDAY.date(), 1, CANARY)
        store.deletion.begin([1], MONDAY, tell=False)
        for file in tmp_path.glob("a.db*"):
            shutil.copy(file, tmp_path / "killed")
    assert files_with(tmp_path / "killed", CANARY) != []

    with open_store(tmp_path / "killed" / "a.db"):
        assert files_with(tmp_path / "killed", CANARY) == []


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_the_file_is_written_anew_in_the_minute_after_a_deletion(hypnic: Hypnic) -> None:
    db = hypnic.store.db
    await hypnic.store.people.agree(1, 1, MONDAY)
    hypnic.store.deletion.begin([1], MONDAY, tell=False)
    assert rows(db, "select name from facts where name = 'untidy'") != []

    await finish_deletions(hypnic.context())

    assert rows(db, "select name from facts where name = 'untidy'") == []
    assert rows(db, "pragma freelist_count") == [{"freelist_count": 0}]


class FullDisk:
    """A connection to a disk without any room, until the ballast is dropped."""

    def __init__(self, real: Any, database: Path) -> None:
        self._real, self._ballast = real, reserve_path(database)

    def execute(self, sql: str, *arguments: Any) -> Any:
        """Fail where SQLite would need room."""
        if sql.startswith(("insert", "update", "delete")) and self._ballast.exists():
            raise OperationalError("database or disk is full")
        return self._real.execute(sql, *arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@contextmanager
def on_a_full_disk(store: Store) -> Iterator[None]:
    """Let the ballast be all the room there is."""
    db: Any = store.db
    real, db.conn = db.conn, FullDisk(db.conn, store.files.database)
    try:
        yield
    finally:
        db.conn = real


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_on_a_full_disk_the_ballast_makes_room_to_delete(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    keep_reserve(tmp_path / "hypnic.db")
    await chat.types("/checkin")
    await chat.types(CANARY, reply_to=chat.messages[-1])
    await chat.types("/delete")

    asked = chat.messages[-1]
    hypnic.world.tap(chat.person, asked, "delete:yes")
    [tap] = hypnic.world.pending
    await hypnic.inbox.receive([tap])
    with on_a_full_disk(hypnic.store):
        await hypnic.inbox.join()

    assert chat.last == privacy_screens.DELETED
    assert not reserve_path(tmp_path / "hypnic.db").exists()
    assert await hypnic.store.people.get(chat.id) is None
    assert files_with(tmp_path, CANARY) == []


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_what_could_not_be_tidied_is_tidied_another_time(store: Store) -> None:
    store.deletion.begin([1], MONDAY, tell=False)
    unfinished_path(store.files.database).mkdir()

    with pytest.raises(OSError, match="directory"):
        await store.deletion.tidy(MONDAY)
    assert {"name": "untidy"} in rows(store.db, "select name from facts")

    unfinished_path(store.files.database).rmdir()
    await store.deletion.tidy(MONDAY + MINUTE)
    assert {"name": "untidy"} not in rows(store.db, "select name from facts")


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_where_nothing_can_be_deleted_it_is_said_so_and_the_button_stays(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/delete")
    never = "create trigger never before delete on people begin select raise(abort, 'no'); end"
    hypnic.store.db.execute(never)

    await chat.taps("Yes, delete everything")
    assert chat.last == privacy_screens.NOT_DELETED
    assert await hypnic.store.people.get(chat.id)

    hypnic.store.db.execute("drop trigger never")
    await chat.taps("Yes, delete everything")
    assert chat.last == privacy_screens.DELETED


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_a_mark_that_cannot_be_written_is_written_later(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/delete")
    (tmp_path / "hypnic.db.erased").unlink()
    (tmp_path / "hypnic.db.erased").mkdir()

    await chat.taps("Yes, delete everything")
    assert chat.last == privacy_screens.DELETED
    assert rows(hypnic.store.db, "select person_id, marked, told from deletions") == [
        {"person_id": chat.id, "marked": 0, "told": 1}
    ]

    (tmp_path / "hypnic.db.erased").rmdir()
    await finish_deletions(hypnic.context())
    assert hypnic.store.files.deletions.deleted_at([chat.id]) == {chat.id: MONDAY}
    assert rows(hypnic.store.db, "select * from deletions") == []


@pytest.mark.sqlite_only  # Its file, log, marks or ballast.
async def test_while_somebody_else_reads_the_log_nobody_waits_and_it_is_emptied_later(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    await chat.types(CANARY, reply_to=chat.messages[-1])
    reader = connect(tmp_path / "hypnic.db", hypnic.store.files.key, read_only=True)
    await chat.types("/delete")
    reader.execute("begin")
    reader.execute("select count(*) from people").fetchall()

    began = monotonic()
    await chat.taps("Yes, delete everything")
    assert monotonic() - began < 2
    assert chat.last == privacy_screens.DELETED
    assert await hypnic.store.people.get(chat.id) is None
    await finish_deletions(hypnic.context())
    assert rows(hypnic.store.db, "select name from facts where name = 'log'") != []

    reader.close()
    await finish_deletions(hypnic.context())
    assert rows(hypnic.store.db, "select name from facts where name = 'log'") == []
    assert files_with(tmp_path, CANARY) == []


def test_ballast_that_finds_no_room_leaves_nothing(tmp_path: Path) -> None:
    keep_reserve(tmp_path / "a.db")
    keep_reserve(tmp_path / "a.db")
    assert reserve_path(tmp_path / "a.db").stat().st_size == 5_000_000

    with pytest.raises(OSError, match="No such file"):
        keep_reserve(tmp_path / "nowhere" / "a.db")
