"""A diary taken along and brought back: what is said about files."""

from html import escape

from bot.domain.correction_limits import CORRECTABLE_IN_WORDS
from bot.domain.diary_import import Brought
from bot.domain.diary_merging import Merged
from bot.domain.import_limits import (
    LARGEST_FILE,
    MOST_NIGHTS,
    MOST_NOTES,
    NOTE_BYTES,
    NOTES_A_NIGHT,
)
from bot.domain.import_refusals import Program, Unfit
from bot.domain.model import Person
from bot.domain.reminder_limits import MOST_REMINDERS
from bot.screens.formatting import counted
from bot.screens.reminder_times import times_in_words

EXPORT_READY = "Everything that is kept about you. This file can be read back with /import."
EXPORT_PART = (
    "Part {number} of everything that is kept about you. To bring it back, send me all parts after"
    " /import, one after the other."
)
EXPORT_TABLE = "Your nights as a table for a spreadsheet."
IMPORT_HOW = (
    "Send me the JSON file that /export gave you, as a file. What you have here stays as it is;"
    " what only the file has is added.\n\nFrom another program, send a table (CSV, or a ZIP with"
    " one) that has a column of dates and one of texts: the texts can become notes. I first show"
    " you what I found."
)
IMPORTED = "Done. New: {nights}, {notes} and {reminders}. What was here already has stayed."
IMPORTED_SETTINGS = {
    Brought.NONE: "",
    Brought.BACK: "",
    Brought.STAYED: " Your settings here stayed as they were.",
    Brought.HIDDEN: (
        " Your settings here stayed as they were, but for the lock screen: it hides the text of"
        " your reminders, as in the file."
    ),
}
SETTINGS_CAME = " Of the file's settings I took over: {names}. {stayed}/settings shows them all."
SCHEDULE_STAYED = "Your check-in time and time zone stayed. "
SETTING_NAMES = {
    "weekend_at": "time on weekends",
    "quiet_from": "quiet hours",
    "quiet_until": "quiet hours",
    "nudge_after": "nudge",
    "weekly": "how often I ask",
    "review_on": "weekly review",
    "discreet": "lock screen",
    "paused_until": "pause",
}
"""What a person calls each of `Settings`."""
FILLED = "Gaps filled in: {nights}."
DIFFERING = "Told otherwise in the file, so left as it is here: {nights}."
PATTERNS = "Patterns that came with it: {count}. /patterns shows them."
NO_ROOM = "No room was left for {things}, as I keep {most} at most."
_MOST_NIGHTS = f"{MOST_NIGHTS:,}"
_MOST_NOTES = f"{MOST_NOTES:,} of up to {NOTE_BYTES // 1_000_000} MB, and {NOTES_A_NIGHT} a night,"
BESIDE_REMINDERS = (
    "You had reminders with the same words already, and now have these too: {texts}. If one is an"
    " older time of the other, delete it under /remind."
)
NO_ROOM_REMINDERS = "No room was left for these reminders, as I keep {most} at most: {texts}."
IMPORTED_SET_UP = (
    "\n\nSet-up is finished: your check-in comes at {at}, time zone {zone}. You need not answer"
    " my question above."
)
MISDATED = "Left out, as the file dates it to a time that cannot be: {nights}."
ENDED = "Left out, as they have ended: {reminders}."
BY_HAND = f"Nights of the last {CORRECTABLE_IN_WORDS} can be filled in by hand in /diary."
_REST = (
    ", and do not guess from them how a night was. "
    f"{BY_HAND} A table (CSV) of dates and texts can become notes: /import."
)
NOT_READ = f"I cannot read files from {{program}}{_REST}"
FROM_PROGRAM = f"This looks like a file from {{program}}. I cannot read those{_REST}"
NOT_A_DIARY = {
    Unfit.OTHER: (
        "I cannot use this kind of file. I can read the JSON file from /export, and tables (CSV)"
        " with dates and texts. Anything else, please type. Nothing was changed."
    ),
    Unfit.TABLE: (
        "This is the table for a spreadsheet, which I cannot read back. Please send the other"
        " file from /export: its name ends in .json. Nothing was changed."
    ),
    Unfit.TOO_BIG: (
        "This file is too big to come from /export, so I did not read it. Please send the JSON"
        f" file as you got it. Of another program I can read up to {LARGEST_FILE // 1_000_000} MB."
        " Nothing was changed."
    ),
    Unfit.UNREADABLE: (
        "I cannot read this file as an export. It may be another file, or a part of it may be"
        " missing. Please send the JSON file from /export as you got it. Nothing was changed."
    ),
    Unfit.CHANGED: (
        "This file looks like an export, but something in it was changed, so I cannot trust the"
        " rest. Please send the JSON file from /export as you got it. Nothing was changed here."
    ),
    Unfit.SPREADSHEET: (
        "I cannot open spreadsheet files. Please save it there as CSV, and send me that. Nothing"
        " was changed."
    ),
    Unfit.SEVERAL: (
        "There are several files in this ZIP. Please send me the one with the dates and the texts."
        " Nothing was changed."
    ),
    Unfit.NO_NOTES: (
        "I found no dates with texts beside them in this table, so nothing can become a note."
        f" {BY_HAND} Nothing was changed."
    ),
    Unfit.TWO_ORDERS: (
        "Some dates in this table have the day first, others the month, so I cannot be sure of any."
        " Please write them like 2026-03-02, and send it again. Nothing was changed."
    ),
    Unfit.QUOTE: (
        'A quotation mark (") in line {line} of this table begins a text that runs on over the rows'
        " after it, so I cannot tell which text is of which night. Please close the mark or take it"
        " out, and send the file again. Nothing was changed."
    ),
    Unfit.CELLS: (
        "Line {line} of this table has more parts than the table has columns, so I cannot tell"
        ' where its text begins and ends. Please put quotation marks (") around texts with commas'
        " or semicolons in them, and send the file again. Nothing was changed."
    ),
}
"""What is said about a file that cannot be brought back, by what is wrong with it."""


def not_a_diary(why: Unfit | Program, line: int = 0) -> str:
    """Why a file brings nothing in; `line` is where that begins, from 1 on."""
    if isinstance(why, Program):
        return f"{FROM_PROGRAM.format(program=why.value)} Nothing was changed."
    return NOT_A_DIARY[why].format(line=line)


def can_import(program: Program | None) -> str:
    """The answer to "can you import X?"."""
    return NOT_READ.format(program=program.value) if program else f"{IMPORT_HOW} {BY_HAND}"


def settings_came(before: Person, now: Person) -> str:
    """Which settings came with a file to who had none of their own, and that the schedule stayed
    where it was set; nothing where none came."""
    names = (
        name for key, name in SETTING_NAMES.items() if getattr(before, key) != getattr(now, key)
    )
    stayed = SCHEDULE_STAYED if before.check_in_at else ""
    came = ", ".join(dict.fromkeys(names))
    return SETTINGS_CAME.format(names=came, stayed=stayed) if came else ""


def imported(merged: Merged, came: str = "") -> str:
    """What a file brought, what it did not, and why; `came` says it of settings."""
    head = IMPORTED.format(
        nights=counted(len(merged.nights.new), "night"),
        notes=counted(len(merged.notes.new), "note"),
        reminders=counted(len(merged.reminders.new), "reminder"),
    )
    return "\n".join([head + IMPORTED_SETTINGS[merged.settings] + came, *_beside(merged)])


def _beside(merged: Merged) -> list[str]:
    left, beside = (
        [f"{times_in_words(own.times)} {escape(own.text[:40])}" for own in some]
        for some in (merged.reminders.left, merged.reminders.beside)
    )
    lines = [
        (merged.filled, FILLED.format(nights=counted(len(merged.filled), "night"))),
        (merged.differing, DIFFERING.format(nights=counted(len(merged.differing), "night"))),
        (merged.flags.new, PATTERNS.format(count=len(merged.flags.new))),
        (
            merged.nights.left,
            NO_ROOM.format(things=counted(len(merged.nights.left), "night"), most=_MOST_NIGHTS),
        ),
        (merged.notes.left, no_room_for_notes(len(merged.notes.left))),
        (merged.misdated, MISDATED.format(nights=counted(merged.misdated, "night"))),
        (merged.ended, ENDED.format(reminders=counted(merged.ended, "reminder"))),
        (beside, BESIDE_REMINDERS.format(texts="; ".join(beside))),
        (left, NO_ROOM_REMINDERS.format(texts="; ".join(left), most=MOST_REMINDERS)),
    ]
    return [line for there_are, line in lines if there_are]


def no_room_for_notes(count: int) -> str:
    """Which of the bounds was met is not told apart."""
    return NO_ROOM.format(things=counted(count, "note"), most=_MOST_NOTES)
