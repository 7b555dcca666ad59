"""The sentences about what is kept, taken along, brought back and deleted."""

EXPORT_READY = "Everything that is kept about you. This file can be read back with /import."
EXPORT_TABLE = "Your nights as a table for a spreadsheet."
IMPORT_HOW = (
    "Send me the JSON file that /export gave you, as a file. Nights you have here already stay"
    " as they are. Nothing is read until you send it."
)
IMPORTED = "Done. New: {nights} and {notes}. What was here already has stayed as it was."
NOT_A_DIARY = (
    "I cannot use that file. It must be the JSON file from /export, unchanged."
    " Nothing was imported."
)
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
