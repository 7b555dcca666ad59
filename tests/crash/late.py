"""T20: posts to the webhook that come late, again and in another order, while the bot is killed."""

import asyncio
import signal
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import httpx

from bot.demo.world import Json, Person
from tests.crash.lives import SECRET, Lives, lives

Figures = dict[str, Any]
_HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
_NIGHTS = [date(2026, 3, 2) - timedelta(days=back) for back in range(300)]


@dataclass
class Poster:
    """Telegram as it may post: again what was taken, and late what is older."""

    alive: Lives
    people: list[Person]
    chance: Random
    http: httpx.AsyncClient
    waiting: list[Json] = field(default_factory=list)
    taken: list[Json] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    nights: list[tuple[int, str]] = field(default_factory=list)

    def write(self, number: int) -> None:
        """People tap or write so often; each tap is about a night of its own.

        Notes are about four weeks, as a night has room for 50 of a person.
        """
        world = self.alive.demo.world
        for _ in range(number):
            person = self.chance.choice(self.people)
            about = self.alive.message(person, f"202602{1 + len(self.notes) % 28:02}")
            night = _NIGHTS[len(self.nights) % len(_NIGHTS)]
            if self.chance.random() < 0.5 and (person.id, f"{night}") not in self.nights:
                self.nights.append((person.id, f"{night}"))
                world.tap(person, about, f"choose:{night:%Y%m%d}:jerks:lot")
            else:
                self.notes.append((person.id, f"note {len(self.notes)}"))
                content = {"text": self.notes[-1][1], "reply_to_message": about}
                world.post(person, content, out=True)
        self.waiting += world.pending
        world.pending = []

    async def post(self) -> None:
        """One post: of any update that waits, or again of one that was taken."""
        again = self.taken and self.chance.random() < 0.3
        update = self.chance.choice(self.taken if again else self.waiting[:12] or self.taken)
        url = f"http://127.0.0.1:{self.alive.port}/hook"
        with suppress(httpx.HTTPError):
            answer = await self.http.post(url, json=update, headers=_HEADERS)
            if answer.status_code == 200 and update in self.waiting:
                self.waiting.remove(update)
                self.taken.append(update)

    async def posts(self, seconds: float) -> None:
        """Post for so long, a few at a time."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.waiting or self.taken:
                    await asyncio.gather(*(self.post() for _ in range(4)))
                    await asyncio.sleep(0.002)

    async def heard(self) -> None:
        """Post until the bot takes something, however slow the machine is."""
        before = len(self.taken)
        while self.waiting and len(self.taken) == before:
            await self.post()
            await asyncio.sleep(0.01)

    def judge(self) -> Figures:
        """What is in the diary beside what people did."""
        notes = Counter(self.alive.rows("select person_id, text from notes"))
        nights = set(self.alive.rows("select person_id, night from answers"))
        return {
            "lost": len([note for note in self.notes if not notes[note]])
            + len(set(self.nights) - nights),
            "twice": notes.total() - len(notes),
            "undone": self.alive.rows("select count(*) from inbox where done_at is null")[0][0],
            "check": self.alive.rows("pragma quick_check")[0][0],
        }


async def late_and_repeated(folder: Path, kills: int, seed: int = 1) -> Figures:
    """Kill the bot at random while posts come late and again; nothing is lost or counts twice."""
    chance = Random(seed)
    async with (
        lives(folder, webhook=True) as alive,
        httpx.AsyncClient(verify=False, timeout=2, trust_env=False) as http,
    ):
        poster = Poster(alive, alive.people(20), chance, http)
        for _ in range(kills):
            poster.write(12)
            number = await alive.born()
            if chance.random() < 0.5:  # Else it may be killed before it listens.
                await poster.heard()
            await poster.posts(chance.uniform(0.25, 0.6))
            await alive.zygote.end(number)
        number = await alive.born()
        for _ in range(max(200, 10 * kills)):
            if not poster.waiting and not alive.undone():
                break
            await poster.posts(0.3 if poster.waiting else 0)
            await asyncio.sleep(0.1)
        await alive.zygote.end(number, signal.SIGTERM)
        posted = len(poster.notes) + len(poster.nights)
        return {"kills": kills, "updates": posted} | poster.judge()
