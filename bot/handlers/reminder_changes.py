"""A reminder that there is, changed in words: at its prompt, by an edit, or right after it."""

from datetime import timedelta

from telegram import Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.reminder_limits import LONGEST_REMINDER
from bot.gateway.sending import reply
from bot.handlers.reminder_list import left_screen
from bot.handlers.reminders import kept, local_now, propose, shows_draft, take, wish_of
from bot.handlers.replied_to import reminder_replied_to
from bot.handlers.settings import is_question
from bot.language.night_meant import read_news
from bot.language.reminder_asking import asked_for
from bot.language.reminder_changes import are_lost
from bot.language.reminder_confirmations import answer_to_change, ends_it
from bot.language.reminder_corrections import changed, corrected, is_all_about_when
from bot.language.reminder_parsing import Accept, Confirm, Refuse, Wish, parse_reminder
from bot.language.reminder_renaming import new_name, shortened
from bot.language.rhythm_draft import Problem
from bot.screens import reminders as screens

_JUST_NOW = timedelta(minutes=30)
"""So long after a reminder came words may be about it."""


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
    await take(message, context, person, number, text)
    return True


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
    own = await _named(message, context, person)
    name = new_name(text) or (shortened(text, own.text) if own else "")
    if own is None or not name or len(name) > LONGEST_REMINDER:
        return False
    number, wish = own.reminder_id, Wish(name, own.times, own.rhythm)
    if not own.times:
        return False
    if await context.store.reminders.get(person.person_id, number) is None:
        await propose(message, context, person, number, Confirm(wish))
    else:
        await context.store.people.await_text(person.person_id, None)
        await reply(message, *await kept(context, person, number, wish))
    return True


async def _named(message: Message, context: Context, person: Person) -> Reminder | None:
    """The reminder that is shown, or the one at whose prompt or just after which words came."""
    awaiting, store = person.awaiting or "", context.store.reminders
    if shows_draft(awaiting):
        number = int(awaiting.removeprefix(REMINDER)[:-1])
        return await store.proposed(person.person_id, number)
    if awaiting.startswith(REMINDER):
        return await store.get(person.person_id, int(awaiting.removeprefix(REMINDER)))
    return await _meant(message, context, person)


async def corrects(
    message: Message, context: Context, person: Person, text: str, *, at_all: bool
) -> bool:
    """Offer `actually make it 10:30pm`, `not on sundays` or `delete it` for the reminder just kept.

    Also for the one replied to; False otherwise. What may be another wish is taken, not `at_all`,
    where it tells no more than when.
    """
    words = corrected(text)
    is_told = is_all_about_when(words or text) or ends_it(text)
    tells = is_told or (at_all and words is not None)
    own = await _meant(message, context, person) if tells else None
    if own is None:
        return False
    if ends_it(text):
        shown = screens.reminder_text(screens.REMIND_DELETE, own)
        await reply(message, shown, screens.own_reminder_keyboard(own.reminder_id))
        return True
    now = local_now(context, person)
    if wish := changed(words or text, wish_of(own), now):
        await propose(message, context, person, own.reminder_id, Confirm(wish))
    elif not words:  # It tells when, and not all of it: asked, and the answer changes it.
        await context.store.people.await_text(person.person_id, f"{REMINDER}{own.reminder_id}")
        await take(message, context, person, own.reminder_id, text)
    return wish is not None or not words


async def _meant(message: Message, context: Context, person: Person) -> Reminder | None:
    """The reminder replied to, or the one just kept or come while nothing else is asked for."""
    store, now = context.store.reminders, context.now()
    if number := reminder_replied_to(message):
        return await store.get(person.person_id, number)
    if person.awaiting:
        return None
    topic = await context.store.question_log.topic(person.person_id, now)
    if topic is None:
        last = await store.came(person.person_id, now - _JUST_NOW)
        return last[0] if last else None
    is_one = topic.startswith(REMINDER)
    number = int(topic.removeprefix(REMINDER)) if is_one else 0
    return await store.get(person.person_id, number) if is_one else None
