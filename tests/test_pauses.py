"""When Telegram asks for a pause nobody is written to before it is over."""

from datetime import timedelta

import httpx
import pytest
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.sending import STARTED_BY_US, Pace, Timer


class Bench:
    """A pace under a clock of its own, and calls that end as they are told."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.at = 0.0
        self.pace = Pace(1000, Timer(lambda: self.at + sum(self.slept), self._sleep))
        self.made = 0

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    async def call(self, *ends: TelegramError, endpoint: str = "sendMessage") -> object:
        """A call by us that ends with these errors, one a time, and then well."""
        left = list(ends)

        async def answer() -> str:
            self.made += 1
            if left:
                raise left.pop(0)
            return "well"

        given = {"chat_id": self.made}
        return await self.pace.process_request(answer, (), {}, endpoint, given, STARTED_BY_US)


def cut() -> NetworkError:
    """The line broke, and nobody knows whether the call had its effect."""
    error = NetworkError("httpx.RemoteProtocolError")
    error.__cause__ = httpx.RemoteProtocolError("cut")
    return error


async def test_a_pause_holds_for_everybody_else_too() -> None:
    bench = Bench()
    await bench.call(RetryAfter(timedelta(seconds=5)))
    bench.slept.clear()
    bench.at = 0.0
    await bench.call(RetryAfter(timedelta(seconds=5)))

    await bench.call()

    assert bench.slept[0] == pytest.approx(5.1)


async def test_a_long_pause_is_kept_without_asking_again() -> None:
    bench = Bench()
    with pytest.raises(RetryAfter):
        await bench.call(RetryAfter(timedelta(minutes=10)))

    with pytest.raises(RetryAfter):
        await bench.call()
    made_meanwhile = bench.made
    bench.at = 601.0

    assert await bench.call() == "well"
    assert made_meanwhile == 1


async def test_a_message_that_may_have_arrived_is_not_sent_again() -> None:
    bench = Bench()

    with pytest.raises(NetworkError):
        await bench.call(cut())

    assert bench.made == 1


async def test_an_edit_that_may_have_arrived_is_made_again() -> None:
    bench = Bench()

    assert await bench.call(cut(), cut(), endpoint="editMessageText") == "well"
