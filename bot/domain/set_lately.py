"""What each person set last in this hour: what a bare `make that ten` is about."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

LATELY = timedelta(hours=1)
_REMEMBERED = 1000


@dataclass(slots=True)
class SetLately:
    """The topic of the last reminder or setting, or the number of the last note, by person;
    nothing of it outlives the process."""

    _people: dict[int, tuple[datetime, str]] = field(default_factory=dict)

    def last(self, person_id: int, now: datetime) -> str:
        """What was set last in the hour before that instant, or nothing."""
        at, topic = self._people.get(person_id) or (now, "")
        return topic if now - LATELY < at <= now else ""

    def keep(self, person_id: int, topic: str, now: datetime) -> None:
        """That was set now; the people who were heard of longest ago are forgotten."""
        self._people.pop(person_id, None)
        self._people[person_id] = (now, topic)
        while len(self._people) > _REMEMBERED:
            self._people.pop(next(iter(self._people)))
