"""Decides what a message gets: an emergency first, small talk, the article, or its border."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers import emergency_words
from bot.answers.danger_in_context import in_context
from bot.answers.ensemble import ENDING, Ensemble, load_ensemble
from bot.answers.features import is_foreign
from bot.answers.follow_ups import (
    corrected,
    leans,
    points_back,
    speaks_for_itself,
    stays_with_another,
    without_greeting,
)
from bot.answers.message_parts import asks, parts_of
from bot.answers.odds import Odds, likeliest, total
from bot.answers.remarks import asks_about_the_bot, remark_of
from bot.answers.reply import Kind, Reply
from bot.answers.safety_cards import ALONE, GENERAL, KINDS, likeliest_card
from bot.answers.sorrow import sorrow_of
from bot.answers.subjects import NOT_ONESELF, WHOLE_MESSAGE, subject_of
from bot.answers.triage import CRISIS, WINDOW, Expected, Finding, Step, find_danger, wants_soft_line
from bot.article.text import Article, Unit, fits

LONGEST = 4096
"""Characters that are read: Telegram's own limit."""

SMALL = 0.25
"""Small talk, or another language, from here on: what is asked beside it is asked faintly."""

SMALL_IF_LIKELIEST = 0.12
"""The same where one kind of small talk is the likeliest of all labels: a diary's line has many."""

INSIDE = 0.65
"""The article's share of a question's odds, against what it lacks, from which it is answered."""

LIKELIEST = 0.12
"""The least that the likeliest unit needs for an answer; below it is asked what is meant."""

CLEAR = 0.5
"""A unit so likely answers alone, whatever the rest of the odds say."""

PERHAPS_INSIDE = 0.35
"""The article's share from which it is asked "Did you mean"; below it, the article is silent."""

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

PART_OUTSIDE = 0.6
"""A part asks beyond the article from here on."""

SPEAKS_FOR_ITSELF = 0.6
"""A follow-up whose own words make a unit so likely does not lean on what was refused before."""

OUT, UNWELL, WITHOUT_CONTEXT, TO_BE_SURE = "out:", "unwell", "correction", "to_be_sure"

CHATTY = frozenset({"praise", "thanks", "hello", "bye", "yes_no", "complaint", "dose_note"})
"""Small talk whose light words do not go before a question about a danger."""

NEAR = 3
"""Topics offered beside a reply."""


class Answerer:
    """The article with the models that know which of its units a message asks for."""

    def __init__(self, article: Article, ensemble: Ensemble | None = None) -> None:
        """Read the packaged models, unless others are given."""
        self.article = article
        self._ensemble = both = ensemble or load_ensemble()
        self.odds, self.wishes, self.clear_wish = both.odds, both.wishes, both.clear_wish
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

    def find_danger(
        self, text: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Finding | None:
        """The gravest danger in the text; see `emergencies.find_danger`."""
        unit = self._units.get(topic or "")
        found = find_danger(text[:LONGEST], self.odds, unit, expected)
        if found and (wish := self.clear_wish(text)):
            said = find_danger(text[:LONGEST], self.odds, unit, Expected.SETTING)
            found = said or (Finding(Step.ASK, found.kind) if wish in ENDING else None)
        return in_context(found, topic, text)

    def emergency(
        self, text: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Reply | None:
        """The full reply to a certain emergency anywhere in the text, or None without one."""
        finding = self.find_danger(text, topic, expected)
        if finding is None or finding.step is not Step.FULL:
            return None
        near = self._near(self.odds(text[:LONGEST], None))
        detail = "" if finding.kind == CRISIS else finding.kind
        return Reply(Kind.URGENT if detail else Kind.CRISIS, near=near, detail=detail)

    def answer(self, question: str, topic: str | None = None) -> Reply:
        """What a message of any length gets, in bounded time; `topic` is the unit before it."""
        return self.emergency(question, topic) or self.respond(question, topic)

    def respond(
        self, question: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Reply:
        """What a message gets that is no certain emergency; what is possible is asked about."""
        reply = self._calm_reply(question, topic)
        finding = self.find_danger(question, topic, expected)
        if finding is None:
            return reply
        detail = TO_BE_SURE if reply.detail in CHATTY else reply.detail
        return replace(reply, danger=finding.kind, soft=False, detail=detail)

    def _calm_reply(self, question: str, topic: str | None) -> Reply:
        plain = without_greeting(question[:LONGEST])
        if not any(sign.isalnum() for sign in plain):
            return Reply(Kind.SMALL, detail="emoji")
        if reply := self._said_by_words(emergency_words.plain(plain), topic):
            return reply
        if new := corrected(emergency_words.plain(plain)):
            return self._again(new, topic)
        odds = self.odds(plain, self._units.get(topic or ""))
        small, soft = likeliest(odds, "small:"), wants_soft_line(plain, odds)
        if is_foreign(plain) or odds["out:other_language"] > SMALL:
            return Reply(Kind.OTHER_LANGUAGE, near=self._near(odds))
        border = SMALL_IF_LIKELIEST if odds[small] == max(odds.values()) else SMALL
        if total(odds, "small:") > border:
            detail = small.removeprefix("small:")
            is_remark = detail == "bot_use" and not asks_about_the_bot(emergency_words.plain(plain))
            return Reply(Kind.SMALL, detail="remark" if is_remark else detail)
        return self._within_the_article(plain, odds, soft=soft)

    def _said_by_words(self, plain: str, topic: str | None) -> Reply | None:
        """What is known by its words alone: a remark, a subject with a card, a follow-up to one."""
        odds, subject = self.odds(plain, None), subject_of(plain, topic)
        if subject in ALONE:
            return self._refusal(subject, odds)
        if (remark := remark_of(plain)) == UNWELL:
            return Reply(Kind.REFUSAL, near=self._near(odds), card="doctor", soft=True)
        if small := remark or sorrow_of(plain, subject):
            return Reply(Kind.SMALL, detail=small)
        if subject:
            return self._on_subject(plain, subject, odds)
        kind = (topic or "").removeprefix(OUT)
        leaning = leans(plain) and (points_back(plain) or self._best(odds) < SPEAKS_FOR_ITSELF)
        stays = kind in NOT_ONESELF and stays_with_another(plain)
        if kind != (topic or "") and (leaning or stays):
            return self._refusal(kind, odds)
        return None

    def _on_subject(self, plain: str, subject: str, odds: Odds) -> Reply:
        """The card of a subject, and what is asked in other parts of the message."""
        others = [
            (part, alone)
            for part, alone in self._weighed_parts(plain)
            if speaks_for_itself(part) and not subject_of(part)
        ]
        units = () if subject in WHOLE_MESSAGE else (*self._heard(others, odds),)[:1]
        if not units:
            return self._refusal(subject, odds)
        card, near = KINDS[subject][0], self._near(odds, units)
        return Reply(Kind.ANSWER, units, near, card=card, missing=(subject,))

    def _refusal(self, kind: str, odds: Odds) -> Reply:
        near, card = () if kind in ALONE else self._near(odds), KINDS[kind][0]
        return Reply(Kind.REFUSAL, near=near, detail=kind, card=card)

    def _again(self, words: str, topic: str | None) -> Reply:
        """The last question with new words: another unit of its topic, unless they say more."""
        last = self._units.get(topic or "")
        odds = self.odds(words, last)
        reply = self._calm_reply(words, topic if last else None)
        if reply.kind is Kind.SMALL and self._best(odds) > total(odds, "small:"):
            reply = self._within_the_article(words, odds, soft=False)
        if reply.kind is Kind.ANSWER or reply.card:
            return reply
        if last is None:
            return Reply(Kind.SMALL, near=reply.near, detail=WITHOUT_CONTEXT)
        own = [u for u in self._ranked(odds) if u.topic == last.topic and u != last]
        return Reply(Kind.ANSWER, tuple(own[:1]), self._near(odds, own[:1])) if own else reply

    def _within_the_article(self, text: str, odds: Odds, *, soft: bool) -> Reply:
        inside, parts = self._inside(odds), self._weighed_parts(text)
        heard = self._heard(parts, odds)
        beyond = [
            alone for part, alone in parts if asks(part) and total(alone, "out:") > PART_OUTSIDE
        ]
        card = next(filter(None, map(likeliest_card, [odds, *beyond])), None)
        best = self._best(odds)
        if best >= CLEAR or (inside >= INSIDE and best >= LIKELIEST):
            units = self._chosen(odds, heard, long=len(text.split()) > WINDOW)
        else:
            units, beyond = self._beside(heard, odds, beyond=bool(beyond)), beyond or [odds]
        if units:
            missing = tuple(dict.fromkeys(map(_kind_outside, beyond))) if heard else ()
            return Reply(
                Kind.ANSWER, units, self._near(odds, units), card=card, soft=soft, missing=missing
            )
        kind = Kind.UNSURE if inside > PERHAPS_INSIDE else Kind.REFUSAL
        detail = _kind_outside(odds)
        if odds[f"{OUT}{detail}"] > best and (own := KINDS[detail][0]) in GENERAL:
            kind, card = Kind.REFUSAL, card or own
        return Reply(kind, near=self._near(odds), detail=detail, card=card, soft=soft)

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
        quoted = {sentence for unit in but for sentence in self._quotes[unit.key]}
        fresh = (u for u in self._ranked(odds) if u not in but and not self._own[u.key] <= quoted)
        return tuple(unit for unit, _ in zip(fresh, range(NEAR), strict=False))


def _kind_outside(odds: Odds) -> str:
    return likeliest(odds, OUT).removeprefix(OUT)
