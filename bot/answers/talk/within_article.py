"""What the models alone find for a message: units of the article, or what it lacks."""

from bot.answers.cards.denied_subjects import asks_of_jerks
from bot.answers.cards.safety_cards import ALONE, GENERAL, KINDS, OUT, likeliest_card, of_the_named
from bot.answers.cards.subjects import NOT_ONESELF
from bot.answers.danger import emergency_words
from bot.answers.danger.triage import WINDOW
from bot.answers.message_parts import asks
from bot.answers.models.odds import Odds, likeliest, total
from bot.answers.reply import Kind, Reply
from bot.answers.talk.follow_ups import hangs
from bot.answers.talk.sorrow import twitches_too
from bot.answers.weighing import Weighing
from bot.article.text import Unit
from bot.language.lazy_regex import Pattern

INSIDE = 0.65
"""The article's share of a question's odds, against what it lacks, from which it is answered."""

LIKELIEST = 0.12
"""The least that the likeliest unit needs for an answer; below it is asked what is meant."""

SPEAKS_FOR_ITSELF = 0.6
"""A follow-up whose own words make a unit so likely does not lean on what was refused before."""

CLEAR = 0.5
"""A unit so likely answers alone, whatever the rest of the odds say."""

PERHAPS_INSIDE = 0.35
"""The article's share from which it is asked "Did you mean"; below it, the article is silent."""

PART_OUTSIDE = 0.6
"""A part asks beyond the article from here on."""

NAMED_FROM = 0.3
"""What the article lacks is named from here on."""

GENERAL_FROM = 0.4
"""A general card comes beside a few words that hang on what was said from here on."""

OFF_TOPIC, OFF_TOPIC_FROM = frozenset({"chitchat_other"}), 0.6
"""What has nothing to do with sleep or health, and how likely that must be to be said."""

_CAFFEINE = Pattern(r"\b(?:coffees?|decaf\w*|caffeine|espressos?|colas?|energy drinks?)\b")
_MAY_BE_CAFFEINE = frozenset(
    {"doses", "supplements", "drugs", "chitchat_other", "jerk_details", "sleep_general"}
    | {"body_general", "nonsense", "caffeine"}
)
"""What the models may take a coffee for."""

HARMLESS = "harmless"
"""The unit that says so."""

WITHOUT_TOPICS = ALONE | NOT_ONESELF | {"driving_work"}
"""Kinds beside which a topic on a grown-up's twitching would be out of place."""


class WithinTheArticle(Weighing):
    """The article with what the models find in it for a message."""

    def asks_of_the_jerks(self, text: str) -> bool:
        """Whether a text plainly asks for a unit on the jerks, whatever card stands before it."""
        plain = emergency_words.plain(text)
        return asks_of_jerks(plain) and self._best(self.odds(plain, None)) >= SPEAKS_FOR_ITSELF

    def plainly_asks(self, text: str) -> bool:
        """Whether a text asks for what the models plainly see in the article; whether something is
        harmless may be asked of anything."""
        odds = self.odds(text, None)
        best = max(odds[key] for key in self._units if key != HARMLESS)
        return asks(emergency_words.plain(text)) and best >= CLEAR

    def _is_clear_after(self, topic: str | None, plain: str) -> bool:
        """Whether, after a unit was shown, a message plainly asks for one in the models' view."""
        last = self._units.get(topic or "")
        return last is not None and self._best(self.odds(plain, last)) >= SPEAKS_FOR_ITSELF

    def _of_grief(self, plain: str) -> tuple[Unit, ...]:
        """What the article says where a sorrow that twitches, too, is told."""
        keys = ("stress_link", HARMLESS) if twitches_too(plain) else ()
        return tuple(self._units[key] for key in keys)

    def within_the_article(self, text: str, odds: Odds, *, soft: bool) -> Reply:
        odds = of_the_named(odds, emergency_words.plain(text))
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
        return self._outside(emergency_words.plain(text), odds, card, soft=soft)

    def _outside(self, plain: str, odds: Odds, card: str | None, *, soft: bool) -> Reply:
        """The reply to a plain lower-case text on what the article does not have, or may have."""
        kind = Kind.UNSURE if self._inside(odds) > PERHAPS_INSIDE else Kind.REFUSAL
        detail, best = _kind_outside(odds), self._best(odds)
        if detail in _MAY_BE_CAFFEINE and _CAFFEINE.search(plain):
            return Reply(Kind.REFUSAL, detail="caffeine", card="caffeine", missing=("caffeine",))
        floor = GENERAL_FROM if hangs(plain) else best
        if detail in OFF_TOPIC and odds[f"{OUT}{detail}"] > OFF_TOPIC_FROM and not (card or soft):
            return Reply(Kind.SMALL, detail="cannot_do")
        own = KINDS[detail][0]
        if odds[f"{OUT}{detail}"] > max(best, floor) and own in GENERAL:
            kind, card = Kind.REFUSAL, card or own
        missing = (detail,) if odds[f"{OUT}{detail}"] > NAMED_FROM else ()
        near = () if detail in WITHOUT_TOPICS else self._near(odds)
        return Reply(kind, near=near, detail=detail, card=card, soft=soft, missing=missing)


def _kind_outside(odds: Odds) -> str:
    return likeliest(odds, OUT).removeprefix(OUT)
