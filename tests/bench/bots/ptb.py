"""Bare python-telegram-bot: a tap is answered and its message edited, nothing is stored.

`python ptb.py plain` runs it as it comes; `python ptb.py fast` in the fastest way found without
changing it: concurrent updates over aiohttp.
"""

import os
import sys

from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters


async def tapped(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the tap, then edit the message."""
    if update.callback_query:
        await update.callback_query.answer()
        await update.callback_query.edit_message_text("Tapped")


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say it back."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main(kind: str) -> None:
    """Poll for ever."""
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"])
    builder = builder.base_url(f"{os.environ['TELEGRAM_API_URL']}/bot")
    if kind == "fast":
        from bot.gateway.http import HttpRequest

        builder = builder.request(HttpRequest(256)).get_updates_request(HttpRequest())
        builder = builder.concurrent_updates(256)
    application = builder.build()
    application.add_handler(CallbackQueryHandler(tapped))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
