"""Replies to what was typed and is no question: news of a night, unknown commands."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.screens.common import Screen

NIGHT_NEWS = (
    "That reads like news of your night. I have not saved it: the button opens its check-in."
)
NOTHING_SAVED = (
    "Nothing of last night is saved yet. Tell me in a few words how it was, or tap the button. What"
    " I read of a night is saved by the button under it, also later."
)
NOT_SAVED_YET = "Not yet. It is saved by a tap on Save this, or when you type yes.\n\n"
NOT_DONE_YET = "Not yet: nothing is changed. Tap it here, or type yes."
ONCE_MORE = "Something came in between, so I ask once more.\n\n"
SAVED_SO_FAR = "Saved so far: {summary}. What follows is not saved yet.\n\n"
IS_IN_IT = "Yes, that is in it.\n\n"
NOT_IN_IT = "No, that is not in it.\n\n"
TAKEN_OUT = "Sorry, then I took you wrong. I took that out.\n\n"
NOTE_LAST_NIGHT = "Note last night"
EDIT_NOT_TAKEN = (
    "I saw that you edited a message. Only a note or a reminder follows its edit, so please send it"
    " again as a new one. /diary changes the answers of a night."
)
NEEDS_WORDS = "I can only read text. Please type your question, or send /checkin to note a night."
UNKNOWN_COMMAND = "I do not know that command. /help shows what I can do."
NOTHING_DONE = "All right. Nothing was changed."
NO_PICTURES = "I cannot look at pictures and do not keep them. I read the words under yours."


def not_yet_screen(data: str) -> Screen:
    """That what was thanked for is not done yet, with the button that does it."""
    button = InlineKeyboardButton("Yes, do it", callback_data=data)
    return NOT_DONE_YET, InlineKeyboardMarkup([[button]])
