"""Rate limiting by chat: what the bot starts is spread over time, what was refused waits.

How many messages a second there may be is the operator's to say: `SEND_RATE` in
`bot/operations/config.py`.
"""

import math
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    RetryAfter,
    TelegramError,
)
from telegram.ext import BaseRateLimiter

from bot.gateway.concurrency import call_begins, give_up_place
from bot.gateway.flood_control import LONGEST_WAIT, MARGIN, Holds, Key
from bot.gateway.pace import OwnPace, Pace, Slot, Timer
from bot.gateway.retries import ATTEMPTS, pause_before_retry, seconds_of
from bot.gateway.shared_pace import Shared, SharedHolds, SharedPace
from bot.operations.counters import Counters

_ROUNDING = 1e-6
_BETWEEN = 1.0
"""Seconds between two messages to one chat."""

_SLOW = 1.0
"""Seconds after which a call that Telegram has not answered takes no place from others."""


Call = Callable[..., Coroutine[Any, Any, Any]]
LastLook = Callable[[], Awaitable[bool]]
"""Whether a message may leave now; asked right before it does."""


async def always() -> bool:
    """The last look at what may leave in any case."""
    return True


class Withdrawn(TelegramError):
    """A message was not to leave any more when its turn came; Telegram has not seen it."""


@dataclass(frozen=True, slots=True)
class RateLimitArgs:
    """What a call does not say itself: whose tap it answers, and whether it may leave still.

    One that `waits` does so while its chat is held, and is tried again. What the bot starts does
    not: its row is due again; and it is `spaced` from other such calls.
    """

    person_id: int | None = None
    last_look: LastLook | None = None
    waits: bool = True
    spaced: bool = False


class RateLimiter(BaseRateLimiter[RateLimitArgs]):
    """Spreads what the bot starts over time, and holds for a 429 the chat that it was for.

    At most `rate` messages a second are started in all and one a second to one person. Replies
    wait for nothing but Telegram's own 429, and are tried again when they provably were not sent;
    what the bot starts never is: its row in the ledger is due again.
    """

    def __init__(
        self,
        rate: float,
        timer: Timer | None = None,
        counts: Counters | None = None,
        shared: Shared | None = None,
    ) -> None:
        """Start at most `rate` messages a second by that timer, with whoever `shared` is with."""
        self._counts = counts or Counters()
        self._timer = timer or Timer()
        self._pace: Pace = OwnPace(rate, self._timer)
        self._holds = Holds()
        self._others: SharedHolds | None = None
        if shared:
            self._pace = SharedPace(shared, rate, self._timer)
            self._others = SharedHolds(shared, self._holds, self._timer)
        self._chat_free_at: dict[Key, float] = {}
        self._clear_at = 1000

    async def initialize(self) -> None:
        """Hear from now on what other workers hold."""
        if self._others:
            await self._others.begin()

    async def shutdown(self) -> None:
        """Hear it no more."""
        if self._others:
            await self._others.end()

    async def process_request(
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: RateLimitArgs | None,
    ) -> Any:
        """Make the call when its turn comes; raises what the last attempt raised.

        Raises RetryAfter while its chat is held for longer than it waits, and Withdrawn.
        """
        limits = rate_limit_args or RateLimitArgs()
        key = _key(limits, endpoint, data)
        attempts = ATTEMPTS if limits.waits else 1
        for attempt in range(1, attempts + 1):
            await self._turn(key, limits)
            try:
                return await self._made(key, callback(*args, **kwargs))
            except TelegramError as error:
                pause = pause_before_retry(error, endpoint, attempt)
                if pause is None or attempt == attempts:
                    raise
                give_up_place()
                await self._timer.sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def held(self) -> frozenset[Key]:
        """The chats for which Telegram has asked for a pause that is not over."""
        return self._holds.held(self._timer.now())

    def busy(self) -> frozenset[Key]:
        """The chats that cannot be written to now: held, or written to less than a second ago."""
        return self.held() | self._spaced().keys()

    def is_spaced(self) -> bool:
        """Whether somebody was written to less than a second ago."""
        return bool(self._spaced())

    async def next_free(self) -> bool:
        """Wait until the first of those written to in this second is free; False: there is none."""
        if spaced := self._spaced():
            await self._until(min(spaced.values()))
        return bool(spaced)

    def _spaced(self) -> dict[Key, float]:
        now = self._timer.now()
        return {chat: at for chat, at in self._chat_free_at.items() if at > now + _ROUNDING}

    async def until_free(self, chat: int) -> None:
        """Wait for as long as Telegram has asked for that chat, however long that is."""
        while wait := self._holds.wait(chat, self._timer.now()):
            await self._holds.over(self._timer.sleep(wait))

    async def _made(self, key: Key, call: Coroutine[Any, Any, Any]) -> Any:
        """The call, and what its end says about floods."""
        quiet = self._holds.begins(key, self._timer.now())
        turn = call_begins(_SLOW)
        try:
            answer = await call
        except TelegramError as error:
            self._counts.add(f"calls.{type(error).__name__}")
            if isinstance(error, RetryAfter):
                self._holds.refused(key, seconds_of(error), self._timer.now(), quiet=quiet)
                if self._others:
                    self._others.refused(key)
            elif isinstance(error, BadRequest | Forbidden | ChatMigrated):
                self._got_through()
            raise
        else:
            self._counts.add("calls.ok")
            self._got_through()
            return answer
        finally:
            self._holds.ends(key)
            if turn:
                turn.call_ends()

    def _got_through(self) -> None:
        if self._holds.got_through() and self._others:
            self._others.freed()

    async def _turn(self, key: Key, limits: RateLimitArgs) -> None:
        """Wait until the call may be made."""
        await self._allowed(key, LONGEST_WAIT if limits.waits else 0)
        slot = None
        if limits.spaced:
            await self._second_is_over(key)
            slot = await self._slot(key)
        if limits.last_look and not await limits.last_look():
            raise Withdrawn("not to leave any more")
        if slot and self._timer.now() > slot.until:
            await self._slot(key)

    async def _allowed(self, key: Key, longest: float) -> None:
        """Wait while Telegram has asked for a pause; raise it when it is longer than that."""
        while (wait := self._holds.wait(key, self._timer.now())) is not None:
            if wait > longest + MARGIN + _ROUNDING:
                raise RetryAfter(timedelta(seconds=math.ceil(wait - MARGIN)))
            give_up_place()
            await self._holds.over(self._timer.sleep(wait) if wait else None)

    async def _second_is_over(self, chat: Key) -> None:
        """Wait until the last message to that chat is a second old."""
        while (free_at := self._chat_free_at.get(chat, 0.0)) > self._timer.now() + _ROUNDING:
            await self._until(free_at)

    async def _slot(self, chat: Key) -> Slot:
        """Wait until one more message may be started; one that comes too late takes another slot.

        Raises RetryAfter when Telegram asks for a pause meanwhile.
        """
        while True:
            self._remember(chat, self._timer.now())
            slot = await self._pace.slot()
            self._remember(chat, slot.at)
            await self._until(slot.at)
            await self._allowed(chat, 0)
            if self._timer.now() <= slot.until:
                return slot

    async def _until(self, moment: float) -> None:
        while (wait := moment - self._timer.now()) > _ROUNDING:
            await self._timer.sleep(wait)

    def _remember(self, chat: Key, at: float) -> None:
        self._chat_free_at[chat] = at + _BETWEEN
        if len(self._chat_free_at) > self._clear_at:
            self._chat_free_at = self._spaced()
            self._clear_at = max(1000, 2 * len(self._chat_free_at))


def _key(limits: RateLimitArgs, endpoint: str, data: dict[str, Any]) -> Key:
    whose = data.get("chat_id") if limits.person_id is None else limits.person_id
    return whose if type(whose) is int else endpoint
