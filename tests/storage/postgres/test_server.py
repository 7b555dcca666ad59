"""A server that fails, is lost or is full of others: what was asked for is done once, or said."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import psycopg
import pytest

from storage import CannotOpen, DatabaseError, Received, Store
from storage.database import writing
from storage.postgres.address import address_of
from storage.postgres.opening import open_server
from storage.postgres.schema import CHANGES, SERVERS_OWN
from storage.postgres.server import PostgresServer
from storage.sqlite.driver import in_memory
from storage.sqlite.migrations import migrations
from tests.harness import MONDAY, Chat, Hypnic
from tests.storage.postgres.server import KEY, NEEDED

pytestmark = NEEDED
NIGHT = date(2026, 3, 2)


def outside(address: str, sql: str) -> list[tuple[object, ...]]:
    """What another connection is answered."""
    with psycopg.connect(address, autocommit=True) as connection:
        cursor = connection.execute(sql.encode())
        return cursor.fetchall() if cursor.description else []


def end_sessions(address: str) -> None:
    """End every session of a database but the one that asks."""
    outside(
        address,
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
        " where datname = current_database() and pid != pg_backend_pid()",
    )


async def test_a_lost_connection_loses_nothing_and_nobody_is_told_of_it(
    server: str, hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    end_sessions(server)
    await chat.taps("Some twitching")
    end_sessions(server)
    await chat.taps("Leg")
    end_sessions(server)

    answers = await hypnic.store.nights.answers(chat.id, NIGHT)
    assert answers["where"].chosen == {"leg"}


async def test_what_was_committed_before_its_answer_was_lost_is_still_handled(
    server: str, store: Store
) -> None:
    await store.people.agree(1, 1, MONDAY)
    update = Received(7, 1, '{"update_id": 7}', None)
    tries = []

    def lost_once() -> frozenset[int]:
        fresh = to_its_end(store.db, update)
        tries.append(fresh)
        if len(tries) == 1:
            end_sessions(server)
            store.db.execute("select 1")
        return fresh

    assert await store.away(lost_once) == frozenset()
    assert len(tries) == 2
    assert await store.inbox.undone() == ('{"update_id": 7}',)


def to_its_end(db: PostgresServer, update: Received) -> frozenset[int]:
    """Receive an update in this thread."""
    from storage.inbox import InboxTable
    from storage.postgres.server import to_its_end as driven

    return driven(InboxTable(db).receive([update], MONDAY))


async def test_a_later_version_may_add_a_column_meanwhile(server: str, store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    for _ in range(40):  # In each thread it is prepared after some times.
        assert await store.people.get(1)
    outside(server, "alter table people add column later bigint")
    try:
        for _ in range(40):
            assert await store.people.get(1)
    finally:
        outside(server, "alter table people drop column later")


async def test_who_asks_too_late_is_told_that_it_is_closed(server: str) -> None:
    with open_server(server, KEY) as store:
        pass

    with pytest.raises(DatabaseError, match="closed"):
        await store.people.get(1)


@pytest.mark.parametrize("code", ["40001", "40P01"])
async def test_what_crossed_with_another_transaction_is_done_again(store: Store, code: str) -> None:
    tries: list[int] = []

    def crossed_twice() -> int:
        tries.append(1)
        if len(tries) < 3:
            store.db.execute(f"do $$ begin raise sqlstate '{code}'; end $$")
        return len(tries)

    assert await store.away(crossed_twice) == 3


async def test_an_error_says_nothing_of_what_was_written(store: Store) -> None:
    with pytest.raises(DatabaseError) as failed:
        store.db.execute("insert into facts values ('a secret', null)")

    assert str(failed.value) == "PostgreSQL: NotNullViolation 23502"
    assert failed.value.__cause__ is None


async def test_who_writes_about_a_person_waits_for_whoever_does_already(store: Store) -> None:
    await store.people.agree(1, 1, MONDAY)
    order: list[str] = []
    begun, go_on = threading.Event(), threading.Event()

    def first() -> None:
        with writing(store.db, 1):
            store.db.execute("select").fetchone()
            begun.set()
            go_on.wait(10)
            order.append("first")

    def second() -> None:
        begun.wait(10)
        go_on.set()
        with writing(store.db, 1):
            store.db.execute("select").fetchone()
            order.append("second")

    threads = [threading.Thread(target=one) for one in (first, second)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert order == ["first", "second"]


def test_both_engines_have_the_same_tables_columns_and_changes(server: str) -> None:
    sqlite = in_memory()
    migrations.apply(sqlite)
    theirs = outside(
        server,
        "select table_name, column_name from information_schema.columns"
        " where table_schema = 'public'"
        " and table_name not in"
        " ('counted', 'erased', 'holds', 'leases', 'pace', 'schema_changes', 'workers')"
        " order by table_name, ordinal_position",
    )
    tables = [name for name in sqlite.table_names() if name != "_sqlite_migrations"]
    ours = [(name, c.name) for name in sorted(tables) for c in sqlite.table(name).columns]

    assert theirs == ours
    assert [change.name for change in migrations.applied(sqlite)] == [
        name for name in CHANGES if name not in SERVERS_OWN
    ]


def test_a_database_that_a_newer_program_changed_is_left_alone(server: str) -> None:
    outside(server, "insert into schema_changes (name) values ('of tomorrow')")
    try:
        with pytest.raises(CannotOpen, match="newer Hypnic"), open_server(server, KEY):
            pass
    finally:
        outside(server, "delete from schema_changes where name = 'of tomorrow'")


def test_a_start_that_finds_a_table_kept_lets_others_go_first_and_tries_again(server: str) -> None:
    def begins() -> bool:
        with open_server(server, KEY):
            return True

    tries: set[object] = set()
    with psycopg.connect(server) as busy, ThreadPoolExecutor() as pool:
        busy.execute("lock table schema_changes")
        beginning = pool.submit(begins)
        while len(tries) < 2:
            assert not beginning.done()
            waits = "select xact_start from pg_stat_activity where wait_event_type = 'Lock'"
            tries |= {*outside(server, f"{waits} and datname = current_database()")}
        busy.rollback()
        assert beginning.result()


def test_a_server_that_is_not_there_is_said_to_be() -> None:
    nowhere = "postgresql://hypnic@127.0.0.1:1/hypnic"

    with pytest.raises(CannotOpen, match="cannot be reached"), open_server(nowhere, KEY):
        pass


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://hypnic@db.example/hypnic", "sslmode=verify-full sslrootcert=system"),
        ("postgresql://hypnic@db.example/hypnic?sslmode=disable", "sslmode=disable"),
        ("postgresql://hypnic@127.0.0.1/hypnic", None),
        ("postgresql:///hypnic", None),
    ],
)
def test_over_a_network_the_servers_certificate_must_be_right(url: str, mode: str | None) -> None:
    said = address_of(url)

    assert (mode in said) if mode else ("ssl" not in said)
