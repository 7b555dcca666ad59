"""Fixtures: an open store, the bot in process, and a person who is set up."""

import asyncio
import gc
import os
import shutil
from collections.abc import AsyncIterator, Generator, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from bot.operations.interpreter import GARBAGE
from storage import Store, open_store
from tests.harness import Chat, Hypnic
from tests.set_up import SetUp, set_up

POSTGRES = os.environ.get("HYPNIC_TESTS_POSTGRES")
KEY = os.environ.get("HYPNIC_TESTS_HEX")
RAM, ROOM = Path("/dev/shm"), 2**30
"""A folder in memory, and the free bytes in it from which it is used."""

KNOWN_SOUND: "Future[bool]" = Future()
"""What a check finds of a copy of the empty database."""

KNOWN_SOUND.set_result(True)


def pytest_configure() -> None:
    """Keep the tests' folders in memory where there is room: a commit waits for its disk, and no
    test asks what a disk keeps when the power goes."""
    if os.access(RAM, os.W_OK) and shutil.disk_usage(RAM).free >= ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(RAM))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage in thousands of tests that all stay, and then as seldom as the bot."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        gc.enable()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every migration applied, for `store` to copy: a fourth of the time."""
    path = tmp_path_factory.mktemp("empty") / "hypnic.db"
    with open_store(path, KEY):
        return path


@pytest.fixture(scope="session")
def server(worker_id: str) -> str:
    """The address of a database of this process alone, in the cluster of `make postgres`."""
    from tests.storage.postgres import server as of_tests

    return of_tests.made(str(POSTGRES), worker_id)


@pytest.fixture
def store(tmp_path: Path, empty_database: Path, request: pytest.FixtureRequest) -> Iterator[Store]:
    """A new database in a folder of its own; encrypted in `make encrypted`, and on a server in
    `make postgres`."""
    if POSTGRES:
        from tests.storage.postgres import server as of_tests

        with of_tests.empty(request.getfixturevalue("server")) as opened:
            yield opened
        return
    for file in empty_database.parent.glob("hypnic.db*"):
        shutil.copy(file, tmp_path)
    with open_store(tmp_path / "hypnic.db", KEY, KNOWN_SOUND) as opened:
        yield opened


@pytest.fixture(scope="session")
def typed_set_up(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> SetUp:
    """What the turns of a set-up leave, for `chat` to put where they would: a tenth of the time."""
    folder = tmp_path_factory.mktemp("set up")
    shutil.copy(empty_database, folder / "hypnic.db")
    with open_store(folder / "hypnic.db", KEY) as opened:
        return asyncio.run(set_up(opened, folder))


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
async def chat(hypnic: Hypnic, typed_set_up: SetUp) -> Chat:
    """Somebody in Berlin whose check-in comes at 7:30; it is Monday, 7 a.m. there."""
    return await typed_set_up.person(hypnic)
