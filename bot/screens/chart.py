"""The chart of nights."""

from telegram import InlineKeyboardMarkup

from bot.screens.common import RANGES, button, ticked_label

CHART_EMPTY = (
    "There is nothing to draw yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
CHART_HEAD = "<b>{dates}</b>"


def chart_keyboard(days: int) -> InlineKeyboardMarkup:
    """Under a picture of so many nights."""
    ranges = [button(ticked_label(f"{n} nights", on=n == days), "chart", n) for n in RANGES]
    return InlineKeyboardMarkup([ranges, [button("In words", "words", days)]])
