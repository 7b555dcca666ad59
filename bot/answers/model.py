"""The trained model: sums of table rows, one hidden layer and a softmax, in plain Python."""

import json
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice
from math import exp, log, sqrt
from operator import mul
from typing import Any

from bot.answers.features import key


@dataclass(frozen=True, slots=True)
class Model:
    """What training left: a table of features, then two dense layers.

    `keys` are the CRC-32 of the features' names in rising order, `weights` what each adds to the
    length of a bag; `rows` holds `width` int8 for each, to be multiplied by its gain; `bias` and
    `out` lead from the rectified sum to one score for each label.
    """

    labels: tuple[str, ...]
    width: int
    keys: Sequence[int]
    weights: Sequence[float]
    gains: Sequence[float]
    rows: Sequence[int]
    bias: Sequence[float]
    out: tuple[Sequence[float], ...]
    out_bias: Sequence[float]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each label is for a bag of features; they add up to one."""
        hidden = self._hidden(Counter(features))
        scores = [
            bias + sum(map(mul, hidden, row))
            for bias, row in zip(self.out_bias, self.out, strict=True)
        ]
        most = max(scores)
        powers = [exp(score - most) for score in scores]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}

    def _hidden(self, bag: Counter[str]) -> list[float]:
        found = [(self._find(name), 1 + log(count)) for name, count in bag.items()]
        known = [(at, times) for at, times in found if at is not None]
        if not known:
            return [max(0.0, bias) for bias in self.bias]
        length = sqrt(sum((self.weights[at] * times) ** 2 for at, times in known))
        shares = [self.gains[at] * times / length for at, times in known]
        columns = zip(*(self.rows[at * self.width :][: self.width] for at, _ in known), strict=True)
        return [
            max(0.0, bias + sum(map(mul, column, shares)))
            for bias, column in zip(self.bias, columns, strict=True)
        ]

    def _find(self, name: str) -> int | None:
        number = key(name)
        at = bisect_left(self.keys, number)
        return at if at < len(self.keys) and self.keys[at] == number else None


def load_model() -> Model:
    """The packaged model."""
    return read_model(files("bot.answers").joinpath("model.bin").read_bytes())


def read_model(data: bytes) -> Model:
    """A model from its file: a line of JSON, then keys, weights, dense layers and rows."""
    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    labels, count, width = tuple(head["labels"]), head["features"], head["width"]
    keys = _numbers("I", body, 0, count)
    dense = _numbers("f", body, 4 * count, 2 * count + width + len(labels) * (width + 1))
    parts = iter(dense)
    weights, gains = (array("f", islice(parts, count)) for _ in range(2))
    bias = tuple(islice(parts, width))
    out = tuple(tuple(islice(parts, width)) for _ in labels)
    rows = memoryview(body)[-count * width :].cast("b")
    return Model(labels, width, keys, weights, gains, rows, bias, out, tuple(parts))


def _numbers(kind: str, body: bytes, start: int, count: int) -> "array[Any]":
    numbers: array[Any] = array(kind)
    numbers.frombytes(memoryview(body)[start : start + 4 * count])
    return numbers
