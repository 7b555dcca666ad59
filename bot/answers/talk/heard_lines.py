"""Acknowledgements: the line that a message which asks nothing hears, by words and dialogue act."""

from bot.answers.cards.safety_cards import OUT
from bot.answers.models.dialogue_acts import line_of
from bot.answers.models.odds import Odds
from bot.answers.reply import Kind, Reply
from bot.answers.talk.chat_lines import is_glad, tells_of_a_jolt
from bot.answers.talk.said_before import more_told
from bot.answers.talk.short_words import is_yes_or_no
from bot.answers.talk.sorrow import remembers
from bot.language.lazy_regex import Pattern

_OF_ONESELF = Pattern(r"\b(?:i|i'm|im|i've|ive|me|myself)\b")
"""What says that somebody else is named, but the writer's own jerks are told."""

OF_THE_LOST = frozenset({"heard", "heard_life", "heard_someone", "heard_habit", "night_news"})
"""Lines to something told that, after a loss, is of whoever is missed."""


def short_line(answer: Reply, text: str, topic: str | None, acts: Odds) -> str:
    """The small talk of words that ask nothing: a yes or a no as such, the rest by its act."""
    line = _line_of(answer, text, acts)
    is_of_grief = topic == f"{OUT}grief" and line in OF_THE_LOST and remembers(text.lower())
    if is_of_grief:
        return "heard_missing"
    if line == "heard_someone" and _OF_ONESELF.search(text.lower()):
        line = "heard_habit"
    return more_told(line, topic, text) if answer.kind is Kind.SMALL else line


def _line_of(answer: Reply, text: str, acts: Odds) -> str:
    if answer.kind is not Kind.SMALL or answer.detail not in {"yes_no", "remark"}:
        return answer.detail
    if tells_of_a_jolt(text.lower()):
        return "startled"
    if is_glad(text.lower()):
        return "good_news"
    return "yes_no" if is_yes_or_no(text) else line_of(acts) or "heard"
