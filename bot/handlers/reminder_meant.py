"""Which reminder words are about: the one replied to or named, or what was set or came last."""

from datetime import timedelta

from telegram import Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.handlers import offers
from bot.handlers.reminders import SET_BACK
from bot.handlers.replied_to import reminder_replied_to
from bot.language.night_meant import read_news
from bot.language.reminder_named import Named, named_of, names_one
from bot.language.set_back import changes_it

_JUST_NOW = timedelta(hours=1)
"""So long after a reminder came words may be about it."""


async def meant(
    message: Message, context: Context, person: Person, text: str = ""
) -> Reminder | None:
    """The reminder replied to, or the one just kept or come while nothing else is asked for; the
    last one of this hour for words that plainly change it."""
    store, now = context.store.reminders, context.now()
    if number := reminder_replied_to(message):
        return await store.get(person.person_id, number)
    if person.awaiting:
        return None
    topic = await offers.last_set(context, person.person_id, text)
    if topic.startswith(REMINDER):
        return await store.get(person.person_id, int(topic.removeprefix(REMINDER)))
    if topic or not (changes_it(text) or await _is_silent(context, person)):
        return None
    last = await store.came(person.person_id, now - _JUST_NOW)
    return last[0] if last else None


async def _is_silent(context: Context, person: Person) -> bool:
    """Whether nothing was talked of lately."""
    return await context.store.question_log.topic(person.person_id, context.now()) is None


async def only_one(context: Context, person: Person) -> Reminder | None:
    """The reminder that `the reminder` is, where there is no other."""
    every = await context.store.reminders.all(person.person_id)
    return every[0] if len(every) == 1 and not person.awaiting else None


async def just_deleted(context: Context, person: Person, text: str) -> Reminder | None:
    """The reminder that was deleted last in this talk, and is not back."""
    topic = await offers.last_set(context, person.person_id, text)
    if person.awaiting or not topic.startswith(REMINDER):
        return None
    number, store = int(topic.removeprefix(REMINDER)), context.store.reminders
    is_there = await store.get(person.person_id, number)
    return None if is_there else await store.proposed(person.person_id, number)


async def before_change(context: Context, person: Person, own: Reminder) -> Reminder | None:
    """What that reminder was before it was changed last."""
    before = await context.store.reminders.proposed(person.person_id, SET_BACK)
    is_other = before is None or before.reminder_id != own.reminder_id or before == own
    return None if is_other else before


async def named_in(context: Context, person: Person, text: str) -> Named | None:
    """The reminder that is named, if any is."""
    if not names_one(text) or read_news(text).answers:
        return None
    return named_of(text, await context.store.reminders.all(person.person_id))
