"""Updates by webhook: guarded before a byte of the body is kept, answered when it is committed."""

import hmac
import json
import logging
import re
import socket
from collections.abc import Callable
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler, stream_request_body

from bot.gateway.inbox import Inbox, NotKept
from bot.gateway.update_trimming import is_number
from bot.operations.config import Webhook

log = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000
"""Bytes of one update; Telegram's are far smaller."""

BODY_SECONDS, RETRY_AFTER = 10.0, 5
_HEADER_SECONDS = 60.0
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  The name of a header.


@stream_request_body
class Post(RequestHandler):
    """The one address: refused without the secret before its body is read."""

    def initialize(self, inbox: Inbox, secret: str, heard: Callable[[], None]) -> None:
        """Take from the route where updates go, what the secret is, and who hears of a post."""
        self._inbox = inbox
        self._heard = heard
        self._secret = secret
        self._body = bytearray()

    def prepare(self) -> None:
        """Refuse what is not Telegram's, by its headers alone."""
        secret = self.request.headers.get(_SECRET)
        if secret is None:
            raise HTTPError(401)
        if not hmac.compare_digest(secret.encode("utf-8", "replace"), self._secret.encode()):
            raise HTTPError(403)
        if self.request.method != "POST":
            raise HTTPError(405)
        kind = self.request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise HTTPError(415)
        length = self.request.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            raise HTTPError(413)

    def data_received(self, chunk: bytes) -> None:
        """Keep a piece of the body, unless the answer was given already."""
        if self._finished:
            return
        self._body += chunk
        if len(self._body) > LARGEST_BODY:
            raise HTTPError(413)

    async def post(self) -> None:
        """Answer 200 when the update is in the database, or was there before."""
        try:
            await self._inbox.receive([_update(self._body)])
        except (ValueError, RecursionError):
            raise HTTPError(400) from None
        except NotKept:
            raise HTTPError(503) from None
        self._heard()

    def log_exception(self, *_: Any) -> None:
        """Say nothing: the message would show what was posted."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer the code alone, and when to try again: Telegram waits up to two minutes else."""
        if status_code == 503:
            self.set_header("Retry-After", str(RETRY_AFTER))
        self.finish()

    def set_default_headers(self) -> None:
        """Do not tell what we are."""
        self.clear_header("Server")


def _update(body: bytearray) -> dict[str, Any]:
    raw = json.loads(body)
    if not isinstance(raw, dict) or not is_number(raw.get("update_id")):
        raise ValueError("not an update")
    return raw


def listen(webhook: Webhook, inbox: Inbox, heard: Callable[[], None] = lambda: None) -> HTTPServer:
    """Listen for Telegram, or for the proxy that speaks TLS with it; `heard` is told of posts.

    Raises OSError when the address is taken.
    """
    path = "/" + webhook.url.split("/", 3)[3]
    route = (
        f"{re.escape(path)}$",
        Post,
        {"inbox": inbox, "secret": webhook.secret, "heard": heard},
    )
    server = HTTPServer(
        Application([route], log_function=_log),
        max_body_size=LARGEST_BODY,
        max_header_size=8192,
        body_timeout=BODY_SECONDS,
        idle_connection_timeout=_HEADER_SECONDS,
    )
    server.add_sockets(bind_sockets(webhook.port, webhook.host, family=socket.AF_UNSPEC))
    return server


def _log(handler: RequestHandler) -> None:
    code = handler.get_status()
    if code >= 400:
        log.warning("a post to the webhook was answered with %s", code)
