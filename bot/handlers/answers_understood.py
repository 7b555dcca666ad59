"""Which answer typed words are to the question of a check-in that was asked last."""

import asyncio
from dataclasses import dataclass, replace
from datetime import date

from bot.answers import Expected
from bot.answers.cards.subjects import needs_a_card, tells_of_an_event
from bot.answers.models.dialogue_acts import act_of
from bot.context import Context
from bot.domain import checkin
from bot.domain.model import Person
from bot.domain.open_question import SAVED, Shown, shown
from bot.domain.question_types import Answer, Answers, Question, is_told, settled
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import fitting, proposed, with_told
from bot.handlers import night_corrections, patterns
from bot.language.answer_asides import without_courtesy
from bot.language.answer_reading import OF_THE_NIGHT
from bot.language.answer_ways import Way, is_unsure
from bot.language.message_cuts import is_aside, joins, plain_part, prefixes, without_lead
from bot.language.night_days import names_a_night, names_another_night, nights_told, said_before
from bot.language.night_meant import MANY, asks, asks_plainly, compares, read_news
from bot.language.night_reading import read_night
from bot.language.question_answers import (
    TypedAnswer,
    names_it,
    read_answer,
    says_yes_or_no,
    tells,
)
from bot.language.setting_words import is_of_all_check_ins
from bot.language.several_nights import names_several
from bot.language.unread import half_told, names_twitching
from bot.screens.asked_again import MISSING

_TO_MEET = frozenset({"grief", "lonely", "low", "afraid", "urgent", "faith"})
"""Dialogue acts that are answered with a kind word, whatever they tell of the night."""

_ASKS = {"question": 0.92, "about_bot": 0.92, "wish": 0.85}
"""Dialogue acts of a line that answers nothing, and how sure each must be."""

_TELLS_OF_ELSE = {"busy": 0.75, "lonely": 0.75, "life": 0.85, "someone": 0.9}
"""The same of a line that has no word of twitching: `work has been mad, loads on`."""

_JUST_TOLD = TypedAnswer(Way.AGAIN, missing="else", is_loose=True)
"""What is read in news of which no word is known."""

_DENIALS = 3  # Things there were none of, from which a line is of the day before, unasked.
_FEW_WORDS, _FEW_MORE_WORDS = 4, 14  # Of an answer to a follow-up, and to one not asked yet.


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
    if at is None or at.question == SAVED or person.zone is None or _is_of_more(words):
        return None
    question = await _asked(context, person, at, words)
    answer = _answer(question, words) if question else None
    is_of_day = question and question.day_before and _is_of_a_day(words)
    is_of_it = bool(is_of_day or (answer and answer.missing == "numbers"))
    is_of_it = is_of_it or bool(answer and answer.missing == "else" and compares(words))
    if not is_of_it and _is_other_night(context, person, at, words):  # "8/10" is no date.
        return None
    is_answer = bool(answer and tells(answer) and answer.chosen)
    if await night_corrections.is_of_saved(context, person, words, is_answer=is_answer):
        return None
    answers = await context.store.nights.answers(person.person_id, at.night)
    is_asked = await _was_asked(context, person, at)
    if question is None or not is_asked or _says_otherwise(answers, answer):
        return None
    if (answer is None or _may_be_none(answer)) and await _is_no_answer(context, question, words):
        return None
    if not (answer and tells(answer)) and (other := _of_another(answers, question, words)):
        return Understood(at.night, *other, is_other=True)
    if answer is None or answer.missing == "else":
        if news := _of_news(answers, words):
            return Understood(at.night, *news, is_other=True)
        if _is_noted(answers, words):
            return Understood(at.night, question, TypedAnswer(Way.AGAIN, missing="so"))
        is_news = bool(read_news(words, replied=True).answers)
        answer = answer or (None if "?" in words or needs_a_card(words) else _JUST_TOLD)
        answer = None if is_news or not await _may_be_a_note(context, words, answer) else answer
    return Understood(at.night, question, answer) if answer else None


def _is_of_a_day(words: str) -> bool:
    """Whether a day that words name may be the one before a night: they tell of no other night."""
    told = read_news(words, replied=True).answers.keys()
    is_other = names_another_night(words) or said_before(words)
    is_of_day = bool(told) and told <= {"day", "yesterday"}
    return (is_of_day or not names_a_night(words)) and not is_other


def _may_be_none(answer: TypedAnswer) -> bool:
    """Whether an answer was only read in words that may be there for something else."""
    is_by_words = answer.is_loose or answer.is_read
    is_denial = answer.missing == "no"  # "Put no alcohol please" is no wish.
    return is_by_words and not is_denial and (tells(answer) or answer.way is Way.AGAIN)


async def _is_no_answer(context: Context, question: Question, words: str) -> bool:
    """Whether a line of some words surely asks or wishes for something, as its dialogue act says,
    and answers nothing, whatever of the night it names; or tells of something else in words that
    would also tell how much it twitched."""
    if len(words.split()) <= _FEW_WORDS or (not asks(words) and read_news(words).answers):
        return False
    acts = await asyncio.to_thread(context.services.answerer.acts, without_courtesy(words))
    may_be_else = question.key == "jerks" and not names_twitching(words)
    bars = _ASKS | (_TELLS_OF_ELSE if may_be_else else {})
    return any(acts.get(act, 0.0) > sure for act, sure in bars.items())


def _is_of_more(words: str) -> bool:
    """Whether the words are about check-ins at large, or about several nights."""
    return is_of_all_check_ins(words) or names_several(words)


def _is_other_night(context: Context, person: Person, at: Shown, words: str) -> bool:
    """Whether the words name a night, and not the one that was asked about."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    return names_a_night(words) and at.night not in nights_told(words, meant)


def _says_otherwise(answers: Answers, answer: TypedAnswer | None) -> bool:
    """Whether an answer also tells otherwise what has one choice: then all of it is shown first."""
    rest = answer.rest if answer and answer.chosen else {}
    told = ((checkin.question_of(key), new) for key, new in rest.items())
    one = ((settled(answers, q.key), new) for q, new in told if q and not q.several)
    return any(old not in (frozenset(), {"unknown"}, new) for old, new in one)


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
        if (answer := _answer(question, words))
        and tells(answer)
        and (answer.chosen or (question.day_before and _denials(words) >= _DENIALS))
    ]
    own = {question.key: answer.chosen for question, answer in read}
    return next(((q, replace(a, rest={**a.rest, **own})) for q, a in read), None)


def _of_news(answers: Answers, words: str) -> tuple[Question, TypedAnswer] | None:
    """The first question of the night still to come that the words tell as news, and all they tell;
    None where that is at odds with what was noted, nothing new, beside a question, or too long."""
    if (
        "?" in words
        or len(words.split()) > MANY
        or (len(words.split()) > _FEW_WORDS and needs_a_card(words))
    ):
        return None
    told = read_news(words, replied=len(words.split()) <= _FEW_MORE_WORDS).answers
    whole = with_told(answers, fitting(answers, proposed(told)))
    coming = checkin.open_questions(whole)
    new = [q for q in coming if whole.get(q.key) != answers.get(q.key) and q.key in told]
    lost = {key for key in answers if whole.get(key) != answers[key] and is_told(answers[key])}
    lost -= {"where"} & told.keys()  # One more place takes none away.
    if not new or lost or told.keys() - whole.keys() - {"yesterday"}:
        return None
    return new[0], TypedAnswer(Way.CHOOSE, rest=told, is_loose=True, is_read=True)


def _is_noted(answers: Answers, words: str) -> bool:
    """Whether few words tell only what the night has already."""
    is_short = len(words.split()) <= _FEW_WORDS
    told = proposed(read_news(words, replied=True).answers) if is_short else {}
    is_there = bool(told) and told.keys() <= answers.keys()
    return is_there and with_told(answers, told) == answers


def _denials(words: str) -> int:
    """How many things a line says there were none of."""
    return sum(word in {"no", "zero", "0", "without"} for word in words.lower().split())


async def begun(context: Context, person: Person, words: str) -> tuple[str, ...]:
    """The beginning of a message that answers what was asked last, and what else it says; nothing
    where the whole is an answer or none is."""
    at = shown(person.awaiting, context.night_of(person))
    is_one = names_several(words) or not [*prefixes(words)]
    if at is None or at.question == SAVED or person.zone is None or is_one:
        return ()
    question = await _asked(context, person, at, words)
    if question is None:
        return ()
    answers = await context.store.nights.answers(person.person_id, at.night)
    is_news = bool(read_news(words).answers)
    cuts = sorted(prefixes(words), key=lambda each: not asks_plainly(each[1]))
    for head, behind in cuts:
        if is_of_all_check_ins(head) or not _begins(answers, question, head, behind):
            continue
        if await _is_no_answer(context, question, head):
            continue
        is_told = half_told(behind) or (is_news and not asks(behind))
        is_else = asks_plainly(behind) or await _is_wish(context, behind)
        is_else = is_else or await _is_no_answer(context, question, behind)
        is_of_it = is_told or not is_else
        if is_of_it and (is_news or _is_answer(question, words)):
            return ()
        if is_of_it and not _is_answer(question, head) and _of_another(answers, question, words):
            return ()
        of_saved = await night_corrections.is_of_saved(context, person, words)
        return (head, behind) if not of_saved and await _was_asked(context, person, at) else ()
    return ()


def _is_answer(question: Question, words: str) -> bool:
    answer = _answer(question, words)
    is_half = answer is not None and answer.missing in MISSING.keys() - {"else"}
    return answer is not None and (answer.way is not Way.AGAIN or is_half)


async def _may_be_a_note(context: Context, words: str, answer: TypedAnswer | None) -> bool:
    """Whether words wish for nothing, and tell of no grief or fear, which is met as such; those in
    which nothing of the night was found do so where they surely are news."""
    act = act_of(await asyncio.to_thread(context.services.answerer.acts, words))
    is_told = act == "news" if answer is _JUST_TOLD else act not in _TO_MEET
    return is_told and not await _is_wish(context, words)


async def _is_wish(context: Context, words: str) -> bool:
    """Whether what stands behind an answer plainly asks for something."""
    return bool(await asyncio.to_thread(context.services.answerer.clear_wish, words))


def _begins(answers: Answers, question: Question, head: str, behind: str) -> bool:
    """Whether a beginning is a clear answer, or news of what is asked later; a mere *no* is one
    where news stand behind it."""
    answer = _answer(question, head)
    if answer is None or answer.way is Way.AGAIN:
        return not is_aside(behind) and _of_news(answers, head) is not None
    is_story = len(head.split()) > _FEW_MORE_WORDS and tells(answer) and not read_news(head).answers
    if is_aside(behind) or is_story or is_unsure(plain_part(without_lead(behind))):
        return False
    if joins(f"{head} x") and is_aside(head.rstrip(":")):
        return False  # "Forgot: gym too" has not forgotten what was asked.
    is_none = question.key == "jerks" and answer.chosen == {"quiet"} and plain_part(head) != "no"
    return is_none or not says_yes_or_no(head) or bool(read_night(behind).answers)


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
    is_beside = answer.missing == "else" or (answer.way is Way.SKIP and answer.is_loose)
    is_told = is_beside or answer.chosen - {"unknown"} or tells_of_an_event(words)
    return (
        question.key in OF_THE_NIGHT
        and bool(is_told)
        and len(words.split()) > _FEW_WORDS
        and needs_a_card(words)
    )
