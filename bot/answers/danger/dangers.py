"""The danger in a message, by its words, the models, what was talked about, and what is wished."""

from dataclasses import replace

from bot.answers.after_alarm.taken_back import means_no_harm
from bot.answers.cards.danger_in_context import in_context
from bot.answers.cards.of_a_medicine import states_a_low_sugar
from bot.answers.danger import emergency_words
from bot.answers.danger.borders import HARDLY_ANY, LIKELIER_THAN_NOT
from bot.answers.danger.danger_spelling import well_spelled
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.somebody_elses import done_by_another, kind_without_breath
from bot.answers.danger.triage import CRISIS, Basis, Expected, Finding, Step, danger, find_danger
from bot.answers.models.bot_questions import VERY_SURE
from bot.answers.models.dialogue_acts import LIKELY, SURE, act_of
from bot.answers.models.dialogue_acts import VERY_SURE as SURELY
from bot.answers.models.ensemble import ENDING
from bot.answers.reply import Kind, Reply
from bot.answers.talk.sorrow import tells_of_a_shift
from bot.answers.talk.within_article import WithinTheArticle
from bot.answers.weighing import NEAR

LONGEST = 4096
"""Characters that are read: Telegram's own limit."""

PLAINLY_TOLD = frozenset({"about_bot", "habit", "news", "someone"})
"""Acts that no line of the bank in which somebody despairs is surely taken for."""

OF_NIGHTS = frozenset({"a_night", "checkin"})
"""Wishes to note a night, whose news may be a danger."""

_FEW = 10
"""Words of a denial that tells nothing besides; a longer one may hide what it denies."""


class Dangers(WithinTheArticle):
    """What an answerer knows of emergencies, before it answers anything."""

    def find_danger(
        self, text: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Finding | None:
        """The gravest danger in the text; see `emergencies.find_danger`."""
        text, unit = well_spelled(text[:LONGEST]), self._units.get(topic or "")
        low = emergency_words.plain(text)
        if expected is not Expected.SETTING and states_a_low_sugar(low):
            return Finding(Step.FULL, "low_sugar")
        if tells_of_a_shift(low) and not tells_of_despair(low):
            return None
        found = find_danger(text, self.odds, unit, expected)
        if found and self.bot_question(text, VERY_SURE):
            found = find_danger(text, self.odds, unit, Expected.SETTING)
        elif found and (wish := self.clear_wish(text)):
            wished = Expected.ANSWER if wish in OF_NIGHTS else Expected.SETTING
            said = find_danger(text, self.odds, unit, wished)
            found = said or (Finding(Step.ASK, found.kind) if wish in ENDING else None)
        elif found and found.kind == CRISIS and self._is_none(text):
            found = Finding(Step.ASK, CRISIS)
        if found and found.step is Step.ASK and found.basis is Basis.SIGN:
            found = None if self._is_hardly_any(text) else found
        elif found and found.basis is Basis.SEEN and not done_by_another(low):
            found = self._but_plainly_told(found, text)
        found = in_context(found, topic, text, is_setting=expected is Expected.SETTING)
        is_bodily = found and found.kind not in {CRISIS, "child", "pregnancy"}
        if found and is_bodily and (kind := kind_without_breath(low)):
            return replace(found, kind=kind)
        return found

    def _but_plainly_told(self, found: Finding, text: str) -> Finding | None:
        """A danger that only the models see: despair, and not as likelier than not, is asked about
        at most where the line surely just tells of somebody else, a habit or a night."""
        acts = self.acts(text[:LONGEST])
        is_plain = found.kind == CRISIS and act_of(acts, SURE) in PLAINLY_TOLD
        if not is_plain or danger(self.odds(text)) > LIKELIER_THAN_NOT:
            return found
        return None if act_of(acts, SURELY) else Finding(Step.ASK, CRISIS)

    def _is_hardly_any(self, text: str) -> bool:
        """Whether the head that knows danger is sure that there is none."""
        return self._ensemble.danger(text[:LONGEST]) < HARDLY_ANY

    def _is_none(self, text: str) -> bool:
        """Whether a text says that no harm to oneself is meant and hardly more, or, without words
        of despair, surely wants something done ("no more pills")."""
        low = emergency_words.plain(text[:LONGEST])
        if len(low.split()) <= _FEW and means_no_harm(low):
            return True
        if tells_of_despair(low):
            return False
        is_wish = self.acts(text[:LONGEST]).get("wish", 0.0) > SURE
        return is_wish and self.wishes(text[:LONGEST]).get("none", 0.0) < LIKELY

    def emergency(
        self, text: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Reply | None:
        """The full reply to a certain emergency anywhere in the text, or None without one."""
        finding = self.find_danger(text, topic, expected)
        if finding is None or finding.step is not Step.FULL:
            return None
        near = tuple(self._ranked(self.odds(text[:LONGEST], None))[:NEAR])
        detail = "" if finding.kind == CRISIS else finding.kind
        return Reply(Kind.URGENT if detail else Kind.CRISIS, near=near, detail=detail)
