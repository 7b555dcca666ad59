"""Slots of the send rate: when the next message that the bot starts may leave.

A burst that shares one moment shares the work of leaving, too. Bursts come at whole multiples of
their distance, so that none of it adds to what leaves in any one second.
"""

import asyncio
import math
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

CATCH_UP, MARGIN = 0.02, 0.02
"""Seconds that may be caught up after a late start, and that a call may take to the wire. The pace
is slower by both, so that no second has more than the rate, and 96 % of it are still reached."""

BURST = 0.02
"""Seconds between two moments at which messages leave, where the rate has several of them."""

_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def seconds_since_start() -> float:
    """Seconds that only go forward, also while the machine sleeps where there is such a clock."""
    return time.clock_gettime(_CLOCK)


@dataclass(frozen=True, slots=True)
class Timer:
    """Seconds that only go forward, and waiting by them."""

    now: Callable[[], float] = seconds_since_start
    sleep: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Slot:
    """From when one message may leave, and until when: whoever comes later takes another slot."""

    at: float
    until: float = math.inf


class Pace(Protocol):
    """Gives out slots, each to one message."""

    async def slot(self) -> Slot:
        """The next one."""


class OwnPace:
    """The pace of one process, which nobody else sends beside."""

    def __init__(self, rate: float, timer: Timer) -> None:
        """Give out so many slots a second by that timer."""
        self._timer, self._gap = timer, gap(rate)
        self._free_at = 0.0

    async def slot(self) -> Slot:
        """The next one; it waits for nothing."""
        now = self._timer.now()
        at = max(self._free_at, first_slot(now - CATCH_UP, self._gap))
        self._free_at = at + self._gap
        return Slot(max(now, in_a_burst(at, self._gap)))


def gap(rate: float) -> float:
    """Seconds between two slots."""
    return (1 + CATCH_UP + MARGIN) / rate


def in_a_burst(at: float, between: float) -> float:
    """When a message of that slot leaves: with others where slots come close enough."""
    return at if between > BURST else _bursts(at) * BURST


def first_slot(moment: float, between: float) -> float:
    """The first slot that leaves at that moment or later."""
    return moment if between > BURST else (_bursts(moment) - 1) * BURST + between


def _bursts(at: float) -> int:
    return math.ceil(at / BURST - _ROUNDING)


_ROUNDING = 1e-6
