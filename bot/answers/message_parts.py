"""The parts of a message, and which of them ask; the sections of a very long one."""

import re

from bot.language.lazy_regex import Pattern

MOST_PARTS = 6

SECTION = 110
"""Words of a very long message that are read as one: about as many as the encoder takes."""

SECTION_STRIDE = 90
"""Words from the beginning of one section to that of the next."""

_JOINT = Pattern(
    r"(?<![?!.;,])[?!.;,]+\s+"  # From the first of several: thousands would be tried from each.
    r"|(?<![\w.])\(?[1-9]\)\s*"
    r"|\s(?:and|but|also|plus|or|&|\+)\s",
    re.IGNORECASE,
)
_ASKS = Pattern(
    r"(?:(?:and|but|also|so|or|plus|then|hi|hello|please|just)\W+)*"
    r"(?:wh(?:y|at|en|ere|ich|o)|how|is|are|am|was|do|does|did|can|could|will|would|should|shall"
    r"|may|must|(?:has|have)(?! (?:done|had|been|got|always))|whether|tell me|any(?:body|one)?"
    r" (?:know|idea|tips)"
    r"|(?:i(?:'m| am| was|'d| would)? )?(?:just )?(?:wonder(?:ing)?|(?:want|like) to (?:know|ask))"
    r")\b(?!['’]t (?!(?:i|you|u|we|he|she|they|it|this|that|there|the|my|your|some|any)\b))",
    re.IGNORECASE,
)
"""How a part of a message begins that asks by itself, and does not only lead to a question, nor
tells ("can't sleep")."""


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


def asks_anywhere(text: str) -> bool:
    """Whether a text or a sentence of it asks, be it without a question mark."""
    return "?" in text or any(map(asks, re.split(r"(?<=[.!,;])\s+", text)))


def last_sentence(text: str) -> str:
    """The last sentence of a text of more than one, else nothing."""
    *before, last = re.split(r"(?<![.!?…])[.!?…]+\s+(?=\S)", text.strip())
    return last if before else ""


def sections(text: str) -> list[str]:
    """A text in sections that overlap, or as a whole when it is no longer than one."""
    return [" ".join(tokens) for tokens in cut(text.split(), SECTION, SECTION_STRIDE)]


def cut(tokens: list[str], size: int, stride: int) -> list[list[str]]:
    """Overlapping cuts of that size; the last one is never a part of the one before it."""
    starts = range(0, max(1, len(tokens) - size + stride), stride)
    return [tokens[start : start + size] for start in starts]
