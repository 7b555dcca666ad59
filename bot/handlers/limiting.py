"""Too much at once: one polite message, then silence; what is urgent always passes."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot import texts_privacy
from bot.context import Context
from bot.gateway.sending import answer_tap, say
from bot.limits import Limits, Verdict


def only_so_many(limits: Limits) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """A handler that stops what is too much."""

    async def guard(update: Update, context: Context) -> None:
        message, query, now = update.message, update.callback_query, context.now()
        if query and query.message and query.message.chat.type != ChatType.PRIVATE:
            raise ApplicationHandlerStop
        if query:
            verdict = limits.tap(query.from_user.id, now)
            if verdict is Verdict.TELL:
                await answer_tap(query, texts_privacy.TOO_MANY_TAPS)
        elif message and message.from_user and message.chat.type == ChatType.PRIVATE:
            person_id = message.from_user.id
            verdict = limits.message(person_id, now)
            if verdict is Verdict.PASS and await context.person(person_id) is None:
                verdict = limits.newcomer(person_id, now)
            if verdict is not Verdict.PASS and _is_urgent(message, context):
                return
            if verdict is Verdict.TELL:
                await say(message, texts_privacy.TOO_MANY)
        else:
            return
        if verdict is not Verdict.PASS:
            context.services.counts.add("limited")
            raise ApplicationHandlerStop

    return guard


def _is_urgent(message: Message, context: Context) -> bool:
    text = message.text or message.caption or ""
    return context.services.answerer.emergency(text) is not None
