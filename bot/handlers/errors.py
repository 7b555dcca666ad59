"""What a person is told when something failed; what went wrong goes to the log, not to them."""

import logging

from telegram import Update
from telegram.constants import ChatType
from telegram.error import Forbidden, RetryAfter, TelegramError

from bot.context import Context
from bot.gateway.sending import answer_tap, reply, send
from bot.operations.logs import describe
from bot.screens import errors as screens

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """The application's error handler."""
    if isinstance(context.error, RetryAfter) and isinstance(update, Update):
        if update.effective_chat and update.effective_chat.type == ChatType.PRIVATE:
            context.services.late.tell(context.bot, update.effective_chat.id, screens.LATE)
        return
    if isinstance(context.error, Forbidden | RetryAfter):
        return
    words = screens.NOT_SHOWN if isinstance(context.error, TelegramError) else screens.SORRY
    log.error("an update failed:\n%s", describe(context.error or Exception()))
    if not isinstance(update, Update):
        return
    try:
        if update.callback_query:
            if not await answer_tap(update.callback_query, words, alert=True):
                await send(context.bot, update.callback_query.from_user.id, words)
        elif update.message and update.message.chat.type == ChatType.PRIVATE:
            await reply(update.message, words)
    except TelegramError as error:
        log.warning("the person could not be told: %s", type(error).__name__)
