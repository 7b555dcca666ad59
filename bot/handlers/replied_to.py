"""What a message replies to, by the buttons under it."""

from datetime import date

from telegram import InlineKeyboardMarkup, Message

from bot.domain.correction_limits import is_correctable
from bot.screens.callback_data import OF_A_NIGHT, CallbackData, parse


def _buttons_replied_to(message: Message) -> list[CallbackData]:
    """What the buttons of the message replied to say."""
    replied = message.reply_to_message
    markup = replied.reply_markup if replied else None
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    found = [parse(str(b.callback_data)) for row in markup.inline_keyboard for b in row]
    return [tap for tap in found if tap]


def is_under_a_note(message: Message) -> bool:
    """Whether the message replies to "Your note is saved"."""
    return [tap.verb for tap in _buttons_replied_to(message)] == ["scrap"]


def note_replied_to(message: Message) -> int:
    """The number of the note that the message replied to tells of, or 0."""
    taps = _buttons_replied_to(message)
    return int(taps[0].args[1]) if is_under_a_note(message) else 0


def night_replied_to(message: Message, today: date) -> date | None:
    """The one night that the buttons of the message replied to are about."""
    nights = {tap.args[0] for tap in _buttons_replied_to(message) if tap.verb in OF_A_NIGHT}
    night = nights.pop() if len(nights) == 1 else None
    return night if night and is_correctable(night, today) else None


def reminder_replied_to(message: Message) -> int | None:
    """The number of the reminder that the message replied to is or tells of."""
    taps = _buttons_replied_to(message)
    numbers = [tap.args[_NUMBER_AT[tap.verb]] for tap in taps if tap.verb in _NUMBER_AT]
    return numbers[0] if numbers else None


_NUMBER_AT = {"remind": 0, "due": 1}
