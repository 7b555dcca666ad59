"""Which choices of a night some words name, however much there was: `the wine`, `my leg`."""

import re

from bot.domain.questions import PARTS, QUESTIONS
from bot.language.lazy_regex import Pattern
from bot.language.night_marks import kind_of, scanned
from bot.language.night_reading import SYMPTOMS, Reading
from bot.language.night_words import NOT_SOFT

Choices = frozenset[tuple[str, str]]
"""Pairs of a question's key and a choice's."""

_OF_QUESTION = {q.key: frozenset((q.key, choice.key) for choice in q.choices) for q in QUESTIONS}
_DRINKS = frozenset({"alcohol1", "alcohol2", "alcohol4"})
_ALCOHOL = Pattern(rf"\b{NOT_SOFT}(?:alcohol\w*|drinks?|drinking|booze|drank)\b")
_HOURS = Pattern(r"\b(?:hours?|hrs|how long i slept|sleep time)\b")
_TWITCHING = frozenset({"jerk", "awake", "quiet", "lot", "some", "count", "not much"})
_WAKING = frozenset({"woke", "broken", "through"})


def choices_named(text: str) -> Choices:
    """The choices that the words name, denied or not; of drinks, jerks and hours all amounts."""
    scan = scanned(text)
    kinds = {mark.kind for mark in scan.marks}
    named = _of_the_day(kinds, scan.low) | _of_the_night(kinds)
    for question in QUESTIONS:
        named |= {
            (question.key, choice.key)
            for choice in question.choices
            if kind_of(question, choice) in kinds
        }
    parts = {("where", part) for part in PARTS if part in kinds}
    named |= parts | {("spot", side) for side in ("left", "right", "middle") if side in kinds}
    if re.search(r"\bsame (?:one )?(?:spot|place)\b", scan.low):
        named |= _OF_QUESTION["spot"]
    if _HOURS.search(scan.low) or Reading(scan).told().answers.get("hours"):
        named |= _OF_QUESTION["hours"]
    return frozenset(named or (_OF_QUESTION["jerks"] if kinds & _TWITCHING else ()))


def _of_the_day(kinds: set[str], low: str) -> set[tuple[str, str]]:
    said = kinds & {"stress", "sport", "caffeine"} | ({"sport"} if "no sport" in kinds else set())
    if kinds & {"drink", "drinks", "no drink"} or _ALCOHOL.search(low):
        said |= _DRINKS
    return {(day, choice) for day in ("day", "yesterday") for choice in said}


def _of_the_night(kinds: set[str]) -> set[tuple[str, str]]:
    said = kinds & {*SYMPTOMS, "day"} | ({"woke"} if kinds & _WAKING else set())
    return {("night", choice) for choice in said}
