"""HTTP/1.1 as servers really speak it, in pieces of any size, over connections that are kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.gateway.connections import (
    LARGEST_HEAD,
    Answer,
    Broken,
    Connections,
    NotConnected,
    Origin,
    answer_in,
)

CHUNKS = b"3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"
ASK = b"POST / HTTP/1.1\r\n\r\n"


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (OK + b"body", Answer(200, b"body", keeps=True)),
        (b"HTTP/1.1 429 \r\ncontent-length:0\r\n\r\n", Answer(429, b"", keeps=True)),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", Answer(200, b"x", keeps=False)),
        (b"HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 1\r\n\r\nx",
         Answer(200, b"x", keeps=False)),
        (b"HTTP/1.1 204 No Content\r\n\r\n", Answer(204, b"", keeps=True)),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 X\r\nLink: a\r\n\r\n" + OK + b"body",
         Answer(200, b"body", keeps=True)),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS,
         Answer(200, b"abc0123456789", keeps=True)),
        (b"HTTP/1.1 502 Bad\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         Answer(502, b"", keeps=True)),
    ],
)  # fmt: skip
def test_an_answer_is_read_however_it_is_cut(data: bytes, answer: Answer) -> None:
    assert [answer_in(data[:end]) for end in range(len(data))] == [None] * len(data)
    assert answer_in(data) == answer
    assert answer_in(data + b"more") == answer._replace(keeps=False)


def test_an_answer_without_a_length_ends_with_its_connection() -> None:
    data = b"HTTP/1.1 200 OK\r\n\r\nbody"

    assert answer_in(data) is None
    assert answer_in(data, ended=True) == Answer(200, b"body", keeps=False)
    assert answer_in(OK + b"bod", ended=True) is None


@pytest.mark.parametrize(
    "data",
    [
        b"SSH-2.0-x\r\n\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 999 X\r\n\r\n",
        b"x" * (LARGEST_HEAD + 1),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        answer_in(data)


class Server:
    """A server that plays a list of answers; one of None is held back for ever."""

    def __init__(self, *answers: bytes | None) -> None:
        self.answers, self.connections = list(answers), 0
        self.talks: set[asyncio.Task[None] | None] = set()
        self.asked, self.ended = asyncio.Event(), asyncio.Event()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.talks.add(asyncio.current_task())
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                self.asked.set()
                if answer := self.answers.pop(0):
                    writer.write(answer)
                    if not answer.endswith(b"body"):
                        break
        except (asyncio.IncompleteReadError, ConnectionError):
            self.ended.set()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()


@asynccontextmanager
async def asked(server: Server, most: int = 2) -> AsyncIterator[tuple[Connections, Origin]]:
    """Connections to that server."""
    connections = Connections(most)
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0)
    async with listening:
        yield connections, Origin("127.0.0.1", listening.sockets[0].getsockname()[1], None)
        connections.close()
        await asyncio.gather(*filter(None, server.talks))


async def ask(connections: Connections, origin: Origin, read: float = 5) -> Answer:
    return await connections.ask(origin, ASK, pool=0.01, connect=1, read=read)


async def test_a_connection_is_used_again_unless_the_server_ends_it() -> None:
    server = Server(OK + b"body", OK + b"body", OK + b"bod", OK + b"body")
    async with asked(server) as to:
        assert [(await ask(*to)).body for _ in range(2)] == [b"body"] * 2
        assert server.connections == 1
        with pytest.raises(Broken):
            await ask(*to)
        assert (await ask(*to)).body == b"body"
    assert server.connections == 2


async def test_who_gives_up_ends_the_connection_and_its_answer_is_nobody_elses() -> None:
    server = Server(None, OK + b"body", None)
    async with asked(server) as to:
        with pytest.raises(TimeoutError):
            await ask(*to, read=0.01)
        await server.ended.wait()
        assert (await ask(*to)).body == b"body"
        asking = asyncio.create_task(ask(*to))
        await asyncio.sleep(0)
        asking.cancel()
        await asyncio.wait([asking])
        assert asking.cancelled()
    assert server.connections == 2


async def test_a_full_pool_gives_its_places_back() -> None:
    server = Server(None, OK + b"body")
    async with asked(server, 1) as to:
        first = asyncio.create_task(ask(*to))
        await server.asked.wait()
        with pytest.raises(NotConnected):
            await ask(*to)
        first.cancel()
        await asyncio.wait([first])
        assert (await ask(*to)).body == b"body"


async def test_a_second_request_may_take_as_long_as_the_first_and_no_longer() -> None:
    server = Server(OK + b"body", None, OK + b"body", None)
    async with asked(server) as to:
        await ask(*to, read=60)
        with pytest.raises(TimeoutError):
            await ask(*to, read=0.01)
        await ask(*to, read=5)
        with pytest.raises(TimeoutError):
            await ask(*to, read=0.1)
