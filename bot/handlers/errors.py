"""What a person is told when something failed; what went wrong goes to the log, not to them."""

import logging

from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot import texts
from bot.context import Context
from bot.logs import describe
from bot.sending import answer_tap, say

log = logging.getLogger(__name__)


async def failed(update: object, context: Context) -> None:
    """The application's error handler."""
    if isinstance(context.error, Forbidden):
        return
    log.error("an update failed:\n%s", describe(context.error or Exception()))
    if not isinstance(update, Update):
        return
    try:
        if update.callback_query:
            await answer_tap(update.callback_query, texts.SORRY, alert=True)
        elif update.effective_message:
            await say(update.effective_message, texts.SORRY)
    except TelegramError as error:
        log.warning("the person could not be told: %s", type(error).__name__)
