"""The way out for pictures and files: each is looked at again right before it leaves.

They are made in their turn and may then wait for Telegram; meanwhile their person may have had
everything deleted.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from telegram import CallbackQuery, InlineKeyboardMarkup, InputMediaPhoto
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot.gateway.beneath import with_more
from bot.gateway.message_threads import in_thread
from bot.gateway.rate_limiter import LastLook, RateLimitArgs, Withdrawn, always
from bot.gateway.sending import answer_tap
from bot.gateway.telegram_errors import HARMLESS, NO_MESSAGE, says


async def making(bot: ExtBot[Any], person_id: int, action: ChatAction) -> None:
    """Say in the chat that a file is being made; it does not matter if that fails."""
    try:
        await in_thread(
            lambda within: bot.send_chat_action(person_id, action, message_thread_id=within)
        )
    except TelegramError:
        return


Upload = Callable[[int | None, RateLimitArgs], Coroutine[Any, Any, object]]
"""A call with the thread it goes to, and what says when it may leave."""


async def _upload(last_look: LastLook, call: Upload) -> None:
    limits = RateLimitArgs(last_look=last_look)
    with suppress(Withdrawn):
        await in_thread(lambda within: call(within, limits))


async def hand_over(
    bot: ExtBot[Any], person_id: int, body: bytes, name: str, caption: str, last_look: LastLook
) -> None:
    """Send a file to a person as part of a reply, if it may leave still when its turn comes."""
    await _upload(
        last_look,
        lambda within, limits: bot.send_document(
            person_id,
            body,
            filename=name,
            caption=caption,
            message_thread_id=within,
            rate_limit_args=limits,
        ),
    )


async def show_picture(
    bot: ExtBot[Any],
    person_id: int,
    png: bytes,
    caption: str,
    keyboard: InlineKeyboardMarkup | None = None,
    last_look: LastLook = always,
) -> None:
    """Send a picture with its words beneath it, as Telegram's HTML, if it may leave still."""
    caption, keyboard = with_more(caption, keyboard)
    await _upload(
        last_look,
        lambda within, limits: bot.send_photo(
            person_id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            filename="nights.png",
            message_thread_id=within,
            rate_limit_args=limits,
        ),
    )


async def change_picture(
    bot: ExtBot[Any],
    query: CallbackQuery,
    png: bytes,
    caption: str,
    keyboard: InlineKeyboardMarkup | None,
    last_look: LastLook,
) -> None:
    """Turn the tapped picture into another one; a new one when the old message is gone."""
    media = InputMediaPhoto(png, caption, parse_mode=ParseMode.HTML, filename="nights.png")
    who, tapped = query.from_user.id, query.message.message_id if query.message else None
    limits = RateLimitArgs(last_look=last_look)
    edit = bot.edit_message_media(media, who, tapped, reply_markup=keyboard, rate_limit_args=limits)
    try:
        with suppress(Withdrawn):
            await asyncio.gather(answer_tap(query), edit)
    except BadRequest as error:
        if says(error, NO_MESSAGE):
            await show_picture(bot, who, png, caption, keyboard, last_look)
        elif not says(error, HARMLESS):
            raise
