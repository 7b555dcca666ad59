"""Trains the head that tells wishes apart: `python -m tests.training.wishes`, seeded.

`python -m tests.training.wishes authors` prints instead what it knows of each author whom it has
not seen: wishes met, other lines left alone, and lines of the bank that are taken for a wish.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bot.answers.encoder import read_encoder
from bot.answers.ensemble import ENCODER, NO_WISH, WISHES
from bot.answers.features import features, words
from bot.answers.wish_head import BUCKETS, WishHead, bag_of
from tests.training.bank import Line, for_training, load_bank
from tests.training.network import Array, softmax

FOLDER = Path(__file__).parent / "wishes"
TYPED = Path(__file__).parents[1] / "language" / "typed"
TABLES = ("lines_seen", "lines_seen_2", "lines_held_out_3", "lines_held_out_4", "lines_held_out_5")
"""Tables that are open: the last three were held out, and measured before they were read."""

AUTHORS = ("first", "second", "third", "fourth", "fifth", *TABLES)
"""Who had seen no code; the developer's lines and the bank's are only trained on."""

SEED = 20261129
SHARE = {"small": 0.8, "plain": 1.0, "urgent": 1.0, "lookalike": 0.5, "follow": 0.5}
OTHERS = 0.25
"""How many of the bank's lines are no wish's examples, by class and of any other class."""

BANK_COUNTS, DECAY, STEPS = 0.3, 0.02, 60
"""How much one of these counts, how small weights are kept, and the steps of L-BFGS."""

PERHAPS = ("small:bot_use", "small:what_can_you_do")
"""What the bank calls wishes and much else; those whose wish is known are in `wishes/bank.tsv`."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A line with its author; `labels` has more than one where several screens are right."""

    author: str
    labels: tuple[str, ...]
    text: str


def wishes() -> list[Wish]:
    """The lines whose wish, or that they are none, somebody wrote down."""
    found = [
        Wish(file.stem, (label,), text)
        for file in sorted(FOLDER.glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
        for label, _, text in [line.partition("\t")]
    ]
    known = {wish.labels[0] for wish in found}
    for table in TABLES:
        file = TYPED / f"{table}.jsonl"
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            if row["open"] is None:
                named = row.get("any") or [row["ends"]]
                ends = (end if end in known else NO_WISH for end in named)
                found.append(Wish(table, tuple(ends), row["text"]))
    return found


def others(known: Iterable[Wish]) -> list[Wish]:
    """A sample of the bank's lines that are no wish."""
    rng, texts = np.random.default_rng(SEED), {wish.text for wish in known}
    lines = [line for line in for_training(load_bank()) if not _may_be_wish(line)]
    chances = rng.random(len(lines))
    return [
        Wish("bank_other", (NO_WISH,), line.text)
        for line, chance in zip(lines, chances, strict=True)
        if line.text not in texts and chance < SHARE.get(line.kind, OTHERS)
    ]


def _may_be_wish(line: Line) -> bool:
    return line.kind == "awaited" or line.labels[0] in PERHAPS or line.labels[0].endswith("_wish")


@dataclass(frozen=True, slots=True)
class Table:
    """Lines as numbers: what the encoder made of them, and their bags."""

    pooled: Array
    bags: Array
    rarity: Array


def table_of(lines: Sequence[Wish]) -> Table:
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
        buckets, shares = bag_of(text, rarity)
        row[buckets] = shares
    return Table(pooled, bags, rarity)


def trained(lines: Sequence[Wish], table: Table) -> WishHead:
    """A head that knows these lines."""
    labels = tuple(sorted({line.labels[0] for line in lines}))
    mean, width = table.pooled.mean(0), table.pooled.shape[1]
    scale = (table.pooled.std(0) + 1e-6) * np.float32(width**0.5)
    inputs = (table.pooled - mean) / scale
    wanted = np.array([labels.index(line.labels[0]) for line in lines])
    counts = [BANK_COUNTS if line.author == "bank_other" else 1.0 for line in lines]
    weights, bias = _fitted(
        inputs, csr_matrix(table.bags), wanted, np.array(counts, np.float32), len(labels)
    )
    dense = weights[:width] / scale[:, None]
    return WishHead(labels, dense, weights[width:], table.rarity, bias - mean @ dense)


def _fitted(
    inputs: Array, bags: Array, wanted: Array, counts: Array, labels: int
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
        slope = [(led + DECAY * weights).ravel(), errors.sum(0)]
        whole = float(lost + DECAY * (weights * weights).sum() / 2)
        return whole, np.concatenate(slope).astype(np.float64)

    start = np.zeros((width + 1) * labels)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    flat = found.x.astype(np.float32)
    return flat[: width * labels].reshape(width, labels), flat[width * labels :]


def pack(head: WishHead) -> None:
    """Write what bot.answers.wish_head reads: halves of numbers, and bytes for the bag."""
    scale = (np.abs(head.rows).max(1, keepdims=True) / 127 + 1e-9).astype(np.float32)
    np.savez(
        WISHES,
        labels=np.frombuffer(json.dumps(head.labels).encode(), np.uint8),
        dense=head.dense.astype(np.float16),
        rows=np.rint(head.rows / scale).astype(np.int8),
        scale=scale,
        rarity=head.rarity,
        bias=head.bias,
    )


def by_author(lines: Sequence[Wish], table: Table) -> Iterator[str]:
    """What a head that has not seen an author, nor half of the bank's lines, makes of them."""
    half = np.random.default_rng(SEED).random(len(lines)) < 0.5
    of_bank = np.array([line.author == "bank_other" for line in lines])
    for author in AUTHORS:
        out = np.array([line.author == author for line in lines])
        head = _part(lines, table, ~out & (half | ~of_bank))
        met = {
            at: _told(head, table, at) in lines[at].labels for at in np.flatnonzero(out).tolist()
        }
        wish = [ok for at, ok in met.items() if NO_WISH not in lines[at].labels]
        none = [ok for at, ok in met.items() if NO_WISH in lines[at].labels]
        bank = [
            _told(head, table, at) != NO_WISH for at in np.flatnonzero(of_bank & ~half).tolist()
        ]
        yield (
            f"{author}: {sum(wish)} of {len(wish)} wishes met, {sum(none)} of {len(none)} others"
            f" left alone; {sum(bank)} of {len(bank)} lines of the bank taken for a wish"
        )


def _part(lines: Sequence[Wish], table: Table, chosen: Array) -> WishHead:
    few = Table(table.pooled[chosen], table.bags[chosen], table.rarity)
    return trained([line for line, is_in in zip(lines, chosen, strict=True) if is_in], few)


def _told(head: WishHead, table: Table, at: int) -> str:
    scores = table.pooled[at] @ head.dense + table.bags[at] @ head.rows + head.bias
    return head.labels[int(scores.argmax())]


def main() -> None:
    """Train on everything and write the packaged file, or show what authors' lines become."""
    known = wishes()
    lines = [*known, *others(known)]
    table = table_of(lines)
    if sys.argv[1:] == ["authors"]:
        print(*by_author(lines, table), sep="\n")
        return
    pack(trained(lines, table))
    print(f"wrote {WISHES.name}, {WISHES.stat().st_size / 1e3:.0f} kB, of {len(lines)} lines")


if __name__ == "__main__":
    main()
