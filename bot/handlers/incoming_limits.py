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

MINUTE = timedelta(minutes=1)
_PRIVATE = ChatType.PRIVATE.value
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
    """Limits a minute; 0 switches one off. Nothing of it outlives the process."""

    messages: int
    newcomers: int
    taps: int
    _windows: dict[tuple[str, int], Window] = field(default_factory=dict)

    def message(self, person_id: int, now: datetime) -> Verdict:
        """One more typed message of a person."""
        return self._take("message", person_id, now, self.messages)

    def tap(self, person_id: int, now: datetime) -> Verdict:
        """One more tap of a person."""
        return self._take("tap", person_id, now, self.taps)

    def newcomer(self, person_id: int, now: datetime) -> Verdict:
        """A message of somebody who has not agreed; only the first in a minute counts."""
        key = ("new", person_id)
        window = self._windows.get(key)
        if window and window.moments and now - MINUTE < window.moments[0] <= now:
            return Verdict.PASS
        verdict = self._take("everybody", 0, now, self.newcomers)
        if verdict is Verdict.PASS:
            return self._take("new", person_id, now, 1)
        self._windows[("everybody", 0)].is_warned = False
        return self._take("refused", person_id, now, 0)

    def _take(self, kind: str, person_id: int, now: datetime, most: int) -> Verdict:
        if most == 0 and kind != "refused":
            return Verdict.PASS
        if len(self._windows) > _REMEMBERED:
            recent = now - MINUTE
            self._windows = {
                key: window
                for key, window in self._windows.items()
                if window.moments and window.moments[-1] > recent
            }
        return self._windows.setdefault((kind, person_id), Window()).take(now, most)


def only_so_many(limits: Limits) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """A handler that stops what is too much."""

    async def guard(update: Update, context: Context) -> None:
        message, query, now = update.effective_message, update.callback_query, context.now()
        if query and query.message and query.message.chat.type != _PRIVATE:
            raise ApplicationHandlerStop
        if query:
            verdict = limits.tap(query.from_user.id, now)
            if verdict is Verdict.TELL:
                await answer_tap(query, screens.TOO_MANY_TAPS)
        elif message and message.from_user and message.chat.type == _PRIVATE:
            person_id = message.from_user.id
            verdict = limits.message(person_id, now)
            if verdict is Verdict.PASS and await context.person(person_id) is None:
                verdict = limits.newcomer(person_id, now)
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
