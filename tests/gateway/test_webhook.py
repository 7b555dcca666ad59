"""The webhook: closed to strangers, small, patient with nobody, and nothing counted twice."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from bot.gateway.inbox import Inbox
from bot.gateway.webhook import LARGEST_BODY, LARGEST_HEAD, Listener, Talk, listen
from bot.gateway.webhook import Posts as Taken
from bot.operations.config import Webhook
from tests.crash.lives import free_port
from tests.harness import PATIENCE, Chat, Hypnic

SECRET = "a-secret-of-more-than-32-characters-0123"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}


@dataclass
class Posts:
    """What Telegram, or somebody else, posts to the bot."""

    hypnic: Hypnic
    http: httpx.AsyncClient
    port: int

    async def __call__(self, body: Any, **headers: str | None) -> int:
        """The status after posting that body; a header that is None is left out."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in (HEADERS | named).items() if value is not None}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = await self.http.post("/hook", content=content, headers=sent)
        await self.hypnic.inbox.join()
        return answer.status_code


class Wire(asyncio.Transport):
    said = b""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.said += bytes(data)


@pytest.fixture
async def posts(hypnic: Hypnic) -> AsyncIterator[Posts]:
    server, port = await serving(hypnic)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", verify=False) as http:
        yield Posts(hypnic, http, port)
    await server.close()


async def serving(hypnic: Hypnic, path: str = "/hook") -> tuple[Listener, int]:
    """The webhook of a bot on a free port."""
    port = free_port()
    webhook = Webhook(f"http://127.0.0.1:{port}{path}", SECRET, "127.0.0.1", port)
    return await listen(webhook, hypnic.inbox), port


def question(chat: Chat, update_id: int = 1) -> dict[str, Any]:
    """An update with a typed question of that person."""
    message = chat.hypnic.world.post(chat.person, {"text": "/topics"}, out=True)
    chat.hypnic.world.pending.clear()
    entities = [{"type": "bot_command", "offset": 0, "length": 7}]
    return {"update_id": update_id, "message": message | {"entities": entities}}


async def test_an_update_is_in_the_database_when_telegram_is_answered(
    posts: Posts, chat: Chat
) -> None:
    assert await posts(question(chat)) == 200

    kept = posts.hypnic.store.db.execute("select count(*) from inbox where update_id = 1")
    assert kept.fetchone() == (1,)
    assert "article covers" in chat.last


async def at_once(taken: Taken, bodies: Iterable[bytes]) -> list[bytes]:
    wires = list[Wire]()
    for body in bodies:
        wires.append(Wire())
        (talk := Talk(taken)).connection_made(wires[-1])
        talk.data_received(head(f"Content-Length: {len(body)}") + body)
    await asyncio.gather(*taken.tasks)
    return [wire.said[9:12] for wire in wires]


async def test_posts_of_one_moment_are_kept_in_one_go_and_a_bad_one_alone_is_refused(
    hypnic: Hypnic, chat: Chat
) -> None:
    taken = Taken(Webhook("http://x/hook", SECRET, "127.0.0.1", 1), hypnic.inbox, lambda: None)
    bodies = [json.dumps(question(chat, number)).encode() for number in range(1, 20)] + [b"[]"]
    statements = list[str]()
    hypnic.store.db.conn.set_trace_callback(statements.append)

    said = await at_once(taken, bodies)
    hypnic.store.db.conn.set_trace_callback(None)

    assert said == [b"200"] * 19 + [b"400"]
    assert sum("into inbox" in statement for statement in statements) == 19
    assert [s.upper() for s in statements if s.upper().startswith(("COMMIT", "SAVE"))] == ["COMMIT"]


class Picky(Inbox):
    async def receive(self, raws: Iterable[dict[str, Any]]) -> None:
        kept = [*raws]
        if any(raw["update_id"] == 2 for raw in kept):
            raise RuntimeError("an update that nothing can keep")
        await super().receive(kept)


async def test_one_that_cannot_be_taken_keeps_no_other_from_being_taken(
    hypnic: Hypnic, chat: Chat
) -> None:
    inbox = Picky(hypnic.store, hypnic.clock)
    taken = Taken(Webhook("http://x/hook", SECRET, "", 1), inbox, lambda: None)
    bodies = [json.dumps(question(chat, number)).encode() for number in (1, 2, 3)]

    assert await at_once(taken, bodies) == [b"200", b"500", b"200"]
    kept = hypnic.store.db.execute("select update_id from inbox where update_id < 4 order by 1")
    assert kept.fetchall() == [(1,), (3,)]


async def test_a_repeated_post_is_applied_once(posts: Posts, chat: Chat) -> None:
    update = question(chat)
    said = len(chat.said)

    assert [await posts(update) for _ in range(5)] == [200] * 5

    assert len(chat.said) == said + 1


REFUSED = [
    pytest.param({"X_Telegram_Bot_Api_Secret_Token": None}, 401, id="no secret"),
    pytest.param({"X_Telegram_Bot_Api_Secret_Token": "wrong"}, 403, id="wrong secret"),
    pytest.param({"X_Telegram_Bot_Api_Secret_Token": SECRET[:-1]}, 403, id="almost right"),
    pytest.param({"Content_Type": "text/plain"}, 415, id="another content type"),
]


@pytest.mark.parametrize(("headers", "status"), REFUSED)
async def test_a_stranger_is_refused_and_has_no_effect(
    posts: Posts, chat: Chat, headers: dict[str, str | None], status: int
) -> None:
    assert await posts(question(chat), **headers) == status

    kept = posts.hypnic.store.db.execute("select count(*) from inbox where update_id = 1")
    assert kept.fetchone() == (0,)


async def test_a_charset_beside_the_content_type_is_fine(posts: Posts, chat: Chat) -> None:
    assert await posts(question(chat), Content_Type="application/json; charset=utf-8") == 200


BODIES = [
    pytest.param(b"", 400, id="empty"),
    pytest.param(b"null", 400, id="null"),
    pytest.param(b"[]", 400, id="a list"),
    pytest.param(b"{", 400, id="broken"),
    pytest.param(b"\xff\xfe", 400, id="no text"),
    pytest.param(b"[" * 100_000, 400, id="nested too deep"),
    pytest.param(b'{"a":' * 50_000, 400, id="objects nested too deep"),
    pytest.param({"update_id": "1"}, 400, id="a number as a word"),
    pytest.param({"update_id": 2**63}, 400, id="a number too big"),
    pytest.param({"update_id": True}, 400, id="a truth as a number"),
    pytest.param({"update_id": 5, "message": {"message_id": 1}}, 200, id="an unreadable update"),
    pytest.param({"update_id": 6}, 200, id="an empty update"),
    pytest.param(b'{"update_id": 1, "x": "' + b"x" * LARGEST_BODY + b'"}', 413, id="too big"),
]


@pytest.mark.parametrize(("body", "status"), BODIES)
async def test_any_body_gets_a_defined_answer(posts: Posts, body: Any, status: int) -> None:
    assert await posts(body) == status


def head(*fields: str, version: str = "1.1") -> bytes:
    """The head of a post with the secret, and with these fields."""
    named = [f"{name}: {value}" for name, value in HEADERS.items()]
    return "\r\n".join([f"POST /hook HTTP/{version}", *named, *fields, "", ""]).encode()


async def raw(port: int, *pieces: bytes) -> bytes:
    """What the server says to these bytes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    async with asyncio.timeout(PATIENCE):
        answer = await reader.read(20)
    writer.close()
    return answer


async def test_a_big_body_without_the_secret_is_refused_before_it_is_sent(posts: Posts) -> None:
    stranger = b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n"

    assert (await raw(posts.port, stranger)).startswith(b"HTTP/1.1 401")
    assert (await raw(posts.port, head("Content-Length: 60000000"))).startswith(b"HTTP/1.1 413")


async def all_of(port: int, *pieces: bytes) -> bytes:
    """What the server says to these pieces, one after the other, until it ends the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    async with asyncio.timeout(PATIENCE):
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        answer = await reader.read()
    writer.close()
    return answer


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"\x16\x03\x01\x02\x00" + b"x" * LARGEST_HEAD, 431),
        (b"HELO x\r\n\r\n", 400),
        (b"POST /hook HTTP/2\r\n\r\n", 400),
        (b"POST /hook HTTP/1.1\r\n folded: x\r\n\r\n", 400),
        (b"POST /hook HTTP/1.1\r\nno field\r\n\r\n", 400),
        (head("Content-Length: 2", "content-length: 3"), 400),
        (head("Content-Length: +2"), 413),
        (head("Content-Length: 2, 2"), 413),
        (head("Content-Length: 2", "Transfer-Encoding: identity"), 411),
    ],
)
async def test_what_is_no_post_or_has_two_meanings_is_refused_and_not_listened_to_any_more(
    posts: Posts, said: bytes, status: int
) -> None:
    answer = await all_of(posts.port, said, b'{"update_id": 6}' + head())

    assert answer.startswith(b"HTTP/1.1 %d " % status)
    assert (answer.count(b"HTTP/1.1"), b"Connection: close" in answer) == (1, True)


async def test_posts_follow_one_another_in_pieces_of_any_size(posts: Posts) -> None:
    body = b'{"update_id": %d}'
    one = head("Content-Length: 16") + body % 6
    last = head("Content-Length: 16", version="1.0") + body % 7

    bytewise = await all_of(posts.port, *(bytes([byte]) for byte in one + last))
    assert (bytewise.count(b"HTTP/1.1 200 OK"), bytewise.count(b"Connection: close")) == (2, 1)
    at_once = await all_of(posts.port, one + head("Connection: close", "Content-Length: 0"))
    assert [line[9:12] for line in at_once.split(b"\r\n") if b"HTTP" in line] == [b"200", b"400"]
    asking = head("Expect: 100-continue", "Connection: close", "Content-Length: 16")
    asked = await all_of(posts.port, asking, last[-16:])
    assert asked.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")


async def test_a_body_that_does_not_come_ends_the_connection(
    posts: Posts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.gateway.webhook.BODY_SECONDS", 0.0)

    assert await all_of(posts.port, head("Content-Length: 16"), b"{") == b""


async def test_a_body_in_endless_pieces_is_refused(posts: Posts) -> None:
    piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"

    answer = await raw(posts.port, head("Transfer-Encoding: chunked"), *[piece] * 20)

    assert answer.startswith(b"HTTP/1.1 411")
    kept = posts.hypnic.store.db.execute("select count(*) from inbox where done_at is null")
    assert kept.fetchone() == (0,)


async def test_a_database_that_fails_lets_telegram_try_again(posts: Posts, chat: Chat) -> None:
    update = question(chat)
    posts.hypnic.store.db.execute("alter table inbox rename to gone")
    assert await posts(update) == 503
    answer = await posts.http.post("/hook", json=update, headers=HEADERS)
    assert answer.headers["Retry-After"] == "5"

    posts.hypnic.store.db.execute("alter table gone rename to inbox")
    assert await posts(update) == 200


async def test_another_address_is_not_found(posts: Posts) -> None:
    assert (await posts.http.post("/other", headers=HEADERS)).status_code == 404
    assert (await posts.http.get("/hook", headers=HEADERS)).status_code == 405


@pytest.mark.parametrize("path", ["/a+b", "/a(b", "/a.b", "/x/*", "/end$", "/50%25"])
async def test_the_path_is_taken_as_it_is_written(hypnic: Hypnic, path: str) -> None:
    server, port = await serving(hypnic, path)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", verify=False) as http:
        codes = [
            (await http.post(at, content=b"null", headers=HEADERS)).status_code
            for at in (path, f"{path}more", path.replace(".", "x"))
        ]
    await server.close()

    assert codes == [400, 404, 404 if "." in path else 400]
