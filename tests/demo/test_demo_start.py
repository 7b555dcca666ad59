"""How the demo's two processes begin and end together."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from time import monotonic, sleep

import pytest

from bot.demo.world import World
from bot.operations.heartbeat import heartbeat_path
from storage import CannotOpen, open_store

HEAVY = {"aiohttp", "sqlite_utils", "storage", "telegram", "tornado"}
LISTED = f"import sys, bot.__main__, bot.demo; print({HEAVY} & sys.modules.keys())"
PATIENCE = 60.0
"""Seconds for a start, or for an end."""


def test_the_bot_is_started_before_anything_large_is_read() -> None:
    read = run([sys.executable, "-c", LISTED], stdout=PIPE, text=True, check=True)

    assert read.stdout == "set()\n"


@pytest.mark.process
def test_the_bot_ends_with_a_demo_that_was_killed(tmp_path: Path) -> None:
    database = tmp_path / "diary.db"
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--database", str(database)]
    with Popen(command, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True) as demo:
        try:
            wait_for(heartbeat_path(database).exists)
            busy = not is_free(database)
            demo.kill()
            demo.wait()
            wait_for(lambda: is_free(database))
        finally:
            kill_all_of(demo.pid)

    assert busy


def is_free(database: Path) -> bool:
    """Whether no bot runs on the database."""
    try:
        with open_store(database):
            return True
    except CannotOpen:
        return False


def wait_for(condition: Callable[[], bool]) -> None:
    """Look ten times a second until the condition holds."""
    end = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < end
        sleep(0.1)


def kill_all_of(group: int) -> None:
    """End whatever is left of a session."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def test_a_second_demo_counts_its_updates_above_those_of_the_first() -> None:
    begun = datetime(2026, 11, 30, 18, tzinfo=UTC)
    first, second = World(lambda: begun), World(lambda: begun + timedelta(minutes=1))
    for _ in range(100):
        first.post(first.join(), {"text": "hello"}, out=True)
    second.post(second.join(), {"text": "hello"}, out=True)

    assert second.pending[0]["update_id"] > first.pending[-1]["update_id"]
