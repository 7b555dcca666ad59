"""The buttons of the settings: times of day, the menu, and the choices of one."""

from collections.abc import Iterable
from datetime import time

from telegram import InlineKeyboardMarkup

from bot.domain.default_settings import CHECK_IN_TIMES_OFFERED
from bot.screens.common import button, rows_of, ticked_label


def times_keyboard(present: time | None = None, read: Iterable[time] = ()) -> InlineKeyboardMarkup:
    """Times that were read, usual ones, the one that is set, and the way back to a wrong zone."""
    first = [[button(f"Each day at {at:%H:%M}", "time", at)] for at in read]
    times = sorted({*CHECK_IN_TIMES_OFFERED, *([present] if present else [])})
    named = (button(ticked_label(f"{at:%H:%M}", on=at == present), "time", at) for at in times)
    rows = [*first, *rows_of(named, 3)]
    return InlineKeyboardMarkup([*rows, [button("Change the time zone", "ask", "zone")]])


def settings_keyboard(named: Iterable[tuple[str, ...]], *, paused: bool) -> InlineKeyboardMarkup:
    """What can be set again, as label, verb and arguments."""
    rows = [
        [button("Change the check-in time", "ask", "time")],
        [button("Change the time zone", "ask", "zone")],
        *rows_of(button(*each) for each in named),
    ]
    return InlineKeyboardMarkup([*rows, [button("Go on", "go_on")]] if paused else rows)


def setting_keyboard(key: str, choices: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """The choices of one setting, and the way back."""
    rows = rows_of((button(label, "set", key, word) for word, label in choices), 2)
    return InlineKeyboardMarkup([*rows, [button("Back", "menu", "all")]])
