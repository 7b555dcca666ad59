"""Answers to the questions whose choices bring their own replies, and nothing but these."""

from functools import cache

from bot.domain.question_types import Choice, Question
from bot.language.answer_words import NO_BEFORE
from bot.language.lazy_regex import Pattern

_LESS = Pattern(r"\b(?:but|maybe|perhaps|though|except|after)\b")
"""What makes a yes or no, or a place, less than one."""

_COUNTS = frozenset({"lasted"})
"""Questions where *maybe* only means *about*."""


def replied(question: Question, low: str) -> frozenset[str]:
    """The choices that a folded line says by their own replies; empty when none, or two at odds.

    What tells of something wrong counts before what says that all is well again.
    """
    said = _said(question, low)
    if question.several:
        return frozenset(choice.key for choice in said)
    if worse := [choice.key for choice in said if choice.value is True and question.key == "well"]:
        return frozenset(worse)
    is_less = question.key not in _COUNTS and _LESS.search(low)
    return frozenset(choice.key for choice in said if len(said) == 1 and not is_less)


def _said(question: Question, low: str) -> list[Choice]:
    """The choices whose replies stand in the line, of two that overlap the first."""
    found = sorted(
        (
            (match.start(), -match.end(), at)
            for at, choice in enumerate(question.choices)
            if choice.replies
            for match in _pattern(choice.replies).finditer(low)
            if not (question.several and NO_BEFORE.search(low[: match.start()]))
        )
    )
    taken, said = set[int](), set[int]()
    for start, end, at in found:
        span = {*range(start, -end)}
        if not span & taken:
            taken |= span
            said.add(at)
    return [question.choices[at] for at in sorted(said)]


@cache
def _pattern(replies: str) -> Pattern:
    return Pattern(rf"(?<!\w)(?:{replies})(?!\w)")
