"""What several screens share: buttons in rows, and the sentences of more than one subject."""

from collections.abc import Iterable

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardRemove

from bot.screens.callback_data import encode

Row = list[InlineKeyboardButton]
Keyboard = InlineKeyboardMarkup | None
Screen = tuple[str, Keyboard]
"""A message as it is shown: its text in Telegram's HTML and what is under it."""

RANGES = (28, 90)
"""Nights in a picture."""

ARTICLE_SAYS = "The article says:"
OLD_BUTTON = "That button does not work any more. Send /help to see what you can do."


def button(label: str, verb: str, *args: object) -> InlineKeyboardButton:
    """A button that says the verb with these arguments when it is tapped."""
    return InlineKeyboardButton(label, callback_data=encode(verb, *args))


def rows_of(buttons: Iterable[InlineKeyboardButton], width: int = 1) -> list[Row]:
    """The buttons in rows of that width."""
    row = list(buttons)
    return [row[start : start + width] for start in range(0, len(row), width)]


def ticked_label(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label


def snooze_keyboard(
    verb: str, *args: object, after: Iterable[tuple[str, str]]
) -> InlineKeyboardMarkup:
    """For how long to put something off, as word and label."""
    rows = rows_of(button(label, verb, *args, word) for word, label in after)
    return InlineKeyboardMarkup([*rows, [button("Back", verb, *args, "back")]])


def no_reply_keyboard() -> ReplyKeyboardRemove:
    """The usual keyboard again."""
    return ReplyKeyboardRemove()
