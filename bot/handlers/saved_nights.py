"""*What did you save?*, *ok save*: what there is of the last night, or the way to note it."""

import asyncio

from telegram import Message

from bot.answers.dialogue_acts import SURE, act_of
from bot.answers.follow_ups import without_greeting
from bot.answers.message_parts import asks, parts_of
from bot.answers.night_news import tells_of_a_night
from bot.answers.subjects import needs_a_card
from bot.context import Context
from bot.domain.entries import is_recorded
from bot.domain.model import REMINDER, Person
from bot.domain.open_question import shown
from bot.domain.schedule import nights_meant
from bot.gateway.sending import reply
from bot.handlers import checkin, checkin_outcome, offers
from bot.language.intent_patterns import plain_of
from bot.language.night_meant import read_news
from bot.language.saved_questions import asks_what_is_saved, wants_it_saved
from bot.screens import article_answers as answer_screens
from bot.screens import checkin as checkin_screens
from bot.screens import messages as screens

NO_NEWS = frozenset(
    {"question", "about_bot", "misread", "not_answered", "someone", "grief", "life"}
)
"""Dialogue acts that are no news of one's own night, whatever words are in them."""


async def told(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show what was saved of the night that is open, or the last one; False for anything else.

    Of a reminder that was just set, or is being set, the same words ask no night.
    """
    wants = wants_it_saved(words)
    if person.check_in_at is None or not (wants or asks_what_is_saved(words)):
        return False
    topic = await context.store.question_log.topic(person.person_id, context.now())
    if (person.awaiting or "").startswith(REMINDER) or (topic or "").startswith(REMINDER):
        return False
    at = shown(person.awaiting, context.night_of(person))
    night = at.night if at else context.night_of(person)
    answers = await context.store.nights.answers(person.person_id, night)
    if is_recorded(answers):
        screen = await checkin_outcome.saved_screen(context, person, night, answers)
        await reply(message, *screen)
    elif wants:
        await checkin.command(message, context)
    else:
        await unread(message, context, person, screens.NOTHING_SAVED)
    return True


async def unread(message: Message, context: Context, person: Person, text: str) -> None:
    """Say that nothing of it is saved, with the button that opens last night's check-in; a typed
    yes opens it, too."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    await offers.keep(context, person, "night", max(meant))
    under = checkin_screens.last_night_keyboard(meant, screens.NOTE_LAST_NIGHT)
    await reply(message, text, under)


async def news(message: Message, context: Context, person: Person | None, words: str) -> bool:
    """Offer last night's check-in to news of a night and, as far as can be known, nothing else;
    False for anything else."""
    if needs_a_card(words) or not await _tells_of_a_night(context, words):
        return False
    if person is None or person.zone is None:
        await reply(message, screens.NEWS_UNKEPT, answer_screens.topics_keyboard(()))
    else:
        await unread(message, context, person, screens.NIGHT_NEWS)
    return True


async def _tells_of_a_night(context: Context, words: str) -> bool:
    answerer = context.services.answerer
    act = act_of(await asyncio.to_thread(answerer.acts, words), SURE)
    if act == "news" and not any(map(asks, parts_of(plain_of(words)))):
        return await asyncio.to_thread(answerer.find_danger, words) is None
    is_news = tells_of_a_night(without_greeting(words)) or read_news(words).answers
    return act not in NO_NEWS and bool(is_news)
