"""*Show*, *Done* and *Later* under a reminder that came."""

from datetime import date, time, timedelta
from html import escape

from telegram import CallbackQuery

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.planning import still_fits
from bot.gateway.sending import edit
from bot.handlers.guards import StaleButton
from bot.handlers.pauses import LABELS, SNOOZES
from bot.screens import common
from bot.screens import reminders as screens


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
        await edit(query, screens.REMINDER_DONE.format(text=escape(own.text)))
    elif action in SNOOZES:
        await _put_off(query, context, person, own, (day, at), SNOOZES[action][1])
    else:
        text = screens.due_text(own, day, at)
        under = screens.own_due_keyboard(day, number, at, hidden=False)
        if action == "ask":
            under = common.snooze_keyboard("due", day, number, at, after=LABELS)
        await edit(query, text, under)


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
