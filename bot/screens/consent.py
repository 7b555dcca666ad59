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
WELCOME = (
    "<b>Hypnic</b> answers questions about muscles that jerk as you fall asleep, and keeps a diary"
    " of your nights. It is a program and not a doctor, and no doctor has reviewed its rules."
    f" {_WHAT}\n\n"
    "Or just ask a question: then nothing about you is kept. More: /privacy"
)
AGREED = "Thank you. Two short questions."
ONLY_QUESTIONS = (
    "Fine. Ask me anything about twitching when falling asleep, in your own words."
    " Nothing about you is kept. /topics shows what the article covers."
    " Send /start if you want the diary later."
)
ALREADY_AGREED = "You are set up: check-in at {at}, time zone {zone}. /help shows what I can do."
NEEDS_CONSENT = "That needs the diary, and the diary needs your yes. " + WELCOME
BY_A_YES = (
    "If you want the diary, tap <b>Agree and set up</b>, or type yes."
    f" {_WHAT} More: /privacy\n\nOr just ask a question."
)
NEWS_UNKEPT = (
    "That reads like news of your night. I keep no diary of it yet. Shall I? Tap <b>Agree and set"
    f" up</b>, or type yes. {_WHAT} More: /privacy\n\nOr just ask a question."
)
ALSO_A_DIARY = "I also keep a diary of your nights, if you like: /start"
AS_YOU_LIKE = (
    "That is up to you. First I need your yes: tap <b>Agree and set up</b>, or type yes. Then I ask"
    " for your place and for the hour, and /settings has the rest, such as a later hour on weekends"
    f" or once a week. {_WHAT} More: /privacy"
)
WRITES_NOT = (
    "I write nothing by myself to you: only whoever agreed gets check-ins. I answer when you write,"
    " and nothing about you is kept."
)
KEEPS_NOTHING = f"Before your yes I keep nothing of you. {_WHAT} More: /privacy"
AGREE_FIRST = "That needs your yes first. Send /start to begin."


def consent_keyboard() -> InlineKeyboardMarkup:
    """Under the welcome."""
    return InlineKeyboardMarkup(
        [
            [button("Agree and set up", "consent", "agree")],
            [button("Only ask questions", "consent", "ask")],
        ]
    )
