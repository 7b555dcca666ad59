"""Heavy wishes: drawings, pages, exports and imports, few at a time and out of everybody's way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakValueDictionary

from telegram.ext import ExtBot

from bot.gateway.concurrency import step_aside
from bot.gateway.sending import send

AT_ONCE = 4


@dataclass(slots=True)
class HeavyWork:
    """At most four wishes are worked on at once, and one of a person; the rest queue in order.

    Who holds `drawing` reads the nights of a picture and has it drawn: one at a time, as the one
    worker draws, so that no crowd's nights are read in one go.
    """

    drawing: asyncio.Lock = field(default_factory=asyncio.Lock)
    _all: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _people: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    _told: set[int] = field(default_factory=set)

    @asynccontextmanager
    async def of(self, bot: ExtBot[Any], person_id: int, words: str) -> AsyncIterator[None]:
        """Work that keeps neither others nor the same person's next messages waiting.

        Who has to queue is told so in those words, once for all that they queue up.
        """
        step_aside()
        lock = self._people.setdefault(person_id, asyncio.Lock())
        if (lock.locked() or self._all.locked()) and person_id not in self._told:
            self._told.add(person_id)
            await send(bot, person_id, words)
        async with lock:
            self._told.discard(person_id)
            async with self._all:
                yield
