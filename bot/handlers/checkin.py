"""The check-in: each tap is saved, then the message turns into the next question."""

from collections.abc import Callable
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import checkin, schedule, undo_snapshot
from bot.domain.entries import entry_of
from bot.domain.model import QUIET, Person
from bot.domain.question_types import Answers, Question
from bot.gateway.sending import answer_tap, edit, reply, send
from bot.handlers import patterns, settings
from bot.handlers.guards import StaleButton
from bot.language.dates import nights_named
from bot.screens import checkin as screens
from bot.screens import common
from bot.screens.formatting import long_date

CORRECTABLE = timedelta(days=364)
"""How far back a night may be changed."""

QUIET_RUN = 21
"""So many quiet nights in a row, and the bot offers once to ask less often."""


def is_correctable(night: date, today: date) -> bool:
    """Whether the night has ended and is not too long ago to be changed."""
    return today - CORRECTABLE <= night <= today


Edit = Callable[[Answers], Answers]


async def kept_screen(
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    needs: frozenset[str] = frozenset(),
) -> common.Screen:
    """The same, and a night that is closed shows its notes and the way back from a change."""
    text, under = screens.night_screen(answers, night, needs)
    if checkin.next_question(answers, needs) is not None:
        return text, under
    notes = await context.store.nights.notes(person.person_id, night)
    changed = await context.person(person.person_id)
    day, _, before = ((changed.undo if changed else None) or "").partition(":")
    undo = before if day == f"{night:%Y%m%d}" else None
    return screens.with_notes(text, notes), screens.closed_keyboard(night, undo)


@settings.needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/checkin`: the night that ended today, or a choice in the small hours."""
    night, *others = schedule.nights_meant(context.now(), person.zone or "UTC")
    if others:
        await reply(message, screens.WHICH_NIGHT, screens.nights_keyboard([night, *others]))
        return
    answers = await context.store.nights.answers(person.person_id, night)
    await reply(message, *await kept_screen(context, person, night, answers))


@settings.needs_setup
async def night_wished(message: Message, context: Context, person: Person) -> None:
    """*Change last night*: that night is opened; a bare day may mean one of two nights."""
    today = context.night_of(person)
    last = schedule.nights_meant(context.now(), person.zone or "UTC")[0]
    meant = [n for n in nights_named(message.text or "", last) if is_correctable(n, today)]
    if len(meant) != 1:
        text = screens.WHICH_NIGHT_NAMED if meant else screens.NIGHT_TOO_OLD
        await reply(message, text, screens.nights_keyboard(meant) if meant else None)
        return
    answers = await context.store.nights.answers(person.person_id, meant[0])
    await reply(message, *await kept_screen(context, person, meant[0], answers))


async def choose(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str, option: str
) -> None:
    """The only choice of a question."""
    question = checkin.question_of(key)
    choice = question.choice(option) if question else None
    if question is None or choice is None or question.several:
        raise StaleButton
    await _change(query, context, person, night, lambda a: checkin.choose(a, question, choice), key)


async def tick(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    key: str,
    option: str,
    on: bool,  # noqa: FBT001
) -> None:
    """A chip set to on or off; the question stays."""
    question = checkin.question_of(key)
    choice = question.choice(option) if question else None
    if question is None or choice is None or not question.several:
        raise StaleButton
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.change(
        person.person_id, night, lambda a: checkin.tick(a, question, choice, on=on)
    )
    await edit(query, *screens.question_screen(question, answers, night))


async def done(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str
) -> None:
    """*Done*: what is not ticked is a no."""
    await _change_question(query, context, person, night, key, checkin.finish)


async def none(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str
) -> None:
    """*None of these*."""
    await _change_question(query, context, person, night, key, checkin.none_of_these)


async def skip(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str
) -> None:
    """*Skip*: unknown stays unknown."""
    await _change_question(query, context, person, night, key, checkin.skip)


async def stop(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Stop here*: what was said is kept."""
    await _change(query, context, person, night, checkin.stop, checkin.END)


async def show(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str
) -> None:
    """One question of a night again, by *Back* or *Change*."""
    question = checkin.question_of(key)
    if question is None:
        raise StaleButton
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.answers(person.person_id, night)
    await edit(query, *screens.question_screen(question, answers, night))


async def open_night(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """A night from the diary or by *Close*: its first open question, or its summary."""
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.answers(person.person_id, night)
    await _go_on(query, context, person, night, answers)


async def undo(
    query: CallbackQuery, context: Context, person: Person, night: date, before: str
) -> None:
    """*Undo the last change*: the answers that the button carries, and the way back to these."""
    answers = undo_snapshot.read(before)
    if not answers:
        raise StaleButton
    await _change(query, context, person, night, lambda _: answers, checkin.END)


async def fill(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """A missed night, offered by a later check-in, which stays where it is."""
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.answers(person.person_id, night)
    await answer_tap(query)
    screen = await kept_screen(context, person, night, answers)
    await send(query.get_bot(), person.person_id, *screen)


async def change(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Change*: which question to answer again; an unfinished check-in goes on."""
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.change(person.person_id, night, checkin.resume)
    asked = checkin.open_questions(answers)
    text = screens.CHANGE_WHAT.format(night=long_date(night))
    notes = await context.store.nights.notes_between(person.person_id, night, night)
    await edit(query, text, screens.change_keyboard(asked, reversed(notes), night))


async def _change_question(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    key: str,
    edit: Callable[[Answers, Question], Answers],
) -> None:
    question = checkin.question_of(key)
    if question is None:
        raise StaleButton
    await _change(query, context, person, night, lambda a: edit(a, question), key)


async def _change(
    query: CallbackQuery, context: Context, person: Person, night: date, edit: Edit, key: str
) -> None:
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.change(person.person_id, night, edit)
    finished = await _go_on(query, context, person, night, answers, judged=key == "course")
    if finished:
        await _offer_less(context, person, night)


async def _go_on(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    *,
    judged: bool = False,
) -> bool:
    """The next question, or the summary and what the night has brought; whether it is finished."""
    needs: frozenset[str] = frozenset()
    finished = checkin.next_question(answers) is None
    if finished and checkin.END not in answers:
        needs = await patterns.follow_ups(context, person, night)
        finished = checkin.next_question(answers, needs) is None
    changed = await patterns.judge(context, person) if finished or judged else None
    try:
        await edit(query, *await kept_screen(context, person, night, answers, needs))
    finally:
        if changed:
            await patterns.tell(context, person, changed)
    return finished


async def _offer_less(context: Context, person: Person, night: date) -> None:
    if person.weekly or person.weekly_offered:
        return
    first = night - timedelta(days=QUIET_RUN - 1)
    diary = await context.store.nights.diary(person.person_id, first, night)
    jerks = [entry_of(day, answers).jerks for day, answers in diary.items()]
    if jerks == [QUIET] * QUIET_RUN:
        await context.store.change(person.person_id, {"weekly_offered": True}, context.now())
        text = screens.QUIET_WEEKS.format(count=QUIET_RUN)
        await send(context.bot, person.person_id, text, screens.less_often_keyboard())


async def may_change(query: CallbackQuery, context: Context, person: Person, night: date) -> bool:
    """Whether the night may be changed; if not, the tap is told why."""
    today = context.night_of(person)
    if is_correctable(night, today):
        return True
    flown_west = night == today + timedelta(days=1)
    if flown_west and await context.store.ledger.was_asked(person.person_id, night):
        return True
    reason = screens.NIGHT_TO_COME if night > today else screens.NIGHT_TOO_OLD
    await answer_tap(query, reason, alert=True)
    return False
