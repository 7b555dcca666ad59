"""What was told of a night in own words, as answers to the check-in.

Unknown is not no: chips that were not named stay open, and a night's other answers are kept.
"""

from collections.abc import Mapping
from functools import reduce

from bot.domain.checkin import choose, consistent, finish, question_of, tick
from bot.domain.question_types import OPEN, Answer, Answers, Question, chosen
from bot.domain.questions import QUESTIONS

Told = Mapping[str, frozenset[str]]
"""The choices that were told, by question; an empty set is "none of these"."""


def proposed(told: Told) -> Answers:
    """The answers that are offered to be saved."""
    return consistent({q.key: _proposed(q, told[q.key]) for q in QUESTIONS if q.key in told})


def without(answers: Answers, question: str, choice: str = "") -> Answers:
    """What is still offered when one choice is left out, or a whole question."""
    answer = answers.get(question, Answer())
    left = answer.chosen - {choice} if choice else frozenset[str]()
    rest = {key: kept for key, kept in answers.items() if key != question}
    return consistent({**rest, question: Answer(left, answer.state)} if left else rest)


def left_of(told: Answers, gone: frozenset[str]) -> Answers:
    """What is still offered without these choices."""
    for question, answer in [*told.items()]:
        for choice in answer.chosen & gone:
            told = without(told, question, choice)
    return told


def without_named(told: Answers, gone: frozenset[tuple[str, str]]) -> Answers:
    """What is still offered without these choices by question, and without a *none* of theirs."""
    for question, choice in gone:
        answer = told.get(question)
        if answer and choice in answer.chosen:
            told = without(told, question, choice)
        elif answer and not answer.chosen:
            told = without(told, question)
    return told


def less(kept: Answers, told: Answers) -> Answers:
    """A night's answers without those among others, and without their choices in the rest."""
    rest = {key: answer for key, answer in kept.items() if told.get(key) != answer}
    return without_named(rest, frozenset((key, one) for key in told for one in told[key].chosen))


def amended(told: Answers, more: Told, *, instead: bool) -> Answers:
    """What was told with a correction; `instead` takes the place and the spot of before away."""
    gone = more.keys() & {"where", "spot"} if instead else set[str]()
    kept = {key: answer for key, answer in told.items() if key not in gone}
    return with_told(kept, proposed(more))


def with_told(answers: Answers, told: Answers) -> Answers:
    """A night's answers with what was told put in; telling it again changes nothing more."""
    return reduce(
        lambda kept, question: _answered(kept, question, told[question.key]),
        (question for question in QUESTIONS if question.key in told),
        answers,
    )


def fitting(answers: Answers, told: Answers) -> Answers:
    """What was told without what the night's other answers leave no question for: a second place
    has no spot."""
    whole = with_told(answers, told)
    return {key: told[key] for key in told if kept_as(answers, {key: told[key].chosen}) & {*whole}}


def kept_as(answers: Answers, told: Told) -> set[str]:
    """The questions that the night has for what was told."""
    asked = ((question, told[question.key]) for question in QUESTIONS if question.key in told)
    return {standing(answers, question, choices).key for question, choices in asked}


def put_instead(answers: Answers, told: Answers) -> Answers:
    """A night's answers with what was told in the place of what was saved of the same."""
    gone = {"where", "face", "spot"} if "where" in told else told.keys() & {"face", "spot"}
    return with_told({key: kept for key, kept in answers.items() if key not in gone}, told)


def _proposed(question: Question, chosen: frozenset[str]) -> Answer:
    """A fact of each chip waits for its own word; where it twitched was said in full."""
    is_open = question.several and question.fact is None and chosen
    return Answer(chosen, OPEN) if is_open else Answer(chosen)


def standing(answers: Answers, question: Question, told: frozenset[str]) -> Question:
    """The question on the day before that the night has: the one with caffeine, or the older where
    that has all that is told."""
    key = {"yesterday": "day", "day": "yesterday"}.get(question.key, "")
    other = question_of(key) if key in answers and question.key not in answers else None
    has_all = other and told <= {choice.key for choice in other.choices}
    return other if other and has_all else question


def _answered(answers: Answers, told_of: Question, told: Answer) -> Answers:
    question = standing(answers, told_of, told.chosen)
    if question.key == "day" and "yesterday" in answers:  # Caffeine comes to what the older has.
        answers = {"day": answers["yesterday"], **answers}
    choices = [choice for choice in question.choices if choice.key in told.chosen]
    if not question.several:
        return choose(answers, question, choices[0]) if choices else answers
    if not choices:  # None of what was told of: caffeine stays where that was not.
        left = chosen(answers, question.key) - {choice.key for choice in told_of.choices}
        return consistent({**answers, question.key: Answer(left)})
    for choice in choices:
        answers = tick(answers, question, choice, on=True)
    return answers if told.state == OPEN else finish(answers, question)
