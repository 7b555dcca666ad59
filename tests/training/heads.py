"""How a linear head on the encoder's layers is trained; `wishes`, `acts`, `about` and `dangers`
bring their lines."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bot.answers.models.encoder import read_encoder
from bot.answers.models.ensemble import ENCODER
from bot.answers.models.features import features, words
from bot.answers.models.linear_head import BUCKETS, LinearHead, bag_of, counted
from tests.training.network import Array, softmax

BANK = "bank_other"
"""The author of lines of the bank that have another use; each counts less."""

STEPS = 60
"""The steps of L-BFGS."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with its author; `labels` has more than one where several are right."""

    author: str
    labels: tuple[str, ...]
    text: str


def labelled(folder: Path) -> list[Labelled]:
    """The lines of a folder's tables, one an author: label, tab, text."""
    return [
        Labelled(file.stem, (label,), text)
        for file in sorted(folder.glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
        for label, _, text in [line.partition("\t")]
    ]


@dataclass(frozen=True, slots=True)
class Lesson:
    """How much a line counts by its author, 1 unless it is said, and how small weights are kept."""

    counts: Mapping[str, float] = field(default_factory=lambda: {BANK: 0.3})
    decay: float = 0.02


USUAL = Lesson()


@dataclass(frozen=True, slots=True)
class Table:
    """Lines as numbers: what the encoder made of them, and their bags."""

    pooled: Array
    bags: Array
    rarity: Array


def table_of(lines: Sequence[Labelled]) -> Table:
    """All lines as the running program reads them."""
    encoder = read_encoder(ENCODER)
    texts = [" ".join(line.text.lower().replace("’", "'").split()) for line in lines]
    pooled = np.array([encoder.read(text)[1] for text in texts], np.float32)
    seen = np.zeros(BUCKETS, np.float32)
    for text in texts:
        seen[[*{crc32(name.encode()) % BUCKETS for name in features(words(text))}]] += 1
    rarity = np.log(len(texts) / (1 + seen)).astype(np.float32)
    bags = np.zeros((len(texts), BUCKETS), np.float32)
    for row, text in zip(bags, texts, strict=True):
        buckets, shares = bag_of(counted(text), rarity)
        row[buckets] = shares
    return Table(pooled, bags, rarity)


def trained(lines: Sequence[Labelled], table: Table, lesson: Lesson) -> LinearHead:
    """A head that knows these lines."""
    labels = tuple(sorted({line.labels[0] for line in lines}))
    mean, width = table.pooled.mean(0), table.pooled.shape[1]
    scale = (table.pooled.std(0) + 1e-6) * np.float32(width**0.5)
    inputs = (table.pooled - mean) / scale
    wanted = np.array([labels.index(line.labels[0]) for line in lines])
    counts = np.array([lesson.counts.get(line.author, 1.0) for line in lines], np.float32)
    bags = csr_matrix(table.bags)
    weights, bias = _fitted(inputs, bags, wanted, counts, len(labels), lesson.decay)
    dense = weights[:width] / scale[:, None]
    return LinearHead(labels, dense, weights[width:], table.rarity, bias - mean @ dense)


def _fitted(
    inputs: Array, bags: Array, wanted: Array, counts: Array, labels: int, decay: float
) -> tuple[Array, Array]:
    lines, dense = inputs.shape
    width = dense + BUCKETS
    right = np.eye(labels, dtype=np.float32)[wanted]

    def loss(flat: Array) -> tuple[float, Array]:
        flat = flat.astype(np.float32)
        weights, bias = flat[: width * labels].reshape(width, labels), flat[width * labels :]
        odds = softmax(inputs @ weights[:dense] + bags @ weights[dense:] + bias)
        errors = (odds - right) * counts[:, None]
        lost = -(counts * np.log(odds[np.arange(lines), wanted] + 1e-9)).sum()
        led = np.vstack([inputs.T @ errors, bags.T @ errors])
        slope = [(led + decay * weights).ravel(), errors.sum(0)]
        whole = float(lost + decay * (weights * weights).sum() / 2)
        return whole, np.concatenate(slope).astype(np.float64)

    start = np.zeros((width + 1) * labels)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    flat = found.x.astype(np.float32)
    return flat[: width * labels].reshape(width, labels), flat[width * labels :]


def pack(head: LinearHead, file: Path) -> None:
    """Write what bot.answers.models.linear_head reads: halves of numbers, and bytes for the bag."""
    scale = (np.abs(head.rows).max(1, keepdims=True) / 127 + 1e-9).astype(np.float32)
    np.savez(
        file,
        labels=np.frombuffer(json.dumps(head.labels).encode(), np.uint8),
        dense=head.dense.astype(np.float16),
        rows=np.rint(head.rows / scale).astype(np.int8),
        scale=scale,
        rarity=head.rarity,
        bias=head.bias,
    )


def part_of(lines: Sequence[Labelled], table: Table, chosen: Array, lesson: Lesson) -> LinearHead:
    """A head that knows the chosen lines only."""
    few = Table(table.pooled[chosen], table.bags[chosen], table.rarity)
    some = [line for line, is_in in zip(lines, chosen, strict=True) if is_in]
    return trained(some, few, lesson)


def likeliest_of(head: LinearHead, table: Table, at: int) -> str:
    """What a head takes a line of the table for."""
    scores = table.pooled[at] @ head.dense + table.bags[at] @ head.rows + head.bias
    return head.labels[int(scores.argmax())]


def by_author(lines: Sequence[Labelled], table: Table, lesson: Lesson) -> Iterator[str]:
    """What a head makes of each author whom it has not seen, and what it takes for what."""
    for author in sorted({line.author for line in lines} - lesson.counts.keys()):
        out = np.array([line.author == author for line in lines])
        head = part_of(lines, table, ~out, lesson)
        theirs = np.flatnonzero(out).tolist()
        told = [(lines[at].labels[0], likeliest_of(head, table, at)) for at in theirs]
        wrong = Counter(pair for pair in told if pair[0] != pair[1])
        yield f"{author}: {len(told) - wrong.total()} of {len(told)} right"
        yield from (f"  {n} {act} taken for {taken}" for (act, taken), n in wrong.most_common(25))


ByAuthor = Callable[[Sequence[Labelled], Table, Lesson], Iterable[str]]
"""What a head makes of each author whom it has not seen, a line of print each."""


def train_or_show(
    lines: Sequence[Labelled], file: Path, by_author: ByAuthor, lesson: Lesson = USUAL
) -> None:
    """Train on everything and write the packaged file, or show what `authors`' lines become."""
    table = table_of(lines)
    if sys.argv[1:] == ["authors"]:
        print(*by_author(lines, table, lesson), sep="\n")
        return
    pack(trained(lines, table, lesson), file)
    print(f"wrote {file.name}, {file.stat().st_size / 1e3:.0f} kB, of {len(lines)} lines")
