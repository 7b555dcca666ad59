"""Repeated emergencies of one person: in full at first, then in short, and not without end."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from bot.domain.emergency_numbers import Country

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
NEXT_DAY = timedelta(hours=36)
IN_FULL = 3
"""Full replies a minute to one person; a danger that was not named in this minute is answered in
full all the same."""

SHORT_EVERY = timedelta(seconds=10)
_REMEMBERED = 1000
HARM_SHOWS = timedelta(hours=12)
"""Until then a harm that comes late may show, such as that of tablets."""


class Length(Enum):
    """How an emergency is answered."""

    FULL = "full"
    SHORT = "short"
    NOT_AGAIN = "not again"


@dataclass(frozen=True, slots=True)
class _Lately:
    """The full replies of the last minute as moment and danger, and the last reply of any kind
    with its danger, where they said that they are, whether they turned to something else, whether
    they said that all is well after a danger whose harm comes late, and what was heard last
    and how often since the last full reply."""

    full: tuple[tuple[datetime, str], ...]
    last: datetime
    danger: str
    country: Country | None = None
    turned: bool = False
    well: bool = False
    heard: str = ""
    times: int = 0

    def full_at(self, now: datetime) -> tuple[tuple[datetime, str], ...]:
        """The full replies of the minute before that instant."""
        return tuple(reply for reply in self.full if now - MINUTE < reply[0] <= now)


@dataclass(slots=True)
class Repeats:
    """What people in danger were answered lately; nothing of it outlives the process."""

    _people: dict[int, _Lately] = field(default_factory=dict)

    def length(self, person_id: int, danger: str, now: datetime) -> Length:
        """How one more emergency of that person is answered; it counts once it is `given`."""
        lately = self._people.get(person_id)
        full = lately.full_at(now) if lately else ()
        if lately is None or len(full) < IN_FULL or danger not in {named for _, named in full}:
            return Length.FULL
        return Length.NOT_AGAIN if now - SHORT_EVERY < lately.last <= now else Length.SHORT

    def given(self, person_id: int, danger: str, length: Length, now: datetime) -> None:
        """An answer has left: one that did not is no reason to be silent to the next emergency."""
        self._forget(now)
        lately = self._people.get(person_id)
        full = lately.full_at(now) if lately else ()
        new = ((now, danger),) if length is Length.FULL else ()
        country = lately.country if lately else None
        turned = lately is not None and lately.turned and not new
        heard = lately.heard if lately and not new else ""
        times = lately.times if lately and not new else 0
        self._people[person_id] = _Lately(
            full + new, now, danger, country, turned=turned, heard=heard, times=times
        )

    def hears(self, person_id: int, thought: str) -> bool:
        """Whether the words before were heard as the same as these since the last full reply."""
        lately = self._people.get(person_id)
        if lately:
            self._people[person_id] = replace(lately, heard=thought, times=lately.times + 1)
        return lately is not None and lately.heard == thought

    def of_last_hour(self, person_id: int, now: datetime, within: timedelta = HOUR) -> str | None:
        """The danger that the person was answered about last, if that is not an hour, or the time
        `within`, ago."""
        lately = self._people.get(person_id)
        is_open = lately is not None and not lately.well
        return lately.danger if lately and is_open and now - within < lately.last <= now else None

    def may_show_yet(self, person_id: int, now: datetime) -> str | None:
        """The danger of which they said that all is well, but whose harm may come yet."""
        lately = self._people.get(person_id)
        is_well = lately is not None and lately.well and now - HARM_SHOWS < lately.last <= now
        return lately.danger if lately and is_well else None

    def is_well(self, person_id: int) -> None:
        """They said that all is well: only a sign of the harm that comes late is of it."""
        if lately := self._people.get(person_id):
            self._people[person_id] = replace(lately, well=True)

    def is_in(self, person_id: int, country: Country) -> None:
        """They said where they are while they were in danger: its numbers come from then on."""
        if lately := self._people.get(person_id):
            self._people[person_id] = replace(lately, country=country)

    def country(self, person_id: int) -> Country | None:
        """Where they said that they are."""
        lately = self._people.get(person_id)
        return lately.country if lately else None

    def turns_away(self, person_id: int) -> None:
        """They turned to something else: what says nothing of a danger is no more of this one."""
        if lately := self._people.get(person_id):
            self._people[person_id] = replace(lately, turned=True)

    def has_turned(self, person_id: int) -> bool:
        """Whether they did so since the last full reply."""
        lately = self._people.get(person_id)
        return lately is not None and lately.turned

    def times_heard(self, person_id: int) -> int:
        """How often words of theirs were heard since the last full reply."""
        lately = self._people.get(person_id)
        return lately.times if lately else 0

    def is_over(self, person_id: int) -> None:
        """They said that there is no danger: nothing is read into their next words for it."""
        self._people.pop(person_id, None)

    def _forget(self, now: datetime) -> None:
        if len(self._people) > _REMEMBERED:
            self._people = {
                number: lately
                for number, lately in self._people.items()
                if now - (HARM_SHOWS if lately.well else MINUTE) < lately.last
            }
