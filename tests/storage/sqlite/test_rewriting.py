"""The database is written anew while it is written to, and nobody loses a row by it."""

import asyncio
import stat
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

from storage import Store, open_store
from storage.database import rows, writing
from storage.sqlite.driver import DatabaseError, connect
from storage.sqlite.opening import unfinished_path
from storage.sqlite.rewriting import rewrite
from tests.harness import MONDAY


def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    """All rows of all tables that are not about the file itself."""
    tables = set(store.db.table_names()) - {"_sqlite_migrations", "facts"}
    return {name: rows(store.db, f"select * from [{name}]") for name in tables}


async def anew(store: Store) -> bool:
    return await rewrite(store.db, store.files.database, store.files.key)


_PERSON = (
    "insert or ignore into people (person_id, consent_version, consented_at, last_contact)"
    " values (?, 1, 0, 0)"
)
_NOTE = "insert or replace into notes (person_id, night, message_id, text) values (?, ?, ?, 'a')"
_ANSWER = (
    "insert into answers values (?, ?, 'jerks', ?, 'done') on conflict (person_id, night, question)"
    " do update set chosen = excluded.chosen"
)
_FLAG = (
    "insert into flags (person_id, family, urgency, nights, seen, asks, raised_on, state)"
    " values (?, ?, '', '', '', '', '', '')"
)


async def write_at_random(stores: tuple[Store, ...], chance: Random) -> None:
    """Make the same changes of every kind in all stores, in turns with what else runs."""
    for number in range(300):
        person = chance.randint(1, 9)
        for store in stores:
            with writing(store.db):
                store.db.execute(_PERSON, [person])
                store.db.execute(_NOTE, [person, f"{MONDAY:%Y-%m-%d}", number % 20])
                for choice in ("some", "lot"):
                    store.db.execute(_ANSWER, [person, f"{MONDAY:%Y-%m-%d}", choice])
                store.db.execute(_FLAG, [person, str(number)])
            if number % 7 == 0:
                with writing(store.db):
                    store.db.execute("delete from people where person_id = ?", [person])
            elif number % 5 == 0:
                moved = "update notes set message_id = ? where person_id = ? and message_id < 20"
                with suppress(DatabaseError), writing(store.db):
                    store.db.execute(moved, [100 + number, person])
        await asyncio.sleep(0)


async def test_what_is_written_meanwhile_is_in_the_new_file_too(
    store: Store, tmp_path: Path
) -> None:
    chance = Random(3)
    with open_store(tmp_path / "twin.db") as twin:
        before = store.files.database.stat().st_ino
        await write_at_random((store, twin), chance)
        done, _ = await asyncio.gather(anew(store), write_at_random((store, twin), chance))

        assert done
        assert store.files.database.stat().st_ino != before
        assert stat.S_IMODE(store.files.database.stat().st_mode) == 0o600
        assert everything(store) == everything(twin)
        assert rows(store.db, "pragma integrity_check") == [{"integrity_check": "ok"}]
        assert rows(store.db, "pragma foreign_key_check") == []
        assert rows(store.db, "pragma journal_mode") == [{"journal_mode": "wal"}]
        assert rows(store.db, "select name from temp.sqlite_master") == []


async def test_more_rows_than_are_brought_over_at_a_time_are_all_in_the_new_file(
    store: Store,
) -> None:
    await store.people.agree(1, 1, MONDAY)
    log = Path(f"{store.files.database}-wal")

    async def writes_once_the_log_is_folded_in() -> None:
        for _ in iter(lambda: log.stat().st_size, 0):
            await asyncio.sleep(0)
        with writing(store.db):
            for number in range(350):
                store.db.execute(_NOTE, [1, f"{MONDAY:%Y-%m-%d}", number])

    done, _ = await asyncio.gather(anew(store), writes_once_the_log_is_folded_in())

    assert done
    numbers = {note["message_id"] for note in everything(store)["notes"]}
    assert numbers == set(range(350))


async def test_a_tap_waits_for_few_slices_though_it_takes_fifteen_turns_of_the_loop(
    store: Store,
) -> None:
    await store.people.agree(1, 1, MONDAY)
    log = Path(f"{store.files.database}-wal")
    handled = []

    def left() -> int:
        (number,) = store.db.execute("select count(*) from temp.changed").fetchone()
        return int(number)

    async def taps_once_the_log_is_folded_in() -> None:
        for _ in iter(lambda: log.stat().st_size, 0):
            await asyncio.sleep(0)
        with writing(store.db):
            for number in range(3_000):
                store.db.execute(_NOTE, [1, f"{MONDAY:%Y-%m-%d}", number])
        while left() >= 3_000:  # noqa: ASYNC110  One turn of the loop is what is measured.
            await asyncio.sleep(0)
        before = left()
        for _ in range(15):
            await asyncio.sleep(0)
        handled.append(before - left())

    done, _ = await asyncio.gather(anew(store), taps_once_the_log_is_folded_in())

    assert done
    assert len(everything(store)["notes"]) == 3_000
    assert handled < [500]


async def test_the_file_of_before_is_let_go_of(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)

    assert await anew(store)
    await asyncio.get_running_loop().shutdown_default_executor()

    held = [str(file.readlink()) for file in Path("/proc/self/fd").iterdir() if file.exists()]
    assert [file for file in held if file.startswith(str(store.files.database.parent))] != []
    assert not any(file.endswith(" (deleted)") and "hypnic" in file for file in held)


async def test_while_another_program_has_it_open_all_stays_as_it_is(
    store: Store, tmp_path: Path
) -> None:
    await store.people.agree(1, 1, MONDAY)
    before, inode = everything(store), store.files.database.stat().st_ino
    other = connect(store.files.database, store.files.key)
    other.execute("select * from people").fetchall()

    assert not await anew(store)
    await store.people.agree(2, 1, MONDAY)
    other.close()

    assert store.files.database.stat().st_ino == inode
    assert not unfinished_path(store.files.database).exists()
    assert everything(store)["people"][:1] == before["people"]
    assert rows(store.db, "pragma journal_mode") == [{"journal_mode": "wal"}]
    assert await anew(store)
    assert len(everything(store)["people"]) == 2


async def test_while_another_program_reads_the_log_all_stays_as_it_is(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    other = connect(store.files.database, store.files.key)
    other.execute("begin")
    other.execute("select * from people").fetchall()
    await store.people.agree(2, 1, MONDAY)
    inode = store.files.database.stat().st_ino

    assert not await anew(store)

    other.close()
    assert store.files.database.stat().st_ino == inode
    assert rows(store.db, "select name from temp.sqlite_master") == []
    assert await anew(store)
    assert len(everything(store)["people"]) == 2


def test_a_start_removes_what_a_kill_left_of_a_new_file(tmp_path: Path) -> None:
    unfinished_path(tmp_path / "a.db").write_bytes(b"somebody's words")

    with open_store(tmp_path / "a.db"):
        assert not unfinished_path(tmp_path / "a.db").exists()


async def test_it_is_done_no_more_often_than_the_size_allows(store: Store) -> None:
    for minute, written in ((0, True), (0, False), (1, True)):
        await store.people.agree(1, 1, MONDAY)
        await store.erase([1], MONDAY)
        await store.deletion.tidy(MONDAY + timedelta(minutes=minute))
        assert (rows(store.db, "select 1 from facts where name = 'untidy'") == []) is written


async def test_people_who_delete_at_the_same_moment_share_the_mark_and_the_log(
    store: Store,
) -> None:
    for person in range(1, 11):
        await store.people.agree(person, 1, MONDAY)
    executed: list[str] = []
    store.db.conn.set_trace_callback(executed.append)

    await asyncio.gather(*(store.erase([person], MONDAY) for person in range(1, 11)))

    store.db.conn.set_trace_callback(None)
    assert sum("wal_checkpoint" in sql for sql in executed) == 1
    assert sorted(store.files.deletions.deleted_at(list(range(1, 12)))) == list(range(1, 11))
