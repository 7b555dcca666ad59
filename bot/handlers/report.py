"""`/report`: a page for the doctor, made as the person wants it."""

from collections.abc import Sequence
from datetime import date
from html import escape

from telegram import CallbackQuery, Message
from telegram.constants import ChatAction

from bot import VERSION
from bot.answers import Expected
from bot.context import Context
from bot.domain.model import (
    PAGE,
    PAUSE,
    REMINDER,
    SETTING,
    Entry,
    FlagState,
    Note,
    Person,
    StoredFlag,
)
from bot.domain.night_counts import known, within
from bot.domain.ranges import PAGE_RANGES
from bot.domain.review_lines import ENOUGH, LONG
from bot.domain.rules import JUDGED_DAYS, RULES
from bot.gateway.sending import answer_tap, edit, reply, send
from bot.gateway.sending_files import hand_over, making
from bot.handlers import article_answers, emergencies, intents, typed_offers
from bot.handlers.guards import StaleButton, aside, needs_person, typed_text
from bot.language.notes_told import note_in
from bot.language.page_wishes import (
    PageWish,
    asks_if_on_it,
    keeps_off,
    names_the_page,
    news_and_wish,
    page_wish,
)
from bot.queries import flags_of_today, period_of
from bot.report import rendering
from bot.report.chart import Period
from bot.screens import common
from bot.screens import report as screens
from bot.screens.formatting import counted

USUAL_DAYS, USUAL_PAPER = 28, "a4"
A_NOTE = 3
"""Words of a note that is told: `put that note on` has none."""

_ASK_HOW_LONG = (PAUSE, REMINDER, SETTING)
"""What awaits words that a bare span answers, such as `two weeks`."""

SIX_WEEKS = 42
"""Days that the rules look back at for signs, also where the page shows fewer."""


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/report`, or the wish for it: what the page will be like, as it was wished for in words."""
    typed = typed_text(message)
    longest, wish = PAGE_RANGES[-1], page_wish(typed) or PageWish()
    wished = (wish.days or USUAL_DAYS, wish.paper or USUAL_PAPER)
    if (await period_of(context, person, longest)).known:
        if wish.what == "no notes":
            await _choose_none(context, person, wished[0])
        await reply(message, *await _screen(context, person, *wished))
    else:
        await _remember(context, person, *wished)
        await reply(message, screens.REPORT_EMPTY.format(days=longest))
    await typed_offers.shown_waiting(message, context, person, typed)  # Not on the page before.


async def tapped(
    query: CallbackQuery, context: Context, person: Person, days: int, paper: str
) -> None:
    """Another range or paper, or back from the notes."""
    _check_offered(days, paper)
    await edit(query, *await _screen(context, person, days, paper))


async def pick(
    query: CallbackQuery, context: Context, person: Person, days: int, paper: str, start: int
) -> None:
    """The notes to choose from."""
    _check_offered(days, paper)
    await edit(query, *await _notes_screen(context, person, days, paper, start))


async def _notes_screen(
    context: Context, person: Person, days: int, paper: str, start: int = 0
) -> common.Screen:
    notes = await _notes(context, person, await period_of(context, person, days))
    text = screens.PICK_NOTES if notes else screens.NO_NOTES
    return text, screens.notes_keyboard(notes, days, paper, start)


async def of_the_page(message: Message, context: Context, person: Person, words: str) -> bool:
    """Say whether an answer is on the page, or show the page that was just shown as it is wished
    for in words; False for other words."""
    if asks_if_on_it(words):
        topic = await context.store.question_log.topic(person.person_id, context.now())
        if (topic or "").startswith(PAGE) or names_the_page(words):
            return await _what_is_on_it(message, context, person, words, screens.ON_IT)
    return await _as_wished(message, context, person, words)


async def _as_wished(message: Message, context: Context, person: Person, words: str) -> bool:
    wish = None if len(note_in(words).split()) >= A_NOTE else page_wish(words)
    if wish and not wish.what and (person.awaiting or "").startswith(_ASK_HOW_LONG):
        return False
    if (wish is None or wish.what != "make") and intents.is_certain(words, context.intents):
        return False
    topic = await context.store.question_log.topic(person.person_id, context.now()) if wish else ""
    if wish is None or not (topic or "").startswith(PAGE):
        is_whole = keeps_off(words) and not any(news_and_wish(words))
        return is_whole and await _what_is_on_it(message, context, person, words)
    if await article_answers.is_alarmed(message, context, person, [words]):
        return True
    days, _, paper = (topic or "").removeprefix(PAGE).partition(":")
    now = (wish.days or int(days), wish.paper or paper)
    if wish.what == "name":
        await reply(message, screens.NO_NAME)
    elif not (await period_of(context, person, PAGE_RANGES[-1])).known:
        await command(message, context)
    elif wish.what == "make":
        await _make(context, person, *now)
    elif wish.what == "notes":
        await reply(message, *await _notes_screen(context, person, *now))
    else:
        if wish.what == "no notes":
            await _choose_none(context, person, now[0])
        await reply(message, *await _screen(context, person, *now))
    return True


async def _what_is_on_it(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    said: str = screens.KEPT_OFF,
) -> bool:
    """Say what is on the page before it was shown, with the notes that are there to choose from."""
    if not await article_answers.is_alarmed(message, context, person, [words]):
        notes = await _notes(context, person, await period_of(context, person, USUAL_DAYS))
        under = screens.notes_keyboard(notes, USUAL_DAYS, USUAL_PAPER, 0) if notes else None
        await reply(message, said, under)
        await emergencies.ask_beside(message, context, person, words, Expected.ANYTHING)
    return True


async def _choose_none(context: Context, person: Person, days: int) -> None:
    """Leave every note of these nights off the page."""
    for note in await _notes(context, person, await period_of(context, person, days)):
        if note.on_page:
            await context.store.nights.choose_note(person.person_id, note.note_id, on_page=False)


async def _remember(context: Context, person: Person, days: int, paper: str) -> None:
    """Keep in mind that the page is what was talked of last."""
    log, topic = context.store.question_log, f"{PAGE}{days}:{paper}"
    await log.remember(person.person_id, topic, context.now())


async def choose(
    query: CallbackQuery,
    context: Context,
    person: Person,
    days: int,
    paper: str,
    start: int,
    note_id: int,
    on: bool,  # noqa: FBT001
) -> None:
    """A note set to be on the page, or not."""
    await context.store.nights.choose_note(person.person_id, note_id, on_page=on)
    await pick(query, context, person, days, paper, start)


async def make(
    query: CallbackQuery, context: Context, person: Person, days: int, paper: str
) -> None:
    """*Make the page*."""
    _check_offered(days, paper)
    await answer_tap(query)
    await _make(context, person, days, paper)


async def _make(context: Context, person: Person, days: int, paper: str) -> None:
    """The page as a file."""
    async with aside(context, person) as still_here, context.services.heavy.drawing:
        await making(context.bot, person.person_id, ChatAction.UPLOAD_DOCUMENT)
        period = await period_of(context, person, days)
        body = await _pdf(context, person, period, paper)
    name = f"sleep-diary-{period.last:%Y-%m-%d}.pdf"
    caption = screens.PAGE_READY.format(dates=period.dates)
    await hand_over(context.bot, person.person_id, body, name, caption, still_here)


async def offer(context: Context, person: Person) -> None:
    """The same as /report, under a flag."""
    await send(
        context.bot, person.person_id, *await _screen(context, person, USUAL_DAYS, USUAL_PAPER)
    )


async def _pdf(context: Context, person: Person, period: Period, paper: str) -> bytes:
    stored = await context.store.flags.all(person.person_id)
    nights = set(period.nights)
    shown = await flags_of_today(context, person, period.last)
    flags = tuple(k for k in shown if _belongs(k, nights))
    hidden = sum(k.state is FlagState.MUTED and _belongs(k, nights) for k in stored)
    notes = await _notes(context, person, period)
    flagged = frozenset(k.flag.family for k in stored if k.state is not FlagState.WITHDRAWN)
    judged = (await period_of(context, person, JUDGED_DAYS, period.last)).known
    unjudged = _unjudged(judged, period.last)
    chosen = tuple(reversed([note for note in notes if note.on_page]))
    made = (screens.PAPERS[paper], context.local_now(person), VERSION)
    told = await context.store.history.kept(person.person_id)
    rest = (flagged, unjudged, hidden, told, tuple(within(judged, period.last, SIX_WEEKS)))
    return await rendering.page(period, flags, chosen, *made, *rest)


def _belongs(stored: StoredFlag, nights: set[date]) -> bool:
    """Whether a flag was raised on one of the nights, or is about one."""
    return stored.raised_on in nights or bool(nights & set(stored.flag.nights))


def _unjudged(entries: Sequence[Entry], today: date) -> frozenset[str]:
    """The rules with too few nights: all, where fewer than 14 of the last 28 are noted."""
    few = len(known(within(entries, today, LONG), lambda entry: entry.jerks)) < ENOUGH
    return frozenset(rule.family for rule in RULES if few or rule.missing(entries, today))


async def _screen(context: Context, person: Person, days: int, paper: str) -> common.Screen:
    await _remember(context, person, days, paper)
    period = await period_of(context, person, days)
    notes = await _notes(context, person, period)
    text = screens.REPORT.format(
        dates=period.dates,
        noted=len(period.known),
        nights=counted(len(period.nights), "night"),
    )
    chosen = [note.text for note in notes if note.on_page]
    told = await context.store.history.kept(person.person_id)
    names = [dated.words for dated in told.values() if dated.words]
    if signs := await rendering.missing("".join(chosen + names)):
        text += screens.CANNOT_SHOW.format(signs=escape(" ".join(signs)))
    return text, screens.report_keyboard(days, paper, len(chosen), len(notes))


async def _notes(context: Context, person: Person, period: Period) -> tuple[Note, ...]:
    nights = context.store.nights
    return await nights.notes_between(person.person_id, period.first, period.last)


def _check_offered(days: int, paper: str) -> None:
    if days not in PAGE_RANGES or paper not in screens.PAPERS:
        raise StaleButton
