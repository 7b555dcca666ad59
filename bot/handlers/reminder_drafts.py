"""A wish that is shown and not kept yet: answered in words or by a tap, or shown again."""

import re

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain.model import REMINDER, Person, Reminder
from bot.gateway.sending import edit, reply
from bot.handlers.guards import StaleButton
from bot.handlers.reminder_list import left_screen
from bot.handlers.reminders import (
    HALF_OPEN,
    OPEN_DRAFT,
    WHEN_OPEN,
    local_now,
    propose,
    settled,
    shown_screen,
    take,
    wish_of,
)
from bot.language.patterns import Pattern
from bot.language.reminder_answers import adjusted
from bot.language.reminder_asking import asked_for
from bot.language.reminder_changes import are_lost
from bot.language.reminder_confirmations import Answer, answer_to, answer_to_change
from bot.language.reminder_corrections import completed, is_all_about_when
from bot.language.reminder_parsing import (
    Accept,
    Ask,
    Confirm,
    Wish,
    in_the_afternoon,
    parse_reminder,
)
from bot.language.rhythm_draft import Problem
from bot.screens import common
from bot.screens import reminders as screens


async def answered(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed answer to a reminder that is shown and not kept yet; False for anything else."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    draft = int(shown[1]) if shown else 0
    wish = await context.store.reminders.proposed(person.person_id, draft) if shown else None
    if shown is None or wish is None:
        return False
    if shown[2] == WHEN_OPEN:
        return await _completed(message, context, person, wish.text, text)
    half = shown[2] == HALF_OPEN
    later = await context.store.reminders.proposed(person.person_id, -draft) if half else None
    chosen = answer_to(text, wish_of(wish), wish_of(later) if later else None)
    if chosen is Answer.OPEN:
        await reply(message, *await shown_screen(context, person, draft, wish, Ask(Problem.HALF)))
        return True
    if chosen is None and await _adjusted(message, context, person, draft, (wish, later), text):
        return True
    if chosen is None:
        text = asked_for(text)
        reading = parse_reminder(text, local_now(context, person))
        is_new = isinstance(reading, Accept | Confirm) and not are_lost(
            wish.text, reading.wish.text
        )
        if not (is_new or (is_all_about_when(text) and not half)):
            return False
        await take(message, context, person, draft, text)
        return True
    if isinstance(chosen, Wish):
        number = wish.reminder_id
        await reply(message, *await settled(context, person, draft, number, chosen, half=half))
    else:
        await reply(message, *await left_screen(context, person, wish.reminder_id, chosen))
    return True


async def _adjusted(
    message: Message,
    context: Context,
    person: Person,
    draft: int,
    halves: tuple[Reminder, Reminder | None],
    text: str,
) -> bool:
    """Take an answer that says the half of the day, the days, or both; False for other words."""
    early, late = halves
    later, number = wish_of(late) if late else None, early.reminder_id
    read = adjusted(text, wish_of(early), later, local_now(context, person))
    if read is None or (late is None and read.wish == wish_of(early)):
        return False
    if late and not read.later:
        half = not read.names_days
        screen = await settled(context, person, draft, number, read.wish, half=half)
        await reply(message, *screen)
        return True
    shown = Ask(Problem.HALF, read.wish, read.later) if read.later else Confirm(read.wish)
    await propose(message, context, person, number, shown)
    return True


_OR_SO = Pattern(r"\s+or so\W*$", re.IGNORECASE)


async def _completed(
    message: Message, context: Context, person: Person, asked: str, answer: str
) -> bool:
    """Take a typed answer to what was asked about a wish; False for anything else."""
    if answer_to_change(answer):
        await reply(message, *await left_screen(context, person, message.message_id, Answer.NO))
        return True
    now, answer = local_now(context, person), _OR_SO.sub("", answer)
    whole, settled = completed(asked, answer, now), parse_reminder(asked, now) == Ask(Problem.DAY)
    if whole is None:  # The talk goes on about something else.
        await context.store.people.await_text(person.person_id, None)
        return False
    await take(message, context, person, message.message_id, whole, settled=settled)
    return True


async def confirm(
    query: CallbackQuery, context: Context, person: Person, draft: int, action: str
) -> None:
    """*Keep it*, the half of the day, or *Change* under a reminder that is not kept yet."""
    wish = await context.store.reminders.proposed(person.person_id, draft)
    if wish is None or action not in {"keep", "am", "pm", "change"}:
        raise StaleButton
    if action == "change":
        await context.store.people.await_text(person.person_id, f"{REMINDER}{draft}")
        await edit(query, screens.reminder_text(screens.REMIND_CHANGE, wish))
        return
    half = action != "keep"
    chosen = await context.store.reminders.proposed(person.person_id, -draft) if half else wish
    if chosen is None or (half and chosen.times != in_the_afternoon(wish.times)):
        raise StaleButton  # It was shown anew meanwhile.
    own = wish_of(wish if action == "am" else chosen)
    await edit(query, *await settled(context, person, draft, wish.reminder_id, own, half=half))


async def open_draft(context: Context, person: Person) -> Reminder | None:
    """The wish that is shown and not kept yet, if there is one."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    return (
        await context.store.reminders.proposed(person.person_id, int(shown[1])) if shown else None
    )


async def draft_screen(context: Context, person: Person, wish: Reminder) -> common.Screen:
    """A wish that is not kept yet, shown again: it is not set, and what is still to be said."""
    shown = OPEN_DRAFT.fullmatch(person.awaiting or "")
    if shown is None or shown[2] == WHEN_OPEN:
        return screens.reminder_text(screens.REMIND_NO_TIME_YET, wish), None
    own = wish_of(wish)
    reading = Ask(Problem.HALF, own) if shown[2] == HALF_OPEN else Confirm(own)
    text, under = await shown_screen(context, person, int(shown[1]), wish, reading)
    return screens.REMIND_NOT_YET + text, under
