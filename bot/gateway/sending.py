"""The one way out: messages, edits, answers and files, and what each of Telegram's errors means."""

import asyncio
import logging
import warnings
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot
from telegram.warnings import PTBUserWarning

from bot.domain import schedule
from bot.gateway.http import NotSent
from bot.gateway.rate_limiter import LastLook, RateLimitArgs, Withdrawn, always, seconds_of
from bot.gateway.topics import topic
from bot.gateway.updates import is_number

log = logging.getLogger(__name__)

_GONE = ("chat not found", "user is deactivated", "bot was blocked", "bot can't initiate")
_HARMLESS = ("message is not modified", "query is too old", "query id is invalid")
_NO_MESSAGE = (
    *("message to edit not found", "message not found", "message can't be edited"),
    "message_id_invalid",
)

_NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
_NOT_SENT = (RetryAfter, BadRequest, InvalidToken, EndPointNotFound, NotSent)
_SEND, _EDIT = "sendMessage", "editMessageText"
warnings.filterwarnings(
    "ignore", rf"Please use 'Bot\.({_SEND}|{_EDIT})' instead", category=PTBUserWarning
)
"""PTB warns of a raw call to what it has a method for; these two are raw to save its parsing."""

T = TypeVar("T")
Keys = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a message: a state of the ledger, and its number when it was sent.

    With the state due, `wait` is how many seconds Telegram wants to be left alone by its chat.
    """

    state: str
    message_id: int | None = None
    wait: float = 0.0


def state_after(error: TelegramError) -> str:
    """The ledger state after a failed send: blocked, due (provably not sent) or unknown."""
    words = str(error).lower()
    if isinstance(error, Forbidden | ChatMigrated) or any(gone in words for gone in _GONE):
        return schedule.BLOCKED
    return schedule.DUE if isinstance(error, _NOT_SENT) else schedule.UNKNOWN


async def send_scheduled(
    bot: ExtBot[Any],
    person_id: int,
    text: str,
    keyboard: InlineKeyboardMarkup | None,
    picture: bytes | None = None,
    last_look: LastLook = always,
) -> Sent | None:
    """Send a message that the bot starts, under a picture, hidden until tapped, if there is one.

    It leaves only if `last_look` allows it when its turn has come; None: it did not. Never raises
    for what Telegram or the network do.
    """
    args = RateLimitArgs(last_look=last_look)
    try:
        if picture:
            number = await _show(bot, person_id, text, keyboard, picture, args)
        else:
            number = await _write(bot, person_id, text, keyboard, rate_limit_args=args)
    except Withdrawn:
        return None
    except TelegramError as error:
        log.info("a send ended as %s: %s", state_after(error), type(error).__name__)
        wait = seconds_of(error) if isinstance(error, RetryAfter) else 0.0
        return Sent(state_after(error), wait=wait)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.warning("a send was answered with something unreadable: %s", type(error).__name__)
        return Sent(schedule.UNKNOWN)
    return Sent(schedule.SENT, number) if is_number(number) else Sent(schedule.UNKNOWN)


async def _write(
    bot: Bot,
    person_id: int,
    text: str,
    keyboard: Keys | None,
    under: int | None = None,
    **limits: Any,
) -> Any:
    """Send a message; its number, as parsing all of the answer costs an eighth of a send."""
    fields: dict[str, object] = {"chat_id": person_id, "text": text, "parse_mode": ParseMode.HTML}
    fields |= {"reply_markup": keyboard}
    if under is not None:
        fields["reply_parameters"] = ReplyParameters(under, allow_sending_without_reply=True)
    answer = await _in_topic(
        lambda within: bot.do_api_request(_SEND, fields | {"message_thread_id": within}, **limits)
    )
    return answer["message_id"]


async def _in_topic(call: Callable[[int | None], Coroutine[Any, Any, T]]) -> T:
    """Send to the topic that is replied in, or to the whole chat if Telegram finds it no more."""
    number = topic()
    try:
        return await call(number)
    except BadRequest as error:
        if number is None or not _says(error, _NO_TOPIC):
            raise
        return await call(None)


async def _show(
    bot: ExtBot[Any],
    person_id: int,
    text: str,
    keyboard: Keys | None,
    picture: bytes,
    args: RateLimitArgs,
) -> int:
    message = await bot.send_photo(
        person_id,
        picture,
        text,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        has_spoiler=True,
        filename="week.png",
        rate_limit_args=args,
    )
    return message.message_id


async def reply(message: Message, text: str, keyboard: Keys | None = None) -> None:
    """Reply in the chat of a person's message; the text is Telegram's HTML."""
    await send(message.get_bot(), message.chat_id, text, keyboard)


async def quote(message: Message, text: str, keyboard: Keys | None = None) -> None:
    """Reply under a person's message, so that a tap on the reply leads back to it."""
    await _write(message.get_bot(), message.chat_id, text, keyboard, message.message_id)


async def send(bot: Bot, person_id: int, text: str, keyboard: Keys | None = None) -> None:
    """Say something to a person as part of a reply, though not under one of their messages."""
    await _write(bot, person_id, text, keyboard)


async def hand_over(bot: Bot, person_id: int, body: bytes, name: str, caption: str) -> None:
    """Send a file to a person as part of a reply."""
    await _in_topic(
        lambda within: bot.send_document(
            person_id, body, filename=name, caption=caption, message_thread_id=within
        )
    )


async def answer_tap(
    query: CallbackQuery, toast: str | None = None, *, alert: bool = False
) -> bool:
    """End the button's progress mark, with a toast or an alert if there is a text.

    False when it could not be shown, because the tap was answered before or is too old.
    """
    bot = cast("ExtBot[Any]", query.get_bot())
    whose = RateLimitArgs(query.from_user.id)
    answer = bot.answer_callback_query(query.id, toast, alert, rate_limit_args=whose)
    return bool(await _unless(_HARMLESS, answer))


async def edit(
    query: CallbackQuery,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
    toast: str | None = None,
) -> None:
    """Turn the tapped message into another one and end the button's progress, both at once.

    A picture stays where it is: a screen comes below it, and only last words become its caption.
    """
    await asyncio.gather(answer_tap(query, toast), _edit(query, text, keyboard))


async def _edit(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    message = query.message
    if not isinstance(message, Message) or (message.photo and keyboard):
        await _say_anew(query, text, keyboard)
        return
    try:
        if message.photo:
            await message.edit_caption(text, parse_mode=ParseMode.HTML)
        else:
            await _rewrite(message, text, keyboard)
    except BadRequest as error:
        if _says(error, _NO_MESSAGE):
            await _say_anew(query, text, keyboard)
        elif not _says(error, _HARMLESS):
            raise


async def _rewrite(message: Message, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    """Edit a message; PTB would parse every button of the answer."""
    fields = {"text": text, "parse_mode": ParseMode.HTML, "reply_markup": keyboard}
    place = {"chat_id": message.chat_id, "message_id": message.message_id}
    await message.get_bot().do_api_request(_EDIT, place | fields)


async def _say_anew(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    await send(query.get_bot(), query.from_user.id, text, keyboard)


async def _unless(harmless: tuple[str, ...], call: Coroutine[Any, Any, T]) -> T | None:
    try:
        return await call
    except BadRequest as error:
        if not _says(error, harmless):
            raise
        return None


def _says(error: TelegramError, words: tuple[str, ...]) -> bool:
    return any(word in str(error).lower() for word in words)


async def making(bot: Bot, person_id: int, action: ChatAction) -> None:
    """Say in the chat that a file is being made; it does not matter if that fails."""
    try:
        await _in_topic(
            lambda within: bot.send_chat_action(person_id, action, message_thread_id=within)
        )
    except TelegramError:
        return


async def show_picture(
    message: Message, png: bytes, caption: str, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Send a picture with its words beneath it, as Telegram's HTML."""
    await _send_picture(message.get_bot(), message.chat_id, png, caption, keyboard)


async def _send_picture(
    bot: Bot, person_id: int, png: bytes, caption: str, keyboard: InlineKeyboardMarkup | None
) -> None:
    await _in_topic(
        lambda within: bot.send_photo(
            person_id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            filename="nights.png",
            message_thread_id=within,
        )
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
        if _says(error, _HARMLESS):
            return
        if not _says(error, _NO_MESSAGE):
            raise
        await _send_picture(query.get_bot(), query.from_user.id, png, caption, keyboard)
