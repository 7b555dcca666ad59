"""What a day's judgement of a diary costs."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from bot.domain.flags import changes
from bot.domain.linked_factors import hints
from bot.domain.model import Entry
from bot.domain.rules import judge
from tests.bench.line import Line
from tests.pictures import PEOPLE
from tests.simulator.diary import write

NIGHTS = {30: "", 365: "≤ 3", 3650: ""}
ROUNDS = 15


def took(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of so many rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


def lines() -> Iterator[Line]:
    """Rules, life of the flags and hints."""
    for nights, aim in NIGHTS.items():
        persona = replace(PEOPLE["restless legs"], recorded=1.0, fading=0.0)
        entries: list[Entry] = [night.entry for night in write(persona, 1, nights).nights]
        yield Line("d", f"{nights:,} nights judged", _judged(entries), "ms", aim)
        yield Line("d", f"{nights:,} nights: flags and hints", _told(entries), "ms")


def _judged(entries: list[Entry]) -> float:
    return took(lambda: judge(entries, entries[-1].night))


def _told(entries: list[Entry]) -> float:
    """Flags look back 364 nights and hints 392, whatever the length of the diary."""
    today = entries[-1].night
    return took(lambda: (changes(entries[-364:], (), today), hints(entries[-392:], today)))
