"""T1, T2, T9 and T14: the real bot is killed, stopped and started while people write."""

import asyncio
import os
import re
import signal
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from bot.demo.world import Person
from tests.crash.lives import Lives, lives
from tests.harness import TOKEN

NIGHT = "20260302"
CHOICES = ("quiet", "some", "lot")
Figures = dict[str, Any]
SAID = re.compile(rf"{re.escape(TOKEN)}|note \d+")
"""What no process may write down, whatever happens to it."""


class Writers:
    """People who tap and write notes, and what must be in the diary in the end."""

    def __init__(self, alive: Lives, people: list[Person], updates: int, chance: Random) -> None:
        self.alive, self.people, self.left, self.chance = alive, people, updates, chance
        self.about = {person.id: alive.message(person, NIGHT) for person in people}
        self.notes: list[tuple[int, str]] = []
        self.jerks: dict[int, str] = {}

    def write(self, most_waiting: int = 40) -> None:
        """Let people go on until so many updates wait."""
        world = self.alive.demo.world
        while self.left and len(world.pending) < most_waiting:
            self.left -= 1
            person = self.chance.choice(self.people)
            if self.chance.random() < 0.5:
                choice = self.chance.choice(CHOICES)
                world.tap(person, self.about[person.id], f"choose:{NIGHT}:jerks:{choice}")
                self.jerks[person.id] = choice
            else:
                text = f"note {len(self.notes)}"
                world.post(
                    person, {"text": text, "reply_to_message": self.about[person.id]}, out=True
                )
                self.notes.append((person.id, text))

    async def wrote(self, seconds: float) -> None:
        """Write for so long."""
        end = monotonic() + seconds
        while monotonic() < end:
            self.write()
            await asyncio.sleep(0.005)

    async def settled(self) -> None:
        """Wait until everything that was written was handled."""
        while self.left or self.alive.demo.world.pending:
            await self.wrote(0.02)
        for _ in range(600):
            await asyncio.sleep(0.1)
            if not self.alive.undone():
                return

    def judge(self) -> Figures:
        """What is in the diary beside what people did."""
        kept = Counter(self.alive.rows("select person_id, text from notes"))
        said = dict(
            self.alive.rows("select person_id, chosen from answers where question = 'jerks'")
        )
        undone = self.alive.rows("select count(*) from inbox where done_at is null")[0][0]
        return {
            "lost": len([note for note in self.notes if not kept[note]])
            + len([p for p, choice in self.jerks.items() if said.get(p) != choice]),
            "twice": len([note for note, times in kept.items() if times > 1])
            + len(kept.keys() - set(self.notes)),
            "undone": undone,
            "in the log": len(SAID.findall((self.alive.folder / "log").read_text())),
            "check": self.alive.rows("pragma quick_check")[0][0],
        }


async def kills_while_people_write(
    folder: Path, kills: int, updates: int, *, webhook: bool, seed: int = 1
) -> Figures:
    """T1: kill -9 at random moments while updates come in; nothing is lost or applied twice."""
    chance = Random(seed)
    async with lives(folder, webhook=webhook) as alive:
        writers = Writers(alive, alive.people(30), updates, chance)
        for _ in range(kills):
            number = await alive.born()
            await writers.wrote(chance.uniform(0.1, 0.5))
            await alive.zygote.end(number)
        number = await alive.born()
        await writers.settled()
        await alive.zygote.end(number, signal.SIGTERM)
        return {"kills": kills, "updates": updates} | writers.judge()


async def kills_while_check_ins_are_sent(
    folder: Path, kills: int, people: int, seed: int = 1
) -> Figures:
    """T2: kill -9 while check-ins go out; nobody is asked twice, nobody is left without."""
    chance = Random(seed)
    async with lives(folder) as alive:
        joined = alive.people(people, "07:30")
        first_life = await alive.born()
        await come_true(lambda: len(alive.demo.calls) > 3)
        await alive.zygote.end(first_life, signal.SIGTERM)
        await alive.plan(joined)
        alive.clock.move_to(alive.clock.now().replace(hour=6, minute=30, second=5))
        done = 0
        while done < kills and _asked(alive) < people:
            number = await alive.born()
            before, patience = _asked(alive), monotonic() + 1
            await come_true(partial(_more_or_late, alive, before, patience))
            await asyncio.sleep(chance.uniform(0, 0.02))
            await alive.zygote.end(number)
            done += 1
        first = Counter(_recipients(alive))
        await until_settled(alive, hours=0)
        check_ins = Counter(_recipients(alive))
        await until_settled(alive, hours=3.5)
        everything = Counter(_recipients(alive))
        return {
            "kills": done,
            "people": people,
            "asked while killed": len(first),
            "asked twice": len([p for p, times in check_ins.items() if times > 1]),
            "silent": people - len(everything),
            "more than check-in and nudge": len([p for p, n in everything.items() if n > 2]),
        }


def _more_or_late(alive: Lives, before: int, end: float) -> bool:
    return _asked(alive) > before or monotonic() > end


async def come_true(condition: Callable[[], bool], longest: float = 60) -> None:
    """Let the loop run until the condition holds, for a minute at most or as long as told."""
    end = monotonic() + longest
    for _ in range(round(longest * 500)):
        if condition() or monotonic() > end:
            return
        await asyncio.sleep(0.002)


def _recipients(alive: Lives) -> list[int]:
    return [m["chat"]["id"] for m in alive.demo.world.messages.values() if not m.get("out")]


def _asked(alive: Lives) -> int:
    return len(alive.demo.world.messages)


async def until_settled(alive: Lives, hours: float, longest: float = 30) -> None:
    """Let some hours go by, and the bot run undisturbed until nothing is due any more."""
    if hours:
        alive.clock.move_to(alive.clock.now() + timedelta(hours=hours))
    number = await alive.born()
    for _ in range(round(longest * 10)):
        await asyncio.sleep(0.1)
        if not alive.waiting():
            break
    await alive.zygote.end(number, signal.SIGTERM)


async def stops_at_random(folder: Path, stops: int, seed: int = 1) -> Figures:
    """T9: SIGTERM and SIGINT, also twice, at random moments: code 0 in time, nothing lost."""
    chance, slowest, codes = Random(seed), 0.0, Counter[int]()
    async with lives(folder) as alive:
        writers = Writers(alive, alive.people(10), stops * 8, chance)
        for _ in range(stops):
            number = await alive.born()
            await writers.wrote(chance.uniform(0.15, 0.5))
            began = monotonic()
            how = chance.choice([signal.SIGTERM, signal.SIGINT])
            os.kill(number, how)
            if chance.random() < 0.5:
                await asyncio.sleep(0.02)
                codes[await alive.zygote.end(number, how)] += 1
            else:
                codes[await alive.zygote.wait(number)] += 1
            slowest = max(slowest, monotonic() - began)
        number = await alive.born()
        await writers.settled()
        await alive.zygote.end(number, signal.SIGTERM)
        return {
            "stops": stops,
            "codes": dict(codes),
            "other codes": codes.total() - codes[0],
            "slowest": round(slowest, 2),
        } | writers.judge()


async def two_at_once(folder: Path, times: int) -> Figures:
    """T14: a second bot on the same database refuses; after a kill of the first it starts."""
    slowest = 0.0
    async with lives(folder) as alive:
        alive.people(1)
        for _ in range(times):
            first = await alive.born()
            await come_true(lambda: bool(alive.demo.calls))
            began = monotonic()
            assert await alive.zygote.wait(await alive.born()) == 2
            slowest = max(slowest, monotonic() - began)
            await alive.zygote.end(first)
            alive.demo.calls.clear()
        return {"times": times, "refused": times, "slowest": round(slowest, 2)}
