"""The demo's clock, which the bot shares: where it stands, and how it moves on."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path

MORNING = time(9)
PATIENCE = 10.0
"""Seconds to wait for the bot's tick after the clock was moved."""

LOOK_EVERY = 0.01


class DemoClock:
    """The demo's time: the real one plus an offset in seconds, which the bot reads from a file."""

    def __init__(self, real: Callable[[], datetime], file: Path) -> None:
        self._real, self._file = real, file
        self._offset = timedelta()
        self.move_to(real())

    def now(self) -> datetime:
        """The demo's time, aware, in UTC."""
        return self._real() + self._offset

    def move_to(self, moment: datetime) -> None:
        """Let it be that moment now; the file is exchanged in one step."""
        self._offset = moment - self._real()
        new = self._file.with_suffix(".new")
        new.write_text(f"{self._offset.total_seconds()}\n", "utf-8")
        new.replace(self._file)


class Heartbeat:
    """The file in which the bot says when its last tick ended."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, key: str) -> datetime | None:
        """One moment of the heartbeat; None when it is not there yet."""
        with suppress(OSError, ValueError, TypeError):
            return datetime.fromisoformat(json.loads(self._file.read_text("utf-8")).get(key))
        return None

    async def reaches(self, moment: datetime) -> None:
        """Wait for the end of a tick that began after that moment, as long as patience lasts."""
        for _ in range(int(PATIENCE / LOOK_EVERY)):
            begun = self.read("begun")
            if begun is not None and begun >= moment:
                return
            await asyncio.sleep(LOOK_EVERY)


def next_morning(now: datetime, check_in: datetime | None) -> datetime:
    """The next check-in, if the bot says when it is; else the next 9:00 where this machine is."""
    if check_in is not None and now < check_in <= now + timedelta(days=2):
        return check_in
    here = now.astimezone()
    today = datetime.combine(here.date(), MORNING, here.tzinfo)
    return (today if today > here else today + timedelta(days=1)).astimezone(now.tzinfo)
