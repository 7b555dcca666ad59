"""What leans on the message before it: corrections, and follow-ups that name nothing themselves."""

import re

_NO = r"(?:no|nope|nah|sorry|oops|wait|actually|well|but)\b"
_MEANT = r"i(?:'m| am| was)? (?:mean|meant|asking|asked|talking)(?: about| for)?\b[\s,:]*"
_CORRECTION = re.compile(
    rf"\W*(?:(?:{_NO}[,.;:!]+\s+)+|(?:{_NO}\W+)*{_MEANT})(?P<after>(?!no\b)\S.*)"
    rf"|(?P<before>.*\S)\W+{_MEANT}(?:not\b.*)?"
)
_BESIDE = re.compile(r"[\s,;.]+(?:and )?not\b.*$")
"""What a correction says that it did not mean."""

MOST_WORDS = 14
"""A longer message speaks for itself."""

_LEANS = re.compile(
    r"(?:(?:and|but|so|ok|okay|hm+|then)\W+)*"
    r"(?:why|how come|how so|what if|if (?:i|he|she|we|it)|what about|how (?:long|much|often|bad)"
    r"|for how long|since when|really|(?:is|does|can|will|could) (?:that|it|this)|should i|do i"
    r"|what (?:should|can|do|shall) i do|and then|when|at night|by day)\b.*"
)
LEANS_WORDS = 9


_POINTS = re.compile(
    r"\b(?:it|it's|its|this|that|these|those|he|she|him|her|they|them"
    r"|worr(?:y|ied)|dangerous|harmless|harmful|serious|normal|what (?:should|can|do|shall) i do)\b"
)


def points_back(text: str) -> bool:
    """Whether a plain lower-case question is about what was said before, such as "is it bad"."""
    return len(text.split()) <= LEANS_WORDS and _POINTS.search(text) is not None


def corrected(text: str) -> str | None:
    """The new words of a plain lower-case correction of the last question, or None."""
    if len(text.split()) > MOST_WORDS:
        return None
    match = _CORRECTION.fullmatch(" ".join(text.split()))
    if not match:
        return None
    words = match["after"] or match["before"]
    return _BESIDE.sub("", words) or None


def leans(text: str) -> bool:
    """Whether a plain lower-case message asks on without saying about what."""
    return len(text.split()) <= LEANS_WORDS and _LEANS.fullmatch(text.strip()) is not None
