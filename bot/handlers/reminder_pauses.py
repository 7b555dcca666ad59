"""Reminders that pause: each comes again from a later first date on, by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.model import Person, Reminder
from bot.domain.pause_limits import is_possible_end
from bot.domain.rhythm import from_then_on
from bot.gateway.sending import edit, reply
from bot.handlers import offers
from bot.handlers.guards import StaleButton
from bot.handlers.reminder_changes import talked_of
from bot.handlers.reminder_list import list_screen
from bot.handlers.reminders import local_now, propose
from bot.language.message_cuts import parts_of
from bot.language.pauses import pause_in, starts_later
from bot.language.reminder_named import named_of
from bot.language.reminder_parsing import Confirm
from bot.language.reminder_pauses import ALL, IT, LAST, after_one_day, paused_what, resumed_what
from bot.language.reminder_revisions import wish_of
from bot.screens import common
from bot.screens import reminders as screens


async def wished(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show a pause of one reminder, or of all, before it is done; False for anything else."""
    for said in dict.fromkeys((words, *parts_of(words))):  # "I am on the ward. pause the iron."
        what = paused_what(said)
        own = await _meant(message, context, person, what) if what else ()
        if own:
            await _shown(message, context, person, own, said)
            return True
    return False


async def _shown(
    message: Message, context: Context, person: Person, own: Sequence[Reminder], words: str
) -> None:
    today = local_now(context, person).date()
    until = pause_in(words, today, today) or after_one_day(words, today)
    if until is None:
        is_later = starts_later(words)
        await reply(message, screens.REST_LATER if is_later else screens.REST_UNTIL)
        return
    resting = [again for each in own if (again := _from(each, until))]
    if not resting:
        await reply(message, *await list_screen(context, person))
    elif len(own) == 1:
        number = own[0].reminder_id
        await propose(message, context, person, number, Confirm(wish_of(resting[0])))
    else:
        await offers.keep(context, person, "rest", until)
        await reply(message, *screens.rest_screen(resting, until))


async def resumed(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show a reminder that pauses as it would come again at once; False for anything else."""
    what, today = resumed_what(words), local_now(context, person).date()
    own = await _meant(message, context, person, what) if what else ()
    paused = [each for each in own if each.rhythm.start and each.rhythm.start > today]
    paused = [each for each in paused if not each.rhythm.is_once]
    if len(paused) > 1:
        await reply(message, *await list_screen(context, person))
    elif paused:
        rhythm = paused[0].rhythm
        start = today if rhythm.every > 1 else None
        wish = wish_of(replace(paused[0], rhythm=replace(rhythm, start=start)))
        await propose(message, context, person, paused[0].reminder_id, Confirm(wish))
    return bool(paused)


async def _meant(
    message: Message, context: Context, person: Person, what: str
) -> Sequence[Reminder]:
    every = await context.store.reminders.all(person.person_id)
    if what == ALL or (what == IT and len(every) == 1):
        return every
    if what in {IT, LAST}:
        own = await talked_of(message, context, person)
        return (own,) if own else ()
    named = named_of(f"the {what} reminder", every)
    return (named.own,) if named else ()


def _from(own: Reminder, until: date) -> Reminder | None:
    rhythm = from_then_on(own.rhythm, until)
    return replace(own, rhythm=rhythm) if rhythm else None


async def accepted(message: Message, context: Context, person: Person, until: date) -> None:
    """A typed *yes* to a pause of all reminders."""
    await reply(message, *await _rest(context, person, until))


async def tapped(query: CallbackQuery, context: Context, person: Person, until: date) -> None:
    """*Pause them*; the button carries the date from which they come again."""
    if not is_possible_end(until, local_now(context, person).date()):
        raise StaleButton
    await offers.end(context, person)
    await edit(query, *await _rest(context, person, until))


async def _rest(context: Context, person: Person, until: date) -> common.Screen:
    every = await context.store.reminders.all(person.person_id)
    resting = [again for own in every if (again := _from(own, until))]
    for again in resting:
        await context.store.reminders.keep(person.person_id, again, context.now())
    return screens.resting_screen(resting) if resting else await list_screen(context, person)
