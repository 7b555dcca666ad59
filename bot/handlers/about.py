"""What the bot can do."""

from telegram import Message

from bot.answers.talk.smalltalk import SMALL_TALK
from bot.context import Context
from bot.gateway.sending import reply
from bot.screens import about as screens


async def show_help(message: Message, context: Context) -> None:
    """`/help`: every command in a line."""
    lines = [f"/{command.command} – {command.description}" for command in context.services.menu]
    typed = "\n".join(f"• <i>{intent.example}</i>" for intent in context.intents)
    await reply(message, screens.HELP.format(commands="\n".join(lines), typed=typed))


async def say_in_short(message: Message, _: Context) -> None:
    """What the bot does, in two lines, for words that only may ask for the help."""
    await reply(message, SMALL_TALK["what_can_you_do"])
