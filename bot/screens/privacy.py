"""What is kept about a person: the policy, consent and deletion."""

from telegram import InlineKeyboardMarkup

from bot.domain.emergency_repeats import HOUR
from bot.domain.retention import LATELY_KEPT, REFUSED_KEPT, TOPIC_KEPT
from bot.screens.common import DELETES, button

_TOPIC_KEPT = f"{TOPIC_KEPT.seconds // 60} minutes"
_LATELY_KEPT = f"{(LATELY_KEPT + HOUR) // HOUR} hours"  # With the hour of what was set last.
_REFUSED_KEPT = f"{REFUSED_KEPT.days} days"

SHARE = "Share questions that get no answer"
DELETE_SURE = (
    "This deletes your diary, history, notes, flags, reminders and settings. It cannot be undone."
    "{copies}"
    " Send /export first if you want a copy. Delete everything?"
)
OLD_COPIES = " Old copies of the database keep it for a while: see /privacy."
DELETED = (
    "Everything about you is deleted. What stands in this chat stays with Telegram until you"
    " delete the chat there. Send /start if you ever want to begin again."
)
_NOTHING = (
    "I have nothing about you. Old backups, if there are any, follow: /privacy says when. This"
    " chat stays with Telegram until you delete it."
)
STILL_IN_MIND = (
    " Only what the alarm was about I keep in mind for a while, so that I understand what you write"
    " next. It is stored only if you agree again."
)
"""Behind each of them, to who was alarmed about a danger."""
NOTHING_LEFT = f"Yes, {_NOTHING}"
NOTHING_KEPT = f"There is nothing to show or delete: {_NOTHING}"
KEPT = "Nothing was deleted."
PRIVACY = (
    "<b>Privacy</b>\n"
    "• Kept, once you agree: your Telegram ID, time zone, your schedule, your answers"
    " about your nights, your history (medicines, and the name of one if you type it, weakness,"
    " pregnancy, what doctors found, alcohol given up, snoring) as far as"
    " you tell it, notes and reminders, flags, and when messages were"
    " sent. No name, no phone number, no place.\n"
    f"• The topic of your last answer is kept for {_TOPIC_KEPT}, so that a short question after it"
    " is understood. What an alarm was about, the country if you name it then, and what you set"
    f" last are kept for up to {_LATELY_KEPT}. What I read in your news of a night waits for your"
    " yes, without your words,"
    " until you write something else. Questions that get no answer are kept only if you choose"
    f" so below, for {_REFUSED_KEPT};"
    " who runs this bot can then read them, without your name.\n"
    "• If you only ask questions, nothing about you is kept.\n"
    "• It is used for your diary and its hints, and for nothing else. It is not shared.\n"
    "• Chats with bots are not end-to-end encrypted: Telegram can read them.\n"
    "• If you do not write or tap for {days} days, all of it is deleted by itself.\n"
    "• /export gives you all of it. /delete removes all of it at once and ends your consent;"
    " {traces}. Until I could tell you that it is done,"
    " and for a day at most, your Telegram ID alone is kept. What stands in the chat stays with"
    " Telegram until you delete the chat there.\n"
    "{backups}\n"
    "• {operator}"
)
OPERATOR = "This bot is run by: {contact}."
NO_OPERATOR = "The person who gave you this bot's name runs it and holds the data."
TRACES = "the last traces on the disk are overwritten within a day"
TRACES_ON_SERVER = "the last traces on the server's disk are overwritten little by little"
BACKUPS_ON_SERVER = (
    "• Backups: what you delete stays in old copies of the database until whoever runs this bot"
    " removes those{sealed}."
)
SEALED = (
    ". Your words in these copies and traces cannot be read without a key that is kept elsewhere"
)
BACKUPS = "• Backups: what you delete is gone from the last of them after {days}."
WITHDRAW = (
    "You can take back your yes at any time. Nothing may be kept then, so your diary, history,"
    " notes, flags and settings are deleted. You can get a copy first."
)
DELETE_AGAIN = "That question is from another day. Delete everything now?"
DELETE_BY_TAP = (
    "Nothing is deleted yet. Please tap <b>Yes, delete everything</b>: typing is not enough."
)
NOT_DELETED = (
    "I could not delete everything just now. Please tap the button again in a few minutes."
)
SHARING = (
    f"Thank you. Questions that get no answer are now kept for {_REFUSED_KEPT}, to improve the"
    " answers."
)
NOT_SHARING = "Your questions are no longer kept, and those that were are deleted."


def privacy_keyboard(*, shares: bool) -> InlineKeyboardMarkup:
    """Under the policy, for people who agreed; `shares` says if refused questions are kept."""
    sharing = ("Stop sharing questions", "keep") if shares else (SHARE, "share")
    return InlineKeyboardMarkup(
        [
            [button(sharing[0], "privacy", sharing[1])],
            [button("About you: see or change it", "history", "told")],
            [button("Get a copy of my data", "privacy", "copy")],
            [button("Take back my consent", "privacy", "withdraw")],
        ]
    )


def delete_keyboard(*, copy: bool = False) -> InlineKeyboardMarkup:
    """The second step of /delete, with a copy offered first where consent is withdrawn."""
    first = [[button("Get a copy of my data", "privacy", "copy")]] if copy else []
    return InlineKeyboardMarkup(
        [
            *first,
            [button("Yes, delete everything", "delete", "yes", style=DELETES)],
            [button("No, keep my diary", "delete", "no")],
        ]
    )
