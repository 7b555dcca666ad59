"""Which of several things a new time is for."""

from collections.abc import Iterable
from datetime import time

from telegram import InlineKeyboardMarkup

from bot.domain.model import Reminder
from bot.screens.common import Screen, button

WHICH = "Which one do you mean? Nothing is changed until you tap."
CHECK_IN, ON_WEEKENDS = "Check-in at {at}", "Weekend check-in at {at}"


def which_screen(
    draft: int, own: Reminder, check_ins: Iterable[tuple[str, tuple[str, ...], time]]
) -> Screen:
    """Asks it: the reminder as it would be, and each check-in of that time."""
    rows = [[button(f"{own.text} at {own.times[0]:%H:%M}", "draft", draft, "keep")]]
    for label, (verb, *key), at in check_ins:
        word = (*key, f"{at:%H%M}") if key else (at,)
        rows.append([button(label.format(at=f"{at:%H:%M}"), verb, *word)])
    return WHICH, InlineKeyboardMarkup(rows)
