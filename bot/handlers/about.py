"""What the bot can do."""

from telegram import Message

from bot.context import Context
from bot.gateway.sending import reply
from bot.screens import about as screens


async def show_help(message: Message, context: Context) -> None:
    """`/help`: every command in a line."""
    lines = [f"/{command.command} – {command.description}" for command in context.services.menu]
    typed = "\n".join(f"• <i>{intent.example}</i>" for intent in context.intents)
    await reply(message, screens.HELP.format(commands="\n".join(lines), typed=typed))
