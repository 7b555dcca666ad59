"""The real bot against the demo's server, as many lives as are asked for."""

import asyncio
import atexit
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from bot.demo.clockwork import DemoClock
from bot.demo.page_requests import page_routes
from bot.demo.server import BotApi, Demo, Served, new_demo, serve
from bot.demo.world import Json, Person
from bot.operations.clock import system_now
from storage import open_store
from storage.sqlite.driver import connect
from tests.harness import TOKEN

ROOT = Path(__file__).parents[2]
START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
SECRET = "a-secret-of-more-than-32-characters-0123"


@dataclass
class Zygote:
    """Starts children and knows how they ended."""

    process: Popen[bytes]
    ended: dict[int, asyncio.Future[int]] = field(default_factory=dict)
    _started: asyncio.Queue[int] = field(default_factory=asyncio.Queue)

    async def start(self, command: str, folder: Path, **asked: Any) -> int:
        """A child; returns its process number."""
        asked |= {"command": command, "folder": str(folder), "log": str(folder / "log")}
        asked.setdefault("environment", {})
        assert self.process.stdin
        self.process.stdin.write(json.dumps(asked).encode() + b"\n")
        return await self._started.get()

    async def end(self, number: int, how: signal.Signals = signal.SIGKILL) -> int:
        """Signal a child; returns its exit code."""
        with suppress(ProcessLookupError):
            os.kill(number, how)
        return await self.wait(number)

    async def wait(self, number: int) -> int:
        """The exit code of a child."""
        return await asyncio.wait_for(self.ended[number], 20)

    async def read(self, says: asyncio.StreamReader) -> None:
        """Take what the zygote says, until it ends."""
        while line := await says.readline():
            said = json.loads(line)
            if "started" in said:
                number = said["started"]
                self.ended[number] = asyncio.get_running_loop().create_future()
                self._started.put_nowait(number)
            elif "ended" in said:
                self.ended[said["ended"]].set_result(said["code"])


@cache
def _process(program: Path) -> Popen[bytes]:
    """One for every test of this process: to import everything takes longer than most lives."""
    command = [sys.executable, "-m", "tests.crash.zygote"]
    process = Popen(command, stdin=PIPE, stdout=PIPE, bufsize=0, cwd=program)
    atexit.register(process.communicate)
    return process


@asynccontextmanager
async def zygote(program: Path = ROOT) -> AsyncIterator[Zygote]:
    """The zygote, which has imported everything of the program in that folder; whoever it started
    is ended."""
    running, says = Zygote(_process(program)), asyncio.StreamReader()
    assert running.process.stdout
    pipe = os.fdopen(os.dup(running.process.stdout.fileno()), "rb", 0)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(says), pipe
    )
    reading = asyncio.create_task(running.read(says))
    try:
        yield running
    finally:
        for number, ended in running.ended.items():
            if not ended.done():
                await running.end(number)
        reading.cancel()
        transport.close()


@dataclass
class Lives:
    """One database, one Telegram, and a bot that is born and killed."""

    zygote: Zygote
    served: Served
    clock: DemoClock
    folder: Path
    webhook: bool = False
    more: dict[str, str] = field(default_factory=dict)
    port: int = 0

    async def vanish(self) -> None:
        """Let nobody reach Telegram any more."""
        await self.served.close()

    def come_back(self) -> None:
        """Let Telegram be reached where it was."""
        port = int(self.served.url.rsplit(":", 1)[1])
        self.served = serve(self.demo, page_routes(self.demo), port)

    @property
    def demo(self) -> Demo:
        return self.served.demo

    @property
    def database(self) -> Path:
        return self.folder / "hypnic.db"

    async def born(self) -> int:
        """Start the bot; returns its process number."""
        environment = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.served.url,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "HYPNIC_CLOCK_FILE": str(self.folder / "clock"),
            "MESSAGES_PER_MINUTE": "0",
            "SEND_RATE": "1000",
            "NO_PROXY": "127.0.0.1",
        } | self.more
        if self.webhook:
            secret = self.folder / "secret"
            secret.write_text(SECRET)
            secret.chmod(0o600)
            self.port = self.port or free_port()
            environment |= {
                "WEBHOOK_URL": f"http://127.0.0.1:{self.port}/hook",
                "WEBHOOK_SECRET_FILE": str(secret),
                "WEBHOOK_LISTEN": f"127.0.0.1:{self.port}",
            }
        return await self.zygote.start("bot", self.folder, environment=environment)

    def people(
        self, number: int, at: str | None = None, nudge_after: int | None = 180
    ) -> list[Person]:
        """People who agreed and live in Berlin, put into both worlds; the bot must not run."""
        joined = [self.demo.world.join() for _ in range(number)]
        with open_store(self.database) as store:
            for person in joined:
                person.started = True
                store.db.execute(
                    "insert into people (person_id, consent_version, consented_at, zone,"
                    " check_in_at, last_contact, nudge_after)"
                    " values (?, 1, 0, 'Europe/Berlin', ?, ?, ?)",
                    [person.id, at, int(START.timestamp()), nudge_after],
                )
        return joined

    async def plan(self, people: list[Person]) -> None:
        """Plan their next check-ins."""
        with open_store(self.database) as store:
            for person in people:
                await store.ledger.back(person.id, self.clock.now())

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database holds now; the bot must not run."""
        with open_store(self.database) as store:
            return list(store.db.execute(sql).fetchall())

    def undone(self) -> int:
        """How many updates wait in the inbox of the running bot."""
        return self._count("select count(*) from inbox where done_at is null")

    def waiting(self) -> int:
        """How many messages of the running bot are due or under way."""
        return self._count(
            "select count(*) from ledger"
            f" where state = 'sending' or (state = 'due' and due_at <= {self._seconds()})"
        )

    def _seconds(self) -> int:
        return int(self.clock.now().timestamp())

    def _count(self, sql: str) -> int:
        db = connect(self.database, read_only=True)
        try:
            (number,) = db.execute(sql).fetchone()
            return int(number)
        finally:
            db.close()

    def message(self, person: Person, night: str) -> Json:
        """A message of the bot that is about a night."""
        keyboard = [[{"text": "Change", "callback_data": f"change:{night}"}]]
        content = {"text": "night", "reply_markup": {"inline_keyboard": keyboard}}
        return self.demo.world.post(person, content, out=False)


@asynccontextmanager
async def lives(folder: Path, api: type[BotApi] = BotApi, **options: Any) -> AsyncIterator[Lives]:
    """A Telegram on loopback, that answers by `api`, under a clock that begins at 7 in Berlin."""
    clock = DemoClock(system_now, folder / "clock")
    clock.move_to(START)
    demo = new_demo(clock, TOKEN, try_again=0.02)
    served = serve(demo, page_routes(demo), api=api)
    async with zygote() as forks:
        alive = Lives(forks, served, clock, folder, **options)
        yield alive
    await alive.served.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
