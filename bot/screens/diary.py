"""The diary's pages of nights."""

from collections.abc import Iterable
from datetime import date

from telegram import InlineKeyboardMarkup

from bot.screens.common import button, rows_of
from bot.screens.formatting import short_date

DIARY = (
    "<b>Your diary</b>\n{first} to {last}.{notes}\n\n"
    "Tap a night to fill it in or change it. A date without a word is not noted yet."
)
NOTES_ON = "\nNotes: {nights}."
AWAY = (
    "Welcome back. Nothing is lost, and you need not fill anything in. If you remember one of"
    " these nights, tap it."
)
COUNTED = "<b>{dates}</b>\n{counts}\n\nThe last night of each kind: {last}."
NONE_OF_IT = "none noted"
NOTHING_COUNTED = (
    "There is nothing to count yet: no night is noted in the last {days} days. Tell me how the last"
    " one was, and I offer to note it."
)
NONE_MISSED = "Welcome back. No night of the last two weeks is missing in your diary."


def missed_keyboard(missed: Iterable[date], *, paused: bool) -> InlineKeyboardMarkup:
    """Nights that were missed, and the ways on."""
    rows = rows_of((button(f"Night to {short_date(n)}", "night", n) for n in missed), 2)
    on = [button("Go on with the check-ins", "go_on")] if paused else []
    return InlineKeyboardMarkup([*rows, [*on, button("Diary", "diary")]])


def diary_keyboard(
    named: Iterable[tuple[str, date]], older: date | None, newer: date | None
) -> InlineKeyboardMarkup:
    """A page of nights, and the ways to the pages before and after it, by their last night."""
    rows = rows_of((button(name, "night", night) for name, night in named), 2)
    ways = [button(name, "page", day) for name, day in (("Older", older), ("Newer", newer)) if day]
    return InlineKeyboardMarkup([*rows, ways] if ways else rows)
