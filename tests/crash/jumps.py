"""T29: the clock jumps by seconds to decades, both ways, while the bot is killed now and then."""

import asyncio
import json
import re
import signal
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from storage.sqlite.backups import backups, is_sound
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from tests.crash.lives import START, Lives, lives
from tests.crash.stops import ticked

Figures = dict[str, Any]
SIZES = (1, 60, 3600, 86_400, 30 * 86_400, 366 * 86_400, 3_660 * 86_400, 12_000 * 86_400)
"""Seconds: from one to decades."""

_FIRST_HOURLY = 65
"""Seconds after a start by which the hourly work was done for the first time."""

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


async def jumps_with_kills(
    folder: Path, jumps: int, people: int, backups_after: int, seed: int = 1
) -> Figures:
    """Let the clock jump so often; every other time the bot is killed before it has ticked.

    After each `backups_after` jumps it lives until the work of the hour, its backup with it, is
    done.
    """
    chance, kills = Random(seed), 0
    more = {"BACKUP_DIR": str(folder / "backups")}
    async with lives(folder, more=more) as alive:
        joined = alive.people(people, "07:30")
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
        alive.clock.move_to(START + timedelta(days=1))
        await _ticks(alive, asked)
        code = await alive.zygote.end(number, signal.SIGTERM)
        asked.look()
        made = backups(folder / "backups")
        marks = DeletionMarks(deletions_path(alive.database))
        return {"jumps": jumps, "kills": kills, "check-ins": asked.nights.total(), "code": code} | {
            "gone": people - alive.rows("select count(*) from people")[0][0],
            "marked": len(marks.deleted_at([person.id for person in joined])),
            "asked twice": len([asked for asked, times in asked.nights.items() if times > 1]),
            "bad backups": len(made) - len([backup for backup in made if is_sound(backup, None)]),
            "backups": len(made),
        }


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
