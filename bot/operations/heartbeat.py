"""Signs of life: a file that a supervisor can look at, and the end of a bot that is stuck."""

import json
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

Now = Callable[[], datetime]
Fatal = Callable[[str], None]
log = logging.getLogger(__name__)

SILENT_TOO_LONG = timedelta(minutes=5)
"""A getUpdates, or a tick, that ends neither well nor badly for so long is stuck for ever."""

WELL_FOR = timedelta(minutes=1)
"""Three ticks: so long after one the bot is still well."""

BEAT = timedelta(seconds=30)
"""So often a tick that takes long says that all is well."""

_LOOK_EVERY = 5.0


def heartbeat_path(database: Path) -> Path:
    """The file whose age says whether the bot that owns the database is well."""
    return database.with_name(f"{database.name}.heartbeat")


@dataclass(slots=True)
class Pulse:
    """When the bot last fetched and last ticked; `fatal` ends a bot that cannot go on.

    `polls` is False where Telegram calls us, because silence is then no fault of ours.
    """

    now: Now
    path: Path
    fatal: Fatal
    monotonic: Callable[[], float] = time.monotonic
    polls: bool = True
    polled: datetime | None = None
    _attempted: float = field(default=0.0)
    _ticked: float = field(default=0.0)
    _ticked_well: float = field(default=0.0)

    def __post_init__(self) -> None:
        """Give the first attempt and the first tick their time, too."""
        self.begin()

    def begin(self) -> None:
        """Count from now: before this the bot was waiting for the network."""
        self._attempted = self._ticked = self._ticked_well = self.monotonic()

    def attempt(self, *, well: bool) -> None:
        """A getUpdates ended now, well or badly."""
        self._attempted = self.monotonic()
        if well:
            self.polled = self.now()

    def stuck(self) -> str | None:
        """What is stuck, as a sentence; None when all goes on."""
        longest = SILENT_TOO_LONG.total_seconds()
        if self.polls and self.monotonic() - self._attempted > longest:
            return "Fetching messages is stuck. Stopping, so that a supervisor starts anew."
        if self.monotonic() - self._ticked > longest:
            return "The clockwork is stuck. Stopping, so that a supervisor starts anew."
        return None

    def well(self) -> bool:
        """Whether the last good tick is not older than three of them."""
        age = self.monotonic() - self._ticked_well
        return self.stuck() is None and age < WELL_FOR.total_seconds()

    def is_due(self) -> bool:
        """Whether a tick that goes on has to say again that all is well."""
        return self.monotonic() - self._ticked >= BEAT.total_seconds()

    def tick_failed(self) -> None:
        """A tick ended badly now: the bot is not well, but to start anew would not help it."""
        self._ticked = self.monotonic()
        tell_systemd("WATCHDOG=1")

    def ticked(self, upcoming: Mapping[str, datetime | None]) -> None:
        """A tick ended now: write the file, and stop when fetching is stuck.

        `upcoming` are further moments for the file, by name.
        """
        self._ticked = self._ticked_well = self.monotonic()
        if reason := self.stuck():
            self.fatal(reason)
            return
        tell_systemd("WATCHDOG=1")
        moments = {"ticked": self.now(), "polled": self.polled, **upcoming}
        beat = json.dumps({name: at.isoformat() if at else None for name, at in moments.items()})
        partial = self.path.with_name(f"{self.path.name}.partial")
        try:
            partial.write_text(beat, encoding="utf-8")
            partial.replace(self.path)
        except OSError as error:
            log.warning("the heartbeat could not be written: %s", error)


def watch(pulse: Pulse, end: Callable[[str], None], every: float = _LOOK_EVERY) -> threading.Event:
    """Look from a thread of its own whether the bot is stuck, and then end it.

    A loop that is blocked cannot notice so itself. Returns the event that ends the watching.
    """
    pulse.begin()
    over = threading.Event()

    def look() -> None:
        while not over.wait(every):
            if reason := pulse.stuck():
                over.set()
                end(reason)

    threading.Thread(target=look, name="watchdog", daemon=True).start()
    return over


def tell_systemd(state: str, environment: Mapping[str, str] = os.environ) -> None:
    """Tell systemd that we are ready, well or stopping; without systemd nothing happens."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return
    name = f"\0{address[1:]}" if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as unix:
        unix.sendto(state.encode(), name)
