"""What the chart and the doctor's page cost, and how long the event loop stands still meanwhile."""

import asyncio
import time
from collections.abc import Iterator
from statistics import median

from bot.report import rendering
from bot.report.chart import Period, chart
from tests.bench.judging import took
from tests.bench.line import Line
from tests.pictures import diary_of, page_of


def lines() -> Iterator[Line]:
    """The first of each loads what draws it."""
    first, *others = asyncio.run(_drawn())
    yield Line("g", "first chart", first[0], "ms")
    yield Line("g", "next charts", median(took for took, _ in others), "ms", "≤ 700")
    yield Line("g", "longest standstill meanwhile", max(still for _, still in others), "ms")
    from bot.report.doctors_page import pdf_of

    page = page_of(diary_of("restless legs", 2), 90, 300, "A4", *["A note. " * 100] * 5)
    yield Line("g", "first doctor's page", took(lambda: pdf_of(page), 1), "ms")
    yield Line("g", "next pages", took(lambda: pdf_of(page), 5), "ms")


async def _drawn() -> list[tuple[float, float]]:
    periods = [page_of(diary_of("spells", seed), 90, 300).period for seed in range(6)]
    return [await _one(period) for period in periods]


async def _one(period: Period) -> tuple[float, float]:
    """Milliseconds of one picture, and for how long the loop stood still."""
    start = time.perf_counter()
    task = asyncio.create_task(rendering.picture(chart, period))
    still = await _stands_still(task)
    return (time.perf_counter() - start) * 1000, still


async def _stands_still(until: "asyncio.Task[bytes]") -> float:
    longest = 0.0
    while not until.done():
        start = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - start)
    return longest * 1000
