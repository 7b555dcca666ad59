"""What was said to each person in the last half hour, so that nothing is said twice alike."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LATELY = timedelta(minutes=30)
_REMEMBERED, _MOST = 1000, 40


@dataclass(slots=True)
class SaidLately:
    """The names of lines, cards and quotes by person; nothing of it outlives the process, as only
    how something is said hangs on it, and it would be a write with each answer."""

    _people: dict[int, list[tuple[datetime, str]]] = field(default_factory=dict)

    def times(self, person_id: int, name: str, now: datetime) -> int:
        """How often that was said in the half hour before that instant."""
        said = self._people.get(person_id, ())
        return sum(each == name and now - LATELY < at <= now for at, each in said)

    def last(self, person_id: int, now: datetime) -> str:
        """What was said last in the half hour before that instant, or nothing."""
        at, name = (self._people.get(person_id) or [(now, "")])[-1]
        return name if now - LATELY < at <= now else ""

    def keep(self, person_id: int, names: Iterable[str], now: datetime) -> None:
        """These were said now; of who was told nothing lately, and of old lines, nothing stays."""
        new = [(now, name) for name in names]
        said = [each for each in self._people.pop(person_id, []) if now - LATELY < each[0]]
        if new or said:
            self._people[person_id] = [*said, *new][-_MOST:]
        while len(self._people) > _REMEMBERED:
            self._people.pop(next(iter(self._people)))
