"""A number that stands alone in a correction of a night: `7, not 6`, `just one glass`."""

from collections.abc import Mapping

from bot.language.lazy_regex import Pattern
from bot.language.night_marks import number_of
from bot.language.night_words import LONE_NUMBER
from bot.language.numbers import drinks_of, level_of
from bot.language.sleep_hours import choice_of

_DRINKS = Pattern(r" (?:glass(?:es)?|drinks?|pints?)\b\W*$")
"""What is counted, where that is no drink by its name."""

_TIMES = Pattern(r"\b(?:once|twice|thrice|times)\b")
_OFTEN = 2
"""Times of waking from which it is noted."""


def is_amount(said: str) -> bool:
    """Whether words are a number and what is counted at most."""
    return LONE_NUMBER.fullmatch(_DRINKS.sub("", said)) is not None


def is_seldom(said: str) -> bool:
    """Whether it is so few times that waking is none that is noted."""
    return _TIMES.search(said) is not None and _number(said) < _OFTEN


def amounts_of(said: str) -> Mapping[str, frozenset[str]]:
    """What a bare number may say of a night: of jerks, of hours and of drinks; `twice` only of
    jerks, and `two glasses` of drinks."""
    number, slept = _number(said), choice_of(said)
    drinks = {"day": frozenset({drinks_of(number)})}
    if _DRINKS.search(said):
        return drinks
    jerks = {"jerks": frozenset({level_of(number)})}
    if _TIMES.search(said):
        return jerks
    return jerks | drinks | ({"hours": frozenset({slept})} if slept else {})


def _number(said: str) -> int:
    found = LONE_NUMBER.fullmatch(_DRINKS.sub("", said))
    return number_of(found) if found else 0
