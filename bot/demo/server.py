"""The demo's web server on loopback: the Bot API for the bot; the page has page_requests.py."""

import asyncio
import json
import socket
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.demo import media, validate
from bot.demo.clockwork import DemoClock, Heartbeat
from bot.demo.delivery import TRY_AGAIN, Delivery
from bot.demo.errors import ApiError, bad
from bot.demo.faults import Faults, Trouble
from bot.demo.methods import METHODS
from bot.demo.process import BotProcess
from bot.demo.world import TOKEN, Json, Upload, World

OWN_NAMES = {"127.0.0.1", "localhost"}
QUIET = 0.12
"""Seconds without a call after which the bot is taken to have finished."""


@dataclass
class Demo:
    """All the parts of one running demo; no `bot` and `heartbeat` where a test plays the bot."""

    world: World
    clock: DemoClock
    delivery: Delivery
    faults: Faults = field(default_factory=Faults)
    bot: BotProcess | None = None
    heartbeat: Heartbeat | None = None
    calls: deque[Json] = field(default_factory=lambda: deque(maxlen=20_000))
    in_flight: int = 0
    finished: int = 0
    busy: str = ""
    moving: asyncio.Lock = field(default_factory=asyncio.Lock)

    def running(self) -> bool:
        """Whether there is a bot; a test that plays it is one."""
        return self.bot is None or self.bot.running

    def tell_running(self) -> None:
        """Let the pages know that the bot came or went."""
        self.world.tell(None, type="bot", running=self.running())

    def tell_busy(self, text: str) -> None:
        """Let the pages know what goes on, such as "Morning 2 of 7…"; "" for nothing any more."""
        self.busy = text
        self.world.tell(None, type="busy", busy=bool(text), text=text)

    def tell_trouble(self) -> None:
        """Let the pages know which trouble is switched on, and how often it will still come."""
        self.world.tell(None, type="trouble", trouble=self.faults.current())

    async def quiet(self, pause: float = QUIET) -> None:
        """Wait until no call but getUpdates is under way, nor was for a moment (at most 10 s)."""
        seen = -1
        for _ in range(int(10 / pause)):
            if not self.in_flight and seen == self.finished:
                return
            seen = self.finished
            await asyncio.sleep(pause)


def new_demo(clock: DemoClock, token: str = TOKEN, try_again: float = TRY_AGAIN) -> Demo:
    """A demo in which nothing has happened yet, and no bot runs."""
    world = World(clock.now, token)
    return Demo(world, clock, Delivery(world, try_again))


class Guarded(RequestHandler):
    """Answers to this server's own names only, so that no other site can make one point here."""

    def initialize(self, demo: Demo) -> None:
        """Take the demo from the route."""
        self.demo = demo

    def prepare(self) -> None:
        """Refuse a foreign Host, and a POST from a foreign page."""
        host = self.request.headers.get("Host", "")
        origin = self.request.headers.get("Origin")
        foreign = origin is not None and origin != f"http://{host}"
        if host.partition(":")[0] not in OWN_NAMES or (self.request.method == "POST" and foreign):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        """Nothing of the demo is kept, guessed at or framed."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")


class BotApi(Guarded):
    """One Bot API call: checked, troubled, done, noted."""

    def prepare(self) -> None:
        """Refuse who may not call; see when the caller hangs up."""
        super().prepare()
        self.gone = asyncio.Event()

    def on_connection_close(self) -> None:
        """The caller has hung up."""
        self.gone.set()

    async def get(self, token: str, method: str) -> None:
        """Every method may be called by GET and by POST."""
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Answer as api.telegram.org would."""
        noted: Json = {"method": method, "started": self.demo.world.now().isoformat()}
        self.demo.calls.append(noted)
        polling = method.lower() == "getupdates"
        self.demo.in_flight += not polling
        try:
            answer = {"ok": True, "result": await self._run(token, method, noted)}
        except ApiError as error:
            self.set_status(error.code, error.description)
            answer = error.answer()
        finally:
            self.demo.in_flight -= not polling
            self.demo.finished += not polling
        noted |= {"ok": answer["ok"], "ended": self.demo.world.now().isoformat()}
        noted |= {"error": answer["description"]} if not answer["ok"] else {}
        if not noted.get("dropped"):
            self.set_header("Content-Type", "application/json")
            self.finish(json.dumps(answer))

    async def _run(self, token: str, asked: str, noted: Json) -> Any:
        if token != self.demo.world.token:
            raise ApiError(401, "Unauthorized")
        name = noted["method"] = validate.method_name(asked)
        trouble = self.demo.faults.meet(name)
        if trouble:
            self.demo.tell_trouble()
        self._fail(trouble)
        if trouble and trouble.kind == "drop_before":
            self._drop(noted)
            return None
        given, files = self._parameters()
        noted["parameters"] = given
        args = validate.arguments(name, given, files)
        if name == "getUpdates":
            result: Any = await self.demo.delivery.poll(args)
        else:
            result = METHODS[name](self.demo.world, args)
        if trouble and trouble.kind == "timeout":
            noted["dropped"] = True
            await self.gone.wait()
        elif trouble:
            self._drop(noted)
        return result

    def _fail(self, trouble: Trouble | None) -> None:
        if trouble and trouble.kind == "429":
            after = trouble.retry_after
            words = f"Too Many Requests: retry after {after}"
            raise ApiError(429, words, {"retry_after": after})
        if trouble and trouble.kind == "500":
            raise ApiError(500, "Internal Server Error")

    def _drop(self, noted: Json) -> None:
        """Hang up without an answer."""
        noted["dropped"] = True
        self.detach().close()

    def _parameters(self) -> tuple[Json, dict[str, Upload]]:
        """What the query, the form or the JSON body say, and the files of a multipart body."""
        request = self.request
        try:
            given: Json = {key: all_[-1].decode() for key, all_ in request.arguments.items()}
            if "json" in request.headers.get("Content-Type", "") and request.body:
                given |= json.loads(request.body)
            json.dumps(given, ensure_ascii=False).encode()
        except UnicodeError:
            raise bad("strings must be encoded in UTF-8") from None
        except (ValueError, TypeError, RecursionError):
            raise bad("can't parse JSON object") from None
        files = {
            key: Upload(parts[0].filename, parts[0].content_type, parts[0].body)
            for key, parts in request.files.items()
        }
        return given, files


class Download(Guarded):
    """The bytes of a file under /file/bot<token>/, which getFile points to."""

    async def get(self, token: str, path: str) -> None:
        """Answer the file, or 404 as Telegram does for a path it does not know."""
        upload = media.by_path(self.demo.world, path) if token == self.demo.world.token else None
        if upload is None:
            raise HTTPError(404)
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(upload.data)


@dataclass(frozen=True)
class Served:
    """A server that listens: its address, and the way to end it."""

    demo: Demo
    url: str
    _server: HTTPServer

    async def close(self) -> None:
        """Let go of the bot's poll, the webhook and every connection."""
        self._server.stop()
        await self.demo.delivery.close()
        await self._server.close_all_connections()


def serve(
    demo: Demo, routes: list[Any], at: int | socket.socket = 0, api: type[BotApi] = BotApi
) -> Served:
    """Serve the Bot API, by that handler, and these routes of the page.

    `at` is a port of 127.0.0.1 (0: any free one), or a socket that listens already. Raises OSError
    when the port is taken.
    """
    own = {"demo": demo}
    bot_api = [(r"/bot([^/]+)/([^/]*)", api, own), (r"/file/bot([^/]+)/(.+)", Download, own)]
    app = Application([*bot_api, *routes], log_function=lambda _: None)
    server = HTTPServer(app)
    listening = socket.create_server(("127.0.0.1", at)) if isinstance(at, int) else at
    listening.settimeout(0)
    server.add_socket(listening)
    return Served(demo, f"http://127.0.0.1:{listening.getsockname()[1]}", server)
