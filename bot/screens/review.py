"""The weekly review."""

from telegram import InlineKeyboardMarkup

from bot.screens.common import button

REVIEW = "<b>The week to {night}</b>\n<tg-spoiler>{lines}</tg-spoiler>"
REVIEW_OFF = "Fine. No weekly review comes any more. /settings turns it on again."


def review_keyboard() -> InlineKeyboardMarkup:
    """Under the weekly review."""
    return InlineKeyboardMarkup(
        [[button("Diary", "diary")], [button("Turn off the weekly review", "review_off")]]
    )
