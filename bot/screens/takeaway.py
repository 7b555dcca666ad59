"""A diary taken along and brought back: what is said about files."""

from html import escape

from bot.domain.diaryfile import MOST_NIGHTS, MOST_NOTES, Brought, Unfit
from bot.domain.joining import Merged
from bot.domain.model import MOST_REMINDERS
from bot.screens.formatting import counted

EXPORT_READY = "Everything that is kept about you. This file can be read back with /import."
EXPORT_TABLE = "Your nights as a table for a spreadsheet."
IMPORT_HOW = (
    "Send me the JSON file that /export gave you, as a file. What you have here stays as it is;"
    " what only the file has is added. Nothing is read until you send it."
)
IMPORTED = "Done. New: {nights}, {notes} and {reminders}. What was here already has stayed."
IMPORTED_SETTINGS = {
    Brought.NONE: "",
    Brought.BACK: " Your settings came back too. /settings shows them.",
    Brought.STAYED: " Your settings here stayed as they were.",
    Brought.HIDDEN: (
        " Your settings here stayed as they were, but for the lock screen: it hides the text of"
        " your reminders, as in the file."
    ),
}
FILLED = "Gaps filled in: {nights}."
DIFFERING = "Told otherwise in the file, so left as it is here: {nights}."
PATTERNS = "Patterns that came with it: {count}. /patterns shows them."
NO_ROOM = "No room was left for {things}, as I keep {most} at most."
NO_ROOM_REMINDERS = "No room was left for these reminders, as I keep {most} at most: {texts}."
IMPORTED_SET_UP = (
    "\n\nSet-up is finished: your check-in comes at {at}, time zone {zone}. You need not answer"
    " my question above."
)
NOT_A_DIARY = {
    Unfit.OTHER: (
        "I cannot use this kind of file. The only one I can read is the JSON file from /export:"
        " its name ends in .json. Anything else, please type. Nothing was changed."
    ),
    Unfit.TABLE: (
        "This is the table for a spreadsheet, which I cannot read back. Please send the other"
        " file from /export: its name ends in .json. Nothing was changed."
    ),
    Unfit.TOO_BIG: (
        "This file is too big to come from /export, so I did not read it. Please send the JSON"
        " file as you got it. Nothing was changed."
    ),
    Unfit.UNREADABLE: (
        "I cannot read this file as an export. It may be another file, or a part of it may be"
        " missing. Please send the JSON file from /export as you got it. Nothing was changed."
    ),
    Unfit.CHANGED: (
        "This file looks like an export, but something in it was changed, so I cannot trust the"
        " rest. Please send the JSON file from /export as you got it. Nothing was changed here."
    ),
    Unfit.TO_COME: (
        "This file has nights in it that are still to come here. Please send it again after the"
        " last of them. Nothing was changed."
    ),
}
"""What is said about a file that cannot be brought back, by what is wrong with it."""


def imported(merged: Merged) -> str:
    """What a file brought, what it did not, and why."""
    told = IMPORTED.format(
        nights=counted(len(merged.nights.new), "night"),
        notes=counted(len(merged.notes.new), "note"),
        reminders=counted(len(merged.reminders.new), "reminder"),
    )
    return "\n".join([told + IMPORTED_SETTINGS[merged.settings], *_beside(merged)])


def _beside(merged: Merged) -> list[str]:
    left = [f"{own.at:%H:%M} {escape(own.text[:40])}" for own in merged.reminders.left]
    lines = [
        (merged.filled, FILLED.format(nights=counted(len(merged.filled), "night"))),
        (merged.differing, DIFFERING.format(nights=counted(len(merged.differing), "night"))),
        (merged.flags.new, PATTERNS.format(count=len(merged.flags.new))),
        (merged.nights.left, _no_room(counted(len(merged.nights.left), "night"), MOST_NIGHTS)),
        (merged.notes.left, _no_room(counted(len(merged.notes.left), "note"), MOST_NOTES)),
        (left, NO_ROOM_REMINDERS.format(texts="; ".join(left), most=MOST_REMINDERS)),
    ]
    return [line for there_are, line in lines if there_are]


def _no_room(things: str, most: int) -> str:
    return NO_ROOM.format(things=things, most=f"{most:,}")
