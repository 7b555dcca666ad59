"""Where a person lives: a city, a zone name or an offset, typed or picked."""

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.context import Context
from bot.domain.model import Person
from bot.domain.zones import is_zone, zone_label, zones_named
from bot.handlers import settings
from bot.sending import answer_tap, say, turn_into


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed place if one is awaited; False when the text is something else."""
    if person.awaiting != settings.ZONE:
        return False
    found = zones_named(text)
    if len(found) == 1:
        await say(message, *await _kept(context, person, found[0]))
    elif found:
        await say(message, texts.WHICH_ZONE, keyboards.zones(found))
    elif settings.is_question(text):
        return False
    else:
        await say(message, texts.ZONE_AGAIN)
    return True


async def tapped(query: CallbackQuery, context: Context, person: Person, name: str) -> None:
    """One of several zones was picked."""
    if not is_zone(name):
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    await turn_into(query, *await _kept(context, person, name))


async def _kept(context: Context, person: Person, zone: str) -> keyboards.Screen:
    awaiting = None if person.check_in_at else settings.TIME
    await context.store.ledger.set(person.person_id, context.now(), zone=zone, awaiting=awaiting)
    if person.check_in_at:
        return texts.ZONE_SET.format(zone=zone_label(zone)), None
    return settings.time_question(context, zone), keyboards.times(settings.USUAL)
