"""A reply that came too late for Telegram becomes one line, once the chat is free again."""

import pytest

from bot.screens.errors import LATE
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
