"""What is put beneath the next message: other screens, where it is not sure which was asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

Keys = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
K = TypeVar("K", bound=Keys)

_more: ContextVar[tuple[str, InlineKeyboardMarkup] | None] = ContextVar("more", default=None)


@contextmanager
def beneath(text: str, keyboard: InlineKeyboardMarkup) -> Iterator[None]:
    """Put this under the first message that is sent within, if buttons can stand there."""
    token = _more.set((text, keyboard))
    try:
        yield
    finally:
        _more.reset(token)


def with_more(text: str, keyboard: K | None) -> tuple[str, K | InlineKeyboardMarkup | None]:
    """A message with what is to stand beneath it, which then is used up."""
    more = _more.get()
    if more is None or isinstance(keyboard, ReplyKeyboardMarkup | ReplyKeyboardRemove):
        return text, keyboard
    _more.set(None)
    above = keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else ()
    rows = [*above, *more[1].inline_keyboard]
    return f"{text}\n\n{more[0]}", InlineKeyboardMarkup(rows)
