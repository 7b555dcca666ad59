"""What was shown to somebody and is done by a tap, so that a typed yes or no answers it, too."""

from dataclasses import dataclass
from datetime import date

from bot.domain.model import OFFER, beneath_happening


@dataclass(frozen=True, slots=True)
class Offer:
    """What the button of a yes carries, and what was awaited before; it lasts for its date."""

    data: str
    before: str = ""

    def written(self, today: date) -> str:
        """The offer as what is awaited."""
        return f"{OFFER}{today:%Y%m%d}:{self.data}|{self.before}"


def offered(awaiting: str | None, today: date) -> Offer | None:
    """The offer that is open today; None when there is none."""
    below = beneath_happening(awaiting) or ""
    if not below.startswith(OFFER):
        return None
    shown, _, before = below.removeprefix(OFFER).rpartition("|")
    on, _, data = shown.partition(":")
    return Offer(data, before) if on == f"{today:%Y%m%d}" else None
