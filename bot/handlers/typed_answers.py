"""Typed words that answer the open question of a check-in, as its buttons do."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from telegram import Message

from bot.answers import Expected
from bot.answers.subjects import needs_a_card
from bot.context import Context
from bot.domain import checkin
from bot.domain.model import Person
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.open_question import SAVED, Shown, shown
from bot.domain.question_types import DONE, Answer, Answers, Question
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import Told, proposed, with_told
from bot.gateway.sending import reply
from bot.handlers import (
    checkin_outcome,
    emergencies,
    night_corrections,
    patterns,
    pauses,
)
from bot.handlers.checkin import typed
from bot.language.answer_reading import OF_THE_NIGHT
from bot.language.answer_ways import Way
from bot.language.message_cuts import is_aside, joins, prefixes
from bot.language.night_days import names_a_night, nights_told
from bot.language.night_meant import read_news
from bot.language.night_reading import read_night
from bot.language.question_answers import (
    TypedAnswer,
    names_it,
    read_answer,
    says_yes_or_no,
    tells,
)
from bot.language.setting_words import is_of_all_check_ins
from bot.language.unread import fits_no_answer, half_told, says_more
from bot.screens import checkin as screens

_BY_WAY: dict[Way, Callable[[Answers, Question], Answers]] = {
    Way.NONE: checkin.none_of_these,
    Way.DONE: checkin.finish,
    Way.SKIP: checkin.skip,
}
_FEW_WORDS, _FEW_MORE_WORDS = 4, 14
"""Words of an answer to a follow-up question, as that reads much, and to one not asked yet."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An open question of a night and the typed answer to it; `is_other` where another question of
    it was asked."""

    night: date
    question: Question
    answer: TypedAnswer
    is_other: bool = False

    @property
    def expected(self) -> Expected:
        """How it is searched for danger: words around an answer like a note."""
        return Expected.ANSWER if self.answer.is_loose else Expected.SETTING


async def understood(context: Context, person: Person, words: str) -> Understood | None:
    """The answer that the words are to what was asked last; None when they are none, say how often
    or no more to be asked, or correct what was saved."""
    at = shown(person.awaiting, context.night_of(person))
    if at is None or at.question == SAVED or person.zone is None or is_of_all_check_ins(words):
        return None
    question = await _asked(context, person, at, words)
    answer = _answer(question, words) if question else None
    if not (question and question.day_before) and _is_other_night(context, person, at, words):
        return None
    is_answer = bool(answer and tells(answer) and answer.chosen)
    if await night_corrections.is_of_saved(context, person, words, is_answer=is_answer):
        return None
    if question is None or not await _was_asked(context, person, at):
        return None
    answers = await context.store.nights.answers(person.person_id, at.night)
    if not (answer and tells(answer)) and (other := _of_another(answers, question, words)):
        return Understood(at.night, *other, is_other=True)
    return Understood(at.night, question, answer) if answer else None


def _is_other_night(context: Context, person: Person, at: Shown, words: str) -> bool:
    """Whether the words name a night, and not the one that was asked about."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    return names_a_night(words) and at.night not in nights_told(words, meant)


def _of_another(
    answers: Answers, asked: Question, words: str
) -> tuple[Question, TypedAnswer] | None:
    """The first question of the night still to come that the words surely answer, and how; what
    they tell of others is beside it."""
    if len(words.split()) > _FEW_MORE_WORDS:
        return None
    read = [
        (question, answer)
        for question in checkin.open_questions({"where": Answer(), **answers})
        if question.key in OF_THE_NIGHT - answers.keys() - {asked.key} and names_it(question, words)
        if (answer := _answer(question, words)) and tells(answer) and answer.chosen
    ]
    own = {question.key: answer.chosen for question, answer in read}
    return next(((q, replace(a, rest={**a.rest, **own})) for q, a in read), None)


async def begun(context: Context, person: Person, words: str) -> tuple[str, ...]:
    """The beginning of a message that answers what was asked last, and what else it says; nothing
    where the whole is an answer or none is."""
    at = shown(person.awaiting, context.night_of(person))
    if at is None or at.question == SAVED or person.zone is None or not [*prefixes(words)]:
        return ()
    question = await _asked(context, person, at, words)
    if question is None or read_news(words).answers:
        return ()
    for head, behind in prefixes(words):
        if is_of_all_check_ins(head) or not _begins(question, head, behind):
            continue
        is_of_it = half_told(behind) or not await _is_wish(context, behind)
        if is_of_it and _is_answer(question, words):
            return ()
        of_saved = await night_corrections.is_of_saved(context, person, words)
        return (head, behind) if not of_saved and await _was_asked(context, person, at) else ()
    return ()


def _is_answer(question: Question, words: str) -> bool:
    answer = _answer(question, words)
    return answer is not None and (answer.way is not Way.AGAIN or answer.missing in screens.MISSING)


async def _is_wish(context: Context, words: str) -> bool:
    """Whether what stands behind an answer plainly asks for something."""
    return bool(await asyncio.to_thread(context.services.answerer.clear_wish, words))


def _begins(question: Question, head: str, behind: str) -> bool:
    """Whether a beginning is a clear answer; a mere *no* is one where news stand behind it."""
    answer = _answer(question, head)
    if answer is None or answer.way is Way.AGAIN or is_aside(behind):
        return False
    if joins(f"{head} x") and is_aside(head.rstrip(":")):
        return False  # "Forgot: gym too" has not forgotten what was asked.
    return not says_yes_or_no(head) or bool(read_night(behind).answers)


async def _asked(context: Context, person: Person, at: Shown, words: str) -> Question | None:
    """The question that was asked last; a follow-up only for few words, as that reads much."""
    answers = await context.store.nights.answers(person.person_id, at.night)
    question = checkin.question_of(at.question) or checkin.next_question(answers)
    if question is None and checkin.END not in answers and len(words.split()) <= _FEW_WORDS:
        needs = await patterns.follow_ups(context, person, at.night)
        question = checkin.next_question(answers, needs)
    return question


def _answer(question: Question, words: str) -> TypedAnswer | None:
    answer = read_answer(question, words)
    return None if answer and _is_for_a_card(question, answer, words) else answer


async def _was_asked(context: Context, person: Person, at: Shown) -> bool:
    """Whether the night was asked about, or is under way."""
    if person.awaiting == at.written(context.night_of(person)):
        return True
    answers = await context.store.nights.answers(person.person_id, at.night)
    return bool(answers) or await context.store.ledger.was_asked(person.person_id, at.night)


def _is_for_a_card(question: Question, answer: TypedAnswer, words: str) -> bool:
    """Whether a line tells of more than twitching, which no answer of the night may hide."""
    is_told = question.key in OF_THE_NIGHT and answer.chosen and "unknown" not in answer.chosen
    return bool(is_told) and len(words.split()) > _FEW_WORDS and needs_a_card(words)


async def take(
    message: Message, context: Context, person: Person, read: Understood, words: str
) -> None:
    """Do what the answer says, with all that it tells; what follows is its own message."""
    read = await _without_loss(context, person, read)
    if read.answer.way is Way.LATER:
        await _put_off(message, context, person, read.night)
    else:
        head = await _said_of_it(message, context, person, read, words)
        if read.answer.way in {Way.BACK, Way.AGAIN, Way.PART}:
            await _ask(message, context, person, read, head)
        else:
            await typed(message, context, person, read.night, *_change(read), head)
    if read.answer.is_loose and (now := await context.person(person.person_id)):
        await emergencies.ask_beside(message, context, now, words)


async def _said_of_it(
    message: Message, context: Context, person: Person, read: Understood, words: str
) -> str:
    """What is said of an answer that tells more than was asked: all that was read, and that the
    words are kept as a note where that is not all of it."""
    nights, person_id = context.store.nights, person.person_id
    is_told = tells(read.answer) or read.answer.rest
    if not is_told and not (read.answer.missing == "fit" and fits_no_answer(words)):
        return screens.ENOUGH if read.answer.way is Way.STOP else ""
    answers = await nights.answers(person_id, read.night)
    own = {read.question.key} if tells(read.answer) else set()
    told = own | _new(answers, read.answer.rest).keys()
    number, short = message.message_id, words[:LONGEST_NOTE]
    is_kept = says_more(words) and not needs_a_card(words)
    is_kept = is_kept and await nights.add_note(person_id, read.night, number, short)
    if told == own and not is_kept and not read.is_other:
        return ""
    after = _change(read)[0](answers) if is_told else answers
    return screens.noted(after, told, is_kept=is_kept)


async def _put_off(message: Message, context: Context, person: Person, night: date) -> None:
    """Ask for how long, or leave a night that is begun as it is: that is not asked about again."""
    if await context.store.nights.answers(person.person_id, night):
        await reply(message, screens.LEFT_OPEN, screens.start_night_keyboard("Go on", night))
    else:
        await pauses.put_off(message, night)


async def _without_loss(context: Context, person: Person, read: Understood) -> Understood:
    """The answer, unless it would take away what was saved, which only a tap may: asked again."""
    answers = await context.store.nights.answers(person.person_id, read.night)
    is_asked = read.answer.way in {Way.BACK, Way.AGAIN, Way.PART, Way.LATER}
    after = answers if is_asked else _change(read)[0](answers)
    lost = {key for key in answers.keys() - after.keys() if answers[key].state == DONE}
    again = TypedAnswer(Way.AGAIN, missing="saved", is_loose=read.answer.is_loose)
    return replace(read, answer=again) if lost - {checkin.END} else read


async def _ask(
    message: Message, context: Context, person: Person, read: Understood, head: str
) -> None:
    """The question before, or the same one again with the chips that were understood."""
    night, question, way = read.night, read.question, read.answer.way
    nights = context.store.nights
    if way is Way.PART:
        await nights.change(
            person.person_id, night, lambda answers: _with_rest(_ticked(answers, read), read)
        )
    answers = await nights.answers(person.person_id, night)
    before = checkin.question_before(answers, question.key) if way is Way.BACK else None
    asked = before or question
    text, under = screens.question_screen(asked, answers, night)
    more = screens.TICKED if way is Way.PART else screens.lacking(question, read.answer.missing)
    screen = (head + (f"{text}\n{more}" if more else text), under)
    said = screens.question_screen(question, answers, night)[0]
    await checkin_outcome.show_live(message, context, person, night, screen, asked.key, said)


def _new(answers: Answers, told: Told) -> Told:
    """What was told of questions that are still to come, or not done."""
    done = {key for key, answer in answers.items() if answer.state == DONE}
    return {key: chosen for key, chosen in told.items() if key not in done}


def _change(read: Understood) -> tuple[Callable[[Answers], Answers], str]:
    """What the answer does to the night's answers, and the key of what is then answered."""
    if read.answer.way is Way.STOP:
        return lambda answers: checkin.stop(_with_rest(answers, read)), checkin.END
    if read.is_other:
        return lambda answers: _with_rest(answers, read), read.question.key
    return lambda answers: _with_rest(_changed(answers, read), read), read.question.key


def _with_rest(answers: Answers, read: Understood) -> Answers:
    """The answers with what the line told of questions that come later."""
    more = _new(answers, read.answer.rest)
    whole = proposed({key: answer.chosen for key, answer in answers.items()} | {**more})
    return with_told(answers, {key: told for key, told in whole.items() if key in more})


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
