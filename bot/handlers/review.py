"""The weekly review as a message; the one place to add to it."""

from telegram import CallbackQuery

from bot import texts_schedule as words
from bot.context import Context
from bot.domain.model import Person
from bot.gateway.sending import turn_into


async def turn_off(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Turn off the weekly review*."""
    await context.store.ledger.set(person.person_id, context.now(), review_on=None)
    await turn_into(query, words.REVIEW_OFF)
