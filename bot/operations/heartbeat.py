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

DEAF_AFTER = timedelta(minutes=3)
"""So long after Telegram was heard last a bot that runs is not well."""

_LOOK_EVERY = 5.0
_LONGEST_LOOK = 2 * _LOOK_EVERY
"""Seconds: what passed beyond them between two looks the watchdog slept through, as did the bot."""


def heartbeat_path(database: Path) -> Path:
    """The file whose age says whether the bot that owns the database is well."""
    return database.with_name(f"{database.name}.heartbeat")


@dataclass(slots=True)
class Pulse:
    """When the bot last heard Telegram and last ticked; `fatal` ends a bot that cannot go on.

    `polls` is False where Telegram calls us, because silence is then no fault of ours.
    """

    now: Now
    path: Path
    fatal: Fatal
    monotonic: Callable[[], float] = time.monotonic
    polls: bool = True
    polled: datetime | None = None
    trouble: str | None = None
    _awake: float = field(default=0.0)
    _looked: float = field(default=0.0)
    _attempted: float = field(default=0.0)
    _ticked: float = field(default=0.0)
    _ticked_well: float = field(default=0.0)
    _heard: float = field(default=0.0)
    _refused: bool = field(default=False)
    _partial: Path = field(init=False)

    def __post_init__(self) -> None:
        """Give the first attempt and the first tick their time, too."""
        self._partial = self.path.with_name(f"{self.path.name}.partial")
        self.begin()

    def begin(self) -> None:
        """Count from now: before this the bot was waiting for the network."""
        self._looked = self._ticked_well = self._heard = self.monotonic()
        self._attempted = self._ticked = self._awake

    def look(self) -> None:
        """Count the time since the last look, unless the whole process was stopped meanwhile.

        Monotonic time goes on while a process is stopped.
        """
        at = self.monotonic()
        self._awake += min(at - self._looked, _LONGEST_LOOK)
        self._looked = at

    def attempt(self, *, well: bool, why: str = "") -> None:
        """A getUpdates ended now, well or badly and then why."""
        self._attempted = self._awake
        if well:
            self.heard()
        else:
            self.unheard(why)

    def heard(self) -> None:
        """Telegram was heard now, or was heard to have nothing for us."""
        self.polled, self._heard = self.now(), self.monotonic()
        self._refused = False
        if self.trouble:
            log.info("Telegram is heard again")
            self.trouble = None

    def unheard(self, why: str, *, refused: bool = False) -> None:
        """Telegram could not be heard now; refused when it will not be until somebody mends it."""
        self._refused = self._refused or refused
        if why != self.trouble:
            log.warning("Telegram is not heard: %s", why)
            self.trouble = why

    def hears(self) -> bool:
        """Whether Telegram was heard in the last three minutes, and did not refuse us."""
        age = self.monotonic() - self._heard
        return not self._refused and age < DEAF_AFTER.total_seconds()

    def stuck(self) -> str | None:
        """What is stuck, as a sentence; None when all goes on."""
        longest = SILENT_TOO_LONG.total_seconds()
        if self.polls and self._awake - self._attempted > longest:
            return "Fetching messages is stuck. Stopping, so that a supervisor starts anew."
        if self._awake - self._ticked > longest:
            return "The clockwork is stuck. Stopping, so that a supervisor starts anew."
        return None

    def tick_age(self) -> float:
        """Seconds since the last good tick."""
        return self.monotonic() - self._ticked_well

    def well(self) -> bool:
        """Whether Telegram is heard, and the last good tick is not older than three of them."""
        is_recent = self.tick_age() < WELL_FOR.total_seconds()
        return self.hears() and self.stuck() is None and is_recent

    def is_due(self) -> bool:
        """Whether a tick that goes on has to say again that all is well."""
        return self.tick_age() >= BEAT.total_seconds()

    def tick_failed(self) -> None:
        """A tick ended badly now: the bot is not well, but to start anew would not help it."""
        self._ticked = self._awake
        tell_systemd("WATCHDOG=1")

    def ticked(self, upcoming: Mapping[str, datetime | None]) -> None:
        """A tick ended now: write the file, and stop when fetching is stuck.

        `upcoming` are further moments for the file, by name.
        """
        self._ticked, self._ticked_well = self._awake, self.monotonic()
        if reason := self.stuck():
            self.fatal(reason)
            return
        tell_systemd("WATCHDOG=1")
        moments = {"ticked": self.now(), "polled": self.polled, **upcoming}
        self._write(
            {name: at.isoformat() if at else None for name, at in moments.items()}
            | {"deaf": None if self.hears() else self.trouble or "nothing came"}
        )

    def starting(self) -> None:
        """A start began now: until its first tick, a minute at most, the bot is neither well nor
        ill."""
        self._write({"starting": self.now().isoformat()})

    def ended(self) -> None:
        """The bot ended now: nobody waits for the start or the tick of one that is gone."""
        ticked = read_beat(self.path).get("ticked")
        self._write({"ended": self.now().isoformat(), "ticked": ticked})

    def _write(self, beat: dict[str, str | None]) -> None:
        try:
            _write_at_once(self._partial, json.dumps(beat).encode())
            os.replace(self._partial, self.path)  # noqa: PTH105  # `Path.replace` makes a path anew.
        except OSError as error:
            log.warning("the heartbeat could not be written: %s", error)


def _write_at_once(path: Path, body: bytes) -> None:
    """Write a small file with three calls of the system; Python's own files make seven."""
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        os.write(number, body)
    finally:
        os.close(number)


def read_beat(path: Path) -> dict[str, str | None]:
    """What a heartbeat says, moments as text by their names; nothing where there is none."""
    try:
        beat = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return beat if isinstance(beat, dict) else {}


def watch(pulse: Pulse, end: Callable[[str], None], every: float = _LOOK_EVERY) -> threading.Event:
    """Look from a thread of its own whether the bot is stuck, and then end it.

    A loop that is blocked cannot notice so itself. Returns the event that ends the watching.
    """
    pulse.begin()
    over = threading.Event()

    def look() -> None:
        while not over.wait(every):
            pulse.look()
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
