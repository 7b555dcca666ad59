"""HTTP to Telegram over aiohttp: measured at a third of the CPU time that PTB's httpx needs."""

import json
import os
import ssl
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import certifi
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.gateway.responses import Read, tidy

_JSON = {"Content-Type": "application/json"}


class NotSent(NetworkError):
    """The connection was never there, so Telegram cannot have seen the request."""


class AiohttpRequest(BaseRequest):
    """PTB's request over one aiohttp session, with the timeouts and errors of PTB's own.

    Proxies are taken from the environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`; not SOCKS, with
    which nothing is sent), redirects are not followed.
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
        self._connections = connections
        self._read = read_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._upload = upload_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; nothing happens when it is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session; `initialize` opens another one."""
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
        if self._session is None:
            raise RuntimeError("The request is not initialized")
        body, headers = _body(request_data)
        read = _given(read_timeout, self._read)
        if isinstance(body, aiohttp.FormData):
            read = (read or 0) + (_given(write_timeout, self._upload) or 0)
        pool, connect = _given(pool_timeout, self._pool), _given(connect_timeout, self._connect)
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=_timeout(pool, connect, read),
                ssl=trusted() if url.startswith("https:") else True,
                proxy=_proxy("/".join(url.split("/", 3)[:3])),
                allow_redirects=False,
            ) as answer:
                got = answer.status, await answer.read()
                return tidy(*got) if method == "POST" else got
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


@lru_cache(maxsize=32)
def _timeout(
    pool: float | None, connect: float | None, read: float | None
) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(connect=pool, sock_connect=connect, sock_read=read)


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
    if request_data is None:
        return None, None
    if not request_data.multipart_data:
        return json.dumps(request_data.parameters).encode(), _JSON
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
