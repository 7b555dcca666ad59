"""Whatever was typed or sent: a note, an awaited setting, a question, or something unreadable."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date

from telegram import Message

from bot.answers import Expected, Kind
from bot.answers.cards.subjects import needs_a_card
from bot.context import Context
from bot.domain.model import (
    NAME,
    NIGHT,
    PAUSE,
    PLACE,
    QUIET_HOURS,
    REMINDER,
    SETTING,
    ZONE,
    Person,
    awaited_before,
)
from bot.domain.open_offer import offered, shows_draft
from bot.gateway.sending import reply
from bot.handlers import (
    answers_understood,
    article_answers,
    awaited_times,
    checkin,
    corrections,
    emergencies,
    history,
    intents,
    night_corrections,
    night_moves,
    night_news,
    notes,
    offers,
    pauses,
    privacy,
    putting_off,
    reminder_state,
    report,
    saved_nights,
    several_acts,
    several_nights,
    time_zone,
    travelling,
    typed_answers,
    typed_consent,
    typed_offers,
    typed_settings,
)
from bot.handlers.answers_understood import Understood
from bot.handlers.danger_search import heard
from bot.handlers.replied_to import night_replied_to
from bot.language.corrections import correction
from bot.language.dates import without_day
from bot.language.import_questions import asks_to_import, program_named
from bot.language.lazy_regex import Pattern
from bot.language.night_meant import read_news
from bot.language.pauses import parse_pause
from bot.language.reminder_corrections import text_of
from bot.language.runs import without_runs
from bot.language.saved_questions import asks_what_is_saved
from bot.language.times import parse_span
from bot.places.cities import is_place
from bot.screens import export_import as export_import_screens
from bot.screens import messages as screens
from bot.screens.formatting import clean

OF_REMINDERS = frozenset({"reminder", "reminders_list"})  # They may correct the last one set.

NO_BAR_TO_NEWS = frozenset({"", "a_night", "checkin"})
"""No wish, and those to open or note a night, which news of that night do besides."""

_SIGN = Pattern(r"(?:[👍👌🙏❤♥✅👏🤝💯🙂😊😀😃😄😁][\U0001f3fb-\U0001f3ff\ufe0f]?\s*){1,6}")

Taker = Callable[[Message, Context, Person, str], Awaitable[bool]]
"""Takes typed words as the answer to what it awaits, or leaves them."""


async def text(message: Message, context: Context) -> None:
    """A plain message; a mere sign is a yes to what was offered, or needs no speech."""
    if _SIGN.fullmatch(message.text or ""):
        await typed_offers.agreed(message, context)
        return
    await _read(message, context, clean(message.text or ""))


async def other(message: Message, context: Context) -> None:
    """A location, a picture with words under it, or anything else without words."""
    person = await context.person(message.chat_id) if message.location else None
    if person:
        await time_zone.located(message, context, person)
        return
    if message.sticker:
        return  # It is no question, and needs no speech.
    words = clean(message.caption or "")
    await _read(message, context, words)
    if words:
        await reply(message, screens.NO_PICTURES)


async def _read(message: Message, context: Context, words: str) -> None:
    """Words that were typed, or stood under a picture."""
    if not words:
        await reply(message, screens.NEEDS_WORDS)
        return
    typed, words = words, without_runs(words)
    person = await context.person(message.chat_id)
    night = night_replied_to(message, context.night_of(person)) if person else None
    if await emergencies.answered(message, context, person, words):
        return
    words = await emergencies.left_after_no(message, context, person, words)
    if person and not night and await _is_of_open(message, context, person, words):
        return
    offer = offered(person.awaiting, context.night_of(person)) if person else None
    if person:
        person = replace(person, awaiting=awaited_before(person.awaiting))
        words = await _as_answer(context, person, words)
    answer = await _answer(context, person, words) if not night else None
    expected = answer.expected if answer else await _expected(context, person, words, night)
    is_alarmed = context.danger.of_last_hour(context.now()) is not None
    expected_danger = expected if is_alarmed else heard(person, words, expected)
    alarmed = await article_answers.emergency(message, context, words, expected_danger)
    if person and night:
        await notes.add(message, context, person, night, typed)
        await emergencies.ask_beside(message, context, person, words)
        if not alarmed:
            await night_news.offered(message, context, person, words, night)
    elif alarmed and (alarmed.kind is Kind.CRISIS or expected is not Expected.SETTING):
        await offers.drop(context, person)  # It may wait; a setting is made all the same.
    elif person and answer:
        await typed_answers.take(message, context, person, answer, words)
        await typed_offers.shown_after(message, context, person, offer, words)
    elif not await _wished(message, context, person, words, expected):
        await _otherwise(message, context, person, words, expected)


async def _as_answer(context: Context, person: Person, words: str) -> str:
    """What a correction says instead, where only that answers what is asked for: `not 7, 8`."""
    fix = correction(words) if person.awaiting else None
    both = (words, fix.new) if fix else ()
    fit = [w for w in both if await _expected(context, person, w, None) is Expected.SETTING]
    return fit[0] if fit else words


async def _is_of_open(message: Message, context: Context, person: Person, words: str) -> bool:
    """Take what answers what is open and says more, asks or corrects it, or answers an offer."""
    first = (report.of_the_page, notes.told, typed_offers.of_left, putting_off.put_off_until)
    if await _taken_by(first, message, context, person, words):
        return True
    if await several_acts.taken_apart(message, context, person, words, _read):
        return True
    answers = (
        time_zone.picked,
        typed_offers.answered,
        reminder_state.asked_of_draft,
        night_moves.moved,
        several_nights.offered,
        night_corrections.took_out,
    )
    return await _taken_by(answers, message, context, person, words)


async def _answer(context: Context, person: Person | None, words: str) -> Understood | None:
    is_else = intents.is_certain(words, context.intents) or asks_what_is_saved(words)
    if person is None or is_else:
        return None
    return await answers_understood.understood(context, person, words)


async def _otherwise(
    message: Message, context: Context, person: Person | None, words: str, expected: Expected
) -> None:
    """A setting that was asked for, a word on imports, news of a night, or a question."""
    if person and await _awaited(message, context, person, words):
        if expected is Expected.ANSWER:
            await emergencies.ask_beside(message, context, person, words)
    elif asks_to_import(words):
        await reply(message, export_import_screens.can_import(program_named(words)))
    elif person is None and await privacy.asked_if_gone(message, context, words):
        return
    elif not await saved_nights.news(message, context, person, words):
        await article_answers.question(message, context, person, words, expected)
        if person:
            await night_news.offered(message, context, person, words, beside=True)


async def _expected(
    context: Context, person: Person | None, words: str, night: date | None
) -> Expected:
    """How well the words fit the place, time or reminder asked for, or the note to a night."""
    awaiting = (person.awaiting if person else None) or ""
    if night:
        return Expected.ANSWER
    if not awaiting or awaiting.startswith(NIGHT) or shows_draft(awaiting):
        is_agreed = person is not None and offers.is_agreed(context, person, words)
        return Expected.SETTING if is_agreed else Expected.ANYTHING
    if person and awaiting == PAUSE:
        today = context.night_of(person)
        return Expected.SETTING if parse_pause(words, today, today) else Expected.ANYTHING
    if typed_settings.chosen(awaiting, words):
        return Expected.SETTING
    if awaiting.startswith((SETTING, NAME)):
        named = person and history.is_named(person, words, context.night_of(person))
        return Expected.ANSWER if named else Expected.ANYTHING
    if awaiting == PLACE:
        return Expected.SETTING if await asyncio.to_thread(is_place, words) else Expected.ANYTHING
    if awaiting == ZONE:
        is_wish = intents.is_certain(words, context.intents)
        fits = not is_wish and bool(await time_zone.places_told(words))
    elif awaiting.startswith(REMINDER):
        fits = text_of(words) is not None
    elif awaiting == QUIET_HOURS:
        fits = parse_span(words) is not None
    else:
        fits = awaited_times.answers_when(person, without_day(words) or words)
    return Expected.SETTING if fits else Expected.ANSWER


async def _wished(
    message: Message, context: Context, person: Person | None, words: str, expected: Expected
) -> bool:
    """Take a stranger's first words, words on a reminder, news, or a wish that is no setting."""
    clear = await asyncio.to_thread(context.services.answerer.clear_wish, words)
    if person is None and await typed_consent.taken(message, context, words, clear):
        return True
    if person:
        first = (
            travelling.asked_of_the_clock,
            typed_settings.quiet_wished,
            saved_nights.asked_when,
            saved_nights.told,
        )
        if await _taken_by(first, message, context, person, words):
            return True
        if await article_answers.went_on(message, context, person, words, expected):
            return True
        may_correct = clear in {"", *OF_REMINDERS}
        if await reminder_state.talked(message, context, person, words, at_all=may_correct):
            return True
        others = (night_corrections.undone, corrections.of_kept, checkin.how_it_was)
        if await _taken_by(others, message, context, person, words):
            return True
        may_tell = await _may_tell(context, person, words, expected, clear)
        if may_tell and await _told(message, context, person, words):
            return True
    if expected is Expected.SETTING:
        return False
    if person and await typed_settings.wished(message, context, person, words):
        return True
    return not asks_to_import(words) and await intents.granted(message, context, words, expected)


async def _may_tell(
    context: Context, person: Person, words: str, expected: Expected, clear: str
) -> bool:
    """Whether words that clearly wish for that, or for nothing, may be news or put some right."""
    is_fix = clear not in NO_BAR_TO_NEWS and await night_corrections.is_of_saved(
        context, person, words
    )
    is_news = expected is Expected.ANSWER and "jerks" in read_news(words).answers
    may_tell = is_news or expected is Expected.ANYTHING
    return may_tell and (clear in NO_BAR_TO_NEWS or is_fix)


async def _told(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer what news of a night tells, or open the night that is taken back."""
    if needs_a_card(words) or intents.is_certain(words, context.intents):
        return False
    if await night_corrections.taken(message, context, person, words):
        return True
    if await night_news.offered(message, context, person, words):
        await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)
        return True
    more = (night_news.half_told_of, notes.goes_on)
    return await _taken_by(more, message, context, person, words)


async def _awaited(message: Message, context: Context, person: Person, words: str) -> bool:
    ways = (time_zone.typed, typed_settings.typed, awaited_times.typed, pauses.typed, history.typed)
    return await _taken_by(ways, message, context, person, words)


async def _taken_by(
    takers: Iterable[Taker], message: Message, context: Context, person: Person, words: str
) -> bool:
    """Whether one of them takes the words; those after it are not asked."""
    for taken in takers:
        if await taken(message, context, person, words):
            return True
    return False
