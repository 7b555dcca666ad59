"""Reminders of a person's own: typed in one line, listed, changed, done, put off, deleted."""

from datetime import date, timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import MOST_REMINDERS, REMINDER, Person, Reminder
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers.pauses import LABELS, SNOOZES
from bot.handlers.settings import is_question, needs_setup
from bot.language.reminders import Wish, asks_once, days_in_words, parse_reminder, weekly_instead
from bot.language.times import parse_time
from bot.screens import common
from bot.screens import remind as screens
from bot.screens.formatting import clean


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/remind` with a reminder, or alone for the list."""
    typed_after = clean((message.text or "").partition(" ")[2])
    if not typed_after:
        await reply(message, *await _list(context, person))
    else:
        await _keep(message, context, person, message.message_id, typed_after)


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take the new words of a reminder that is being changed; False for anything else."""
    if not (person.awaiting or "").startswith(REMINDER):
        return False
    if parse_reminder(text) is None and is_question(text):
        return False
    number = int((person.awaiting or "").removeprefix(REMINDER))
    await _keep(message, context, person, number, text)
    return True


async def change(
    query: CallbackQuery, context: Context, person: Person, number: int, action: str
) -> None:
    """A reminder from the list: shown to be changed, or deleted."""
    own = await context.store.reminders.get(person.person_id, number)
    if action == "list":
        await context.store.people.await_text(person.person_id, None)
        await edit(query, *await _list(context, person))
    elif own is None:
        await edit(query, screens.REMIND_GONE)
    elif action == "delete":
        await context.store.reminders.delete(person.person_id, number)
        await context.store.people.await_text(person.person_id, None)
        await edit(query, screens.REMIND_DELETED.format(text=escape(own.text)))
    else:
        await context.store.people.await_text(person.person_id, f"{REMINDER}{number}")
        await edit(
            query,
            screens.reminder_text(screens.REMIND_CHANGE, own),
            screens.own_reminder_keyboard(number),
        )


async def act(
    query: CallbackQuery, context: Context, person: Person, day: date, number: int, action: str
) -> None:
    """*Show*, *Done*, *Later* under a reminder that came."""
    own = await context.store.reminders.get(person.person_id, number)
    if own is None:
        await edit(query, screens.REMIND_GONE)
    elif action == "done":
        await context.store.reminders.done(person.person_id, day, number)
        await edit(query, screens.REMINDER_DONE.format(text=escape(own.text)))
    elif action in SNOOZES:
        await _put_off(query, context, person, day, own, SNOOZES[action][1])
    else:
        text = screens.REMINDER.format(text=escape(own.text))
        under = screens.own_due_keyboard(day, number, hidden=False)
        if action == "ask":
            under = common.snooze_keyboard("own", day, number, after=LABELS)
        await edit(query, text, under)


async def _put_off(
    query: CallbackQuery,
    context: Context,
    person: Person,
    day: date,
    own: Reminder,
    by: timedelta,
) -> None:
    zone = person.zone or "UTC"
    if abs(day - context.night_of(person)) > timedelta(days=1):
        await answer_tap(query, common.OLD_BUTTON, alert=True)
        return
    until = context.now() + by
    await context.store.reminders.snooze(person.person_id, day, own.reminder_id, until)
    at = f"{schedule.local_now(until, zone):%H:%M}"
    await edit(query, screens.REMINDER_LATER.format(at=at, text=escape(own.text)))


async def _keep(message: Message, context: Context, person: Person, number: int, text: str) -> None:
    old = await context.store.reminders.get(person.person_id, number)
    at = parse_time(text)
    wish = Wish(old.text, at, old.weekdays) if old and at else parse_reminder(text)
    if wish is None:
        await reply(message, _not_got(context, person, text))
        return
    others = {own.reminder_id for own in await context.store.reminders.all(person.person_id)}
    if len(others - {number}) >= MOST_REMINDERS:
        await reply(message, screens.REMIND_FULL.format(most=MOST_REMINDERS))
        return
    own = Reminder(number, wish.text, wish.at, wish.weekdays)
    await context.store.reminders.keep(person.person_id, own, context.now())
    await reply(
        message,
        screens.reminder_text(screens.REMIND_SET, own),
        screens.own_reminder_keyboard(number),
    )


async def _list(context: Context, person: Person) -> common.Screen:
    kept = await context.store.reminders.all(person.person_id)
    if not kept:
        return f"{screens.REMIND_NONE}{screens.REMIND_HOW}", None
    lines = "\n".join(
        f"{own.at:%H:%M} {escape(own.text)}, {days_in_words(own.weekdays)}" for own in kept
    )
    named = [(f"{own.at:%H:%M} {own.text[:40]}", own.reminder_id) for own in kept]
    return screens.REMIND.format(lines=lines) + screens.REMIND_HOW, screens.own_reminders_keyboard(
        named
    )


def _not_got(context: Context, person: Person, text: str) -> str:
    if not asks_once(text):
        return f"{screens.REMIND_NOT_GOT}{screens.REMIND_HOW}"
    today = schedule.local_now(context.now(), person.zone or "UTC").weekday()
    wish = weekly_instead(text, today)
    days = days_in_words(wish.weekdays)
    return screens.REMIND_NOT_ONCE.format(text=escape(wish.text), days=days, at=f"{wish.at:%H:%M}")
