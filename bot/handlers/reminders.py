"""Reminders of a person's own: typed in one line, shown before they are kept, and kept."""

import re
from dataclasses import replace
from datetime import datetime

from telegram import Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.open_offer import HALF_OPEN, OPEN_DRAFT, WHEN_OPEN, WHOLE_OPEN
from bot.domain.reminder_limits import MOST_REMINDERS, covers, overlaps
from bot.gateway.sending import reply
from bot.handlers import offers, settings
from bot.handlers.guards import typed_text
from bot.handlers.reminder_list import left_open, list_screen
from bot.handlers.settings import needs_setup
from bot.language.event_ahead import ahead_of_event
from bot.language.lazy_regex import Pattern
from bot.language.reminder_asking import asked_for, is_told, leaves_out, wakes, without_leads
from bot.language.reminder_confirmations import is_order
from bot.language.reminder_corrections import but_for_times, has_no_text
from bot.language.reminder_parsing import (
    Accept,
    Ask,
    Confirm,
    Refuse,
    Wish,
    parse_reminder,
)
from bot.language.reminder_refusals import without_limit
from bot.language.reminder_revisions import wish_of
from bot.language.rhythm_draft import Problem
from bot.screens import common
from bot.screens import reminders as screens
from bot.screens.formatting import clean
from bot.screens.reminder_choices import either_screen, other_days
from bot.screens.reminder_times import slots_in_words

SHOWN = 3
"""So many next dates are shown before a reminder is kept."""

_NAMED = Pattern(r"remind|alarm|nudge|wake", re.IGNORECASE)
"""What asks for a reminder and no check-in: `text me every morning at 8` may mean that."""

SET_BACK = 0
"""As the number of a draft: what a reminder was before it was changed last."""


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/remind` with a reminder, or alone for the list."""
    typed_after = clean((message.text or "").partition(" ")[2])
    if not typed_after or is_order(typed_after):
        await reply(message, *await list_screen(context, person))
    else:
        eve = ahead_of_event(typed_after, local_now(context, person))
        await take(message, context, person, message.message_id, eve or typed_after)


@needs_setup
async def wished(message: Message, context: Context, person: Person) -> None:
    """Take `remind me to …` as `/remind` does."""
    typed = typed_text(message)
    text = await _read_as_asked(message, context, person)
    if text and has_no_text(text) and not _NAMED.search(typed):
        await settings.time_asked(message, context)
        return
    if text is None:
        return
    at_once = not wakes(typed) and not leaves_out(typed, text)  # What may be wrong is shown.
    await take(message, context, person, message.message_id, text, at_once=at_once)


@needs_setup
async def shown(message: Message, context: Context, person: Person) -> None:
    """The same wish less plainly put: shown, and kept by a tap."""
    await _shown(message, context, person)


async def _shown(message: Message, context: Context, person: Person) -> None:
    if text := await _read_as_asked(message, context, person):
        await take(message, context, person, message.message_id, text, at_once=False)


async def _read_as_asked(message: Message, context: Context, person: Person) -> str | None:
    """The wish in a message; None where it is ahead of something, and says not when that is."""
    typed = typed_text(message)
    eve = ahead_of_event(typed, local_now(context, person))
    if eve == "":
        await reply(message, screens.REMIND_BEFORE_WHAT)
        return None
    return eve or asked_for(typed)


@needs_setup
async def listed(message: Message, context: Context, person: Person) -> None:
    """What seems to ask for the list, as a plain reminder does, too: that is shown, to be kept."""
    if isinstance(parse_reminder(typed_text(message), local_now(context, person)), Accept):
        await _shown(message, context, person)
    else:
        await reply(message, *await list_screen(context, person))


async def meant(message: Message, context: Context, person: Person, text: str) -> bool:
    """Show what reads as a reminder though no word asks for one: `melatonin half ten`."""
    text = without_leads(text)
    reading = parse_reminder(asked_for(text), local_now(context, person))
    if isinstance(reading, Refuse) or reading.wish is None or is_told(text):
        return False
    left = await left_open(context, person, message.message_id)
    await propose(message, context, person, message.message_id, reading)
    if left:
        await reply(message, *left)
    return True


async def settled(
    context: Context, person: Person, draft: int, number: int, chosen: Wish, *, half: bool
) -> common.Screen:
    """Keep what was shown; with only its half of the day chosen, show a rare one's dates first,
    but for one date, which was shown already."""
    before = await context.store.reminders.get(person.person_id, number)
    same = before is not None and before.rhythm == chosen.rhythm
    if half and not (chosen.rhythm.is_plain or chosen.rhythm.is_once or same):
        own = Reminder(number, chosen.text, chosen.times, chosen.rhythm)
        await await_answer(context, person, draft, own, WHOLE_OPEN)
        return await shown_screen(context, person, draft, own, Confirm(chosen))
    await context.store.people.await_text(person.person_id, None)
    return await kept(context, person, number, chosen)


async def take(
    message: Message,
    context: Context,
    person: Person,
    number: int,
    text: str,
    *,
    settled: bool = False,
    at_once: bool = True,
) -> None:
    """Set what was typed, show it first, or say what is missing; of that number if it is new."""
    left = await left_open(context, person, number)
    old = await context.store.reminders.get(person.person_id, number)
    draft = None if old else await context.store.reminders.proposed(person.person_id, number)
    old = old or draft
    number = old.reminder_id if old else number
    now, before = local_now(context, person), wish_of(old) if old else None
    reading = parse_reminder(text, now, before, settled=settled)
    if isinstance(reading, Accept) and draft is None and at_once:
        await reply(message, *await kept(context, person, number, reading.wish))
    elif isinstance(reading, Refuse):
        rest = without_limit(text)
        if old is None and rest != text:  # Only when it shall come has to be said otherwise.
            wish = Reminder(number, rest, ())
            await await_answer(context, person, message.message_id, wish, WHEN_OPEN)
        await reply(message, screens.REMIND_REFUSED[reading.limit] + screens.REMIND_CAN)
    elif isinstance(reading, Ask) and reading.wish is None:
        wish = Reminder(number, text, ())
        if old is None and reading.problem is not Problem.LONG:
            await await_answer(context, person, message.message_id, wish, WHEN_OPEN)
        await reply(message, asked_of(wish, reading.problem, now, is_new=old is None))
    else:
        await propose(message, context, person, number, reading)
    if left and not isinstance(reading, Refuse):
        await reply(message, *left)


def asked_of(typed: Reminder, problem: Problem, now: datetime, *, is_new: bool = True) -> str:
    """What is asked of a wish as it was typed: no more than what a new one lacks, where that is
    known. `now` is the local time."""
    wish = but_for_times(typed.text, now) if is_new and problem is Problem.TIME else None
    if wish:
        return screens.ask_when(
            replace(typed, text=wish.text, times=wish.times, rhythm=wish.rhythm)
        )
    is_of_what = is_new and problem in {Problem.TIME, Problem.TEXT} and has_no_text(typed.text)
    asked = screens.REMIND_OF_WHAT if is_of_what else screens.REMIND_ASK[problem]
    return f"{asked}{screens.REMIND_NOT_SET}{screens.REMIND_HOW}"


async def propose(
    message: Message,
    context: Context,
    person: Person,
    number: int,
    reading: Ask | Accept | Confirm,
) -> None:
    """Show a wish before it is kept as the reminder of that number; without one, nothing."""
    if reading.wish is None:
        return
    wish = Reminder(number, reading.wish.text, reading.wish.times, reading.wish.rhythm)
    mark = HALF_OPEN if isinstance(reading, Ask) else WHOLE_OPEN
    if isinstance(reading, Ask) and (late := reading.later):  # Beside it, under the number below 0.
        other = Reminder(number, late.text, late.times, late.rhythm)
        await context.store.reminders.propose(
            person.person_id, -message.message_id, other, context.now()
        )
    former = await open_draft(context, person)
    await await_answer(context, person, message.message_id, wish, mark)
    text, under = await shown_screen(context, person, message.message_id, wish, reading)
    before = await context.store.reminders.get(person.person_id, number) or former
    is_same = before is not None and before.reminder_id == number
    await reply(message, text + (other_days(wish, before) if is_same else ""), under)


async def await_answer(
    context: Context, person: Person, draft: int, wish: Reminder, mark: str
) -> None:
    """Remember a wish that is not kept yet, and what is open about it."""
    await context.store.reminders.propose(person.person_id, draft, wish, context.now())
    await context.store.people.await_text(person.person_id, f"{REMINDER}{draft}{mark}")


async def shown_screen(
    context: Context, person: Person, draft: int, wish: Reminder, reading: Ask | Accept | Confirm
) -> common.Screen:
    """A reminder before it is kept: with its next dates, or with both halves of the day."""
    before = await context.store.reminders.get(person.person_id, wish.reminder_id)
    if isinstance(reading, Ask):
        later = await context.store.reminders.proposed(person.person_id, -draft)
        return either_screen(draft, wish, later or wish, before)
    ahead = schedule.next_own(wish, person.zone or "UTC", context.now(), SHOWN)
    dates = slots_in_words(ahead)
    text = screens.shown_text(screens.REMIND_IS_RIGHT, wish, before, dates=dates)
    return text, screens.is_right_keyboard(draft)


async def open_draft(context: Context, person: Person) -> Reminder | None:
    """The wish that is shown and not kept yet, if there is one."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    return (
        await context.store.reminders.proposed(person.person_id, int(shown[1])) if shown else None
    )


_PASSED = f"{screens.REMIND_ASK[Problem.PASSED]}{screens.REMIND_NOT_SET}{screens.REMIND_HOW}", None
"""What is said of a wish that was not kept before its time."""


async def draft_screen(context: Context, person: Person, wish: Reminder) -> common.Screen:
    """A wish that is not kept yet, shown again: it is not set, and what is still to be said."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    if shown is None or shown[2] == WHEN_OPEN:
        asked = asked_of(wish, Problem.TIME, local_now(context, person))
        return screens.REMIND_NOT_YET + asked, None
    if not schedule.next_own(wish, person.zone or "UTC", context.now(), 1):
        return _PASSED
    own = wish_of(wish)
    reading = Ask(Problem.HALF, own) if shown[2] == HALF_OPEN else Confirm(own)
    text, under = await shown_screen(context, person, int(shown[1]), wish, reading)
    return screens.REMIND_NOT_YET + text, under


async def kept(context: Context, person: Person, number: int, wish: Wish) -> common.Screen:
    """Keep a reminder, and say that it is set; or why it was not."""
    own = Reminder(number, wish.text, wish.times, wish.rhythm)
    ahead = schedule.next_own(own, person.zone or "UTC", context.now(), 1)
    if not ahead:
        return _PASSED
    others = {one.reminder_id: one for one in await context.store.reminders.all(person.person_id)}
    before = others.pop(number, None)
    if same := next((other for other in others.values() if covers(other, own)), None):
        under = screens.own_reminder_keyboard(same.reminder_id, change=True)
        return screens.reminder_text(screens.REMIND_THERE, same), under
    if not await context.store.reminders.keep(person.person_id, own, context.now()):
        return screens.REMIND_FULL.format(most=MOST_REMINDERS), None
    if before:
        await context.store.reminders.propose(person.person_id, SET_BACK, before, context.now())
    topic = f"{REMINDER}{number}"  # What may be corrected next: "actually make it 10:30pm".
    await offers.is_set(context, person.person_id, topic)
    now = local_now(context, person)
    text = screens.set_text(own, ahead[0], now, before)
    if beside := next((other for other in others.values() if overlaps(other, own)), None):
        text += screens.reminder_text(screens.REMIND_BESIDE, beside)
    return text, screens.own_reminder_keyboard(number, change=True)


def local_now(context: Context, person: Person) -> datetime:
    """What the person's clock shows."""
    return context.local_now(person).replace(tzinfo=None)
