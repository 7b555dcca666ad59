"""A reply that came too late for Telegram becomes one line, once the chat is free again."""

from pathlib import Path

import pytest

from bot.screens.errors import LATE
from storage import Store
from tests.harness import Chat, Hypnic


def refuse(hypnic: Hypnic, seconds: int, times: int) -> None:
    """Let the next messages be refused for so many seconds."""
    answer = b'{"ok":false,"description":"x","parameters":{"retry_after":%d}}' % seconds
    left = [(429, answer)] * times
    hypnic.wire.fault = lambda name, _: left.pop() if left and name == "sendMessage" else None


@pytest.mark.parametrize("seconds", [1, 59, 60])
async def test_a_pause_of_up_to_a_minute_is_waited_for(
    hypnic: Hypnic, stranger: Chat, seconds: int
) -> None:
    refuse(hypnic, seconds, 1)

    await stranger.types("/start")

    assert len(stranger.said) == 1
    assert stranger.last != LATE
    assert sum(hypnic.slept) >= seconds


async def test_after_a_longer_pause_one_line_asks_to_try_again(
    hypnic: Hypnic, stranger: Chat
) -> None:
    refuse(hypnic, 600, 2)

    await stranger.types("/start")
    await hypnic.context().services.late.all_told()

    assert stranger.said == [LATE]
    assert sum(hypnic.slept) >= 600
    assert await stranger.types("/help") != LATE


async def test_who_cannot_be_told_either_stops_nothing(hypnic: Hypnic, stranger: Chat) -> None:
    refuse(hypnic, 600, 1)
    await stranger.types("/start")
    hypnic.world.block(stranger.person, blocked=True)

    await hypnic.context().services.late.all_told()

    assert stranger.said == []


async def test_a_stop_amid_a_long_pause_leaves_the_reply_to_the_next_start(
    store: Store, tmp_path: Path
) -> None:
    async with Hypnic(store, tmp_path) as hypnic:
        chat = await hypnic.join().sets_up()
        held = (429, b'{"ok":false,"description":"x","parameters":{"retry_after":600}}')
        hypnic.wire.fault = lambda _, __: held
        await chat.types("/help")
        assert chat.last.startswith("All set.")
    async with Hypnic(store, tmp_path) as started:
        started.world = started.wire.world = hypnic.world

        assert await started.inbox.replay() == 1
        await started.inbox.join()

    assert chat.last.startswith("I answer questions")


async def test_what_was_told_of_is_not_handled_again(hypnic: Hypnic, chat: Chat) -> None:
    refuse(hypnic, 600, 1)
    await chat.types("/help")
    await hypnic.context().services.late.all_told()
    await hypnic.inbox.flush()

    assert chat.last == LATE
    assert await hypnic.inbox.replay() == 0
