"""Words that choose among the topics that were just offered: the first one, both, the last."""

import re
from collections.abc import Sequence

from bot.answers.danger.emergency_words import plain
from bot.answers.reply import Kind, Reply
from bot.answers.talk.short_questions import asked_in
from bot.article.text import Article, Unit, fits
from bot.language.lazy_regex import Pattern

_BEFORE = (
    r"(?:(?:ok(?:ay)?|oh|well|hm+|yes|yeah|yep|and|so|please|the|number|no|it'?s|i mean|i meant"
    r"|i think|maybe|what about|option|topic|i(?:'d| would) like|show me|more (?:on|about)"
    r"|tell me(?: more)? (?:about|on))\W+)*"
)
_AFTER = (
    r"(?:\W+(?:one|ones|of them|of these|of those|two|three|topics?|options?|please|pls|then|tbh"
    r"|lol|thanks|maybe|i guess|probably|really|actually|sounds right|can you say more|say more"
    r"|tell me more|more about (?:that|it)))*"
)
_CHOICES: tuple[tuple[str, slice], ...] = (
    (r"first|1|1st|one|top|former", slice(0, 1)),
    (r"second|2|2nd|two|middle", slice(1, 2)),
    (r"third|3|3rd|three", slice(2, 3)),
    (r"last|bottom", slice(-1, None)),
    (r"both|both of them|either|first two", slice(0, 2)),
    (r"all|all of (?:them|it|these)|all three|everything|any|any of them", slice(0, 3)),
)
_ARE = tuple((Pattern(f"{_BEFORE}(?:{words}){_AFTER}"), cut) for words, cut in _CHOICES)


def chosen(article: Article, text: str, offered: Sequence[str]) -> Reply | None:
    """The reply with what a message chooses of the offered units' keys, or None."""
    words = " ".join(plain(text).split()).strip(" ?!.,;:)(")
    first, *behind = re.split(r"[.,;!]\s+", words)
    if behind and asked_in(" ".join(behind)):
        words = first
    units = units_of(article, offered)
    cut = next((cut for choice, cut in _ARE if choice.fullmatch(words)), None)
    if cut is None or not units[cut]:
        return None
    taken = _as_many_as_fit(article, units[cut])
    rest = tuple(unit for unit in units if unit not in taken)
    return Reply(Kind.ANSWER, taken, rest)


def units_of(article: Article, keys: Sequence[str]) -> tuple[Unit, ...]:
    """The units of the article with these keys, in their order."""
    return tuple(unit for key in keys for unit in article.units if unit.key == key)


def _as_many_as_fit(article: Article, units: Sequence[Unit]) -> tuple[Unit, ...]:
    taken = tuple(units)
    while len(taken) > 1 and not fits(article.quote(*taken)):
        taken = taken[:-1]
    return taken
