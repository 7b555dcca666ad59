"""The weekly review."""

from telegram import InlineKeyboardMarkup

from bot.screens.common import button

REVIEW = "<b>The week to {night}</b>\n<tg-spoiler>{lines}</tg-spoiler>"
TOO_FEW = (
    "{count} of the last 28 nights are noted: too few nights to judge what lasts for weeks. If you"
    " can, note 14 nights in a row. A quiet one is one tap, and counts as much."
)
PATTERNS = "Found in your diary: {names}. /patterns says what to do."
REVIEW_OFF = "Fine. No weekly review comes any more. /settings turns it on again."


def review_keyboard() -> InlineKeyboardMarkup:
    """Under the weekly review."""
    return InlineKeyboardMarkup(
        [[button("Diary", "diary")], [button("Turn off the weekly review", "review_off")]]
    )
