"""What strangers type of agreeing: that alone is no consent, and shows what to tap, and to what."""

from telegram import Message

from bot.answers import emergency_texts
from bot.gateway.sending import reply
from bot.handlers import emergencies
from bot.language.agreeing import agrees, asks_to_what, says_so
from bot.screens import consent as screens


async def taken(message: Message, text: str) -> bool:
    """Show a stranger who agrees in words where to tap, and one who asks to what that text; False
    for other words."""
    if asks_to_what(text):
        await reply(message, screens.WELCOME, screens.consent_keyboard())
        return True
    if not agrees(text):
        return False
    may_be_other = emergencies.is_yes(text) and not says_so(text)
    soft = f"\n\n{emergency_texts.SOFT}" if may_be_other else ""
    await reply(message, screens.BY_TAP + soft, screens.consent_keyboard())
    return True
