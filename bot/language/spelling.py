"""Small slips of the thumb mended: a word that is nearly one of the words expected is that one.

Counted in letters, as difflib's ratio takes "fine" for a finger and "thing" for a thigh: on the
words of the bank it mended 41 more than this, and none of them was meant so.
"""

import re
from functools import lru_cache

_LEAST = 5
"""Letters of the longer of two words; shorter ones are too often other words."""

_LONG = 9
"""Letters from which a word may have two slips and not only one."""

OTHER_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        eight women quit quite black whose hangs nicht tiles timed jumper bees beeps cheer ties camp
        noting quilt drunks crams crumps noone camping clamping cramming difference muddle aware
        sort sorts sorted port ports
        check handy flinger crap times time teams calmer calmest might fight light sight tight drank
        crisps there three these those where while house hours level lift loft trying wines lines
        """,
    )
)
"""Words of their own that are one letter away from an expected one."""


def mended(text: str, expected: tuple[str, ...]) -> str:
    """The text with words that are nearly one of the expected ones spelt like them."""
    return re.sub(r"[a-z]+", lambda match: nearest(match[0], expected) or match[0], text)


@lru_cache(maxsize=4096)
def nearest(word: str, expected: tuple[str, ...]) -> str | None:
    """The one expected word that this may be a misspelling of, or None."""
    if word in expected or word in OTHER_WORDS:
        return None
    near = [
        (slips, other)
        for other in expected
        if max(len(word), len(other)) >= _LEAST
        and word[0] == other[0]
        and not (word.startswith(other) or other.startswith(word))
        and (slips := distance(word, other)) <= 1 + (min(len(word), len(other)) >= _LONG)
    ]
    return min(near)[1] if near else None


def distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap until the words are the same (Damerau-Levenshtein)."""
    older, before, row = list[int](), list[int](), [*range(len(other) + 1)]
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for to, another in enumerate(other, 1):
            least = min(row[-1] + 1, before[to] + 1, before[to - 1] + (letter != another))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == another:
                least = min(least, older[to - 2] + 1)
            row.append(least)
    return int(row[-1])
