"""Updates by webhook: guarded before a byte of the body is kept, answered when it is committed."""

import asyncio
import hmac
import json
import logging
import socket
from collections.abc import Callable
from http.client import responses
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import (
    HTTPConnection,
    HTTPHeaders,
    HTTPMessageDelegate,
    HTTPServerConnectionDelegate,
    RequestStartLine,
    ResponseStartLine,
)
from tornado.netutil import bind_sockets

from bot.gateway.inbox import Inbox, NotKept
from bot.gateway.update_trimming import is_number
from bot.operations.config import Webhook
from bot.operations.logs import describe

log = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000
"""Bytes of one update; Telegram's are far smaller."""

BODY_SECONDS, RETRY_AFTER = 10.0, 5
_HEADER_SECONDS = 60.0
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  The name of a header.


class Posts(HTTPServerConnectionDelegate):
    """The one address: what is not Telegram's is refused before its body is read."""

    def __init__(self, webhook: Webhook, inbox: Inbox, heard: Callable[[], None]) -> None:
        """Take posts to that webhook for that inbox; `heard` is told of each."""
        self._path = "/" + webhook.url.split("/", 3)[3]
        self._secret = webhook.secret.encode()
        self._inbox = inbox
        self._heard = heard
        self._tasks: set[asyncio.Task[None]] = set()

    def start_request(self, _: object, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """One post begins."""
        return Post(self, request_conn)

    def refusal(self, start: RequestStartLine, headers: HTTPHeaders) -> int | None:
        """The status that refuses a request, by its head alone; None when it may be Telegram's."""
        if start.path.partition("?")[0] != self._path:
            return 404
        given = headers.get(_SECRET)
        if given is None:
            return 401
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret):
            return 403
        if start.method != "POST":
            return 405
        kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            return 415
        length = headers.get("Content-Length", "0")
        return None if length.isdecimal() and int(length) <= LARGEST_BODY else 413

    def take(self, post: "Post", body: bytes) -> None:
        """Answer 200 when the update is in the database, or was there before."""
        task = asyncio.ensure_future(self._take(post, body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _take(self, post: "Post", body: bytes) -> None:
        try:
            await self._inbox.receive([_update(body)])
        except (ValueError, RecursionError):
            post.answer(400)
        except NotKept:
            post.answer(503)
        except Exception as error:  # noqa: BLE001  Telegram posts it again.
            log.warning("a post could not be taken:\n%s", describe(error))
            post.answer(500)
        else:
            self._heard()
            post.answer(200)


class Post(HTTPMessageDelegate):
    """One request; it is answered once, with a code alone."""

    def __init__(self, posts: Posts, connection: HTTPConnection) -> None:
        self._posts = posts
        self._connection = connection
        self._body = bytearray()
        self._ended = False

    def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        """Refuse what is not Telegram's."""
        if isinstance(start_line, RequestStartLine) and (
            code := self._posts.refusal(start_line, headers)
        ):
            self.answer(code)

    def data_received(self, chunk: bytes) -> None:
        """Keep a piece of the body, unless the answer was given already."""
        if self._ended:
            return
        self._body += chunk
        if len(self._body) > LARGEST_BODY:
            self.answer(413)

    def finish(self) -> None:
        """All of it is there."""
        if not self._ended:
            self._posts.take(self, bytes(self._body))

    def on_connection_close(self) -> None:
        """Nobody waits for an answer any more."""
        self._ended = True

    def answer(self, code: int) -> None:
        """Answer the code alone, and when to try again: Telegram waits up to two minutes else."""
        if self._ended:
            return
        self._ended = True
        if code >= 400:
            log.warning("a post to the webhook was answered with %s", code)
        headers = HTTPHeaders({"Content-Length": "0"})
        if code == 503:
            headers["Retry-After"] = str(RETRY_AFTER)
        self._connection.write_headers(
            ResponseStartLine("HTTP/1.1", code, responses[code]), headers
        )
        self._connection.finish()


def _update(body: bytes) -> dict[str, Any]:
    raw = json.loads(body)
    if not isinstance(raw, dict) or not is_number(raw.get("update_id")):
        raise ValueError("not an update")
    return raw


def listen(webhook: Webhook, inbox: Inbox, heard: Callable[[], None] = lambda: None) -> HTTPServer:
    """Listen for Telegram, or for the proxy that speaks TLS with it; `heard` is told of posts.

    Raises OSError when the address is taken.
    """
    server = HTTPServer(
        Posts(webhook, inbox, heard),
        max_body_size=LARGEST_BODY,
        max_header_size=8192,
        body_timeout=BODY_SECONDS,
        idle_connection_timeout=_HEADER_SECONDS,
    )
    server.add_sockets(bind_sockets(webhook.port, webhook.host, family=socket.AF_UNSPEC))
    return server
