"""The diary: two weeks at a glance, any night of which can be filled in or changed."""

from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.checkin import question_of
from bot.domain.entries import is_recorded
from bot.domain.model import Person
from bot.domain.question_types import Answers, chosen
from bot.gateway.sending import edit, reply
from bot.handlers.guards import needs_person
from bot.screens import common
from bot.screens import diary as screens
from bot.screens.formatting import short_date

PAGE = timedelta(days=14)


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/diary`."""
    await reply(message, *await _screen(context, person, context.night_of(person)))


async def tapped(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Diary*."""
    await edit(query, *await _screen(context, person, context.night_of(person)))


async def page(query: CallbackQuery, context: Context, person: Person, last: date) -> None:
    """*Older* or *Newer*: the fourteen nights up to that one."""
    today = context.night_of(person)
    last = max(min(last, today), date.min + PAGE)
    await edit(query, *await _screen(context, person, last))


@needs_person
async def away(message: Message, context: Context, person: Person) -> None:
    """*Sorry, I was away*: the nights of the last two weeks that were missed."""
    missed, paused = await _missed(context, person), person.paused_until is not None
    text = screens.AWAY if missed else screens.NONE_MISSED
    await reply(message, text, screens.missed_keyboard(missed, paused=paused))


async def perhaps_away(message: Message, context: Context) -> bool:
    """The same for a tap, or for words that may say so; False for words of somebody who missed no
    night before today."""
    person = await context.person(message.chat_id)
    if person is None:
        return False
    missed, today = await _missed(context, person), context.night_of(person)
    is_tap = message.from_user is None or message.from_user.id != message.chat_id
    if was_away := is_tap or person.paused_until or any(night < today for night in missed):
        await away(message, context)
    return bool(was_away)


async def _missed(context: Context, person: Person) -> list[date]:
    """The nights of the last two weeks since the first one told that are not noted, in order."""
    today = context.night_of(person)
    first = today - PAGE + timedelta(days=1)
    diary = await context.store.nights.diary(person.person_id, first, today)
    beginning = await context.store.nights.first_told(person.person_id) or today
    nights = [first + timedelta(days=day) for day in range(PAGE.days)]
    return [n for n in nights if n >= beginning and not is_recorded(diary.get(n, {}))]


async def _screen(context: Context, person: Person, last: date) -> common.Screen:
    first, today = last - PAGE + timedelta(days=1), context.night_of(person)
    diary = await context.store.nights.diary(person.person_id, first, last)
    noted = await context.store.nights.with_notes(person.person_id, first, last)
    nights = [first + timedelta(days=day) for day in range(PAGE.days)]
    text = screens.DIARY.format(
        first=short_date(first),
        last=short_date(last),
        notes=screens.NOTES_ON.format(nights=", ".join(map(short_date, noted))) if noted else "",
    )
    beginning = await context.store.nights.first_told(person.person_id) or today
    older = first - timedelta(days=1) if beginning < first else None
    newer = min(last + PAGE, today) if last < today else None
    named = [(_named(night, diary.get(night, {})), night) for night in nights]
    return text, screens.diary_keyboard(named, older, newer)


def _named(night: date, answers: Answers) -> str:
    if not is_recorded(answers):
        return short_date(night)
    jerks = question_of("jerks")
    choice = jerks.choice(next(iter(chosen(answers, "jerks")), "")) if jerks else None
    return f"{short_date(night)}: {(choice.short if choice else '') or 'partly'}"
