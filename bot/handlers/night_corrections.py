"""A night that was saved and is told to be wrong: shown as it would be instead, or opened."""

from datetime import date

from telegram import Message

from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_recorded
from bot.domain.model import Person
from bot.domain.open_question import shown
from bot.domain.question_types import Answers
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed
from bot.gateway.sending import quote, reply
from bot.handlers import checkin_outcome, offers
from bot.handlers.guards import typed_text
from bot.handlers.settings import needs_setup
from bot.language.dates import nights_named
from bot.language.night_corrections import Correction, correction_of_saved
from bot.language.night_meant import takes_back
from bot.screens import night_news as screens
from bot.screens.formatting import long_date


async def is_of_saved(context: Context, person: Person, words: str) -> bool:
    """Whether words say that what was saved of a night was something else."""
    return await _read(context, person, words) is not None


async def taken(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer *it was both legs and my arms, can you change that* for the night that was saved.

    `actually it wasn't quiet` opens that night to be changed; False for anything else.
    """
    if found := await _read(context, person, words):
        night, told, correction = found
        action = screens.INSTEAD if correction.instead else "save"
        await offers.keep(context, person, "told", night, undo_snapshot.written(told), action)
        await quote(message, *screens.correction_screen(told, night, action))
        return True
    night = _last(context, person)
    answers = await _saved(context, person, night) if takes_back(words) else {}
    if not answers:
        return False
    await reply(message, *await checkin_outcome.change_screen(context, person, night, answers))
    return True


@needs_setup
async def delete_wished(message: Message, context: Context, person: Person) -> None:
    """*Delete last night*: what it has, each to be left out; nothing is changed before a tap."""
    meant = nights_named(typed_text(message), nights_meant(context.now(), person.zone or "UTC")[0])
    night = meant[0] if meant else _last(context, person)
    answers = await _saved(context, person, night)
    if not answers:
        await reply(message, screens.NOTHING_THERE.format(night=long_date(night)))
        return
    text, under = await checkin_outcome.change_screen(context, person, night, answers)
    await reply(message, f"{screens.NOT_AS_A_WHOLE}\n\n{text}", under)


async def _read(
    context: Context, person: Person, words: str
) -> tuple[date, Answers, Correction] | None:
    """The night that was saved, what is told of it instead, and how."""
    if person.zone is None:
        return None
    correction = correction_of_saved(words, nights_meant(context.now(), person.zone))
    told = proposed(correction.answers) if correction else {}
    if correction is None or not told or len(correction.nights) > 1:
        return None
    night = next(iter(correction.nights), _last(context, person))
    answers = await _saved(context, person, night)
    return (night, told, correction) if answers.keys() & told.keys() else None


def _last(context: Context, person: Person) -> date:
    """The night that is open, or the last one."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    return at.night if at else today


async def _saved(context: Context, person: Person, night: date) -> Answers:
    """The answers of a night that can be changed and of which something is known."""
    if not is_correctable(night, context.night_of(person)):
        return {}
    answers = await context.store.nights.answers(person.person_id, night)
    return answers if is_recorded(answers) else {}
