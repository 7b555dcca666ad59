"""The diary: two weeks at a glance, any night of which can be filled in or changed."""

from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot import keyboards
from bot import texts_schedule as words
from bot.context import Context
from bot.domain.entries import is_recorded
from bot.domain.model import Person
from bot.domain.questions import Answers, chosen
from bot.handlers.gate import needs_person
from bot.sending import say, turn_into
from bot.words import short_date

PAGE = timedelta(days=14)
WEEK = timedelta(days=7)
_LETTERS = {"quiet": "Q", "some": "S", "lot": "L"}
"""One letter a night, to be read aloud as well as seen."""


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/diary`."""
    await say(message, *await _screen(context, person, context.night_of(person)))


async def tapped(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Diary*."""
    await turn_into(query, *await _screen(context, person, context.night_of(person)))


async def page(query: CallbackQuery, context: Context, person: Person, last: date) -> None:
    """*Older* or *Newer*: the fourteen nights up to that one."""
    today = context.night_of(person)
    last = max(min(last, today), date.min + PAGE)
    await turn_into(query, *await _screen(context, person, last))


async def _screen(context: Context, person: Person, last: date) -> keyboards.Screen:
    first, today = last - PAGE + timedelta(days=1), context.night_of(person)
    diary = await context.store.nights.diary(person.person_id, first, last)
    noted = await context.store.nights.with_notes(person.person_id, first, last)
    nights = [first + timedelta(days=day) for day in range(PAGE.days)]
    letters = [_letter(diary.get(night, {})) for night in nights]
    text = words.DIARY.format(
        weeks="\n".join(_week(nights[at : at + 7], letters[at : at + 7]) for at in (0, 7)),
        notes=words.NOTES_ON.format(nights=", ".join(map(short_date, noted))) if noted else "",
    )
    beginning = await context.store.nights.first(person.person_id) or today
    older = first - timedelta(days=1) if beginning < first else None
    newer = min(last + PAGE, today) if last < today else None
    return text, keyboards.diary([(short_date(night), night) for night in nights], older, newer)


def _week(nights: list[date], letters: list[str]) -> str:
    return f"{short_date(nights[0])} to {short_date(nights[-1])}: <b>{' '.join(letters)}</b>"


def _letter(answers: Answers) -> str:
    if not is_recorded(answers):
        return "N"
    said = [letter for key, letter in _LETTERS.items() if key in chosen(answers, "jerks")]
    return said[0] if said else "P"
