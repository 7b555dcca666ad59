"""The question bank: its lines read and checked."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "bot" / "article" / "bank"
HELD_OUT = "heldout"
"""What the names of passes begin with that are measured on and never trained on."""

RUN = 6
"""So many words in a row make a line too much like a held-out one."""

CLASSES = ("units", "out", "urgent", "lookalike", "small", "follow", "both", "plain", "awaited")

AWAITED = {
    "time": "small:bot_use",
    "place": "small:zone_wish",
    "reminder": "small:reminder_wish",
    "quiet": "small:bot_use",
    "pause": "small:pause_wish",
    "note": "small:night_news",
}
"""What the bot may just have asked for, and what an answer to it is when nothing was asked."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `labels` are what it should get, `topic` the unit shown before a follow-up, and
    `awaited` what the bot has just asked for."""

    author: str
    kind: str
    labels: tuple[str, ...]
    text: str
    topic: str | None = None
    awaited: str | None = None

    @property
    def held_out(self) -> bool:
        """Whether it may only be measured on."""
        return self.author.startswith(HELD_OUT)


@cache
def load_bank(folder: Path = FOLDER) -> tuple[Line, ...]:
    """Every line of every pass, held out or not; ValueError names what cannot be read."""
    return tuple(
        line
        for author in sorted(path for path in folder.iterdir() if path.is_dir())
        for file in sorted(author.glob("*.tsv"))
        for line in _lines(file)
    )


def held_out(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The passes that are measured on and never trained on."""
    return tuple(line for line in lines if line.held_out)


def in_both(lines: tuple[Line, ...]) -> frozenset[str]:
    """Texts, as `same` compares them, that a training author and a held-out one both wrote."""
    measured = {same(line.text) for line in held_out(lines)}
    return frozenset(
        same(line.text) for line in lines if not line.held_out and same(line.text) in measured
    )


def for_training(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """What may be trained on: no held-out line, and none like one.

    Left out is what has the text of a held-out line, or six words in a row of one.
    """
    shared = in_both(lines)
    runs = {run for line in held_out(lines) for run in _runs(line.text)}
    return tuple(
        line
        for line in lines
        if not line.held_out and same(line.text) not in shared and runs.isdisjoint(_runs(line.text))
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    words = same(text).split()
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def same(text: str) -> str:
    """What stays of a text when case, spaces and signs do not count."""
    return " ".join(re.findall(r"\w+", text.lower())) or text.strip()


def faults(lines: tuple[Line, ...], labels: Collection[str]) -> Iterator[str]:
    """Labels there are not, empty texts, and texts that are twice in a pass."""
    for line in lines:
        for label in (*line.labels, *([line.topic] if line.topic else [])):
            if label not in labels:
                yield f"{line.author}/{line.kind}: no label {label}"
        if not line.text.strip() or line.text != line.text.strip():
            yield f"{line.author}/{line.kind}: {line.text!r} is empty or has outer spaces"
    seen = Counter((line.author, line.kind, line.topic, line.text) for line in lines)
    yield from (f"{where}: twice" for where, count in seen.items() if count > 1)


def _lines(file: Path) -> Iterator[Line]:
    author, kind = file.parent.name, file.stem
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        yield _line(author, kind, f"{author}/{kind}.tsv:{number}", raw)


def _line(author: str, kind: str, where: str, raw: str) -> Line:
    label, tab, text = raw.partition("\t")
    if not tab or "\t" in text or kind not in CLASSES:
        raise ValueError(f"{where} is not a label, a tab and a text of a known class")
    match kind:
        case "follow":
            topic, _, meant = label.removeprefix("follow:").partition("->")
            return Line(author, kind, (meant,), text, topic)
        case "both":
            return Line(author, kind, tuple(label.removeprefix("both:").split("+")), text)
        case "awaited":
            return Line(author, kind, (_meant(label, where),), text, awaited=label)
        case "lookalike":
            return Line(author, kind, (label.removeprefix("lookalike:"),), text)
        case _:
            return Line(author, kind, (label,), text)


def _meant(awaited: str, where: str) -> str:
    if awaited not in AWAITED:
        raise ValueError(f"{where}: the bot asks for no {awaited}")
    return AWAITED[awaited]
