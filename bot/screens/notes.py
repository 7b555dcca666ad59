"""A single note: saved, shown, kept or deleted."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.screens.common import DELETES, button

NOTE_SAVED = "Your note is saved with the night to {night}. Reply to this message to add to it."
WHICH_WORDS = "Type the note now. I keep it with the night to {night}."
NOTE_BY_TAP = "The button <i>Save this, and my words as a note</i> keeps them with the night."
NOTE_LONGER = "Added to your note on the night to {night}."
NOTE_CHANGED = (
    "Your note on the night to {night} is changed as you edited it. The answers of the night stay"
    " as they are."
)
NOTE_NOW = "Your note on the night to {night} says now:\n<blockquote>{note}</blockquote>"
NOTE_NO_ROOM = (
    "There is no room left for notes on the night to {night}, so this one is not saved. You can"
    " delete an older one in /diary."
)
NOTE_TOO_LONG = "That note is too long to keep. Please send at most 1,000 characters."
NO_NOTE = "There is no note with the night to {night}. /diary opens the other nights."
NOTHING_TO_DELETE = (
    "Nothing of it is saved yet, so there is nothing to delete. If it shall stay so, do nothing."
)
NOTE_GONE = "That note is gone already."
NOTE_DELETED = "The note is deleted."
DELETE_NOTE = "Delete this note? It cannot be undone.\n<blockquote>{note}</blockquote>"


def note_keyboard(night: date, note_id: int) -> InlineKeyboardMarkup:
    """Under a note that was saved; the button also says which night a reply adds to."""
    return InlineKeyboardMarkup([[button("See or delete the note", "scrap", night, note_id)]])


def delete_note_keyboard(night: date, note_id: int) -> InlineKeyboardMarkup:
    """Under a note that may be deleted."""
    return InlineKeyboardMarkup(
        [
            [
                button("Delete the note", "scrapped", night, note_id, style=DELETES),
                button("Keep it", "change", night),
            ]
        ]
    )
