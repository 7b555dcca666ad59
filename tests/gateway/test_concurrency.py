"""Places are for what is quick: whoever waits or works long keeps nobody else from an answer."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.answers import Answerer
from bot.article.text import load_article
from bot.demo.world import Json
from bot.gateway.concurrency import CONCURRENT
from bot.gateway.inbox import InOrder
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimiter
from bot.operations import worker
from bot.operations.exit_codes import BAD_START
from bot.running import Stop, _get_ready
from bot.screens.incoming_limits import QUEUED
from bot.screens.privacy import DELETED
from tests.harness import ANSWERER, PATIENCE, Chat, Hypnic

REFUSED = 429, b'{"ok":false,"description":"x","parameters":{"retry_after":20}}'
CROWD = CONCURRENT + 1


@contextmanager
def gate() -> Iterator[asyncio.Event]:
    """What waits for the event goes on at the end, also when the test has failed."""
    go_on = asyncio.Event()
    try:
        yield go_on
    finally:
        go_on.set()


def wait_really(hypnic: Hypnic, go_on: asyncio.Event) -> None:
    """Let what waits for Telegram wait until the event is set."""

    async def wait(_: float) -> None:
        await go_on.wait()

    limiter = hypnic.application.bot.rate_limiter
    assert isinstance(limiter, RateLimiter)
    limiter._timer = Timer(lambda: 60.0 * go_on.is_set(), wait)  # noqa: SLF001


@asynccontextmanager
async def busy_worker(folder: Path) -> AsyncIterator[asyncio.Event]:
    """The worker has something long to do, until the event is set."""
    go_on, pipe = asyncio.Event(), folder / "pipe"
    os.mkfifo(pipe)
    door = os.open(pipe, os.O_RDWR)

    async def let_it_end() -> None:
        await go_on.wait()
        os.write(door, b"\n")

    reading = partial(subprocess.check_output, ["head", "-n", "1", str(pipe)])
    working = asyncio.gather(worker.run(reading), let_it_end())
    try:
        yield go_on
    finally:
        go_on.set()
        await working
        os.close(door)


def pages_of(chat: Chat) -> list[Json]:
    """The pages that came."""
    return [message for message in chat.messages if "document" in message]


async def handle(hypnic: Hypnic) -> "asyncio.Task[None]":
    """Hand over what people did, and let the bot go on until it only waits."""
    handling = asyncio.create_task(hypnic.hand_over())
    for _ in range(2_000):
        await asyncio.sleep(0)
    return handling


async def soon(condition: Callable[[], bool]) -> None:
    """Let the bot go on until the condition holds."""
    async with asyncio.timeout(PATIENCE):
        for _ in iter(lambda: int(condition()), 1):
            await asyncio.sleep(0)


async def test_more_chats_that_are_held_than_there_are_places_hold_nobody_else(
    hypnic: Hypnic,
) -> None:
    noisy, quiet = [hypnic.join() for _ in range(CROWD)], hypnic.join()
    held = {f"{chat.id}" for chat in noisy}
    with gate() as go_on:
        wait_really(hypnic, go_on)
        hypnic.wire.fault = lambda _, given: (
            REFUSED if given.get("chat_id") in held and not go_on.is_set() else None
        )
        crowd = []
        for at in range(0, CROWD, 8):
            for chat in noisy[at : at + 8]:
                hypnic.world.post(chat.person, {"text": "/help"}, out=True)
            crowd.append(await handle(hypnic))
            between = hypnic.join()
            hypnic.world.post(between.person, {"text": "why do I twitch?"}, out=True)
            crowd.append(await handle(hypnic))
            await soon(lambda chat=between: bool(chat.said))  # type: ignore[misc]
        hypnic.world.post(quiet.person, {"text": "I have chest pain right now"}, out=True)
        crowd.append(await handle(hypnic))
        await soon(lambda: bool(quiet.said))
        assert "emergency number" in quiet.last
    await asyncio.gather(*crowd)
    assert all(chat.said for chat in noisy)


async def test_taps_are_answered_before_words_can_be_read_and_messages_after(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/topics")
    order = hypnic.application.update_processor
    assert isinstance(order, InOrder)
    order.reads_words.clear()
    early = hypnic.join()

    hypnic.world.post(early.person, {"text": "I have chest pain right now"}, out=True)
    hypnic.world.tap(chat.person, chat.messages[-1], "topics")
    waiting = await handle(hypnic)

    assert (hypnic.wire.calls[-1][0], early.said) == ("editMessageText", [])
    await _get_ready(ANSWERER, order.reads_words, Stop())
    await waiting
    assert "emergency number" in early.last


async def test_models_that_cannot_be_read_stop_the_program() -> None:
    class Broken(Answerer):
        def get_ready(self) -> None:
            raise OSError("damaged")

    stop = Stop()
    await _get_ready(Broken(load_article()), asyncio.Event(), stop)

    assert (stop.event.is_set(), stop.code) == (True, BAD_START)


async def test_an_emergency_and_a_tap_overtake_a_crowd_of_slow_answers(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/topics")
    slow = [hypnic.join() for _ in range(2 * CROWD)]
    numbers = {f"{one.id}" for one in slow}
    real = hypnic.wire.answer
    with gate() as go_on:

        async def answer(url: str, data: Any) -> tuple[int, bytes]:
            if data and data.json_parameters.get("chat_id") in numbers:
                await go_on.wait()
            return await real(url, data)

        hypnic.wire.answer = answer  # type: ignore[method-assign]
        for one in slow:
            hypnic.world.post(one.person, {"text": "/help"}, out=True)
        crowd = await handle(hypnic)

        hypnic.world.tap(chat.person, chat.messages[-1], "topics")
        hypnic.world.post(hypnic.join().person, {"text": "nothing urgent"}, out=True)
        other = hypnic.join()
        hypnic.world.post(other.person, {"text": "I have chest pain right now"}, out=True)
        urgent = await handle(hypnic)

        await soon(lambda: bool(other.said))
        assert "emergency number" in other.last
    await asyncio.gather(crowd, urgent)


async def _pages(chat: Chat, number: int) -> None:
    for _ in range(number):
        chat.hypnic.world.tap(chat.person, chat.messages[-1], "make:28:a4")


@pytest.mark.parametrize("then", ["/help", "I have chest pain right now"])
async def test_who_waits_for_pages_is_answered_meanwhile_and_told_so_once(
    hypnic: Hypnic, chat: Chat, tmp_path: Path, then: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    async with busy_worker(tmp_path) as go_on:
        await _pages(chat, 10)
        pages = await handle(hypnic)

        hypnic.world.post(chat.person, _content(then), out=True)
        talk = await handle(hypnic)
        await soon(lambda: chat.said[-1] != QUEUED)

        assert pages_of(chat) == []
        assert chat.said.count(QUEUED) == 1
        go_on.set()
        await asyncio.gather(pages, talk)
    assert len(pages_of(chat)) == 10


def _content(text: str) -> Json:
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"text": text} | ({"entities": command} if text.startswith("/") else {})


async def _deletes(chat: Chat) -> None:
    chat.hypnic.world.tap(chat.person, chat.messages[-1], "delete:yes")


async def test_a_page_does_not_come_after_everything_was_deleted(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    async with busy_worker(tmp_path) as go_on:
        await _pages(chat, 1)
        pages = await handle(hypnic)
        await _deletes(chat)
        deleting = await handle(hypnic)
        go_on.set()
        await asyncio.gather(pages, deleting)

    assert pages_of(chat) == []
    assert chat.last == DELETED


async def test_a_stop_waits_for_nothing_and_the_next_start_does_it(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    async with busy_worker(tmp_path):
        await _pages(chat, 3)
        pages = await handle(hypnic)

        hypnic.application.update_processor.cut_off()  # type: ignore[attr-defined]
        await asyncio.wait_for(pages, PATIENCE)
        await hypnic.inbox.flush()
        assert pages_of(chat) == []
        replayed = await hypnic.inbox.replay()
    await hypnic.inbox.join()

    assert (replayed, len(pages_of(chat))) == (3, 3)
