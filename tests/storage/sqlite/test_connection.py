"""Writes of the same moment share one commit, and each of them fails or succeeds by itself."""

import asyncio
from datetime import date
from typing import Any

import pytest

from bot.domain.question_types import Answer, Answers
from storage import DatabaseError, Store
from storage.database import delete_in_slices, rows
from storage.sqlite.connection import group_commit
from storage.sqlite.driver import OperationalError
from tests.harness import MONDAY

NIGHT = date(2026, 3, 2)
LOT = {"jerks": Answer(frozenset({"lot"}))}


async def write(store: Store, *statements: str) -> None:
    """Execute the statements together with what others write."""
    async with group_commit(store.db):
        for sql in statements:
            store.db.execute(sql)


async def people(store: Store, number: int) -> None:
    """That many people who agreed."""
    for person in range(1, number + 1):
        await store.people.agree(person, 1, MONDAY)


async def test_many_people_who_tap_at_once_share_a_commit(store: Store) -> None:
    await people(store, 64)
    executed: list[str] = []
    store.db.conn.set_trace_callback(executed.append)

    await asyncio.gather(*(store.nights.change(p, NIGHT, lambda _: LOT) for p in range(1, 65)))

    store.db.conn.set_trace_callback(None)
    assert [sql.upper() for sql in executed].count("COMMIT") == 1
    assert store.db.execute("select count(*) from answers").fetchone() == (64,)


async def test_a_write_that_fails_takes_no_other_with_it(store: Store) -> None:
    await people(store, 2)
    insert = "insert into answers values ({}, '2026-03-02', '{}', 'lot', 'done')"

    results = await asyncio.gather(
        write(store, insert.format(1, "jerks")),
        write(store, insert.format(2, "where"), insert.format(99, "jerks")),
        write(store, insert.format(2, "jerks")),
        return_exceptions=True,
    )

    assert [isinstance(result, DatabaseError) for result in results] == [False, True, False]
    kept = store.db.execute("select person_id, question from answers order by 1").fetchall()
    assert kept == [(1, "jerks"), (2, "jerks")]


async def test_what_sqlite_cannot_even_take_undoes_its_own_writes_alone(store: Store) -> None:
    await people(store, 3)
    insert = "insert into answers values ({}, '2026-03-02', 'jerks', 'lot', 'done')"

    async def write_too_much() -> None:
        async with group_commit(store.db):
            store.db.execute(insert.format(1))
            store.db.execute(insert.format("?"), [2**64])

    results = await asyncio.gather(
        write(store, insert.format(2)),
        write_too_much(),
        write(store, insert.format(3)),
        return_exceptions=True,
    )

    assert [type(result) for result in results] == [type(None), OverflowError, type(None)]
    assert store.db.execute("select person_id from answers").fetchall() == [(2,), (3,)]


class NoWayBack:
    """A connection that can undo nothing but everything."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def execute(self, sql: str, *arguments: Any) -> Any:
        """Fail on the way back to a savepoint."""
        if sql.startswith("rollback to"):
            raise OperationalError("disk I/O error")
        return self._real.execute(sql, *arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


async def test_what_cannot_be_undone_alone_is_undone_with_all_and_told_to_all(
    store: Store,
) -> None:
    await people(store, 2)
    insert = "insert into answers values ({}, '2026-03-02', 'jerks', 'lot', 'done')"
    db: Any = store.db
    real, db.conn = db.conn, NoWayBack(db.conn)

    results = await asyncio.gather(
        write(store, insert.format(1)),
        write(store, insert.format(2), insert.format(99)),
        return_exceptions=True,
    )

    db.conn = real
    assert all(isinstance(result, DatabaseError) for result in results)
    assert store.db.execute("select count(*) from answers").fetchone() == (0,)


async def test_a_commit_that_fails_is_told_to_everybody_who_waits_for_it(store: Store) -> None:
    await people(store, 2)

    def fill(_: Answers) -> Answers:
        store.db.execute("pragma defer_foreign_keys = on")
        return LOT

    missing = "insert into answers values (99, '2026-03-02', 'jerks', 'lot', 'done')"
    results = await asyncio.gather(
        store.nights.change(1, NIGHT, fill),
        store.nights.change(2, NIGHT, lambda _: LOT),
        write(store, "pragma defer_foreign_keys = on", missing),
        return_exceptions=True,
    )

    assert all(isinstance(result, DatabaseError) for result in results)
    assert store.db.execute("select count(*) from answers").fetchone() == (0,)


async def test_a_transaction_of_its_own_first_settles_what_waits(store: Store) -> None:
    await people(store, 1)
    waiting = asyncio.ensure_future(store.nights.change(1, NIGHT, lambda _: LOT))
    await asyncio.sleep(0)

    await store.nights.add_note(1, NIGHT, 7, "after")

    assert (await waiting) == LOT
    assert (await store.nights.answers(1, NIGHT)) == LOT


@pytest.mark.parametrize("number", [1, 3])
async def test_nothing_is_returned_before_it_is_committed(store: Store, number: int) -> None:
    await people(store, number)

    for person in range(1, number + 1):
        await store.nights.change(person, NIGHT, lambda _: LOT)
        assert not store.db.conn.in_transaction


async def test_slices_delete_what_one_statement_would_while_others_have_their_turn(
    store: Store,
) -> None:
    store.db.execute("create table numbers (n integer, part integer, primary key (n, part))")
    for n in (-(2**63) + 1, *range(50), 2**63 - 1):
        store.db.execute("insert into numbers values (?, 0), (?, 1)", [n, n])
    turns = 0

    async def others() -> None:
        nonlocal turns
        while rows(store.db, "select 1 from numbers where n % 2"):
            await asyncio.sleep(0)
            turns += 1

    slices = delete_in_slices(store.db, "numbers", "n", "n % 2 or n > ?", [45], size=7)
    await asyncio.gather(slices, others())

    left = [columns["n"] for columns in rows(store.db, "select distinct n from numbers")]
    assert left == list(range(0, 46, 2))
    assert turns > 5
