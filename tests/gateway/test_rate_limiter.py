"""When Telegram asks for a pause nobody is written to before it is over."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from heapq import heappop, heappush

import httpx
import pytest
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.gateway.http import NotSent
from bot.gateway.rate_limiter import STARTED_BY_US, RateLimiter, Timer


class Bench:
    """A pace under a clock of its own, and calls that end as they are told."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.at = 0.0
        self.pace = RateLimiter(1000, Timer(lambda: self.at + sum(self.slept), self._sleep))
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


async def test_who_waits_for_a_turn_learns_of_a_long_pause_that_is_asked_for_meanwhile() -> None:
    clock, told, woken = [0.0], asyncio.Event(), asyncio.Event()

    async def sleep(_: float) -> None:
        await woken.wait()

    async def is_held() -> None:
        await told.wait()
        raise RetryAfter(timedelta(hours=1))

    async def never() -> None:
        raise AssertionError("a message was started in the pause")

    pace = RateLimiter(1, Timer(lambda: clock[0], sleep))
    sends = [
        asyncio.create_task(pace.process_request(call, (), {}, "sendMessage", to, STARTED_BY_US))
        for call, to in [
            (is_held, {"chat_id": 1}),
            (never, {"chat_id": 2}),
            (never, {"chat_id": 3}),
        ]
    ]
    while not told.is_set():
        await asyncio.sleep(0)
        told.set()
    await asyncio.wait(sends[:1])
    clock[0] = 2.0
    woken.set()

    ended = await asyncio.gather(*sends, return_exceptions=True)

    assert [type(error) for error in ended] == [RetryAfter] * 3


class Sleepers:
    """A time that goes on to the next one who wakes when nobody else has anything to do."""

    def __init__(self) -> None:
        self.now = 0.0
        self._waiting: list[tuple[float, int, asyncio.Event]] = []

    async def sleep(self, seconds: float) -> None:
        """Wake after that time, and after all who wake before."""
        woken = asyncio.Event()
        heappush(self._waiting, (self.now + seconds, len(self._waiting) + id(woken), woken))
        await woken.wait()

    async def live(self, *lives: Coroutine[None, None, None]) -> None:
        """Until all have ended."""
        tasks = [asyncio.create_task(life) for life in lives]
        while not all(task.done() for task in tasks):
            for _ in range(10):
                await asyncio.sleep(0)
            if self._waiting:
                self.now, _, woken = heappop(self._waiting)
                woken.set()


async def test_what_is_tried_again_keeps_the_rate_too() -> None:
    time, started = Sleepers(), list[float]()
    pace = RateLimiter(10, Timer(lambda: time.now, time.sleep))

    async def send(to: int) -> None:
        ends = [NotSent("no connection")]

        async def call() -> None:
            started.append(time.now)
            if ends:
                raise ends.pop()

        await pace.process_request(call, (), {}, "sendMessage", {"chat_id": to}, STARTED_BY_US)

    await time.live(*(send(to) for to in range(20)))

    assert len(started) == 40
    assert max(sum(at <= other < at + 1 for other in started) for at in started) <= 10
