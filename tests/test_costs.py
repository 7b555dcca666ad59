"""What a tap, a tick and a start cost, in counts and not in seconds."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.harness import Chat, Hypnic

ROOT = Path(__file__).parent.parent
HEAVY = ("matplotlib", "scipy", "fpdf", "PIL", "h3", "rapidfuzz", "tzfpy")
"""Nothing that only a chart, a report or a place needs may be imported at start."""


@contextmanager
def statements(hypnic: Hypnic) -> Iterator[list[str]]:
    """The SQL that is executed meanwhile."""
    executed: list[str] = []
    hypnic.store.db.conn.set_trace_callback(executed.append)
    yield executed
    hypnic.store.db.conn.set_trace_callback(None)


async def test_a_tap_costs_at_most_six_statements_two_commits_and_two_calls(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching")
    for number in range(10):
        hypnic.world.tap(chat.person, chat.messages[-1], f"tick:20260302:where:leg:{number % 2}")
    before = len(hypnic.wire.calls)

    with statements(hypnic) as executed:
        await hypnic.deliver()

    words = [sql.split()[0].lower() for sql in executed]
    assert len([word for word in words if word not in {"begin", "commit"}]) <= 6 * 10
    assert words.count("commit") <= 2 * 10
    assert len(hypnic.wire.calls) - before == 2 * 10


async def test_a_tick_with_nobody_due_reads_no_person(hypnic: Hypnic, chat: Chat) -> None:
    with statements(hypnic) as executed:
        await hypnic.tick()

    plans = [
        row[3]
        for sql in executed
        if sql.lstrip().lower().startswith("select")
        for row in hypnic.store.db.execute(f"explain query plan {sql}").fetchall()
    ]
    assert [plan for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan] == []


def test_nothing_heavy_is_imported_at_start() -> None:
    program = "import bot.running, sys; print(' '.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert [name for name in HEAVY if name in loaded] == []
