"""Repeated emergencies of one person: in full at first, then in short, and not without end."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

MINUTE = timedelta(minutes=1)
IN_FULL = 3
"""Full replies a minute to one person; a danger that was not named in this minute is answered in
full all the same."""

SHORT_EVERY = timedelta(seconds=10)
_REMEMBERED = 1000


class Length(Enum):
    """How an emergency is answered."""

    FULL = "full"
    SHORT = "short"
    NOT_AGAIN = "not again"


@dataclass(slots=True)
class _Lately:
    """The full replies of the last minute as moment and danger, and the last reply of any kind."""

    full: deque[tuple[datetime, str]] = field(default_factory=deque)
    last: datetime | None = None


@dataclass(slots=True)
class Repeats:
    """What people in danger were answered lately; nothing of it outlives the process."""

    _people: dict[int, _Lately] = field(default_factory=dict)

    def length(self, person_id: int, danger: str, now: datetime) -> Length:
        """How one more emergency of that person is answered; the answer counts as given."""
        self._forget(now)
        lately = self._people.setdefault(person_id, _Lately())
        while lately.full and not now - MINUTE < lately.full[0][0] <= now:
            lately.full.popleft()
        if len(lately.full) < IN_FULL or danger not in {named for _, named in lately.full}:
            lately.full.append((now, danger))
            lately.last = now
            return Length.FULL
        if lately.last is not None and now - SHORT_EVERY < lately.last <= now:
            return Length.NOT_AGAIN
        lately.last = now
        return Length.SHORT

    def _forget(self, now: datetime) -> None:
        if len(self._people) > _REMEMBERED:
            self._people = {
                number: lately
                for number, lately in self._people.items()
                if lately.last and now - MINUTE < lately.last
            }
