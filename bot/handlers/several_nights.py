"""Several nights told in one message: shown as they were read, and saved by a tap or a yes."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from functools import partial

from telegram import CallbackQuery, Message

from bot.answers import Expected
from bot.answers.cards.subjects import needs_a_card
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import is_begun
from bot.domain.model import Person
from bot.domain.open_offer import left_open
from bot.domain.open_offer import offered as offer_of
from bot.domain.open_question import SAVED, shown
from bot.domain.question_types import Answers, chosen
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed, with_told
from bot.gateway.sending import edit, quote, reply
from bot.handlers import (
    article_answers,
    checkin_outcome,
    emergencies,
    night_news,
    night_offers,
    offers,
    patterns,
)
from bot.handlers.guards import StaleButton
from bot.language.answer_reading import OF_THE_NIGHT
from bot.language.nights_changed import Changes, nights_changed, with_dates
from bot.language.several_nights import ALIKE, Night, is_as_before, nights_apart, what_was_not
from bot.language.unread import half_told
from bot.screens import messages as message_screens
from bot.screens import night_news as screens
from bot.screens.callback_data import Nights, parse


async def offered(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer each night that the words tell of, or the answers of the one before for *same as
    yesterday*; False where they tell of one, or want something."""
    if await _as_before(message, context, person, words):
        return True
    nights, today = await _apart(context, person, words), context.night_of(person)
    is_old = not all(is_correctable(each.night, today) for each in nights)
    if not nights or is_old or needs_a_card(words):
        return False
    if await asyncio.to_thread(context.services.answerer.clear_wish, words) == "reminder":
        return False
    texts = (words, *(each.words for each in nights))
    if await article_answers.is_alarmed(message, context, person, texts):
        return True
    last = await _told_last(context, person)
    told = [(n.night, last if ALIKE.fullmatch(n.words) else proposed(n.told)) for n in nights]
    await show(message, context, person, told)
    await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)
    return True


async def tells_of_them(context: Context, person: Person, words: str) -> bool:
    """Whether words tell of several nights, which are no answer about one."""
    return bool(await _apart(context, person, words))


async def _apart(context: Context, person: Person, words: str) -> tuple[Night, ...]:
    """The nights told apart; days are those before the last night where that is told already."""
    if person.zone is None:
        return ()
    meant = nights_meant(context.now(), person.zone)
    is_told = bool(await _told_last(context, person))
    return nights_apart(words, meant, meant[-1] - timedelta(days=1) if is_told else meant[-1])


async def _told_last(context: Context, person: Person) -> Answers:
    """What was told of the last night itself."""
    last = nights_meant(context.now(), person.zone or "UTC")[-1]
    answers = await context.store.nights.answers(person.person_id, last)
    return {key: answers[key] for key in OF_THE_NIGHT & answers.keys()}


async def _as_before(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show what the night before has, where the night that is asked about was the same."""
    at = shown(person.awaiting, context.night_of(person)) if is_as_before(words) else None
    if at is None or not await checkin_outcome.is_asked_about(context, person):
        return False
    nights, person_id = context.store.nights, person.person_id
    before = await nights.answers(person_id, at.night - timedelta(days=1))
    answers = await nights.answers(person_id, at.night)
    told = {key: before[key] for key in OF_THE_NIGHT & before.keys() if key not in answers}
    if "jerks" not in before or not told:
        return False
    if not await article_answers.is_alarmed(message, context, person, [words]):
        now, head = _but(context, person, told, words, at.night), screens.AS_BEFORE
        await night_news.offer(
            message, context, person, now, at.night, words, has_note=True, head=head
        )
    return True


def _but(context: Context, person: Person, told: Answers, words: str, night: date) -> Answers:
    """What is told with what was otherwise this time: `same as yesterday, but my arm`."""
    rest = what_was_not(words)
    fix = night_offers.fixed(context, person, told, f"no, {rest}", night, may_add=True)
    return fix.told if rest and fix else told


async def amended(
    message: Message,
    context: Context,
    person: Person,
    nights: Nights,
    words: str,
    *,
    only_adds: bool = False,
) -> bool:
    """Show the nights again as words make them, `yes, but not saturday`; False for other words,
    and where none may be left out."""
    changes = changes_of(context, person, nights, words)
    if changes is None or (only_adds and not all(changes.values())):
        return False
    if await article_answers.is_alarmed(message, context, person, [words]):
        return True
    read = {night: undo_snapshot.read(word) or {} for night, word in nights}
    told = [  # The one that was told of now comes last: what is added next is of it.
        (night, with_told(read[night], proposed(changes.get(night) or {})))
        for night in sorted(read, key=lambda each: each in changes)
        if changes.get(night, {}) is not None
    ]
    if not told:
        await reply(message, message_screens.NOTHING_DONE)
        return True
    half = half_told(words)
    head = f"{screens.HALF[half]}\n\n" if half else screens.WHICH_IS_WRONG
    head = "" if dict(told) != read and not half else head
    await show(message, context, person, told, head)
    await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)
    return True


def changes_of(context: Context, person: Person, nights: Nights, words: str) -> Changes | None:
    """What words change of nights that are shown; None for other words."""
    meant = nights_meant(context.now(), person.zone or "UTC")
    read = {night: undo_snapshot.read(word) or {} for night, word in nights}
    much = {night: chosen(answers, "jerks") for night, answers in read.items()}
    named = with_dates(words, much)
    return nights_changed(named, [*read], meant, may_add=not needs_a_card(words))


async def show(
    message: Message,
    context: Context,
    person: Person,
    told: Sequence[tuple[date, Answers]],
    head: str = "",
    so_far: Sequence[tuple[date, Answers]] = (),
) -> None:
    """Show what was read of each night, which a yes saves, after what they have if asked."""
    kept = "~".join(f"{day:%Y%m%d}~{undo_snapshot.written(read)}" for day, read in told if read)
    await offers.keep(context, person, "each", kept)
    text, under = screens.several_screen(told, so_far)
    await quote(message, f"{head}{text}", under)


async def shown_again(message: Message, context: Context, person: Person, nights: Nights) -> bool:
    """Say what is saved of nights that are shown, and show once more what waits for a yes."""
    told = [(night, undo_snapshot.read(word) or {}) for night, word in nights]
    kept = [(n, await context.store.nights.answers(person.person_id, n)) for n, _ in told]
    is_any = any(is_begun(answers) for _, answers in kept)
    head = "" if is_any else screens.NONE_SAVED
    await show(message, context, person, told, head, kept if is_any else ())
    return True


async def tapped(query: CallbackQuery, context: Context, person: Person, _: Nights) -> None:
    """*Save them*: what was read of each night is awaited for a yes as well."""
    left = left_open(person.awaiting, context.now())
    offer = left[0] if left else offer_of(person.awaiting, context.night_of(person))
    tap = parse(offer.data) if offer else None
    if tap is None or tap.verb != "each":
        raise StaleButton
    await offers.end(context, person)
    await _save(context, person, tap.args[0], partial(edit, query))


async def accepted(message: Message, context: Context, person: Person, nights: Nights) -> None:
    """A typed *yes* to what was read of each night."""
    await _save(context, person, nights, partial(reply, message))


async def _save(
    context: Context, person: Person, nights: Nights, show: Callable[..., Awaitable[object]]
) -> None:
    saved = [
        (night, await night_news.put_in(context, person, night, told, "save"))
        for night, word in nights
        if (told := undo_snapshot.read(word))
    ]
    if not saved:
        raise StaleButton
    await checkin_outcome.mark_shown(context, person, max(night for night, _ in saved), SAVED)
    changed = await patterns.judge(context, person)
    try:
        await show(*screens.several_saved(saved))
    finally:
        await patterns.tell(context, person, changed)
    for night, _ in saved:
        await checkin_outcome.settle(context, person, night)
