"""What the models say of a message: which units of the article it asks for, and how surely."""

from collections.abc import Iterable
from functools import cached_property

from bot.answers.danger.emergency_words import plain
from bot.answers.danger.triage import WINDOW
from bot.answers.message_parts import asks, last_sentence, parts_of
from bot.answers.models.bot_questions import MOST_WORDS, SURE, bot_question_in
from bot.answers.models.dialogue_acts import told_acts
from bot.answers.models.ensemble import Ensemble, load_ensemble
from bot.answers.models.odds import Odds, total
from bot.answers.talk.asked_of_bot import bot_question_by_words, names_the_bot
from bot.answers.talk.follow_ups import speaks_for_itself
from bot.article.text import Article, Unit, fits
from bot.language.lazy_regex import compile_all

BESIDE_BEST = 0.3
"""A second unit at least so likely, of the best one's odds, is shown beside it."""

MOST_UNITS = 3
"""Units of one answer: more asked parts than this cannot be told in four sentences."""

FEW_PARTS = 3
"""Of no more parts than these the encoder reads each."""

PART_CLEAR = 0.45
"""A part of a question is clear when the article, and one unit, are so likely for it alone."""

PART_NOT_RULED_OUT = 0.001
"""The odds that the whole question must leave to the unit of a clear part."""

PART_LIKELY = 0.05
"""The odds in the whole question from which a clear part's unit answers a doubtful whole."""

WHOLE_DOUBTFUL = 0.3
"""The whole question's share of the article from which one clear part of it is answered."""

NEAR = 3
"""Topics offered beside a reply."""

NEAR_FROM = 0.002
"""The odds from which a topic is near enough to be offered where nothing is answered."""

HEARD_FROM = 0.03
"""The same under a line to something told, which may have nothing to do with the article."""

HEAVY_TOPICS, HEAVY_FROM = ("Epilepsy", "Alcohol"), 0.05
"""Topics that frighten or hurt whoever asked nothing of the kind, and their odds to be offered."""


class Weighing:
    """The article with the odds that the models give its units for a message and its parts."""

    def __init__(self, article: Article, ensemble: Ensemble | None = None) -> None:
        """Read the packaged models when they are first asked, unless others are given."""
        self.article = article
        self._given = ensemble
        self._units = {unit.key: unit for unit in article.units}
        self._quotes = {unit.key: {*article.quote(unit)} for unit in article.units}
        self._alike = {
            key: tuple(other for other, quotes in self._quotes.items() if quotes == quote)
            for key, quote in self._quotes.items()
        }
        """The units that show the same sentences as each, itself among them."""
        self._own = {
            unit.key: {article.sentences[number] for number in unit.sentences}
            for unit in article.units
        }

    @cached_property
    def _ensemble(self) -> Ensemble:
        return self._given or load_ensemble()

    def get_ready(self) -> None:
        """Read the models and compile every pattern, so that nobody's first message waits."""
        _ = self._ensemble
        compile_all()

    def odds(self, text: str, topic: Unit | None = None, within: str | None = None) -> Odds:
        """See `Ensemble.odds`."""
        return self._ensemble.odds(text, topic, within)

    def wishes(self, text: str) -> Odds:
        """See `Ensemble.wishes`."""
        return self._ensemble.wishes(text)

    def acts(self, text: str) -> Odds:
        """See `Ensemble.acts`; a complaint needs words of one."""
        return told_acts(plain(text), self._ensemble.acts(text))

    def bot_question(self, text: str, least: float = SURE) -> str:
        """The kind of question about the bot that a message of no long story is, or nothing."""
        if least == SURE and (known := bot_question_by_words(plain(text))):
            return known
        is_short = len(text.split()) <= MOST_WORDS
        kind = bot_question_in(self._ensemble.about(text), least) if is_short else ""
        return kind if names_the_bot(kind, plain(text)) else ""

    def asked_of_the_bot(self, text: str) -> str:
        """The kind of question about the bot that a text is, or its last sentence plainly is."""
        return self.bot_question(text) or bot_question_by_words(last_sentence(text))

    def clear_wish(self, text: str) -> str:
        """See `Ensemble.clear_wish`."""
        return self._ensemble.clear_wish(text)

    def nearest(self, text: str, topic: str | None) -> tuple[Unit, ...]:
        """The units that a text which asks nothing comes nearest to, after that topic; none where
        it hardly speaks of any."""
        odds = self.odds(text, self._units.get(topic or ""))
        return tuple(u for u in self._near(odds) if self._total_of(odds, u.key) >= HEARD_FROM)

    def _beside(self, heard: dict[Unit, str], odds: Odds, *, beyond: bool) -> tuple[Unit, ...]:
        """The units of a doubtful whole: all that parts ask for beside one that the article lacks,
        or by themselves, or one that the whole leans to."""
        asking = asks if beyond else speaks_for_itself
        asked = [unit for unit, part in heard.items() if asking(part)][:MOST_UNITS]
        if len(asked) > 1 and fits(self.article.quote(*asked)):
            return tuple(asked)
        doubtful = self._inside(odds) > WHOLE_DOUBTFUL
        likely = (unit for unit in heard if doubtful and odds[unit.key] > PART_LIKELY)
        return (*likely, *asked)[:1]

    def _best(self, odds: Odds) -> float:
        return self._total_of(odds, self._ranked(odds)[0].key)

    def _inside(self, odds: Odds) -> float:
        inside = sum(odds[key] for key in self._units)
        return inside / (inside + total(odds, "out:") + 1e-9)

    def _weighed_parts(self, text: str) -> list[tuple[str, Odds]]:
        """Each part alone; the encoder reads what asks, or all of few, and none of a long text."""
        parts, bag = parts_of(text), self._ensemble.odds_of_bag
        if len(text.split()) > WINDOW:
            return [(part, bag(part)) for part in parts if asks(part)]
        few = 1 < len(parts) <= FEW_PARTS
        return [(p, self.odds(p) if few or asks(p) else bag(p)) for p in parts if parts[1:]]

    def _heard(self, parts: Iterable[tuple[str, Odds]], odds: Odds) -> dict[Unit, str]:
        """The units that the parts of a compound question ask for beyond doubt, in their order."""
        units: dict[Unit, str] = {}
        for part, alone in parts:
            best = self._ranked(alone)[0]
            if (
                self._inside(alone) > PART_CLEAR
                and alone[best.key] > PART_CLEAR
                and odds[best.key] > PART_NOT_RULED_OUT
            ):
                units.setdefault(best, part)
        return units

    def _chosen(self, odds: Odds, heard: Iterable[Unit], *, long: bool) -> tuple[Unit, ...]:
        """The best unit with those that other parts ask for, or with a second that is close: not
        in a long message whose question was heard, where it would be of the story."""
        best, *others = self._ranked(odds)
        fresh = [u for u in others if not self._own[u.key] <= self._quotes[best.key]]
        beside = [u for u in heard if u in fresh]
        if not beside and not (long and heard):
            beside = [u for u in fresh if odds[u.key] > BESIDE_BEST * odds[best.key]][:1]
        chosen = (best, *beside)[:MOST_UNITS]
        return chosen if fits(self.article.quote(*chosen)) else chosen[:2]

    def _ranked(self, odds: Odds) -> list[Unit]:
        """All units, best first; each counts with those that show the same sentences."""
        total = {key: self._total_of(odds, key) for key in self._units}
        return sorted(self._units.values(), key=lambda u: (-total[u.key], -odds[u.key]))

    def _total_of(self, odds: Odds, key: str) -> float:
        return sum(odds[other] for other in self._alike[key])

    def _near(self, odds: Odds, but: Iterable[Unit] = ()) -> tuple[Unit, ...]:
        """The next likely units beside those; of what frightens, or tells somebody of a drink, none
        that is far from the message."""
        quoted = {sentence for unit in but for sentence in self._quotes[unit.key]}
        least = dict.fromkeys(HEAVY_TOPICS, HEAVY_FROM) | {u.topic: 0.0 for u in but}
        floor = 0.0 if quoted else NEAR_FROM
        fresh = (
            unit
            for unit in self._ranked(odds)
            if unit not in but
            and not self._own[unit.key] <= quoted
            and self._total_of(odds, unit.key) >= least.get(unit.topic, floor)
        )
        return tuple(unit for unit, _ in zip(fresh, range(NEAR), strict=False))
