"""T29: the clock jumps by seconds to decades, both ways, while the bot is killed now and then."""

import asyncio
import json
import re
import signal
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from storage import open_store
from storage.clock_evidence import evidence_in
from storage.sqlite.backups import backups, is_sound
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from tests.crash.lives import START, Lives, lives
from tests.crash.stops import ticked

Figures = dict[str, Any]
SIZES = (1, 60, 3600, 86_400, 30 * 86_400, 366 * 86_400, 3_660 * 86_400, 12_000 * 86_400)
"""Seconds: from one to decades."""

_FIRST_HOURLY = 65
"""Seconds after a start by which the hourly work was done for the first time."""

CHECK_IN = time(6, 30)
"""In UTC: half past seven in Berlin in winter."""

FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
_NIGHT = re.compile(r"(?:choose|toggle|ordinary):(\d{8})")


class Asked:
    """The nights that each person was asked about, each message counted once."""

    def __init__(self, alive: Lives) -> None:
        self.alive, self.seen = alive, 0
        self.nights: Counter[tuple[int, str]] = Counter()

    def look(self) -> None:
        """Take in what was sent since the last look."""
        messages = list(self.alive.demo.world.messages.values())
        for message in messages[self.seen :]:
            night = _NIGHT.search(json.dumps(message.get("reply_markup", "")))
            if night and "check-in is ready" in str(message.get("text")):
                self.nights[message["chat"]["id"], night[1]] += 1
        self.seen = len(messages)

    def of(self, person_id: int, night: date) -> bool:
        """Whether that person was asked about that night."""
        return (person_id, f"{night:%Y%m%d}") in self.nights


async def jumps_with_kills(
    folder: Path, jumps: int, people: int, backups_after: int, seed: int = 1
) -> Figures:
    """Let the clock jump so often; every other time the bot is killed before it has ticked.

    After each `backups_after` jumps it lives until the work of the hour, its backup with it, is
    done. When the clock is right again it lives until the next check-in, which must come to all.
    """
    chance, kills = Random(seed), 0
    more = {"BACKUP_DIR": str(folder / "backups")}
    async with lives(folder, more=more) as alive:
        joined = alive.people(people, "07:30")
        _answer_for_long(alive)
        await alive.plan(joined)
        asked, number = Asked(alive), await alive.born()
        await _ticks(alive, asked)
        for jump in range(jumps):
            if jump % backups_after == backups_after - 1:
                await asyncio.sleep(_FIRST_HOURLY)
            alive.clock.move_to(_jumped(alive.clock.now(), chance))
            if chance.random() < 0.5:
                await asyncio.sleep(chance.uniform(0, 0.5))
                await alive.zygote.end(number)
                number, kills = await alive.born(), kills + 1
            await _ticks(alive, asked)
        night = await _until_next_check_in(alive, asked)
        code = await alive.zygote.end(number, signal.SIGTERM)
        asked.look()
        made = backups(folder / "backups")
        marks = DeletionMarks(deletions_path(alive.database))
        cut_off = _cut_off(alive, night)
        return {"jumps": jumps, "kills": kills, "check-ins": asked.nights.total(), "code": code} | {
            "not asked": len([p for p in joined if not asked.of(p.id, night) | (p.id in cut_off)]),
            "cut off": len(cut_off),
            "gone": people - alive.rows("select count(*) from people")[0][0],
            "marked": len(marks.deleted_at([person.id for person in joined])),
            "asked twice": len([asked for asked, times in asked.nights.items() if times > 1]),
            "bad backups": len(made) - len([backup for backup in made if is_sound(backup, None)]),
            "backups": len(made),
        }


def _answer_for_long(alive: Lives) -> None:
    """Let nobody's silence count: check-ins that are not answered would soon pause themselves."""
    with open_store(alive.database) as store, store.db.conn:
        store.db.execute("update people set silent_since = '9000-01-01'")


async def _until_next_check_in(alive: Lives, asked: Asked) -> date:
    """The clock is right again and goes on until the next check-in; the night that this is about.

    Right is what surely passed: a jump by an hour or two looks like time.
    """
    now = evidence_in(alive.database, None, alive.clock.now()).sure + timedelta(minutes=1)
    due = datetime.combine(now.date(), CHECK_IN, UTC)
    due += timedelta(days=due < now)
    while True:
        alive.clock.move_to(now)
        await _ticks(alive, asked)
        if now > due:
            break
        now = min(now + timedelta(hours=2), due + timedelta(minutes=1))
    await _all_sent(alive, asked)
    return due.date()


async def _all_sent(alive: Lives, asked: Asked) -> None:
    began = monotonic()
    while alive.waiting() and monotonic() - began < 60:
        asked.look()
        await asyncio.sleep(0.2)


def _cut_off(alive: Lives, night: date) -> set[int]:
    """Whom a kill cut off while that check-in was on its way: it may have arrived."""
    sql = f"select person_id from ledger where local_date = '{night}' and state = 'unknown'"
    return {person_id for (person_id,) in alive.rows(sql)}


def _jumped(now: datetime, chance: Random) -> datetime:
    """That clock after a jump, to half past seven in Berlin every third time."""
    leap = timedelta(seconds=chance.choice(SIZES) * chance.uniform(0.5, 2))
    to = now + leap if chance.random() < 0.5 else now - leap
    if not FIRST < to < LAST:
        to = START + chance.choice((1, -1)) * timedelta(days=chance.randrange(400))
    return to.replace(hour=6, minute=31) if chance.random() < 1 / 3 else to


async def _ticks(alive: Lives, asked: Asked) -> None:
    """Wait until the bot has ticked by the clock as it is now."""
    began, shown = monotonic(), alive.clock.now()
    while not ticked(alive, shown):
        if monotonic() - began > 60:
            raise AssertionError("the bot did not go on")
        asked.look()
        await asyncio.sleep(0.05)
