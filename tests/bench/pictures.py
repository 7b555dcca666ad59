"""What judging and drawing cost: `python -m tests.bench.pictures`.

Milliseconds to judge 365 and 3,650 nights as of today, to draw the first picture and the next
ones, to set the doctor's page, its size, the memory before and after the first picture, and how
long the event loop stood still meanwhile.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from bot.domain.flags import changes
from bot.domain.hints import hints
from bot.domain.model import Entry
from bot.domain.patterns import judge
from bot.report import studio
from bot.report.chart import Period, chart
from tests.bench.process import memory
from tests.pictures import PEOPLE, diary_of, page_of
from tests.simulator.diary import write

ROUNDS = 15


def took(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of so many rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


def judging(nights: int) -> None:
    """Print what a day's judgement of that many nights takes."""
    persona = replace(PEOPLE["restless legs"], recorded=1.0, fading=0.0)
    entries: list[Entry] = [night.entry for night in write(persona, 1, nights).nights]
    today = entries[-1].night
    rules = took(lambda: judge(entries, today))
    flags = took(lambda: changes(entries[-364:], (), today))
    looks = took(lambda: hints(entries[-392:], today))
    print(f"{nights:5} nights: rules {rules:.2f} ms, life of flags {flags:.2f}, hints {looks:.2f}")


async def stands_still(until: "asyncio.Task[bytes]") -> float:
    """The longest time in milliseconds that the event loop answered nobody."""
    longest = 0.0
    while not until.done():
        start = time.perf_counter()
        await asyncio.sleep(0.001)
        longest = max(longest, time.perf_counter() - start)
    return longest * 1000


async def drawing() -> None:
    """Print what pictures cost."""
    periods = [page_of(diary_of("spells", seed), 90, 300).period for seed in range(9)]
    before = memory(os.getpid(), "VmRSS")
    loaded = "matplotlib" in sys.modules
    first, *others = [await one(period) for period in periods]
    after = memory(os.getpid(), "VmRSS")
    print(f"first picture {first[0]:.0f} ms, next {median(took for took, _ in others):.0f} ms")
    print(f"event loop still: first {first[1]:.0f} ms, next {max(s for _, s in others):.0f} ms")
    print(f"memory {before:.0f} MB before (matplotlib loaded: {loaded}), {after:.0f} MB after")


async def one(period: Period) -> tuple[float, float]:
    """One picture: how long it took and how long the loop stood still."""
    start = time.perf_counter()
    task = asyncio.create_task(studio.picture(chart(period)))
    still = await stands_still(task)
    return (time.perf_counter() - start) * 1000, still


def setting() -> None:
    """Print what a page costs."""
    from bot.report.page import pdf_of

    page = page_of(diary_of("restless legs", 2), 90, 300, "A4", *["A note. " * 100] * 5)
    first = took(lambda: pdf_of(page), 1)
    again = took(lambda: pdf_of(page), 5)
    size = len(pdf_of(page)) / 1000
    print(f"doctor's page: first {first:.0f} ms, next {again:.0f} ms, {size:.0f} kB")


if __name__ == "__main__":
    for number in (365, 3650):
        judging(number)
    asyncio.run(drawing())
    setting()
