"""The reply to a certain emergency, in full or, when it is repeated at once, in short."""

from telegram import Message

from bot.answers import Reply
from bot.context import Context
from bot.domain.emergency_repeats import Length
from bot.gateway.sending import reply
from bot.screens import ask as ask_screens
from bot.screens import emergencies as screens


async def answer(message: Message, context: Context, emergency: Reply) -> None:
    """Answer an emergency; a flood of the same one gets a short line now and then."""
    services = context.services
    danger = f"{emergency.kind.value}:{emergency.detail}"
    length = services.repeats.length(message.chat_id, danger, context.now())
    if length is Length.FULL:
        await reply(message, *ask_screens.reply_screen(services.answerer.article, emergency))
    elif length is Length.SHORT:
        await reply(message, screens.AGAIN)
