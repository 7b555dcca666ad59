"""Inline keyboards about when messages come, and the one that shares a location."""

from collections.abc import Iterable
from datetime import date

from telegram import (
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.keyboards import button, rows_of


def settings(named: Iterable[tuple[str, ...]], *, paused: bool) -> InlineKeyboardMarkup:
    """What can be set again, as label, verb and arguments."""
    rows = [
        [button("Change the check-in time", "ask", "time")],
        [button("Change the time zone", "ask", "zone")],
        *rows_of(button(*each) for each in named),
    ]
    return InlineKeyboardMarkup([*rows, [button("Go on", "go_on")]] if paused else rows)


def setting(key: str, choices: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """The choices of one setting, and the way back."""
    rows = rows_of((button(label, "set", key, word) for word, label in choices), 2)
    return InlineKeyboardMarkup([*rows, [button("Back", "menu", "all")]])


def snooze(verb: str, *args: object, after: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """For how long to put something off, as word and label."""
    rows = rows_of(button(label, verb, *args, word) for word, label in after)
    return InlineKeyboardMarkup([*rows, [button("Back", verb, *args, "back")]])


def pauses(until: Iterable[tuple[str, date]], *, paused: bool) -> InlineKeyboardMarkup:
    """Pauses by their length, each carrying its end."""
    rows = rows_of((button(name, "pause", day) for name, day in until), 2)
    return InlineKeyboardMarkup([*rows, [button("Go on now", "go_on")]] if paused else rows)


def go_on() -> InlineKeyboardMarkup:
    """Under a pause."""
    return InlineKeyboardMarkup([[button("Go on", "go_on")]])


def review() -> InlineKeyboardMarkup:
    """Under the weekly review."""
    return InlineKeyboardMarkup(
        [[button("Diary", "diary")], [button("Turn off the weekly review", "review_off")]]
    )


def share_location() -> ReplyKeyboardMarkup:
    """The button that shares where one is, instead of the usual keyboard."""
    share = KeyboardButton("Share my location once", request_location=True)
    return ReplyKeyboardMarkup([[share]], resize_keyboard=True, one_time_keyboard=True)


def no_reply_keys() -> ReplyKeyboardRemove:
    """The usual keyboard again."""
    return ReplyKeyboardRemove()


def zones(named: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """Places to pick from when several were meant, as label and zone."""
    return InlineKeyboardMarkup(rows_of(button(label, "zone", zone) for label, zone in named))


def travel(zone: str) -> InlineKeyboardMarkup:
    """Whether check-ins follow to another zone."""
    return InlineKeyboardMarkup(
        [
            [button("Follow me", "travel", zone, "follow")],
            [button("Keep home time", "travel", zone, "home")],
        ]
    )


def own_reminders(named: Iterable[tuple[str, int]]) -> InlineKeyboardMarkup:
    """A person's own reminders to pick from."""
    return InlineKeyboardMarkup(rows_of(button(name, "remind", n, "show") for name, n in named))


def own_reminder(number: int) -> InlineKeyboardMarkup:
    """Under one of them."""
    row = [button("Delete", "remind", number, "delete"), button("Back", "remind", number, "list")]
    return InlineKeyboardMarkup([row])


def own_due(day: date, number: int, *, hidden: bool) -> InlineKeyboardMarkup:
    """Under a reminder that is due."""
    if hidden:
        return InlineKeyboardMarkup([[button("Show", "own", day, number, "show")]])
    done, later = (
        button("Done", "own", day, number, "done"),
        button("Later", "own", day, number, "ask"),
    )
    return InlineKeyboardMarkup([[done, later]])


def less_often() -> InlineKeyboardMarkup:
    """Under the offer to ask less often."""
    row = [button("Once a week", "set", "weekly", 1), button("Every day", "set", "weekly", 0)]
    return InlineKeyboardMarkup([row])
