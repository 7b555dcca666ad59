"""The weekly review as a message; the one place to add to it."""

import logging
from datetime import date, timedelta

from telegram import CallbackQuery

from bot import keyboards
from bot import keyboards_schedule as keys
from bot import texts_schedule as words
from bot.context import Context
from bot.domain.entries import entry_of, is_recorded
from bot.domain.model import Person
from bot.domain.review import DAYS, review_lines
from bot.gateway.sending import turn_into
from bot.handlers.chart import period_of
from bot.report import studio
from bot.report.chart import week
from bot.words import long_date

log = logging.getLogger(__name__)


async def review_screen(context: Context, person: Person, last: date) -> keyboards.Screen | None:
    """The seven nights up to that date; None when there is nothing to review.

    What a locked phone would show of it is hidden until it is tapped.
    """
    first = last - timedelta(days=DAYS - 1)
    diary = await context.store.nights.diary(person.person_id, first, last)
    entries = [entry_of(night, answers) for night, answers in diary.items() if is_recorded(answers)]
    found = review_lines(entries, last)
    if found is None:
        return None
    lines = "\n".join(found)
    return words.REVIEW.format(night=long_date(last), lines=lines), keys.review()


async def review_picture(context: Context, person: Person, last: date) -> bytes | None:
    """The same seven nights as a small picture; None when it cannot be drawn."""
    try:
        return await studio.picture(week(await period_of(context, person, DAYS, last)))
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        log.warning("the week could not be drawn: %s", type(error).__name__)
        return None


async def turn_off(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Turn off the weekly review*."""
    await context.store.ledger.set(person.person_id, context.now(), review_on=None)
    await turn_into(query, words.REVIEW_OFF)
