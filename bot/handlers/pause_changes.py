"""A pause that shall end sooner after all, or was never wanted, in words."""

from datetime import timedelta

from telegram import Message

from bot.context import Context
from bot.domain.model import BACK, PAUSE, Person
from bot.domain.pause_limits import is_possible_end
from bot.handlers import offers, pauses, typed_settings
from bot.language.pauses import asked_again, is_for_good, wants_none
from bot.screens.settings import ONLY_WHEN_I_WRITE


async def changed(message: Message, context: Context, person: Person, words: str) -> bool:
    """End the pause, move its end, or say that there is none; False for other words."""
    if person.check_in_at and is_for_good(words) and await _is_of_a_pause(context, person):
        await typed_settings.offer_it(
            message, context, person, typed_settings.HOW_OFTEN, ONLY_WHEN_I_WRITE
        )
        return True
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


async def _is_of_a_pause(context: Context, person: Person) -> bool:
    """Whether a pause was asked about or set just now."""
    topic = await offers.last_set(context, person.person_id)
    of_pauses = (f"{BACK}pause", f"{BACK}go_on")
    return person.awaiting == PAUSE or topic.startswith(of_pauses)
