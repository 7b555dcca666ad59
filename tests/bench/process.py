"""Running a bot against the fast Bot API, and reading what it cost from /proc."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage import Store, open_store
from tests.bench.telegram import PEOPLE

ROOT = Path(__file__).parents[2]
_IDLE = 0.03
"""Seconds of processor time in a second that a bot at rest takes at most."""

TOKEN = "123456789:AAbenchmark-only-not-a-real-token-012345"


@dataclass(frozen=True)
class Cost:
    """What some updates cost.

    Updates a second, CPU milliseconds each, seconds from the start of the program to its first
    getUpdates, memory in MB at rest after it, at the end and at most, and the most calls that began
    in one second.
    """

    rate: float
    cpu: float
    start: float
    idle: float
    after: float
    peak: float
    fullest: int


def cpu_seconds(pid: int) -> float:
    """User and system time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int, name: str) -> float:
    """A field of the process's status in MB, such as VmRSS or VmHWM."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def diary_of_people(path: Path, people: int = PEOPLE) -> None:
    """A database in which that many people agreed and are set up."""
    with open_store(path) as store:
        asyncio.run(set_up(store, people))


async def set_up(store: Store, people: int = PEOPLE) -> None:
    """Let that many people agree and be set up."""
    now = datetime.now(UTC)
    for person in range(1000, 1000 + people):
        await store.people.agree(person, 1, now)
    store.db.execute("update people set zone = 'UTC', check_in_at = '07:30'")


def run(
    command: Sequence[str],
    kind: str,
    updates: int,
    calls: int,
    latency: float = 0,
    folder: Path | None = None,
    **settings: str,
) -> Cost:
    """Let the bot handle the updates, or do of itself what ends in that many calls.

    The command is run with the variables that Hypnic reads too.
    """
    with tempfile.TemporaryDirectory() as temporary:
        place = folder or Path(temporary)
        with telegram(kind, updates, calls, latency) as (server, port):
            began = time.perf_counter()
            bot = subprocess.Popen(
                command,
                cwd=place,
                env={**variables(port, place), **settings},
                stderr=subprocess.DEVNULL,
            )
            try:
                return _watched(bot, server, updates or calls, began)
            finally:
                bot.terminate()
                bot.wait()


@contextmanager
def telegram(
    kind: str, updates: int, calls: int, latency: float
) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """The fast Bot API, and its port."""
    with tempfile.TemporaryDirectory() as temporary:
        port_file = Path(temporary) / "port"
        told = [str(port_file), kind, str(updates), str(calls), str(latency), "told"]
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.telegram", *told], cwd=ROOT, stdout=subprocess.PIPE
        )
        try:
            while not port_file.exists() or not port_file.read_text(encoding="ascii"):
                time.sleep(0.02)
            yield server, port_file.read_text(encoding="ascii")
        finally:
            server.kill()
            server.communicate()


def _rest(pid: int) -> None:
    """Wait until the process is idle: what it loads after its first poll is no update's cost."""
    last = -1.0
    while (now := cpu_seconds(pid)) > last + _IDLE:
        last = now
        time.sleep(1)


def _watched(
    bot: "subprocess.Popen[bytes]", server: "subprocess.Popen[bytes]", number: int, began: float
) -> Cost:
    assert server.stdout
    server.stdout.readline()
    start = time.perf_counter() - began
    _rest(bot.pid)
    before, idle = cpu_seconds(bot.pid), memory(bot.pid, "VmRSS")
    server.send_signal(signal.SIGUSR1)
    if not number:
        return Cost(0, 0, start, idle, idle, idle, 0)
    seconds, fullest = server.stdout.readline().split()
    return Cost(
        number / float(seconds),
        1000 * (cpu_seconds(bot.pid) - before) / number,
        start,
        idle,
        memory(bot.pid, "VmRSS"),
        memory(bot.pid, "VmHWM"),
        int(fullest),
    )


def variables(port: str, folder: Path) -> Mapping[str, str]:
    """The environment of a bot that talks to the local Bot API."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": f"sqlite:///{folder}/hypnic.db",
        "LOG_LEVEL": "ERROR",
        "MESSAGES_PER_MINUTE": "0",
    }
