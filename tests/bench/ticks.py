"""What many people and long diaries cost: `python -m tests.bench.scale [MOST PEOPLE]`.

Prints the tick with nobody and everybody due, the start with empty and full databases, idle memory,
and the size of a person's year.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.domain import checkin
from bot.domain.questions import Answers, Question
from storage import Store, open_store
from tests.bench.process import ROOT, memory, variables
from tests.harness import MONDAY, Hypnic

SIZES = (1_000, 10_000, 100_000, 1_000_000)
DUE, LATER = 1, 2_000_000_000


def fill(store: Store, people: int, due_at: int) -> None:
    """That many people, each with a check-in due at that second."""
    numbers = [(number,) for number in range(1, people + 1)]
    store.db.execute("begin immediate")
    store.db.conn.executemany(
        "insert into people (person_id, consent_version, consented_at, last_contact, zone,"
        " check_in_at) values (?, 1, 1, 1, 'UTC', '06:00')",
        numbers,
    )
    store.db.conn.executemany(
        "insert into ledger (person_id, local_date, kind, due_at, expires_at, state)"
        f" values (?, '2026-03-02', 'check_in', {due_at}, {due_at + 14_400}, 'due')",
        numbers,
    )
    store.db.commit()


async def idle_tick(people: int) -> float:
    """Milliseconds of a tick when nobody is due."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.db") as store:
        fill(store, people, LATER)
        async with Hypnic(store, Path(folder)) as hypnic:
            await hypnic.tick()
            start = time.perf_counter()
            for _ in range(20):
                await hypnic.tick()
            return (time.perf_counter() - start) / 20 * 1000


async def claims(people: int) -> float:
    """Seconds to claim everybody, batch by batch, when all are due in the same minute."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "x.db") as store:
        fill(store, people, int(MONDAY.timestamp()))
        start = time.perf_counter()
        while (await store.ledger.claim(MONDAY + timedelta(seconds=1), 500)).due:
            pass
        return time.perf_counter() - start


def start_up(people: int) -> tuple[float, float]:
    """Seconds from the start of the program to its first getUpdates, and its memory then in MB."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        with open_store(folder / "hypnic.db") as store:
            fill(store, people, LATER)
        port_file = folder / "port"
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.telegram", str(port_file), "tap", "1", "2", "0"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        while not port_file.exists() or not port_file.read_text(encoding="ascii"):
            time.sleep(0.02)
        port = port_file.read_text(encoding="ascii")
        start = time.perf_counter()
        bot = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=variables(port, folder)
        )
        assert server.stdout
        server.stdout.readline()
        seconds, idle = time.perf_counter() - start, memory(bot.pid, "VmRSS")
        bot.terminate()
        bot.wait()
        server.kill()
        server.communicate()
        return seconds, idle


def complete(night_number: int) -> Answers:
    """A complete check-in: every second night with twitching and all its questions."""
    answers: Answers = {}
    while (asked := checkin.next_question(answers)) is not None:
        answers = _answered(answers, asked, night_number)
    return answers


def _answered(answers: Answers, asked: Question, number: int) -> Answers:
    if not asked.several:
        choice = asked.choices[min(1 + number % 2, len(asked.choices) - 1)]
        return checkin.choose(answers, asked, choice)
    ticked = checkin.tick(answers, asked, asked.choices[number % len(asked.choices)], on=True)
    return checkin.finish(ticked, asked)


async def year_size() -> float:
    """Kilobytes of database for a person's year of complete check-ins, ledger included."""
    people = 20
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with open_store(path) as store:
            empty = path.stat().st_size
            for person in range(1, people + 1):
                await _live_a_year(store, person)
            store.db.execute("pragma wal_checkpoint(truncate)").fetchall()
            return (path.stat().st_size - empty) / people / 1000


async def _live_a_year(store: Store, person: int) -> None:
    now = datetime(2026, 1, 1, 6, tzinfo=UTC)
    await store.people.agree(person, 1, now)
    store.db.execute(
        "update people set zone = 'UTC', check_in_at = '06:00' where person_id = ?", [person]
    )
    await store.ledger.back(person, now)
    for number in range(365):
        moment = now + timedelta(days=number, seconds=1)
        for due in (await store.ledger.claim(moment, 10)).due:
            await store.ledger.settle(due, "sent", moment, 10 * number)
        night = date(2026, 1, 1) + timedelta(days=number)
        answers = complete(number)
        await store.nights.change(person, night, lambda _, answers=answers: answers)  # type: ignore[misc]


def main() -> None:
    """Print everything, one table after the other."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    print(f"{'people':>10}{'idle tick ms':>14}{'all claimed s':>15}")
    for people in (size for size in SIZES if size <= most):
        idle, everybody = asyncio.run(idle_tick(people)), asyncio.run(claims(people))
        print(f"{people:>10}{idle:>14.3f}{everybody:>15.2f}")
    print(f"\n{'people':>10}{'start s':>10}{'idle MB':>10}")
    for people in (0, most):
        seconds, idle = start_up(people)
        print(f"{people:>10}{seconds:>10.2f}{idle:>10.0f}")
    print(f"\na person's year of complete check-ins: {asyncio.run(year_size()):.0f} kB")


if __name__ == "__main__":
    main()
