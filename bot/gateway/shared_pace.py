"""The pace of several workers: slots from one row of their server, and what each of them holds."""

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Protocol

from bot.gateway.flood_control import Holds, Key
from bot.gateway.pace import Slot, Timer, gap, in_a_burst
from bot.operations.logs import describe
from storage import DatabaseError
from storage.sharing import Seen

log = logging.getLogger(__name__)

AHEAD = 0.2
"""Seconds whose slots are taken at a time, at most."""

TOO_LATE = 0.1
"""Seconds after which a slot is over: whoever slept must not send beside who took the next ones."""

_LONGEST_LEAD = 1.0
"""Slots are taken as far ahead as the server took to answer, so that they are not over when they
are here; seconds at most."""

LOOK_EVERY = 1.0
"""Seconds between two looks at what others hold; who sends too early meanwhile is refused alone."""


class Shared(Protocol):
    """Where workers share slots and holds, see `storage.sharing`."""

    async def take_slots(self, count: int, gap: float, lead: float) -> float:
        """Take so many slots, none within `lead` seconds; seconds until the first of them."""

    async def hold(self, held: str, seconds: float, everybody: float | None = None) -> None:
        """Let all workers leave a chat alone for so long, and everybody for that long."""

    async def free(self) -> None:
        """Nobody is held but by themselves."""

    async def look(self) -> Seen:
        """What others hold."""


class SharedPace:
    """Slots for whoever asks at one moment by one statement, by the server's clock."""

    def __init__(self, shared: Shared, rate: float, timer: Timer) -> None:
        """Give out slots of that many a second, which all workers share."""
        self._shared, self._timer, self._gap = shared, timer, gap(rate)
        self._lead = 0.0
        self._most = max(1, int(AHEAD / self._gap))
        self._asking: list[asyncio.Future[Slot]] = []
        self._taking: asyncio.Task[None] | None = None

    async def slot(self) -> Slot:
        """The next one; raises DatabaseError."""
        asked: asyncio.Future[Slot] = asyncio.get_running_loop().create_future()
        self._asking.append(asked)
        if self._taking is None or self._taking.done():
            self._taking = asyncio.create_task(self._take())
        return await asked

    async def _take(self) -> None:
        while self._asking:
            asking, self._asking = self._asking[: self._most], self._asking[self._most :]
            began = self._timer.now()
            try:
                wait = await self._shared.take_slots(len(asking), self._gap, self._lead)
            except DatabaseError as error:
                for asked in asking:
                    if not asked.done():
                        asked.set_exception(error)
                continue
            late = self._timer.now() - began
            self._lead = min(late, _LONGEST_LEAD)
            for number, asked in enumerate(asking):
                at = began + wait + number * self._gap
                if not asked.done():
                    asked.set_result(Slot(in_a_burst(at + late, self._gap), at + TOO_LATE))


class SharedHolds:
    """Tells the other workers whom Telegram asked to leave alone, and hears it from them."""

    def __init__(self, shared: Shared, holds: Holds, timer: Timer) -> None:
        """Keep those holds the same as the others'."""
        self._shared, self._holds, self._timer = shared, holds, timer
        self._looking: asyncio.Task[None] | None = None
        self._telling: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        """Look now, and again and again until `end`."""
        await self._look()
        self._looking = asyncio.create_task(self._look_again_and_again())

    async def end(self) -> None:
        """Look no more, once all is told."""
        if self._looking:
            self._looking.cancel()
        await asyncio.gather(*self._telling)

    def refused(self, key: Key) -> None:
        """Tell the others of a refusal."""
        now = self._timer.now()
        wait = self._holds.of(key, now)
        self._tell(self._shared.hold(str(key), wait, self._holds.of_all(now)))

    def freed(self) -> None:
        """Tell the others that something got through."""
        self._tell(self._shared.free())

    async def _look(self) -> None:
        with suppress(DatabaseError):  # The tick tells of it.
            seen = await self._shared.look()
            held: dict[Key, float] = {_key(name): wait for name, wait in seen.held.items()}
            self._holds.hear(held, seen.everybody, self._timer.now())

    async def _look_again_and_again(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self._look()

    async def _told(self, telling: Coroutine[Any, Any, None]) -> None:
        try:
            await telling
        except DatabaseError as error:
            log.warning("the other workers were not told of a pause:\n%s", describe(error))

    def _tell(self, telling: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(self._told(telling))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)


def _key(name: str) -> Key:
    return int(name) if name.removeprefix("-").isdecimal() else name
