"""A reminder that there is, changed in words: at its prompt, by an edit, or right after it."""

import re
from dataclasses import replace
from datetime import datetime

from telegram import Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.open_offer import shows_draft
from bot.domain.reminder_limits import LONGEST_REMINDER
from bot.gateway.sending import reply
from bot.handlers import offers
from bot.handlers.reminder_list import left_screen, list_screen
from bot.handlers.reminder_meant import before_change, just_deleted, meant, named_in, only_one
from bot.handlers.reminders import kept, local_now, propose, take
from bot.handlers.settings import is_question
from bot.language.corrections import Correction, core, correction
from bot.language.lazy_regex import Pattern
from bot.language.night_meant import read_news
from bot.language.pauses import is_in_hospital
from bot.language.reminder_answers import but_for_reasons
from bot.language.reminder_asking import asked_for
from bot.language.reminder_changes import are_lost, last_day
from bot.language.reminder_confirmations import answer_to_change, ends_all, ends_it
from bot.language.reminder_corrections import changed, is_all_about_when
from bot.language.reminder_named import Named, ended_one, points_at, without
from bot.language.reminder_parsing import Accept, Confirm, Refuse, Wish, parse_reminder
from bot.language.reminder_renaming import new_name, shortened, with_names
from bot.language.reminder_revisions import is_length, is_when, revised, says_when, wish_of
from bot.language.reminder_unclear import Unclear, unclear
from bot.language.rhythm_draft import Problem
from bot.language.set_back import asks_to_change, drops, keeps_it, takes_back
from bot.language.yes_or_no import answer_to
from bot.screens import reminders as screens

_THE_REMINDER = Pattern(r"\b(?:the|my|that|this) reminder\b", re.IGNORECASE)


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take the new words of a reminder that is being changed; False for talk of anything else."""
    awaiting = person.awaiting or ""
    if not awaiting.startswith(REMINDER) or shows_draft(awaiting):
        return False
    number, store = int(awaiting.removeprefix(REMINDER)), context.store.reminders
    if answer := answer_to_change(text):
        await reply(message, *await left_screen(context, person, number, answer))
        return True
    own = await store.get(person.person_id, number) or await store.proposed(
        person.person_id, number
    )
    if _is_other_talk(text, context, person, wish_of(own) if own else None):
        return False
    if own and answer_to("draft", text):  # A yes is no text.
        await reply(message, screens.reminder_text(screens.REMIND_CHANGE, own))
    elif own and (wish := _by_a_few_words(text, own, local_now(context, person))):
        await propose(message, context, person, own.reminder_id, Confirm(wish))
    else:
        await take(message, context, person, number, text)
    return True


def _by_a_few_words(text: str, own: Reminder, now: datetime) -> Wish | None:
    """The reminder at the time that is said in few words: `make it ten`, `an hour later`."""
    fix = correction(text) or Correction(core(text))
    is_short = is_when(fix.new) and not is_all_about_when(fix.new) and not fix.new[0].isdigit()
    return revised(fix, wish_of(own), now) if is_short else None


def _is_other_talk(text: str, context: Context, person: Person, old: Wish | None) -> bool:
    """Whether words are no change of a reminder: a question, or news without a word of it."""
    reading = parse_reminder(text, local_now(context, person), old)
    if isinstance(reading, Refuse):
        return False
    wish, is_news = reading.wish, is_question(text) and bool(read_news(text).answers)
    if wish is None or old is None:
        is_none = not isinstance(reading, Accept | Confirm) and reading.problem is Problem.TEXT
        return wish is None and ("?" in text or is_none or is_news)
    same_time = (wish.times, wish.rhythm) == (old.times, old.rhythm)
    return is_question(text) and are_lost(old.text, wish.text) and (same_time or is_news)


async def edited(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take the edited words of a message that set or asked for a reminder; False for any other."""
    store, number = context.store.reminders, message.message_id
    if not (
        await store.get(person.person_id, number) or await store.proposed(person.person_id, number)
    ):
        return False
    words = text.partition(" ")[2] if text.startswith("/") else asked_for(text)
    reading = parse_reminder(words, local_now(context, person))
    if isinstance(reading, Accept) and await store.get(person.person_id, number):
        await reply(message, *await kept(context, person, number, reading.wish))
    else:
        await take(message, context, person, number, words)
    return True


async def renamed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Give the reminder that is shown, was just kept or is being changed another text.

    `it should say …`, `only magnesium`; False for anything else.
    """
    own = await talked_of(message, context, person)
    name = new_name(text) or (own and shortened(text, own.text)) or ""
    by_time = with_names(text, wish_of(own)) if own and not name else ""
    name = name or by_time
    if own is None or not name or len(name) > LONGEST_REMINDER:
        return False
    number, wish = own.reminder_id, Wish(name, own.times, own.rhythm)
    if not own.times:
        return False
    if by_time or await context.store.reminders.get(person.person_id, number) is None:
        await propose(message, context, person, number, Confirm(wish))
    else:
        await context.store.people.await_text(person.person_id, None)
        await reply(message, *await kept(context, person, number, wish))
    return True


async def talked_of(message: Message, context: Context, person: Person) -> Reminder | None:
    """The reminder that is shown, or the one at whose prompt or just after which words came."""
    awaiting, store = person.awaiting or "", context.store.reminders
    if shows_draft(awaiting):
        number = int(awaiting.removeprefix(REMINDER)[:-1])
        return await store.proposed(person.person_id, number)
    if awaiting.startswith(REMINDER):
        return await store.get(person.person_id, int(awaiting.removeprefix(REMINDER)))
    return await meant(message, context, person)


async def corrects(
    message: Message, context: Context, person: Person, text: str, *, at_all: bool
) -> bool:
    """Offer `make it 10:30pm`, `not on sundays`, `undo that` or `delete it` for a reminder.

    It is the one that is named (`the vitamin one`), replied to or was just kept; False otherwise.
    What may be another wish is taken, not `at_all`, where it tells no more than when.
    """
    if (takes_back(text) or keeps_it(text)) and (gone := await just_deleted(context, person, text)):
        await reply(message, *await kept(context, person, gone.reminder_id, wish_of(gone)))
        return True
    if until := last_day(text):
        return await _ends_on(message, context, person, until)
    if ended := ended_one(text, await context.store.reminders.all(person.person_id)):
        await _ask_to_delete(message, context, person, ended, text)
        return True
    text = but_for_reasons(text) if not read_news(text).answers else text
    if asks_to_change(text) and (own := await meant(message, context, person, text)):
        await _await_change(context, person, own)
        await _show(message, own, screens.REMIND_CHANGE)
        return True
    is_short = correction(text) is None and says_when(text)
    text = core(text) if is_short else text
    if ends_all(text) and await meant(message, context, person, text):
        await reply(message, *await list_screen(context, person))
        return True
    if named := await named_in(context, person, text):
        return await change_named(message, context, person, named)
    fix = correction(text)
    ends = ends_it(text) or takes_back(text) or drops(text)
    is_told = is_short or is_all_about_when(text) or (fix is not None and is_when(fix.new)) or ends
    own = await meant(message, context, person, text) if is_told or (at_all and fix) else None
    own = own or (
        await only_one(context, person) if (fix or ends) and _THE_REMINDER.search(text) else None
    )
    return own is not None and await change_named(message, context, person, Named(own, "", text))


async def _ends_on(message: Message, context: Context, person: Person, until: str) -> bool:
    """Show the reminder that is meant with its last day; False where none is, or no day."""
    own = await meant(message, context, person) or await only_one(context, person)
    wish = changed(until, wish_of(own), local_now(context, person)) if own else None
    if own and wish:
        await propose(message, context, person, own.reminder_id, Confirm(wish))
    return wish is not None


async def change_named(message: Message, context: Context, person: Person, named: Named) -> bool:
    """Show what a message makes of a reminder, before it is done; False for other words."""
    own, name, text = named
    fix, before = correction(text), await before_change(context, person, own)
    said, now = fix.new if fix and not fix.old else text, local_now(context, person)
    if before and takes_back(text):
        await propose(message, context, person, own.reminder_id, Confirm(wish_of(before)))
    elif asked := None if name else unclear(text, fix, wish_of(own), now):
        if asked in {Unclear.NO_DAY, Unclear.TIME_OR_DOSE}:
            await _await_change(context, person, own)
        await reply(message, screens.reminder_text(screens.REMIND_UNCLEAR[asked], own))
    elif wish := revised_named(fix, named, now):
        is_new = fix is not None and fix.adds and own.rhythm.is_once  # One date each.
        number = message.message_id if is_new else own.reminder_id
        await propose(message, context, person, number, Confirm(wish))
    elif ends_it(text) or takes_back(text) or drops(text):
        await _ask_to_delete(message, context, person, own, text)
    elif (name and (points_at(text) or (fix and points_at(fix.new)))) or is_length(said):
        await _await_change(context, person, own)
        await _show(message, own, screens.REMIND_CHANGE)
    elif is_all_about_when(said) or (fix and fix.asks and not fix.old and is_when(said)):
        # It tells when, and not all of it: asked, and the answer changes it.
        if _is_as_set(said, own, now):
            await reply(message, screens.reminder_text(screens.REMIND_THERE, own))
            return True
        await _await_change(context, person, own)
        await take(message, context, person, own.reminder_id, said, at_once=False)
    else:
        return False
    return True


async def _ask_to_delete(
    message: Message, context: Context, person: Person, own: Reminder, text: str
) -> None:
    """Whether it shall go, which is *it* from then on; a kind word first to whoever is ill."""
    await offers.is_set(context, person.person_id, f"{REMINDER}{own.reminder_id}")
    await offers.keep(context, person, "remind", own.reminder_id, "delete")
    kind = screens.IN_GOOD_HANDS if is_in_hospital(text) else ""
    await _show(message, own, kind + screens.REMIND_DELETE)


def _is_as_set(said: str, own: Reminder, now: datetime) -> bool:
    """Whether words name no other time or days than those there are."""
    reading = parse_reminder(said, now, wish_of(own))
    return not isinstance(reading, Refuse) and reading.wish == wish_of(own)


def revised_named(fix: Correction | None, named: Named, now: datetime) -> Wish | None:
    """The reminder as a message makes it, which may be about the one of its times that is named."""
    own, name, text = named
    wish = wish_of(own)
    if ends_it(text) or drops(text):
        return without(name, wish)
    if fix is None and says_when(text):
        fix = Correction(text)
    if fix and not fix.old and without(name, wish):
        fix = replace(fix, old=name)
    return (revised(fix, wish, now) if fix else None) or changed(text, wish, now)


async def _await_change(context: Context, person: Person, own: Reminder) -> None:
    await context.store.people.await_text(person.person_id, f"{REMINDER}{own.reminder_id}")


async def _show(message: Message, own: Reminder, text: str) -> None:
    under = screens.own_reminder_keyboard(own.reminder_id)
    await reply(message, screens.reminder_text(text, own), under)
