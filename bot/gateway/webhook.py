"""Updates by webhook: guarded before a byte of the body is kept, answered when it is committed.

HTTP/1.1 as far as posts with a length need it: a post costs a fifth of what it costs over Tornado.
"""

import asyncio
import hmac
import json
import logging
import re
from collections.abc import Callable
from http.client import responses
from typing import Any, NamedTuple

from bot.gateway.inbox import Inbox
from bot.gateway.telegram_errors import NotKept
from bot.gateway.update_trimming import is_number
from bot.operations.config import Webhook
from bot.operations.logs import describe

log = logging.getLogger(__name__)

LARGEST_BODY, LARGEST_HEAD = 1_000_000, 8192
"""Bytes of one update, and of what stands before it; Telegram's are far smaller."""

BODY_SECONDS, IDLE_SECONDS, RETRY_AFTER = 10.0, 60.0, 5
_JSON, _AGAIN, _BACKLOG = "application/json", 503, 128
_SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105  The name of a header.
_ONCE = frozenset({"content-length", "content-type", "transfer-encoding", _SECRET})
_START = re.compile(r"([A-Z]{1,20}) ([!-~]+) HTTP/1\.([01])")
_FIELD = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\0\r\n]*?)[ \t]*")


class Head(NamedTuple):
    """What stands before a body: the names of fields are in small letters."""

    method: str
    path: str
    fields: dict[str, str]
    keeps: bool

    @property
    def length(self) -> int | None:
        """Bytes of the body; None when that is no number, or more than an update has."""
        told = self.fields.get("content-length", "0")
        is_fine = told.isascii() and told.isdecimal() and len(told) < 10
        return int(told) if is_fine and int(told) <= LARGEST_BODY else None


def head_in(data: bytes) -> Head:
    """A head without its empty line; raises ValueError for what is no HTTP, or has two meanings."""
    start, *lines = data.decode("latin-1").split("\r\n")
    first = _START.fullmatch(start)
    fields: dict[str, str] = {}
    for line in lines:
        field = _FIELD.fullmatch(line)
        name = field[1].lower() if field else ""
        if field is None or (name in fields and name in _ONCE):
            raise ValueError("a field that is none, or that comes twice")
        fields[name] = field[2]
    if first is None:
        raise ValueError("not HTTP/1.1")
    keeps = first[3] == "1" and "close" not in fields.get("connection", "").lower()
    return Head(first[1], first[2].partition("?")[0], fields, keeps)


class Posts:
    """The one address: what is not Telegram's is refused before its body is read."""

    def __init__(self, webhook: Webhook, inbox: Inbox, heard: Callable[[], None]) -> None:
        """Take posts to that webhook for that inbox; `heard` is told of each."""
        self._path = "/" + webhook.url.split("/", 3)[3]
        self._secret = webhook.secret.encode()
        self._inbox = inbox
        self._heard = heard
        self._came: list[tuple[Talk, bytes]] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.open: set[Talk] = set()

    def refusal(self, head: Head) -> int | None:
        """The status that refuses a request, by its head alone; None when it may be Telegram's."""
        if head.path != self._path:
            return 404
        given = head.fields.get(_SECRET)
        if given is None:
            return 401
        if not hmac.compare_digest(given.encode("latin-1"), self._secret):
            return 403
        if head.method != "POST":
            return 405
        if head.fields.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
            return 415
        if "transfer-encoding" in head.fields:
            return 411
        return 413 if head.length is None else None

    def take(self, talk: "Talk", body: bytes) -> None:
        """Answer 200 when the update is in the database, or was there before.

        What comes in one turn of the loop is kept in one go.
        """
        self._came.append((talk, body))
        if len(self._came) == 1:
            task = asyncio.ensure_future(self._take())
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _take(self) -> None:
        came, self._came = self._came, []
        read = [(talk, _update(body)) for talk, body in came]
        updates = [(talk, update) for talk, update in read if update is not None]
        for talk, update in read:
            if update is None:
                talk.answer(400)
        if updates:
            await self._keep(updates)

    async def _keep(self, updates: "list[tuple[Talk, dict[str, Any]]]") -> None:
        code = 200
        try:
            await self._inbox.receive(update for _, update in updates)
        except NotKept:
            code = _AGAIN
        except Exception as error:  # noqa: BLE001  Telegram posts it again.
            if len(updates) > 1:  # One of them may be why.
                for one in updates:
                    await self._keep([one])
                return
            log.warning("a post could not be taken:\n%s", describe(error))
            code = 500
        else:
            self._heard()
        for talk, _ in updates:
            talk.answer(code)


class Talk(asyncio.Protocol):
    """One connection: a request at a time, each answered once, with a code alone."""

    def __init__(self, posts: Posts) -> None:
        self._posts = posts
        self._loop = asyncio.get_running_loop()
        self._data = bytearray()
        self._head: Head | None = None
        self._is_taken = self._is_over = False
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._until = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is there."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  As asyncio promises.
        self._transport = transport
        self._posts.open.add(self)
        self._give(IDLE_SECONDS)

    def connection_lost(self, _: Exception | None) -> None:
        """Nobody waits for an answer any more."""
        self._transport = None
        self._posts.open.discard(self)
        if self._timer:
            self._timer.cancel()

    def data_received(self, data: bytes) -> None:
        """More of a request; what comes after the last answer is dropped."""
        if self._is_over:
            return
        self._data += data
        if not self._is_taken:
            self._look()
        elif len(self._data) > LARGEST_HEAD:
            self.close()  # Nobody has to ask on before the answer.

    def _look(self) -> None:
        if self._head is None:
            self._begin()
        if self._head and len(self._data) >= (length := self._head.length or 0):
            body = bytes(self._data[:length])
            del self._data[:length]
            self._is_taken = True
            self._posts.take(self, body)

    def _begin(self) -> None:
        """Read the head, once it is there, and refuse what is not Telegram's."""
        end = self._data.find(b"\r\n\r\n", 0, LARGEST_HEAD)
        if end < 0:
            if len(self._data) >= LARGEST_HEAD:
                self.answer(431)
            return
        try:
            head = head_in(bytes(self._data[:end]))
        except ValueError:
            self.answer(400)
            return
        del self._data[: end + 4]
        if code := self._posts.refusal(head):
            self.answer(code)
            return
        self._head = head
        self._give(BODY_SECONDS)
        if self._transport and head.fields.get("expect", "").lower() == "100-continue":
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def answer(self, code: int) -> None:
        """Answer the code alone, and when to try again: Telegram waits up to two minutes else.

        Whoever was refused by the head alone, or does not want to go on, hears no more.
        """
        if self._transport is None:
            return
        if code >= 400:
            log.warning("a post to the webhook was answered with %s", code)
        keeps = self._head is not None and self._head.keeps
        more = f"Retry-After: {RETRY_AFTER}\r\n" * (code == _AGAIN)
        more += "Connection: close\r\n" * (not keeps)
        said = f"HTTP/1.1 {code} {responses[code]}\r\nContent-Length: 0\r\n{more}\r\n"
        self._transport.write(said.encode("ascii"))
        self._head, self._is_taken, self._is_over = None, False, not keeps
        if keeps:
            self._give(IDLE_SECONDS)
            self._look()
        else:
            self._transport.write_eof()  # Closed at once, it might take the answer with it.
            self._give(BODY_SECONDS)

    def close(self) -> None:
        """End it."""
        if self._transport:
            self._transport.abort()

    def _give(self, seconds: float) -> None:
        """So much time from now on; a timer is left to run, as most posts are over long before."""
        self._until = self._loop.time() + seconds
        if self._timer and self._timer.when() > self._until:
            self._timer.cancel()
            self._timer = None
        self._timer = self._timer or self._loop.call_at(self._until, self._perhaps_too_late)

    def _perhaps_too_late(self) -> None:
        if self._is_taken:
            self._until = self._loop.time() + IDLE_SECONDS
        if self._loop.time() >= self._until:
            self.close()
        else:
            self._timer = self._loop.call_at(self._until, self._perhaps_too_late)


def _update(body: bytes) -> dict[str, Any] | None:
    """The update in a body; None where there is none."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and is_number(raw.get("update_id")) else None


class Listener:
    """What listens, until it is closed."""

    def __init__(self, server: asyncio.Server, posts: Posts) -> None:
        """Take a server and what it hands its connections to."""
        self._server = server
        self._posts = posts

    async def close(self) -> None:
        """Take no more; what came whole is in the database, and answered."""
        self._server.close()
        if self._posts.tasks:
            await asyncio.wait(self._posts.tasks)
        for talk in [*self._posts.open]:
            talk.close()


async def listen(
    webhook: Webhook, inbox: Inbox, heard: Callable[[], None] = lambda: None
) -> Listener:
    """Listen for Telegram, or for the proxy that speaks TLS with it; `heard` is told of posts.

    Raises OSError when the address is taken.
    """
    posts = Posts(webhook, inbox, heard)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Talk(posts), webhook.host, webhook.port, backlog=_BACKLOG
    )
    return Listener(server, posts)
