"""Number words: one to twelve, of which every other table of them is made."""

import re

from bot.language.lazy_regex import Pattern

NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        ),
        1,
    )
}

SCORE = Pattern(
    r"\b(?P<of>stress(?:ed|ful)?|pain|tingling|cramps?|(?:twitch|jerk|jolt|kick|spasm)(?:e?s|ing)?)"
    r"(?:,? (?:was|were|level|about|around|only|just|at|like|maybe))*[ :=-]+(?P<n>\d\d?)(?:\.\d)?"
    r" ?(?:/|out of) ?10\b"
)
"""How bad something was, from none to ten."""

OFTEN = 5
"""Jerks in a night from which they are a lot."""


def score_in_words(found: re.Match[str]) -> str:
    """A `SCORE` as the words for it; a day of little stress has no word, and tells nothing."""
    of, score = found["of"], int(found["n"])
    if not score or (score < OFTEN and of.startswith("stress")):
        return "" if score else f"no {of}"
    if of.startswith(("stress", "pain", "tingling", "cramp")):
        return of
    return f"a lot of {of}" if score >= OFTEN else f"some {of}"


def drinks_of(drinks: int) -> str:
    """How many drinks so many are."""
    return "alcohol4" if drinks >= 4 else "alcohol2" if drinks >= 2 else "alcohol1"


def level_of(jerks: int) -> str:
    """How much so many jerks are."""
    return "lot" if jerks >= OFTEN else "some" if jerks else "quiet"
