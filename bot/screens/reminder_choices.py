"""Two readings of a reminder to choose from: either half of the day, or once and repeatedly."""

from telegram import InlineKeyboardMarkup

from bot.domain.model import Reminder
from bot.screens.common import Screen, button
from bot.screens.formatting import short_date
from bot.screens.reminder_times import rhythm_in_words
from bot.screens.reminders import shown_text

_HALF = "<b>{text}</b>, {days}. In the morning or in the evening? {state}"
_ONCE = "<b>{text}</b>, {when}. Only then, or {often}? {state}"


def either_screen(draft: int, wish: Reminder, later: Reminder, before: Reminder | None) -> Screen:
    """Which half of the day a time is in, or whether a bare day is meant once or every week."""
    is_half = wish.times != later.times
    labels = [_label(one, is_half=is_half) for one in (wish, later)]
    words = zip(labels, ("am", "pm"), strict=True)
    row = [button(label, "draft", draft, word) for label, word in words]
    under = InlineKeyboardMarkup([row, [button("Change", "draft", draft, "change")]])
    often = rhythm_in_words(later.rhythm)
    return shown_text(_HALF if is_half else _ONCE, wish, before, often=often), under


def _label(own: Reminder, *, is_half: bool) -> str:
    if is_half:
        return f"{own.times[0]:%H:%M}"
    day = own.rhythm.start
    return f"Once, {short_date(day)}" if day else _capital(rhythm_in_words(own.rhythm))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
