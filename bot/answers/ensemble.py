"""The ensemble: two unlike models read a message, and the mean of their log-odds counts.

The bag of words (`bot.answers.bag_of_words`) knows every word and piece but no order; the encoder
(`bot.answers.encoder`) reads in order. Where one alone is confidently wrong, the other doubts.
"""

import logging
from collections.abc import Callable
from functools import cache, lru_cache
from math import exp, log
from pathlib import Path

from bot.answers.bag_of_words import Model, load_model
from bot.answers.features import LONGEST_FOLLOW_UP, context, features, words
from bot.answers.message_parts import sections
from bot.answers.odds import Odds
from bot.article.text import Unit

ENCODER = Path(__file__).parent / "encoder.onnx"

FAINTEST = log(1e-9)
"""The least logarithm of a probability: one model alone rules nothing out."""

REMEMBERED = 64
"""Texts kept ready: a message and its windows are searched for an emergency, then answered."""

Scores = Callable[[str, str], Odds]
"""A score for each label, of any sum, of a text that may lean on a title."""

logger = logging.getLogger(__name__)


class Ensemble:
    """Both models, or the bag alone where the encoder cannot run; any thread may ask it."""

    def __init__(self, bag: Model, encoder: Scores | None) -> None:
        """Take the models; the latest texts are remembered."""
        self._bag = bag
        self._encoder = lru_cache(REMEMBERED)(encoder) if encoder else None
        self._remembered = lru_cache(REMEMBERED)(self._mean)
        self.models = ("bag of words", *(("encoder",) if encoder else ()))
        """The names of the models that answer."""

    def odds(self, text: str, topic: Unit | None = None, within: str | None = None) -> Odds:
        """How likely each label is for a text, after the unit shown before it.

        Of a text that is a window of a longer message, `within`, the encoder reads the message; of
        a very long text its sections, which it has read by then in search of an emergency.
        """
        leans = topic is not None and len(words(text)) <= LONGEST_FOLLOW_UP
        return self._remembered(_folded(text), topic if leans else None, _folded(within or text))

    def odds_of_bag(self, text: str, topic: Unit | None = None) -> Odds:
        """How likely each label is by the bag alone, after the unit shown before the text."""
        tokens = words(text)
        return self._bag.probabilities(features(tokens) + context(tokens, topic))

    def _mean(self, text: str, topic: Unit | None, read: str) -> Odds:
        chances = self.odds_of_bag(text, topic)
        if self._encoder is None:
            return chances
        title = topic.title if topic else ""
        return mean_of(chances, *(self._encoder(section, title) for section in sections(read)))


def _folded(text: str) -> str:
    """A text as both models read it, whatever its case and spaces."""
    return " ".join(text.lower().replace("’", "'").split())


@cache
def load_ensemble() -> Ensemble:
    """The packaged models, read once."""
    return Ensemble(load_model(), load_scores(ENCODER))


def load_scores(file: Path) -> Scores | None:
    """The encoder of a file, or None where onnxruntime is not installed."""
    try:
        from bot.answers.encoder import read_encoder
    except ImportError:
        logger.warning("onnxruntime is not installed: the bag of words answers alone")
        return None
    encoder = read_encoder(file)
    return lambda text, title: dict(zip(encoder.labels, encoder.scores(text, title), strict=True))


def mean_of(chances: Odds, *scores: Odds) -> Odds:
    """The mean of two models' log-odds as probabilities; of the second, which may have read more
    than one section, first the mean of its scores. Scores may have any sum."""
    logs = [_logarithms(each) for each in scores]
    both = {
        label: (
            max(log(chance), FAINTEST)
            + max(sum(each[label] for each in logs) / len(logs), FAINTEST)
        )
        / 2
        for label, chance in chances.items()
        if chance > 0
    }
    total = sum(exp(value) for value in both.values())
    return {label: exp(both[label]) / total if label in both else 0.0 for label in chances}


def _logarithms(scores: Odds) -> Odds:
    """Scores as logarithms of probabilities."""
    highest = max(scores.values())
    whole = log(sum(exp(score - highest) for score in scores.values())) + highest
    return {label: score - whole for label, score in scores.items()}
