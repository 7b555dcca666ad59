"""Several real workers on one PostgreSQL by webhook, and Telegram that posts to any of them."""

import asyncio
import re
import signal
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import httpx
import psycopg

from bot.demo.clockwork import DemoClock
from bot.demo.page_requests import page_routes
from bot.demo.server import BotApi, Demo, new_demo, serve
from bot.demo.world import Json, Person
from bot.operations.clock import system_now
from storage import Store
from storage.postgres.opening import open_server
from tests.crash.lives import SECRET, START, Zygote, free_port, zygote
from tests.crash.sending import Wire
from tests.harness import TOKEN

KEY = "5e" * 32
POSTS = 2.0
"""Seconds after which a post that is not answered is posted again, to any worker."""

_JOIN = """
    insert into people (
        person_id, consent_version, consented_at, zone, check_in_at, last_contact, nudge_after
    )
"""
_HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
_NUMBER = re.compile(r"this is worker (\d+)")


class Telegram(Wire):
    """The wire, with the moments at which each tap was answered, in time or too late."""

    def __init__(self, latency: float) -> None:
        super().__init__(latency)
        self.answers: dict[str, list[float]] = {}

    def handler(self) -> type[BotApi]:
        """The Bot API behind this wire."""
        answers = self.answers

        class Noted(super().handler()):  # type: ignore[misc]  # Made there.
            async def _run(self, token: str, asked: str, noted: Json) -> Any:
                if asked.lower() == "answercallbackquery":
                    given, _ = self._parameters()
                    answers.setdefault(str(given["callback_query_id"]), []).append(monotonic())
                return await super()._run(token, asked, noted)

        return Noted


@dataclass
class Worker:
    """One place behind the balancer: where it listens, and its life of the moment."""

    folder: Path
    port: int
    life: int = 0
    lives: int = 0
    stalled: bool = False

    def number(self) -> int | None:
        """The number by which the database knows it, once it has joined."""
        with suppress(OSError):
            if found := _NUMBER.search((self.folder / f"{self.lives}" / "log").read_text()):
                return int(found[1])
        return None


@dataclass
class Fleet:
    """Workers that are killed and stalled, and what was posted to them."""

    zygote: Zygote
    demo: Demo
    wire: Telegram
    api: str
    clock: DemoClock
    url: str
    folder: Path
    rate: int
    chance: Random
    workers: list[Worker]
    http: httpx.AsyncClient
    queues: dict[tuple[int, str], deque[Json]] = field(default_factory=lambda: defaultdict(deque))
    posting: set[asyncio.Task[None]] = field(default_factory=set)
    repeats: int = 0

    async def born(self, worker: Worker) -> None:
        """Start a worker in a folder of its own."""
        worker.lives += 1
        folder = worker.folder / f"{worker.lives}"
        folder.mkdir(parents=True)
        environment = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api,
            "DATABASE_URL": self.url,
            "DATABASE_KEY_FILE": str(self.folder / "key"),
            "HYPNIC_CLOCK_FILE": str(self.folder / "clock"),
            "MESSAGES_PER_MINUTE": "0",
            "SEND_RATE": f"{self.rate}",
            "NO_PROXY": "127.0.0.1",
            "WEBHOOK_URL": "http://127.0.0.1:1/hook",
            "WEBHOOK_SECRET_FILE": str(self.folder / "secret"),
            "WEBHOOK_LISTEN": f"127.0.0.1:{worker.port}",
        }
        worker.life = await self.zygote.start("bot", folder, environment=environment)

    def say(self, queue: tuple[int, str]) -> None:
        """Post what somebody did, after what is before it in that queue of theirs."""
        self.queues[queue] += self.demo.world.pending
        self.demo.world.pending = []
        if len(self.queues[queue]) == 1:
            task = asyncio.create_task(self._post_all(queue))
            self.posting.add(task)
            task.add_done_callback(self.posting.discard)

    async def _post_all(self, queue: tuple[int, str]) -> None:
        waiting = self.queues[queue]
        while waiting:
            while not await self._taken(waiting[0]):
                self.repeats += 1
                await asyncio.sleep(0.1)
            waiting.popleft()

    async def _taken(self, update: Json) -> bool:
        """Post to any worker, as a balancer does that asks nobody for their health."""
        url = f"http://127.0.0.1:{self.chance.choice(self.workers).port}/hook"
        try:
            answer = await self.http.post(url, json=update, headers=_HEADERS)
        except httpx.HTTPError:
            return False
        return answer.status_code == 200

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the database holds now, without what is sealed."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            return connection.execute(sql.encode(), values).fetchall()

    def change(self, sql: str, *values: Any) -> None:
        """Change what the database holds."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(sql.encode(), values)

    async def people(self, number: int, at: str | None = None) -> list[Person]:
        """People who agreed and live in Berlin, with their next check-ins planned."""
        joined = [self.demo.world.join() for _ in range(number)]
        with open_server(self.url, KEY) as store:
            for person in joined:
                person.started = True
                store.db.execute(
                    f"{_JOIN} values (?, 1, 0, 'Europe/Berlin', ?, ?, 180)",
                    [person.id, at, int(START.timestamp())],
                )
            await asyncio.gather(*(self._planned(store, person) for person in joined if at))
        return joined

    async def _planned(self, store: Store, person: Person) -> None:
        await store.ledger.back(person.id, self.clock.now())

    def about(self, person: Person, night: str) -> Json:
        """A message of the bot that is about a night."""
        keyboard = [[{"text": "Change", "callback_data": f"change:{night}"}]]
        content = {"text": "night", "reply_markup": {"inline_keyboard": keyboard}}
        return self.demo.world.post(person, content, out=False)

    def in_hand(self, number: int) -> tuple[int, int]:
        """How many updates and sends a worker has in hand."""
        (found,) = self.rows(
            "select (select count(*) from inbox where done_at is null and owner = %s),"
            " (select count(*) from ledger where state = 'sending' and owner = %s)",
            *(number, number),
        )
        return int(found[0]), int(found[1])

    async def end(self) -> list[int]:
        """Stop every worker in good order; their exit codes."""
        return [await self.zygote.end(worker.life, signal.SIGTERM) for worker in self.workers]


@asynccontextmanager
async def fleet(
    folder: Path, url: str, size: int, rate: int, latency: float, seed: int
) -> AsyncIterator[Fleet]:
    """That many workers, started, on an empty database, and a Telegram so far away."""
    clock, wire = DemoClock(system_now, folder / "clock"), Telegram(latency)
    clock.move_to(START)
    for name, secret in (("key", KEY), ("secret", SECRET)):
        (folder / name).write_text(secret)
        (folder / name).chmod(0o600)
    demo = new_demo(clock, TOKEN, try_again=0.02)
    workers = [Worker(folder / f"{place}", free_port()) for place in range(size)]
    served = serve(demo, page_routes(demo), api=wire.handler())
    async with (
        zygote() as forks,
        httpx.AsyncClient(verify=False, timeout=POSTS, trust_env=False) as http,
    ):
        chance = Random(seed)
        running = (forks, demo, wire, served.url, clock, url, folder, rate, chance, workers, http)
        yield Fleet(*running)
    await served.close()
