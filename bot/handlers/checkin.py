"""The check-in: each tap is saved, then the message turns into the next question."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import checkin, schedule, undo_snapshot
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import entry_of
from bot.domain.event_rules import is_seizure_like
from bot.domain.flags import FlagChanges
from bot.domain.model import Person, awaited_before
from bot.domain.open_question import live
from bot.domain.question_types import Answers, Choice, Question, chosen
from bot.gateway.sending import answer_tap, edit, reply, send
from bot.handlers import history, settings, which_night
from bot.handlers.checkin_outcome import (
    Outcome,
    after,
    change_screen,
    is_judged,
    kept_screen,
    mark_shown,
    may_change,
    offer_less,
    settle,
    show_live,
)
from bot.handlers.guards import StaleButton, typed_text
from bot.language.dates import nights_named
from bot.language.night_meant import names_the_night, says_how
from bot.screens import checkin as screens
from bot.screens import flags as flags_screens

Edit = Callable[[Answers], Answers]
_NOD = timedelta(minutes=5)  # So long after an answer an *ok* or a *meh* is a word on it.
_NEW = timedelta(hours=1)  # So long after the consent it is what was asked last.


@settings.needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/checkin`: the night that ended today, or a choice in the small hours."""
    night, *others = schedule.nights_meant(context.now(), person.zone or "UTC")
    if others:
        await which_night.ask(message, context, person, screens.WHICH_NIGHT, [night, *others])
        return
    await opened(message, context, person, night)


async def opened(message: Message, context: Context, person: Person, night: date) -> None:
    """Show a night that was asked for; nothing else is awaited any more."""
    before = awaited_before(person.awaiting)
    asked = before if live(before) else None
    answers = await context.store.nights.answers(person.person_id, night)
    screen = await kept_screen(context, person, night, answers)
    await show_live(message, context, replace(person, awaiting=asked), night, screen)
    await settle(context, person, night)


async def how_it_was(message: Message, context: Context, person: Person, words: str) -> bool:
    """*Fine*, *meh*: said of a night that was just asked about, it opens the check-in, and nothing
    is read into it; after an answer of ours a bare word is about that."""
    if person.check_in_at is None or not says_how(words):
        return False
    log = context.store.question_log
    topic = await log.topic(person.person_id, context.now(), _NOD)
    if topic is not None and not names_the_night(words):
        return False
    night = schedule.nights_meant(context.now(), person.zone or "UTC")[0]
    store, is_new = context.store, context.now() - person.consented_at < _NEW
    if not is_new and not await store.ledger.was_asked(person.person_id, night):
        return False
    if await store.nights.answers(person.person_id, night):
        return False
    await opened(message, context, person, night)
    return True


@settings.needs_setup
async def night_wished(message: Message, context: Context, person: Person) -> None:
    """*Change last night*: that night is opened; a bare day may mean one of two nights."""
    today = context.night_of(person)
    last = schedule.nights_meant(context.now(), person.zone or "UTC")[0]
    meant = [n for n in nights_named(typed_text(message), last) if is_correctable(n, today)]
    if not meant:
        await reply(message, screens.NIGHT_TOO_OLD)
    elif len(meant) > 1:
        await which_night.ask(message, context, person, screens.WHICH_NIGHT_NAMED, meant)
    else:
        await opened(message, context, person, meant[0])


async def choose(
    query: CallbackQuery, context: Context, person: Person, night: date, key: str, option: str
) -> None:
    """The only choice of a question."""
    question, choice = _option(key, option, several=False)
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
    question, choice = _option(key, option, several=True)
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
    await mark_shown(context, person, night, key)
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
    await mark_shown(context, person, night)
    answers = await context.store.nights.answers(person.person_id, night)
    await answer_tap(query)
    screen = await kept_screen(context, person, night, answers)
    await send(query.get_bot(), person.person_id, *screen)
    await settle(context, person, night)


async def change(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Change*: which question to answer again; an unfinished check-in goes on."""
    if not await may_change(query, context, person, night):
        return
    answers = await context.store.nights.change(person.person_id, night, checkin.resume)
    await mark_shown(context, person, night)
    await edit(query, *await change_screen(context, person, night, answers))


def _option(key: str, option: str, *, several: bool) -> tuple[Question, Choice]:
    """The question and its choice that a button names."""
    question = checkin.question_of(key)
    choice = question.choice(option) if question else None
    if question is None or choice is None or question.several != several:
        raise StaleButton
    return question, choice


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
    judged = is_judged(answers, key)
    outcome = await _go_on(query, context, person, night, answers, judged=judged)
    await _offer(context, person, night, outcome)
    await _tell_hurt(context, person, night, answers, key)


async def _go_on(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    *,
    judged: bool = False,
) -> Outcome:
    """The next question, or the summary and what the night has brought."""
    await mark_shown(context, person, night)
    outcome = await after(context, person, night, answers, judged=judged)
    try:
        await edit(query, *outcome.screen)
    finally:
        await outcome.tell(context, person)
    if outcome.is_finished:
        await settle(context, person, night, query)
    return outcome


async def typed(
    message: Message,
    context: Context,
    person: Person,
    night: date,
    change: Edit,
    key: str,
    head: str = "",
) -> None:
    """The same after a typed answer: what follows is a message of its own, after its `head`."""
    answers = await context.store.nights.change(person.person_id, night, change)
    await mark_shown(context, person, night)
    outcome = await after(context, person, night, answers, judged=is_judged(answers, key))
    question = checkin.question_of(key)
    said = screens.question_screen(question, answers, night)[0] if question else ""
    head = "" if outcome.is_finished and key != checkin.END else head
    try:
        screen = (head + outcome.screen[0], outcome.screen[1])
        await show_live(message, context, person, night, screen, answered=said)
    finally:
        await outcome.tell(context, person)
    await settle(context, person, night)
    await _offer(context, person, night, outcome)
    await _tell_hurt(context, person, night, answers, key)


async def _offer(context: Context, person: Person, night: date, outcome: Outcome) -> None:
    """After a finished night: to ask less often, or the history where nothing else was told."""
    if outcome.is_finished:
        await offer_less(context, person, night)
    if outcome.is_finished and outcome.changed == FlagChanges():
        await history.offer(context, person, night)


async def _tell_hurt(
    context: Context, person: Person, night: date, answers: Answers, key: str
) -> None:
    """What to do at once for who is still unwell or hurt after something that is no flag."""
    hurt = key == "well" and "unwell" in chosen(answers, "well")
    if hurt and not is_seizure_like(entry_of(night, answers)):
        await send(context.bot, person.person_id, flags_screens.STILL_HURT)
