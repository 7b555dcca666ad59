"""`8 not 7`: what comes at seven is changed, though something else was set since.

What was set last is corrected as ever if it has that time; of two others they are asked which.
"""

from datetime import time
from typing import NamedTuple

from telegram import Message

from bot.context import Context
from bot.domain.model import BACK, REMINDER, WEEKEND, Person, Reminder
from bot.gateway.sending import reply
from bot.handlers import offers, settings, typed_settings
from bot.handlers.reminder_list import list_screen
from bot.handlers.reminders import local_now, propose
from bot.language.corrections import Correction, correction
from bot.language.reminder_parsing import Confirm
from bot.language.reminder_revisions import bare, is_when, revised, time_as, times_meant, wish_of
from bot.screens.which_thing import CHECK_IN, ON_WEEKENDS, which_screen


class _CheckIn(NamedTuple):
    """The check-in, or that of the weekends, with its new time and how its button begins."""

    label: str
    data: tuple[str, ...]
    at: time


async def by_its_time(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show the one thing of that time changed, or ask which; False for other words."""
    fix = correction(words)
    if fix is None or not fix.old or person.awaiting or "?" in words or not is_when(fix.new):
        return False
    reminders = await context.store.reminders.all(person.person_id)
    own = [each for each in reminders if times_meant(fix.old, wish_of(each))]
    check_ins = _check_ins(person, fix)
    topic = await offers.last_set(context, person.person_id, words)
    last = [f"{REMINDER}{each.reminder_id}" for each in own]
    last += [f"{BACK}{':'.join(each.data)}" for each in check_ins]
    if any(topic.startswith(each) for each in last):
        return False
    if len(own) > 1:
        await reply(message, *await list_screen(context, person))
    elif own:
        return await _shown(message, context, person, own[0], fix, check_ins)
    elif check_ins:
        await _check_in_shown(message, context, person, check_ins[0])
    return bool(own or check_ins)


def _check_ins(person: Person, fix: Correction) -> list[_CheckIn]:
    """The check-in times that the old one of a correction may be, as it makes them."""
    every = (
        (CHECK_IN, ("time",), person.check_in_at),
        (ON_WEEKENDS, ("set", WEEKEND), person.weekend_at),
    )
    return [
        _CheckIn(label, data, new)
        for label, data, at in every
        if at and times_meant(fix.old, bare(at)) and (new := time_as(fix, at))
    ]


async def _shown(
    message: Message,
    context: Context,
    person: Person,
    own: Reminder,
    fix: Correction,
    check_ins: list[_CheckIn],
) -> bool:
    """Show the reminder changed; where a check-in comes then as well, ask which is meant."""
    wish = revised(fix, wish_of(own), local_now(context, person))
    if wish and not check_ins:
        await propose(message, context, person, own.reminder_id, Confirm(wish))
    elif wish:
        changed = Reminder(own.reminder_id, wish.text, wish.times, wish.rhythm)
        draft, store = message.message_id, context.store.reminders
        await store.propose(person.person_id, draft, changed, context.now())
        await reply(message, *which_screen(draft, changed, check_ins))
    return wish is not None


async def _check_in_shown(
    message: Message, context: Context, person: Person, check_in: _CheckIn
) -> None:
    if check_in.data == ("time",):
        await settings.offer_it(message, context, person, check_in.at)
    else:
        await typed_settings.offer_it(message, context, person, WEEKEND, f"{check_in.at:%H%M}")
