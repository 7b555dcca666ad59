"""Lines of the bank answered as the bot answers them, and judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers import Answerer, Expected, Kind, Reply
from bot.article.text import Article, Sentence
from bot.language.reminder_corrections import text_of
from bot.language.times import parse_time
from bot.places.cities import is_place
from tests.training.bank import Line

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
        bounds = f"{sign} {self.aim * 100:.3g} / {self.least * 100:.3g} %"
        return f"| {self.name} | {self.share:.1%} | {bounds} |{'' if self.reached() else ' !'}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with the reply it got, and whether that is right."""

    line: Line
    reply: Reply
    right: bool
    shown: tuple[Sentence, ...]
    wanted: frozenset[Sentence]

    @property
    def at_once(self) -> bool:
        """Whether it got the full reply to an emergency."""
        return self.reply.kind in ALARMS

    @property
    def asked(self) -> bool:
        """Whether the normal answer asks if there is an emergency now."""
        return bool(self.reply.danger)


def judge(answerer: Answerer, lines: Iterable[Line]) -> tuple[Judged, ...]:
    """Every line, answered as the bot answers it."""
    return tuple(_judged(answerer, line) for line in lines)


def share(found: Iterable[bool]) -> float:
    """The share of what is true; of nothing, none."""
    values = list(found)
    return sum(values) / max(1, len(values))


def _judged(answerer: Answerer, line: Line) -> Judged:
    article, expected = answerer.article, _expected(line)
    reply = answerer.emergency(line.text, line.topic, expected)
    reply = reply or answerer.respond(line.text, line.topic, expected)
    shown = article.quote(*reply.units)
    keys = [label for label in line.labels if ":" not in label and label != "crisis"]
    wanted = frozenset(article.quote(*(article.unit(key) for key in keys)))
    return Judged(line, reply, _right(article, line, reply, keys), shown, wanted)


def _expected(line: Line) -> Expected:
    """How well an answer fits what was asked for, as the handlers decide it."""
    match line.awaited:
        case None:
            return Expected.ANYTHING
        case "place":
            fits = is_place(line.text)
        case "reminder":
            fits = text_of(line.text) is not None
        case _:
            fits = parse_time(line.text) is not None
    return Expected.SETTING if fits else Expected.ANSWER


def _right(article: Article, line: Line, reply: Reply, keys: Sequence[str]) -> bool:
    """The core of every unit asked for is quoted; outside the article, nothing is."""
    if line.kind == "urgent":
        return reply.kind in ALARMS or bool(reply.danger)
    if line.kind in {"small", "awaited"}:
        return reply.kind is Kind.SMALL
    if not keys:
        return reply.kind not in {Kind.ANSWER, *ALARMS}
    units = [article.unit(key) for key in keys]
    own = {number for unit in units for number in unit.core}
    quoted = own <= {sentence.number for sentence in article.quote(*reply.units)}
    named = reply.card is not None or bool(reply.missing) or len(reply.units) == 1
    return quoted and (named or len(keys) == len(line.labels))
