"""The list of a person's own reminders: shown, changed, deleted."""

from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import REMINDER, Person
from bot.domain.open_offer import OPEN_DRAFT, WHEN_OPEN
from bot.gateway.sending import edit, reply
from bot.handlers import offers
from bot.handlers.settings import needs_setup
from bot.language.reminder_confirmations import Answer
from bot.screens import common
from bot.screens import reminders as screens
from bot.screens.reminder_choices import either_screen


@needs_setup
async def listed(message: Message, context: Context, person: Person) -> None:
    """The list of all, as `/remind` shows it; that they go on in a pause is said then."""
    text, under = await list_screen(context, person)
    head = screens.REMIND_GO_ON if person.paused_until else ""
    await reply(message, head + text, under)
    if left := await left_open(context, person):
        await context.store.people.await_text(person.person_id, person.awaiting)
        await reply(message, *left)


async def left_open(context: Context, person: Person, number: int = 0) -> common.Screen | None:
    """The wish that is shown and not kept, to be kept as well, with both halves of the day where
    its half is open; none where it is the one of that number."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    draft = int(shown[1]) if shown and shown[2] != WHEN_OPEN else 0
    first = await context.store.reminders.proposed(person.person_id, draft) if draft else None
    if first is None or number in {draft, first.reminder_id}:
        return None
    if later := await context.store.reminders.proposed(person.person_id, -draft):
        before = await context.store.reminders.get(person.person_id, first.reminder_id)
        return either_screen(draft, first, later, before)
    text = screens.reminder_text(screens.REMIND_LEFT_OPEN, first)
    return text, screens.is_right_keyboard(draft)


async def change(
    query: CallbackQuery, context: Context, person: Person, number: int, action: str
) -> None:
    """A reminder from the list: shown to be changed, or deleted."""
    own = await context.store.reminders.get(person.person_id, number)
    if action == "list":
        await context.store.people.await_text(person.person_id, None)
        await edit(query, *await list_screen(context, person))
    elif own is None:
        await edit(query, screens.REMIND_GONE)
    elif action == "delete":
        await edit(query, *await left_screen(context, person, number, Answer.DELETE))
    else:
        await context.store.people.await_text(person.person_id, f"{REMINDER}{number}")
        await edit(
            query,
            screens.reminder_text(screens.REMIND_CHANGE, own),
            screens.own_reminder_keyboard(number),
        )


async def deleted(message: Message, context: Context, person: Person, number: int, _: str) -> None:
    """A typed yes to *Delete this reminder?*"""
    await reply(message, *await left_screen(context, person, number, Answer.DELETE))


async def left(message: Message, context: Context, person: Person, number: int, _: str) -> None:
    """A typed no to it."""
    await reply(message, *await left_screen(context, person, number, Answer.NO))


async def left_screen(
    context: Context, person: Person, number: int, answer: Answer
) -> common.Screen:
    """Delete the reminder that was to be changed, or leave it as it is."""
    own = await context.store.reminders.get(person.person_id, number)
    await context.store.people.await_text(person.person_id, None)
    if own is None:
        return screens.REMIND_LEFT, None
    if answer is Answer.DELETE:
        await context.store.reminders.delete(person.person_id, number)
        # Under its own number, so that its button and a typed "undo" bring back this one alone.
        await context.store.reminders.propose(person.person_id, number, own, context.now())
        topic = f"{REMINDER}{number}"
        await offers.is_set(context, person.person_id, topic)
        text = screens.REMIND_DELETED.format(text=escape(own.text))
        return text, screens.put_back_keyboard(number)
    under = screens.own_reminder_keyboard(number, change=True)
    return screens.reminder_text(screens.REMIND_STAYS, own), under


async def list_screen(context: Context, person: Person) -> common.Screen:
    """All of them, each to be tapped."""
    reminders = await context.store.reminders.all(person.person_id)
    if not reminders:
        return f"{screens.REMIND_NONE}{screens.REMIND_HOW}", None
    if len(reminders) == 1:
        await offers.is_set(context, person.person_id, f"{REMINDER}{reminders[0].reminder_id}")
    zone, now = person.zone or "UTC", context.now()
    lines = "\n".join(
        screens.list_line(own, is_over=not schedule.next_own(own, zone, now, 1))
        for own in reminders
    )
    text = screens.REMIND.format(lines=lines) + screens.REMIND_HOW
    return text, screens.own_reminders_keyboard(reminders)
