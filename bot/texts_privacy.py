"""The sentences about what is kept, taken along, brought back and deleted."""

from bot.domain.diaryfile import Brought, Unfit

EXPORT_READY = "Everything that is kept about you. This file can be read back with /import."
EXPORT_TABLE = "Your nights as a table for a spreadsheet."
IMPORT_HOW = (
    "Send me the JSON file that /export gave you, as a file. Nights you have here already stay"
    " as they are. Nothing is read until you send it."
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

BACKUPS = "• Backups: what you delete is gone from the last of them after {days}."
WITHDRAW = (
    "You can take back your yes at any time. Nothing may be kept then, so your diary, notes, flags"
    " and settings are deleted. You can get a copy first."
)
DELETE_AGAIN = "That question is from another day. Delete everything now?"
NOT_DELETED = (
    "I could not delete everything just now. Please tap the button again in a few minutes."
)
TOO_MANY = "That is a lot at once. Please wait a minute, then write again."
TOO_MANY_TAPS = "That was fast. Please wait a minute."
SHARING = (
    "Thank you. Questions that get no answer are now kept for 30 days, to improve the answers."
)
NOT_SHARING = "Your questions are no longer kept, and those that were are deleted."
