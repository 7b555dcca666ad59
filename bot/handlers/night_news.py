"""News of a night in own words: shown as what was read, and saved by a tap or a typed yes."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from telegram import CallbackQuery, Message

from bot.answers.cards.subjects import tells_of_an_event
from bot.answers.talk.focus import tells_a_habit
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.checkin import next_question, question_of
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun
from bot.domain.flags import FlagChanges
from bot.domain.model import Person, awaited_before
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.open_question import SAVED, shown
from bot.domain.question_types import Answers, chosen
from bot.domain.questions import QUESTIONS
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import fitting, less, proposed, put_instead, standing, with_told
from bot.gateway.sending import edit, quote, reply, send
from bot.handlers import checkin_outcome, history, offers, patterns
from bot.handlers.guards import StaleButton
from bot.language import night_days
from bot.language.night_marks import folded
from bot.language.night_meant import is_up_for, read_news, sounds_hard, tells_news
from bot.language.night_reading import Told
from bot.language.question_answers import read_answer
from bot.language.several_nights import told_of_another
from bot.language.unread import fits_no_answer, half_told
from bot.screens import night_news as screens
from bot.screens import notes as note_screens
from bot.screens.checkin import question_screen
from bot.screens.formatting import clean, long_date
from bot.screens.messages import NOTHING_DONE

(DAY,) = (question for question in QUESTIONS if question.key == "day")

TO_PICK = 8
"""Nights to pick from when it was not the last one."""

_ACTIONS = frozenset({"save", "note", "change", "nights", "offer", "drop", screens.INSTEAD})

_FEW_WORDS = 8  # Of what is told beside an open question.
OF_OTHERS = frozenset({"out:children", "out:partner", "out:animals"})
"""Topics of somebody else; one that was in danger stays."""

EVENING = 18
"""The hour from which *just now* is of the night that begins."""


async def offered(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    night: date | None = None,
    *,
    beside: bool = False,
) -> bool:
    """Offer what the words tell of a night, the one replied to or the one they name.

    False when they tell nothing that a check-in asks for; `beside` says that their questions were
    answered before.
    """
    is_short = not beside and len(words.split()) <= _FEW_WORDS
    is_of_it = is_short and await checkin_outcome.is_asked_about(context, person)
    news = read_news(words, replied=night is not None or is_of_it, beside=beside)
    told = proposed(news.answers or (told_of_another(words) if is_short else {}))
    nights = (night,) if night else _nights(context, person, words)
    is_tonight = night is None and _is_of_tonight(context, person, words)
    if not (told and nights and person.zone) or (beside and tells_a_habit(words)):
        return False
    if is_tonight or len(nights) > 1:
        nights = recent_nights(context.night_of(person)) if is_tonight else nights
        await ask_night(message, context, person, told, nights, is_tonight=is_tonight)
    else:
        is_new, hard = night is None, sounds_hard(words, news)
        await offer(message, context, person, told, nights[0], words, has_note=is_new, is_hard=hard)
    if not beside:
        await _turn_to_oneself(context, person)
    return True


async def _turn_to_oneself(context: Context, person: Person) -> None:
    """After news of one's own night the next question is no more of somebody who was told of."""
    log, now = context.store.question_log, context.now()
    if await log.topic(person.person_id, now) in OF_OTHERS:
        await log.remember(person.person_id, "", now)


def _is_of_tonight(context: Context, person: Person, words: str) -> bool:
    """Whether this evening is told of, whose night is still to end."""
    return night_days.tells_of_tonight(words) and context.local_now(person).hour >= EVENING


def recent_nights(today: date, latest: date = date.max) -> tuple[date, ...]:
    """The nights to pick from up to the latest that may be meant, the last one first; of a day
    long ago the two that it began and ended."""
    recent = tuple(today - timedelta(days=back) for back in range(TO_PICK))
    return tuple(day for day in recent if day <= latest) or (latest, latest - timedelta(days=1))


def _nights(context: Context, person: Person, words: str) -> tuple[date, ...]:
    """The nights that may be meant: without a word on it, the one that is open or the last."""
    today, meant = context.night_of(person), nights_meant(context.now(), person.zone or "UTC")
    nights = night_days.nights_told(words, meant)
    at = shown(person.awaiting, today) if person.awaiting else None
    if at and not night_days.names_a_night(words):
        nights = (at.night,)
    return tuple(day for day in nights if is_correctable(day, today))


async def ask_night(
    message: Message,
    context: Context,
    person: Person,
    told: Answers,
    nights: Sequence[date],
    *,
    is_tonight: bool = False,
) -> None:
    """Ask which night it was; one that is typed is awaited."""
    word = undo_snapshot.written(told)
    await offers.keep(context, person, "told", max(nights), word, "nights")
    await quote(message, *screens.nights_screen(told, nights, is_tonight=is_tonight))


async def offer(
    message: Message,
    context: Context,
    person: Person,
    told: Answers,
    night: date,
    words: str,
    *,
    has_note: bool = False,
    is_hard: bool = False,
    head: str = "",
) -> None:
    """Show what was read of one night, with a word before it; a typed yes is awaited for it."""
    answers = await context.store.nights.answers(person.person_id, night)
    told, whole = fitting(answers, told) or told, told
    text, under = screens.offer_screen(
        told,
        night,
        has_note=has_note and len(words) <= LONGEST_NOTE,
        has_event=tells_of_an_event(words),
        is_noted=is_begun(answers),
        is_hard=is_hard,
        half=half_told(words),
        is_more=fits_no_answer(words) or told != whole,
    )
    await offers.keep(context, person, "told", night, undo_snapshot.written(told), "save")
    kind = screens.UP_FOR if is_up_for(words) else ""
    await quote(message, (head or kind) + text, under)


async def half_told_of(message: Message, context: Context, person: Person, words: str) -> bool:
    """Ask for the number or the hour of what was told by half, with the question that it belongs
    to where a night is under way; False for anything else."""
    at, half = shown(person.awaiting, context.night_of(person)), half_told(words)
    if at is None or not half or len(words.split()) > _FEW_WORDS:
        return False
    answers = await context.store.nights.answers(person.person_id, at.night)
    day = standing(answers, DAY, screens.TOLD_WHOLE[half])
    if chosen(answers, day.key) & screens.TOLD_WHOLE[half]:
        return False
    is_of_it = is_begun(answers) or await checkin_outcome.is_asked_about(context, person)
    if not tells_news(folded(words), Told({DAY.key: frozenset({half})}), replied=is_of_it):
        return False
    if not is_of_it:
        await reply(message, screens.HALF[half])
        return True
    text, under = question_screen(day, answers, at.night)
    screen = (f"{text}\n{screens.HALF[half]}", under)
    asked = question_of(at.question) or next_question(answers)
    before = question_screen(asked, answers, at.night)[0] if asked else ""
    await checkin_outcome.show_live(message, context, person, at.night, screen, day.key, before)
    return True


async def of_the_day_offered(
    message: Message, context: Context, person: Person, words: str, night: date
) -> bool:
    """Offer what words beside a night tell of the day before, as if that had been asked."""
    answers = await context.store.nights.answers(person.person_id, night)
    answer = read_answer(DAY, words) if DAY.key not in answers else None
    if answer is None or not answer.chosen:
        return False
    told = proposed({DAY.key: answer.chosen})
    await offer(message, context, person, told, night, words, has_note=True)
    return True


async def tapped(
    query: CallbackQuery, context: Context, person: Person, night: date, word: str, action: str
) -> None:
    """A button under news that were read; what they were is on the button."""
    told = undo_snapshot.read(word)
    if told is None or not (action in _ACTIONS or night_before_move(action)):
        raise StaleButton
    await offers.end(context, person)
    person = replace(person, awaiting=awaited_before(person.awaiting))
    if action == "drop":
        await edit(query, NOTHING_DONE)
    elif action == "nights":
        days = [day for day in recent_nights(context.night_of(person)) if day != night]
        await offers.keep(context, person, "told", max(days), word, "nights")
        await edit(query, *screens.nights_screen(told, days))
    elif not await checkin_outcome.may_change(query, context, person, night):
        return
    elif action in {"change", "offer"}:
        show = screens.change_screen if action == "change" else screens.offer_screen
        await offers.keep(context, person, "told", night, undo_snapshot.written(told), "save")
        await edit(query, *show(told, night))
    else:
        await _save(query, context, person, night, told, action)


async def put_in(
    context: Context, person: Person, night: date, told: Answers, action: str
) -> Answers:
    """Put what was told into a night, beside what it has or in its place, and what is moved out of
    the night it was saved for at once; the night's answers."""
    put = put_instead if action == screens.INSTEAD else with_told
    edits = {night: lambda kept: put(kept, told)}
    if before := night_before_move(action):
        edits = {before: lambda kept: less(kept, told), **edits}
        return (await context.store.nights.move(person.person_id, edits))[night]
    return await context.store.nights.change(person.person_id, night, edits[night])


def night_before_move(action: str) -> date | None:
    """The night that a move takes news out of; None for another action."""
    day = action.removeprefix(screens.MOVED_FROM)
    if day == action or not (len(day) == len("yyyymmdd") and day.isdigit()):
        return None
    return date(int(day[:4]), int(day[4:6]), int(day[6:]))


async def _save(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    told: Answers,
    action: str,
) -> None:
    """Put what was told into the night, and the words beside it if they are wanted."""
    answers = await put_in(context, person, night, told, action)
    missing = await _keep_words(query, context, person, night) if action == "note" else None

    async def show(*screen: Any) -> None:
        await edit(query, *screen)
        if missing:
            await send(query.get_bot(), person.person_id, missing)

    await show_saved(context, person, night, answers, show)


async def show_saved(
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    show: Callable[..., Awaitable[object]],
) -> None:
    """Show a night that news were put into; what a rule finds is said, as after any check-in."""
    await checkin_outcome.mark_shown(context, person, night, SAVED)
    changed = await patterns.judge(context, person)
    try:
        await show(*await checkin_outcome.saved_screen(context, person, night, answers))
    finally:
        await patterns.tell(context, person, changed)
    await checkin_outcome.settle(context, person, night)
    if changed == FlagChanges():
        await history.offer(context, person, night)


async def _keep_words(
    query: CallbackQuery, context: Context, person: Person, night: date
) -> str | None:
    """Keep the words that were read as the night's note; what to say when they cannot be."""
    shown = query.message
    sent = shown.reply_to_message if isinstance(shown, Message) else None
    words = clean((sent.text or sent.caption or "") if sent else "")[:LONGEST_NOTE]
    if sent is None or not words:
        return screens.WORDS_GONE
    number = sent.message_id
    if await context.store.nights.add_note(person.person_id, night, number, words):
        return None
    return note_screens.NOTE_NO_ROOM.format(night=long_date(night))
