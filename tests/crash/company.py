"""T20: workers that share a PostgreSQL are killed and stalled while people write and are asked."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

from bot.demo.world import Person
from storage.postgres.opening import reading
from tests.cluster import cluster, own_folder, programs
from tests.crash.fleet import KEY, Fleet, Worker, fleet
from tests.crash.kills import CHOICES, NIGHT, SAID, come_true

Figures = dict[str, Any]
WORKERS, RATE, LATENCY, TALKERS = 3, 15, 0.04, 100
MOST_WAITING, TOGETHER = 60, 100
"""Updates that wait to be posted at most, and check-ins that come due at the same moment."""

PAUSES = (0.5, 4.0)
"""Seconds between two kills or stalls: some workers live for long enough to bury others."""

LOOK_EVERY, DAY = 0.3, 86_400
_OPEN = "Your check-in is still open"


@dataclass
class Talkers:
    """People who tap and write notes, in an order that Telegram keeps, and what must be kept."""

    alive: Fleet
    people: list[Person]
    notes: list[tuple[int, str]] = field(default_factory=list)
    taps: dict[int, list[str]] = field(default_factory=dict)
    jerks: dict[int, str] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.about = {person.id: self.alive.about(person, NIGHT) for person in self.people}

    def said(self) -> int:
        """How many updates there were."""
        return len(self.notes) + sum(map(len, self.taps.values()))

    def write(self, until: int) -> None:
        """Go on until so many updates were made, or too many wait."""
        world, chance = self.alive.demo.world, self.alive.chance
        while self.said() < until and len(self.alive.posting) < MOST_WAITING:
            person = chance.choice(self.people)
            if chance.random() < 0.5:
                choice = chance.choice(CHOICES)
                tap = world.tap(person, self.about[person.id], f"choose:{NIGHT}:jerks:{choice}")
                self.taps.setdefault(person.id, []).append(tap)
                self.jerks[person.id] = self.chosen[tap] = choice
                self.alive.say((person.id, "tap"))
            else:
                self.notes.append((person.id, f"note {len(self.notes)}"))
                content = {"text": self.notes[-1][1], "reply_to_message": self.about[person.id]}
                world.post(person, content, out=True)
                self.alive.say((person.id, "message"))

    async def wrote(self, seconds: float, until: int) -> None:
        """Go on for so long, evenly, until so many updates were made."""
        begun, first = monotonic(), self.said()
        while (passed := (monotonic() - begun) / seconds) < 1:
            self.write(first + round((until - first) * passed))
            await asyncio.sleep(0.05)
        self.write(until)

    def judge(self) -> Figures:
        """What is in the diary beside what people did, and in which order it was answered."""
        with reading(self.alive.url, KEY) as server:
            notes = server.execute("select person_id, message_id, text from notes").fetchall()
            answers = server.execute(
                "select person_id, night, question, chosen from answers where question = 'jerks'"
            ).fetchall()
        kept = Counter((person_id, text) for person_id, _, text in notes)
        said = {person_id: chosen for person_id, _, _, chosen in answers}
        turn = {tap: moments[0] for tap, moments in self.alive.wire.answers.items()}
        return {
            "lost": len([note for note in self.notes if not kept[note]]),
            "twice": len([note for note, times in kept.items() if times > 1]),
            "wrong": len([who for who, choice in self.jerks.items() if said.get(who) != choice])
            + len(kept.keys() - set(self.notes)),
            "out of order": sum(_inversions(taps, turn) for taps in self.taps.values()),
            "not answered": len([t for taps in self.taps.values() for t in taps if t not in turn]),
        }


def _inversions(taps: list[str], turn: dict[str, float]) -> int:
    """How many of a person's taps were answered before one that came before them."""
    turns = [turn[tap] for tap in taps if tap in turn]
    return len([at for at in range(1, len(turns)) if turns[at] < turns[at - 1]])


@dataclass
class Blows:
    """What workers met that were killed or stalled: updates and sends in hand, and exit codes."""

    alive: Fleet
    met: list[tuple[int, int]] = field(default_factory=list)
    codes: Counter[int] = field(default_factory=Counter)
    stalling: asyncio.Task[None] | None = None

    async def strike(self, blow: str) -> None:
        """Kill a worker, or stall it, that has joined; at most one is stalled at a time."""
        if blow == "stall" and self.stalling:
            await self.stalling
        await come_true(lambda: bool(self._standing()), 120)
        worker = self.alive.chance.choice(self._standing())
        number = worker.number() or 0
        if blow == "stall":
            worker.stalled = True
            os.kill(worker.life, signal.SIGSTOP)
            self.stalling = asyncio.create_task(self._stalled(worker, number))
            return
        await self.alive.zygote.end(worker.life)
        self.met.append(await asyncio.to_thread(self.alive.in_hand, number))
        await self.alive.born(worker)

    def _standing(self) -> list[Worker]:
        return [one for one in self.alive.workers if not one.stalled and one.number()]

    async def _stalled(self, worker: Worker, number: int) -> None:
        """Let it sleep until it was buried, and a little longer; then it must leave."""
        self.met.append(await asyncio.to_thread(self.alive.in_hand, number))
        buried = "select 1 from workers where worker = %s and gone_at is not null"
        await _seen(lambda: bool(self.alive.rows(buried, number)))
        await asyncio.sleep(self.alive.chance.uniform(0, 1))
        os.kill(worker.life, signal.SIGCONT)
        self.codes[await self.alive.zygote.wait(worker.life)] += 1
        await self.alive.born(worker)
        worker.stalled = False

    def judge(self) -> Figures:
        """What they met, and how who had slept left."""
        return {
            "met something": len([1 for met in self.met if any(met)]),
            "met nothing too often": max(0, len(self.met) // 2 - sum(map(any, self.met))),
            "updates met": sum(updates for updates, _ in self.met),
            "sends met": sum(sends for _, sends in self.met),
            "stalled left with": dict(self.codes),
            "other codes": self.codes.total() - self.codes[70],
        }


async def killed_and_stalled(
    folder: Path, url: str, kills: int, stalls: int, updates: int, people: int, seed: int = 1
) -> Figures:
    """Kill and stall workers at random; nothing is lost, done twice or out of order, and nobody is
    asked twice, or not at all and without a nudge."""
    async with fleet(folder, url, WORKERS, RATE, LATENCY, seed) as alive:
        talkers, blows = Talkers(alive, await alive.people(TALKERS)), Blows(alive)
        asked = await alive.people(people, "07:30")
        alive.change("update ledger set due_at = due_at + %s where kind = 'check_in'", DAY)
        alive.clock.move_to(alive.clock.now().replace(hour=6, minute=30, second=1))
        for worker in alive.workers:
            await alive.born(worker)
        plan = ["kill"] * kills + ["stall"] * stalls
        Random(seed).shuffle(plan)
        for done, blow in enumerate(plan, 1):
            await asyncio.to_thread(_let_be_due, alive, asked, people * done // len(plan))
            pause = alive.chance.uniform(*PAUSES)
            await talkers.wrote(pause, updates * done // len(plan))
            await blows.strike(blow)
        if blows.stalling:
            await blows.stalling
        await settled(alive, talkers, updates)
        figures = {"kills": kills, "stalls": stalls, "updates": talkers.said(), "people": people}
        (undone,) = alive.rows("select count(*) from inbox where done_at is null")[0]
        figures |= {"posted again": alive.repeats, "undone": undone}
        figures |= blows.judge() | talkers.judge()
        figures |= await _asked(alive, asked) | {"in the log": _said_in_logs(alive)}
        return figures | {"stopped with": dict(Counter(await alive.end()))}


def _let_be_due(alive: Fleet, people: list[Person], until: int) -> None:
    """Let a share of the check-ins be due by now, many at a time."""
    numbers = [person.id for person in people[: until - until % TOGETHER or until]]
    alive.change(
        "update ledger set due_at = due_at - %s where kind = 'check_in' and state = 'due'"
        " and local_date = %s and due_at > expires_at and person_id = any(%s)",
        *(DAY, "2026-03-02", numbers),
    )


async def settled(alive: Fleet, talkers: Talkers, updates: int) -> None:
    """Wait until all was said, posted and handled, and all that is due is sent."""
    while talkers.said() < updates:
        talkers.write(updates)
        await asyncio.sleep(0.05)
    await come_true(lambda: not alive.posting, 120)
    await _seen(partial(_is_quiet, alive))


async def _seen(condition: Callable[[], bool], longest: float = 300) -> None:
    """Look in a thread, now and then, whether the database shows it; Telegram goes on meanwhile."""
    for _ in range(round(longest / LOOK_EVERY)):
        if await asyncio.to_thread(condition):
            return
        await asyncio.sleep(LOOK_EVERY)


def _is_quiet(alive: Fleet) -> bool:
    now = int(alive.clock.now().timestamp())
    (left,) = alive.rows(
        "select (select count(*) from inbox where done_at is null) + (select count(*) from ledger"
        " where state = 'sending' or (state = 'due' and due_at <= %s))",
        now,
    )
    return left == (0,)


async def _asked(alive: Fleet, people: list[Person]) -> Figures:
    """Who was asked, how fast, and who got neither the check-in nor the nudge."""
    times = [at for at, _ in alive.wire.asked]
    asked = Counter(person_id for _, person_id in alive.wire.asked)
    (unknown,) = alive.rows("select count(*) from ledger where state = 'unknown'")[0]
    await alive.end()
    alive.rate = 1000
    alive.clock.move_to(alive.clock.now() + timedelta(hours=3.5))
    for worker in alive.workers:
        await alive.born(worker)
    await _seen(partial(_is_quiet, alive))
    messages = alive.demo.world.messages.values()
    nudged = {m["chat"]["id"] for m in messages if _OPEN in m.get("text", "")}
    return {
        "asked": len(asked),
        "asked twice": len([person_id for person_id, times in asked.items() if times > 1]),
        "unknown": unknown,
        "too many unknown": max(0, unknown - len(people) // 10),
        "silent": len({person.id for person in people} - asked.keys() - nudged),
        "most in a second": max((_within(times, at) for at in times), default=0),
        "faster than the rate": max(0, max((_within(times, at) for at in times), default=0) - RATE),
    }


def _within(times: list[float], begin: float) -> int:
    return len([at for at in times if begin <= at < begin + 1])


def _said_in_logs(alive: Fleet) -> int:
    logs = (log.read_text() for worker in alive.workers for log in worker.folder.rglob("log"))
    return sum(len(SAID.findall(log)) for log in logs)


async def on_its_own_server(folder: Path, *how: int) -> Figures:
    """The same on a PostgreSQL that ends with it, durable as an operator's."""
    if programs() is None:
        return {"no PostgreSQL": 1}
    with own_folder() as data, cluster(data, "-c max_connections=100") as url:
        return await killed_and_stalled(folder, f"{url}/postgres", *how)
