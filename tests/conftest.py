"""Fixtures: an open store, the bot in process, and a person who is set up."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage import Store, open_store
from tests.harness import Chat, Hypnic


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new database in a folder of its own; encrypted in `make encrypted`."""
    with open_store(tmp_path / "hypnic.db", os.environ.get("HYPNIC_TEST_KEY")) as opened:
        yield opened


@pytest.fixture
async def hypnic(store: Store, tmp_path: Path) -> AsyncIterator[Hypnic]:
    """The bot, running."""
    async with Hypnic(store, tmp_path) as running:
        yield running


@pytest.fixture
async def stranger(hypnic: Hypnic) -> Chat:
    """Somebody who has not agreed."""
    return hypnic.join()


@pytest.fixture
async def chat(hypnic: Hypnic) -> Chat:
    """Somebody in Berlin whose check-in comes at 7:30; it is Monday, 7 a.m. there."""
    return await hypnic.join().sets_up()
