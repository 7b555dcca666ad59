"""Trains the head that knows dialogue acts: `python -m tests.training.acts`, seeded.

`python -m tests.training.acts authors` prints instead how often it is right about each author whom
it has not seen, and which acts it takes for which.
"""

from pathlib import Path

import numpy as np

from bot.answers.models.ensemble import ACTS
from tests.training.bank import for_training, load_bank
from tests.training.heads import BANK, Labelled, by_author, labelled, train_or_show

FOLDER = Path(__file__).parent / "acts"
SEED = 20261130
ACTS_OF_BANK = {
    **dict.fromkeys(("units", "out", "follow", "both"), "question"),
    "urgent": "urgent",
}
SHARE = {"question": 0.01, "urgent": 0.04}
"""So few of the bank's lines: with 0.12 one line in eight that asks nothing was called one."""


def of_bank() -> list[Labelled]:
    """A sample of the bank's questions and emergencies."""
    rng = np.random.default_rng(SEED)
    lines = [line for line in for_training(load_bank()) if line.kind in ACTS_OF_BANK]
    chances = rng.random(len(lines))
    return [
        Labelled(BANK, (ACTS_OF_BANK[line.kind],), line.text)
        for line, chance in zip(lines, chances, strict=True)
        if chance < SHARE[ACTS_OF_BANK[line.kind]]
    ]


if __name__ == "__main__":
    train_or_show([*labelled(FOLDER), *of_bank()], ACTS, by_author)
