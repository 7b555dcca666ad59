"""The weekly review as it is shown; its day is a setting (`bot/domain/default_settings.py`)."""

from telegram import InlineKeyboardMarkup

from bot.domain.review_lines import ENOUGH, LONG
from bot.screens.common import button

REVIEW = "<b>The week to {night}</b>\n<tg-spoiler>{lines}</tg-spoiler>"
TOO_FEW = (
    f"{{count}} of the last {LONG} nights are noted: too few nights to judge what lasts for weeks."
    f" If you can, note {ENOUGH} nights in a row. A quiet one is one tap, and counts as much."
)
PATTERNS = "Found in your diary: {names}. /patterns says what to do."
REVIEW_OFF = "Fine. No weekly review comes any more. /settings turns it on again."


def review_keyboard() -> InlineKeyboardMarkup:
    """Under the weekly review."""
    return InlineKeyboardMarkup(
        [[button("Diary", "diary")], [button("Turn off the weekly review", "review_off")]]
    )
