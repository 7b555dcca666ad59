"""Several workers on one database: who lives, who is buried, and what who is gone can't do."""

import threading
from collections.abc import Iterator
from datetime import time

import pytest

from storage import CannotOpen, DatabaseError, Store
from storage.postgres.opening import connected, open_server
from storage.postgres.sealing import Sealer
from storage.postgres.server import Closed, PostgresServer
from storage.postgres.worker_leases import Company
from tests.harness import PATIENCE
from tests.storage.postgres.server import KEY, NEEDED, vacate
from tests.storage.postgres.test_server import end_sessions, outside
from tests.storage.test_ledger import ANNA, BEN, NOW, due, kept, put

pytestmark = NEEDED
QUICK = (0.6, 0.1)
"""Seconds of a lease and between two signs of life, where a test waits for the end of one."""


@pytest.fixture
def other(server: str, store: Store) -> Iterator[Store]:
    """A second worker beside that of `store`."""
    with open_server(server, KEY) as opened:
        yield opened


@pytest.fixture
def stalled(server: str, store: Store) -> Iterator[PostgresServer]:
    """A worker that joined, is connected, and shows no more that it lives."""
    held = connected(server, Sealer(KEY))
    Company(held).join()
    held.execute("select 1")
    yield held
    held.close()


def bury(server: str, store: Store) -> None:
    """Take a worker for gone and end its sessions, as others do."""
    me = store.db.worker
    outside(server, f"update workers set gone_at = now() where worker = {me}")
    outside(
        server,
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
        f" where application_name = 'hypnic-{me}' and datname = current_database()",
    )


def living(server: str) -> set[object]:
    """The numbers of the workers that live."""
    found = outside(server, "select worker from workers where gone_at is null")
    return {worker for (worker,) in found}


def sessions(server: str, worker: int) -> list[tuple[object, ...]]:
    """The connections of a worker that the server has not ended."""
    found = f"select pid from pg_stat_activity where application_name = 'hypnic-{worker}'"
    return outside(server, f"{found} and datname = current_database()")


def test_several_workers_live_on_one_database(server: str, store: Store, other: Store) -> None:
    assert living(server) == {store.db.worker, other.db.worker}


def test_who_wants_to_be_alone_declines_while_somebody_lives(server: str, store: Store) -> None:
    with pytest.raises(CannotOpen, match="Another Hypnic"), open_server(server, KEY, alone=True):
        pass
    assert living(server) == {store.db.worker}


def test_nobody_joins_whoever_is_alone(server: str) -> None:
    vacate(server)
    with (
        open_server(server, KEY, times=QUICK, alone=True),
        pytest.raises(CannotOpen, match="Another Hypnic"),
        open_server(server, KEY),
    ):
        pass


def test_who_was_killed_is_buried_before_a_lease_is_over(server: str) -> None:
    vacate(server)
    outside(server, "insert into workers (version) values ('killed')")
    with open_server(server, KEY, times=(1e6, 0.1), alone=True) as alone:
        assert living(server) == {alone.db.worker}


def test_who_stalled_is_buried_after_a_lease_and_can_write_nothing(
    server: str, stalled: PostgresServer
) -> None:
    lost = threading.Event()
    stalled.lost = lost.set
    with open_server(server, KEY, times=QUICK):
        while stalled.worker in living(server) or sessions(server, stalled.worker):
            threading.Event().wait(0.05)  # Until they are ended nobody takes over from it.

        for _ in range(4):  # What it had is ended, each at its next use; it may not connect again.
            with pytest.raises(DatabaseError):
                stalled.execute("insert into facts values ('written', 'in its sleep')")

    assert lost.is_set()
    assert outside(server, "select 1 from facts where name = 'written'") == []


async def test_who_was_taken_for_gone_is_told_at_the_next_sign_of_life(
    server: str, store: Store
) -> None:
    lost = threading.Event()
    with open_server(server, KEY, lost.set, times=(1e6, 0.05)) as sleeper:
        outside(server, f"update workers set gone_at = now() where worker = {sleeper.db.worker}")

        assert lost.wait(PATIENCE)


def test_who_leaves_as_its_connections_are_lost_opens_no_other_afterwards(server: str) -> None:
    vacate(server)
    with open_server(server, KEY, times=(1e6, 0.1)) as leaver:
        (keeper,) = (thread for thread in threading.enumerate() if thread.name == "company")
        end_sessions(server)

    assert not keeper.is_alive()
    with pytest.raises(Closed):
        leaver.db.execute("select 1")


async def test_what_was_on_the_wire_is_unknown_once_its_worker_is_gone_and_what_was_claimed_is_due(
    server: str, store: Store, other: Store
) -> None:
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
        await store.change(person_id, {"zone": "UTC", "check_in_at": time(7)}, NOW)
    store.db.execute("delete from ledger")
    put(store, due(day=8), "due")
    put(store, due(day=9, person_id=BEN), "due")
    claims = (await other.ledger.claim(NOW, 10)).claims
    assert await other.ledger.leave(claims[:1], NOW) == {ANNA}
    assert await store.ledger.recover(NOW) == 0

    bury(server, other)

    while not await store.ledger.recover(NOW):
        assert kept(store, day=8)[0] == "sending"  # One of its sessions is being refused.
    assert kept(store, day=8)[0] == "unknown"
    with pytest.raises(DatabaseError):
        await other.ledger.leave(claims[1:], NOW)
    (again,) = (await store.ledger.claim(NOW, 10)).claims
    assert await store.ledger.leave([again], NOW) == {BEN}
