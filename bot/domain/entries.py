"""From a night's answers to the entry that the rules read and the line that sums it up."""

from collections.abc import Collection, Iterator
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any

from bot.domain.checkin import END, open_questions
from bot.domain.event_questions import SERIOUS
from bot.domain.model import Entry
from bot.domain.question_types import (
    DONE,
    Answer,
    Answers,
    Choice,
    Fact,
    Question,
    Value,
    chosen,
    settled,
)
from bot.domain.questions import QUESTIONS

ASKED: tuple[tuple[Question, Fact], ...] = tuple(
    {
        fact.name: (question, fact)
        for question in QUESTIONS
        for fact in (question.fact, *(choice.fact for choice in question.choices))
        if fact
    }.values()
)
"""Every fact of a night with the question that asks for it, in their order."""

DAY_BEFORE = tuple(fact for question, fact in ASKED if question.day_before)
"""What is asked of the day before a night."""

LEVELS: dict[Value, str] = {
    choice.value: choice.summary
    for question, fact in ASKED
    if fact.name == "jerks"
    for choice in question.choices
    if choice.short
} | {None: "don't know"}
"""How much it twitched while falling asleep, in a list or a count; the quietest first."""

LEVELS_IN_SHORT = {
    choice.value: choice.short
    for question, fact in ASKED
    if fact.name == "jerks"
    for choice in question.choices
    if choice.short and isinstance(choice.value, int)
}
"""The same in a word or two, of the levels that are known."""

_CHIPS: dict[str, tuple[tuple[Fact, tuple[Choice, ...]], ...]] = {
    question.key: tuple(
        (fact, tuple(choice for choice in question.choices if choice.fact == fact))
        for fact in dict.fromkeys(choice.fact for choice in question.choices)
        if fact
    )
    for question in QUESTIONS
}
"""The facts of a question's chips, each with those that say it: found once for all nights."""

_WEAK = frozenset({"weak_one", "weak_several"})
_NAMED = frozenset(field.name for field in fields(Entry))


def entry_of(night: date, answers: Answers) -> Entry:
    """The entry of one night; whatever was skipped or not reached stays None.

    Twitching in several parts of the body is not asked about one spot: it varied. A serious event
    counts once its tap could have been taken back, and is `unconfirmed` until then.
    """
    facts = {fact.name: value for fact, value in _facts(answers)}
    if chosen(answers, "daytime") & _WEAK:
        facts["weakness"] = True
    confirmed = answers.keys() & {"well", "course", END}
    if not confirmed and isinstance(events := facts.get("events"), frozenset):
        facts |= {"events": events - SERIOUS, "unconfirmed": events & SERIOUS or None}
    if facts.get("spot") is None and len(settled(answers, "where")) > 1:
        facts["spot"] = "varied"
    named: dict[str, Any] = {name: value for name, value in facts.items() if name in _NAMED}
    more = tuple((n, v) for n, v in facts.items() if n not in _NAMED and v is not None)
    return Entry(night, **named, more=more)


@lru_cache(512)
def choice_of(fact: Fact, value: Value) -> Choice | None:
    """The choice that says this value of a fact; None for a no, and for what is not known."""
    question = next(question for question, asked in ASKED if asked == fact)
    choices = (c for c in question.choices if (c.fact or question.fact) == fact)
    return next((c for c in choices if value == (c.value if c.value != "" else True)), None)


def parts_of(answers: Answers) -> list[tuple[Question, str]]:
    """What is known of a night in words, each part with its question."""
    parts = [
        (question, choice.summary)
        for question in open_questions(answers)
        for choice in question.choices
        if choice.summary and choice.key in chosen(answers, question.key)
    ]
    return parts + [(q, q.clear) for q in QUESTIONS if q.clear and answers.get(q.key) == Answer()]


def summary_of(answers: Answers) -> str:
    """One line about the night in words, such as "some twitching, leg, stress, woke twice"."""
    return ", ".join(words for _, words in parts_of(answers)) or "nothing noted"


def line_of(answers: Answers, keys: Collection[str]) -> str:
    """What is known of these questions in words; what is of the night first, then the day."""
    parts = [(q, words) for q, words in parts_of(answers) if q.key in keys]
    return "; ".join(words for _, words in sorted(parts, key=lambda part: part[0].day_before))


def is_recorded(answers: Answers) -> bool:
    """Whether something is known about the night."""
    questions = {question.key for question in QUESTIONS}
    return any(
        key in questions and answer.state == DONE and answer.chosen != {"unknown"}
        for key, answer in answers.items()
    )


def is_begun(answers: Answers) -> bool:
    """The same, or whether a chip of a question was ticked that is not done."""
    questions = {question.key for question in QUESTIONS}
    return is_recorded(answers) or any(
        key in questions and answer.chosen - {"unknown"} for key, answer in answers.items()
    )


def _facts(answers: Answers) -> Iterator[tuple[Fact, Value]]:
    for question in QUESTIONS:
        answer = answers.get(question.key)
        if question.fact:
            several = question.several
            yield question.fact, _all(answer) if several else _one(question, answer)
        elif answer:
            yield from ((fact, _chip(chips, answer)) for fact, chips in _CHIPS[question.key])


def _all(answer: Answer | None) -> Value:
    if answer is None or (answer.state != DONE and not answer.chosen):
        return None
    return answer.chosen


def _one(question: Question, answer: Answer | None) -> Value:
    choice = question.choice(next(iter(answer.chosen), "")) if answer else None
    if choice is None:
        return None
    return choice.key if choice.value == "" else choice.value


def _chip(chips: tuple[Choice, ...], answer: Answer) -> Value:
    """What the chips of a fact say: unticked ones are a no, or zero, once the question is done."""
    for choice in chips:
        if choice.key in answer.chosen:
            return True if choice.value == "" else choice.value
    if answer.state != DONE:
        return None
    return 0 if chips[0].group else False
