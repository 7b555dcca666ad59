"""What was saved for one night and belongs to another: shown, and moved by a tap or a yes."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from telegram import Message

from bot.answers import Expected
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.checkin import END, question_of
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun
from bot.domain.model import Person
from bot.domain.open_question import SAVED, shown
from bot.domain.question_types import Answer, Answers
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed, without_named
from bot.gateway.sending import quote, reply
from bot.handlers import (
    article_answers,
    checkin_outcome,
    emergencies,
    intents,
    night_offers,
    offers,
    several_nights,
    which_night,
)
from bot.handlers.night_news import night_before_move, show_saved
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import is_thanks
from bot.language.named_choices import Choices, choices_named
from bot.language.night_corrections import correction_in
from bot.language.night_days import names_a_night, nights_told
from bot.language.night_meant import read_news
from bot.language.night_moves import Move, move_in
from bot.language.night_words import JERK
from bot.language.yes_or_no import NO, YES, answer_to
from bot.screens import night_news as screens
from bot.screens.checkin import question_screen
from bot.screens.messages import NOTHING_DONE

OF_TWITCHING = frozenset({"jerks", "where", "face", "spot"})
TWITCHING = Pattern(rf"\b(?:{JERK})\b")


async def moved(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer to move what was saved to the night that is named, with what is told of the night that
    it was saved for; False where the words say no such thing, or nothing was saved."""
    move = _read(context, person, words)
    texts = [words, move.rest] if move else []
    if move is None or await article_answers.is_alarmed(message, context, person, texts):
        return move is not None
    today, meant = context.night_of(person), nights_meant(context.now(), person.zone or "UTC")
    at = shown(person.awaiting, today)
    source = at.night if at and not move.is_of_last else today
    nights = [n for n in nights_told(f"for the {move.name}:", meant) if is_correctable(n, today)]
    named = choices_named(move.what) if move.what else frozenset[tuple[str, str]]()
    saved = await context.store.nights.answers(person.person_id, source)
    told = _of(saved, named) if named or not move.what else {}
    if not move.what and TWITCHING.search(move.rest):  # "That was monday, the kicking."
        told = {key: told[key] for key in told.keys() & OF_TWITCHING}
    others = [night for night in nights if night != source]
    if told and not others:
        await reply(message, *await checkin_outcome.saved_screen(context, person, source, saved))
    elif told:
        await _show(message, context, person, move, told, source, others)
    else:
        is_of_it = source in nights  # "The beers were yesterday" is the day before.
        return not is_of_it and await _asked_there(message, context, person, others, named)
    await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)
    return True


def _read(context: Context, person: Person, words: str) -> Move | None:
    """What is to be moved; of a night that was just saved a mere other night says so, too."""
    if person.zone is None or intents.is_certain(words, context.intents):
        return None
    at = shown(person.awaiting, context.night_of(person))
    said = correction_in(words, nights_meant(context.now(), person.zone)) if at else None
    move = move_in(words)
    is_of_saved = at is not None and at.question == SAVED and said is not None and said.instead
    if move is None and said and is_of_saved and said.nights and not (said.answers or said.gone):
        return Move("", words, "", is_of_last=False)
    return move


def _of(saved: Answers, named: Choices) -> Answers:
    """What of a night is named, or all that was told of it."""
    if not named:
        return {key: answer for key, answer in saved.items() if key != END and is_begun(saved)}
    chosen = {
        key: answer.chosen & {choice for named_key, choice in named if named_key == key}
        for key, answer in saved.items()
    }
    return {key: Answer(some, saved[key].state) for key, some in chosen.items() if some}


async def answered(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    night: date,
    word: str,
    action: str,
) -> bool:
    """Take a typed answer to a move: a yes where it is to one night, a no, one of several nights,
    or what stays where it was saved; False for other words. A mere thanks or yes asks again."""
    told, days = undo_snapshot.read(word) or {}, action.removeprefix(screens.MOVED_FROM)
    source = night_before_move(screens.MOVED_FROM + days[:8])
    first = night_before_move(screens.MOVED_FROM + days[8:]) or night
    span = (first + timedelta(days=day) for day in range((night - first).days + 1))
    said, offered = answer_to("told", words), [day for day in span if day != source]
    if said == NO or source is None:
        await reply(message, NOTHING_DONE)
    elif said == YES and len(offered) == 1:
        await night_offers.accepted(message, context, person, night, word, action)
    elif said == YES or is_thanks(words):
        await _show_move(message, context, person, told, source, offered)
    else:
        return await _amended(message, context, person, words, told, source, offered)
    return True


async def _amended(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    told: Answers,
    source: date,
    offered: Sequence[date],
) -> bool:
    """Show a move once more with the night that is picked, or without what is said to stay where
    it was saved; False for any other words: `the wine was last night tho`."""
    picked = which_night.picked(context, person, words, max(offered))
    if picked and picked in offered and len(offered) > 1:
        await _show_move(message, context, person, told, source, [picked])
        return True
    move, meant = move_in(words), nights_meant(context.now(), person.zone or "UTC")
    nights = nights_told(f"for the {move.name}:", meant) if move else ()
    left = without_named(told, choices_named(move.what)) if move and move.what else told
    if source not in nights or left in (told, {}):
        return False
    await _show_move(message, context, person, left, source, offered)
    return True


async def moved_back(message: Message, context: Context, person: Person, night: date) -> bool:
    """Set both nights of a move back to what they were; False where that night was not moved, or
    one of the two was changed since."""
    moved, nights = undo_snapshot.read_move(person.undo or ""), context.store.nights
    kept = {day: await nights.answers(person.person_id, day) for day in moved}
    if night not in moved or kept != {day: after for day, (_, after) in moved.items()}:
        return False
    was = {day: before for day, (before, _) in moved.items()}
    await nights.move(person.person_id, {day: partial(_set_to, was[day]) for day in was})
    source = next(iter(was))

    async def show(text: str, under: Any) -> None:
        await reply(message, screens.UNDONE + text, under)

    await show_saved(context, person, source, was[source], show)
    return True


def _set_to(answers: Answers, _: Answers) -> Answers:
    return answers


async def _show_move(
    message: Message,
    context: Context,
    person: Person,
    told: Answers,
    source: date,
    others: Sequence[date],
) -> None:
    """Show where it would stand; a yes is awaited, or a day where that may be several nights."""
    first = "" if len(others) == 1 else f"{min(others):%Y%m%d}"
    action = f"{screens.MOVED_FROM}{source:%Y%m%d}{first}"
    word, nights = undo_snapshot.written(told), context.store.nights
    await offers.keep(context, person, "told", max(others), word, action)
    there = {night: await nights.answers(person.person_id, night) for night in others}
    await quote(message, *screens.moved_screen(told, source, there))


async def _show(
    message: Message,
    context: Context,
    person: Person,
    move: Move,
    told: Answers,
    source: date,
    others: Sequence[date],
) -> None:
    """Show where it would stand; with news of the night that it leaves, both nights."""
    is_of_source = not names_a_night(move.rest) or "last night" in move.rest
    anew = proposed(read_news(move.rest, replied=True).answers) if is_of_source else {}
    if anew and "jerks" in anew and len(others) == 1:
        both = [(others[0], told), (source, anew)]
        await several_nights.show(message, context, person, sorted(both, key=lambda each: each[0]))
    else:
        await _show_move(message, context, person, told, source, others)


async def _asked_there(
    message: Message, context: Context, person: Person, others: Sequence[date], named: Choices
) -> bool:
    """Ask of the other night what is said to belong to it, where none of it was saved."""
    questions = [q for q in map(question_of, sorted({key for key, _ in named})) if q]
    if len(others) != 1 or not questions:
        return False
    night, question = others[0], questions[0]
    answers = await context.store.nights.answers(person.person_id, night)
    screen = question_screen(question, answers, night)
    await checkin_outcome.show_live(message, context, person, night, screen, question.key)
    return True
