"""The one way out: messages, edits and answers; pictures and files in `sending_files`."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Forbidden,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.domain import schedule
from bot.gateway.beneath import Keys, with_more
from bot.gateway.bot_api_calls import call
from bot.gateway.message_threads import T, in_thread
from bot.gateway.rate_limiter import LastLook, RateLimitArgs, Withdrawn, always
from bot.gateway.responses import Read
from bot.gateway.retries import seconds_of
from bot.gateway.telegram_errors import HARMLESS, NO_MESSAGE, says, state_after
from bot.gateway.update_trimming import is_number

log = logging.getLogger(__name__)

_HTML = ParseMode.HTML.value


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a message: a state of the ledger, and its number when it was sent.

    With the state due, `wait` is how many seconds Telegram wants to be left alone by its chat.
    """

    state: str
    message_id: int | None = None
    wait: float = 0.0


async def send_scheduled(
    bot: ExtBot[Any],
    person_id: int,
    text: str,
    keyboard: InlineKeyboardMarkup | None,
    picture: bytes | None = None,
    last_look: LastLook = always,
    *,
    silently: bool = False,
) -> Sent | None:
    """Send a message that the bot starts, under a picture, hidden until tapped, if there is one.

    It leaves only if `last_look` allows it when its turn has come; None: it did not. Never raises
    for what Telegram or the network do.
    """
    args = RateLimitArgs(last_look=last_look, waits=False, spaced=True)
    try:
        if picture:
            number = await _show(bot, person_id, text, keyboard, picture, args)  # A review.
        else:
            written = await _write(bot, person_id, text, keyboard, silently=silently, limits=args)
            number = written.says["result"]["message_id"]
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
    *,
    silently: bool = False,
    limits: RateLimitArgs | None = None,
) -> Read:
    """Send a message; the answer, of which a reply needs to know nothing."""
    text, keyboard = with_more(text, keyboard)
    return await in_thread(
        lambda within: call(
            bot,
            "sendMessage",
            limits,
            chat_id=person_id,
            text=text,
            parse_mode=_HTML,
            reply_markup=keyboard,
            disable_notification=silently or None,
            reply_parameters=under and ReplyParameters(under, allow_sending_without_reply=True),
            message_thread_id=within,
        )
    )


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
        parse_mode=_HTML,
        reply_markup=keyboard,
        has_spoiler=True,
        disable_notification=True,
        filename="week.png",
        rate_limit_args=args,
    )
    return message.message_id


async def reply(message: Message, text: str, keyboard: Keys | None = None) -> None:
    """Reply in the chat of a person's message; the text is Telegram's HTML."""
    await send(message.get_bot(), message.chat_id, text, keyboard)


async def reply_numbered(message: Message, text: str, keyboard: Keys | None = None) -> int:
    """The same; the number of the reply, 0 when Telegram's answer could not be read."""
    written = await _write(message.get_bot(), message.chat_id, text, keyboard)
    answer = written.says["result"]
    number = answer.get("message_id") if isinstance(answer, dict) else None
    return number if isinstance(number, int) else 0


async def quote(message: Message, text: str, keyboard: Keys | None = None) -> None:
    """Reply under a person's message, so that a tap on the reply leads back to it."""
    await _write(message.get_bot(), message.chat_id, text, keyboard, message.message_id)


async def send(bot: Bot, person_id: int, text: str, keyboard: Keys | None = None) -> None:
    """Say something to a person as part of a reply, though not under one of their messages."""
    await _write(bot, person_id, text, keyboard)


async def answer_tap(
    query: CallbackQuery, toast: str | None = None, *, alert: bool = False
) -> bool:
    """End the button's progress mark, with a toast or an alert if there is a text.

    False when it could not be shown, because the tap was answered before or is too old.
    """
    whose = RateLimitArgs(query.from_user.id)
    shown = {"text": toast, "show_alert": alert or None}
    answer = call(
        query.get_bot(), "answerCallbackQuery", whose, callback_query_id=query.id, **shown
    )
    return bool(await _unless(HARMLESS, answer))


async def edit(
    query: CallbackQuery,
    text: str,
    keyboard: InlineKeyboardMarkup | None = None,
    toast: str | None = None,
) -> None:
    """Turn the tapped message into another one and end the button's progress, both at once.

    A picture stays where it is: a screen comes below it, and only last words become its caption.
    """
    editing = asyncio.ensure_future(_edit(query, text, keyboard))
    try:
        await answer_tap(query, toast)
    except asyncio.CancelledError:
        editing.cancel()
        raise
    finally:
        await editing


async def _edit(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    message = query.message
    if not isinstance(message, Message) or (message.photo and keyboard):
        await _say_anew(query, text, keyboard)
        return
    try:
        if message.photo:
            await message.edit_caption(text, parse_mode=_HTML)
        else:
            await _rewrite(message.get_bot(), message.chat_id, message.message_id, text, keyboard)
    except BadRequest as error:
        if says(error, NO_MESSAGE):
            await _say_anew(query, text, keyboard)
        elif not says(error, HARMLESS):
            raise


async def _rewrite(
    bot: Bot,
    person_id: int,
    message_id: int,
    text: str,
    keyboard: InlineKeyboardMarkup | None,
    limits: RateLimitArgs | None = None,
) -> None:
    await call(
        bot,
        "editMessageText",
        limits,
        chat_id=person_id,
        message_id=message_id,
        text=text,
        parse_mode=_HTML,
        reply_markup=keyboard,
    )


async def put_away(bot: ExtBot[Any], person_id: int, message_id: int, text: str | None) -> bool:
    """Take the buttons off a message with other words for it, or take it back without any.

    What cannot be taken back any more says nothing. False: the network failed or the chat is held,
    which is not waited for, so that trying again makes sense.
    """
    now = RateLimitArgs(waits=False)
    try:
        if text is None:
            await bot.delete_message(person_id, message_id, rate_limit_args=now)
        else:
            await _rewrite(bot, person_id, message_id, text, None, now)
    except (BadRequest, Forbidden):
        return True
    except TelegramError as error:
        log.info("a message was not put away: %s", type(error).__name__)
        return False
    return True


async def _say_anew(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    await send(query.get_bot(), query.from_user.id, text, keyboard)


async def _unless(harmless: tuple[str, ...], call: Coroutine[Any, Any, T]) -> T | None:
    try:
        return await call
    except BadRequest as error:
        if not says(error, harmless):
            raise
        return None
