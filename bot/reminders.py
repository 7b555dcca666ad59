"""The tick: claim what is due, send it, and keep what became of it."""

import asyncio
import logging
from datetime import datetime

from bot import texts
from bot.context import Context
from bot.domain import schedule
from bot.domain.checkin import next_question
from bot.domain.model import Person
from bot.domain.schedule import Due
from bot.handlers.checkin import closed_screen
from bot.keyboards import Screen, question
from bot.logs import describe
from bot.sending import push
from bot.words import long_date

log = logging.getLogger(__name__)

BATCH = 30
"""So many rows are claimed at once: a kill leaves no more than these unknown."""


async def tick(context: Context) -> None:
    """Send everything that is due now; what cannot be sent waits for the next tick."""
    ledger = context.store.ledger
    if unknown := await ledger.recover(context.now()):
        log.warning("%s sends were cut off; each gets its nudge", unknown)
    while await ledger.has_due(context.now()):
        claimed = await ledger.claim(context.now(), BATCH)
        sends = (_send(context, due) for due in claimed)
        ended = await asyncio.gather(*sends, return_exceptions=True)
        for failed in ended:
            if isinstance(failed, BaseException):
                log.error("a send failed:\n%s", describe(failed))
        if claimed and True not in ended:
            break
    context.services.pulse.ticked(await ledger.next_check_in())


async def _send(context: Context, due: Due) -> bool:
    person = await context.person(due.person_id)
    if person is None:
        return True
    text, keyboard = await _message(context, person, due)
    sent = await push(context.bot, due.person_id, text, keyboard)
    await context.store.ledger.settle(due, sent.state, context.now(), sent.message_id)
    return sent.state != schedule.DUE


async def _message(context: Context, person: Person, due: Due) -> Screen:
    night, now = due.local_date, context.now()
    answers = await context.store.nights.answers(person.person_id, night)
    head = texts.NUDGE if due.kind == schedule.NUDGE else texts.CHECK_IN_READY
    asked = next_question(answers)
    keyboard = question(asked, answers, night) if asked else closed_screen(answers, night)[1]
    about = texts.ABOUT_NIGHT.format(night=long_date(night))
    return f"{head.format(greeting=_greeting(now, person))}\n{about}", keyboard


def _greeting(now: datetime, person: Person) -> str:
    hour = schedule.local_now(now, person.zone or "UTC").hour
    return texts.GOOD_MORNING if 4 <= hour < 12 else texts.HELLO
