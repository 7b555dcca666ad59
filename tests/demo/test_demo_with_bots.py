"""Bots on python-telegram-bot run against the demo's server as against Telegram."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from tornado.netutil import bind_sockets

from bot.demo import run_demo
from bot.demo.world import BOT, TOKEN
from tests.demo import bots
from tests.demo.conftest import Json, Telegram, until
from tests.harness import PATIENCE


def texts(telegram: Telegram) -> list[str]:
    return [str(m.get("text", m.get("caption"))) for m in telegram.demo.world.messages.values()]


@pytest.fixture
async def polling(telegram: Telegram) -> AsyncIterator[Telegram]:
    app = bots.make(telegram.served.url, TOKEN)
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        await telegram.page("users")
        yield telegram
        await app.updater.stop()
        await app.stop()


async def test_an_echo_bot_answers(polling: Telegram) -> None:
    await polling.page("message", user=1001, text="hello 😀")
    await until(lambda: len(texts(polling)) == 2)

    assert texts(polling) == ["hello 😀", "hello 😀"]


async def test_a_keyboard_bot_takes_a_tap(polling: Telegram) -> None:
    await polling.page("message", user=1001, text="/start")
    await until(lambda: len(texts(polling)) == 2)
    asked = polling.demo.world.messages[2]

    await polling.page("tap", user=1001, message_id=2, data="left")
    await until(lambda: "edit_date" in polling.demo.world.messages[2])

    assert asked["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert asked["reply_to_message"]["text"] == "/start"
    assert asked["reply_markup"]["inline_keyboard"][0][0] == {
        "text": "left",
        "callback_data": "left",
        "style": "success",
    }
    assert texts(polling) == ["/start", "Side: left"]
    assert polling.demo.world.answers[0][1]["text"] == "You chose left."


async def test_a_bot_gets_and_sends_files(polling: Telegram) -> None:
    await polling.page("media", user=1001, kind="photo")
    await until(lambda: len(texts(polling)) == 3)

    world = polling.demo.world
    sent, shown, diary = world.messages.values()
    assert world.files[shown["photo"][-1]["file_id"]].data == (
        world.files[sent["photo"][-1]["file_id"]].data
    )
    assert diary["document"]["file_name"] == "diary.csv"


async def test_a_bot_outlives_trouble_while_it_polls(polling: Telegram) -> None:
    await polling.page("trouble", kind="drop_after", method="getUpdates", count=1)
    await polling.page("message", user=1001, text="first")
    await polling.page("message", user=1001, text="second")

    await until(lambda: len(texts(polling)) == 4)

    assert sorted(texts(polling)) == ["first", "first", "second", "second"]


async def test_a_bot_can_listen_to_a_webhook(telegram: Telegram) -> None:
    app = bots.make(telegram.served.url, TOKEN)
    [socket] = bind_sockets(0, "127.0.0.1")
    port = socket.getsockname()[1]
    socket.close()
    async with app:
        await app.start()
        assert app.updater
        url = f"http://127.0.0.1:{port}/hook"
        await app.updater.start_webhook(
            "127.0.0.1", port, "hook", webhook_url=url, secret_token="hush"
        )
        await telegram.page("users")

        await telegram.page("message", user=1001, text="by post")
        await until(lambda: len(texts(telegram)) == 2)

        await app.updater.stop()
        await app.stop()
    assert texts(telegram) == ["by post", "by post"]


PROGRAM = """
import asyncio, sys
from bot.demo import run_demo

small_bot = [sys.executable, "-m", "tests.demo.bots"]
sys.exit(asyncio.run(run_demo(None, None, open_browser=False, command=small_bot)))
"""


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """The whole demo as a process of its own, with the small bot as its child."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", PROGRAM),
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode()
    async with httpx.AsyncClient(base_url=line.split()[4], timeout=PATIENCE) as http:
        yield http
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert not any(os.scandir(tmp_path))


async def post(http: httpx.AsyncClient, action: str, /, **body: object) -> Json:
    found: Json = (await http.post(f"/demo/{action}", json=body)).json()
    return found


async def test_a_taken_port_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    [socket] = bind_sockets(0, "127.0.0.1")
    port = socket.getsockname()[1]

    code = await run_demo(port, None, open_browser=False)

    socket.close()
    error = f"The demo cannot use port {port}: Address already in use.\n"
    assert (code, capsys.readouterr().err) == (2, error)


@pytest.mark.process
async def test_the_demo_waits_for_another_bot(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "demo", "--no-browser", "--no-bot"),
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | {"TMPDIR": str(tmp_path)},
    )
    assert process.stdout
    await process.stdout.readline()
    said = (await process.stdout.readline()).decode().split()
    url, token = (part.partition("=")[2] for part in said)

    app = bots.make(url, token)
    async with app:
        me = await app.bot.get_me()

    process.send_signal(signal.SIGTERM)
    assert (await process.wait(), me.username) == (0, BOT["username"])


@pytest.mark.process
async def test_the_bot_is_killed_and_nothing_is_lost(running: httpx.AsyncClient) -> None:
    await post(running, "users")
    morning = await post(running, "clock", move="morning")

    assert await post(running, "bot", action="kill") == {"running": False}
    await post(running, "message", user=1001, text="while it was dead")
    assert await post(running, "bot", action="start") == {"running": True}
    week = await post(running, "clock", move="week")
    chat = (await running.get("/demo/chat", params={"user": 1001})).json()

    assert [message["text"] for message in chat["messages"]] == ["while it was dead"] * 2
    assert morning["now"] < week["now"]
