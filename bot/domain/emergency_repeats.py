"""Repeated emergencies of one person: in full at first, then in short, and not without end."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum

from bot.domain.retention import LATELY_KEPT

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
NEXT_DAY = LATELY_KEPT
IN_FULL = 3
"""Full replies a minute to one person; a danger that was not named in this minute is answered in
full all the same."""

SHORT_EVERY = timedelta(seconds=10)
HARM_SHOWS = timedelta(hours=12)
"""Until then a harm that comes late may show, such as that of tablets."""

NEVER = datetime.min.replace(tzinfo=UTC)


class Length(Enum):
    """How an emergency is answered."""

    FULL = "full"
    SHORT = "short"
    NOT_AGAIN = "not again"


@dataclass(frozen=True, slots=True)
class Danger:
    """The danger that somebody was answered about last, and when; the full replies of the last
    minute as moment and danger, a time zone of where they said that they are, whether they turned
    to something else, whether they said that all is well after a danger whose harm comes late, and
    what was heard last and how often since the last full reply."""

    named: str = ""
    at: datetime = NEVER
    full: tuple[tuple[datetime, str], ...] = ()
    zone: str = ""
    turned: bool = False
    well: bool = False
    heard: str = ""
    times: int = 0

    def length(self, named: str, now: datetime) -> Length:
        """How one more emergency is answered; it counts once it is `given`."""
        full = self._full_at(now)
        if len(full) < IN_FULL or named not in {before for _, before in full}:
            return Length.FULL
        return Length.NOT_AGAIN if now - SHORT_EVERY < self.at <= now else Length.SHORT

    def given(self, named: str, length: Length, now: datetime) -> "Danger":
        """An answer has left: one that did not is no reason to be silent to the next emergency."""
        full = self._full_at(now)
        if length is Length.FULL:
            return Danger(named, now, (*full, (now, named)), self.zone)
        return replace(self, named=named, at=now, full=full, well=False)

    def hearing(self, thought: str) -> "Danger":
        """Words of theirs were heard as that."""
        return self._but(heard=thought, times=self.times + 1)

    def of_last_hour(self, now: datetime, within: timedelta = HOUR) -> str | None:
        """The danger that they were answered about last, if that is not an hour, or the time
        `within`, ago."""
        is_open = self.named and not self.well
        return self.named if is_open and now - within < self.at <= now else None

    def may_show_yet(self, now: datetime) -> str | None:
        """The danger of which they said that all is well, but whose harm may come yet."""
        return self.named if self.well and now - HARM_SHOWS < self.at <= now else None

    def said_well(self) -> "Danger":
        """They said that all is well: only a sign of the harm that comes late is of it."""
        return self._but(well=True)

    def in_zone(self, zone: str) -> "Danger":
        """They said where they are while they were in danger: its numbers come from then on."""
        return self._but(zone=zone)

    def turned_away(self) -> "Danger":
        """They turned to something else: what says nothing of a danger is no more of this one."""
        return self._but(turned=True)

    def _but(self, **changes: object) -> "Danger":
        return replace(self, **changes) if self.named else self  # type: ignore[arg-type]

    def _full_at(self, now: datetime) -> tuple[tuple[datetime, str], ...]:
        """The full replies of the minute before that instant."""
        return tuple(reply for reply in self.full if now - MINUTE < reply[0] <= now)


NO_DANGER = Danger()
