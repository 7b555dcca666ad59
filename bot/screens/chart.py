"""The chart of nights."""

from telegram import InlineKeyboardMarkup

from bot.domain.ranges import CHART_RANGES
from bot.screens.common import button, copy_button, ticked_label

CHART_EMPTY = (
    "There is nothing to draw yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
CHART_HEAD = "<b>{dates}</b>"


def chart_keyboard(days: int, line: str) -> InlineKeyboardMarkup:
    """Under a picture of so many nights, whose line can be copied."""
    ranges = [button(ticked_label(f"{n} nights", on=n == days), "chart", n) for n in CHART_RANGES]
    below = [button("In words", "words", days), copy_button("Copy the summary", line)]
    return InlineKeyboardMarkup([ranges, below])
