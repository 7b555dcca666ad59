"""Whatever was typed or sent: a note, an awaited setting, a question, or something unreadable."""

import asyncio
from datetime import date
from functools import wraps

from telegram import InlineKeyboardMarkup, Message

from bot.answers import Kind, Reply, urgent
from bot.answers.news import tells_of_a_night
from bot.context import Context
from bot.domain.model import REMINDER, ZONE, Person
from bot.domain.schedule import nights_meant
from bot.gateway.sending import reply
from bot.handlers import ask, places, remind, settings
from bot.handlers.checkin import is_correctable
from bot.handlers.guards import Handler
from bot.language.reminders import parse_reminder, without_once
from bot.language.times import parse_time
from bot.places.cities import is_place
from bot.screens import ask as ask_screens
from bot.screens import checkin as checkin_screens
from bot.screens import messages as screens
from bot.screens.callback_data import OF_A_NIGHT, parse
from bot.screens.formatting import clean, long_date

LONGEST_NOTE = 1000
SHORT = 2
"""So many words of a place, or of a reminder, tell of nothing but that."""

SHORT_COMMAND = 4
"""So many words after a command are heard only if they name a danger."""


async def text(message: Message, context: Context) -> None:
    """A plain message."""
    words = clean(message.text or "")
    if not words:
        await reply(message, screens.NEEDS_WORDS)
        return
    person = await context.person(message.chat_id)
    alarmed = await ask.emergency(message, context, await _without_setting(person, words))
    if person and (night := _night_replied_to(message, context.night_of(person))):
        await _note(message, context, person, night, words)
    elif alarmed or (person and await _awaited(message, context, person, words)):
        return
    elif tells_of_a_night(words):
        await _news(message, context, person)
    else:
        await ask.question(message, context, person, words)


async def other(message: Message, context: Context) -> None:
    """A location, or a photo, sticker, voice message or anything else without words."""
    person = await context.person(message.chat_id) if message.location else None
    if person:
        await places.located(message, context, person)
        return
    if not await ask.emergency(message, context, clean(message.caption or "")):
        await reply(message, screens.NEEDS_WORDS)


def safe_first(handler: Handler) -> Handler:
    """A command's handler that answers an emergency in the words after the command first.

    The command is done all the same, as `/remind chest rub 21:00` may be meant as it is;
    only words of despair are made no reminder of.
    """

    @wraps(handler)
    async def safe(message: Message, context: Context) -> None:
        found = await _emergency_after(message, context)
        if found is None or found.kind is not Kind.CRISIS:
            await handler(message, context)

    return safe


async def unknown_command(message: Message, context: Context) -> None:
    """A command there is not."""
    if not await _emergency_after(message, context):
        await reply(message, screens.UNKNOWN_COMMAND)


async def _emergency_after(message: Message, context: Context) -> Reply | None:
    words = clean((message.text or "").partition(" ")[2])
    heard = len(words.split()) > SHORT_COMMAND or _may_be_danger(words)
    return await ask.emergency(message, context, words) if heard else None


async def _without_setting(person: Person | None, words: str) -> str:
    """The words that may name an emergency: not the place, time or short reminder asked for.

    Some are so rare that the model takes them for anything. What is plainly one stays one, and so
    does all but the setting itself where `today` or `tomorrow` stands beside it.
    """
    awaiting = (person.awaiting if person else None) or ""
    if not awaiting or _may_be_danger(words):
        return words
    if awaiting == ZONE:
        short = len(words.split()) <= SHORT
        return "" if short or await asyncio.to_thread(is_place, words) else words
    asked = without_once(words)
    if awaiting.startswith(REMINDER) and (wish := parse_reminder(asked)):
        return "" if len(wish.text.split()) <= SHORT else words
    return "" if not asked or parse_time(asked) else words


def _may_be_danger(words: str) -> bool:
    low = words.lower().replace("’", "'")
    return bool(
        urgent.is_cry_for_help(low) or urgent.names_emergency(low)
    ) or urgent.mentions_danger(low)


async def _awaited(message: Message, context: Context, person: Person, words: str) -> bool:
    for taken in (places.typed, settings.typed, remind.typed):
        if await taken(message, context, person, words):
            return True
    return False


async def _news(message: Message, context: Context, person: Person | None) -> None:
    if person is None or person.zone is None:
        await reply(message, screens.NEWS_UNKEPT, ask_screens.topics_keyboard(()))
        return
    meant = nights_meant(context.now(), person.zone)
    await reply(
        message,
        screens.NIGHT_NEWS,
        checkin_screens.last_night_keyboard(meant, screens.NOTE_LAST_NIGHT),
    )


async def _note(
    message: Message, context: Context, person: Person, night: date, words: str
) -> None:
    if len(words) > LONGEST_NOTE:
        await reply(message, screens.NOTE_TOO_LONG)
        return
    await context.store.nights.add_note(person.person_id, night, message.message_id, words)
    await reply(message, screens.NOTE_SAVED.format(night=long_date(night)))


def _night_replied_to(message: Message, today: date) -> date | None:
    """The one night that the buttons of the message replied to are about."""
    replied = message.reply_to_message
    markup = replied.reply_markup if replied else None
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    taps = [parse(str(b.callback_data)) for row in markup.inline_keyboard for b in row]
    nights = {tap.args[0] for tap in taps if tap and tap.verb in OF_A_NIGHT}
    night = nights.pop() if len(nights) == 1 else None
    return night if night and is_correctable(night, today) else None
