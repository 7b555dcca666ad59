"""The start and the memory of the real program, beside bare python-telegram-bot."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage import open_store
from tests.bench.line import Line, median_of
from tests.bench.people import LATER, fill
from tests.bench.process import Cost, diary_of_people, run
from tests.bench.taps import HYPNIC, PTB, RUNS

MANY, TAPS = 1_000_000, 10_000


def starting() -> Iterator[Line]:
    """Seconds to the first getUpdates, which the file cache of an earlier start helps."""
    bare = median_of(RUNS, lambda: run(PTB, "tap", 0, 0).start)
    for people in (0, MANY):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            with open_store(folder / "hypnic.db") as store:
                fill(store, people, LATER)
            ours = median_of(RUNS, lambda folder=folder: _started(folder).start)  # type: ignore[misc]
        yield Line("e", f"start, {people:,} people", ours, "s", "≤ 1", "PTB, nothing else", bare)


def _started(folder: Path) -> Cost:
    return run(HYPNIC, "tap", 0, 0, 0, folder)


def remembering() -> Iterator[Line]:
    """Megabytes at rest, after 10,000 taps, and after the first chart."""
    with tempfile.TemporaryDirectory() as name:
        diary_of_people(Path(name) / "hypnic.db")
        tapped = run(HYPNIC, "tap", TAPS, 2 * TAPS, 0, Path(name))
    with tempfile.TemporaryDirectory() as name:
        _diary_with_nights(Path(name) / "hypnic.db")
        drawn = run(HYPNIC, "chart", 1, 2, 0, Path(name))  # That it is coming, and the chart.
    bare = run(PTB, "tap", TAPS, 2 * TAPS)
    beside = "PTB as it comes"
    yield Line("f", "memory at rest", tapped.idle, "MB", "≤ 90", beside, bare.idle)
    yield Line("f", "memory after 10,000 taps", tapped.after, "MB", "", beside, bare.after)
    yield Line("f", "memory after the first chart", drawn.after, "MB")


def _diary_with_nights(path: Path) -> None:
    """What a chart needs: four weeks of the person who asks for it."""
    diary_of_people(path)
    today = datetime.now(UTC).date()
    nights = [((today - timedelta(days=day)).isoformat(),) for day in range(28)]
    with open_store(path) as store:
        store.db.execute("begin")
        store.db.conn.executemany(
            "insert into answers values (1001, ?, 'jerks', 'some', 'done')", nights
        )
        store.db.commit()
