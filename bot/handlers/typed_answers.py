"""Typed words that answer the open question of a check-in, as its buttons do."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from telegram import Message

from bot.answers import Expected
from bot.answers.subjects import needs_a_card
from bot.context import Context
from bot.domain import checkin
from bot.domain.model import Person
from bot.domain.open_question import shown
from bot.domain.question_types import DONE, Answers, Question
from bot.handlers import checkin_outcome, emergencies, night_corrections, night_news, patterns
from bot.handlers.checkin import typed
from bot.language.answer_reading import OF_THE_NIGHT
from bot.language.answer_ways import Way
from bot.language.question_answers import TypedAnswer, read_answer
from bot.language.setting_words import rhythm_of
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

    @property
    def expected(self) -> Expected:
        """How it is searched for danger: words around an answer like a note."""
        return Expected.ANSWER if self.answer.is_loose else Expected.SETTING


async def understood(context: Context, person: Person, words: str) -> Understood | None:
    """The answer that the words are to what was asked last; None when they are none, say how often
    to be asked, or correct what was saved."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    if at is None or person.zone is None or rhythm_of(words):
        return None
    if await night_corrections.is_of_saved(context, person, words):
        return None
    answers = await context.store.nights.answers(person.person_id, at.night)
    question = checkin.question_of(at.question) or checkin.next_question(answers)
    if question is None and checkin.END not in answers and len(words.split()) <= _FEW_WORDS:
        needs = await patterns.follow_ups(context, person, at.night)
        question = checkin.next_question(answers, needs)
    answer = read_answer(question, words) if question else None
    if question is None or answer is None or _is_for_a_card(question, answer, words):
        return None
    is_asked = answers or person.awaiting == at.written(today)
    if not is_asked and not await context.store.ledger.was_asked(person.person_id, at.night):
        return None
    return Understood(at.night, question, answer)


def _is_for_a_card(question: Question, answer: TypedAnswer, words: str) -> bool:
    """Whether a line tells of more than twitching, which no answer of the night may hide."""
    is_told = question.key in OF_THE_NIGHT and answer.chosen and "unknown" not in answer.chosen
    return bool(is_told) and len(words.split()) > _FEW_WORDS and needs_a_card(words)


async def take(
    message: Message, context: Context, person: Person, read: Understood, words: str
) -> None:
    """Do what the answer says, and offer what else it tells; what follows is its own message."""
    read = await _without_loss(context, person, read)
    if read.answer.way in {Way.BACK, Way.AGAIN, Way.PART}:
        await _ask(message, context, person, read)
    else:
        change, key = _change(read)
        await typed(message, context, person, read.night, change, key)
    if read.answer.is_loose and (now := await context.person(person.person_id)):
        await _offer_rest(message, context, now, read, words)
        await emergencies.ask_beside(message, context, now, words)


async def _without_loss(context: Context, person: Person, read: Understood) -> Understood:
    """The answer, unless it would take away what was saved, which only a tap may: asked again."""
    answers = await context.store.nights.answers(person.person_id, read.night)
    is_asked = read.answer.way in {Way.BACK, Way.AGAIN, Way.PART}
    after = answers if is_asked else _change(read)[0](answers)
    lost = {key for key in answers.keys() - after.keys() if answers[key].state == DONE}
    again = TypedAnswer(Way.AGAIN, missing="saved", is_loose=read.answer.is_loose)
    return replace(read, answer=again) if lost - {checkin.END} else read


async def _ask(message: Message, context: Context, person: Person, read: Understood) -> None:
    """The question before, or the same one again with the chips that were understood."""
    night, question, way = read.night, read.question, read.answer.way
    nights = context.store.nights
    if way is Way.PART:
        await nights.change(person.person_id, night, lambda answers: _ticked(answers, read))
    answers = await nights.answers(person.person_id, night)
    before = checkin.question_before(answers, question.key) if way is Way.BACK else None
    asked = before or question
    text, under = screens.question_screen(asked, answers, night)
    more = screens.TICKED if way is Way.PART else screens.MISSING.get(read.answer.missing)
    screen = (f"{text}\n{more}" if more else text, under)
    said = screens.question_screen(question, answers, night)[0]
    await checkin_outcome.show_live(message, context, person, night, screen, asked.key, said)


async def _offer_rest(
    message: Message, context: Context, person: Person, read: Understood, words: str
) -> None:
    """Offer what the line tells of questions that were not answered yet."""
    answers = await context.store.nights.answers(person.person_id, read.night)
    rest = {key: told for key, told in read.answer.rest.items() if key not in answers}
    if rest:
        await night_news.offer_rest(message, context, person, rest, read.night, words)


def _change(read: Understood) -> tuple[Callable[[Answers], Answers], str]:
    """What the answer does to the night's answers, and the key of what is then answered."""
    if read.answer.way is Way.STOP:
        return checkin.stop, checkin.END
    return lambda answers: _with_next(_changed(answers, read), read), read.question.key


def _with_next(answers: Answers, read: Understood) -> Answers:
    """The answers with that to the question which would come next, where the line told it whole."""
    question = checkin.next_question(answers)
    told = read.answer.rest.get(question.key, frozenset()) if question else frozenset[str]()
    if question is None or question.several or len(told) != 1:
        return answers
    choice = question.choice(*told)
    return checkin.choose(answers, question, choice) if choice else answers


def _changed(answers: Answers, read: Understood) -> Answers:
    """The answers as taps make them: chips are ticked and the question is done."""
    question = read.question
    if change := _BY_WAY.get(read.answer.way):
        return change(answers, question)
    if not question.several:
        (key,) = read.answer.chosen
        choice = question.choice(key)
        return checkin.choose(answers, question, choice) if choice else answers
    return checkin.finish(_ticked(answers, read), question)


def _ticked(answers: Answers, read: Understood) -> Answers:
    """The answers with the chips that were read; whether these are all is asked."""
    for choice in read.question.choices:
        if choice.key in read.answer.chosen:
            answers = checkin.tick(answers, read.question, choice, on=True)
    return answers
