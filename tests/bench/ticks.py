"""What the tick costs with nobody and with everybody due, beside a job for each person."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from telegram.ext import ApplicationBuilder, ContextTypes

from bot.scheduler.due_messages import AT_ONCE
from storage import open_store
from tests.bench.line import Line, median_of
from tests.bench.people import LATER, fill, fill_reminders
from tests.bench.taps import RUNS
from tests.harness import MONDAY, TOKEN, Hypnic

SIZES = (1_000, 10_000, 100_000, 1_000_000)
JOBS_UP_TO, MEDIANS_UP_TO = 10_000, 100_000
TICKS = 20
REMINDERS = 1_000_000


def lines() -> Iterator[Line]:
    """The tick of so many people, none due and all due; the largest is claimed once only."""
    idle = asyncio.run(_idle_tick(REMINDERS, fill_reminders))
    yield Line("c", f"tick, {REMINDERS:,} reminders of all rhythms, none due", idle, "ms", "≤ 1")
    for people in SIZES:
        idle = asyncio.run(_idle_tick(people))
        yield Line("c", f"tick, {people:,} people, none due", idle, "ms", "≤ 1")
        runs = RUNS if people < MEDIANS_UP_TO else 1
        claimed = median_of(runs, lambda people=people: asyncio.run(_claims(people)))  # type: ignore[misc]
        jobs = asyncio.run(_jobs(people)) if people <= JOBS_UP_TO else None
        what = f"claiming {people:,}, all due"
        yield Line("c", what, claimed, "s", "", "a JobQueue job each", jobs)


async def _idle_tick(number: int, filled: Callable[..., None] = fill) -> float:
    """Milliseconds, the median of five times twenty ticks."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.db") as store:
        filled(store, number, LATER)
        async with Hypnic(store, Path(folder)) as hypnic:
            await hypnic.tick()
            times = []
            for _ in range(RUNS):
                start = time.perf_counter()
                for _ in range(TICKS):
                    await hypnic.tick()
                times.append((time.perf_counter() - start) / TICKS * 1000)
            return sorted(times)[RUNS // 2]


async def _claims(people: int) -> float:
    """Seconds to claim everybody, batch by batch, each planned anew in its transaction."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.db") as store:
        fill(store, people, MONDAY)
        start, now = time.perf_counter(), MONDAY + timedelta(seconds=1)
        while claims := (await store.ledger.claim(now, AT_ONCE)).claims:
            await store.ledger.leave(claims, now)
        return time.perf_counter() - start


async def _jobs(people: int) -> float:
    """Seconds to set up one job each, due at once, until the last one has run."""
    application = ApplicationBuilder().token(TOKEN).updater(None).build()
    queue, ran = application.job_queue, asyncio.Event()
    assert queue
    left = people

    async def job(_: ContextTypes.DEFAULT_TYPE) -> None:
        nonlocal left
        left -= 1
        if not left:
            ran.set()

    grace: dict[str, Any] = {"misfire_grace_time": None}
    start = time.perf_counter()
    for number in range(people):
        queue.run_once(job, 0, name=str(number), job_kwargs=grace)
    await queue.start()
    await ran.wait()
    await queue.stop()
    return time.perf_counter() - start
