"""The diary: the last 14 nights, any of which can be filled in or changed."""

from datetime import timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.context import Context
from bot.domain.checkin import question_of
from bot.domain.entries import is_recorded
from bot.domain.model import Person
from bot.domain.questions import Answers, chosen
from bot.handlers.checkin import CORRECTABLE
from bot.handlers.gate import needs_person
from bot.sending import say, turn_into
from bot.words import short_date


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/diary`."""
    await say(message, *await _screen(context, person))


async def tapped(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Diary*."""
    await turn_into(query, *await _screen(context, person))


async def _screen(context: Context, person: Person) -> keyboards.Screen:
    today = context.night_of(person)
    first = today - CORRECTABLE
    diary = await context.store.nights.diary(person.person_id, first, today)
    nights = [first + timedelta(days=day) for day in range(CORRECTABLE.days + 1)]
    lines = [f"{short_date(night)}: {escape(_brief(diary.get(night, {})))}" for night in nights]
    named = [(short_date(night), night) for night in nights]
    return texts.DIARY.format(lines="\n".join(lines)), keyboards.nights(named)


def _brief(answers: Answers) -> str:
    if not is_recorded(answers):
        return texts.DIARY_EMPTY
    jerks = question_of("jerks")
    said = [
        c.summary for c in (jerks.choices if jerks else ()) if c.key in chosen(answers, "jerks")
    ]
    return next(iter(said), texts.DIARY_PARTLY)
