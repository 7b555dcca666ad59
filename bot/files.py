"""Files on their way out: pictures, documents, and the line that says that one is being made."""

import asyncio

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, InputMediaPhoto, Message
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.sending import answer_tap


async def making(bot: Bot, person_id: int, action: ChatAction) -> None:
    """Say in the chat that a file is being made; it does not matter if that fails."""
    try:
        await bot.send_chat_action(person_id, action)
    except TelegramError:
        return


async def show_picture(
    message: Message, png: bytes, caption: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Send a picture with its words beneath it, as Telegram's HTML."""
    await message.get_bot().send_photo(
        message.chat_id,
        png,
        caption=caption,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        filename="nights.png",
    )


async def change_picture(
    query: CallbackQuery, png: bytes, caption: str, keyboard: InlineKeyboardMarkup | None
) -> None:
    """Turn the tapped picture into another one; a new one when the old message is gone."""
    media = InputMediaPhoto(png, caption, parse_mode=ParseMode.HTML, filename="nights.png")
    edit = query.edit_message_media(media, reply_markup=keyboard)
    try:
        await asyncio.gather(answer_tap(query), edit)
    except BadRequest as error:
        if "not modified" in str(error).lower():
            return
        await query.get_bot().send_photo(
            query.from_user.id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
        )
