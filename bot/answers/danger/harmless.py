"""Harmless signs: what a diary tells of that the models take for a danger of some kind."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.may_be_danger import any_of, may_tell_of_harm
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.who_and_when import without_a_pregnancy
from bot.language.lazy_regex import Pattern


@dataclass(frozen=True, slots=True)
class Sign:
    """What is said, the kinds of danger that it is taken for, what makes it one after all, whether
    it is asked about all the same, and whether so however sure the models are."""

    kinds: frozenset[str]
    said: Pattern
    unless: Pattern
    asked: bool
    mild: bool


def _signs() -> Iterator[Sign]:
    """The table in `harmless.toml`, which says what its fields are."""
    table = tomllib.loads(Path(__file__).with_name("harmless.toml").read_text("utf-8"))
    words: dict[str, str] = {}
    for name, word in table["words"].items():
        words[name] = _filled(word, words)
    for row in table["sign"].values():
        said, unless = _filled(row["said"], words), _filled(row["unless"], words)
        kinds, mild = frozenset(row["kinds"].split()), row.get("mild", False)
        asked = mild or row.get("asked", False)
        yield Sign(kinds, Pattern(said, re.VERBOSE), any_of(unless), asked, mild)


def _filled(text: str, words: dict[str, str]) -> str:
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text


_SIGNS = tuple(_signs())
_NO_DESPAIR = Pattern(r"\bnot (?:\w+ )?suicidal\b|\bbe dead by \w+ if i (?:keep|carry on|go on)\b")
"""What has words of despair and is none: a denial, and what others say of a habit."""


def is_harmless(text: str, kind: str) -> bool:
    """Whether a plain lower-case text that is taken for that kind of danger tells of something
    that a diary is full of, and of nothing graver."""
    if kind == "crisis" and tells_of_despair(_NO_DESPAIR.sub(" ", text)):
        return False
    return any(_fits(sign, text, kind) for sign in _SIGNS if not sign.asked)


def may_be_harmless(text: str, kind: str) -> bool:
    """The same of what is asked about all the same, gently."""
    return any(_fits(sign, text, kind) for sign in _SIGNS if sign.asked)


def is_at_most_asked_about(text: str, kind: str) -> bool:
    """The same of what the models take for surely a danger."""
    return any(_fits(sign, text, kind) for sign in _SIGNS if sign.mild)


def is_merely_pregnant(text: str) -> bool:
    """Whether a plain lower-case text tells of no more than being pregnant: it is no sign."""
    is_flagged = red_flag(text, pregnancy=True) is not None
    return not is_flagged and not may_tell_of_harm(without_a_pregnancy(text))


def _fits(sign: Sign, text: str, kind: str) -> bool:
    is_said = kind in sign.kinds and sign.said.search(text) is not None
    return is_said and not sign.unless.search(text)
