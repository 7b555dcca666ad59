"""On PostgreSQL: what a tap and a send cost beside SQLite, and what a second worker adds.

The server's time is that of all its processes. Nothing is turned off in it that keeps what was
committed. Without a PostgreSQL on the machine the rows are left out.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import psycopg

from storage import Store
from storage.postgres.opening import open_server
from tests.bench.line import Line, Lines
from tests.bench.people import fill
from tests.bench.process import cpu_seconds, memory, set_up, telegram, variables
from tests.bench.sends import BOT
from tests.bench.sends import _reached as reached
from tests.bench.taps import UPDATES, by_webhook, free_port, posted, webhook
from tests.cluster import cluster, programs, unprivileged

RUNS, RATE, MESSAGES = 3, 1000, 8_000
KEY = "5e" * 32
_STARTED = timedelta(seconds=12)
"""After that several workers are surely waiting for the same moment."""


@dataclass(frozen=True)
class Server:
    """A cluster of the benchmark's own."""

    url: str
    process: int

    def cpu(self) -> float:
        """Seconds that all its processes worked, also those that have ended."""
        return sum(map(_worked, [self.process, *_children(self.process)]))

    def diary(self, folder: Path, fill_it: Callable[[Store], None]) -> dict[str, str]:
        """Fill a new database, sealed; the variables with which a bot finds it."""
        name = f"hypnic_{time.monotonic_ns()}"
        with psycopg.connect(f"{self.url}/postgres", autocommit=True) as connection:
            connection.execute(f"create database {name}".encode())
        (folder / "key").write_text(KEY, encoding="ascii")
        (folder / "key").chmod(0o600)
        with open_server(f"{self.url}/{name}", KEY) as store:
            fill_it(store)
        return {"DATABASE_URL": f"{self.url}/{name}", "DATABASE_KEY_FILE": str(folder / "key")}


@contextmanager
def server() -> Iterator[Server]:
    """Started in a folder of its own, and ended."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        folder = Path(made)
        if user := unprivileged():
            os.chown(folder, user.pw_uid, user.pw_gid)
        with cluster(folder, "") as url:
            process = (folder / "data" / "postmaster.pid").read_text(encoding="ascii").split()[0]
            yield Server(url, int(process))


def lines() -> Lines:
    """CPU in ms of a tap and of a send beside SQLite's, and sends a second of two workers."""
    if programs() is None:
        print("no PostgreSQL here: row l is left out", file=sys.stderr)
        return
    with server() as cluster_here:
        yield from _taps(cluster_here)
        yield from _sends(cluster_here)


def _taps(cluster_here: Server) -> Lines:
    runs = [(_tapped(cluster_here), by_webhook(UPDATES).cpu) for _ in range(RUNS)]
    (bot, database), file = (
        [median(cost[n] for cost, _ in runs) for n in range(2)],
        median(cpu for _, cpu in runs),
    )
    what = "a saved tap by webhook on PostgreSQL, CPU of the bot"
    yield Line("l", what, bot, "ms", "", "on SQLite", file)
    yield Line("l", "the same, CPU of the server", database, "ms")


def _tapped(cluster_here: Server) -> tuple[float, float]:
    """CPU ms of a tap: of the bot and of the server."""
    with tempfile.TemporaryDirectory() as name:
        found = cluster_here.diary(Path(name), lambda store: asyncio.run(set_up(store)))
        before = cluster_here.cpu()
        cost = posted(UPDATES, Path(name), **found)
        return cost.cpu, 1000 * (cluster_here.cpu() - before) / UPDATES


@dataclass(frozen=True)
class Sends:
    """What a send cost: a second, CPU ms of the bots and of the server, the share of the server's
    work that waited for a lock, megabytes of a worker that waits, and most in any second."""

    rate: float
    cpu: float
    server: float
    locked: float
    idle: float
    fullest: int


def _sends(cluster_here: Server) -> Lines:
    runs = [
        (sent_by(cluster_here, 1), sent_by(cluster_here, 2), reached(RATE)) for _ in range(RUNS)
    ]
    one, two = (
        {name: median(getattr(run[n], name) for run in runs) for name in Sends.__annotations__}
        for n in range(2)
    )
    on_file = median(run[2].cpu for run in runs)
    what = "a check-in sent on PostgreSQL, CPU of the bot"
    yield Line("l", what, one["cpu"], "ms", "", "on SQLite", on_file)
    yield Line("l", "the same, CPU of the server", one["server"], "ms", "≤ half of the bot's")
    yield Line("l", "check-ins a second by two workers", two["rate"], "", "", "by one", one["rate"])
    yield Line("l", "the same, most in any second", two["fullest"], "", f"≤ {RATE}")
    yield Line("l", "the same, waited for a lock", 100 * two["locked"], "%", "< 5")
    yield Line("l", "memory of a worker at rest", max(one["idle"], two["idle"]), "MB", "≤ 110")


def sent_by(cluster_here: Server, workers: int) -> Sends:
    """So many workers send what is due to all at one moment."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        due_at = datetime.now(UTC).replace(microsecond=0) + _STARTED
        found = cluster_here.diary(folder, lambda store: fill(store, MESSAGES, due_at))
        wire, port = stack.enter_context(telegram("due", 0, MESSAGES, 0))
        places = [folder / str(number) for number in range(workers)]
        bots = [stack.enter_context(_worker(place, port, found)) for place in places]
        time.sleep((due_at - datetime.now(UTC)).total_seconds() - 0.5)
        before, of_server = [cpu_seconds(bot) for bot in bots], cluster_here.cpu()
        idle = max(memory(bot, "VmRSS") for bot in bots)
        with locks(found["DATABASE_URL"]) as waited:
            assert wire.stdout
            seconds, fullest = wire.stdout.readline().split()
        each = 1000 / MESSAGES
        return Sends(
            MESSAGES / float(seconds),
            each * (sum(map(cpu_seconds, bots)) - sum(before)),
            each * (cluster_here.cpu() - of_server),
            sum(waited) / max(len(waited), 1),
            idle,
            int(fullest),
        )


@contextmanager
def _worker(place: Path, port: str, found: dict[str, str]) -> Iterator[int]:
    """One worker, in a folder of its own; its process."""
    place.mkdir()
    hook = webhook(place, free_port()) | found | {"SEND_RATE": str(RATE)}
    bot = subprocess.Popen(
        BOT, cwd=place, env={**variables(port, place), **hook}, stderr=subprocess.DEVNULL
    )
    try:
        yield bot.pid
    finally:
        bot.terminate()
        bot.wait()


@contextmanager
def locks(url: str) -> Iterator[list[bool]]:
    """Of each session of a worker that was seen at work meanwhile, whether it waited for a lock."""
    waited: list[bool] = []
    ended = threading.Event()

    def look() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while not ended.wait(0.05):
                waited.extend(row[0] for row in connection.execute(_WAITING).fetchall())

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield waited
    finally:
        ended.set()
        watching.join()


_WAITING = """
    select wait_event_type is not distinct from 'Lock' from pg_stat_activity
    where state in ('active', 'idle in transaction') and application_name like 'hypnic-%%'
"""


def _worked(process: int) -> float:
    """Seconds of a process and of those that it has seen end; 0 when it is no more."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    except FileNotFoundError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(child) for child in found.split()]
