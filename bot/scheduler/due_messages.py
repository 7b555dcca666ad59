"""The tick: see what is due, send each when its turn comes, and keep what became of it."""

import asyncio
import logging
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, cast

from bot.context import Context
from bot.domain import schedule
from bot.domain.absence import PAUSE_AFTER
from bot.domain.schedule import ABOUT_A_NIGHT, Outcome
from bot.gateway.batching import Together
from bot.gateway.rate_limiter import RateLimiter
from bot.gateway.sending import send_scheduled
from bot.operations.heartbeat import BEAT
from bot.operations.logs import describe
from bot.scheduler.due_screens import message_of, review_picture
from bot.scheduler.maintenance import look_at_clock
from storage import DatabaseError
from storage.claims import Claim

log = logging.getLogger(__name__)

IN_FLIGHT, AT_MOST, ROUND_TRIP = 64, 256, 0.2
"""So many messages are on their way at once, more where the rate needs it with a Telegram that
takes 0.2 seconds to answer."""

AHEAD = 0.2
"""Seconds for which messages are made ready before their turn: what is told meanwhile is heard."""

DRAWN_AHEAD = 4
"""So many reviews are being drawn at once; who waits for that keeps nobody from their turn."""

TRY_AGAIN = timedelta(seconds=20)
"""What surely was not sent is due again after that, or when Telegram has asked for longer."""

AT_ONCE, AT_ONCE_ELSEWHERE = 32, 64
"""So many rows are seen at a time, during which nobody else is answered; and on a server, which is
waited for while others are."""

IN_VAIN = 16
"""After so many sends in a row that did not leave, the rest waits for the next tick."""

GATHER = 0.01
"""Seconds for which what ended is gathered, as a disk may take 5 ms for each commit."""

Sending = asyncio.Task[Outcome | None]
Leaving = Together[Claim, frozenset[int]]


@dataclass(slots=True)
class Sends:
    """What one tick sends: every send by its person, and who waits for a turn or a drawing."""

    leaving: Leaving
    """Marks what leaves at one moment as on the wire, in one go."""

    running: dict[Sending, int] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    drawing: set[int] = field(default_factory=set)
    in_vain: int = 0
    stirred: asyncio.Event = field(default_factory=asyncio.Event)

    def start(self, person_id: int, send: Coroutine[Any, Any, Outcome | None]) -> None:
        """Start a send; it waits for its turn until `left`."""
        self.waiting.add(person_id)
        task = asyncio.create_task(send)
        self.running[task] = person_id
        task.add_done_callback(lambda _: self.left(person_id))

    def left(self, person_id: int) -> None:
        """A message is on the wire, or will never be: somebody else may be made ready."""
        self.waiting.discard(person_id)
        self.stirred.set()

    @contextmanager
    def drawn(self, person_id: int) -> Iterator[None]:
        """A picture is drawn, which takes no turn from anybody."""
        self.left(person_id)
        self.drawing.add(person_id)
        try:
            yield
        finally:
            self.drawing.discard(person_id)
            self.waiting.add(person_id)

    async def end(self) -> list[Sending]:
        """Wait until something left or ended, or for a life sign's time; what ended meanwhile."""
        with suppress(TimeoutError):
            async with asyncio.timeout(BEAT.total_seconds()):
                await self.stirred.wait()
        await asyncio.sleep(0)  # What fails at once has ended then, and nothing more is claimed.
        self.stirred.clear()
        if any(task.done() for task in self.running):
            await asyncio.wait(self.running, timeout=GATHER)
        ended = [task for task in self.running if task.done()]
        for task in ended:
            del self.running[task]
        return ended


async def tick(context: Context) -> None:
    """Send everything that is due now; while the database fails, each tick tries again."""
    try:
        await _send_what_is_due(context)
    except DatabaseError as error:
        log.warning("the database failed, the next tick tries again:\n%s", describe(error))
        context.services.pulse.tick_failed()


async def _send_what_is_due(context: Context) -> None:
    """Send what is due now, and say that all is well; mostly nothing is due."""
    ledger, begun = context.store.ledger, context.now()
    if unknown := await ledger.recover(begun):
        log.warning("%s sends were cut off; each gets its nudge, or is offered", unknown)
    await _look_if_moved(context, begun)
    upcoming = await ledger.upcoming()
    if (next_due := upcoming["next_due"]) and next_due <= begun:
        await _send_all(context)
        upcoming = await ledger.upcoming()
    context.services.pulse.ticked({"begun": begun, **upcoming})


async def _look_if_moved(context: Context, now: datetime) -> None:
    """Look at a clock that was set: what is written off under a wrong one can be undone."""
    if context.store.clock.is_moved(now, timedelta(seconds=time.monotonic())):
        await look_at_clock(context)


async def _send_all(context: Context) -> None:
    """Send what is due, oldest first; what cannot be sent is due again later.

    Memory does not grow with what is due: rows are claimed as those before them leave.
    """
    sends, expired = Sends(_leaving(context)), 0
    try:
        while sends.in_vain < IN_VAIN and context.application.running:
            late = await _claimed(context, sends)
            expired += late or 0
            if sends.running:
                await _record_ended(context, sends)
            elif late is None and not await _someone_is_free_soon(context):
                break
            else:  # Everybody else's turn: after an outage all that is due may be too late.
                await asyncio.sleep(0)
    finally:
        while sends.running:
            await _record_ended(context, sends)
    if expired:
        log.warning("%s check-ins came too late to be sent; the next ones offer them", expired)


def _leaving(context: Context) -> Leaving:
    return Together(lambda claims: context.store.ledger.leave(claims, context.now()))


def in_flight(rate: float) -> int:
    """How many messages may be on their way at once, at so many a second; a minute's at most."""
    return min(max(IN_FLIGHT, int(rate * ROUND_TRIP)), AT_MOST, max(2, int(rate * 60)))


def _room(sends: Sends, rate: float, most: int = AT_ONCE) -> int:
    """How many more messages may be made ready: half of what leaves soon at least, or nothing."""
    ahead = max(1, int(rate * AHEAD))
    room = min(ahead - len(sends.waiting), in_flight(rate) - len(sends.running))
    return min(room, most) if 2 * room >= min(ahead, most) or not sends.running else 0


async def _claimed(context: Context, sends: Sends) -> int | None:
    """Claim what there is room for; how many check-ins were too late, None: nothing was due."""
    most = AT_ONCE_ELSEWHERE if context.store.sharing else AT_ONCE
    if not (room := _room(sends, context.services.config.send_rate, most)):
        return 0
    ledger, now = context.store.ledger, context.now()
    await _look_if_moved(context, now)
    busy = limiter_of(context).busy() | set(sends.running.values())
    claimed = await ledger.claim(now, room, busy, reviews=len(sends.drawing) < DRAWN_AHEAD)
    if not claimed.seen:
        return None
    for claim in claimed.claims:
        sends.start(claim.due.person_id, _send(context, claim, sends))
    return claimed.expired


def limiter_of(context: Context) -> RateLimiter:
    """The rate limiter, which knows what chats are held."""
    return cast("RateLimiter", context.bot.rate_limiter)


async def _someone_is_free_soon(context: Context) -> bool:
    """Wait for whoever was written to in this second, if more is due to them."""
    limiter = limiter_of(context)
    if not limiter.is_spaced():
        return False
    more = await context.store.ledger.has_due(context.now(), limiter.held())
    return more and await limiter.next_free()


async def _record_ended(context: Context, sends: Sends) -> None:
    """Keep what ended in a moment, and count how many in a row did not leave.

    A send that failed in an unforeseen way stops no other. The bot is well while it waits.
    """
    done = await sends.end()
    ended = _outcomes(done)
    if not await _kept(context, ended):
        sends.in_vain = IN_VAIN
    elif any(outcome.state != schedule.DUE for outcome in ended):
        sends.in_vain = 0
    else:
        sends.in_vain += len(done)


def _outcomes(done: list[Sending]) -> list[Outcome]:
    for task in done:
        if failed := task.exception():
            log.error("a send failed:\n%s", describe(failed))
    results = [task.result() for task in done if not task.exception()]
    return [outcome for outcome in results if outcome is not None]


async def _kept(context: Context, ended: list[Outcome]) -> bool:
    """Keep outcomes, and say that all is well when it is time to; False when it failed."""
    ledger, pulse = context.store.ledger, context.services.pulse
    try:
        if ended:
            await ledger.record_outcomes(ended, context.now())
        if pulse.is_due():
            pulse.ticked(await ledger.upcoming())
    except DatabaseError as error:
        log.warning("what became of %s sends was not kept:\n%s", len(ended), describe(error))
        return False
    return True


async def _send(context: Context, claim: Claim, sends: Sends) -> Outcome | None:
    """Send what was claimed; due again when it surely did not leave, None: it was not to leave."""
    due, person = claim.due, claim.person
    silent = 0 if person.weekly else claim.silent  # Who is asked once a week is never absent.
    screen = await message_of(context, person, due, silent, claim.missed)
    if screen is None:
        return Outcome(due, schedule.OFF)

    async def last_look() -> bool:
        same = due.kind in ABOUT_A_NIGHT or screen == await message_of(context, person, due, 0, ())
        left = same and due.person_id in await sends.leaving.ask([claim])
        sends.left(due.person_id)
        return left

    picture = None
    if due.kind == schedule.REVIEW:
        with sends.drawn(due.person_id):
            picture = await review_picture(context, person, due.local_date)
    silently = due.kind in {schedule.REVIEW, schedule.SUMMARY}
    sent = await send_scheduled(
        context.bot, due.person_id, *screen, picture, last_look, silently=silently
    )
    if sent is None:
        return None
    context.services.metrics.add(f"sends.{sent.state}")
    if sent.state == schedule.DUE:
        wait = max(TRY_AGAIN, timedelta(seconds=sent.wait))
        return Outcome(due, schedule.DUE, at=context.now() + wait)
    if silent >= PAUSE_AFTER and sent.state != schedule.BLOCKED:
        changes = {"paused_until": date.max}
        await context.store.change(person.person_id, changes, context.now())
        return Outcome(due, sent.state)  # Its button lasts: it is no check-in.
    return Outcome(due, sent.state, sent.message_id)
