"""HTTP to Telegram: what was surely not sent is told apart from what may have arrived."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import certifi
import httpx
import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.demo.clockwork import DemoClock
from bot.demo.faults import Trouble
from bot.demo.page_requests import page_routes
from bot.demo.server import Served, new_demo, serve
from bot.gateway.http import HttpRequest, NotSent, trusted
from bot.running import shut_down
from storage import Store
from tests.harness import MONDAY, TOKEN, Hypnic

END = "-----END CERTIFICATE-----\n"
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(talk: Talk) -> AsyncIterator[str]:
    """A server that answers each connection by `talk`."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await talk(reader, writer)
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"


@pytest.fixture
async def request_() -> AsyncIterator[HttpRequest]:
    """A request with short timeouts."""
    request = HttpRequest(2, read_timeout=0.05, connect_timeout=0.5, pool_timeout=0.05)
    await request.initialize()
    yield request
    await request.shutdown()


async def test_a_refused_connection_was_not_sent(request_: HttpRequest) -> None:
    async with listening(lambda *_: asyncio.sleep(0)) as url:
        pass

    with pytest.raises(NotSent):
        await request_.do_request(url, "POST")


async def test_an_unknown_host_was_not_sent(request_: HttpRequest) -> None:
    with pytest.raises(NotSent):
        await request_.do_request("http://no-such-host.invalid/", "POST")


async def test_a_slow_answer_may_have_had_its_effect(request_: HttpRequest) -> None:
    hold = asyncio.Event()

    async def silent(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await hold.wait()

    async with listening(silent) as url:
        with pytest.raises(TimedOut):
            await request_.do_request(url, "POST")
        hold.set()


async def test_a_full_pool_was_not_sent(request_: HttpRequest) -> None:
    hold = asyncio.Event()

    async def silent(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await hold.wait()

    async with listening(silent) as url:
        calls = [request_.do_request(url, "POST", read_timeout=1) for _ in range(3)]
        _, _, last = (asyncio.ensure_future(call) for call in calls)
        with pytest.raises(NotSent):
            await last
        hold.set()
        await asyncio.gather(
            *asyncio.all_tasks() - {asyncio.current_task()}, return_exceptions=True
        )


async def test_a_broken_line_may_have_had_its_effect(request_: HttpRequest) -> None:
    async def cut(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")

    async with listening(cut) as url:
        with pytest.raises(NetworkError) as caught:
            await request_.do_request(url, "POST")

    assert not isinstance(caught.value, NotSent | TimedOut)


async def test_a_redirect_is_not_followed(request_: HttpRequest) -> None:
    async def elsewhere(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")

    async with listening(elsewhere) as url:
        assert await request_.do_request(url, "POST") == (302, b"{}")


async def test_it_can_be_closed_and_opened_again(request_: HttpRequest) -> None:
    await request_.shutdown()
    with pytest.raises(RuntimeError):
        await request_.do_request("http://127.0.0.1/", "POST")
    await request_.initialize()

    with pytest.raises(NotSent):
        await request_.do_request("http://no-such-host.invalid/", "POST")


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Served]:
    """The demo's strict server."""
    demo = new_demo(DemoClock(lambda: MONDAY, tmp_path / "clock"), TOKEN)
    served = serve(demo, page_routes(demo))
    yield served
    await served.close()


@asynccontextmanager
async def bot_at(served: Served) -> AsyncIterator[Bot]:
    """PTB's bot over our transport."""
    requests = HttpRequest(read_timeout=2), HttpRequest(read_timeout=2)
    bot = Bot(TOKEN, f"{served.url}/bot", f"{served.url}/file/bot", *requests)
    async with bot:
        yield bot


async def test_ptb_sends_texts_and_files_over_it(telegram: Served) -> None:
    person = telegram.demo.world.join()
    person.started = True
    async with bot_at(telegram) as bot:
        said = await bot.send_message(person.id, "grüße 😀 &amp; <b>more</b>", parse_mode="HTML")
        sent = await bot.send_document(person.id, InputFile(b"bytes", "ä.json"), caption="ä")

    assert telegram.demo.world.conversation(person.id)[0]["text"] == "grüße 😀 & more"
    assert (said.message_id, said.text, said.chat_id) == (1, "grüße 😀 & more", person.id)
    assert sent.document
    assert telegram.demo.world.files[sent.document.file_id].data == b"bytes"
    assert sent.caption == "ä"


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        pytest.param(Trouble("429", retry_after=7), RetryAfter, id="429"),
        pytest.param(Trouble("500"), NetworkError, id="500"),
        pytest.param(Trouble("drop_before"), NetworkError, id="dropped before"),
        pytest.param(Trouble("drop_after"), NetworkError, id="dropped after"),
    ],
)
async def test_ptbs_errors_come_out_as_with_its_own_request(
    telegram: Served, trouble: Trouble, error: type[TelegramError]
) -> None:
    person = telegram.demo.world.join()
    person.started = True
    async with bot_at(telegram) as bot:
        telegram.demo.faults.switch(replace(trouble, count=1))
        with pytest.raises(error) as caught:
            await bot.send_message(person.id, "x")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(5, "x")

    assert not isinstance(caught.value, NotSent)


async def test_a_stop_closes_also_what_a_bot_without_network_never_got_to_use(
    store: Store, tmp_path: Path
) -> None:
    request = HttpRequest()
    await request.initialize()

    await shut_down(Hypnic(store, tmp_path).application, request)

    with pytest.raises(RuntimeError, match="not initialized"):
        await request.do_request("http://127.0.0.1:9/", "POST")


def answer(status: int, body: str) -> Talk:
    """A server that answers every request like this."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())

    return talk


def refusal(words: str, parameters: str = "{}") -> str:
    """Telegram's way to say no."""
    return f'{{"ok":false,"error_code":1,"description":"{words}","parameters":{parameters}}}'


@pytest.mark.parametrize(
    "talk",
    [
        answer(200, '{"ok":true,"result":[1]}'),
        answer(400, refusal("Bad Request: chat not found")),
        answer(400, refusal("Bad Request: group chat was upgraded", '{"migrate_to_chat_id":-7}')),
        answer(401, refusal("Unauthorized")),
        answer(403, refusal("Forbidden: bot was blocked by the user")),
        answer(404, refusal("Not Found")),
        answer(409, refusal("Conflict: terminated by other getUpdates request")),
        answer(413, refusal("Request Entity Too Large")),
        answer(429, refusal("Too Many Requests: retry after 7", '{"retry_after":7}')),
        answer(500, refusal("Internal Server Error")),
        answer(502, refusal("Bad Gateway")),
    ],
)
async def test_whatever_telegram_answers_means_the_same_as_with_ptbs_own_request(
    talk: Talk,
) -> None:
    async with listening(talk) as url, HTTPXRequest() as theirs, HttpRequest() as ours:
        results = await asyncio.gather(theirs.post(url), ours.post(url), return_exceptions=True)

    expected, got = results
    assert (type(got), str(got)) == (type(expected), str(expected))


@pytest.mark.parametrize("own", [True, False])
def test_certificates_are_those_that_ptb_trusts(
    own: bool,  # noqa: FBT001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, end, _ = Path(certifi.where()).read_text(encoding="utf-8").partition(END)
    (tmp_path / "company.pem").write_text(one + end, encoding="utf-8")
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    if own:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "company.pem"))

    theirs, ours = httpx.create_ssl_context(), trusted.__wrapped__()

    assert ours.get_ca_certs() == theirs.get_ca_certs()
    assert (len(ours.get_ca_certs()) == 1) is own


IN_A_PROCESS = """
import asyncio, sys
from bot.gateway.http import HttpRequest
async def ask():
    async with HttpRequest() as request:
        print(await request.post(sys.argv[1]))
asyncio.run(ask())
"""


@pytest.mark.parametrize(
    ("variables", "through"),
    [
        pytest.param({"http_proxy": "http://me:secret@{}"}, True, id="with a password"),
        pytest.param({"all_proxy": "http://me:secret@{}"}, True, id="for everything"),
        pytest.param(
            {"http_proxy": "http://{}", "no_proxy": "127.0.0.1"}, False, id="but not here"
        ),
    ],
)
async def test_a_proxy_of_the_environment_is_used(
    variables: dict[str, str],
    through: bool,  # noqa: FBT001
) -> None:
    heads: list[str] = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
        reader.feed_data(b"\r\n\r\n")
        await answer(200, '{"ok":true,"result":"by proxy"}')(reader, writer)

    async with (
        listening(answer(200, '{"ok":true,"result":"straight"}')) as url,
        listening(proxy) as proxy_url,
    ):
        place = proxy_url.split("/")[2]
        asking = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", IN_A_PROCESS, url),
            env=os.environ | {name: value.format(place) for name, value in variables.items()},
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await asking.communicate()

    assert said.decode().strip() == ("by proxy" if through else "straight")
    assert ["Proxy-Authorization: Basic bWU6c2VjcmV0" in head for head in heads] == [True] * through
