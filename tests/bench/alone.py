"""This program alone, once: what a tap and a check-in cost, and its memory.

The row with which two builds are compared: `tests/bench/against.py` lays this file and
`telegram.py` into the older build's folder, so it imports only what every build since the first
benchmark has. What a build cannot do is told on the error stream and left out.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import taps
from tests.bench.line import Line
from tests.bench.process import Cost, diary_of_people, run
from tests.bench.sends import _reached as sends_at
from tests.bench.starts import _diary_with_nights as diary_with_nights

TAPS, SLOW_TAPS, MANY_TAPS, RATE = 4000, 2000, 10_000, 1000


def lines() -> Iterator[Line]:
    """CPU in ms of a tap by polling and by webhook and of a check-in sent, taps/s, MB."""
    for measure in (_taps, _posted, _sent, _memory):
        try:
            yield from measure()
        except (AttributeError, OSError, AssertionError) as error:
            print(f"{measure.__name__[1:]}: not measured, {error!r}", file=sys.stderr)


def _taps() -> Iterator[Line]:
    yield Line("k", "a saved tap, CPU", taps.measured(taps.HYPNIC, TAPS).cpu, "ms")
    slow = taps.measured(taps.HYPNIC, SLOW_TAPS, 0.05)
    yield Line("k", "saved taps a second with 50 ms of latency", slow.rate, "a second")


def _posted() -> Iterator[Line]:
    yield Line("k", "a saved tap by webhook, CPU", taps.by_webhook(TAPS).cpu, "ms")


def _sent() -> Iterator[Line]:
    yield Line("k", "a check-in sent, CPU", sends_at(RATE).cpu, "ms")


def _memory() -> Iterator[Line]:
    tapped = _with_a_diary(diary_of_people, "tap", MANY_TAPS)
    yield Line("k", "start to the first getUpdates", tapped.start, "s")
    yield Line("k", "memory at rest", tapped.idle, "MB")
    yield Line("k", f"memory after {MANY_TAPS:,} taps", tapped.after, "MB")
    drawn = _with_a_diary(diary_with_nights, "chart", 1)
    yield Line("k", "memory after the first chart", drawn.after, "MB")


def _with_a_diary(fill: Callable[[Path], None], kind: str, updates: int) -> Cost:
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name) / "hypnic.db")
        return run(taps.HYPNIC, kind, updates, 2 * updates, 0, Path(name))


if __name__ == "__main__":
    for line in lines():
        print(line, flush=True)
