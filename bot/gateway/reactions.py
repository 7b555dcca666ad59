"""A reaction beside a person's message, where words would be too many."""

import logging

from telegram import Message
from telegram.error import TelegramError

log = logging.getLogger(__name__)

NOTED = "✍"
"""One of the few signs that Telegram lets a bot react with."""


async def react(message: Message, sign: str = NOTED) -> None:
    """Put a sign beside a person's message; it does not matter if that fails."""
    try:
        await message.set_reaction(sign)
    except TelegramError as error:
        log.info("a reaction was not set: %s", type(error).__name__)
