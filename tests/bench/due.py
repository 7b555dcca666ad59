"""Everybody is due at 08:00: `python -m tests.bench.due [PEOPLE]`, 100,000 unless told.

The real application, ledger and pace send to a wire that answers at once; waiting for a turn moves
a simulated clock, so an hour of sending takes as long as its work. Prints for 30 and 1,000 messages
a second how long the tick worked, the memory it took, and how late the last message went out.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.answers import Answerer
from bot.app import build_application, menu
from bot.article.text import load_article
from bot.config import Config
from bot.context import Services
from bot.heartbeat import Pulse
from bot.inbox import Inbox
from bot.sending import Pace, Timer
from storage import Store, open_store
from tests.bench.process import memory
from tests.bench.scale import fill
from tests.harness import TOKEN

EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)
RATES = (30, 1000)
OVERLOAD = (2000, 0.1)
"""4 h at 0.1 a second carry 1,440 of 2,000, as 432,000 can be carried at 30 a second."""


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


class Wire(BaseRequest):
    """A Telegram that takes every message at once and remembers when, and to how many."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.sent: dict[int, float] = {}
        self.twice = 0

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        if url.endswith("/getMe"):
            me = {"id": 1, "is_bot": True, "first_name": "Hypnic", "username": "hypnic_bot"}
            return 200, json.dumps({"ok": True, "result": me}).encode()
        given = request_data.parameters if request_data else {}
        chat = int(str(given.get("chat_id", 0)))
        if "is ready" in str(given.get("text")):
            self.twice += chat in self.sent
            self.sent[chat] = self.clock.seconds
        message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}}
        return 200, json.dumps({"ok": True, "result": message}).encode()


async def run(store: Store, folder: Path, rate: float) -> tuple[float, float, Wire]:
    """Tick until nobody is due; seconds of work, megabytes it took, and what was sent."""
    clock = Clock()
    wire, config = Wire(clock), Config(TOKEN, folder / "hypnic.db", send_rate=rate)
    pulse = Pulse(clock.now, folder / "beat", lambda _: None)
    services = Services(store, Answerer(load_article()), clock.now, config, menu(), pulse)
    pace = Pace(rate, Timer(lambda: clock.seconds, clock.sleep))
    application = build_application(
        services, Inbox(store, clock.now), wire, wire, pace, timedelta(days=1)
    )
    await application.initialize()
    await application.start()
    assert application.job_queue
    before, start = memory(os.getpid(), "VmHWM:"), time.perf_counter()
    for job in application.job_queue.jobs():
        await job.run(application)
    worked, grown = time.perf_counter() - start, memory(os.getpid(), "VmHWM:") - before
    await application.stop()
    await application.shutdown()
    return worked, grown, wire


def _states(store: Store) -> list[tuple[str, int]]:
    counted = (
        "select state, count(*) from ledger"
        " where local_date = ? and kind = 'check_in' group by state"
    )
    found: list[tuple[str, int]] = store.db.execute(counted, ["2026-03-02"]).fetchall()
    return found


def main(people: int) -> None:
    """Print both rates, and a rate that cannot carry everybody within the four hours."""
    for many, rate in [*((people, rate) for rate in RATES), OVERLOAD]:
        with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "hypnic.db") as store:
            fill(store, many, int(EIGHT.timestamp()))
            worked, grown, wire = asyncio.run(run(store, Path(name), rate))
            states = ", ".join(f"{state} {number:,}" for state, number in _states(store))
        last = max(wire.sent.values(), default=0.0)
        sys.stdout.write(
            f"{many:,} people due at 08:00, {rate} a second: {len(wire.sent):,} sent, "
            f"{wire.twice} twice, the last {last / 60:.1f} min late; the tick worked {worked:.0f} s"
            f" ({worked / many * 1e6:.0f} us each), memory grew by {grown:.0f} MB;"
            f" in the ledger {states}\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
