"""The keyboards of the picture, the doctor's page and the patterns."""

from telegram import InlineKeyboardMarkup

from bot.keyboards import button

RANGES = (28, 90)
"""Nights in a picture."""


def chart(days: int) -> InlineKeyboardMarkup:
    """Under a picture of so many nights."""
    ranges = [button(f"{_dot(n == days)}{n} nights", "chart", n) for n in RANGES]
    return InlineKeyboardMarkup([ranges, [button("In words", "words", days)]])


def _dot(chosen: bool) -> str:  # noqa: FBT001
    return "✓ " if chosen else ""
