"""Trains the model from the bank and writes it: `python -m tests.training.train`, seeded."""

import json
from collections.abc import Sequence

import numpy as np

from bot.answers.models.bag_of_words import MODEL
from bot.answers.models.features import key
from bot.article.text import Article, load_article
from tests.training.bank import Line, for_training, load_bank
from tests.training.everyday import everyday_lines
from tests.training.examples import (
    Lexicon,
    as_typed_today,
    bags,
    build_lexicon,
    importance,
    joined,
    targets,
)
from tests.training.network import BATCH, Network, new_network, train_epoch

EPOCHS, HIDDEN, SEED = 10, 128, 20260302


def train(
    lines: Sequence[Line], article: Article, hidden: int = HIDDEN, epochs: int = EPOCHS
) -> tuple[Lexicon, Network]:
    """A network that has seen every line in every epoch."""
    rng = np.random.default_rng(SEED)
    lines = [*lines, *joined(lines, rng)]
    lexicon = build_lexicon(lines, article)
    wanted, counts = targets(lines, lexicon), importance(lines)
    shape = (lexicon.trained, lexicon.vectors.shape[1], hidden, len(lexicon.labels))
    net = new_network(*shape, rng)
    steps = epochs * -(-len(lines) // BATCH)
    rates = iter([1 - step / steps for step in range(steps)])
    for _ in range(epochs):
        found, vectors = bags(as_typed_today(lines, article, rng), lexicon)
        train_epoch(net, (found, vectors, wanted, counts), rates, rng)
    return lexicon, net


def pack(lexicon: Lexicon, net: Network) -> bytes:
    """The file that `bag_of_words` reads: word vectors are folded into rows of int8."""
    rows = lexicon.vectors @ net.tie
    rows[: lexicon.trained] += net.table
    keys = np.array([key(name) for name in lexicon.index], np.uint32)
    keys, first = np.unique(keys, return_index=True)
    rows, weights = rows[first], lexicon.weights[first]
    scale = np.abs(rows).max(1, keepdims=True) / 127 + 1e-9
    dense = [weights, weights * scale[:, 0], net.bias, net.out.ravel(), net.out_bias]
    head = {"labels": lexicon.labels, "features": len(keys), "width": rows.shape[1]}
    return b"".join(
        [
            json.dumps(head).encode() + b"\n",
            keys.astype("<u4").tobytes(),
            np.concatenate(dense).astype("<f4").tobytes(),
            np.rint(rows / scale).astype(np.int8).tobytes(),
        ]
    )


def main() -> None:
    """Train on everything that may be trained on, and write the packaged file."""
    article = load_article()
    MODEL.unlink(missing_ok=True)  # A running bot has mapped it.
    MODEL.write_bytes(pack(*train(for_training((*load_bank(), *everyday_lines())), article)))
    print(f"wrote {MODEL.name}, {MODEL.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
