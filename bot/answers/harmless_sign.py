"""One harmless sign: a row of the tables in `harmless_signs.py` and `harmless_moods.py`."""

import re
from dataclasses import dataclass

from bot.answers.danger_vocabulary import any_of
from bot.language.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Sign:
    """What is said, the kinds of danger that it is taken for, and what makes it one after all."""

    kinds: frozenset[str]
    said: Pattern
    unless: Pattern


def sign(kinds: str, said: str, unless: str) -> Sign:
    """A sign from kinds with blanks between them, a verbose pattern, and stems of words."""
    return Sign(frozenset(kinds.split()), Pattern(said, re.VERBOSE), any_of(unless))
