"""Typed words that answer the open question of a check-in, as its buttons do."""

from collections.abc import Callable
from dataclasses import replace

from telegram import Message

from bot.answers.cards.subjects import needs_a_card
from bot.context import Context
from bot.domain import checkin
from bot.domain.model import Person
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.question_types import DONE, Answers, Question, is_told
from bot.domain.told_answers import Told, kept_as, proposed, with_told
from bot.handlers import checkin_outcome, emergencies, putting_off
from bot.handlers.answers_understood import Understood
from bot.handlers.checkin import typed
from bot.language.answer_ways import Way
from bot.language.night_meant import sounds_hard
from bot.language.question_answers import TypedAnswer, tells
from bot.language.unread import fits_no_answer, says_more
from bot.screens import checkin as screens
from bot.screens.asked_again import lacking
from bot.screens.night_news import hard_line

_BY_WAY: dict[Way, Callable[[Answers, Question], Answers]] = {
    Way.NONE: checkin.none_of_these,
    Way.DONE: checkin.finish,
    Way.SKIP: checkin.skip,
}


async def take(
    message: Message, context: Context, person: Person, read: Understood, words: str
) -> None:
    """Do what the answer says, with all that it tells; what follows is its own message."""
    read = await _without_loss(context, person, read)
    if read.answer.way is Way.LATER:
        await putting_off.put_off(message, context, person, read.night)
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
    is_else = read.answer.missing in {"else", "part", "no"}
    if not (is_told or is_else or (read.answer.missing == "fit" and fits_no_answer(words))):
        return screens.ENOUGH if read.answer.way is Way.STOP else ""
    answers = await nights.answers(person_id, read.night)
    own = {read.question.key} if tells(read.answer) else set()
    more = _new(answers, read.answer.rest)
    told = own | more.keys()
    number, short = message.message_id, words[:LONGEST_NOTE]
    is_kept = (is_else or says_more(words)) and not needs_a_card(words)
    is_kept = is_kept and await nights.add_note(person_id, read.night, number, short)
    is_named = not read.answer.is_read or read.answer.way is Way.PART
    if told == own and not is_kept and (is_else or (is_named and not read.is_other)):
        return ""
    after = _change(read)[0](answers) if is_told else answers
    kind = hard_line(read.night) if is_else and sounds_hard(words) else ""
    return kind + screens.noted(after, own | kept_as(after, more), kept=words if is_kept else "")


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
    more = screens.TICKED if way is Way.PART else lacking(question, read.answer.missing)
    screen = (head + (f"{text}\n{more}" if more else text), under)
    said = screens.question_screen(question, answers, night)[0]
    await checkin_outcome.show_live(message, context, person, night, screen, asked.key, said)


def _new(answers: Answers, told: Told) -> Told:
    """What was told of questions that are still to come or not done, or were answered with none;
    and one more place."""
    done = {key: answer.chosen for key, answer in answers.items() if is_told(answer)}
    left = {key: new for key, new in told.items() if key not in done or (new and not done[key])}
    places = told.get("where", frozenset()) - done.get("where", frozenset())
    return left | ({"where": places} if places else {})


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
