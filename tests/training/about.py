"""Trains the head that knows questions about the bot: `python -m tests.training.about`, seeded.

`python -m tests.training.about authors` prints instead what a head that has not seen a third of the
lines makes of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.answers.models.bot_questions import NOT_ABOUT, SURE, bot_question_in
from bot.answers.models.ensemble import ABOUT
from tests.training import acts, wishes
from tests.training.bank import for_training, load_bank
from tests.training.heads import BANK, Labelled, Lesson, Table, labelled, part_of, train_or_show
from tests.training.network import softmax

FOLDER = Path(__file__).parent / "about"
SEED = 20261201
OF_BANK, UNSEEN = 0.15, 0.3
"""So many of the bank's lines are examples, and so many of all lines are kept apart to measure."""

OWN_SCREENS = frozenset({"privacy", "help"})
"""Wishes whose lines may be questions about the bot, and are labelled in this folder."""

MAY_BE_ABOUT = frozenset(
    f"out:{kind}" for kind in ("costs", "article_itself", "other_language", "chitchat_other")
)
"""What the bank calls what is asked of the bot, and much else; its small talk, too."""


def lines() -> list[Labelled]:
    """Questions about the bot, and as lines that are none what people say and wish besides."""
    known = labelled(FOLDER)
    told = [each for each in labelled(acts.FOLDER) if each.labels[0] != "about_bot"]
    wished = [each for each in labelled(wishes.FOLDER) if each.labels[0] not in OWN_SCREENS]
    rest = [replace(each, author=BANK, labels=(NOT_ABOUT,)) for each in (*told, *wished, *_bank())]
    texts = {line.text for line in known}
    return [*known, *(each for each in rest if each.text not in texts)]


def _bank() -> list[Labelled]:
    rng = np.random.default_rng(SEED)
    bank = [line for line in for_training(load_bank()) if not _may_be_about(line.labels[0])]
    chances = rng.random(len(bank))
    return [
        Labelled(BANK, (NOT_ABOUT,), line.text)
        for line, chance in zip(bank, chances, strict=True)
        if chance < OF_BANK
    ]


def _may_be_about(label: str) -> bool:
    return label.startswith("small:") or label in MAY_BE_ABOUT


def of_unseen(lines: Sequence[Labelled], table: Table, lesson: Lesson) -> Iterator[str]:
    """What a head makes of a third of the lines, which it has not seen."""
    out = np.random.default_rng(SEED).random(len(lines)) < UNSEEN
    head = part_of(lines, table, ~out, lesson)
    scores = softmax(table.pooled[out] @ head.dense + table.bags[out] @ head.rows + head.bias)
    count = Counter[str]()
    for at, row in zip(np.flatnonzero(out).tolist(), scores.tolist(), strict=True):
        kind, wanted = bot_question_in(dict(zip(head.labels, row, strict=True)), SURE), lines[at]
        is_about = wanted.labels[0] != NOT_ABOUT
        count.update({"about" if is_about else "others": 1})
        count.update(right=is_about and kind == wanted.labels[0], taken=bool(kind) and not is_about)
        count.update(found=is_about and bool(kind))
    yield f"{count['found']} of {count['about']} found, {count['right']} of the right kind"
    yield f"{count['taken']} of {count['others']} other lines taken for one"


if __name__ == "__main__":
    train_or_show(lines(), ABOUT, of_unseen)
