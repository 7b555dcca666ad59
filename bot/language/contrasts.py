"""One thing said to be so, and another not: `beer, not wine`, `not twice, once`, `pain instead`."""

from typing import NamedTuple

from bot.language.bare_amounts import is_amount
from bot.language.lazy_regex import Pattern
from bot.language.named_choices import choices_named

_LEAD = (
    r"(?:(?:no|nope|nah|oh|and|but|sorry|oops|wait|actually|hang on|correction|i meant?|it was"
    r"|that was|its|they were|i had|i did)\b[\s,.!:-]*)*"
)
_FILL = r"(?:(?:the|my|a|an|in|on|in the|just|only|from|any)\s)*"
_WAS = (
    r"(?:(?:it|that|they|i|there)\s)?(?:wasnt|werent|isnt|was not|were not|didnt have|not)\s"
    r"(?!just\b|only\b)"
)
_IS = r"(?:,|\sbut\b|\s-)\s*(?:(?:it was|they were|i had|was|just|only|rather|more like)\s)*"
_BEHIND = r"(?:[\s,.!]*(?:sorry|lol|haha|though|tho|please|pls|at all|in fact))*\W*"
_SAID = r"[\w][\w '/&+]{0,40}?"
_CONTRASTS = (
    Pattern(rf"{_LEAD}{_WAS}{_FILL}(?P<gone>{_SAID}){_IS}{_FILL}(?P<so>{_SAID}){_BEHIND}"),
    Pattern(rf"{_LEAD}{_WAS}{_FILL}(?P<gone>\w+)\s(?P<so>\w+){_BEHIND}"),
    Pattern(
        rf"{_LEAD}{_FILL}(?P<so>{_SAID})(?:,|\sand\b|\sso\b)*\s*not\s"
        rf"(?!just\b|only\b){_FILL}(?P<gone>{_SAID}){_BEHIND}"
    ),
    Pattern(
        rf"{_LEAD}{_FILL}(?P<so>{_SAID})\s(?:instead of|rather than)\s{_FILL}(?P<gone>{_SAID})"
        rf"{_BEHIND}"
    ),
)
_MOST_WORDS = 6
"""Words of either side: longer ones tell a story."""


class Contrast(NamedTuple):
    """What is so, and what is not."""

    so: str
    gone: str


def contrast_in(low: str) -> Contrast | None:
    """The contrast that a whole folded text is, of two things that a night has; None for others."""
    for saying in _CONTRASTS:
        found = saying.fullmatch(low.strip())
        if found and all(_is_of_a_night(found[side]) for side in ("so", "gone")):
            return Contrast(found["so"].strip(), found["gone"].strip())
    return None


def _is_of_a_night(side: str) -> bool:
    is_short = side.count(" ") < _MOST_WORDS
    return is_short and (is_amount(side) or bool(choices_named(side)))
