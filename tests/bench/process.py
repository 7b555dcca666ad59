"""Running a bot against the fast Bot API, and reading what it cost from /proc."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage import open_store
from tests.bench.telegram import PEOPLE

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:AAbenchmark-only-not-a-real-token-012345"


@dataclass(frozen=True)
class Cost:
    """What some updates cost: updates a second, CPU milliseconds each, and peak memory in MB."""

    rate: float
    cpu: float
    peak: float


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

    async def fill() -> None:
        with open_store(path) as store:
            now = datetime.now(UTC)
            for person in range(1000, 1000 + people):
                await store.people.agree(person, 1, now)
            store.db.execute("update people set zone = 'UTC', check_in_at = '07:30'")

    asyncio.run(fill())


def run(
    command: Sequence[str], kind: str, updates: int, latency: float = 0, folder: Path | None = None
) -> Cost:
    """Let the bot handle the updates; its start is not counted.

    The command is run with the variables that Hypnic reads too. Each update costs two calls for a
    tap and one for a text.
    """
    with tempfile.TemporaryDirectory() as temporary:
        base = folder or Path(temporary)
        port_file = Path(temporary) / "port"
        calls = 2 if kind == "tap" else 1
        told = [str(port_file), kind, str(updates), str(calls), str(latency)]
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.telegram", *told], cwd=ROOT, stdout=subprocess.PIPE
        )
        while not port_file.exists() or not port_file.read_text(encoding="ascii"):
            time.sleep(0.02)
        port = port_file.read_text(encoding="ascii")
        bot = subprocess.Popen(
            command, cwd=ROOT, env=variables(port, base), stderr=subprocess.DEVNULL
        )
        assert server.stdout
        server.stdout.readline()
        before = cpu_seconds(bot.pid)
        seconds = float(server.stdout.readline())
        cost = Cost(
            updates / seconds,
            1000 * (cpu_seconds(bot.pid) - before) / updates,
            memory(bot.pid, "VmHWM"),
        )
        bot.terminate()
        bot.wait()
        server.kill()
        server.communicate()
        return cost


def variables(port: str, folder: Path) -> Mapping[str, str]:
    """The environment of a bot that talks to the local Bot API."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": f"sqlite:///{folder}/hypnic.db",
        "LOG_LEVEL": "ERROR",
    }
