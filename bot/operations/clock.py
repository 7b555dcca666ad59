"""The one place where the real time is read; everything else is given it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


def system_now() -> datetime:
    """The real time now, aware, in UTC."""
    return datetime.now(UTC)


def file_clock(path: Path) -> Callable[[], datetime]:
    """A clock that is ahead of the real one by the seconds in the file (the demo's clock)."""

    def now() -> datetime:
        return system_now() + timedelta(seconds=float(path.read_text(encoding="ascii")))

    return now
