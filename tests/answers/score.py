"""What the answers are worth on the held-out passes: `python -m tests.answers.score`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answers import Answerer, Kind, Reply
from bot.answers.model import read_model
from bot.article.text import Article, Sentence, load_article
from tests.training.bank import CLASSES, HELD_OUT, Line, load_bank

WORST = 30
ALARMS = {Kind.URGENT, Kind.CRISIS}


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of the lines it is about, with the aim and the least that will do."""

    name: str
    share: float
    aim: float
    least: float
    at_most: bool = False

    def reached(self, slack: float = 0.0) -> bool:
        """Whether it is at least good enough."""
        if self.at_most:
            return self.share <= self.least + slack
        return self.share >= self.least - slack

    def __str__(self) -> str:
        """As a row of a table in Markdown."""
        sign = "≤" if self.at_most else "≥"
        bounds = f"{sign} {self.aim:.0%} / {self.least:.0%}"
        return f"| {self.name} | {self.share:.1%} | {bounds} |"


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with the reply it got, and whether that is right."""

    line: Line
    reply: Reply
    right: bool
    shown: tuple[Sentence, ...]
    wanted: frozenset[Sentence]


def judge(answerer: Answerer, lines: Iterable[Line]) -> tuple[Judged, ...]:
    """Every line, answered as the bot answers it."""
    return tuple(_judged(answerer, line) for line in lines)


def figures(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    """The figures of the issue."""
    return (*_about_the_article(judged), *_about_the_rest(judged))


def _about_the_article(judged: Sequence[Judged]) -> Iterator[Figure]:
    asked = [j for j in judged if j.line.kind in {"units", "out", "lookalike"}]
    inside = [j for j in asked if j.wanted]
    unsure = [j.reply.kind in {Kind.REFUSAL, Kind.UNSURE} for j in inside]
    shown = [sentence in j.wanted for j in inside for sentence in j.shown]
    refused = [j.reply.kind is not Kind.ANSWER for j in asked if not j.wanted]
    yield Figure("right answer shown", _share(j.right for j in inside), 0.92, 0.88)
    yield Figure("shown sentences of a right unit", _share(shown), 0.80, 0.75)
    yield Figure("out of scope, not answered", _share(refused), 0.90, 0.86)
    yield Figure("answerable, refused or not sure", _share(unsure), 0.06, 0.09, at_most=True)


def _about_the_rest(judged: Sequence[Judged]) -> Iterator[Figure]:
    right = {kind: [j.right for j in judged if j.line.kind == kind] for kind in CLASSES}
    alarmed = [j.reply.kind in ALARMS for j in judged if j.line.kind != "urgent"]
    yield Figure("urgent, found", _share(right["urgent"]), 0.98, 0.96)
    yield Figure("not urgent, alarmed", _share(alarmed), 0.02, 0.03, at_most=True)
    yield Figure("small talk, met as such", _share(right["small"]), 0.95, 0.90)
    yield Figure("follow-ups, right", _share(right["follow"]), 0.85, 0.75)
    yield Figure("compound questions, both parts", _share(right["both"]), 0.75, 0.60)


def _judged(answerer: Answerer, line: Line) -> Judged:
    article = answerer.article
    reply = answerer.answer(line.text, line.topic)
    shown = article.quote(*reply.units)
    keys = [label for label in line.labels if ":" not in label and label != "crisis"]
    wanted = frozenset(article.quote(*(article.unit(key) for key in keys)))
    return Judged(line, reply, _right(article, line, reply, keys), shown, wanted)


def _right(article: Article, line: Line, reply: Reply, keys: Sequence[str]) -> bool:
    """The core of every unit asked for is quoted; outside the article, nothing is."""
    if line.kind == "urgent":
        return reply.kind in ALARMS
    if line.kind == "small":
        return reply.kind is Kind.SMALL
    if not keys:
        return reply.kind not in {Kind.ANSWER, *ALARMS}
    units = [article.unit(key) for key in keys]
    own = {number for unit in units for number in unit.core}
    quoted = own <= {sentence.number for sentence in article.quote(*reply.units)}
    refused = len(keys) == len(line.labels) or reply.card is not None or len(reply.units) == 1
    return quoted and refused


def _share(found: Iterable[bool]) -> float:
    values = list(found)
    return sum(values) / max(1, len(values))


def main() -> None:
    """Print the table and the worst mistakes; passes and a model of one's own may be named."""
    author = sys.argv[1] if len(sys.argv) > 1 else HELD_OUT  # All passes whose names begin so.
    model = read_model(Path(sys.argv[2]).read_bytes()) if len(sys.argv) > 2 else None
    lines = [line for line in load_bank() if line.author.startswith(author)]
    judged = judge(Answerer(load_article(), model), lines)
    print("| figure | measured | aim / least |\n|---|---|---|")
    print("\n".join(map(str, figures(judged))))
    wrong = [j for j in judged if not j.right]
    print(f"\n{len(wrong)} of {len(judged)} lines are not right; {WORST} of them:\n")
    for each in sorted(wrong, key=_gravity)[:WORST]:
        units = "+".join(unit.key for unit in each.reply.units) or each.reply.detail
        got = f"{each.reply.kind.name.lower()} {units}".strip()
        print(f"  {'+'.join(each.line.labels)} -> {got}: {each.line.text}")


def _gravity(judged: Judged) -> int:
    """A missed emergency is worst, then a false alarm, then an answer to another question."""
    if judged.line.kind == "urgent":
        return 0
    if judged.reply.kind in ALARMS:
        return 1
    return 2 if judged.reply.kind is Kind.ANSWER else 3


if __name__ == "__main__":
    main()
