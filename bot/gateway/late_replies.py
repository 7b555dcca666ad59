"""Replies that Telegram refused for too long: one line about them, once their chat is free."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.gateway.concurrency import put_off
from bot.gateway.rate_limiter import RateLimiter
from bot.gateway.sending import send

log = logging.getLogger(__name__)


@dataclass(slots=True)
class LateReplies:
    """Who is to be told; a chat is told once, however many replies it lost.

    Like the pause itself it does not outlive the process, nor does a stop wait for it: what was
    not told by then is handled again at the next start.
    """

    _telling: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _lost: dict[int, list[Callable[[], None]]] = field(default_factory=dict)

    def tell(self, bot: ExtBot[Any], person_id: int, words: str) -> None:
        """Tell that person, as soon as Telegram lets us, that a reply was lost."""
        self._lost.setdefault(person_id, []).append(put_off())
        if person_id not in self._telling:
            task = asyncio.create_task(_tell(bot, person_id, words))
            self._telling[person_id] = task
            task.add_done_callback(partial(self._ended, person_id))

    def _ended(self, person_id: int, task: asyncio.Task[None]) -> None:
        del self._telling[person_id]
        for handled in self._lost.pop(person_id):
            if not task.cancelled():
                handled()

    async def all_told(self) -> None:
        """Wait until everybody was told who is to be told now."""
        await asyncio.gather(*self._telling.values())


async def _tell(bot: ExtBot[Any], person_id: int, words: str) -> None:
    limiter = bot.rate_limiter
    while isinstance(limiter, RateLimiter):
        await limiter.until_free(person_id)
        try:
            await send(bot, person_id, words)
        except RetryAfter:
            continue
        except TelegramError as error:
            log.warning("a person could not be told of a late reply: %s", type(error).__name__)
        return
