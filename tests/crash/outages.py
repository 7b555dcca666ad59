"""T21 and T22: a PostgreSQL that is killed, and an upgrade one worker after the other, while people
write."""

import asyncio
import os
import shutil
import signal
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from storage.database import rows
from storage.postgres.opening import reading
from tests.cluster import cluster, kill_and_restart, own_folder, programs
from tests.crash.company import Talkers, settled
from tests.crash.fleet import KEY, Fleet, fleet
from tests.crash.kills import come_true
from tests.crash.lives import ROOT, zygote

Figures = dict[str, Any]
WORKERS, TALKERS, LATENCY, RATE = 2, 60, 0.01, 30
PAUSES = (1.0, 4.0)
"""Seconds between two kills of the server: who writes tries again at least once a second."""

FAILED = "an update failed"
_CHANGES = "CHANGES: Mapping[str, tuple[str, ...]] = {"
_LATER = """
    "of_tomorrow_{number}": (
        "alter table people add column tomorrow_{number} bigint not null default 0",
        "alter table notes add column tomorrow_{number} words",
        "alter table answers add column tomorrow_{number} sealed",
        "create index inbox_tomorrow_{number} on inbox (received_at) where done_at is null",
        "create table tomorrow_{number} (person_id bigint references people on delete cascade)",
    ),
"""


async def database_killed(folder: Path, kills: int, updates: int, seed: int = 1) -> Figures:
    """T21: kill the server at once and start it again while people write; what anybody was told
    was saved is there afterwards, and nobody is told that something failed."""
    if programs() is None:
        return {"no PostgreSQL": 1}
    with own_folder() as data, cluster(data, "-c max_connections=100") as url:
        async with fleet(folder, f"{url}/postgres", WORKERS, RATE, LATENCY, seed) as alive:
            talkers = Talkers(alive, await alive.people(TALKERS))
            await _begun(alive)
            unsaved = 0
            for done in range(1, kills + 1):
                await talkers.wrote(alive.chance.uniform(*PAUSES), updates * done // kills)
                answered = set(alive.wire.answers)
                await asyncio.to_thread(kill_and_restart, data)
                unsaved += _unsaved(talkers, answered)
            await settled(alive, talkers, updates)
            figures = {"kills": kills, "updates": talkers.said(), "false saved": unsaved}
            return figures | await _ended(alive, talkers)


def _unsaved(talkers: Talkers, answered: set[str]) -> int:
    """How many people have another answer in the diary than the one whose tap was answered, or a
    later one of theirs."""
    answers = "select * from answers where question = 'jerks'"
    with reading(talkers.alive.url, KEY) as server:
        said = {row["person_id"]: row["chosen"] for row in rows(server, answers)}
    wrong = 0
    for person_id, taps in talkers.taps.items():
        last = max((at for at, tap in enumerate(taps) if tap in answered), default=None)
        if last is not None:
            wrong += said.get(person_id) not in {talkers.chosen[tap] for tap in taps[last:]}
    return wrong


async def upgraded(folder: Path, url: str, rounds: int, updates: int, seed: int = 1) -> Figures:
    """T22: each worker in turn makes way for one of a later version, which adds to the schema; in
    the end one of the first version does not start any more."""
    async with AsyncExitStack() as stack:
        alive = await stack.enter_async_context(fleet(folder, url, 3, RATE, LATENCY, seed))
        talkers = Talkers(alive, await alive.people(TALKERS))
        await _begun(alive)
        first, codes, steps = alive.zygote, Counter[int](), rounds * len(alive.workers)
        for number in range(rounds):
            later = later_version(folder / f"version {number}", number)
            forks, before = await stack.enter_async_context(zygote(later)), alive.zygote
            for place, worker in enumerate(alive.workers, 1):
                done = number * len(alive.workers) + place
                await talkers.wrote(alive.chance.uniform(1, 3), updates * done // steps)
                how = alive.chance.choice([signal.SIGTERM, signal.SIGKILL])
                codes[await before.end(worker.life, how)] += 1
                alive.zygote = forks
                await alive.born(worker)
        await settled(alive, talkers, updates)
        found = {"rounds": rounds, "replaced with": dict(codes)} | await _ended(alive, talkers)
        alive.zygote = first
        await alive.born(alive.workers[0])
        return found | {"too old ends with": await first.wait(alive.workers[0].life)}


async def upgraded_on_its_own_server(folder: Path, rounds: int, updates: int) -> Figures:
    """The same on a PostgreSQL that ends with it, durable as an operator's."""
    if programs() is None:
        return {"no PostgreSQL": 1}
    with own_folder() as data, cluster(data, "-c max_connections=100") as url:
        return await upgraded(folder, f"{url}/postgres", rounds, updates)


def later_version(folder: Path, number: int) -> Path:
    """A copy of the program whose schema has so many changes more, and one again."""
    for name in ("bot", "storage", "tests"):
        shutil.copytree(ROOT / name, folder / name, copy_function=_linked)
    schema = folder / "storage" / "postgres" / "schema.py"
    text = schema.read_text(encoding="utf-8")
    more = "".join(_LATER.format(number=n) for n in range(number + 1))
    head, brace, end = text.partition('\n}\n"""For each change of SQLite\'s list')
    assert brace
    assert _CHANGES in head
    schema.unlink()
    schema.write_text(head + more + brace + end, encoding="utf-8")
    return folder


def _linked(source: str, target: str) -> None:
    """A second name, where the disk has them, else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


async def _begun(alive: Fleet) -> None:
    for worker in alive.workers:
        await alive.born(worker)
    await come_true(lambda: all(worker.number() for worker in alive.workers), 120)


async def _ended(alive: Fleet, talkers: Talkers) -> Figures:
    """What is in the diary, what the workers said of it, and how they stopped."""
    logs = [log.read_text() for worker in alive.workers for log in worker.folder.rglob("log")]
    return {
        "posted again": alive.repeats,
        "handlers failed": sum(log.count(FAILED) for log in logs),
        **talkers.judge(),
        "stopped with": dict(Counter(await alive.end())),
    }
