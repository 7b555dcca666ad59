"""A pause that shall end sooner after all, or was never wanted, in words."""

from datetime import timedelta

from telegram import Message

from bot.context import Context
from bot.domain.model import PAUSE, Person
from bot.domain.pause_limits import is_possible_end
from bot.handlers import pauses
from bot.language.pauses import asked_again, wants_none


async def changed(message: Message, context: Context, person: Person, words: str) -> bool:
    """End the pause, move its end, or say that there is none; False for other words."""
    today, is_asked = context.night_of(person), person.awaiting == PAUSE
    if "?" in words or person.check_in_at is None:
        return False
    day = today if wants_none(words) else asked_again(words, today)
    if day is None or not (person.paused_until or is_asked or wants_none(words)):
        return False
    if person.paused_until is None:
        await pauses.not_paused(message, context, person)
    elif day <= today + timedelta(days=1) or not is_possible_end(day, today):
        await pauses.gone_on(message, context, person)
    else:
        await pauses.accepted(message, context, person, day)
    return True
