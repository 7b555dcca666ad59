"""The trained model: sums of table rows, one hidden layer and a softmax, in plain Python."""

import json
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, sqrt
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

from bot.answers.models.features import key
from bot.answers.models.packed_sums import Lanes

MODEL = Path(__file__).parent / "model.bin"

REMEMBERED = 4096
"""Features kept ready, 3 MB: parts of a message share its own, and messages most of theirs."""

_FINE = (1 << 31) - 1


class Feature(NamedTuple):
    """What a word, a pair or a piece adds: `weight` to the length of its bag, and a row of the
    table, to be multiplied by `gain`."""

    weight: float
    gain: float
    row: int


@dataclass(frozen=True, slots=True)
class Model:
    """What training left: a table of features, then two dense layers.

    `look_up` finds a feature by its name; `bias` and `out` lead from the rectified sum of the
    table's rows to one score for each label. Rows are big integers (`packed_sums`).
    """

    labels: tuple[str, ...]
    look_up: Callable[[str], Feature | None]
    table: Lanes
    bias: Sequence[float]
    dense: Lanes
    out: Sequence[int]
    out_unit: float
    out_bias: Sequence[float]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is for a bag of features; they add up to one."""
        sums = self.dense.weighted(self.out, self._hidden(Counter(features)))
        scores = [b + self.out_unit * s for b, s in zip(self.out_bias, sums, strict=True)]
        most = max(scores)
        powers = [exp(score - most) for score in scores]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}

    def _hidden(self, bag: Counter[str]) -> list[float]:
        all_counts = [(self.look_up(name), 1 + log(count)) for name, count in bag.items()]
        counts = [(feature, times) for feature, times in all_counts if feature]
        length = sqrt(sum((feature.weight * times) ** 2 for feature, times in counts))
        shares = [feature.gain * times / length for feature, times in counts]
        sums = self.table.weighted((feature.row for feature, _ in counts), shares)
        return [max(0.0, bias + total) for bias, total in zip(self.bias, sums, strict=True)]


def load_model() -> Model:
    """The packaged model, of which only those rows are read that messages need."""
    with MODEL.open("rb") as file:
        return read_model(mmap(file.fileno(), 0, access=ACCESS_READ))


def read_model(data: bytes | mmap) -> Model:
    """A model from its file: a line of JSON, then keys, weights, dense layers and rows."""
    start = data.find(b"\n") + 1
    head, body = json.loads(data[:start]), memoryview(data)[start:]
    labels, count, width = tuple(head["labels"]), head["features"], head["width"]
    keys = _numbers("I", body, 0, count)
    dense = _numbers("f", body, 4 * count, 2 * count + width + len(labels) * (width + 1))
    weights, gains, dense = dense[:count], dense[count : 2 * count], dense[2 * count :]
    bias, out, out_bias = dense[:width], dense[width : -len(labels)], dense[-len(labels) :]
    table, rows = Lanes(width, 1), body[-count * width :]

    @lru_cache(REMEMBERED)
    def look_up(name: str) -> Feature | None:
        number = key(name)
        at = bisect_left(keys, number)
        if at == count or keys[at] != number:
            return None
        return Feature(weights[at], gains[at], table.row(bytes(rows[at * width :][:width])))

    layer, unit = Lanes(len(labels), 4), max(map(abs, out)) / _FINE
    columns = (array("i", (round(x / unit) for x in out[at::width])) for at in range(width))
    ready = tuple(layer.row(column.tobytes()) for column in columns)
    return Model(labels, look_up, table, bias, layer, ready, unit, out_bias)


def _numbers(kind: str, body: memoryview, start: int, count: int) -> "array[Any]":
    numbers: array[Any] = array(kind)
    numbers.frombytes(body[start : start + 4 * count])
    return numbers
