"""A small bot on python-telegram-bot to try the demo's server with, also as a program."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, _: Context) -> None:
    buttons = [
        InlineKeyboardButton(name, callback_data=name, api_kwargs={"style": "success"})
        for name in ("left", "right")
    ]
    assert update.message
    await update.message.reply_html(
        "<b>Which</b> side?", reply_markup=InlineKeyboardMarkup([buttons]), do_quote=True
    )


async def tapped(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query
    await query.answer(f"You chose {query.data}.")
    await query.edit_message_text(f"Side: {query.data}")


async def echo(update: Update, _: Context) -> None:
    assert update.message
    assert update.message.text
    await update.message.reply_text(update.message.text)


async def show(update: Update, context: Context) -> None:
    assert update.message
    [*_, photo] = update.message.photo
    file = await context.bot.get_file(photo)
    picture = bytes(await file.download_as_bytearray())
    await update.message.reply_photo(picture, caption="Your photo")
    await update.message.reply_document(b"night,jerks\n", filename="diary.csv")


def make(url: str, token: str) -> Application[Any, Any, Any, Any, Any, Any]:
    """The bot, against the server at that address."""
    builder = Application.builder().token(token).base_url(f"{url}/bot")
    app = builder.base_file_url(f"{url}/file/bot").build()
    app.add_handlers(
        [
            CommandHandler("start", start),
            CallbackQueryHandler(tapped),
            MessageHandler(filters.PHOTO, show),
            MessageHandler(filters.TEXT, echo),
        ]
    )
    return app


async def tick(_: Context) -> None:
    write_heartbeat()


def write_heartbeat() -> None:
    """Say that a tick has ended, as Hypnic does."""
    offset = timedelta(seconds=float(Path(os.environ["HYPNIC_CLOCK_FILE"]).read_text()))
    database = os.environ["DATABASE_URL"].removeprefix("sqlite:///")
    ticked = datetime.now(UTC) + offset
    file = Path(f"{database}.heartbeat.new")
    file.write_text(json.dumps({"begun": ticked.isoformat()}))
    file.replace(f"{database}.heartbeat")


def main() -> None:
    app = make(os.environ["TELEGRAM_API_URL"], os.environ["TELEGRAM_BOT_TOKEN"])
    assert app.job_queue
    app.job_queue.run_repeating(tick, 0.05, first=0.01)
    app.run_polling()


if __name__ == "__main__":
    main()
