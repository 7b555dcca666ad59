"""What is typed behind a command: an emergency in it is answered first."""

from functools import wraps

from telegram import Message

from bot.answers import Expected, Kind, Reply
from bot.context import Context
from bot.gateway.sending import reply
from bot.handlers import article_answers
from bot.handlers.guards import Handler
from bot.language.reminder_corrections import text_of
from bot.screens import messages as screens
from bot.screens.formatting import clean


def safe_first(handler: Handler) -> Handler:
    """A command's handler that answers an emergency in the words after the command first.

    The command is done all the same, as `/remind chest rub 21:00` may be meant as it is;
    only words of despair are made no reminder of.
    """

    @wraps(handler)
    async def safe(message: Message, context: Context) -> None:
        emergency = await _emergency_after(message, context)
        if emergency is None or emergency.kind is not Kind.CRISIS:
            await handler(message, context)

    return safe


async def unknown_command(message: Message, context: Context) -> None:
    """A command there is not."""
    if not await _emergency_after(message, context):
        await reply(message, screens.UNKNOWN_COMMAND)


async def _emergency_after(message: Message, context: Context) -> Reply | None:
    words = clean((message.text or "").partition(" ")[2])
    expected = Expected.SETTING if text_of(words) is not None else Expected.ANSWER
    return await article_answers.emergency(message, context, words, expected) if words else None
