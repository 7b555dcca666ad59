"""First words: the welcome, and consent."""

from dataclasses import replace

from telegram import CallbackQuery, Message

from bot.answers.reply import Kind, Reply
from bot.answers.talk.sorrow import SORROWS
from bot.context import Context
from bot.domain.model import ZONE
from bot.gateway.sending import edit, reply
from bot.handlers import settings, time_zone
from bot.handlers.guards import ask_consent, is_welcomed
from bot.screens import article_answers as answer_screens
from bot.screens import consent as screens
from bot.screens import settings as settings_screens

_NEED_THE_DIARY = frozenset({"reminder_wish", "pause_wish", "zone_wish", "fix_wish"})
"""Small talk on what only those have who agreed."""

_OF_WHAT_IS_KEPT = frozenset({"what_kept", "remembers", "saved_now", "how_long_kept"})

_NO_TIME_TO_ASK = SORROWS | {
    *("heard_grief", "heard_missing", "heard_alone", "heard_bullied", "heard_angry"),
    *("heard_annoyed", "heard_afraid", "heard_help", "heard_ill", "heard_well"),
    *("bye", "thanks", "no_more_than_that"),
}
"""Lines after which nobody wants to be asked for anything."""

_MERE_WORDS = frozenset({"hello", "yes_no", "remark", "heard"})
"""Lines that say nothing a welcome does not say better."""


async def start(message: Message, context: Context) -> None:
    """`/start`: who we are, and what would be kept."""
    person = await context.person(message.chat_id)
    if person is None:
        await ask_consent(message, context, screens.WELCOME)
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
    await time_zone.ask(context, person_id)


async def agreed_in_words(message: Message, context: Context, place: str) -> None:
    """Keep a typed yes to what was shown just before, and take the place told behind it."""
    await context.store.people.agree(message.chat_id, screens.CONSENT_VERSION, context.now())
    await reply(message, screens.AGREED)
    places = await time_zone.places_told(place)
    if not any(place.sure for place in places):
        await time_zone.ask(context, message.chat_id)
    elif person := await context.person(message.chat_id):
        await time_zone.typed(message, context, replace(person, awaiting=ZONE), place)


def with_what_is_kept(context: Context, said: str, answer: Reply) -> str:
    """What is said, to who has not agreed, of a diary: what needs it, what it keeps, and small talk
    as a first word, but no grief; "" for what is answered without it."""
    if answer.kind is not Kind.SMALL or answer.danger:
        return ""
    if answer.detail in _NEED_THE_DIARY:
        return screens.NEEDS_CONSENT
    if answer.detail in _OF_WHAT_IS_KEPT:
        return screens.KEEPS_NOTHING
    if context.consent_asked and answer.detail == "yes_no":
        return screens.BY_A_YES
    if is_welcomed(context) or answer.detail in _NO_TIME_TO_ASK:
        return ""
    is_mere = answer.detail in _MERE_WORDS
    return screens.WELCOME if is_mere else f"{said}\n\n{screens.WELCOME_BESIDE}"
