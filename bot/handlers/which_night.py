"""*Which night do you mean?*: asked with a button for each, and answered by a typed day as well."""

from collections.abc import Sequence
from datetime import date

from telegram import Message

from bot.context import Context
from bot.domain.correction_limits import is_correctable
from bot.domain.model import Person
from bot.domain.schedule import nights_meant
from bot.gateway.sending import reply
from bot.handlers import offers
from bot.language.picked_nights import nights_picked
from bot.screens import checkin as screens


async def ask(
    message: Message, context: Context, person: Person, text: str, nights: Sequence[date]
) -> None:
    """Ask with that text which of the nights to open; a day that is typed is awaited, too."""
    await offers.keep(context, person, "night", max(nights))
    await reply(message, text, screens.nights_keyboard(nights))


def picked(context: Context, person: Person, words: str, latest: date) -> date | None:
    """The night that a typed answer names, none after the latest one that was offered; else None.

    Of two nights with the same weekday it is the later one.
    """
    last, today = nights_meant(context.now(), person.zone or "UTC")[-1], context.night_of(person)
    named = (day for day in nights_picked(words, last) if day <= latest)
    return next((day for day in named if is_correctable(day, today)), None)
