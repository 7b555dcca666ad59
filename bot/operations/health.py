"""What `python -m bot health` prints: how the bot is, by the heartbeat that it writes."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.operations.heartbeat import DEAF_AFTER, WELL_FOR, read_beat


def health(path: Path, now: datetime) -> tuple[bool, str]:
    """Whether the bot that writes that heartbeat is well, and how it is in one sentence."""
    beat = read_beat(path)
    if not beat:
        return False, "There is no heartbeat: the bot is not running."
    age = now - datetime.fromtimestamp(path.stat().st_mtime, tz=now.tzinfo)
    if age < -WELL_FOR:
        return (
            False,
            f"The heartbeat is dated {in_words(-age)} ahead: the clock or the file is wrong.",
        )
    ago = f"{age.total_seconds():.0f} seconds ago"
    if beat.get("ended"):
        return False, f"The bot is not running: it ended {ago}."
    if beat.get("starting"):
        waits = age < WELL_FOR
        long = f"It began to start {ago} and never ticked: it is stuck, or not running any more."
        return False, "It is starting." if waits else long
    sentence = f"The last heartbeat was {ago}."
    if deaf := beat.get("deaf"):
        return False, f"{sentence} Telegram is not heard: {deaf}"
    return age < DEAF_AFTER, sentence


def in_words(by: timedelta) -> str:
    """A length of time, rounded."""
    hours = by.total_seconds() / 3600
    return f"{hours:.1f} hours" if hours < 48 else f"{by.days} days"


def has_ticked(path: Path) -> bool:
    """Whether the bot that wrote a heartbeat ever came to a tick."""
    return bool(read_beat(path).get("ticked"))
