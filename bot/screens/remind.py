"""A person's own reminders: listed, kept, due, done, missed."""

from collections.abc import Iterable
from datetime import date
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.model import Reminder
from bot.language.reminders import days_in_words
from bot.screens.common import button, rows_of

REMIND = "<b>Your reminders</b>\n{lines}\n\nTap one to change or delete it.\n"
REMIND_HOW = (
    "To add one, type it like this:\n<i>/remind magnesium 21:30</i>\n"
    "<i>/remind wind down weekdays 22:15</i>\n<i>/remind stretch 9pm mon wed fri</i>"
)
REMIND_NONE = "You have no reminders of your own yet.\n"
REMIND_NOT_GOT = (
    "I did not get that. A reminder needs a text and one time, such as 21:30, 9pm or half past nine"
    " in the evening, and weekdays if it is not for every day.\n"
)
REMIND_NOT_ONCE = (
    "My reminders come every day, or every week on the days you name, so I cannot set one for once"
    " only. Nothing was set. You can type, for example, <i>/remind {text} {days} {at}</i>, and"
    " delete it when it came."
)
REMIND_SET = "I will remind you: <b>{text}</b>, {days} at {at}."
REMIND_FULL = "You have {most} reminders, which is as many as I can keep. Delete one first."
REMIND_CHANGE = (
    "<b>{text}</b>, {days} at {at}.\nType another time, or how it should be instead, such as"
    " <i>magnesium 21:45 weekdays</i>."
)
REMIND_DELETED = "Deleted: {text}."
REMIND_GONE = "That reminder is deleted."
REMINDER = "Reminder: {text}"
REMINDER_HIDDEN = "A reminder is due."
REMINDER_DONE = "Done: {text}"
REMINDER_LATER = "Fine. Again at {at}: {text}"
REMINDERS_MISSED = "While I could not write, these reminders were due:\n{lines}"
REMINDERS_MISSED_HIDDEN = "Some reminders were due while I could not write. /remind shows them."


def reminder_text(template: str, own: Reminder) -> str:
    days = days_in_words(own.weekdays)
    return template.format(text=escape(own.text), days=days, at=f"{own.at:%H:%M}")


def own_reminders_keyboard(named: Iterable[tuple[str, int]]) -> InlineKeyboardMarkup:
    """A person's own reminders to pick from."""
    return InlineKeyboardMarkup(rows_of(button(name, "remind", n, "show") for name, n in named))


def own_reminder_keyboard(number: int) -> InlineKeyboardMarkup:
    """Under one of them."""
    row = [button("Delete", "remind", number, "delete"), button("Back", "remind", number, "list")]
    return InlineKeyboardMarkup([row])


def own_due_keyboard(day: date, number: int, *, hidden: bool) -> InlineKeyboardMarkup:
    """Under a reminder that is due."""
    if hidden:
        return InlineKeyboardMarkup([[button("Show", "own", day, number, "show")]])
    done, later = (
        button("Done", "own", day, number, "done"),
        button("Later", "own", day, number, "ask"),
    )
    return InlineKeyboardMarkup([[done, later]])
