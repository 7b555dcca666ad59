"""The question of a night that was shown last, so that typed words can answer it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.model import NIGHT

_DAY = "%Y%m%d"


@dataclass(frozen=True, slots=True)
class Shown:
    """A night that is under way, and its question if it is not simply the next open one."""

    night: date
    question: str = ""

    def written(self, today: date) -> str:
        """What is awaited from that date on, and no longer than that date."""
        return f"{NIGHT}{self.night:{_DAY}}:{self.question}:{today:{_DAY}}"


def shown(awaiting: str | None, today: date) -> Shown | None:
    """What is awaited today of a night: without anything kept, the answers to tonight's.

    None when something else is awaited.
    """
    if not awaiting:
        return Shown(today)
    if not awaiting.startswith(NIGHT):
        return None
    night, question, on = awaiting.removeprefix(NIGHT).split(":")
    if on != f"{today:{_DAY}}":
        return Shown(today)
    return Shown(datetime.strptime(night, _DAY).date(), question)  # noqa: DTZ007  A date only.
