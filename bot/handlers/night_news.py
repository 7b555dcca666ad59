"""News of a night in own words: shown as what was read, and saved only by a tap."""

from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.answers.subjects import tells_of_an_event
from bot.context import Context
from bot.domain import undo_snapshot
from bot.domain.entries import is_recorded
from bot.domain.model import LONGEST_NOTE, Person
from bot.domain.open_question import shown
from bot.domain.question_types import Answers
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed, with_told
from bot.gateway.sending import edit, quote, reply, send
from bot.handlers import checkin_outcome, patterns
from bot.handlers.guards import StaleButton
from bot.language.night_meant import nights_told, read_news, takes_back
from bot.screens import messages as message_screens
from bot.screens import night_news as screens
from bot.screens.formatting import clean, long_date

TO_PICK = 8
"""Nights to pick from when it was not the last one."""


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
    told = proposed(read_news(words, replied=night is not None, beside=beside).answers)
    if not told or person.zone is None:
        return False
    today = context.night_of(person)
    nights = (night,) if night else nights_told(words, nights_meant(context.now(), person.zone))
    nights = tuple(day for day in nights if checkin_outcome.is_correctable(day, today))
    if not nights:
        return False
    if len(nights) > 1:
        await quote(message, *screens.nights_screen(told, nights))
    else:
        answers = await context.store.nights.answers(person.person_id, nights[0])
        offer = screens.offer_screen(
            told,
            nights[0],
            has_note=night is None and len(words) <= LONGEST_NOTE,
            has_event=tells_of_an_event(words),
            is_noted=is_recorded(answers),
        )
        await quote(message, *offer)
    return True


async def corrected(message: Message, context: Context, person: Person, words: str) -> bool:
    """`actually it wasn't quiet`: the night that was noted last is opened to be changed."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    night = at.night if at else today
    if not takes_back(words):
        return False
    answers = await context.store.nights.answers(person.person_id, night)
    if not is_recorded(answers):
        return False
    await reply(message, *await checkin_outcome.change_screen(context, person, night, answers))
    return True


async def tapped(
    query: CallbackQuery, context: Context, person: Person, night: date, word: str, action: str
) -> None:
    """A button under news that were read; what they were is on the button."""
    told = undo_snapshot.read(word)
    if told is None or action not in {"save", "note", "change", "nights", "offer"}:
        raise StaleButton
    if action == "nights":
        today = context.night_of(person)
        days = (today - timedelta(days=back) for back in range(TO_PICK))
        await edit(query, *screens.nights_screen(told, [day for day in days if day != night]))
    elif not await checkin_outcome.may_change(query, context, person, night):
        return
    elif action in {"change", "offer"}:
        show = screens.change_screen if action == "change" else screens.offer_screen
        await edit(query, *show(told, night))
    else:
        await _save(query, context, person, night, told, with_words=action == "note")


async def _save(
    query: CallbackQuery,
    context: Context,
    person: Person,
    night: date,
    told: Answers,
    *,
    with_words: bool,
) -> None:
    """Put what was told into the night; what a rule finds is said, as after any check-in."""
    store = context.store.nights
    answers = await store.change(person.person_id, night, lambda kept: with_told(kept, told))
    missing = await _keep_words(query, context, person, night) if with_words else None
    await checkin_outcome.mark_shown(context, person, night)
    changed = await patterns.judge(context, person)
    screen = await checkin_outcome.saved_screen(context, person, night, answers)
    try:
        await edit(query, *screen)
        if missing:
            await send(query.get_bot(), person.person_id, missing)
    finally:
        await patterns.tell(context, person, changed)
    await checkin_outcome.settle(context, person, night)


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
    return message_screens.NOTE_NO_ROOM.format(night=long_date(night))
