"""First words: the welcome, consent, and what the bot can do."""

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.context import Context
from bot.gateway.sending import say, turn_into
from bot.handlers import places, settings


async def start(message: Message, context: Context) -> None:
    """`/start`: who we are, and what would be kept."""
    person = await context.person(message.chat_id)
    if person is None:
        await say(message, texts.WELCOME, keyboards.consent())
    elif person.zone is None or person.check_in_at is None:
        await settings.ask_missing(message, context, person)
    else:
        await say(message, settings.as_set(texts.ALREADY_AGREED, person))


async def consent(query: CallbackQuery, context: Context, choice: str) -> None:
    """*Agree* or *Only ask questions*."""
    if choice != "agree":
        await turn_into(query, texts.ONLY_QUESTIONS, keyboards.topics(()))
        return
    person_id = query.from_user.id
    await context.store.people.agree(person_id, texts.CONSENT_VERSION, context.now())
    person = await context.person(person_id)
    if person and person.zone and person.check_in_at:
        await turn_into(query, settings.as_set(texts.ALREADY_AGREED, person))
        return
    await turn_into(query, texts.AGREED)
    await places.ask(query, context, person_id)


async def show_help(message: Message, context: Context) -> None:
    """`/help`: every command in a line."""
    lines = [f"/{command.command} – {command.description}" for command in context.services.menu]
    await say(message, texts.HELP.format(commands="\n".join(lines)))
