"""The topic of a private chat in which an update came: what is said to it stays there.

People may divide their chat with a bot into topics (Bot API 9.3). Every way out reads the topic
from here, so that no reply can forget it; what the bot starts by itself has none.
"""

from contextvars import ContextVar

from telegram import Message, Update
from telegram.constants import ChatType

_topic: ContextVar[int | None] = ContextVar("topic", default=None)


def topic() -> int | None:
    """The number of the topic of the update that is handled now; None outside of topics."""
    return _topic.get()


async def stay_in_topic(update: Update, _: object) -> None:
    """The first handler: what this update's task sends goes to its topic."""
    message = update.effective_message
    private = isinstance(message, Message) and message.chat.type == ChatType.PRIVATE
    _topic.set(message.message_thread_id if message and private else None)
