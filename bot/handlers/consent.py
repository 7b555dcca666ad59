"""First words: the welcome, and consent."""

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.gateway.sending import edit, reply
from bot.handlers import settings, time_zone
from bot.screens import article_answers as answer_screens
from bot.screens import consent as screens
from bot.screens import settings as settings_screens


async def start(message: Message, context: Context) -> None:
    """`/start`: who we are, and what would be kept."""
    person = await context.person(message.chat_id)
    if person is None:
        await reply(message, screens.WELCOME, screens.consent_keyboard())
    elif person.zone is None or person.check_in_at is None:
        await settings.ask_missing(message, context, person)
    else:
        await reply(message, settings_screens.as_set(screens.ALREADY_AGREED, person))


async def consent(query: CallbackQuery, context: Context, choice: str) -> None:
    """*Agree* or *Only ask questions*."""
    if choice != "agree":
        await edit(query, screens.ONLY_QUESTIONS, answer_screens.topics_keyboard(()))
        return
    person_id = query.from_user.id
    await context.store.people.agree(person_id, screens.CONSENT_VERSION, context.now())
    person = await context.person(person_id)
    if person and person.zone and person.check_in_at:
        await edit(query, settings_screens.as_set(screens.ALREADY_AGREED, person))
        return
    await edit(query, screens.AGREED)
    await time_zone.ask(query, context, person_id)
