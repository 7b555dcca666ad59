"""What several screens share: buttons in rows, and the sentences of more than one subject."""

from collections.abc import Iterable

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardRemove

from bot.screens.callback_data import encode

Row = list[InlineKeyboardButton]
Keyboard = InlineKeyboardMarkup | None
Screen = tuple[str, Keyboard]
"""A message as it is shown: its text in Telegram's HTML and what is under it."""

ARTICLE_SAYS = "The article says:"
OLD_BUTTON = "That button does not work any more. Send /help to see what you can do."


MOST_COPIED = 256
"""Characters that a button can copy."""

STANDS_OUT, DELETES = "primary", "danger"
"""How a button looks: blue or red; its words carry the meaning all the same."""


def button(label: str, verb: str, *args: object, style: str | None = None) -> InlineKeyboardButton:
    """A button that says the verb with these arguments when it is tapped."""
    return InlineKeyboardButton(label, callback_data=encode(verb, *args), style=style)


def copy_button(label: str, text: str) -> InlineKeyboardButton:
    """A button that copies a line, cut where it is longer than a button can hold."""
    line = text if len(text) <= MOST_COPIED else f"{text[: MOST_COPIED - 1]}…"
    return InlineKeyboardButton(label, copy_text=CopyTextButton(line))


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
