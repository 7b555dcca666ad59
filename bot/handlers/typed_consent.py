"""What strangers type: a yes to what is kept, right after it was shown, and what it brings."""

from telegram import Message

from bot.answers.danger import emergency_texts
from bot.answers.danger.despair_words import may_be_despair
from bot.answers.danger.emergency_words import plain
from bot.answers.talk.sorrow import SORROWS, sorrow_of
from bot.context import Context
from bot.gateway.sending import reply
from bot.handlers import article_answers, consent, emergencies, privacy
from bot.handlers.guards import ask_consent, is_welcomed
from bot.handlers.time_zone import places_told
from bot.language.agreeing import (
    after_a_yes,
    agrees,
    asks_to_what,
    consents,
    says_so,
    wants_a_time,
    was_sent,
)
from bot.language.check_in_times_wished import awaited_time
from bot.language.saved_questions import asks_what_is_saved
from bot.screens import consent as screens

_FEW = 5
_OF_SETTINGS = frozenset({"zone", "check_in_time", "settings"})
"""Wishes for what is asked right after the yes."""


async def taken(message: Message, context: Context, text: str, clear: str) -> bool:
    """Take a stranger's yes to what was shown just before, or show to what it would be one, and
    say that place and time are as they like. `clear` is the clear wish; False for other words."""
    low = plain(text)
    if may_be_despair(low) or sorrow_of(low, None) in SORROWS:  # Before a wish it sounds like.
        await article_answers.question(message, context, None, text)
    elif asks_to_what(text) or was_sent(text):
        await ask_consent(message, context, screens.WELCOME)
    elif clear == "delete" or asks_what_is_saved(text):
        await privacy.delete(message, context)
    elif clear == "stop":
        await reply(message, screens.WRITES_NOT)
    elif clear in _OF_SETTINGS or wants_a_time(text) or await _answers_too_early(context, text):
        await ask_consent(message, context, screens.AS_YOU_LIKE)
    elif context.consent_asked and (consents(text) or await _agrees_with_a_place(text)):
        await consent.agreed_in_words(message, context, after_a_yes(text))
    elif agrees(text):
        may_be_other = emergencies.is_yes(text) and not says_so(text)
        soft = f"\n\n{emergency_texts.SOFT}" if may_be_other else ""
        await ask_consent(message, context, screens.BY_A_YES + soft)
    else:
        return False
    return True


async def _agrees_with_a_place(text: str) -> bool:
    return any(place.sure for place in await places_told(after_a_yes(text)))


async def _answers_too_early(context: Context, text: str) -> bool:
    """Whether a few words are no more than what is asked right after the yes: a place or a time."""
    if not is_welcomed(context) or "?" in text or len(text.split()) > _FEW:
        return False
    return awaited_time(text) is not None or any(p.sure for p in await places_told(text))
