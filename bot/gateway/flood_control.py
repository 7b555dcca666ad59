"""Flood control (429): whom Telegram asked to leave alone, and until when."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

Key = int | str
"""A chat by its number, or the name of a method for calls that are to no chat."""

LONGEST_WAIT = 60.0
"""Seconds that Telegram may ask for before a reply is given up."""

MARGIN = 0.1
"""Seconds that are waited beyond what was asked, as two clocks are never the same."""

QUIET = 3.0
"""Seconds without a call after which a chat is quiet: what refuses it is not its own doing."""

NOISY = 600.0
"""Seconds for which a chat that was held is taken for noisy itself."""

SUSPICIOUS = 12
"""So many quiet chats refused in a row, with nothing to anybody that got through between: more
than are ever noisy by themselves at once, and half of what may be sent in a second."""

_FIRST_BACK_OFF = 1.0
_LONGEST_BACK_OFF = 60.0
_REMEMBERED = 1000
_ROUNDING = 1e-6


@dataclass(slots=True)
class Holds:
    """A refused chat is held alone; everybody is only when nobody gets anything through.

    Telegram does not say whom a 429 means. While everybody is held, one call at a time tries
    whether it is over; each one that is refused too doubles the pause. Times are seconds of one
    clock that only goes forward; nothing of it outlives the process but what other workers hear.
    """

    _until: dict[Key, float] = field(default_factory=dict)
    _called: dict[Key, float] = field(default_factory=dict)
    _suspects: set[Key] = field(default_factory=set)
    _all_until: float = 0.0
    _back_off: float = 0.0
    _probing: Key | None = None
    _is_heard: bool = False
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _clear_at: int = _REMEMBERED

    def wait(self, key: Key, now: float) -> float | None:
        """Seconds until a call may be tried, None: now; 0: somebody else's call is trying."""
        wait = max(self._until.get(key, 0.0), self._all_until) - now
        if wait > _ROUNDING:
            return wait
        return None if self._probing is None else 0.0

    async def over(self, sleep: Coroutine[Any, Any, None] | None) -> None:
        """Sleep, but no longer than until everybody is free again, or somebody has tried."""
        tasks: set[asyncio.Future[Any]] = {asyncio.ensure_future(self._changed.wait())}
        if sleep:
            tasks.add(asyncio.ensure_future(sleep))
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()

    def held(self, now: float) -> frozenset[Key]:
        """The chats that are held, each for itself."""
        return frozenset(key for key, until in self._until.items() if until > now)

    def begins(self, key: Key, now: float) -> bool:
        """A call is made; whether its chat was quiet before."""
        self._forget(now)
        noisy = now - self._until.get(key, -NOISY) < NOISY
        quiet = not noisy and now - self._called.get(key, -QUIET) >= QUIET
        self._called[key] = now
        if self._back_off and self._probing is None:
            self._probing = key
        return quiet

    def refused(self, key: Key, asked: float, now: float, *, quiet: bool) -> None:
        """A call was answered with a 429 that asks for so many seconds."""
        self._until[key] = max(self._until.get(key, 0.0), now + asked + MARGIN)
        if quiet and isinstance(key, int) and now >= self._all_until:
            self._suspects.add(key)
        if (quiet and key == self._probing) or len(self._suspects) >= SUSPICIOUS:
            longer = max(_FIRST_BACK_OFF, 2 * self._back_off, asked)
            self._back_off = min(longer, max(_LONGEST_BACK_OFF, asked))
            self._all_until = now + self._back_off + MARGIN
            self._suspects.clear()

    def got_through(self) -> bool:
        """Telegram has done, or refused for another reason, what somebody asked for; whether that
        frees everybody."""
        self._suspects.clear()
        frees = bool(self._back_off)
        if frees:
            self._free()
        return frees

    def hear(self, held: Mapping[Key, float], everybody: float | None, now: float) -> None:
        """What other workers were asked: for how many seconds chats are held, and everybody.

        None: something got through there. Who is held by what was heard alone is free with it.
        """
        for key, wait in held.items():
            if wait > 0:
                self._until[key] = max(self._until.get(key, 0.0), now + wait)
        if everybody is None and self._is_heard:
            self._free()
        elif everybody is not None and now + everybody > max(now, self._all_until):
            self._all_until, self._is_heard = now + everybody, True
            self._back_off = max(self._back_off, _FIRST_BACK_OFF)

    def of(self, key: Key, now: float) -> float:
        """For how many seconds that chat is held for itself."""
        return max(0.0, self._until.get(key, 0.0) - now)

    def of_all(self, now: float) -> float | None:
        """For how many seconds everybody is held; None when nobody is."""
        return self._all_until - now if self._back_off else None

    def _free(self) -> None:
        self._back_off = self._all_until = 0.0
        self._is_heard = False
        self._tell()

    def ends(self, key: Key) -> None:
        """A call has ended, well or badly; if it was the one that tried, the next one may."""
        if key == self._probing:
            self._probing = None
            self._tell()

    def _tell(self) -> None:
        """Wake whoever waits; who is not free yet goes on waiting."""
        self._changed.set()
        self._changed.clear()

    def _forget(self, now: float) -> None:
        """Forget who is quiet again; whoever was refused is known for as long as it may matter."""
        if len(self._called) + len(self._until) <= self._clear_at:
            return
        self._called = {key: at for key, at in self._called.items() if now - at < QUIET}
        self._until = {key: at for key, at in self._until.items() if now - at < NOISY}
        self._clear_at = max(_REMEMBERED, 2 * (len(self._called) + len(self._until)))
