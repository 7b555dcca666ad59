"""The question of a night that was shown last, so that typed words can answer it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.model import NIGHT

_DAY = "%Y%m%d"

SAVED = "saved"
"""In the place of a question: what a night has was shown, and nothing of it was asked."""

NOTE = "note"
"""In the place of a question: the words of a note to the night are awaited."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A night that is under way, its question if it is not simply the next open one, and the number
    of the message that it stands in, if that came as a reply."""

    night: date
    question: str = ""
    number: int = 0

    def written(self, today: date) -> str:
        """What is awaited from that date on, and no longer than that date."""
        number = f":{self.number}" if self.number else ""
        return f"{NIGHT}{self.night:{_DAY}}:{self.question}:{today:{_DAY}}{number}"


def shown(awaiting: str | None, today: date) -> Shown | None:
    """What is awaited today of a night: without anything kept, the answers to tonight's.

    None when something else is awaited.
    """
    if not awaiting:
        return Shown(today)
    if not awaiting.startswith(NIGHT):
        return None
    at, on = _read(awaiting)
    return at if on == f"{today:{_DAY}}" else Shown(today)


def live(awaiting: str | None) -> Shown | None:
    """What stands in a message that came as a reply, on whatever date; None without such a one."""
    at = _read(awaiting)[0] if awaiting and awaiting.startswith(NIGHT) else None
    return at if at and at.number else None


def _read(awaiting: str) -> tuple[Shown, str]:
    """What was shown, and on which date."""
    night, question, on, *number = awaiting.removeprefix(NIGHT).split(":")
    day = datetime.strptime(night, _DAY).date()  # noqa: DTZ007  A date only.
    return Shown(day, question, int(*number)), on
