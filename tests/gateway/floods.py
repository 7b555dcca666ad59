"""A limiter under a time of its own, and a Telegram that answers each chat as it is told."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Any

import httpx
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimitArgs, RateLimiter

Answer = Callable[[float], TelegramError | None]


def flood(seconds: float) -> RetryAfter:
    """Telegram asks for a pause."""
    return RetryAfter(timedelta(seconds=seconds))


def cut() -> NetworkError:
    """The line broke, and nobody knows whether the call had its effect."""
    error = NetworkError("httpx.RemoteProtocolError")
    error.__cause__ = httpx.RemoteProtocolError("cut")
    return error


class Telegram:
    """A limiter under a time of its own, and a Telegram that answers each chat as it is told.

    Time goes on to the next one who wakes when nobody else has anything to do.
    """

    def __init__(self, rate: float = 1000, latency: float = 0.05) -> None:
        self.now = 0.0
        self.latency = latency
        self.limiter = RateLimiter(rate, Timer(lambda: self.now, self.sleep))
        self.answers: dict[object, Answer] = {}
        self.calls: list[tuple[object, float]] = []
        self._numbers = count()
        self._waiting: list[tuple[float, int, asyncio.Event]] = []

    async def sleep(self, seconds: float) -> None:
        """Wake after that time, and after all who wake before."""
        woken = asyncio.Event()
        heappush(self._waiting, (self.now + seconds, next(self._numbers), woken))
        await woken.wait()

    async def live(self, *lives: Coroutine[Any, Any, Any]) -> list[Any]:
        """Until all have ended; what they returned or raised."""
        tasks = [asyncio.create_task(life) for life in lives]
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if self._waiting:
                self.now, _, woken = heappop(self._waiting)
                woken.set()
        return await asyncio.gather(*tasks, return_exceptions=True)

    async def later(self, at: float, life: Coroutine[Any, Any, Any]) -> Any:
        """Begin a life at that time."""
        if at > self.now:
            await self.sleep(at - self.now)
        return await life

    async def call(
        self,
        to: object,
        *,
        starts: bool = False,
        endpoint: str = "sendMessage",
        leaves: bool = True,
        tap_of: int | None = None,
    ) -> float:
        """A call to a chat, or without one; returns when it was answered."""

        async def answer() -> float:
            self.calls.append((to, self.now))
            await self.sleep(self.latency)
            if (told := self.answers.get(to)) and (failed := told(self.now)):
                raise failed
            return self.now

        async def look() -> bool:
            return leaves

        data = {"chat_id": to} if isinstance(to, int) else {}
        args = RateLimitArgs(tap_of, look if starts else None, waits=not starts, spaced=starts)
        done: float = await self.limiter.process_request(answer, (), {}, endpoint, data, args)
        return done

    def made(self, to: object) -> list[float]:
        """When calls to that chat were made."""
        return [at for whom, at in self.calls if whom == to]


def until(end: float, error: TelegramError) -> Answer:
    """That error until then."""
    return lambda now: error if now < end else None


def once(*errors: TelegramError) -> Answer:
    """Those errors one after the other, and then well."""
    left = list(errors)
    return lambda _: left.pop(0) if left else None
