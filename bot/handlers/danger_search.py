"""How words that were typed are searched for danger."""

import asyncio

from telegram import Message

from bot.answers import Expected, Kind, Reply
from bot.answers.night_news import MOST_WORDS
from bot.answers.subjects import needs_a_card
from bot.answers.triage import CRISIS
from bot.context import Context
from bot.domain.model import Person
from bot.handlers.emergencies import kind_in
from bot.language.night_meant import read_news


def heard(person: Person | None, words: str, expected: Expected) -> Expected:
    """How words that were not asked for are searched for danger: short news like a note.

    What is then no certain emergency but may be one is asked about under the news.
    """
    if expected is not Expected.ANYTHING or person is None or person.zone is None:
        return expected
    is_short = words.count(" ") < MOST_WORDS and not needs_a_card(words)
    is_news = is_short and "jerks" in read_news(words).answers
    return Expected.ANSWER if is_news else expected


async def perhaps_more_of_it(
    message: Message, context: Context, text: str, topic: str | None
) -> Reply | None:
    """The steps again to a sign that alone would be asked about, in the hour after an alarm."""
    danger = context.services.repeats.of_last_hour(message.chat_id, context.now())
    if danger is None or kind_in(danger) == CRISIS:
        return None
    find = context.services.answerer.find_danger
    if await asyncio.to_thread(find, text, topic) is None:
        return None
    near = context.services.answerer.article.units[:3]
    return Reply(Kind.URGENT, near=near, detail=kind_in(danger))
