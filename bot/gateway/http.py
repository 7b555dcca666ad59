"""HTTP to Telegram: JSON calls over connections of our own, all else over aiohttp."""

import asyncio
import json
import os
import re
import ssl
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.gateway.connections import Broken, Connections, NotConnected, Origin
from bot.gateway.responses import Read, tidy
from bot.operations.environment import imported_aiohttp

if TYPE_CHECKING:
    import aiohttp

_PLAIN_URL = re.compile(r"https?://[^@/]+/[!-~]*")
"""What needs no library to be understood: no password in it, and nothing to be quoted."""


class NotSent(NetworkError):
    """The connection was never there, so Telegram cannot have seen the request."""


class HttpRequest(BaseRequest):
    """PTB's request with the timeouts and errors of PTB's own.

    Proxies are taken from the environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`; not SOCKS, with
    which nothing is sent), redirects are not followed. Files and proxies go over aiohttp, which is
    imported with the first one.
    Raises NotSent when no connection could be had, TimedOut when the answer took too long, and
    NetworkError when the line broke; after the last two the request may have had its effect.
    """

    def __init__(
        self,
        connections: int = 64,
        *,
        read_timeout: float = 5,
        connect_timeout: float = 5,
        pool_timeout: float = 30,
        upload_timeout: float = 20,
    ) -> None:
        """Use at most so many connections; the timeouts are in seconds."""
        self._most = connections
        self._read = read_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._upload = upload_timeout
        self._connections: Connections | None = None
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return self._read

    async def initialize(self) -> None:
        """Be ready; nothing happens when it is."""
        if self._connections is None:
            self._connections = Connections(self._most)

    async def shutdown(self) -> None:
        """Close all connections; `initialize` lets others be opened."""
        if self._connections is not None:
            self._connections.close()
            self._connections = None
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request; returns status and body."""
        read = _given(read_timeout, self._read)
        pool, connect = _given(pool_timeout, self._pool), _given(connect_timeout, self._connect)
        if method == "POST" and not (request_data and request_data.multipart_data) and _plain(url):
            body = json.dumps(request_data.parameters).encode() if request_data else b""
            return tidy(*await self.post_json(url, body, pool, connect, read))
        if request_data and request_data.multipart_data:
            read = (read or 0) + (_given(write_timeout, self._upload) or 0)
        got = await self._by_library(url, method, request_data, (pool, connect, read))
        return tidy(*got) if method == "POST" else got

    async def post_json(
        self, url: str, body: bytes, pool: float | None, connect: float | None, read: float | None
    ) -> tuple[int, bytes]:
        """Post JSON that is encoded already; the answer's status and body as they came."""
        if self._connections is None:
            raise RuntimeError("The request is not initialized")
        origin, head = _start(url, self.USER_AGENT)
        request = b"%b%d\r\n\r\n%b" % (head, len(body), body)
        try:
            answer = await self._connections.ask(
                origin, request, pool=pool, connect=connect, read=read
            )
        except NotConnected as error:
            raise NotSent(f"{error}: no connection") from error
        except TimeoutError as error:
            raise TimedOut from error
        except Broken as error:
            raise NetworkError(f"the line broke: {error}") from error
        return answer.status, answer.body

    async def _by_library(
        self,
        url: str,
        method: str,
        request_data: RequestData | None,
        timeouts: tuple[float | None, float | None, float | None],
    ) -> tuple[int, bytes]:
        if self._connections is None:
            raise RuntimeError("The request is not initialized")
        aiohttp = await asyncio.to_thread(imported_aiohttp)
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._most),
                headers={"User-Agent": self.USER_AGENT},
            )
        pool, connect, read = timeouts
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(connect=pool, sock_connect=connect, sock_read=read),
                ssl=trusted() if url.startswith("https:") else True,
                proxy=_proxy(_origin_of(url)),
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"{type(error).__name__}: no connection") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """What an answer says; PTB would parse it a second time."""
        return (
            payload.says if isinstance(payload, Read) else BaseRequest.parse_json_payload(payload)
        )


@cache
def trusted() -> ssl.SSLContext:
    """The certificates that PTB's httpx trusts: its own, or those of `SSL_CERT_FILE`.

    They are read once, when they are needed first: that takes 50 ms.
    """
    return ssl.create_default_context(cafile=os.environ.get("SSL_CERT_FILE") or certifi.where())


def _origin_of(url: str) -> str:
    return "/".join(url.split("/", 3)[:3])


@lru_cache(maxsize=256)
def _plain(url: str) -> bool:
    """Whether a URL is one for connections of our own."""
    return _PLAIN_URL.fullmatch(url) is not None and _proxy(_origin_of(url)) is None


@lru_cache(maxsize=256)
def _start(url: str, agent: str) -> tuple[Origin, bytes]:
    """Where a call goes, and its head as far as the body's length."""
    parts = urlsplit(url)
    is_tls = parts.scheme == "https"
    origin = Origin(
        parts.hostname or "", parts.port or (443 if is_tls else 80), trusted() if is_tls else None
    )
    path = url.split("/", 3)[3]
    head = (
        f"POST /{path} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: {agent}\r\n"
        "Content-Type: application/json\r\nContent-Length: "
    )
    return origin, head.encode("ascii")


@lru_cache(maxsize=8)
def _proxy(origin: str) -> str | None:
    """The proxy that the environment names for an origin; aiohttp would look it up in a thread."""
    parts = urlsplit(origin)
    if proxy_bypass(parts.hostname or ""):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _given(value: Any, otherwise: float) -> float | None:
    return otherwise if value is BaseRequest.DEFAULT_NONE else value


def _body(request_data: RequestData | None) -> tuple[Any, dict[str, str] | None]:
    import aiohttp

    if request_data is None:
        return None, None
    if not request_data.multipart_data:
        return json.dumps(request_data.parameters).encode(), {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
