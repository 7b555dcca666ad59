"""HTTP/1.1 over connections that are kept: as much of it as JSON calls to the Bot API need.

A call costs a third of what it costs over aiohttp, which stays for all else (docs/performance.md).
"""

import asyncio
import math
import re
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

KEPT_FOR = 15.0
"""Seconds after which a connection is not used again: servers close what is idle for longer."""

LARGEST_HEAD = 65_536
_HEAD_ENDS = b"\r\n\r\n"
_STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5]\d\d)[ \r]")
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,12})[ \t]*\r\n")
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[ \t]*chunked[ \t]*\r\n")
_EMPTY = frozenset({204, 304})
_CLOSES = re.compile(rb"\r\nconnection:[^\r]*close")


class NotConnected(Exception):
    """There was no connection to be had, so nothing was sent."""


class Broken(Exception):
    """The connection ended, or was answered with no HTTP, after the request began to leave."""


class Origin(NamedTuple):
    """Where a connection leads to."""

    host: str
    port: int
    tls: ssl.SSLContext | None


class Answer(NamedTuple):
    """A whole answer, and whether its connection can be used again."""

    status: int
    body: bytes
    keeps: bool


def answer_in(data: bytes, *, ended: bool = False) -> Answer | None:
    """The answer that a connection has brought so far; None when there must be more.

    `ended`: nothing more comes. Raises ValueError for what is not HTTP/1.1.
    """
    while True:
        end = data.find(_HEAD_ENDS) + 2
        if end < 2:
            if len(data) > LARGEST_HEAD:
                raise ValueError("a head without an end")
            return None
        start = _STATUS.match(data)
        if start is None:
            raise ValueError("not HTTP/1.1")
        if start[2][0:1] != b"1":
            break
        data = data[end + 2 :]  # 100 Continue and its like come before the answer.
    head, body, status = data[:end].lower(), data[end + 2 :], int(start[2])
    keeps = start[1] == b"1" and not _CLOSES.search(head)
    if _CHUNKED.search(head):
        whole = _unchunked(body)
        return whole and Answer(status, whole[0], keeps and whole[1] == len(body))
    length = _LENGTH.search(head)
    if length is None and status not in _EMPTY:
        return Answer(status, body, keeps=False) if ended else None
    size = int(length[1]) if length else 0
    return Answer(status, body[:size], keeps and len(body) == size) if len(body) >= size else None


def _unchunked(data: bytes) -> tuple[bytes, int] | None:
    """The body that chunks make, and where they end; None when there must be more."""
    parts: list[bytes] = []
    at = 0
    while (line := data.find(b"\r\n", at)) >= 0:
        size = int(data[at:line].partition(b";")[0], 16)
        if size == 0:
            end = data.find(_HEAD_ENDS, line)
            return (b"".join(parts), end + 4) if end >= 0 else None
        at = line + 2 + size + 2
        if size < 0 or len(data) < at:
            return None
        parts.append(data[line + 2 : at - 2])
    return None


class Connection(asyncio.Protocol):
    """One connection: a request at a time, and its answer."""

    def __init__(self) -> None:
        """Wait for a request."""
        self._loop = asyncio.get_running_loop()
        self._data = b""
        self._answer: asyncio.Future[Answer] | None = None
        self._transport: asyncio.Transport | None = None
        self._late: asyncio.TimerHandle | None = None
        self._until = self.since = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is there."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  As asyncio promises.
        self._transport = transport

    @property
    def is_open(self) -> bool:
        """Whether a request can be sent."""
        return self._transport is not None and not self._transport.is_closing()

    async def ask(self, request: bytes, patience: float | None) -> Answer:
        """Send a request; raises Broken, and TimeoutError after so many seconds without a byte."""
        if self._transport is None:
            raise Broken("no connection")
        self._data, self._patience = b"", patience
        self._answer = self._loop.create_future()
        self._wait()
        self._transport.write(request)
        try:
            return await self._answer
        except BaseException:
            self.close()
            raise
        finally:
            self._answer = None

    def data_received(self, data: bytes) -> None:
        """More of the answer; what nobody asked for ends the connection."""
        self._data = self._data + data if self._data else data
        if self._answer is None:
            self.close()
        elif not self._look(ended=False):
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The other side has ended it, or the network has."""
        self._transport = None
        if self._late:
            self._late.cancel()
        if self._answer and not self._answer.done() and not self._look(ended=exc is None):
            self._answer.set_exception(Broken(type(exc).__name__ if exc else "ended"))

    def close(self) -> None:
        """End it."""
        if self._transport:
            self._transport.abort()

    def _look(self, *, ended: bool) -> bool:
        if self._answer is None or self._answer.done():
            return True
        try:
            answer = answer_in(self._data, ended=ended)
        except ValueError as error:
            self._answer.set_exception(Broken(str(error)))
            return True
        if answer:
            self._answer.set_result(answer)
        return answer is not None

    def _wait(self) -> None:
        """Be patient from now on. A timer is left to run, as most answers come long before it."""
        if self._patience is None:
            self._until = math.inf
            return
        self._until = self._loop.time() + self._patience
        if self._late and self._late.when() > self._until:
            self._late.cancel()
            self._late = None
        if self._late is None:
            self._late = self._loop.call_at(self._until, self._perhaps_too_late)

    def _perhaps_too_late(self) -> None:
        self._late = None
        if self._answer is None or self._answer.done() or self._until == math.inf:
            return
        if self._loop.time() >= self._until:
            self._answer.set_exception(TimeoutError())
        else:
            self._late = self._loop.call_at(self._until, self._perhaps_too_late)


class Connections:
    """At most so many at a time; those that are free are used again, the last one first."""

    def __init__(self, most: int) -> None:
        """Open the first when it is needed."""
        self._loop = asyncio.get_running_loop()
        self._places = asyncio.Semaphore(most)
        self._free: dict[Origin, list[Connection]] = {}

    async def ask(
        self,
        origin: Origin,
        request: bytes,
        *,
        pool: float | None,
        connect: float | None,
        read: float | None,
    ) -> Answer:
        """One request; the seconds are those for a place, for a connection and for more to come.

        Raises NotConnected, and what `Connection.ask` raises.
        """
        if self._places.locked():
            async with _not_connected(pool):
                await self._places.acquire()
        else:
            await self._places.acquire()
        try:
            connection = self._taken(origin) or await self._opened(origin, connect)
            answer = await connection.ask(request, read)
            if answer.keeps:
                connection.since = self._loop.time()
                self._free.setdefault(origin, []).append(connection)
            else:
                connection.close()
            return answer
        finally:
            self._places.release()

    def close(self) -> None:
        """End those that are free; whoever waits for an answer ends its own."""
        for free in self._free.values():
            for connection in free:
                connection.close()
        self._free.clear()

    def _taken(self, origin: Origin) -> Connection | None:
        free = self._free.get(origin)
        while free:
            connection = free.pop()
            if connection.is_open and self._loop.time() - connection.since < KEPT_FOR:
                return connection
            connection.close()
        return None

    async def _opened(self, origin: Origin, patience: float | None) -> Connection:
        async with _not_connected(patience):
            _, connection = await self._loop.create_connection(
                Connection, origin.host, origin.port, ssl=origin.tls, happy_eyeballs_delay=0.25
            )
        return connection


@asynccontextmanager
async def _not_connected(patience: float | None) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(patience):
            yield
    except (OSError, TimeoutError, UnicodeError) as error:
        raise NotConnected(type(error).__name__) from error
