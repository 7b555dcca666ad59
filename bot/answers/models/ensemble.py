"""The ensemble: two unlike models read a message, and the mean of their log-odds counts; of danger
a third voice as well (`danger_voice`).

The bag of words (`bag_of_words`) knows every word and piece but no order; the encoder (`encoder`)
reads in order. Where one alone is confidently wrong, the other doubts.
"""

import logging
from collections.abc import Callable
from functools import cache, lru_cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import plain
from bot.answers.message_parts import sections
from bot.answers.models.bag_of_words import Model, load_model
from bot.answers.models.danger_voice import FEW_WORDS, danger_in, gravest_of, with_third_voice
from bot.answers.models.features import LONGEST_FOLLOW_UP, context, features, words
from bot.answers.models.odds import Odds
from bot.article.text import Unit
from bot.language.lazy_regex import lowered

ENCODER = Path(__file__).parent / "encoder.onnx"
WISHES, ACTS, ABOUT, DANGERS = HEADS = tuple(
    ENCODER.with_name(f"{head}.npz") for head in ("wishes", "acts", "about", "dangers")
)

NO_WISH = "none"
"""What a message is called that is no plain wish."""

CLEAR_WISH = 0.95
"""The odds from which a plain wish is no news, and no danger but one that its words name: of 1,391
lines of danger that the head had not seen one had more, and that one has words of despair."""

ENDING = frozenset({"stop", "delete"})
"""Wishes that despair may word alike: however clear they are, a possible danger is asked about."""

FAINTEST = log(1e-9)
"""The least logarithm of a probability: one model alone rules nothing out."""

REMEMBERED = 64
"""Texts kept ready: a message and its windows are searched for an emergency, then answered."""


class Reading(NamedTuple):
    """What the encoder makes of a text: a score a label, of any sum, and the odds of wishes, of
    dialogue acts, of questions about the bot and of danger."""

    scores: Odds
    wishes: Odds
    acts: Odds
    about: Odds
    dangers: Odds


Read = Callable[[str, str], Reading]
"""Reads a text that may lean on a title."""

logger = logging.getLogger(__name__)


class Ensemble:
    """Both models, or the bag alone where the encoder cannot run; any thread may ask it."""

    def __init__(self, bag: Model, encoder: Read | None) -> None:
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

    def wishes(self, text: str) -> Odds:
        """How likely each plain wish is for a text, or `none`; empty where no encoder can say."""
        read = self._read_whole(text)
        return read.wishes if read else {}

    def acts(self, text: str) -> Odds:
        """How likely each dialogue act is that a text is there for; empty where none can say."""
        read = self._read_whole(text)
        return read.acts if read else {}

    def about(self, text: str) -> Odds:
        """How likely each question about the bot is for a text; empty where none can say."""
        read = self._read_whole(text)
        return read.about if read else {}

    def danger(self, text: str) -> float:
        """How likely any danger is by the head that knows it; 1 where nothing can say."""
        read = self._read_whole(text)
        return danger_in(read.dangers) if read else 1.0

    def _read_whole(self, text: str) -> Reading | None:
        texts = sections(_folded(text))
        return self._encoder(texts[0], "") if self._encoder and len(texts) == 1 else None

    def clear_wish(self, text: str) -> str:
        """The plain wish that a text is without doubt, or nothing; words of despair are doubt."""
        odds = {} if tells_of_despair(plain(text)) else self.wishes(text)
        best = max(odds, key=lambda label: odds[label], default=NO_WISH)
        alike = ENDING if best in ENDING else {best} - {NO_WISH}
        return best if sum(odds[label] for label in alike) > CLEAR_WISH else ""

    def _mean(self, text: str, topic: Unit | None, read: str) -> Odds:
        chances = self.odds_of_bag(text, topic)
        if self._encoder is None:
            return chances
        title = topic.title if topic else ""
        readings = [self._encoder(part, title) for part in sections(read)]
        odds = mean_of(chances, *(reading.scores for reading in readings))
        if topic is not None:  # What leans on a topic says too little alone.
            return odds
        heard = gravest_of([reading.dangers for reading in readings])
        return with_third_voice(odds, heard, few=len(read.split()) <= FEW_WORDS)


def _folded(text: str) -> str:
    """A text as both models read it, whatever its case and spaces."""
    return lowered(text)


@cache
def load_ensemble() -> Ensemble:
    """The packaged models, read once."""
    return Ensemble(load_model(), load_reader(ENCODER))


def load_reader(file: Path) -> Read | None:
    """The encoder of a file with its heads, or None where onnxruntime is not installed."""
    try:
        from bot.answers.models.encoder import read_encoder
        from bot.answers.models.linear_head import counted, read_head
    except ImportError:
        logger.warning("onnxruntime is not installed: the bag of words answers alone")
        return None
    encoder = read_encoder(file)
    heads = [*map(read_head, HEADS)]

    def read(text: str, title: str) -> Reading:
        scores, pooled = encoder.read(text, title)
        named = dict(zip(encoder.labels, scores, strict=True))
        bag = counted(text)
        return Reading(named, *(head.odds(bag, pooled) for head in heads))

    return read


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
