"""Lines of the bank as the encoder reads them: numbers of pieces, in batches of like length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answers.models.encoder import marked
from bot.answers.models.features import LONGEST_FOLLOW_UP, words
from bot.answers.models.wordpieces import WordPieces
from bot.article.text import Article
from tests.training.bank import Line
from tests.training.examples import COUNTS, MISTYPED, OUT_OF_THE_BLUE, mistyped
from tests.training.network import Array

PIECES_A_STEP, MOST_LINES, SHUFFLED = 1536, 64, 4
"""How many pieces and lines one step reads at most, and by how many pieces their lengths differ."""

SMOOTHING = 0.05
STITCHED, MOST_BACKGROUND = 400, 5
"""Messages in which one line stands among plain ones, and among how many of these at most."""

BACKGROUND = ("small:night_news", "small:remark", "small:dose_note")
STANDING_OUT = ("units", "urgent", "out", "urgent", "lookalike")
"""What stands among what, each kind in its turn."""

LEAST_WORDS = 6
"""Words of a line that can stand among others and still be understood."""


class Reader:
    """Turns texts into the numbers of their pieces, as the running program does."""

    def __init__(self, vocabulary: Sequence[str], article: Article) -> None:
        """Number the pieces; the article has the titles that follow-ups lean on."""
        self.pieces = WordPieces(vocabulary)
        self.article = article

    def read(self, text: str, topic: str | None) -> Sequence[int]:
        """A text, after the title of the topic before it if it is short enough to lean on it."""
        title = self.article.unit(topic).title if topic else ""
        leans = len(words(text)) <= LONGEST_FOLLOW_UP
        return marked(self.pieces, text, title if leans else "")


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one step reads: a row a line, `mask` nought where it is filled up, the probabilities
    wanted of each label, and how much the line counts."""

    pieces: Array
    mask: Array
    wanted: Array
    counts: Array


def lesson(
    lines: Sequence[Line], labels: Sequence[str], reader: Reader, rng: Array
) -> Iterator[Lesson]:
    """All lines of an epoch in steps, in a new order, as they are typed today."""
    read = _as_read_today(lines, reader, rng)
    index = {label: number for number, label in enumerate(labels)}
    for chosen in _batches([len(numbers) for numbers in read], rng):
        longest = max(len(read[number]) for number in chosen)
        found = Lesson(
            pieces=np.zeros((len(chosen), longest), np.int64),
            mask=np.zeros((len(chosen), longest), np.float32),
            wanted=np.full((len(chosen), len(labels)), SMOOTHING / len(labels), np.float32),
            counts=np.ones(len(chosen), np.float32),
        )
        for row, number in enumerate(chosen):
            line, numbers = lines[number], read[number]
            found.pieces[row, : len(numbers)] = numbers
            found.mask[row, : len(numbers)] = 1
            found.counts[row] = COUNTS.get(line.labels[0].partition(":")[0], 1.0)
            for label in line.labels:
                found.wanted[row, index[label]] += (1 - SMOOTHING) / len(line.labels)
        yield found


def steps_in(lines: Sequence[Line], reader: Reader) -> int:
    """About how many steps an epoch of these lines has."""
    lengths = [len(reader.read(line.text, line.topic)) for line in lines]
    return len([*_batches(lengths, np.random.default_rng(0))])


def stitched(lines: Sequence[Line], rng: Array) -> list[Line]:
    """Messages in which one line that counts stands among plain ones that do not.

    Few lines of the bank tell a danger, or ask, in the middle of something else.
    """
    plain = [line.text for line in lines if line.kind == "plain" and line.labels[0] in BACKGROUND]
    long = [line for line in lines if len(line.text.split()) >= LEAST_WORDS]
    pools = {kind: [line for line in long if line.kind == kind] for kind in STANDING_OUT}
    found = []
    for number in range(STITCHED if plain else 0):
        pool = pools[STANDING_OUT[number % len(STANDING_OUT)]]
        one = pool[rng.integers(len(pool))]
        many = rng.integers(1, MOST_BACKGROUND + 1)
        around = [plain[at] for at in rng.integers(len(plain), size=many)]
        around.insert(rng.integers(len(around) + 1), one.text)
        found.append(Line("", one.kind, one.labels, _as_one(around, rng)))
    return found


def _as_one(texts: Sequence[str], rng: Array) -> str:
    """Texts in a row, with or without signs between them, as people type."""
    joints = (".", "", ",")
    return " ".join(
        text if text[-1] in ".?!" else text + joints[rng.integers(len(joints))] for text in texts
    )


def _as_read_today(lines: Sequence[Line], reader: Reader, rng: Array) -> list[Sequence[int]]:
    """All lines as numbers, some mistyped, and some out of the blue after another topic."""
    units, found = reader.article.units, []
    for line in lines:
        topic = line.topic
        if topic is None and rng.random() < OUT_OF_THE_BLUE:
            topic = units[rng.integers(len(units))].key
        text = mistyped(line.text, rng) if rng.random() < MISTYPED else line.text
        found.append(reader.read(text, topic))
    return found


def _batches(lengths: Sequence[int], rng: Array) -> Iterator[list[int]]:
    """The numbers of the lines of each step, lines of like length together, in a new order."""
    order = sorted(range(len(lengths)), key=lambda n: lengths[n] + rng.random() * SHUFFLED)
    found: list[list[int]] = [[]]
    for number in order:
        full = (len(found[-1]) + 1) * lengths[number] > PIECES_A_STEP
        if found[-1] and (full or len(found[-1]) == MOST_LINES):
            found.append([])
        found[-1].append(number)
    rng.shuffle(found)
    yield from found
