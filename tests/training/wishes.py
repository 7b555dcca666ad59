"""Trains the head that tells wishes apart: `python -m tests.training.wishes`, seeded.

`python -m tests.training.wishes authors` prints instead what it knows of each author whom it has
not seen: wishes met, other lines left alone, and lines of the bank that are taken for a wish.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bot.answers.models.ensemble import NO_WISH, WISHES
from tests.training.bank import Line, for_training, load_bank
from tests.training.heads import (
    BANK,
    Labelled,
    Lesson,
    Table,
    labelled,
    likeliest_of,
    part_of,
    train_or_show,
)

FOLDER = Path(__file__).parent / "wishes"
TYPED = Path(__file__).parents[1] / "language" / "typed"
HELD_OUT = ("", "_2", "_3", "_4", "_5", "_6", "_7")
TABLES = ("lines_seen", "lines_seen_2", *(f"lines_held_out{number}" for number in HELD_OUT))
"""Tables that are open: all but the first two were held out, and measured before they were read."""

NUMBERED = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
)
AUTHORS = (*NUMBERED, *TABLES)
"""Who had seen no code; the developer's lines and the bank's are only trained on."""

SEED = 20261129
SHARE = {"small": 0.8, "plain": 1.0, "urgent": 1.0, "lookalike": 1.0, "follow": 1.0}
OTHERS = 0.5
"""How many of the bank's lines are no wish's examples, by class and of any other class."""

PERHAPS = ("small:bot_use", "small:what_can_you_do")
"""What the bank calls wishes and much else; those whose wish is known are in `wishes/bank.tsv`."""


def wishes() -> list[Labelled]:
    """The lines whose wish, or that they are none, somebody wrote down."""
    found = labelled(FOLDER)
    known = {wish.labels[0] for wish in found}
    for table in TABLES:
        file = TYPED / f"{table}.jsonl"
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            if row["open"] is None:
                named = row.get("any") or [row["ends"]]
                ends = (end if end in known else NO_WISH for end in named)
                found.append(Labelled(table, tuple(ends), row["text"]))
    return found


def others(known: Iterable[Labelled]) -> list[Labelled]:
    """A sample of the bank's lines that are no wish."""
    rng, texts = np.random.default_rng(SEED), {wish.text for wish in known}
    lines = [line for line in for_training(load_bank()) if not _may_be_wish(line)]
    chances = rng.random(len(lines))
    return [
        Labelled(BANK, (NO_WISH,), line.text)
        for line, chance in zip(lines, chances, strict=True)
        if line.text not in texts and chance < SHARE.get(line.kind, OTHERS)
    ]


def _may_be_wish(line: Line) -> bool:
    return line.kind == "awaited" or line.labels[0] in PERHAPS or line.labels[0].endswith("_wish")


def by_author(lines: Sequence[Labelled], table: Table, lesson: Lesson) -> Iterator[str]:
    """What a head that has not seen an author, nor half of the bank's lines, makes of them."""
    half = np.random.default_rng(SEED).random(len(lines)) < 0.5
    of_bank = np.array([line.author == BANK for line in lines])
    for author in AUTHORS:
        out = np.array([line.author == author for line in lines])
        head = part_of(lines, table, ~out & (half | ~of_bank), lesson)
        met = {
            at: likeliest_of(head, table, at) in lines[at].labels
            for at in np.flatnonzero(out).tolist()
        }
        wish = [ok for at, ok in met.items() if NO_WISH not in lines[at].labels]
        none = [ok for at, ok in met.items() if NO_WISH in lines[at].labels]
        bank = [
            likeliest_of(head, table, at) != NO_WISH
            for at in np.flatnonzero(of_bank & ~half).tolist()
        ]
        yield (
            f"{author}: {sum(wish)} of {len(wish)} wishes met, {sum(none)} of {len(none)} others"
            f" left alone; {sum(bank)} of {len(bank)} lines of the bank taken for a wish"
        )


if __name__ == "__main__":
    known = wishes()
    train_or_show([*known, *others(known)], WISHES, by_author)
