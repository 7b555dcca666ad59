"""What a deletion leaves in a server's files: with a key nothing that can be read, without one
nothing once the tables were written anew (T23)."""

import subprocess
from datetime import timedelta

import psycopg
import pytest

from storage import DatabaseError, Store
from storage.facts import fact
from storage.postgres.deletion import LARGEST
from tests.cluster import programs
from tests.harness import MONDAY
from tests.storage.postgres.server import NEEDED, empty
from tests.storage.postgres.test_sealing import CANARY, files_with, tell

pytestmark = NEEDED
HOUR = timedelta(hours=1)
OPEN = "pla1nw0rd"
"""What is written without a key; in no other test, as they share a server."""


def in_tables(server: str) -> list[str]:
    """The data files that hold the open word; the server writes over its log by itself."""
    return [file for file in files_with(server, OPEN) if not file.startswith(("pg_wal", "global"))]


def dumped(server: str) -> str:
    """What `pg_dump` writes."""
    command = [f"{programs()}/pg_dump", "--inserts", server]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


async def test_with_a_key_no_file_log_or_dump_ever_holds_a_word(server: str, store: Store) -> None:
    for person_id in range(1, 30):
        await tell(store, person_id)
    dump = dumped(server)
    assert (CANARY in dump, "INSERT INTO public.notes" in dump) == (False, True)
    assert files_with(server, CANARY) == []

    await store.erase([*range(1, 20)], MONDAY)
    await store.deletion.tidy(MONDAY)

    assert files_with(server, CANARY) == []


async def test_without_one_the_words_are_gone_from_the_data_files_once_tidied(server: str) -> None:
    with empty(server, None) as store:
        for person_id in range(1, 30):
            await tell(store, person_id, OPEN if person_id % 3 else "others")
        assert in_tables(server)

        await store.erase([n for n in range(1, 30) if n % 3], MONDAY)
        assert in_tables(server)
        await store.deletion.tidy(MONDAY)

        assert in_tables(server) == []
        assert await store.people.get(3)
        assert fact(store.db, "untidy") is None


async def test_what_somebody_still_sees_is_tidied_an_hour_later(server: str) -> None:
    with empty(server, None) as store:
        await tell(store, 1, OPEN)
        with psycopg.connect(server) as reader:
            reader.execute("set transaction isolation level repeatable read")
            reader.execute("select count(*) from facts").fetchone()
            await store.erase([1], MONDAY)
            await store.deletion.tidy(MONDAY)
            assert in_tables(server)

        await store.deletion.tidy(MONDAY + HOUR / 2)
        assert in_tables(server)
        await store.deletion.tidy(MONDAY + HOUR)
        assert in_tables(server) == []


async def test_nobody_waits_for_long_for_a_table_that_others_keep(
    server: str, store: Store
) -> None:
    await tell(store, 1)
    await store.erase([1], MONDAY)
    with psycopg.connect(server) as reader:
        reader.execute("select * from answers limit 0")

        with pytest.raises(DatabaseError, match="55P03"):
            await store.deletion.tidy(MONDAY)
    assert fact(store.db, "untidy")


async def test_a_table_that_it_takes_long_to_write_is_left_to_the_operator(
    server: str, store: Store
) -> None:
    await store.people.agree(1, 1, MONDAY)
    fill = "insert into hints select 1, repeat(n::text, 40), 1, '' from generate_series(1, ?) as n"
    store.db.execute(fill, [LARGEST // 400])
    (before,) = store.db.execute("select pg_relation_filenode('hints')").fetchone()
    await store.erase([1], MONDAY)

    await store.deletion.tidy(MONDAY)

    assert store.db.execute("select pg_relation_filenode('hints')").fetchone() == (before,)
    assert fact(store.db, "untidy") is None
    store.db.execute("vacuum full hints")
