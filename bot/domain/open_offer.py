"""What was shown to somebody and is done by a tap, so that a typed yes or no answers it, too."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.domain.model import OFFER, REMINDER, beneath_happening

LEFT_OPEN = timedelta(hours=1)
"""How long an offer that something else was said after is still done by the words of its button."""

_LEFT_AT = "%Y%m%d%H%M"

WHOLE_OPEN, HALF_OPEN, WHEN_OPEN = "d", "h", "w"
"""What ends `awaiting` while a reminder is shown and not kept: whether it is right, which half of
the day, or when what was typed shall come."""

OPEN_DRAFT = re.compile(rf"{REMINDER}([0-9]+)([{WHOLE_OPEN}{HALF_OPEN}{WHEN_OPEN}])")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the button of a yes carries, and what was awaited before; it lasts for its date."""

    data: str
    before: str = ""

    def written(self, today: date) -> str:
        """The offer as what is awaited."""
        return f"{OFFER}{today:%Y%m%d}:{self.data}|{self.before}"

    def left(self, now: datetime) -> str:
        """The same once something else was said: neither a yes nor a no answers it any more."""
        return f"{OFFER}{now.astimezone(UTC):{_LEFT_AT}}:{self.data}|{self.before}"


def offered(awaiting: str | None, today: date) -> Offer | None:
    """The offer that is open today; None when there is none."""
    on, offer = _read(awaiting)
    return offer if on == f"{today:%Y%m%d}" else None


def shows_draft(awaiting: str | None) -> bool:
    """Whether a reminder is shown and not kept yet; anything else may be typed meanwhile."""
    return OPEN_DRAFT.fullmatch(awaiting or "") is not None


def left_open(awaiting: str | None, now: datetime) -> tuple[Offer, bool] | None:
    """The offer that something else was said after, and whether that was within `LEFT_OPEN`."""
    on, offer = _read(awaiting)
    if offer is None or len(on) != len(f"{now:{_LEFT_AT}}"):
        return None
    left = datetime.strptime(on, _LEFT_AT).replace(tzinfo=UTC)
    return offer, now - left <= LEFT_OPEN


def _read(awaiting: str | None) -> tuple[str, Offer | None]:
    """When the offer was written, and the offer; nothing and None where there is none."""
    below = beneath_happening(awaiting) or ""
    if not below.startswith(OFFER):
        return "", None
    shown, _, before = below.removeprefix(OFFER).rpartition("|")
    on, _, data = shown.partition(":")
    return on, Offer(data, before)
