"""Lines of the bank as numbers: bags of features, word vectors and target probabilities."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy import sparse

from bot.answers.models.features import context, features, words
from bot.article.text import Article
from tests.training.bank import Line
from tests.training.network import Array

VECTORS = Path(__file__).parent / "vectors.npz"
SEEN = 2
"""So often a feature must occur before it gets a row of its own."""

MISTYPED, OUT_OF_THE_BLUE = 0.3, 0.15
"""How many lines of an epoch get slips of the thumb, and how many a topic that is not theirs."""

COUNTS = {"small": 3.0, "out": 1.5, "urgent": 2.0, "crisis": 2.0}

JOINED, SHORT = 1200, 45
"""How many pairs of questions are joined, and below how many characters one is short."""

JOINTS = (" and ", " and also ", "? ", " or ", ", ", "? and ", " & ")
LOUDNESS = 8.0
"""How much word vectors weigh beside trained rows before training; tried: 3 to 12."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Features with their weights: first the `trained` ones that get a row of their own, then
    words that are known only by their vector; `vectors` has a row for every feature."""

    index: dict[str, int]
    weights: Array
    trained: int
    vectors: Array
    labels: tuple[str, ...]


def build_lexicon(lines: Sequence[Line], article: Article) -> Lexicon:
    """The features of the lines and of all words with a vector."""
    counts = Counter(name for line in lines for name in set(features_of(line, article)))
    names = [name for name, count in sorted(counts.items()) if count >= SEEN]
    packed = np.load(VECTORS)
    spelled = json.loads(packed["words"].tobytes())
    vectors = packed["vectors"].astype(np.float32) * packed["scale"].astype(np.float32)[:, None]
    vectors *= LOUDNESS / np.linalg.norm(vectors, axis=1).mean()
    row = {f"w{word}": number for number, word in enumerate(spelled)}
    trained = len(names)
    names += sorted(row.keys() - set(names))
    table = np.zeros((len(names), vectors.shape[1]), np.float32)
    for number, name in enumerate(names):
        if name in row:
            table[number] = vectors[row[name]]
    weights = np.array([math.log(len(lines) / max(1, counts[n])) for n in names], np.float32)
    labels = tuple(sorted({label for line in lines for label in line.labels}))
    return Lexicon({n: i for i, n in enumerate(names)}, weights, trained, table, labels)


def features_of(line: Line, article: Article, text: str | None = None) -> list[str]:
    """The features of a line, or of another text in its place."""
    tokens = words(line.text if text is None else text)
    topic = article.unit(line.topic) if line.topic else None
    return features(tokens) + context(tokens, topic)


def bags(found: Sequence[list[str]], lexicon: Lexicon) -> tuple[Array, Array]:
    """Bags of unit length as a sparse matrix of the trained features, and their vectors."""
    ends: list[int] = [0]
    columns: list[int] = []
    values: list[float] = []
    for names in found:
        known = {lexicon.index[n]: c for n, c in Counter(names).items() if n in lexicon.index}
        weighed = {at: float(lexicon.weights[at]) * (1 + math.log(c)) for at, c in known.items()}
        length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        columns += weighed.keys()
        values += [weight / length for weight in weighed.values()]
        ends.append(len(columns))
    whole = sparse.csr_matrix(
        (np.array(values, np.float32), columns, ends), (len(found), len(lexicon.index))
    )
    return whole[:, : lexicon.trained].tocsr(), whole @ lexicon.vectors


def joined(lines: Sequence[Line], rng: Array) -> tuple[Line, ...]:
    """Short questions joined at random, since few lines of the bank ask two things at once."""
    short = [line for line in lines if line.kind == "units" and len(line.text) < SHORT]
    pairs = rng.integers(len(short), size=(JOINED, 2))
    return tuple(
        Line("", "both", (*short[one].labels, *short[other].labels), text)
        for one, other in pairs
        if short[one].labels != short[other].labels
        for joint in [JOINTS[rng.integers(len(JOINTS))]]
        for text in [f"{short[one].text.rstrip('?.!')}{joint}{short[other].text}"]
    )


def targets(lines: Sequence[Line], lexicon: Lexicon) -> Array:
    """For each line the probabilities of the labels."""
    wanted = np.zeros((len(lines), len(lexicon.labels)), np.float32)
    for number, line in enumerate(lines):
        for label in line.labels:
            wanted[number, lexicon.labels.index(label)] += 1 / len(line.labels)
    return wanted


def importance(lines: Sequence[Line]) -> Array:
    """How much each line counts: the smaller classes more, or what is vague becomes a unit."""
    return np.array([[COUNTS.get(line.labels[0].partition(":")[0], 1.0)] for line in lines], "f4")


def as_typed_today(lines: Sequence[Line], article: Article, rng: Array) -> list[list[str]]:
    """The features of all lines, some mistyped, and some out of the blue after another topic."""
    return [
        features_of(
            _after_some_topic(line, article, rng),
            article,
            mistyped(line.text, rng) if rng.random() < MISTYPED else None,
        )
        for line in lines
    ]


def _after_some_topic(line: Line, article: Article, rng: Array) -> Line:
    if line.topic is not None or rng.random() >= OUT_OF_THE_BLUE:
        return line
    some = article.units[rng.integers(len(article.units))]
    return replace(line, topic=some.key)


def mistyped(text: str, rng: Array) -> str:
    """The text with a slip in every 25 letters: swapped, left out, doubled or another letter."""
    letters = list(text)
    for _ in range(1 + len(letters) // 25):
        at = rng.integers(max(1, len(letters) - 1))
        if len(letters) < 4 or not letters[at].isalpha():
            continue
        match rng.integers(4):
            case 0:
                letters[at : at + 2] = letters[at : at + 2][::-1]
            case 1:
                del letters[at]
            case 2:
                letters.insert(at, letters[at])
            case _:
                letters[at] = "abcdefghijklmnopqrstuvwxyz"[rng.integers(26)]
    return "".join(letters)
