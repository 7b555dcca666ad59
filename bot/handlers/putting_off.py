"""*Later* and *Skip today*, tapped or typed."""

from datetime import UTC, date, datetime, timedelta

from telegram import CallbackQuery, Message

from bot.answers import Expected
from bot.context import Context
from bot.domain import checkin, schedule
from bot.domain.model import Person
from bot.domain.open_question import shown
from bot.domain.questions import QUESTIONS
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import article_answers, emergencies
from bot.handlers.checkin_outcome import is_asked_about, may_change, settle
from bot.language.message_cuts import parts_of
from bot.language.put_off import put_off_to
from bot.language.question_answers import read_answer, tells
from bot.screens import checkin as checkin_screens
from bot.screens import common
from bot.screens import pauses as screens
from bot.screens.formatting import long_date

(FIRST,) = (question for question in QUESTIONS if question.key == "jerks")

SNOOZES = {
    "30": ("In 30 minutes", timedelta(minutes=30)),
    "60": ("In 1 hour", timedelta(hours=1)),
    "120": ("In 2 hours", timedelta(hours=2)),
}
LABELS = tuple((word, label) for word, (label, _) in SNOOZES.items())


async def later(
    query: CallbackQuery, context: Context, person: Person, night: date, word: str
) -> None:
    """*Later*, and then after how long."""
    if abs(night - context.night_of(person)) > timedelta(days=1):
        await answer_tap(query, screens.LATER_TOO_OLD, alert=True)
    elif word == "back":
        answers = await context.store.nights.answers(person.person_id, night)
        await edit(query, *checkin_screens.night_screen(answers, night, reminder=True))
    elif word not in SNOOZES:
        await edit(query, *_ask_when(night))
    else:
        until = context.now() + SNOOZES[word][1]
        await edit(query, *await _put_off(context, person, night, until))


async def _put_off(context: Context, person: Person, night: date, until: datetime) -> common.Screen:
    await context.store.ledger.snooze(person.person_id, night, until)
    clock = f"{schedule.local_now(until, person.zone or 'UTC'):%H:%M}"
    under = checkin_screens.start_night_keyboard("Answer now", night)
    return screens.LATER_SET.format(at=clock), under


async def put_off(
    message: Message, context: Context, person: Person, night: date, until: datetime | None = None
) -> None:
    """*Later*, typed instead of an answer: ask then, or for how long; a night that is begun is left
    as it is, and not asked about again."""
    if await context.store.nights.answers(person.person_id, night):
        under = checkin_screens.start_night_keyboard("Go on", night)
        await reply(message, checkin_screens.LEFT_OPEN, under)
    elif until:
        await reply(message, *await _put_off(context, person, night, until.astimezone(UTC)))
    else:
        await reply(message, *_ask_when(night))


async def put_off_until(message: Message, context: Context, person: Person, words: str) -> bool:
    """Ask again at the time that is typed instead of an answer, unless a danger stands before it;
    False for anything else."""
    until, reasons = _until(words, context.local_now(person)) if person.zone else (None, "")
    at = shown(person.awaiting, context.night_of(person))
    if until is None or at is None or not await is_asked_about(context, person):
        return False
    told = [words, reasons] if reasons else []
    if await article_answers.is_alarmed(message, context, person, told):
        return True
    await put_off(message, context, person, at.night, until)
    if reasons:
        await emergencies.ask_beside(message, context, person, reasons, Expected.ANYTHING)
    return True


def _until(words: str, now: datetime) -> tuple[datetime | None, str]:
    """When to ask again, told by the whole or behind reasons that answer nothing; and these."""
    if until := put_off_to(words, now):
        return until, ""
    *before, last = parts_of(words) or [words]
    reasons = "".join(before)
    answers = read_answer(FIRST, reasons) if reasons else None
    is_behind = reasons and "?" not in words and not (answers and tells(answers))
    return (put_off_to(last, now), reasons) if is_behind else (None, "")


def _ask_when(night: date) -> common.Screen:
    return screens.ASK_LATER, common.snooze_keyboard("later", night, after=LABELS)


async def skip_today(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Skip today*: nothing was said, nothing is asked again, and that is fine."""
    if not await may_change(query, context, person, night):
        return
    await context.store.nights.change(person.person_id, night, checkin.stop)
    text = screens.SKIPPED.format(night=long_date(night))
    await edit(query, text, checkin_screens.closed_keyboard(night))
    await settle(context, person, night, query)
