"""Consent in typed words: that somebody agrees, or asks to what."""

import re

from bot.language.patterns import Pattern

_FILL = (
    r"yes|yeah|yep|yea|ye|y|ok|okay|okey|sure|fine|alright|right|then|well|so|and|oh|i|we|do|just|please"
    r"|pls|thanks|all|that|it|to|with|this|you|can|whatever|good|great|guess|suppose|think|now"
    r"|of|course|for|me|am|happy|im|ill|will|go|on|lets|let|us|cool|no|problem|dear|the|my|diary"
)
_YES = (
    r"agree[ds]?|agreeing|consent(?:ed)?|accept(?:ed)?|go ahead|go for it|go on then|do it|do so"
    r"|sign me up|sign up|set (?:it|me) up|set up|start it|count me in|youve my (?:yes|consent)"
)
_AGREES = Pattern(
    rf"(?:(?:{_FILL}) )*(?:{_YES})(?: (?:{_FILL}|{_YES}))*"
    r"|(?:(?:yes|yeah|yep|ok|okay|sure|y) ?){1,4}(?:please)?"
)
_MOST_WORDS = 12
_SAYS_SO = Pattern(rf"\b(?:{_YES})\b")
_ASKS = Pattern(
    r"(?:\w+ ){0,3}?whats? (?!(?:happens?|if|then|changes)\b)"
    r"(?:(?!if\b|when\b|after\b|once\b)\w+ ){0,9}?"
    r"(?:agree(?:ing|d)?|consent(?:ing|ed)?|sign(?:ing)? up|say(?:ing)? yes|accept(?:ing)?)"
    r"(?: (?:to|for|up|with|here|exactly|then|now|please|again|first)){0,4}"
    r"|(?:\w+ ){0,3}?(?:agree|consent|say yes|yes) to what(?: exactly)?"
)
_TO_AGREE = Pattern(r"\b(?:i|im|me|my|we|us|to what)\b")


def _plain(typed: str) -> str:
    return " ".join(re.findall(r"\w+", typed.lower().replace("'", "").replace("’", "")))


def agrees(typed: str) -> bool:
    """Whether a short message says that somebody agrees, and nothing else."""
    words = _plain(typed)
    is_short = "?" not in typed and words.count(" ") < _MOST_WORDS
    return is_short and _AGREES.fullmatch(words) is not None and "nt agree" not in words


def says_so(typed: str) -> bool:
    """Whether words name the agreeing, so that they cannot be a yes to anything else."""
    return _SAYS_SO.search(_plain(typed)) is not None


def asks_to_what(typed: str) -> bool:
    """Whether a short message asks what is to be agreed to."""
    words = _plain(typed)
    is_short = words.count(" ") < _MOST_WORDS
    return is_short and bool(_ASKS.fullmatch(words) and _TO_AGREE.search(words))
