"""Signs of life: a file that a supervisor can look at, and the end of a bot that is stuck."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

Now = Callable[[], datetime]
Fatal = Callable[[str], None]
log = logging.getLogger(__name__)

SILENT_TOO_LONG = timedelta(minutes=5)
"""A getUpdates that ends neither well nor badly for so long is stuck for ever."""


def heartbeat_path(database: Path) -> Path:
    """The file whose age says whether the bot that owns the database is well."""
    return database.with_name(f"{database.name}.heartbeat")


@dataclass(slots=True)
class Pulse:
    """When the bot last fetched and last ticked; `fatal` ends a bot that cannot go on."""

    now: Now
    path: Path
    fatal: Fatal
    monotonic: Callable[[], float] = time.monotonic
    polled: datetime | None = None
    _attempted: float = field(default=0.0)

    def __post_init__(self) -> None:
        """Give the first attempt its time, too."""
        self._attempted = self.monotonic()

    def attempt(self, *, well: bool) -> None:
        """A getUpdates ended now, well or badly."""
        self._attempted = self.monotonic()
        if well:
            self.polled = self.now()

    def ticked(self, next_check_in: datetime | None) -> None:
        """A tick ended now: write the file, and stop when fetching is stuck."""
        if self.monotonic() - self._attempted > SILENT_TOO_LONG.total_seconds():
            self.fatal("Fetching messages is stuck. Stopping, so that a supervisor starts anew.")
        moments = {
            "ticked": self.now(),
            "polled": self.polled,
            "next_check_in": next_check_in,
        }
        beat = json.dumps({name: at.isoformat() if at else None for name, at in moments.items()})
        partial = self.path.with_name(f"{self.path.name}.partial")
        try:
            partial.write_text(beat, encoding="utf-8")
            partial.replace(self.path)
        except OSError as error:
            log.warning("the heartbeat could not be written: %s", error)
