"""Dangers that a message takes back itself: it was only wind, or somebody only thought so.

They are asked about at most; of pills, a stroke and despair nothing is taken for taken back.
"""

from bot.language.lazy_regex import Pattern

_OVER = Pattern(
    r"\b(?:came|come) out (?:fine|ok(?:ay)?|well|again|the other end)\b"
    r"|\b(?:was|it'?s|turned out (?:to be|as)) (?:just|only) (?:\w+ )?(?:wind|gas|heartburn|reflux"
    r"|indigestion|a cramp|a panic attack|muscular)\b"
    r"|\b(?:all|it'?s|is|has) gone (?:now|since|again)\b"
    r"|\bfalse alarm\b"
    r"|\bthought (?:that )?(?:i|he|she) (?:was|were|am|is) having\b"
)
_BACK = Pattern(
    r"\b(?:but now|again now|is back|came back|coming back|still|worse|right now|since then|won'?t"
    r"|can'?t|cannot|blue|not (?:breathing|waking))\b"
)
_MAY_BE_OVER = frozenset({"chest", "child", "breathing", "seizure_now", "other", "injury"})


def is_over(text: str, kind: str) -> bool:
    """Whether a plain lower-case text says of a danger of that kind that there is none any more."""
    may_be = kind in _MAY_BE_OVER and _OVER.search(text) is not None
    return may_be and not _BACK.search(text)


_SENTENCE = Pattern(r"(?<=[.?!;])\s+")


def without_questions(text: str) -> str:
    """What a text tells: its sentences that do not end with a question mark."""
    return " ".join(part for part in _SENTENCE.split(text) if not part.endswith("?"))
