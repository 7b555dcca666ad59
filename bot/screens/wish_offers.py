"""Wishes as buttons under a message that was not understood."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.screens.article_answers import NEAREST
from bot.screens.common import Screen, button, rows_of

OR_THESE = "Or do you mean one of the first two buttons?"

OR_THOSE = "Not that? The last buttons may be it."

OPENS: dict[str, tuple[str, str]] = {
    "a_night": ("a_night", "Change last night"),
    "away": ("away", "Nights I missed"),
    "chart": ("chart", "My nights as a picture"),
    "check_in_time": ("check_in_time", "When I am asked"),
    "checkin": ("checkin", "Note last night"),
    "delete": ("delete", "Delete my data"),
    "diary": ("diary", "My diary"),
    "export": ("export", "My data as a file"),
    "help": ("help", "What you can do"),
    "patterns": ("patterns", "Patterns"),
    "pause": ("pause", "Pause the check-ins"),
    "privacy": ("privacy", "What is kept about me"),
    "reminder": ("reminders_list", "My reminders"),
    "reminders_list": ("reminders_list", "My reminders"),
    "report": ("report", "A page for my doctor"),
    "resume": ("resume", "Go on after a pause"),
    "settings": ("settings", "Settings"),
    "stop": ("stop", "What can stop"),
    "zone": ("zone", "Where I live"),
}
"""For each wish the one whose screen the button opens, and what stands on it; a reminder needs its
words, so that the list is shown, which tells how to set one."""


def with_wishes(screen: Screen, labels: tuple[str, ...], said: str = OR_THESE) -> Screen:
    """A reply with a button for each of these wishes above its own buttons."""
    text, under = screen
    if not labels:
        return screen
    rows = rows_of(_opening(label) for label in labels)
    below = under.inline_keyboard if under else ()
    text = text.removesuffix(NEAREST).rstrip()
    return f"{text}\n\n{said}".rstrip(), InlineKeyboardMarkup([*rows, *below])


def or_these(labels: tuple[str, ...]) -> tuple[str, InlineKeyboardMarkup]:
    """Other screens that may have been asked for, to stand beneath the one that is opened."""
    return OR_THOSE, InlineKeyboardMarkup([*rows_of(_opening(label) for label in labels)])


def _opening(label: str) -> InlineKeyboardButton:
    return button(OPENS[label][1], "wish", label)
