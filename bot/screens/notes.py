"""A single note: shown, kept or deleted."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.screens.common import DELETES, button

NOTE_GONE = "That note is gone already."
NOTE_DELETED = "The note is deleted."
DELETE_NOTE = "Delete this note? It cannot be undone.\n<blockquote>{note}</blockquote>"


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
