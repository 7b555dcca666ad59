"""What a message replies to, by the buttons under it, or by the night in its first line."""

from datetime import date, timedelta

from telegram import InlineKeyboardMarkup, Message

from bot.domain.correction_limits import is_correctable
from bot.screens.callback_data import OF_A_NIGHT, CallbackData, parse
from bot.screens.checkin import NIGHT_TO
from bot.screens.formatting import long_date

_DAYS_BACK = 14  # How long an old check-in is likely to be answered by a reply.


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
    """The one night that the buttons of the message replied to are about, or that it names first
    where it has none any more."""
    taps = _buttons_replied_to(message)
    nights = {tap.args[0] for tap in taps if tap.verb in OF_A_NIGHT}
    night = nights.pop() if len(nights) == 1 else None if taps else _night_named(message, today)
    return night if night and is_correctable(night, today) else None


def _night_named(message: Message, today: date) -> date | None:
    """The night in the first line of a message of the bot's, of the last two weeks."""
    replied = message.reply_to_message
    if not isinstance(replied, Message) or replied.from_user in (None, message.from_user):
        return None
    first = (replied.text or "").partition("\n")[0]
    days = (today - timedelta(days=back) for back in range(_DAYS_BACK))
    return next((day for day in days if NIGHT_TO.format(night=long_date(day)) == first), None)


def reminder_replied_to(message: Message) -> int | None:
    """The number of the reminder that the message replied to is or tells of."""
    taps = _buttons_replied_to(message)
    numbers = [tap.args[_NUMBER_AT[tap.verb]] for tap in taps if tap.verb in _NUMBER_AT]
    return numbers[0] if numbers else None


_NUMBER_AT = {"remind": 0, "due": 1}
