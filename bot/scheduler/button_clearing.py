"""Check-ins that were answered, overtaken or stood for too long lose their buttons."""

import logging
from contextlib import suppress
from datetime import timedelta

from bot.context import Context
from bot.domain.checkin import next_question
from bot.gateway.sending import put_away
from bot.operations.logs import describe
from bot.scheduler.due_messages import limiter_of, tick
from bot.scheduler.jobs import is_ours
from bot.screens import checkin as screens
from storage import DatabaseError
from storage.standing_messages import Overtaken

log = logging.getLogger(__name__)

AT_MOST = 64
"""So many messages are cleared away after a tick; the rest waits for the next."""


async def tick_then_clear(context: Context) -> None:
    """Send what is due; what was overtaken loses its buttons meanwhile, which no tick waits for."""
    await tick(context)
    clearing = context.services.clearing
    with suppress(DatabaseError):  # The tick has told of it.
        if not clearing and await _is_to_clear(context):
            task = context.application.create_task(clear_away(context))
            clearing.add(task)
            task.add_done_callback(clearing.discard)


async def _is_to_clear(context: Context) -> bool:
    has_to = await context.store.standing.has_to_clear()
    return has_to and await is_ours(context.store, "clear_away", timedelta(minutes=1))


async def clear_away(context: Context) -> None:
    """Clear away what is overtaken, one message after the other, as long as nothing is due.

    Chats that Telegram holds are left to a later tick.
    """
    store = context.store
    try:
        for overtaken in await store.standing.to_clear(AT_MOST, limiter_of(context).held()):
            if not context.application.running or await store.ledger.has_due(context.now()):
                return
            text = await _words_left(context, overtaken)
            if await put_away(context.bot, overtaken.person_id, overtaken.message_id, text):
                await store.standing.cleared(overtaken)
    except DatabaseError as error:
        log.warning("the database failed, check-ins are cleared later:\n%s", describe(error))


async def _words_left(context: Context, overtaken: Overtaken) -> str | None:
    """What the message says from now on; None when another one stands in its place."""
    if overtaken.replaced:
        return None
    night = overtaken.night
    answers = await context.store.nights.answers(overtaken.person_id, night)
    return screens.left_behind(answers, night, closed=next_question(answers) is None)
