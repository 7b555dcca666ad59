"""Reminders of a person's own: typed in one line, listed, changed, done, put off, deleted."""

import re
from datetime import date, datetime, time, timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import MOST_REMINDERS, REMINDER, Person, Reminder
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers.pauses import LABELS, SNOOZES
from bot.handlers.settings import is_question, needs_setup
from bot.language.reminder_answers import answer_to
from bot.language.reminders import (
    Accept,
    Ask,
    Confirm,
    Refuse,
    Wish,
    in_the_afternoon,
    parse_reminder,
)
from bot.language.rhythm_words import Problem
from bot.screens import common
from bot.screens import remind as screens
from bot.screens.formatting import clean
from bot.screens.rhythms import slots_in_words

SHOWN = 3
"""So many next dates are shown before a reminder is kept."""

WHOLE_OPEN, HALF_OPEN = "d", "h"
"""What ends `awaiting` while a draft is shown: whether it is right, or which half of the day."""

_OPEN_DRAFT = re.compile(rf"{REMINDER}([0-9]+)([{WHOLE_OPEN}{HALF_OPEN}])")

_ASKS_FOR_ONE = re.compile(
    r"(?:(?:please|pls|can you|could you|hey|hi),? )*(?:set (?:me )?a reminder|remind me "
    r"(?:to|about|of|at|on|in|every|each|daily|tomorrow|tonight|[0-9]))\b",
    re.IGNORECASE,
)


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/remind` with a reminder, or alone for the list."""
    typed_after = clean((message.text or "").partition(" ")[2])
    if not typed_after:
        await reply(message, *await _list(context, person))
    else:
        await _take(message, context, person, message.message_id, typed_after)


async def wished(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take `remind me to …` as `/remind` does; False for anything else."""
    if person.zone is None or person.check_in_at is None or not _ASKS_FOR_ONE.match(text):
        return False
    await _take(message, context, person, message.message_id, text)
    return True


def shows_draft(awaiting: str) -> bool:
    """Whether a reminder is shown and not kept yet; anything else may be typed meanwhile."""
    return _OPEN_DRAFT.fullmatch(awaiting) is not None


async def answered(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed answer to a reminder that is shown and not kept yet; False for anything else."""
    draft = _OPEN_DRAFT.fullmatch(person.awaiting or "")
    wish = (
        await context.store.reminders.proposed(person.person_id, int(draft[1])) if draft else None
    )
    if draft is None or wish is None:
        return False
    chosen = answer_to(text, Wish(wish.text, wish.times, wish.rhythm), half=draft[2] == HALF_OPEN)
    if chosen is None:
        return False
    await context.store.people.await_text(person.person_id, None)
    if isinstance(chosen, Wish):
        await reply(message, *await _kept(context, person, wish.reminder_id, chosen))
    else:
        await reply(message, screens.REMIND_LEFT)
    return True


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take the new words of a reminder that is being changed; False for anything else."""
    awaiting = person.awaiting or ""
    if not awaiting.startswith(REMINDER) or shows_draft(awaiting):
        return False
    reading = parse_reminder(text, _local_now(context, person))
    if is_question(text) and not isinstance(reading, Accept | Confirm):
        return False
    number = int((person.awaiting or "").removeprefix(REMINDER))
    await _take(message, context, person, number, text)
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


async def confirm(
    query: CallbackQuery, context: Context, person: Person, draft: int, action: str
) -> None:
    """*Keep it*, the half of the day, or *Change* under a reminder that is not kept yet."""
    wish = await context.store.reminders.proposed(person.person_id, draft)
    if wish is None or action not in {"keep", "am", "pm", "change"}:
        await answer_tap(query, common.OLD_BUTTON, alert=True)
    elif action == "change":
        await context.store.people.await_text(person.person_id, f"{REMINDER}{draft}")
        await edit(query, screens.reminder_text(screens.REMIND_CHANGE, wish))
    else:
        await context.store.people.await_text(person.person_id, None)
        chosen = Wish(wish.text, wish.times, wish.rhythm)
        if action == "pm":
            chosen = in_the_afternoon(chosen)
        await edit(query, *await _kept(context, person, wish.reminder_id, chosen))


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
        await _put_off(query, context, person, (day, number, at), SNOOZES[action][1], own.text)
    else:
        text = screens.REMINDER.format(text=escape(own.text))
        under = screens.own_due_keyboard(day, number, at, hidden=False)
        if action == "ask":
            under = common.snooze_keyboard("due", day, number, at, after=LABELS)
        await edit(query, text, under)


async def _put_off(
    query: CallbackQuery,
    context: Context,
    person: Person,
    which: tuple[date, int, time],
    by: timedelta,
    text: str,
) -> None:
    until = context.now() + by
    is_old = abs(which[0] - context.night_of(person)) > timedelta(days=1)
    if is_old or not await context.store.reminders.snooze(person.person_id, *which, until):
        await answer_tap(query, common.OLD_BUTTON, alert=True)
        return
    at = f"{schedule.local_now(until, person.zone or 'UTC'):%H:%M}"
    await edit(query, screens.REMINDER_LATER.format(at=at, text=escape(text)))


async def _take(message: Message, context: Context, person: Person, number: int, text: str) -> None:
    """Set what was typed, show it first, or say what is missing; of that number if it is new."""
    store = context.store.reminders
    old = await store.get(person.person_id, number)
    draft = None if old else await store.proposed(person.person_id, number)
    old = old or draft
    number = old.reminder_id if old else number
    reading = parse_reminder(
        text, _local_now(context, person), Wish(old.text, old.times, old.rhythm) if old else None
    )
    if isinstance(reading, Accept) and draft is None:
        await reply(message, *await _kept(context, person, number, reading.wish))
    elif isinstance(reading, Refuse):
        await reply(message, screens.REMIND_REFUSED[reading.limit] + screens.REMIND_CAN)
    elif isinstance(reading, Ask) and reading.wish is None:
        asked = screens.REMIND_ASK[reading.problem]
        await reply(message, f"{asked}{screens.REMIND_NOT_SET}{screens.REMIND_HOW}")
    elif reading.wish:
        wish = Reminder(number, reading.wish.text, reading.wish.times, reading.wish.rhythm)
        await store.propose(person.person_id, message.message_id, wish, context.now())
        mark = HALF_OPEN if isinstance(reading, Ask) else WHOLE_OPEN
        await context.store.people.await_text(
            person.person_id, f"{REMINDER}{message.message_id}{mark}"
        )
        await reply(message, *_shown(context, person, message.message_id, wish, reading))


def _shown(
    context: Context, person: Person, draft: int, wish: Reminder, reading: Ask | Accept | Confirm
) -> common.Screen:
    """A reminder before it is kept: with its next dates, or with both halves of the day."""
    if isinstance(reading, Ask):
        (at,) = wish.times
        halves = (("am", at), ("pm", at.replace(hour=at.hour + 12)))
        text = screens.reminder_text(screens.REMIND_HALF, wish)
        return text, screens.half_keyboard(draft, halves)
    ahead = schedule.next_own(wish, person.zone or "UTC", context.now(), SHOWN)
    text = screens.reminder_text(screens.REMIND_IS_RIGHT, wish, dates=slots_in_words(ahead))
    return text, screens.is_right_keyboard(draft)


async def _kept(context: Context, person: Person, number: int, wish: Wish) -> common.Screen:
    """Keep a reminder, and say that it is set; or why it was not."""
    own = Reminder(number, wish.text, wish.times, wish.rhythm)
    ahead = schedule.next_own(own, person.zone or "UTC", context.now(), 1)
    if not ahead:
        passed = screens.REMIND_ASK[Problem.PASSED]
        return f"{passed}{screens.REMIND_NOT_SET}{screens.REMIND_HOW}", None
    before = await context.store.reminders.get(person.person_id, number)
    if not await context.store.reminders.keep(person.person_id, own, context.now()):
        return screens.REMIND_FULL.format(most=MOST_REMINDERS), None
    now = _local_now(context, person)
    text = screens.set_text(own, ahead[0], now, changed=before is not None and before != own)
    return text, screens.own_reminder_keyboard(number, change=True)


async def _list(context: Context, person: Person) -> common.Screen:
    reminders = await context.store.reminders.all(person.person_id)
    if not reminders:
        return f"{screens.REMIND_NONE}{screens.REMIND_HOW}", None
    zone, now = person.zone or "UTC", context.now()
    lines = "\n".join(
        screens.list_line(own, is_over=not schedule.next_own(own, zone, now, 1))
        for own in reminders
    )
    text = screens.REMIND.format(lines=lines) + screens.REMIND_HOW
    return text, screens.own_reminders_keyboard(reminders)


def _local_now(context: Context, person: Person) -> datetime:
    return context.local_now(person).replace(tzinfo=None)
