"""Everybody is due at 08:00 and sent at the rate; and the rate that the real program reaches.

An hour of sending takes as long as its work: the real application, ledger and pace send to a wire
that answers at once, and waiting for a turn moves a simulated clock. The rate itself is measured
with the real program and clock, over HTTP.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from telegram.request import RequestData

from bot.answers import Answerer
from bot.app import build_application, menu
from bot.article.text import load_article
from bot.context import Services
from bot.gateway.inbox import Inbox
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimiter
from bot.operations.config import Config
from bot.operations.heartbeat import Pulse
from storage import open_store
from tests.bench.line import Line
from tests.bench.people import fill
from tests.bench.process import Cost, memory, run
from tests.harness import TOKEN
from tests.wire import InProcess

_READY = 15
"""Seconds until the check-ins are due: then the program has started, and is at rest."""

EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)
PEOPLE, RATES, SECONDS = 100_000, (30, 1000), 10
BOT = (sys.executable, str(Path(__file__).parent / "bots" / "hypnic.py"))


class Clock:
    """A clock that moves when somebody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        """The simulated instant."""
        return EIGHT + timedelta(seconds=self.seconds)

    async def sleep(self, seconds: float) -> None:
        """Be that much later, unless others have waited longer already."""
        until = self.seconds + seconds
        await asyncio.sleep(0)
        self.seconds = max(self.seconds, until)


class Wire(InProcess):
    """A Telegram that takes every message at once and remembers when, and to how many."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.sent: dict[int, float] = {}
        self.twice = 0

    async def answer(self, url: str, data: RequestData | None) -> tuple[int, bytes]:
        if url.endswith("/getMe"):
            me = {"id": 1, "is_bot": True, "first_name": "Hypnic", "username": "hypnic_bot"}
            return 200, json.dumps({"ok": True, "result": me}).encode()
        given = data.parameters if data else {}
        chat = int(str(given.get("chat_id", 0)))
        if "is ready" in str(given.get("text")):
            self.twice += chat in self.sent
            self.sent[chat] = self.clock.seconds
        message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}}
        return 200, json.dumps({"ok": True, "result": message}).encode()


def lines() -> Iterator[Line]:
    """How late the last one is, beside what the rate alone would make it; and the rate reached."""
    for rate in RATES:
        worked, grown, wire = asyncio.run(_morning(rate))
        assert (len(wire.sent), wire.twice) == (PEOPLE, 0), "everybody gets one check-in"
        late = max(wire.sent.values())
        what = f"{PEOPLE:,} due at once, {rate:,}/s: "
        yield Line("i", f"{what}the last is late by", late, "s", "", "by rate", PEOPLE / rate)
        yield Line("i", f"{what}work of a send", worked / PEOPLE * 1000, "ms")
        yield Line("i", f"{what}memory grows by", grown, "MB")
        cost = _reached(rate)
        yield Line(
            "i", f"{rate:,}/s: reached over HTTP", cost.rate, "a second", "≥ 95 %", "set", rate
        )
        yield Line("i", f"{rate:,}/s: most in any second", cost.fullest, "", f"≤ {rate:,}")
        yield Line("i", f"{rate:,}/s: CPU of a send", cost.cpu, "ms")


async def _morning(rate: float) -> tuple[float, float, Wire]:
    """Tick until nobody is due; seconds of work, megabytes it took, and what was sent."""
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "hypnic.db") as store:
        fill(store, PEOPLE, EIGHT)
        clock = Clock()
        wire, config = Wire(clock), Config(TOKEN, Path(name) / "hypnic.db", send_rate=rate)
        pulse = Pulse(clock.now, Path(name) / "beat", lambda _: None)
        services = Services(store, Answerer(load_article()), clock.now, config, menu(), pulse)
        pace = RateLimiter(rate, Timer(lambda: clock.seconds, clock.sleep))
        application = build_application(
            services, Inbox(store, clock.now), wire, wire, pace, timedelta(days=1)
        )
        async with application:
            await application.start()
            assert application.job_queue
            before, start = memory(os.getpid(), "VmHWM:"), time.process_time()
            for job in application.job_queue.jobs():
                await job.run(application)
            worked = time.process_time() - start
            await application.stop()
        return worked, memory(os.getpid(), "VmHWM:") - before, wire


def _reached(rate: int) -> Cost:
    """The real program with as many people due as ten seconds carry."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(folder / "hypnic.db") as store:
            fill(store, SECONDS * rate, datetime.now(UTC) + timedelta(seconds=_READY))
        return run(BOT, "due", 0, SECONDS * rate, 0, folder, SEND_RATE=str(rate))
