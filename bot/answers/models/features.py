"""What the model sees of a message: its words, neighbouring words and pieces of words."""

import unicodedata
from itertools import pairwise
from zlib import crc32

from bot.article.text import Unit
from bot.language.lazy_regex import Pattern

MOST_WORDS = 100
"""So many words of a message are read, half of them from its end: a story ends in its question."""

FOREIGN = "foreign"
"""What stands for any word that does not begin with a Latin letter."""

LONGEST_FOLLOW_UP = 10
"""Words and signs of a message that can still lean on the topic before it."""

_LONGEST_WORD = 24
_TOKEN = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[^\w\s]")
_SAME_AGAIN = Pattern(r"(.)\1{2,}")
_PIECES = (2, 3, 4, 5)


def words(text: str) -> list[str]:
    """Words, numbers (all as `0`) and signs in lower case, of any message in bounded time."""
    plain = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    names = _TOKEN.findall(_SAME_AGAIN.sub(r"\1\1", plain))
    if len(names) > MOST_WORDS:
        names = names[: MOST_WORDS // 2] + names[-MOST_WORDS // 2 :]
    return [_word(token) for token in names]


def features(tokens: list[str]) -> list[str]:
    """Names of features, with repeats; the first letter says which kind each one is."""
    names = [f"w{token}" for token in tokens]
    ends = ["^", *tokens, "$"]
    names += [f"p{one} {two}" for one, two in pairwise(ends)]
    for token in tokens:
        if token[0].isalpha():
            names += _pieces(token)
    return names


def _pieces(word: str) -> list[str]:
    whole = f"^{word}$"
    return [
        f"c{whole[start : start + size]}"
        for size in _PIECES
        for start in range(len(whole) - size + 1)
        if size < len(whole)
    ]


def _word(token: str) -> str:
    if token.isdigit():
        return "0"
    if token[0].isalpha() and not unicodedata.name(token[0], "").startswith("LATIN"):
        return FOREIGN
    return token[:_LONGEST_WORD]


def is_foreign(text: str) -> bool:
    """Whether more than half of a message's words are in another script than Latin."""
    tokens = words(text)
    return tokens.count(FOREIGN) * 2 > len(tokens)


def context(tokens: list[str], topic: Unit | None) -> list[str]:
    """Features of the unit shown before, alone and with each word of a short message."""
    if topic is None or len(tokens) > LONGEST_FOLLOW_UP:
        return []
    return [f"u{topic.key}", f"g{topic.topic}", *(f"x{topic.topic} {token}" for token in tokens)]


def key(name: str) -> int:
    """The number under which the model's file keeps a feature."""
    return crc32(name.encode())
