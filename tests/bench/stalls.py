"""Whether one waits for another: other people's taps while some ask for what is heavy.

The real program over HTTP, with a database of a stated size. Taps come at a steady pace; each is
timed from the moment it is given to the bot until the edit of its message arrives.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from storage import Store, open_store
from tests.bench.line import Line
from tests.bench.process import ROOT, variables
from tests.bench.telegram import BOT, DATE, SCREEN, Server, serve_connection

WATCHERS, CROWD, NIGHTS = 50, 20, 365
GAP, QUIET_TAPS = 0.015, 200
_FIRST = 10_000
JOBS_BEGIN = 70.0
"""Seconds after a start in which the jobs of each minute, hour and day have begun."""


@dataclass
class Api(Server):
    """Telegram: gives out what is waiting, and notes when what comes back arrives."""

    waiting: list[dict[str, Any]] = field(default_factory=list)
    given: dict[int, float] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    crowd: int = 0
    number: int = 0

    def __post_init__(self) -> None:
        super().__init__("none", 0, 0, 0)
        self.more, self.begun = asyncio.Event(), asyncio.Event()

    def give(self, body: dict[str, Any]) -> None:
        """Let something be waiting for the bot."""
        self.number += 1
        self.waiting.append({"update_id": self.number, **body})
        self.more.set()

    async def answer(self, method: str, body: bytes) -> bytes:
        """Answer a call; the edit of a watcher's message ends its tap's time."""
        if method == "getupdates":
            return await self._give_out()
        if method not in {"editmessagetext", "sendphoto", "senddocument"}:
            return await super().answer(method, body)
        chat = json.loads(body)["chat_id"] if body.startswith(b"{") else 0
        if began := self.given.pop(chat, 0.0):
            self.times.append(time.perf_counter() - began)
        else:
            self.crowd += 1
        return await super().answer(method, body)

    async def _give_out(self) -> bytes:
        self.begun.set()
        if not self.waiting:
            self.more.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.more.wait(), 5)
        batch, self.waiting = self.waiting, []
        return json.dumps({"ok": True, "result": batch}).encode()


def _from(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "P"}


def _message(person: int, **more: object) -> dict[str, Any]:
    chat = {"id": person, "type": "private", "first_name": "P"}
    return {"message_id": 1, "date": int(time.time()), "chat": chat, "from": BOT, **more}


def tapped(person: int, data: str) -> dict[str, Any]:
    """A tap on a screen with nine buttons."""
    message = _message(person, **SCREEN)
    query = {"id": "1", "from": _from(person), "message": message, "chat_instance": "1"}
    return {"callback_query": query | {"data": data}}


def typed(person: int, command: str) -> dict[str, Any]:
    """A command."""
    entity = {"type": "bot_command", "offset": 0, "length": len(command)}
    return {"message": _message(person, text=command, entities=[entity]) | {"from": _from(person)}}


WISHES: dict[str, tuple[int, Callable[[int], dict[str, Any]], int]] = {
    "10 deletes": (10, lambda person: tapped(person, "delete:yes"), 1),
    "20 charts": (CROWD, lambda person: typed(person, "/chart"), 1),
    "20 pages": (CROWD, lambda person: tapped(person, "make:28:a4"), 1),
    "20 exports": (CROWD, lambda person: typed(person, "/export"), 2),
}
"""How many ask, for what, and how many calls answer each of them."""


def fill(store: Store, people: int) -> None:
    """That many people with a year of nights, as they come: night by night."""
    db, now = store.db, int(datetime.now(UTC).timestamp())
    db.execute("begin immediate")
    db.conn.executemany(
        "insert into people (person_id, consent_version, consented_at, last_contact, zone,"
        " check_in_at) values (?, 1, ?, ?, 'UTC', '07:30')",
        [(_FIRST + n, now, now) for n in range(people)],
    )
    for ago in range(NIGHTS, 0, -1):
        night = f"{datetime.now(UTC) - timedelta(days=ago):%Y-%m-%d}"
        for question, chosen in (("jerks", "some"), ("places", "leg"), ("yesterday", "stress")):
            db.execute(
                "insert into answers select person_id, ?, ?, ?, 'done' from people",
                [night, question, chosen],
            )
        db.execute(
            "insert into notes (person_id, night, message_id, text)"
            " select person_id, ?, ?, hex(randomblob(40)) from people",
            [night, NIGHTS - ago + 1],
        )
    db.commit()


async def _taps(api: Api, enough: Callable[[int], bool], most: int = 8000) -> list[float]:
    """Taps at a steady pace until it is enough; the seconds that each took."""
    api.times = []
    for number in range(most):
        person = _FIRST + number % WATCHERS
        if person not in api.given:
            api.given[person] = time.perf_counter()
            on = number // WATCHERS % 2
            api.give(tapped(person, f"tick:{DATE}:yesterday:stress:{on}"))
        await asyncio.sleep(GAP)
        if enough(number):
            break
    async with asyncio.timeout(60):
        while api.given:  # noqa: ASYNC110  At the end of a measurement.
            await asyncio.sleep(GAP)
    return api.times


def _bot(port: str, folder: Path) -> "subprocess.Popen[bytes]":
    settings = {**variables(port, folder), "BACKUP_DIR": str(folder / "backups")}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.Popen(command, cwd=ROOT, env=settings, stderr=subprocess.DEVNULL)


async def _measured(folder: Path) -> dict[str, tuple[float, float]]:
    """For each kind of company, 99 % of the taps within, and the longest, in milliseconds."""
    api = Api()
    listening = await asyncio.start_server(lambda r, w: serve_connection(api, r, w), "127.0.0.1", 0)
    port = str(listening.sockets[0].getsockname()[1])
    bot = _bot(port, folder)
    found = {}
    try:
        await api.begun.wait()
        began = time.perf_counter()
        await _taps(api, lambda n: n >= QUIET_TAPS)
        found["nobody else"] = _figures(await _taps(api, lambda n: n >= QUIET_TAPS))
        at = _FIRST + WATCHERS
        for name, (number, wish, calls) in WISHES.items():
            api.crowd, wanted = 0, number * calls
            for person in range(at, at + number):
                api.give(wish(person))
            ended = lambda n, wanted=wanted: n > QUIET_TAPS and api.crowd >= wanted  # noqa: E731
            found[name] = _figures(await _taps(api, ended))
            at += number
        left = JOBS_BEGIN - (time.perf_counter() - began)
        found["backup and a file written anew"] = _figures(
            await _taps(api, lambda n: n * GAP > left + 20)
        )
    finally:
        bot.terminate()
        bot.wait()
        listening.close()
    return found


def _figures(times: list[float]) -> tuple[float, float]:
    return 1000 * quantiles(times, n=100)[-1], 1000 * (max(times) - median(times))


def lines() -> Iterator[Line]:
    """Beside a database of 150 MB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(folder / "hypnic.db") as store:
            fill(store, 1700)
        size = (folder / "hypnic.db").stat().st_size / 1e6
        found = asyncio.run(_measured(folder))
        quiet = found["nobody else"][0]
        for company, (within, longest) in found.items():
            what = f"a tap beside {company}, {size:.0f} MB, 99 % within"
            yield Line("j", what, within, "ms", "≤ 100", "nobody else", quiet)
            yield Line("j", f"longest wait beside {company}", longest, "ms", "≤ 50")
