"""Statements that are sent at once and waited for together: a failure is heard, nothing is lost."""

from collections.abc import Iterator

import pytest

from storage import DatabaseError, Store
from storage.database import writing
from storage.postgres import session
from storage.postgres.opening import open_server
from storage.postgres.server import PostgresServer
from tests.storage.postgres.server import KEY, NEEDED
from tests.storage.postgres.test_server import outside

pytestmark = NEEDED
FACT = "insert into facts values (?, ?)"
VALUE = "select value from facts where name = ?"


@pytest.fixture
def db(server: str) -> Iterator[PostgresServer]:
    """A server whose statements all run in this thread, on one connection."""
    with open_server(server, KEY) as store:
        assert isinstance(store.db, PostgresServer)
        yield store.db


def value(db: PostgresServer, name: str) -> object:
    """What a fact is; None where there is none."""
    found = db.execute(VALUE, [name]).fetchone()
    return found and found[0]


def write(db: PostgresServer, *statements: tuple[str, list[object]]) -> None:
    """Run them in one transaction, and ask for nothing."""
    with writing(db):
        for sql, values in statements:
            db.execute(sql, values)


def test_of_a_transaction_in_which_a_statement_fails_nothing_is_kept(db: PostgresServer) -> None:
    with pytest.raises(DatabaseError, match="23502"):
        write(db, (FACT, ["a", "1"]), (FACT, ["b", None]), (FACT, ["c", "3"]))

    assert [value(db, name) for name in "abc"] == [None] * 3


def test_a_failure_that_was_passed_over_is_not_taken_for_a_commit(db: PostgresServer) -> None:
    def pass_over() -> None:
        with pytest.raises(DatabaseError, match="23502"):
            _ = db.execute(FACT, ["b", None]).rowcount

    def write_on() -> None:
        with writing(db):
            db.execute(FACT, ["a", "1"])
            pass_over()

    with pytest.raises(DatabaseError, match="25P02"):
        write_on()

    assert value(db, "a") is None


def test_what_is_asked_for_late_and_in_any_order_is_what_was_found(db: PostgresServer) -> None:
    with writing(db):
        db.execute_each(FACT, [[f"n{n}", str(n)] for n in range(3 * 100)])
        last, first = (db.execute(VALUE, [name]) for name in ("n299", "n0"))

        assert (first.fetchone(), last.fetchone()) == (("0",), ("299",))
        assert (first.fetchone(), last.fetchall()) == (None, [])
        assert db.execute("delete from facts where name like 'n%'").rowcount == 300


def test_what_was_to_be_prepared_as_another_statement_failed_is_run_again(
    db: PostgresServer,
) -> None:
    for run in range(3 * session.PREPARED_FROM):
        with pytest.raises(DatabaseError, match="23502"):
            write(db, (FACT, ["b", None]), (VALUE, ["b"]))
        write(db, ("update facts set value = ? where name = ?", [str(run), "b"]))

    assert value(db, "b") is None


def test_more_statements_than_are_kept_prepared_are_all_run(db: PostgresServer) -> None:
    for number in (*range(250), *range(250)):
        for _ in range(session.PREPARED_FROM):
            assert db.execute(f"select {number}").fetchone() == (number,)

    ((prepared,),) = db.execute("select count(*) from pg_prepared_statements").fetchall()
    assert 0 < prepared <= 200


def test_a_hint_that_came_with_an_answer_is_heard_at_once(
    server: str, store: Store, db: PostgresServer
) -> None:
    assert db.heard(0) == 0
    outside(server, f"notify hypnic_{db.worker}")
    assert db.execute("select 1").fetchone() == (1,)

    assert db.heard(60) == db.worker
