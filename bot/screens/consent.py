"""The welcome, and consent to what is kept."""

from telegram import InlineKeyboardMarkup

from bot.screens.common import button

CONSENT_VERSION = 2
"""Raised whenever WELCOME's promise about what is kept changes."""

_WHAT = (
    "If you agree, it keeps your Telegram ID, your time zone and settings, what you tell it about"
    " your nights and your health, what it finds in them and when it wrote to you, until you send"
    " /delete."
)
_HELLO = (
    "<b>Hypnic</b> answers questions about muscles that jerk as you fall asleep, and keeps a diary"
    " of your nights. It is a program and not a doctor, and no doctor has reviewed its rules."
    f" {_WHAT}"
)
OR_TYPE_YES = "tap <b>Agree and set up</b>, or type yes."
"""What asks for a yes: only right after a text with it a typed one is consent."""

_OR_ASK = "\n\nOr just ask a question: then nothing about you is kept. More: /privacy"
WELCOME = f"{_HELLO} If you would like that, {OR_TYPE_YES}{_OR_ASK}"
WELCOME_BESIDE = f"{_HELLO}{_OR_ASK}"
"""The same beneath an answer that may ask something itself."""

AGREED = "Thank you. Two short questions."
ONLY_QUESTIONS = (
    "Fine. Ask me anything about twitching when falling asleep, in your own words."
    " Nothing about you is kept. /topics shows what the article covers."
    " Send /start if you want the diary later."
)
ALREADY_AGREED = "You are set up: check-in at {at}, time zone {zone}. /help shows what I can do."
NEEDS_CONSENT = "That needs the diary, and the diary needs your yes. " + WELCOME
BY_A_YES = f"If you want the diary, {OR_TYPE_YES} {_WHAT} More: /privacy\n\nOr just ask a question."
NEWS_UNKEPT = (
    "That reads like news of your night. I keep no diary of it yet. If you would like one,"
    f" {OR_TYPE_YES} {_WHAT} More: /privacy\n\nOr just ask a question."
)
AS_YOU_LIKE = (
    f"That is up to you. First I need your yes: {OR_TYPE_YES} Then I ask for your place and for"
    " the hour, and /settings has the rest, such as a later hour on weekends or once a week."
    f" {_WHAT} More: /privacy"
)
WRITES_NOT = (
    "I write nothing by myself to you: only whoever agreed gets check-ins. I answer when you write,"
    " and nothing about you is kept."
)
KEEPS_NOTHING = f"Before your yes I keep nothing of you. {_WHAT} If you want that, {OR_TYPE_YES}"
AGREE_FIRST = "That needs your yes first. Send /start to begin."


def consent_keyboard() -> InlineKeyboardMarkup:
    """Under the welcome."""
    return InlineKeyboardMarkup(
        [
            [button("Agree and set up", "consent", "agree")],
            [button("Only ask questions", "consent", "ask")],
        ]
    )
