"""What Telegram's errors mean: their wording, and the ledger state after each."""

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.domain import schedule
from bot.gateway.http import NotSent

_GONE = ("chat not found", "user is deactivated", "bot was blocked", "bot can't initiate")
HARMLESS = ("message is not modified", "query is too old", "query id is invalid")
NO_MESSAGE = (
    *("message to edit not found", "message not found", "message can't be edited"),
    "message_id_invalid",
)
_NOT_SENT = (RetryAfter, BadRequest, InvalidToken, EndPointNotFound, NotSent)


def state_after(error: TelegramError) -> str:
    """The ledger state after a failed send: blocked, due (provably not sent) or unknown."""
    words = str(error).lower()
    if isinstance(error, Forbidden | ChatMigrated) or any(gone in words for gone in _GONE):
        return schedule.BLOCKED
    return schedule.DUE if isinstance(error, _NOT_SENT) else schedule.UNKNOWN


def says(error: TelegramError, words: tuple[str, ...]) -> bool:
    """Whether Telegram's description of the error has one of these words."""
    return any(word in str(error).lower() for word in words)


class NotKept(TelegramError):
    """The database did not take the updates, so they must not be confirmed to Telegram."""
