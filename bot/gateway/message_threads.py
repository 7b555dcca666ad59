"""Message threads (topics of a private chat): a reply stays in the thread of its update.

People may divide their chat with a bot into topics (Bot API 9.3). Every way out reads the thread
from here, so that no reply can forget it; what the bot starts by itself has none.
"""

from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any, TypeVar

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.gateway.telegram_errors import says

_PRIVATE = ChatType.PRIVATE.value
_thread: ContextVar[int | None] = ContextVar("thread", default=None)
_NO_THREAD = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")

T = TypeVar("T")


def current_thread() -> int | None:
    """`message_thread_id` of the update that is handled now; None outside of threads."""
    return _thread.get()


async def stay_in_thread(update: Update, _: object) -> None:
    """The first handler: what this update's task sends goes to its thread."""
    message = update.effective_message
    private = isinstance(message, Message) and message.chat.type == _PRIVATE
    _thread.set(message.message_thread_id if message and private else None)


async def in_thread(call: Callable[[int | None], Coroutine[Any, Any, T]]) -> T:
    """Send to the thread that is replied in, or to the whole chat if Telegram finds it no more."""
    number = current_thread()
    try:
        return await call(number)
    except BadRequest as error:
        if number is None or not says(error, _NO_THREAD):
            raise
        return await call(None)
