"""Two readings of a reminder to choose from: either half of the day, or once and repeatedly; and
what takes two reminders."""

from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.domain.model import Reminder
from bot.screens.common import Screen, button
from bot.screens.formatting import short_date
from bot.screens.reminder_times import rhythm_in_words
from bot.screens.reminders import reminder_text, shown_text

_HALF = "<b>{text}</b>, {days}. In the morning or in the evening? {state}"
_ONCE = "<b>{text}</b>, {when}. Only then, or {often}? {state}"
_OTHER_DAYS = (
    "\n\nOn its other days it would not come any more: two times need two reminders. For both, tap"
    " Keep it, then send <i>/remind {text}, {when}</i>."
)


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


def other_days(own: Reminder, before: Reminder | None) -> str:
    """What to do for the days of the one before that another time for some of them would leave
    out; nothing where none is left out or the time stays."""
    if before is None or before.text != own.text or before.times == own.times:
        return ""
    had = before.rhythm
    lost = had.weekdays - own.rhythm.weekdays
    if not lost or had.every > 1 or had.month_day or own.rhythm.is_once:
        return ""
    return reminder_text(_OTHER_DAYS, replace(before, rhythm=replace(had, weekdays=lost)))
