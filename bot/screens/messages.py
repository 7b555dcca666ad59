"""Replies to what was typed and is no question: news, notes, unknown commands."""

from datetime import date

from telegram import InlineKeyboardMarkup

from bot.screens.common import button

NIGHT_NEWS = (
    "That reads like news of your night. I have not saved it: the button opens its check-in."
)
NOTE_LAST_NIGHT = "Note last night"
NEWS_UNKEPT = (
    "That reads like news of your night. I keep no diary of it. Send /start if you want one,"
    " or ask me a question."
)
NOTE_SAVED = "Your note is saved with the night to {night}. Reply to this message to add to it."
NOTE_LONGER = "Added to your note on the night to {night}."
NOTE_CHANGED = (
    "Your note on the night to {night} is changed as you edited it. The answers of the night stay"
    " as they are."
)
EDIT_NOT_TAKEN = (
    "I saw that you edited a message. Only a note or a reminder follows its edit, so please send it"
    " again as a new one. /diary changes the answers of a night."
)
NOTE_NO_ROOM = (
    "There is no room left for notes on the night to {night}, so this one is not saved. You can"
    " delete an older one in /diary."
)
NOTE_TOO_LONG = "That note is too long to keep. Please send at most 1,000 characters."
NEEDS_WORDS = "I can only read text. Please type your question, or send /checkin to note a night."
UNKNOWN_COMMAND = "I do not know that command. /help shows what I can do."
NOTHING_DONE = "All right. Nothing was changed."
NO_PICTURES = "I cannot look at pictures and do not keep them. I read the words under yours."


def note_keyboard(night: date, note_id: int) -> InlineKeyboardMarkup:
    """Under a note that was saved; the button also says which night a reply adds to."""
    return InlineKeyboardMarkup([[button("See or delete the note", "scrap", night, note_id)]])
