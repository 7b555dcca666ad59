"""Rate limits on what people send: one polite message, then silence; what is urgent passes.

How many are allowed is the operator's to set: `MESSAGES_PER_MINUTE` in `bot/operations/config.py`.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot.context import Context, Services
from bot.gateway.sending import answer_tap, reply
from bot.screens import incoming_limits as screens
from storage.sharing import Sharing

MINUTE = timedelta(minutes=1)
_PRIVATE = ChatType.PRIVATE.value
_FOURTH = 4
_REMEMBERED = 10_000
"""People and kinds kept before those of more than a minute ago are forgotten."""


class Verdict(Enum):
    """What becomes of an update."""

    PASS = "pass"  # noqa: S105
    TELL = "tell"
    SILENT = "silent"


@dataclass(slots=True)
class Window:
    """The moments of the last minute, and whether the person was told that it is enough."""

    moments: deque[datetime] = field(default_factory=deque)
    is_warned: bool = False

    def take(self, now: datetime, most: int) -> Verdict:
        """Whether one more fits; each beyond the limit is silent after the first was told."""
        while self.moments and not now - MINUTE < self.moments[0] <= now:
            self.moments.popleft()
        if len(self.moments) < most:
            self.moments.append(now)
            self.is_warned = False
            return Verdict.PASS
        verdict = Verdict.SILENT if self.is_warned else Verdict.TELL
        self.is_warned = True
        return verdict


@dataclass(slots=True)
class Limits:
    """Limits a minute; 0 switches one off. Nothing of it outlives the process.

    Among several workers a quarter of a limit is given out in equal parts, which cost nothing, and
    the rest is counted together: in all it is never more, and the whole where all hear of it.
    """

    messages: int
    newcomers: int
    taps: int
    shared: Sharing | None = None
    _windows: dict[tuple[str, int], Window] = field(default_factory=dict)

    async def message(self, person_id: int, now: datetime) -> Verdict:
        """One more typed message of a person."""
        return await self._take("message", person_id, now, self.messages)

    async def tap(self, person_id: int, now: datetime) -> Verdict:
        """One more tap of a person."""
        return await self._take("tap", person_id, now, self.taps)

    async def newcomer(self, person_id: int, now: datetime) -> Verdict:
        """A message of somebody who has not agreed; only the first in a minute counts."""
        new = self._window("new", person_id, now)
        if new.moments and now - MINUTE < new.moments[0] <= now:
            return Verdict.PASS
        if await self._take("everybody", 0, now, self.newcomers) is Verdict.PASS:
            return new.take(now, 1)
        return self._window("refused", person_id, now).take(now, 0)

    async def _take(self, kind: str, person_id: int, now: datetime, most: int) -> Verdict:
        if most == 0:
            return Verdict.PASS
        workers = self.shared.workers if self.shared else 1
        own = most if workers == 1 else most // (_FOURTH * workers)
        verdict = self._window(kind, person_id, now).take(now, own)
        if verdict is Verdict.PASS or self.shared is None or workers == 1:
            return verdict
        too_many = await self.shared.count(f"{kind} {person_id}", most - own * workers)
        return _BY_COUNT[min(too_many, len(_BY_COUNT) - 1)]

    def _window(self, kind: str, person_id: int, now: datetime) -> Window:
        if len(self._windows) > _REMEMBERED:
            recent = now - MINUTE
            self._windows = {
                key: window
                for key, window in self._windows.items()
                if window.moments and window.moments[-1] > recent
            }
        return self._windows.setdefault((kind, person_id), Window())


_BY_COUNT = (Verdict.PASS, Verdict.TELL, Verdict.SILENT)
"""What becomes of one that fits, of the first that is too much, and of the others."""


def only_so_many(limits: Limits) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """A handler that stops what is too much."""

    async def guard(update: Update, context: Context) -> None:
        message, query, now = update.effective_message, update.callback_query, context.now()
        if query and query.message and query.message.chat.type != _PRIVATE:
            raise ApplicationHandlerStop
        if query:
            verdict = await limits.tap(query.from_user.id, now)
            if verdict is Verdict.TELL:
                await answer_tap(query, screens.TOO_MANY_TAPS)
        elif message and message.from_user and message.chat.type == _PRIVATE:
            person_id = message.from_user.id
            verdict = await limits.message(person_id, now)
            if verdict is Verdict.PASS and await context.person(person_id) is None:
                verdict = await limits.newcomer(person_id, now)
            urgent = verdict is not Verdict.PASS and await asyncio.to_thread(
                is_urgent, context.services, message
            )
            if urgent:
                return
            if verdict is Verdict.TELL:
                await reply(message, screens.TOO_MANY)
        else:
            return
        if verdict is not Verdict.PASS:
            context.services.metrics.add("limited")
            raise ApplicationHandlerStop

    return guard


def is_urgent(services: Services, message: Message | None) -> bool:
    """Whether a message tells of an emergency, which nothing may hold up."""
    text = (message and (message.text or message.caption)) or ""
    return bool(text) and services.answerer.emergency(text) is not None
