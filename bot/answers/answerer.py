"""Decides what a message gets: an emergency first, small talk, the article, or its border."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from bot.answers import urgent
from bot.answers.features import context, features, words
from bot.answers.model import Model, load_model
from bot.answers.news import is_calm, without_denials
from bot.answers.safety import OUT_OF_SCOPE
from bot.article.text import Article, Unit

LONGEST = 4096
"""Characters that are read: Telegram's own limit."""

URGENT, URGENT_WORD, URGENT_IF_NAMED, BESIDE, WORRYING = 0.14, 0.5, 0.05, 0.5, 0.08
SMALL = 0.25
ANSWER, BEST, MAYBE = 0.65, 0.12, 0.35
SECOND = 0.3
PARTLY, CLEAR, HEARD, FAINT = 0.3, 0.45, 0.1, 0.001
BEYOND = 0.6
"""All chosen on the training passes, each answered by a model that had not seen it."""

KIND, THIN, SPREAD, SHARED = 0.3, 0.17, 0.058, 0.5
"""A likely kind of emergency, a danger spread thin over all kinds, and a card shared by two."""

NEAR, CARD = 3, 0.35

WINDOW, STRIDE = 40, 30
"""Words of a long message that are searched for an emergency at a time, and how far apart."""

_JOINT = re.compile(r"[?!.;,]+\s+|\s(?:and|but|also|plus|or|&|\+)\s", re.IGNORECASE)
_MOST_PARTS = 6
_ASKS = re.compile(
    r"(?:(?:and|but|also|so|or|plus|then|hi|hello|please)\W+)*"
    r"(?:wh(?:y|at|en|ere|ich|o)|how|is|are|am|was|do|does|did|can|could|will|would|should|shall"
    r"|may|must|has|have)\b",
    re.IGNORECASE,
)
"""How a part of a message begins that asks by itself, and does not only lead to a question."""

Odds = dict[str, float]


class Kind(Enum):
    """What a message gets."""

    ANSWER = auto()
    UNSURE = auto()
    REFUSAL = auto()
    URGENT = auto()
    CRISIS = auto()
    SMALL = auto()
    OTHER_LANGUAGE = auto()


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say: `units` answer, only a part of it if `partly`, and `near` are the next best;
    `detail` names the emergency or the small talk, `card` the safety card, and `soft` asks for one
    line of safety."""

    kind: Kind
    units: tuple[Unit, ...] = ()
    near: tuple[Unit, ...] = ()
    detail: str = ""
    card: str | None = None
    soft: bool = False
    partly: bool = False


class Answerer:
    """The article with the model that knows which of its units a message asks for."""

    def __init__(self, article: Article, model: Model | None = None) -> None:
        """Read the packaged model, unless another is given."""
        self.article = article
        self._model = model or load_model()
        self._units = {unit.key: unit for unit in article.units}
        self._quotes = {unit.key: {*article.quote(unit)} for unit in article.units}
        self._alike = {
            key: tuple(other for other, shown in self._quotes.items() if shown == quote)
            for key, quote in self._quotes.items()
        }
        """The units that show the same sentences as each, itself among them."""
        self._own = {
            unit.key: {article.sentences[number] for number in unit.sentences}
            for unit in article.units
        }
        self._odds = lru_cache(maxsize=2)(self._weighed)
        """Remembers the latest message: it is weighed as an emergency, and then as a question."""

    def emergency(self, text: str) -> Reply | None:
        """The reply to an emergency anywhere in the text, or None when there is none."""
        plain = without_denials(text[:LONGEST])
        tokens = plain.split()
        pieces = [" ".join(tokens[at : at + WINDOW]) for at in range(0, len(tokens), STRIDE)]
        for piece in [plain] if len(tokens) <= WINDOW else pieces:
            if found := self._emergency(piece, self._odds(piece, None)):
                return found
        return None

    def answer(self, question: str, topic: str | None = None) -> Reply:
        """What a message of any length gets, in bounded time; `topic` is the unit before it."""
        return self.emergency(question) or self.respond(question, topic)

    def respond(self, question: str, topic: str | None = None) -> Reply:
        """What a message gets that is known to be no emergency."""
        plain = question[:LONGEST]
        if not any(sign.isalnum() for sign in plain):
            return Reply(Kind.SMALL, detail="emoji")
        odds = self._odds(plain, self._units.get(topic or ""))
        small = _likeliest(odds, "small:")
        low = plain.lower().replace("’", "'")
        soft = not is_calm(low) and (urgent.mentions_danger(low) or _danger(odds) > WORRYING)
        if _foreign(plain) or odds["out:other_language"] > SMALL:
            return Reply(Kind.OTHER_LANGUAGE, near=self._near(odds))
        if _total(odds, "small:") > SMALL:
            return Reply(Kind.SMALL, detail=small.partition(":")[2])
        return self._within_the_article(plain, odds, soft=soft)

    def _within_the_article(self, text: str, odds: Odds, *, soft: bool) -> Reply:
        inside, parts = self._inside(odds), self._weighed_parts(text)
        heard = self._heard(parts, odds)
        beyond = [alone for part, alone in parts if _asks(part) and _outside(alone) > BEYOND]
        card = next(filter(None, map(_card, [odds, *beyond])), None)
        asked = [unit for unit, part in heard.items() if beyond and _asks(part)]
        if inside >= ANSWER and self._best(odds) < BEST:
            inside = (ANSWER + MAYBE) / 2
        if inside >= ANSWER:
            units = self._chosen(odds, heard)
        else:
            likely = (u for u in heard if inside > PARTLY and odds[u.key] > HEARD)
            units = (*likely, *asked)[:1]
        if units:
            near, partly = self._near(odds, units), len(units) == 1 and units[0] in asked
            return Reply(Kind.ANSWER, units, near, card=card, soft=soft, partly=partly)
        kind = Kind.UNSURE if inside > MAYBE else Kind.REFUSAL
        return Reply(kind, near=self._near(odds), card=card, soft=soft)

    def _best(self, odds: Odds) -> float:
        return self._total_of(odds, self._ranked(odds)[0].key)

    def _inside(self, odds: Odds) -> float:
        inside = sum(odds[key] for key in self._units)
        return inside / (inside + _total(odds, "out:") + 1e-9)

    def _weighed_parts(self, text: str) -> list[tuple[str, Odds]]:
        parts = _parts(text)
        return [(part, self._odds(part, None)) for part in parts] if len(parts) > 1 else []

    def _heard(self, parts: Iterable[tuple[str, Odds]], odds: Odds) -> dict[Unit, str]:
        """The units that the parts of a compound question ask for beyond doubt, in their order."""
        found: dict[Unit, str] = {}
        for part, alone in parts:
            best = self._ranked(alone)[0]
            if self._inside(alone) > CLEAR and alone[best.key] > CLEAR and odds[best.key] > FAINT:
                found.setdefault(best, part)
        return found

    def _chosen(self, odds: Odds, heard: Iterable[Unit]) -> tuple[Unit, ...]:
        """One unit, or two when the question has two parts or the second is close."""
        best, *others = self._ranked(odds)
        whole = self._quotes[best.key]
        for unit in [*heard, *others]:
            if self._own[unit.key] <= whole:
                continue
            if unit in heard or odds[unit.key] > SECOND * odds[best.key]:
                return best, unit
        return (best,)

    def _ranked(self, odds: Odds) -> list[Unit]:
        """All units, best first; each counts with those that show the same sentences."""
        total = {key: self._total_of(odds, key) for key in self._units}
        return sorted(self._units.values(), key=lambda u: (-total[u.key], -odds[u.key]))

    def _total_of(self, odds: Odds, key: str) -> float:
        return sum(odds[other] for other in self._alike[key])

    def _near(self, odds: Odds, but: Iterable[Unit] = ()) -> tuple[Unit, ...]:
        shown = {sentence for unit in but for sentence in self._quotes[unit.key]}
        fresh = (u for u in self._ranked(odds) if u not in but and not self._own[u.key] <= shown)
        return tuple(unit for unit, _ in zip(fresh, range(NEAR), strict=False))

    def _emergency(self, text: str, odds: Odds) -> Reply | None:
        plain = text.lower().replace("’", "'")
        named, cry = urgent.names_emergency(plain), urgent.is_cry_for_help(plain)
        told = urgent.states_danger(plain, _parts(plain))
        if is_calm(plain) or not (cry or told or _alarming(odds, plain, named=bool(named))):
            return None
        near = self._near(odds)
        despair = odds["crisis"] > max(_total(odds, "urgent:"), KIND if told else 0)
        if not cry and ("crisis" in {named, told} or despair):
            return Reply(Kind.CRISIS, near=near)
        return Reply(Kind.URGENT, near=near, detail="other" if cry else _kind(odds, plain, told))

    def _weighed(self, text: str, topic: Unit | None) -> Odds:
        tokens = words(text)
        return self._model.probabilities(features(tokens) + context(tokens, topic))


def _total(odds: Odds, prefix: str) -> float:
    return sum(chance for label, chance in odds.items() if label.startswith(prefix))


def _outside(odds: Odds) -> float:
    return _total(odds, "out:")


def _asks(part: str) -> bool:
    return _ASKS.match(part) is not None


def _likeliest(odds: Odds, prefix: str) -> str:
    return max((label for label in odds if label.startswith(prefix)), key=lambda key: odds[key])


def _danger(odds: Odds) -> float:
    return sum(chance for label, chance in odds.items() if _is_danger(label))


def _alarming(odds: Odds, text: str, *, named: bool) -> bool:
    enough = URGENT if len(text.split()) > 1 else URGENT_WORD
    highest = max(chance for label, chance in odds.items() if _is_danger(label))
    if _danger(odds) < THIN and highest < SPREAD and not (named or urgent.mentions_danger(text)):
        return False
    calmest = max(chance for label, chance in odds.items() if not _is_danger(label))
    return _danger(odds) > (URGENT_IF_NAMED if named else max(enough, BESIDE * calmest))


def _kind(odds: Odds, text: str, told: str | None) -> str:
    """Which steps help: the likeliest kind, if that is likely, and a child's only for a child."""
    child = urgent.names_a_child(text)
    chances = {k.partition(":")[2]: v for k, v in odds.items() if k.startswith("urgent:")}
    likely = max((k for k in chances if child or k != "child"), key=lambda k: chances[k])
    return told if told and chances[likely] < KIND else likely


def _is_danger(label: str) -> bool:
    return label == "crisis" or label.startswith("urgent:")


def _card(odds: Odds) -> str | None:
    chances: dict[str | None, float] = {}
    for kind, card in OUT_OF_SCOPE.items():
        chances[card] = chances.get(card, 0.0) + odds[f"out:{kind}"]
    likely = max((card for card in chances if card), key=lambda card: chances[card])
    if chances[likely] > CARD:
        return likely
    return "treatment" if chances["doctor"] + chances["treatment"] > SHARED else None


def _parts(text: str) -> list[str]:
    """The parts of a question with joints in it, in bounded number."""
    return [part for part in _JOINT.split(text, _MOST_PARTS) if part.strip()]


def _foreign(text: str) -> bool:
    tokens = words(text)
    return tokens.count("foreign") * 2 > len(tokens)
