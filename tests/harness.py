"""The real application around a real database; only Telegram's wire and the clock are fakes."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from telegram.request import RequestData

from bot.answers import Answerer
from bot.app import build_application, menu
from bot.article.text import load_article
from bot.context import Context, Services
from bot.demo import media, validate
from bot.demo.errors import ApiError
from bot.demo.methods import METHODS
from bot.demo.world import Json, Person, Upload, World
from bot.domain.clock_evidence import Evidence
from bot.domain.questions import QUESTIONS
from bot.gateway.inbox import Inbox
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimiter
from bot.operations.config import Config
from bot.operations.counters import Counters
from bot.operations.heartbeat import Pulse, heartbeat_path
from storage import Store
from tests.wire import InProcess

ANSWERER = Answerer(load_article())
TOKEN = "123456789:AAtests-only-not-a-real-token-0123456789"
MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
"""Where every test begins: 7 a.m. in Berlin, on a Monday."""

PATIENCE = 60.0
"""Seconds that anything may take on a busy machine; nothing waits so long unless it is wrong."""

Fault = Callable[[str, Json], Exception | tuple[int, bytes] | None]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Wire(InProcess):
    """Telegram at the end of the wire: the demo's strict Bot API, without the network.

    `fault` may end a call before it has an effect, `late_fault` after it. Calls wait for `awake`.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.calls: list[tuple[str, Json]] = []
        self.arrived: list[Json] = []
        self.open = self.most_open = 0
        self.fault: Fault = lambda _, __: None
        self.late_fault: Fault = lambda _, __: None
        self.awake = asyncio.Event()
        self.awake.set()

    async def answer(self, url: str, data: RequestData | None) -> tuple[int, bytes]:
        if "/file/bot" in url:
            return 200, media.by_path(self.world, url.split("/", 5)[5]).data  # type: ignore[union-attr]
        name = validate.method_name(asked := url.rsplit("/", 1)[-1])
        if name != asked:  # Telegram takes any case, but most emulators do not.
            return 404, b'{"ok": false, "description": "Not Found"}'
        given = dict(data.json_parameters) if data else {}
        files = {
            key: Upload(name or "file", kind, bytes(body))  # type: ignore[arg-type]
            for key, (name, body, kind) in ((data.multipart_data or {}) if data else {}).items()
        }
        self.calls.append((name, given))
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        await asyncio.sleep(0)
        await self.awake.wait()
        self.open -= 1
        if (ended := _ended(self.fault(name, given))) is not None:
            return ended
        try:
            said: Json = {"ok": True}
            said["result"] = METHODS[name](self.world, validate.arguments(name, given, files))
            self.arrived += [said["result"]] if name.startswith("send") else []
        except ApiError as error:
            return error.code, json.dumps(error.answer()).encode()
        return _ended(self.late_fault(name, given)) or (200, json.dumps(said).encode())


def _ended(fault: Exception | tuple[int, bytes] | None) -> tuple[int, bytes] | None:
    if isinstance(fault, Exception):
        raise fault
    return fault


class Hypnic:
    """The bot in process: what people send goes through its inbox, handlers and store."""

    def __init__(self, store: Store, folder: Path, config: Config | None = None) -> None:
        self.store = store
        self.clock = Clock()
        self.world = World(self.clock, TOKEN)
        self.wire = Wire(self.world)
        self.faults: list[str] = []
        database = folder / "hypnic.db"
        config = config or Config(
            TOKEN,
            database,
            send_rate=100_000,
            messages_per_minute=0,
            new_people_per_minute=0,
            taps=0,
        )
        counts = Counters()
        self.inbox = Inbox(store, self.clock, counts)
        pulse = Pulse(self.clock, heartbeat_path(database), self.faults.append)
        self.slept: list[float] = []
        pace = RateLimiter(config.send_rate, Timer(lambda: sum(self.slept), self._sleep), counts)
        services = Services(store, ANSWERER, self.clock, config, menu(), pulse, counts)
        self.application = build_application(services, self.inbox, self.wire, self.wire, pace)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def __aenter__(self) -> Self:
        await self.application.initialize()
        await self.application.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        # A test that failed while somebody waits must end as failed, and never hang the suite.
        async with asyncio.timeout(PATIENCE):
            # `JobQueue.stop` sleeps for 10 ms after a shutdown that needs a turn of the loop.
            assert self.application.job_queue
            self.application.job_queue.scheduler.shutdown(wait=False)
            await asyncio.sleep(0)
            await self.application.stop()
            await self.application.shutdown()

    def context(self) -> Context:
        """The context that jobs and handlers are given."""
        return self.application.context_types.context(application=self.application)

    async def hand_over(self) -> None:
        """Hand over what people did, and wait until the bot has answered."""
        raws, self.world.pending = self.world.pending, []
        await self.inbox.receive(raws)
        await self.inbox.join()

    async def deliver(self) -> None:
        """The same, and that it was handled is noted."""
        await self.hand_over()
        await self.inbox.flush()

    async def tick(self) -> None:
        """Run the scheduler's job once."""
        assert self.application.job_queue
        for job in self.application.job_queue.jobs():
            await job.run(self.application)
        await asyncio.gather(*self.context().services.clearing)

    async def clock_shows(self, moment: datetime) -> None:
        """Move the clock and tick."""
        self.clock.now = moment
        await self.tick()

    async def later(self, **duration: float) -> None:
        """Let that much time pass and tick."""
        await self.clock_shows(self.clock.now + timedelta(**duration))

    def lives_through(self, days: float) -> None:
        """Let that much time pass while the bot runs, and looks at the clock."""
        self.clock.now += timedelta(days=days)
        self.store.clock.keep(Evidence(self.clock.now, self.clock.now))

    def join(self) -> "Chat":
        """A person nobody has seen yet."""
        return Chat(self, self.world.join())


class Chat:
    """One person's chat with the bot."""

    def __init__(self, hypnic: Hypnic, person: Person) -> None:
        self.hypnic = hypnic
        self.person = person
        self.id = person.id

    @property
    def messages(self) -> list[Json]:
        """What the bot has written that still stands, oldest first."""
        return [m for m in self.hypnic.world.conversation(self.id) if not m.get("out")]

    @property
    def said(self) -> list[str]:
        """The bot's texts, oldest first."""
        return [str(m.get("text", m.get("caption", ""))) for m in self.messages]

    @property
    def arrived(self) -> list[str]:
        """All that was ever sent, as it was when it arrived."""
        sent = [m for m in self.hypnic.wire.arrived if isinstance(m, dict)]
        return [str(m.get("text", "")) for m in sent if m["chat"]["id"] == self.id]

    @property
    def last(self) -> str:
        """The bot's last text."""
        return self.said[-1]

    @property
    def toasts(self) -> list[str]:
        """What taps were answered with."""
        answers = [a for user, a in self.hypnic.world.answers if user == self.id]
        return [str(answer["text"]) for answer in answers if answer["text"]]

    def buttons(self, message: Json | None = None) -> list[str]:
        """The labels under a message, the last one unless given."""
        return [button["text"] for button in _buttons(message or self.messages[-1])]

    async def types(self, text: str, reply_to: Json | None = None) -> str:
        """Send a text; returns the bot's last words."""
        content: Json = {"text": text}
        if text.startswith("/"):
            length = len(text.split()[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if reply_to:
            content["reply_to_message"] = reply_to
        return await self.sends(content)

    async def sends(self, content: Json) -> str:
        """Send a message of any kind."""
        self.hypnic.world.post(self.person, content, out=True)
        await self.hypnic.deliver()
        return self.last if self.messages else ""

    async def taps(self, *labels: str) -> str:
        """Tap buttons one after the other, each where it stands last in the chat."""
        for label in labels:
            message = next(m for m in reversed(self.messages) if label in self.buttons(m))
            found = next(b for b in _buttons(message) if b["text"] == label)
            await self.taps_data(found["callback_data"], message)
        return self.last

    async def skips_the_rest(self) -> str:
        """Skip what is still asked of every night, but no follow-up that a rule asks for."""
        usual = [q.text for q in QUESTIONS if not q.on_request]
        for _ in usual:
            if any(self.last.endswith(text) for text in usual):
                await self.taps("Skip")
        return self.last

    async def taps_data(self, data: str, message: Json | None = None) -> None:
        """Tap with any data, as a forged app could."""
        self.hypnic.world.tap(self.person, message or self.messages[-1], data)
        await self.hypnic.deliver()

    async def sets_up(self, zone: str = "Europe/Berlin", at: str = "7:30") -> "Chat":
        """Agree and choose zone and time."""
        await self.types("/start")
        await self.taps("Agree and set up")
        await self.types(zone)
        await self.types(at)
        return self


def _buttons(message: Json) -> list[Json]:
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in keyboard for button in row]


async def exported(chat: Chat) -> tuple[Json, str]:
    """The JSON and the CSV of /export."""
    await chat.types("/export")
    table, whole = (
        chat.hypnic.world.files[m["document"]["file_id"]].data for m in chat.messages[-2:]
    )
    return json.loads(whole), table.decode("utf-8-sig")


async def imports(chat: Chat, file: Any, name: str = "hypnic.json") -> str:
    """Send a file; returns the bot's words."""
    body = file if isinstance(file, bytes) else json.dumps(file).encode()
    file_id = chat.hypnic.world.keep("document", Upload(name, "application/json", body))
    sent = {"file_id": file_id, "file_unique_id": "u", "file_name": name, "file_size": len(body)}
    return await chat.sends({"document": sent})
