"""The parts of a message, and which of them ask."""

import re

MOST_PARTS = 6

_JOINT = re.compile(r"[?!.;,]+\s+|\s(?:and|but|also|plus|or|&|\+)\s", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:(?:and|but|also|so|or|plus|then|hi|hello|please)\W+)*"
    r"(?:wh(?:y|at|en|ere|ich|o)|how|is|are|am|was|do|does|did|can|could|will|would|should|shall"
    r"|may|must|has|have)\b",
    re.IGNORECASE,
)
"""How a part of a message begins that asks by itself, and does not only lead to a question."""


def parts_of(text: str) -> list[str]:
    """The parts of a text with joints in it: of too many, those that ask and then the last ones."""
    parts = [part for part in _JOINT.split(text) if part.strip()]
    if len(parts) <= MOST_PARTS:
        return parts
    best = sorted(range(len(parts)), key=lambda at: (asks(parts[at]), at))[-MOST_PARTS:]
    return [parts[at] for at in sorted(best)]


def asks(part: str) -> bool:
    """Whether a part asks by itself."""
    return _ASKS.match(part) is not None
