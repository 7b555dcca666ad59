"""How fast: what the bot starts is spread over time, and what was not sent is tried again."""

import asyncio
import math
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.gateway.http import NotSent
from bot.operations.metrics import Metrics

STARTED_BY_US = 1
"""The rate limit argument of what the bot starts; replies to people have none."""

_CATCH_UP, _MARGIN = 0.02, 0.02
"""Seconds that may be caught up after a late start, and that a call may take to the wire. The pace
is slower by both, so that no second has more than the rate, and 96 % of it are still reached."""

_ROUNDING = 1e-6
_ATTEMPTS = 4
_LONGEST_WAIT = 60.0

_REPEATABLE = ("editMessageText", "answerCallbackQuery", "leaveChat", "getMe", "setMyCommands")
"""Calls that do the same when they are made twice, so that an unknown end is tried again."""

Call = Callable[..., Coroutine[Any, Any, Any]]


@dataclass(frozen=True, slots=True)
class Timer:
    """Seconds that only go forward, and waiting by them."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Coroutine[Any, Any, None]] = asyncio.sleep


class RateLimiter(BaseRateLimiter[int]):
    """Spreads what the bot starts over time and tries again what provably was not sent.

    At most `rate` messages a second are started in all and one a second to one person; replies
    wait for nothing but Telegram's own 429.
    """

    def __init__(
        self, rate: float, timer: Timer | None = None, counts: Metrics | None = None
    ) -> None:
        """Start at most `rate` messages a second by that timer."""
        self._counts = counts or Metrics()
        self._timer = timer or Timer()
        self._gap = (1 + _CATCH_UP + _MARGIN) / rate
        self._gate = asyncio.Lock()
        self._free_at = 0.0
        self._held_until = 0.0
        self._chat_free_at: dict[object, float] = {}
        self._clear_at = 1000

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make the call when its turn comes; raises what the last attempt raised."""
        for attempt in range(1, _ATTEMPTS + 1):
            if rate_limit_args == STARTED_BY_US:
                await self._turn(data.get("chat_id"))
            try:
                answer = await callback(*args, **kwargs)
            except TelegramError as error:
                self._counts.add(f"calls.{type(error).__name__}")
                wait = _wait_before_retry(error, endpoint, attempt)
                if isinstance(error, RetryAfter):
                    self._held_until = max(self._held_until, self._timer.now() + (wait or 0))
                if wait is None or wait > _LONGEST_WAIT or attempt == _ATTEMPTS:
                    raise
                await self._timer.sleep(wait)
            else:
                self._counts.add("calls.ok")
                return answer
        raise AssertionError("the last attempt returns or raises")

    def _refuse_while_held(self) -> None:
        """Raise what Telegram would answer, while it has asked for a longer pause."""
        held = self._held_until - self._timer.now()
        if held > _LONGEST_WAIT:
            raise RetryAfter(timedelta(seconds=math.ceil(held)))

    async def _turn(self, chat: object) -> None:
        """Wait until one more message may be started, and until the chat's last is a second old."""
        while True:
            async with self._gate:
                await self._until_free()
                now = self._timer.now()
                chat_free_at = self._chat_free_at.get(chat, now)
                if chat_free_at <= now + _ROUNDING:
                    self._free_at = max(self._free_at, now - _CATCH_UP) + self._gap
                    self._remember(chat, now)
                    return
            await self._until(chat_free_at)

    async def _until_free(self) -> None:
        """Wait for the rate and for Telegram, which may ask for a pause also meanwhile."""
        while (moment := max(self._free_at, self._held_until)) > self._timer.now() + _ROUNDING:
            self._refuse_while_held()
            await self._until(moment)

    async def _until(self, moment: float) -> None:
        if (wait := moment - self._timer.now()) > 0:
            await self._timer.sleep(wait)

    def _remember(self, chat: object, now: float) -> None:
        self._chat_free_at[chat] = now + 1
        if len(self._chat_free_at) > self._clear_at:
            self._chat_free_at = {c: t for c, t in self._chat_free_at.items() if t > now}
            self._clear_at = max(1000, 2 * len(self._chat_free_at))


def _wait_before_retry(error: TelegramError, endpoint: str, attempt: int) -> float | None:
    if isinstance(error, RetryAfter):
        return seconds_of(error) + 0.1
    may_repeat = endpoint in _REPEATABLE and isinstance(error, NetworkError)
    if isinstance(error, NotSent) or (may_repeat and not isinstance(error, BadRequest)):
        return float(2 ** (attempt - 1)) / 2
    return None


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
