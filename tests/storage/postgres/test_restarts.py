"""A server that is killed under load: what was said to be saved is there, and nobody is failed."""

import asyncio
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from storage import Store
from storage.postgres.opening import open_server
from tests.cluster import cluster, kill_and_restart, own_folder, programs
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(programs() is None, reason="this machine has no PostgreSQL"),
]
NIGHT = date(2026, 3, 2)
PEOPLE, KILLS = 8, 5
DURABLE = "-c max_connections=40"


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where a server of this test alone lies."""
    with own_folder() as made:
        yield made


@pytest.fixture
def mortal(folder: Path) -> Iterator[Store]:
    """A diary on a server that may be killed."""
    with cluster(folder, DURABLE) as url, open_server(f"{url}/postgres", KEY) as store:
        yield store


async def test_a_server_that_is_killed_again_and_again_loses_nothing_and_fails_nobody(
    mortal: Store, folder: Path
) -> None:
    over = asyncio.Event()

    async def writes(person_id: int) -> int:
        await mortal.people.agree(person_id, 1, MONDAY)
        for number in count(1):
            night = NIGHT - timedelta(days=number // 40)
            assert await mortal.nights.add_note(person_id, night, number, f"note {number}")
            if over.is_set():
                return number
        raise AssertionError

    writing = [asyncio.create_task(writes(person_id)) for person_id in range(1, PEOPLE + 1)]
    for _ in range(KILLS):
        await asyncio.to_thread(kill_and_restart, folder)
    over.set()

    for person_id, written in enumerate(await asyncio.gather(*writing), 1):
        kept = await mortal.nights.notes_between(person_id, date.min, date.max)
        assert {note.text for note in kept} == {f"note {n}" for n in range(1, written + 1)}
