"""Odds: what the model thinks of a text, as one probability for each label."""

from typing import Protocol

from bot.article.text import Unit

Odds = dict[str, float]


class Weigh(Protocol):
    """The odds of a text after the unit that was shown before it, if any, and within the longer
    message that it is a window of."""

    def __call__(
        self, text: str, topic: Unit | None = None, within: str | None = None, /
    ) -> Odds: ...


def total(odds: Odds, prefix: str) -> float:
    """The probability of all labels that begin so."""
    return sum(chance for label, chance in odds.items() if label.startswith(prefix))


def likeliest(odds: Odds, prefix: str) -> str:
    """The most probable of the labels that begin so."""
    return max((label for label in odds if label.startswith(prefix)), key=lambda key: odds[key])
