"""How large a person's year is in the database."""

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.domain import checkin
from bot.domain.question_types import Answers, Question
from bot.domain.schedule import Outcome
from storage import Store, open_store
from tests.bench.line import Line

PEOPLE, NIGHTS = 20, 365


def lines() -> Iterator[Line]:
    """Kilobytes of complete check-ins, ledger included."""
    yield Line("h", "database, a person's year", asyncio.run(_size()), "kB", "≤ 350")


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


async def _size() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with open_store(path) as store:
            empty = path.stat().st_size
            for person in range(1, PEOPLE + 1):
                await _live_a_year(store, person)
            store.db.execute("pragma wal_checkpoint(truncate)").fetchall()
            return (path.stat().st_size - empty) / PEOPLE / 1000


async def _live_a_year(store: Store, person: int) -> None:
    now = datetime(2026, 1, 1, 6, tzinfo=UTC)
    await store.people.agree(person, 1, now)
    store.db.execute(
        "update people set zone = 'UTC', check_in_at = '06:00' where person_id = ?", [person]
    )
    await store.ledger.back(person, now)
    for number in range(NIGHTS):
        moment = now + timedelta(days=number, seconds=1)
        for claim in (await store.ledger.claim(moment, 10)).claims:
            await store.ledger.leave([claim], moment)
            await store.ledger.record_outcomes([Outcome(claim.due, "sent", 10 * number)], moment)
        night = date(2026, 1, 1) + timedelta(days=number)
        await store.nights.change(person, night, partial(_replaced, complete(number)))


def _replaced(after: Answers, _: Answers) -> Answers:
    return after
