"""What strangers type: of agreeing, which is no consent before a tap, and of what that brings."""

from telegram import Message

from bot.answers.danger import emergency_texts
from bot.answers.danger.despair_words import may_be_despair
from bot.answers.danger.emergency_words import plain
from bot.answers.talk.sorrow import SORROWS, sorrow_of
from bot.context import Context
from bot.gateway.sending import reply
from bot.handlers import article_answers, emergencies, privacy
from bot.language.agreeing import agrees, asks_to_what, says_so, wants_a_time, was_sent
from bot.language.saved_questions import asks_what_is_saved
from bot.screens import consent as screens

_OF_SETTINGS = frozenset({"zone", "check_in_time", "settings"})
"""Wishes for what is asked right after the yes."""


async def taken(message: Message, context: Context, text: str, clear: str) -> bool:
    """Show a stranger who agrees in words where to tap, and to what; say that place and time are
    as they like, and that nothing is kept. `clear` is the clear wish; False for other words."""
    low = plain(text)
    if may_be_despair(low) or sorrow_of(low, None) in SORROWS:  # Before a wish it sounds like.
        await article_answers.question(message, context, None, text)
    elif asks_to_what(text) or was_sent(text):
        await reply(message, screens.WELCOME, screens.consent_keyboard())
    elif clear == "delete" or asks_what_is_saved(text):
        await privacy.delete(message, context)
    elif clear == "stop":
        await reply(message, screens.WRITES_NOT)
    elif clear in _OF_SETTINGS or wants_a_time(text):
        await reply(message, screens.AS_YOU_LIKE, screens.consent_keyboard())
    elif agrees(text):
        may_be_other = emergencies.is_yes(text) and not says_so(text)
        soft = f"\n\n{emergency_texts.SOFT}" if may_be_other else ""
        await reply(message, screens.BY_TAP + soft, screens.consent_keyboard())
    else:
        return False
    return True
