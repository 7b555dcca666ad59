"""Linear heads: what else a message is, by what the encoder made of it anyway.

Each is a softmax on the encoder's pooled layers and a bag of the message's words and pieces of
words. `wishes.npz` tells plain wishes apart (`tests.training.wishes`; `none` is no wish),
`acts.npz` the dialogue acts: what a line is there for (`tests.training.acts`), `about.npz`
questions about the bot (`tests.training.about`), `dangers.npz` danger from what only sounds like it
(`tests.training.dangers`).
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from bot.answers.models.features import features, words
from bot.answers.models.odds import Odds

BUCKETS = 4096
"""Features of the bag share so many rows."""

BAG_WEIGHS = 1.0
"""How much the bag counts beside the encoder's numbers."""


@dataclass(frozen=True, slots=True)
class LinearHead:
    """`dense` leads from the encoder's numbers to one score a label, `rows` from the bag, in which
    each bucket counts as `rarity` says."""

    labels: tuple[str, ...]
    dense: Any
    rows: Any
    rarity: Any
    bias: Any

    def odds(self, counts: Mapping[int, int], pooled: Any) -> Odds:
        """How likely each label is for a text: its counted features, and what the encoder read."""
        buckets, shares = bag_of(counts, self.rarity)
        scores = pooled @ self.dense + shares @ self.rows[buckets] + self.bias
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))


def counted(text: str) -> Mapping[int, int]:
    """How often each bucket has one of a text's features, which is the same for every head."""
    return Counter(crc32(name.encode()) % BUCKETS for name in features(words(text)))


def bag_of(counts: Mapping[int, int], rarity: Any) -> tuple[Sequence[int], Any]:
    """The buckets of the features, and how much each of them counts."""
    buckets = [*counts]
    shares = np.sqrt(np.array([*counts.values()], np.float32)) * rarity[buckets]
    return buckets, shares * np.float32(BAG_WEIGHS / (np.linalg.norm(shares) or 1))


def read_head(file: Path) -> LinearHead:
    """A head from its file."""
    packed = np.load(file)
    rows = packed["rows"].astype(np.float32) * packed["scale"]
    labels = tuple(json.loads(packed["labels"].tobytes()))
    dense = packed["dense"].astype(np.float32)
    return LinearHead(labels, dense, rows, packed["rarity"], packed["bias"])
