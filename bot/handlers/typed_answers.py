"""Typed words that answer the open question of a check-in, as its buttons do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from telegram import Message

from bot.context import Context
from bot.domain import checkin
from bot.domain.model import Person
from bot.domain.open_question import shown
from bot.domain.question_types import Answers, Question
from bot.handlers import checkin_outcome, patterns
from bot.handlers.checkin import typed
from bot.language.question_answers import TypedAnswer, Way, read_answer
from bot.screens import checkin as screens

_BY_WAY: dict[Way, Callable[[Answers, Question], Answers]] = {
    Way.NONE: checkin.none_of_these,
    Way.DONE: checkin.finish,
    Way.SKIP: checkin.skip,
}
_FEW_WORDS = 4
"""Words of an answer to a follow-up question; it is looked for only then, as that reads much."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An open question of a night and the typed answer to it."""

    night: date
    question: Question
    answer: TypedAnswer


async def understood(context: Context, person: Person, words: str) -> Understood | None:
    """The answer that the words are to what was asked last; None when they are none."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    if at is None or person.zone is None:
        return None
    answers = await context.store.nights.answers(person.person_id, at.night)
    question = checkin.question_of(at.question) or checkin.next_question(answers)
    if question is None and checkin.END not in answers and len(words.split()) <= _FEW_WORDS:
        needs = await patterns.follow_ups(context, person, at.night)
        question = checkin.next_question(answers, needs)
    answer = read_answer(question, words) if question else None
    if question is None or answer is None:
        return None
    is_asked = answers or person.awaiting == at.written(today)
    if not is_asked and not await context.store.ledger.was_asked(person.person_id, at.night):
        return None
    return Understood(at.night, question, answer)


async def take(message: Message, context: Context, person: Person, read: Understood) -> None:
    """Do what the answer says; what follows is a message of its own."""
    night, question, way = read.night, read.question, read.answer.way
    if way in {Way.BACK, Way.AGAIN}:
        answers = await context.store.nights.answers(person.person_id, night)
        before = checkin.question_before(answers, question.key) if way is Way.BACK else None
        asked = before or question
        screen = screens.question_screen(asked, answers, night)
        said = screens.question_screen(question, answers, night)[0]
        await checkin_outcome.show_live(message, context, person, night, screen, asked.key, said)
    elif way is Way.STOP:
        await typed(message, context, person, night, checkin.stop, checkin.END)
    else:
        await typed(
            message, context, person, night, lambda answers: _changed(answers, read), question.key
        )


def _changed(answers: Answers, read: Understood) -> Answers:
    """The answers as taps make them: chips are ticked and the question is done."""
    question = read.question
    if change := _BY_WAY.get(read.answer.way):
        return change(answers, question)
    choices = [choice for choice in question.choices if choice.key in read.answer.chosen]
    if not question.several:
        return checkin.choose(answers, question, choices[0])
    for choice in choices:
        answers = checkin.tick(answers, question, choice, on=True)
    return checkin.finish(answers, question)
