"""A night that was saved and is told to be wrong: shown as it would be instead, or opened."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any

from telegram import Message

from bot.answers import Expected
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.checkin import next_question, question_of
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun
from bot.domain.model import BACK, Person
from bot.domain.open_question import SAVED, shown
from bot.domain.question_types import Answers, chosen
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import Told, proposed, put_instead, without_named
from bot.gateway.sending import quote, reply
from bot.handlers import checkin_outcome, night_moves, night_news, offers
from bot.handlers.guards import typed_text
from bot.handlers.settings import needs_setup
from bot.language.contrasts import contrast_in
from bot.language.dates import nights_named
from bot.language.day_words import HARD_DAY
from bot.language.left_out import left_out_of
from bot.language.named_choices import Choices, choices_named
from bot.language.night_corrections import (
    Correction,
    asks_to_add,
    correction_in,
    correction_of_saved,
    undoes,
)
from bot.language.night_marks import folded
from bot.language.night_meant import read_news, takes_back
from bot.language.night_words import DENIES_TWITCHING
from bot.language.question_answers import read_answer
from bot.language.unread import half_told
from bot.screens import messages as answer_screens
from bot.screens import night_news as screens
from bot.screens.formatting import long_date

_CHIPS = frozenset({"night", "day", "yesterday"})
"""Questions of which a choice that is not so is taken out; of others the right one replaces it."""

_FEW_WORDS = 6
"""Words that say there was none of a thing, and nothing else."""


async def is_of_saved(
    context: Context, person: Person, words: str, *, is_answer: bool = False
) -> bool:
    """Whether words say that what was saved of a night was something else; those that answer what
    was asked do so only where they say that it was wrong."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    if is_answer and correction_of_saved(words, meant) is None:
        return False
    return await _read(context, person, words) is not None


async def taken(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer *it was both legs and my arms, can you change that* for the night that was saved.

    `actually it wasn't quiet` opens that night to be changed; False for anything else.
    """
    if found := await _read(context, person, words):
        night, told, correction = found
        saved = await _saved(context, person, night)
        if put_instead(saved, told) == saved:  # "No, 3 beers": that is what was saved.
            is_side = correction.is_of_one_side(saved)
            head = screens.SIDE_OF_ONE if is_side else screens.already_so(told)
            await _show_as_it_is(message, context, person, night, head)
            return True
        action = screens.INSTEAD if correction.instead else "save"
        await offers.keep(context, person, "told", night, undo_snapshot.written(told), action)
        await quote(message, *screens.correction_screen(told, night, action))
        return True
    night = _last(context, person)
    answers = await _saved(context, person, night) if takes_back(words) else {}
    if not answers:
        return False
    await reply(message, *await checkin_outcome.change_screen(context, person, night, answers))
    return True


async def _show_as_it_is(
    message: Message, context: Context, person: Person, night: date, head: str
) -> None:
    """The night as it is after a word on it: what is still asked of it, or its summary."""
    answers = await context.store.nights.answers(person.person_id, night)
    if await checkin_outcome.is_asked_about(context, person):
        text, under = await checkin_outcome.kept_screen(context, person, night, answers)
        screen = (f"{head}\n\n{text}", under)
        await checkin_outcome.show_live(message, context, person, night, screen, answered=text)
        return
    text, under = await checkin_outcome.saved_screen(context, person, night, answers)
    await reply(message, f"{head}\n\n{text}", under)


async def undone(message: Message, context: Context, person: Person, words: str) -> bool:
    """Set the night that was just saved back to what it was, or say what can be taken out of it;
    False for other words."""
    how = undoes(words)
    night = await _just_saved(context, person) if how else None
    answers = await _saved(context, person, night) if night else {}
    if night is None or not answers:
        return False
    if how == "gone":
        await _what_may_go(message, context, person, night, answers)
        return True
    if await night_moves.moved_back(message, context, person, night):
        return True
    day, _, word = (person.undo or "").partition(":")
    before = undo_snapshot.read(word) if day == f"{night:%Y%m%d}" else None

    async def show(text: str, under: Any) -> None:
        await reply(message, (screens.UNDONE if before else screens.NO_BEFORE) + text, under)

    if before is None:
        await show(*await checkin_outcome.saved_screen(context, person, night, answers))
        return True
    answers = await context.store.nights.change(person.person_id, night, lambda _: before)
    await night_news.show_saved(context, person, night, answers, show)
    return True


async def _just_saved(context: Context, person: Person) -> date | None:
    """The night that was saved last; by taps, where nothing was talked of since."""
    at = shown(person.awaiting, context.night_of(person))
    if at is None or at.question == SAVED:
        return at.night if at else None
    topic = await context.store.question_log.topic(person.person_id, context.now())
    answers = await context.store.nights.answers(person.person_id, at.night)
    is_whole = at.question == "" and next_question(answers) is None
    is_set = person.awaiting and (topic or "").startswith(BACK)  # A setting, before that night.
    return at.night if is_whole and (topic is None or is_set) else None


async def _what_may_go(
    message: Message, context: Context, person: Person, night: date, answers: Answers
) -> None:
    text, under = await checkin_outcome.change_screen(context, person, night, answers)
    await reply(message, f"{screens.NOT_AS_A_WHOLE}\n\n{text}", under)


async def took_out(message: Message, context: Context, person: Person, words: str) -> bool:
    """Take out of a night that was saved what is said never to have been told, or to be left out.

    *I didn't say I had no stress* leaves stress unknown; what is told instead is offered, as is
    that it did not twitch. False for anything else, and where that night has nothing of it.
    """
    before, after, named = await taking_out(context, person, words)
    if before == after:
        return await _contradicted(message, context, person, words)
    find = context.services.answerer.find_danger
    if await asyncio.to_thread(find, words, expected=Expected.ANSWER):
        return False
    contrast = contrast_in(folded(words))
    night, rest = _last(context, person), contrast.so if contrast else left_out_of(words)[1]
    answers = await context.store.nights.change(
        person.person_id, night, lambda kept: without_named(kept, named)
    )

    async def show(text: str, under: Any) -> None:
        await reply(message, answer_screens.TAKEN_OUT + text, under)

    await night_news.show_saved(context, person, night, answers, show)
    if instead := proposed(told_instead(named, rest)):
        await night_news.offer(message, context, person, instead, night, rest)
    return True


async def taking_out(
    context: Context, person: Person, words: str
) -> tuple[Answers, Answers, Choices]:
    """A saved night's answers, the same without what is to be taken out, and what that is."""
    contrast = contrast_in(folded(words))
    gone = choices_named(contrast.gone) - choices_named(contrast.so) if contrast else frozenset()
    named = frozenset(pair for pair in gone if pair[0] in _CHIPS).union(
        *map(choices_named, left_out_of(words)[0]), _denied(context, person, words)
    )
    before = await _saved(context, person, _last(context, person)) if named and person.zone else {}
    return before, without_named(before, named), named


def _denied(context: Context, person: Person, words: str) -> Choices:
    """What words on the night that was just saved say there was none of: `no stress I said`."""
    at = shown(person.awaiting, context.night_of(person))
    is_short = len(words.split()) <= _FEW_WORDS
    if at is None or at.question != SAVED or person.zone is None or not is_short:
        return frozenset()
    said = correction_in(words, nights_meant(context.now(), person.zone))
    gone = said.gone if said and not said.answers and not said.nights else frozenset[str]()
    return frozenset((key, choice) for key in _CHIPS for choice in gone)


async def _contradicted(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer no twitching in the place of some or a lot, where words to a later question say that
    it was none: `the restless legs, not really twitching`."""
    at = shown(person.awaiting, context.night_of(person))
    if at is None or at.question in {SAVED, "jerks"} or not DENIES_TWITCHING.search(folded(words)):
        return False
    saved = await _saved(context, person, at.night)
    find = context.services.answerer.find_danger
    if not chosen(saved, "jerks") & {"some", "lot"} or "?" in words:
        return False
    if await asyncio.to_thread(find, words, expected=Expected.ANSWER):
        return False
    told = proposed({"jerks": frozenset({"quiet"})})
    word = undo_snapshot.written(told)
    await offers.keep(context, person, "told", at.night, word, screens.INSTEAD)
    await quote(message, *screens.correction_screen(told, at.night, screens.INSTEAD))
    return True


def told_instead(named: Choices, rest: str) -> Told:
    """What is told of the same questions in place of what was taken out."""
    if ("day", "stress") in named and HARD_DAY.search(rest.lower()):
        return {"day": frozenset({"stress"})}
    for question in map(question_of, sorted({key for key, _ in named})):
        answer = read_answer(question, rest) if question and rest else None
        if question and answer and answer.chosen:
            return {question.key: answer.chosen}
    return {}


@needs_setup
async def delete_wished(message: Message, context: Context, person: Person) -> None:
    """*Delete last night*: what it has, each to be left out; nothing is changed before a tap."""
    meant = nights_named(typed_text(message), nights_meant(context.now(), person.zone or "UTC")[0])
    answers: Answers = {}
    for night in meant or (_last(context, person),):  # That of them which has something.
        if answers := await _saved(context, person, night):
            break
    if not answers:
        night = meant[0] if meant else night
        await reply(message, screens.NOTHING_THERE.format(night=long_date(night)))
        return
    await _what_may_go(message, context, person, night, answers)


async def _read(
    context: Context, person: Person, words: str
) -> tuple[date, Answers, Correction] | None:
    """The night that was saved, what is told of it instead, and how."""
    if person.zone is None:
        return None
    meant = nights_meant(context.now(), person.zone)
    correction = correction_of_saved(words, meant)
    at = shown(person.awaiting, context.night_of(person))
    if correction is None and at:
        said = correction_in(words, meant)
        adds = said and said.answers and not read_news(words).answers
        correction = said if said and (said.instead or adds) else None
    night = await _of_them(context, person, correction.nights) if correction else None
    if correction is None or night is None:
        return None
    answers = await _saved(context, person, night)
    told = proposed(correction.beside(answers))
    is_told_whole = _is_told_whole(words) or correction.is_of_one_side(answers)
    is_same = answers and not told and not correction.nights and is_told_whole
    is_added = told.keys() == {"hours"} or bool(told and asks_to_add(words))
    adds = at is not None and at.question == SAVED and is_added
    is_of_it = answers.keys() & told.keys() or (answers and adds) or is_same
    return (night, told, correction) if is_of_it else None


async def _of_them(context: Context, person: Person, nights: Sequence[date]) -> date | None:
    """The night that a correction is of: the one on the screen, or the only one that is noted."""
    last = _last(context, person)
    if not nights or last in nights:
        return last
    noted = [night for night in nights if await _saved(context, person, night)]
    either = noted or nights
    return either[0] if len(either) == 1 else None


def _is_told_whole(words: str) -> bool:
    """Whether a contrast is of things that the diary takes for one, as beer and wine, in full."""
    return contrast_in(folded(words)) is not None and not half_told(words)


def _last(context: Context, person: Person) -> date:
    """The night that is open, or the last one."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    return at.night if at else today


async def _saved(context: Context, person: Person, night: date) -> Answers:
    """The answers of a night that can be changed and of which something is known."""
    if not is_correctable(night, context.night_of(person)):
        return {}
    answers = await context.store.nights.answers(person.person_id, night)
    return answers if is_begun(answers) else {}
