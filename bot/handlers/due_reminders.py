"""*Show*, *Done* and *Later* under a reminder that came, tapped or typed."""

from datetime import date, time, timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.planning import still_fits
from bot.gateway.sending import edit, reply
from bot.handlers.guards import StaleButton
from bot.handlers.putting_off import LABELS, SNOOZES
from bot.handlers.replied_to import reminder_replied_to
from bot.language.reminder_confirmations import answer_to_due
from bot.screens import common
from bot.screens import reminders as screens

_STILL_ASKED = timedelta(hours=3)
"""So long after a reminder came a bare `done` or `later` is about it."""


async def act_on_first(
    query: CallbackQuery, context: Context, person: Person, day: date, number: int, action: str
) -> None:
    """The same as `act` on buttons from when reminders had one time of day."""
    own = await context.store.reminders.get(person.person_id, number)
    await act(query, context, person, day, number, own.times[0] if own else time(), action)


async def act(
    query: CallbackQuery,
    context: Context,
    person: Person,
    day: date,
    number: int,
    at: time,
    action: str,
) -> None:
    """*Show*, *Done*, *Later* under a reminder that came."""
    own = await context.store.reminders.get(person.person_id, number)
    if own is None:
        await edit(query, screens.REMIND_GONE)
    elif action == "done":
        await context.store.reminders.done(person.person_id, day, number, at)
        await _talk_of(context, person, number)
        await edit(query, screens.REMINDER_DONE.format(text=escape(own.text)))
    elif action in SNOOZES:
        await _put_off(query, context, person, own, (day, at), SNOOZES[action][1])
    else:
        text = screens.due_text(own, day, at)
        under = screens.own_due_keyboard(day, number, at, hidden=False)
        if action == "ask":
            under = common.snooze_keyboard("due", day, number, at, after=LABELS)
        await edit(query, text, under)


async def typed(message: Message, context: Context, person: Person, words: str) -> bool:
    """The same in words, on the reminder that came last; False when they are about none.

    How long it is put off is asked, and said by a tap.
    """
    action = answer_to_due(words)
    if action is None or person.awaiting:
        return False
    store = context.store.reminders
    last = await store.came(person.person_id, context.now() - _STILL_ASKED)
    if last is None or reminder_replied_to(message) not in {None, last[0].reminder_id}:
        return False
    own, day, at = last
    number = own.reminder_id
    if action == "done":
        await store.done(person.person_id, day, number, at)
        await _talk_of(context, person, number)
        await reply(message, screens.REMINDER_DONE.format(text=escape(own.text)))
    else:
        under = common.snooze_keyboard("due", day, number, at, after=LABELS)
        await reply(message, screens.due_text(own, day, at), under)
    return True


async def _talk_of(context: Context, person: Person, number: int) -> None:
    """Keep that the talk is of this reminder, so that `skip it tomorrow` is of no check-in."""
    topic = f"{REMINDER}{number}"
    await context.store.question_log.remember(person.person_id, topic, context.now())


async def _put_off(
    query: CallbackQuery,
    context: Context,
    person: Person,
    own: Reminder,
    which: tuple[date, time],
    by: timedelta,
) -> None:
    (day, at), until, number = which, context.now() + by, own.reminder_id
    is_old = abs(day - context.night_of(person)) > timedelta(days=1)
    if is_old or not still_fits(own, day, at):  # It was changed to other times meanwhile.
        raise StaleButton
    if not await context.store.reminders.snooze(person.person_id, day, number, at, until):
        raise StaleButton
    again = f"{schedule.local_now(until, person.zone or 'UTC'):%H:%M}"
    await edit(query, screens.REMINDER_LATER.format(at=again, text=escape(own.text)))
