"""What one person was alarmed about and set last: what their next words may go on with."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from bot.domain.emergency_repeats import HOUR, NEVER, NO_DANGER, Danger
from bot.domain.retention import LATELY_KEPT

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lately:
    """A danger, the topic of the last reminder or setting, the number of a note that was kept
    since, and when the last of these two was."""

    danger: Danger = NO_DANGER
    at: datetime = NEVER
    topic: str = ""
    note: int = 0

    def with_set(self, topic: str, now: datetime) -> "Lately":
        """That was set now, and no note since."""
        return replace(self, at=now, topic=topic, note=0)

    def with_note(self, number: int, now: datetime) -> "Lately":
        """A note was kept now."""
        return replace(self, at=now, note=number)

    def without_set(self) -> "Lately":
        """Something else was saved: what was set before is not the last thing any more."""
        return Lately(self.danger)

    def with_danger(self, danger: Danger) -> "Lately":
        """They are in that danger, or in none any more."""
        return replace(self, danger=danger)

    def live(self, now: datetime) -> "Lately":
        """What still counts at that instant: of what was set that of the hour before."""
        lately = self if now - HOUR < self.at <= now else self.without_set()
        is_near = abs(now - self.danger.at) < LATELY_KEPT
        return lately if is_near else lately.with_danger(NO_DANGER)

    @property
    def since(self) -> datetime | None:
        """The instant from which on all of it is kept for as long as a danger is: what was set in
        its last minutes still has its hour. None where there is nothing."""
        own_hour = self.at - (LATELY_KEPT - HOUR) if self.at > NEVER else NEVER
        return max(own_hour, self.danger.at) if max(self.at, self.danger.at) > NEVER else None

    def written(self) -> str | None:
        """All of it as JSON; None where there is nothing."""
        return json.dumps(asdict(self), default=datetime.isoformat) if self.since else None


NOTHING = Lately()


def read(written: str) -> Lately:
    """The same again; what only another version wrote is left out."""
    kept = json.loads(written)
    danger = kept["danger"]
    full = tuple((datetime.fromisoformat(at), named) for at, named in danger["full"])
    return _known(Lately, kept | {"danger": _known(Danger, danger | {"full": full})})


def _known(kind: type[T], kept: dict[str, Any]) -> T:
    known = {name: value for name, value in kept.items() if name in kind.__slots__}  # type: ignore[attr-defined]
    return kind(**known | {"at": datetime.fromisoformat(kept["at"])})
