"""From a question to units of the article: a plain lexical ranking with an honest refusal."""

import math
import re
from collections import Counter
from dataclasses import dataclass

from bot.article.text import Article, Unit

_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = ("ingly", "ing", "ions", "ion", "ed", "es", "s", "ly")
_COMMON = frozenset(
    "a about an and any are as at be been but by can do does for from get has have he her his how "  # noqa: SIM905
    "i if in is it its just me my not of on or our she so some that the their them there they this "
    "to too was we what when where which who why will with would you your".split()
)
_K1, _B = 1.4, 0.6
_SURE = 2.2
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Reply:
    """The units that answer, or none when the article does not; `near` are the next best."""

    units: tuple[Unit, ...]
    near: tuple[Unit, ...]


class Answerer:
    """Ranks the article's units by BM25 (Robertson and Walker, 1994) over their own words."""

    def __init__(self, article: Article) -> None:
        """Index the article once."""
        self.article = article
        self._bags = [Counter(_words(_text(article, unit))) for unit in article.units]
        self._mean = sum(bag.total() for bag in self._bags) / len(self._bags)
        self._seen = Counter(word for bag in self._bags for word in bag)

    def answer(self, question: str) -> Reply:
        """The best unit for a question of any length, in bounded time."""
        asked = set(_words(question)[:_MOST_WORDS])
        scores = [
            (self._score(asked, bag), unit)
            for bag, unit in zip(self._bags, self.article.units, strict=True)
        ]
        ranked = sorted(scores, key=lambda scored: -scored[0])
        best = [unit for _, unit in ranked]
        if ranked[0][0] < _SURE:
            return Reply((), tuple(best[:3]))
        return Reply((best[0],), tuple(best[1:4]))

    def _score(self, asked: set[str], bag: Counter[str]) -> float:
        return sum(self._weight(word, bag) for word in asked if word in bag)

    def _weight(self, word: str, bag: Counter[str]) -> float:
        total, seen = len(self._bags), self._seen[word]
        rarity = math.log(1 + (total - seen + 0.5) / (seen + 0.5))
        length = 1 - _B + _B * bag.total() / self._mean
        return rarity * bag[word] * (_K1 + 1) / (bag[word] + _K1 * length)


def _text(article: Article, unit: Unit) -> str:
    sentences = " ".join(article.sentences[number].text for number in unit.sentences)
    return f"{unit.title} {unit.title} {unit.topic} {sentences}"


def _words(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _COMMON]


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) > 3), "")
    return word.removesuffix(ending)
