"""Retries with back-off: which failed calls are made again, and after how long.

What Telegram asks to wait stands in `flood_control`, when a due message is tried again in
`bot/scheduler/due_messages.py`.
"""

from collections.abc import Iterator
from datetime import timedelta

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.gateway.flood_control import LONGEST_WAIT
from bot.gateway.http import NotSent

ATTEMPTS = 4

_REPEATABLE = frozenset({
    *("editMessageText", "editMessageCaption", "editMessageMedia", "answerCallbackQuery"),
    *("sendChatAction", "getFile", "getMe", "leaveChat"),
    *("setMyCommands", "setMyDescription", "setMyShortDescription"),
})  # fmt: skip
"""Calls that do the same when they are made twice, so that an unknown end is tried again."""


def pause_before_retry(error: TelegramError, endpoint: str, attempt: int) -> float | None:
    """Seconds before the next attempt, beside what Telegram asked for; None: there is none."""
    if isinstance(error, RetryAfter):
        return 0.0 if seconds_of(error) <= LONGEST_WAIT else None
    may_repeat = endpoint in _REPEATABLE and isinstance(error, NetworkError)
    if isinstance(error, NotSent) or (may_repeat and not isinstance(error, BadRequest)):
        return float(2 ** (attempt - 1)) / 2
    return None


def back_off(first: float = 1.0, longest: float = 30.0) -> Iterator[float]:
    """Seconds between tries of what must work in the end: half as long again each time."""
    pause = first
    while True:
        yield pause
        pause = min(longest, pause * 1.5)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
