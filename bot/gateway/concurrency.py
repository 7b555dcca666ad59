"""Turns: what an update holds while it is handled, and gives up when it has to wait."""

import asyncio
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field

CONCURRENT, TAPS_AT_ONCE = 64, 128
"""Updates that are handled at once, and taps beside them. A Telegram that takes 50 ms to answer
would let 96 taps at once be 1,900 a second at most, less than one core can do."""

CONNECTIONS = CONCURRENT + 2 * TAPS_AT_ONCE
"""To Telegram: a tap makes two calls at once."""


class Order(asyncio.Lock):
    """The order of one person's updates, of which so many are `waiting` or being handled."""

    waiting = 0


@dataclass(slots=True, eq=False)
class Turn:
    """One update that is being handled: its person's order, and places that others wait for.

    It is `put_off` when the next start is to handle it: a stop cut it off, or its reply is held
    and nobody was told so. `handled` notes that it need not.
    """

    task: asyncio.Task[object] | None
    order: Order | None = None
    places: list[asyncio.Semaphore | asyncio.Lock] = field(default_factory=list)
    put_off: bool = False
    handled: Callable[[], None] = lambda: None
    calls: int = 0
    slow: asyncio.TimerHandle | None = None

    async def take_order(self, order: Order) -> None:
        """Wait until its person's earlier updates are handled."""
        await order.acquire()
        self.order = order

    async def take_place(self, place: asyncio.Semaphore) -> None:
        """Wait for a place; from then on this is the turn of the task, which has no other one."""
        await place.acquire()
        self.places.append(place)
        _CURRENT.set(self)

    def call_ends(self) -> None:
        """Telegram has answered one of its calls."""
        self.calls -= 1
        if self.slow and not self.calls:
            self.slow.cancel()
            self.slow = None

    def give_up_place(self) -> None:
        """Let others have the places; what is left to do needs none."""
        while self.places:
            self.places.pop().release()

    def give_up_order(self) -> None:
        """Let the same person's later updates be handled."""
        if self.order is not None:
            self.order.release()
            self.order = None


_CURRENT: ContextVar[Turn | None] = ContextVar("turn", default=None)


def give_up_place() -> None:
    """Before a wait: the update that is being handled, if one is, holds no place any more."""
    if current := _CURRENT.get():
        current.give_up_place()


def call_begins(patience: float) -> Turn | None:
    """While Telegram is asked for longer than so many seconds, no place is held for that; the turn,
    to be told of the end, where one has a place."""
    current = _CURRENT.get()
    if current is None or not current.places:
        return None
    current.calls += 1
    if current.slow is None:
        loop = asyncio.get_running_loop()
        current.slow = loop.call_later(patience, current.give_up_place)
    return current


def put_off() -> Callable[[], None]:
    """Do not note the update as handled when its handling ends; gives what notes it later."""
    current = _CURRENT.get() or Turn(None)
    current.put_off = True
    return current.handled


def step_aside() -> None:
    """Before heavy work: the same, and its person's later updates need not wait either."""
    if current := _CURRENT.get():
        current.give_up_place()
        current.give_up_order()
