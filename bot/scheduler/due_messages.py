"""The tick: claim what is due, send it, and keep what became of it."""

import asyncio
import logging
from asyncio import FIRST_COMPLETED
from datetime import date, timedelta

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import Person
from bot.domain.schedule import CHECK_IN, Due, Outcome
from bot.gateway.sending import send_scheduled
from bot.operations.heartbeat import BEAT
from bot.operations.logs import describe
from bot.scheduler.wording import PAUSE_AFTER, message_of, review_picture
from storage import DatabaseError
from storage.ledger import Claimed

log = logging.getLogger(__name__)

IN_FLIGHT, AT_MOST, ROUND_TRIP = 64, 256, 0.2
"""So many rows are on their way at once, more where the rate needs it with a Telegram that takes
0.2 seconds to answer: a kill leaves no more than these unknown."""

TRY_AGAIN = timedelta(seconds=20)
"""What surely was not sent is due again after that."""

AT_ONCE = 16
"""So many rows are claimed in one transaction, during which nobody else is answered."""

IN_VAIN = AT_ONCE
"""After so many sends in a row that did not leave, the rest waits for the next tick."""

GATHER = 0.01
"""Seconds for which what ended is gathered, as a disk may take 5 ms for each commit."""


Sending = asyncio.Task[Outcome]


async def tick(context: Context) -> None:
    """Send everything that is due now; while the database fails, each tick tries again."""
    try:
        await _send_what_is_due(context)
    except DatabaseError as error:
        log.warning("the database failed, the next tick tries again:\n%s", describe(error))
        context.services.pulse.tick_failed()


async def _send_what_is_due(context: Context) -> None:
    """Send what is due now, oldest first; what cannot be sent is due again later.

    Memory does not grow with what is due: rows are claimed as those before them are sent.
    """
    ledger, pulse = context.store.ledger, context.services.pulse
    most = in_flight(context.services.config.send_rate)
    if unknown := await ledger.recover(context.now()):
        log.warning("%s sends were cut off; each gets its nudge", unknown)
    running: set[Sending] = set()
    begun, expired, in_vain = context.now(), 0, 0
    try:
        while (
            in_vain < IN_VAIN
            and context.application.running
            and await ledger.has_due(context.now())
        ):
            if room := most - len(running):
                claimed = await ledger.claim(context.now(), min(AT_ONCE, room))
                expired += claimed.expired
                running |= _started(context, claimed)
            running, in_vain = await _record_ended(context, running, in_vain)
    finally:
        while running:
            running, _ = await _record_ended(context, running)
    if expired:
        log.warning("%s check-ins came too late to be sent; the next ones offer them", expired)
    pulse.ticked({"begun": begun, **await ledger.upcoming()})


def in_flight(rate: float) -> int:
    """How many messages may be on their way at once, at so many a second; a minute's at most."""
    return min(max(IN_FLIGHT, int(rate * ROUND_TRIP)), AT_MOST, max(2, int(rate * 60)))


def _started(context: Context, claimed: Claimed) -> set[Sending]:
    return {
        asyncio.create_task(_send(context, claimed.people[due.person_id], due))
        for due in claimed.due
    }


async def _record_ended(
    context: Context, running: set[Sending], in_vain: int = 0
) -> tuple[set[Sending], int]:
    """Keep what ended in a moment; what is still running, and how many in a row did not leave.

    A send that failed in an unforeseen way stops no other. The bot is well while it waits.
    """
    done: set[Sending] = set()
    if running:
        await asyncio.wait(running, timeout=BEAT.total_seconds(), return_when=FIRST_COMPLETED)
        done, running = await asyncio.wait(running, timeout=GATHER)
    else:  # Everybody else's turn: after an outage all that is claimed may be too late to be sent.
        await asyncio.sleep(0)
    ended = _outcomes(done)
    if not await _kept(context, ended):
        return running, IN_VAIN
    left = any(outcome.state != schedule.DUE for outcome in ended)
    return running, 0 if left else in_vain + len(done)


def _outcomes(done: set[Sending]) -> list[Outcome]:
    for task in done:
        if failed := task.exception():
            log.error("a send failed:\n%s", describe(failed))
    return [task.result() for task in done if not task.exception()]


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


async def _send(context: Context, person: Person, due: Due) -> Outcome:
    """Send what was claimed; due again when it surely did not leave."""
    ledger = context.store.ledger
    silent, missed = await ledger.before(person, due) if due.kind == CHECK_IN else (0, ())
    screen = await message_of(context, person, due, silent, missed)
    if screen is None:
        return Outcome(due, schedule.OFF)
    text, keyboard = screen
    picture = None
    if due.kind == schedule.REVIEW:
        picture = await review_picture(context, person, due.local_date)
    sent = await send_scheduled(context.bot, due.person_id, text, keyboard, picture)
    context.services.metrics.add(f"sends.{sent.state}")
    if sent.state == schedule.DUE:
        return Outcome(due, schedule.DUE, at=context.now() + TRY_AGAIN)
    if silent >= PAUSE_AFTER and sent.state != schedule.BLOCKED:
        changes = {"paused_until": date.max}
        await context.store.change(person.person_id, changes, context.now())
    return Outcome(due, sent.state, sent.message_id)
