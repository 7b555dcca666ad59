"""T19: many people for many days; memory and open files do not grow, nobody waits long."""

import os
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from telegram import Update

from bot.answers import Answerer
from bot.app import build_application, menu
from bot.article.text import load_article
from bot.context import App, Context, Services
from bot.gateway.inbox import Inbox
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimiter
from bot.operations.config import Config
from bot.operations.heartbeat import Pulse
from bot.scheduler.maintenance import each_hour
from storage import Store, open_store
from tests.bench.process import memory
from tests.bench.sends import Clock, Wire
from tests.harness import TOKEN

Figures = dict[str, Any]
RATE, DAY = 25, 86_400
TICK, FIRST, LAST = 20, -2 * 3600, 6 * 3600
"""Seconds between ticks, and from when to when, around 8 o'clock, a day is lived through."""

WARM = 8
"""Days after which the memory is taken that must not grow: the first reviews were on the 7th."""


class Soak:
    """The bot in process under a clock that jumps over the nights."""

    def __init__(self, store: Store, folder: Path, people: int) -> None:
        self.store, self.people, self.chance = store, people, Random(1)
        self.clock, self.updates = Clock(), 0
        self.wire = Wire(self.clock)
        pulse = Pulse(self.clock.now, folder / "beat", lambda _: None)
        config = Config(TOKEN, folder / "hypnic.db", send_rate=RATE, messages_per_minute=0, taps=0)
        answerer = Answerer(load_article())
        services = Services(store, answerer, self.clock.now, config, menu(), pulse)
        self.inbox = Inbox(store, self.clock.now)
        pace = RateLimiter(RATE, Timer(lambda: self.clock.seconds, self.clock.sleep))
        self.application: App = build_application(
            services, self.inbox, self.wire, self.wire, pace, timedelta(days=1)
        )
        self.late: list[int] = []
        self.twice = self.silent = 0

    async def join(self) -> None:
        """Everybody agrees; check-ins are spread over four hours, one in ten has a review.

        Nobody is counted as absent, as some are silent for a week by chance.
        """
        self.clock.seconds = DAY + FIRST - 60
        for number in range(1, self.people + 1):
            minute = self._due(number) // 60
            await self.store.people.agree(number, 1, self.clock.now())
            self.store.db.execute(
                "update people set zone = 'UTC', check_in_at = ?, review_on = ?,"
                " silent_since = '9999-12-31' where person_id = ?",
                [f"{8 + minute // 60:02}:{minute % 60:02}", None if number % 10 else 6, number],
            )
            await self.store.ledger.back(number, self.clock.now())

    def _due(self, number: int) -> int:
        """Seconds from 8 o'clock to somebody's check-in."""
        return FIRST + number % 240 * 60

    async def live(self, day: int) -> None:
        """One day: ticks, check-ins, answers of most people, nudges for the others."""
        start, answered = (day + 1) * DAY, set[int]()
        self.wire.sent.clear()
        self.wire.twice = 0
        for second in range(start + FIRST, start + LAST, TICK):
            self.clock.seconds = max(self.clock.seconds, second)
            for job in self.application.job_queue.jobs():  # type: ignore[union-attr]
                await job.run(self.application)
            asked = self.wire.sent.keys() - answered
            answered |= asked
            await self._answer([number for number in asked if self.chance.random() < 0.7])
        self.late += [
            round(at - start - self._due(number)) for number, at in self.wire.sent.items()
        ]
        self.twice += self.wire.twice
        self.silent += self.people - len(self.wire.sent)
        await each_hour(Context(self.application))

    async def _answer(self, people: list[int]) -> None:
        night = f"{self.clock.now():%Y%m%d}"
        await self.inbox.receive([self._tap(number, night) for number in people])
        await self.inbox.join()

    def _tap(self, number: int, night: str) -> dict[str, Any]:
        self.updates += 1
        who = {"id": number, "is_bot": False, "first_name": "x"}
        chat = {"id": number, "type": "private"}
        choice = self.chance.choice(("quiet", "some", "lot"))
        message = {"message_id": 1, "date": int(self.clock.now().timestamp()), "chat": chat}
        return {
            "update_id": self.updates,
            Update.CALLBACK_QUERY: {
                "id": "1",
                "from": who,
                "chat_instance": "1",
                "message": message,
                "data": f"choose:{night}:jerks:{choice}",
            },
        }


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


async def soak(folder: Path, people: int, days: int) -> Figures:
    """Live through the days; the memory after some of them beside that at the end."""
    with open_store(folder / "hypnic.db") as store:
        bot = Soak(store, folder, people)
        await bot.application.initialize()
        await bot.application.start()
        await bot.join()
        for day in range(days):
            await bot.live(day)
            if day == min(WARM, days) - 1:
                warm, files = memory(os.getpid(), "VmRSS:"), open_files()
        grown = memory(os.getpid(), "VmRSS:") / warm - 1
        opened = open_files() - files
        await bot.application.stop()
        await bot.application.shutdown()
    late = sorted(bot.late)
    return {
        "people": people,
        "days": days,
        "asked": len(late),
        "asked twice": bot.twice,
        "silent": bot.silent,
        "answered": bot.updates,
        "p99 late by s": late[len(late) * 99 // 100],
        "memory grown by %": round(grown * 100, 1),
        "grown too much": int(grown >= 0.1),
        "files left open": opened,
    }
