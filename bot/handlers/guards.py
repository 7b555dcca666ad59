"""The door to what needs consent, and the one from PTB's updates to our handlers."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import wraps
from typing import Any

from telegram import Message, Update

from bot.context import Context
from bot.domain.emergency_repeats import NO_DANGER
from bot.domain.lately import NOTHING
from bot.domain.model import ZONE, Person, awaited_before
from bot.gateway.sending import reply, send
from bot.screens import common
from bot.screens import consent as consent_screens
from bot.screens import incoming_limits as limiting_screens
from bot.screens import time_zone as places_screens
from bot.screens.formatting import clean

StillHere = Callable[[], Coroutine[Any, Any, bool]]
Handler = Callable[[Message, Context], Coroutine[Any, Any, None]]
PersonHandler = Callable[[Message, Context, Person], Coroutine[Any, Any, None]]
UpdateHandler = Callable[[Update, Context], Coroutine[Any, Any, None]]
_REMEMBERED = 1000
_ASKED, _WELCOMED = "consent asked", "welcomed"
"""Topics of who has not agreed: the last thing shown asks for it, or one before it did."""


class StaleButton(Exception):
    """A tapped button does not work any more, or was forged; nothing was changed."""


@asynccontextmanager
async def remembering(
    context: Context, person_id: int, person: Person | None
) -> AsyncIterator[None]:
    """Let `context.lately` be what they were alarmed about and set last, and keep what changes of
    it meanwhile: in the database, or in memory of who has not agreed. Of who deletes all of it in
    the hour of a danger that danger alone is left, in memory."""
    strangers, now = context.services.strangers, context.now()
    told = strangers.pop(person_id, None)
    before = person.lately.live(now) if person else NOTHING
    context.lately = told.live(now) if told and before == NOTHING else before
    context.consent_asked = person is None and context.lately.topic == _ASKED
    if is_welcomed(context):
        lately = context.lately
        context.lately = lately.without_set() if person else lately.with_set(_WELCOMED, lately.at)
    try:
        yield
    finally:
        if person and context.danger != NO_DANGER and await context.person(person_id) is None:
            person, context.lately = None, NOTHING.with_danger(context.danger)
        if person and context.lately != before:
            await context.store.people.keep_lately(person_id, context.lately)
        elif person is None and context.lately != NOTHING:
            strangers[person_id] = context.lately
            while len(strangers) > _REMEMBERED:
                del strangers[next(iter(strangers))]


def for_message(handler: Handler) -> UpdateHandler:
    """A handler of messages as PTB wants it; a private chat has the person's number."""

    async def handle(update: Update, context: Context) -> None:
        if message := update.effective_message:
            person = await context.person(message.chat_id)
            async with remembering(context, message.chat_id, person):
                await handler(message, context)

    return handle


async def ask_consent(message: Message, context: Context, text: str) -> None:
    """Say a text on what is kept, with the two buttons; if it asks for a yes, one typed next is to
    that."""
    await reply(message, text, consent_screens.consent_keyboard())
    topic = _ASKED if consent_screens.OR_TYPE_YES in text else _WELCOMED
    context.lately = context.lately.with_set(topic, context.now())


def is_welcomed(context: Context) -> bool:
    """Whether who has not agreed was shown within the hour what is kept if they do."""
    return context.lately.topic in {_ASKED, _WELCOMED}


def typed_text(message: Message) -> str:
    """What was typed, or stands under a picture."""
    return clean(message.text or message.caption or "")


async def leave_question(context: Context, person: Person) -> None:
    """Await nothing any more of somebody who is set up, and take the location button away.

    Only a message of its own can do that: the answer to come may bring buttons.
    """
    if not (person.awaiting and person.check_in_at):
        return
    await context.store.people.await_text(person.person_id, None)
    if awaited_before(person.awaiting) == ZONE:
        await send(
            context.bot, person.person_id, places_screens.ZONE_LEFT, common.no_reply_keyboard()
        )


def needs_person(handler: PersonHandler) -> Handler:
    """A handler for people who agreed; everybody else is asked whether they do.

    What was asked before a command is not awaited any more, once they are set up.
    """

    @wraps(handler)
    async def guarded(message: Message, context: Context) -> None:
        person = await context.person(message.chat_id)
        if person is None:
            await ask_consent(message, context, consent_screens.NEEDS_CONSENT)
            return
        await leave_question(context, person)
        await handler(message, context, person)

    return guarded


@asynccontextmanager
async def aside(context: Context, person: Person) -> AsyncIterator[StillHere]:
    """Do heavy work out of everybody's way, in the order in which the person wished for it.

    Gives what tells afterwards whether they are still here: meanwhile they may have deleted all.
    """

    async def still_here() -> bool:
        return await context.person(person.person_id) is not None

    async with context.services.heavy.of(context.bot, person.person_id, limiting_screens.QUEUED):
        yield still_here
