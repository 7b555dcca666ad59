"""A small network over bags of features: its forward and backward pass and Adam, in NumPy."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Array = Any
"""A NumPy array or a SciPy matrix; neither is installed where types are checked."""

SMOOTHING = 0.1
DROP_FEATURE, DROP_VECTOR, DROP_HIDDEN = 0.15, 0.1, 0.3
RATE, TABLE_RATE, DECAY = 3e-3, 9e-3, 0.02
BATCH = 64


@dataclass(slots=True)
class Network:
    """`table` has a row for each trained feature; `tie` leads from word vectors to the hidden
    layer, `out` from there to the scores."""

    table: Array
    tie: Array
    bias: Array
    out: Array
    out_bias: Array
    moments: dict[str, tuple[Array, Array]] = field(default_factory=dict)
    steps: int = 0


def new_network(features: int, vector: int, hidden: int, labels: int, rng: Array) -> Network:
    """A network with small random numbers."""

    def small(*shape: int, spread: float) -> Array:
        return (rng.standard_normal(shape) * spread).astype(np.float32)

    return Network(
        table=small(features, hidden, spread=0.05),
        tie=small(vector, hidden, spread=vector**-0.5),
        bias=np.zeros(hidden, np.float32),
        out=small(labels, hidden, spread=hidden**-0.5),
        out_bias=np.zeros(labels, np.float32),
    )


def train_epoch(
    net: Network, lines: tuple[Array, Array, Array, Array], rates: Iterator[float], rng: Array
) -> None:
    """One pass over all lines in a new order: their bags, vectors, targets and how much each
    counts; `rates` gives the learning rate of each step."""
    bags, vectors, targets, counts = lines
    order = rng.permutation(len(targets))
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        _step(net, bags[chosen], vectors[chosen], targets[chosen], counts[chosen], next(rates), rng)


def _step(
    net: Network, bag: Array, vector: Array, target: Array, counts: Array, rate: float, rng: Array
) -> None:
    bag.data = bag.data * _keep(bag.data.shape, DROP_FEATURE, rng)
    vector = vector * _keep(vector.shape, DROP_VECTOR, rng)
    columns, bag = _touched(bag)
    before = bag @ net.table[columns] + vector @ net.tie + net.bias
    kept = _keep(before.shape, DROP_HIDDEN, rng)
    hidden = np.maximum(before, 0) * kept
    smooth = (1 - SMOOTHING) * target + SMOOTHING / target.shape[1]
    error = (softmax(hidden @ net.out.T + net.out_bias) - smooth) * counts / len(target)
    back = (error @ net.out) * kept * (before > 0)
    net.steps += 1
    _adam(net, "table", bag.T @ back, rate * TABLE_RATE, columns)
    _adam(net, "tie", vector.T @ back, rate * RATE)
    _adam(net, "bias", back.sum(0), rate * RATE)
    _adam(net, "out", error.T @ hidden, rate * RATE)
    _adam(net, "out_bias", error.sum(0), rate * RATE)


def _touched(bag: Array) -> tuple[Array, Array]:
    columns = np.unique(bag.indices)
    return columns, bag[:, columns]


def _keep(shape: tuple[int, ...], drop: float, rng: Array) -> Array:
    return (rng.random(shape, dtype=np.float32) >= drop).astype(np.float32) / (1 - drop)


def _adam(
    net: Network, name: str, slope: Array, rate: float, rows: Array | slice = slice(None)
) -> None:
    """Adam (Kingma and Ba, 2015) with decoupled decay, on the touched rows only."""
    weights = getattr(net, name)
    if name not in net.moments:
        net.moments[name] = (np.zeros_like(weights), np.zeros_like(weights))
    first, second = net.moments[name]
    first[rows] = 0.9 * first[rows] + 0.1 * slope
    second[rows] = 0.999 * second[rows] + 0.001 * slope * slope
    mean = first[rows] / (1 - 0.9**net.steps)
    spread = np.sqrt(second[rows] / (1 - 0.999**net.steps)) + 1e-8
    weights[rows] = weights[rows] * (1 - rate * DECAY) - rate * mean / spread


def softmax(scores: Array) -> Array:
    """Probabilities in each row."""
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)
