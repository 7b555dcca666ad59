"""The article: its sentences in reading order, and the units that answer with them."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

MOST_SENTENCES, MOST_CHARACTERS = 4, 700
LONGEST_TITLE = 40

SENTENCE_BREAK = re.compile(r"(?<=[.?!])(?<!e\.g\.)(?<!i\.e\.) ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, word for word; `number` counts from 0, `section` is the heading above it."""

    number: int
    text: str
    section: str


@dataclass(frozen=True, slots=True)
class Unit:
    """One answer: `title` is its button, `topic` its place in the menu, and `section` names the
    headings that its quotation comes from; `partners` are the keys of units quoted with it, and
    `core` is what a reply with two units keeps of this one when both do not fit."""

    key: str
    title: str
    topic: str
    section: str
    sentences: tuple[int, ...]
    partners: tuple[str, ...]
    core: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """All sentences by their number, and all units in the order of the menu."""

    sentences: tuple[Sentence, ...]
    units: tuple[Unit, ...]

    def unit(self, key: str) -> Unit:
        """The unit of that key; KeyError when there is none."""
        for unit in self.units:
            if unit.key == key:
                return unit
        raise KeyError(key)

    def quote(self, *units: Unit) -> tuple[Sentence, ...]:
        """What a reply with these units quotes, in reading order: their sentences and their
        partners', or of the last ones only the core where that would be too much."""
        for whole in range(len(units), -1, -1):
            numbers = {number for unit in units[:whole] for number in self._full(unit)}
            numbers |= {number for unit in units[whole:] for number in unit.core}
            quote = tuple(self.sentences[number] for number in sorted(numbers))
            if fits(quote):
                break
        return quote

    def _full(self, unit: Unit) -> set[int]:
        partners = (self.unit(key) for key in unit.partners)
        return {number for each in (unit, *partners) for number in each.sentences}


def load_article() -> Article:
    """The packaged article; ValueError when its units do not fit it."""
    folder = files("bot.article")
    text = folder.joinpath("article.txt").read_text(encoding="utf-8")
    units = folder.joinpath("units.toml").read_text(encoding="utf-8")
    return parse_article(text, units)


def parse_article(text: str, units: str) -> Article:
    """The article from its text and its units in TOML; ValueError names everything wrong."""
    sentences = split_sentences(text)
    rows: dict[str, dict[str, Any]] = tomllib.loads(units)
    if faults := [*_reference_faults(rows, len(sentences))]:
        raise ValueError("; ".join(faults))
    article = Article(sentences, tuple(_unit(key, rows, sentences) for key in rows))
    if faults := [*_limit_faults(article)]:
        raise ValueError("; ".join(faults))
    return article


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Number the sentences; a paragraph that ends without a full stop is a heading."""
    sentences: list[Sentence] = []
    section = ""
    for paragraph in text.strip().split("\n\n"):
        if not paragraph.endswith((".", "?", "!")):
            section = paragraph
            continue
        for sentence in SENTENCE_BREAK.split(paragraph):
            sentences.append(Sentence(len(sentences), sentence, section))
    return tuple(sentences)


def _unit(key: str, rows: dict[str, dict[str, Any]], sentences: tuple[Sentence, ...]) -> Unit:
    row = rows[key]
    partners = tuple(row.get("partners", ()))
    quoted = {number for each in (key, *partners) for number in rows[each]["sentences"]}
    headings = dict.fromkeys(sentences[number].section for number in sorted(quoted))
    return Unit(
        key=key,
        title=row["title"],
        topic=row["topic"],
        section=" and ".join(headings),
        sentences=tuple(row["sentences"]),
        partners=partners,
        core=tuple(row.get("core", sorted(quoted))),
    )


def _reference_faults(rows: dict[str, dict[str, Any]], count: int) -> Iterator[str]:
    """References between units and to sentences that lead nowhere; TOML itself refuses a key
    that is there twice."""
    covered = {number for row in rows.values() for number in row["sentences"]}
    for number in sorted(covered ^ set(range(count))):
        yield f"sentence {number} " + ("is in no unit" if number < count else "does not exist")
    for key, row in rows.items():
        if row["sentences"] != sorted(set(row["sentences"])) or not row["sentences"]:
            yield f"{key}: sentences are not in reading order"
        for partner in row.get("partners", ()):
            if partner not in rows or partner == key:
                yield f"{key}: partner {partner} does not exist"


def _limit_faults(article: Article) -> Iterator[str]:
    titles = Counter(unit.title for unit in article.units)
    for unit in article.units:
        if not fits(article.quote(unit)):
            yield f"{unit.key}: too much to quote"
        if len(unit.title) > LONGEST_TITLE or titles[unit.title] > 1:
            yield f"{unit.key}: title is too long or not its own"


def fits(quote: tuple[Sentence, ...]) -> bool:
    """Whether a reply may quote so much."""
    return len(quote) <= MOST_SENTENCES and len(as_text(quote)) <= MOST_CHARACTERS


def as_text(quote: tuple[Sentence, ...]) -> str:
    """A quotation as one line of text."""
    return " ".join(sentence.text for sentence in quote)
