"""The durable update queue: an update is in the database before Telegram is told it arrived."""

import asyncio
import inspect
import json
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.gateway.batching import Together
from bot.gateway.concurrency import CONCURRENT, TAPS_AT_ONCE, Order, Turn
from bot.gateway.telegram_errors import NotKept
from bot.gateway.update_parsing import parsed
from bot.gateway.update_trimming import is_wordless_edit, lean, received
from bot.operations.counters import Counters
from bot.operations.heartbeat import Now
from bot.operations.logs import describe
from storage import DatabaseError, Received, Store

FLUSH_AFTER = 2.0
"""Seconds after which what was handled is noted when no next one carries the note in its commit."""

MOST_WAITING, PATIENCE = 256, 2.0
"""From so many updates on that wait for their turn, more are taken from Telegram only after so many
seconds: memory does not grow with what is waiting, nor with what one flood holds up."""

_WAITING = 1_000_000
log = logging.getLogger(__name__)


class Inbox(asyncio.Queue[object]):
    """A queue that commits updates first and drops those that were there before.

    `parse` makes PTB's updates of raw ones; the application sets it once it has its bot.
    """

    def __init__(self, store: Store, now: Now, metrics: Counters | None = None) -> None:
        """Keep updates in that store, dated by that clock."""
        super().__init__()
        self.metrics = metrics or Counters()
        self._store = store
        self._now = now
        self.parse: Callable[[dict[str, Any]], Update] = partial(parsed, bot=None)
        self._handled: list[int] = []
        self._flush: asyncio.TimerHandle | None = None
        self._replayed: dict[int, int] = {}
        self._waiting = 0
        self._has_room = asyncio.Event()
        self._has_room.set()
        self._known: set[int] = set()
        self._keep = Together(self._keep_now).ask if store.company else self._keep_now
        self._looking: asyncio.Task[None] | None = None
        self._hinted = False

    async def receive(self, raws: Iterable[dict[str, Any]]) -> None:
        """Commit a batch of raw updates and queue those that are new.

        An edit without words, such as each step of a live location, is dropped here.
        Of a typed message from somebody who has not agreed, and of a shared location, only the
        number is kept. Raises NotKept when the database fails: polling asks for the batch again.
        """
        batch = {raw["update_id"]: lean(raw) for raw in raws if not is_wordless_edit(raw)}
        try:
            fresh = await self._keep([*map(received, batch.values())])
        except DatabaseError as error:
            self._store.make_room()
            raise NotKept("The database did not take the updates") from error
        self.metrics.add("updates", len(batch))
        for update_id, raw in batch.items():
            if update_id in fresh:
                self._queue_parsed(raw)
        if self._store.company and len(fresh) < len(batch):
            self._look()
        if not self._has_room.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._has_room.wait(), PATIENCE)

    async def _keep_now(self, batch: list[Received]) -> frozenset[int]:
        """Commit updates, with what was handled; the numbers of those to be queued."""
        handled, self._handled = self._handled, []
        try:
            fresh = await self._store.inbox.receive(batch, self._now(), handled, self._known)
        except DatabaseError:
            self._handled = handled + self._handled
            raise
        self._known.difference_update(handled)
        return fresh

    async def put(self, item: object) -> None:
        """Queue what PTB puts in, except updates: those are queued by `receive` already."""
        if not isinstance(item, Update):
            await super().put(item)

    def _queue_parsed(self, raw: dict[str, Any]) -> None:
        if raw["update_id"] in self._known:
            return
        self._known.add(raw["update_id"])
        try:
            self.put_nowait(self.parse(raw))
            self.waits(1)
        except Exception as error:  # noqa: BLE001  PTB may raise anything on what it cannot read.
            log.warning("an update could not be read and was set aside: %s", describe(error))
            self.handled(raw["update_id"])

    def waits(self, more: int) -> None:
        """So many more updates wait for their turn, or fewer."""
        self._waiting += more
        if self._waiting < MOST_WAITING:
            self._has_room.set()
        else:
            self._has_room.clear()

    def came_again(self, update_id: int) -> bool:
        """Whether the update was left over by a crash."""
        return update_id in self._replayed

    def was_begun(self, update_id: int) -> bool:
        """Whether it was left over once more, after it was begun again: it may be the cause."""
        return bool(self._replayed.get(update_id))

    async def count(self, update_id: int, count: int = 1) -> None:
        """The handling of what a crash left over begins; `PARK_AFTER` beginnings are the most.

        With -1 it has ended, and the program goes on or was stopped: it does not count.
        """
        self._replayed.pop(update_id, None)
        try:
            await self._store.inbox.attempt(update_id, count)
        except DatabaseError as error:
            log.warning("an attempt was not counted: %s", describe(error))

    def handled(self, update_id: int) -> None:
        """Note that an update was handled; the note goes with the next commit, at most 2 s late.

        A crash before that has the update handled again, which changes nothing.
        """
        self._handled.append(update_id)
        if self._flush is None:
            self._flush = asyncio.get_running_loop().call_later(FLUSH_AFTER, self._start_flush)

    def _start_flush(self) -> None:
        self._flushing = asyncio.ensure_future(self.flush())

    async def flush(self) -> None:
        """Commit what was handled."""
        if self._flush is not None:
            self._flush.cancel()
            self._flush = None
        handled, self._handled = self._handled, []
        if not handled:
            return
        try:
            await self._store.inbox.done(handled, self._now())
            self._known.difference_update(handled)
        except DatabaseError as error:
            self._handled = handled + self._handled
            log.warning("handled updates stay in the inbox: %s", describe(error))

    async def replay(self) -> int:
        """Queue what a crash left unhandled; returns how many updates that were."""
        self._known.clear()
        return await self._take_over(at_start=True)

    def listen(self) -> None:
        """Queue from now on what other workers leave or hand over, where there are others."""
        if self._store.company:
            loop = asyncio.get_running_loop()
            self._store.company.hear(partial(loop.call_soon_threadsafe, self._look))

    def _look(self) -> None:
        """Look for that, once for all hints that come meanwhile."""
        self._hinted = True
        if self._looking is None or self._looking.done():
            self._looking = asyncio.ensure_future(self._look_again())

    async def _look_again(self) -> None:
        while self._hinted:
            self._hinted = False
            try:
                await self._take_over()
            except DatabaseError as error:  # There is a hint with each sign of life.
                log.warning("what others left is looked for later: %s", describe(error))

    async def _take_over(self, *, at_start: bool = False) -> int:
        left = await self._store.inbox.take_over(self._now(), at_start=at_start)
        if left.given_up:
            log.error("given up: %s messages whose handling ended the bot each time", left.given_up)
        self._replayed |= left.attempts
        undone = await self._store.inbox.undone(tuple(self._known))
        for raw in undone:
            self._queue_parsed(lean(json.loads(raw)))
        return len(undone)


class InOrder(BaseUpdateProcessor):
    """Handles many people's updates at once and one person's in the order they came.

    What a crash left over is counted first, and what it left again is handled one at a time: only
    what really ends the program is given up. Who waits takes no place; taps have their own.
    """

    def __init__(self, inbox: Inbox, is_urgent: Callable[[Update], bool] = bool) -> None:
        """Tell that inbox what was handled; `is_urgent` is asked, in a thread, without a place."""
        super().__init__(_WAITING)
        self._inbox = inbox
        self._is_urgent = is_urgent
        self.reads_words = asyncio.Event()
        self.reads_words.set()
        """Set but while what reads them is being made ready: taps need not wait for that."""
        self.is_over = False  # From the end of a stop on, calls may have lost their connections.

        self._places = asyncio.Semaphore(CONCURRENT)
        self._quick_places = asyncio.Semaphore(TAPS_AT_ONCE)
        self._turns: set[Turn] = set()
        self._one_place = asyncio.Lock()
        self._orders: dict[int, Order] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Commit what was handled last."""
        await self._inbox.flush()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers after the same person's earlier updates, then mark it done."""
        user = update.effective_user if isinstance(update, Update) else None
        key = user.id if user else 0
        order = self._orders.get(key) or self._orders.setdefault(key, Order())
        order.waiting += 1
        waits = int(isinstance(update, Update))
        taken = Turn(asyncio.current_task())
        self._turns.add(taken)
        try:
            await taken.take_order(order)
            await taken.take_place(await self._place_of(update))
            self._inbox.waits(-waits)
            waits = 0
            await self._handle(update, coroutine, taken)
        finally:
            self._turns.discard(taken)
            taken.give_up_place()
            taken.give_up_order()
            self._inbox.waits(-waits)
            if inspect.iscoroutine(coroutine):
                coroutine.close()  # It has ended, unless a stop came before it began.
            order.waiting -= 1
            if not order.waiting:
                del self._orders[key]

    def cut_off(self) -> None:
        """End what only waits, so that a stop need not; it is handled at the next start."""
        for waiting in [taken for taken in self._turns if not taken.places]:
            if waiting.task:
                waiting.task.cancel()

    async def _place_of(self, update: object) -> asyncio.Semaphore:
        if not isinstance(update, Update):
            return self._places
        if not update.callback_query:
            await self.reads_words.wait()
            if not self._places.locked():
                return self._places
        quick = bool(update.callback_query) or await asyncio.to_thread(self._is_urgent, update)
        return self._quick_places if quick else self._places

    async def _handle(self, update: object, coroutine: Awaitable[Any], taken: Turn) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        taken.handled = partial(self._inbox.handled, update.update_id)
        if self._inbox.came_again(update.update_id):
            await self._handle_again(update.update_id, coroutine, taken)
        else:
            await coroutine
        if not (taken.put_off or self.is_over):
            taken.handled()

    async def _handle_again(self, update_id: int, coroutine: Awaitable[Any], taken: Turn) -> None:
        if self._inbox.was_begun(update_id):
            await self._one_place.acquire()
            taken.places.append(self._one_place)
        await self._inbox.count(update_id)
        cut_off = False
        try:
            await coroutine
        except asyncio.CancelledError:
            cut_off = not taken.places  # By a stop, while it waited.
            raise
        finally:
            if cut_off or taken.put_off:
                await self._inbox.count(update_id, -1)
