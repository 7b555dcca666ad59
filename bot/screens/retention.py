"""What is said to somebody who has not been here for very long."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.screens.common import button
from bot.screens.formatting import full_date

NOTICE = (
    "You have not written or tapped here for a long time. If that stays so, everything that is kept"
    " about you is deleted after {day}: your diary, notes and settings.{reminders} Do you want to"
    " keep it?"
)
REMINDERS_END = " Your own reminders end then, too."
ENDED = (
    "You have not been here for a very long time. As I told you, everything that was kept about you"
    " is deleted now, and your own reminders end with it: they do not come any more. Send /start if"
    " you ever want to begin again."
)
STAYS = "Good. Your diary stays, and your settings with it."


def notice(day: date, *, reminders: bool) -> str:
    """A notice that names the last day, and that own reminders end where there are some."""
    when = full_date(day)
    return NOTICE.format(day=when, reminders=REMINDERS_END if reminders else "")


def keep_keyboard() -> InlineKeyboardMarkup:
    """Under a notice."""
    return InlineKeyboardMarkup([[button("Keep my diary", "stay")]])
