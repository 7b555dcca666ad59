"""The two-minute history: offered after the third check-in, changed at any time by taps."""

from collections.abc import Callable
from datetime import date
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import checkin, history
from bot.domain.model import NAME, Person
from bot.domain.question_types import Answers, Question
from bot.gateway.sending import edit, reply, send
from bot.handlers.guards import StaleButton
from bot.language.answer_ways import Way, way_of
from bot.screens import consent
from bot.screens import history as screens
from bot.screens.common import Screen

Edit = Callable[[Answers, Question], Answers]
EDITS: dict[str, Edit] = {"done": checkin.finish, "none": checkin.none_of_these}


async def offer(context: Context, person: Person, night: date) -> None:
    """Offer it once a check-in is finished, if it is time; each offer is made once."""
    stored = await context.store.history.kept(person.person_id)
    today = context.night_of(person)
    if night != today or not history.is_due(stored, history.OFFERED_AFTER, today):
        return
    recorded = await context.store.nights.recorded(person.person_id, history.OFFERED_AFTER)
    if history.is_due(stored, recorded, today):
        await context.store.history.confirm(person.person_id, history.OFFER, today)
        await send(context.bot, person.person_id, *_offer(person, stored))


def _offer(person: Person, stored: history.Kept) -> Screen:
    """The offer; who agreed to an older version is told first what is new."""
    return screens.offer_screen(stored if person.consent_version == consent.CONSENT_VERSION else {})


async def tapped(query: CallbackQuery, context: Context, person: Person, action: str) -> None:
    """A button of the offer, of /settings or of the end."""
    await _await_no_name(context, person)
    if action == "begin":
        await _agree_again(context, person)
        await edit(query, *await _row(context, person, history.HISTORY[0]))
    elif action == "told":
        await edit(query, *screens.told_screen(await context.store.history.kept(person.person_id)))
    elif action in {"later", "same"}:
        await edit(query, screens.NOT_NOW if action == "later" else screens.SAME)
    else:
        raise StaleButton


async def choose(
    query: CallbackQuery, context: Context, person: Person, key: str, option: str
) -> None:
    """The only choice of a row."""
    row = history.row_of(key)
    choice = row.choice(option) if row else None
    if row is None or choice is None or row.several:
        raise StaleButton
    await _change(query, context, person, row, lambda a, r: checkin.choose(a, r, choice))


async def tick(
    query: CallbackQuery,
    context: Context,
    person: Person,
    key: str,
    option: str,
    on: bool,  # noqa: FBT001
) -> None:
    """A chip set to on or off; the row stays."""
    row = history.row_of(key)
    choice = row.choice(option) if row else None
    if row is None or choice is None or not row.several:
        raise StaleButton
    stored = await context.store.history.change(
        person.person_id,
        lambda answers: checkin.tick(answers, row, choice, on=on),
        context.night_of(person),
    )
    await edit(query, *screens.row_screen(row, stored, context.night_of(person)))


async def go(query: CallbackQuery, context: Context, person: Person, key: str, action: str) -> None:
    """*Done*, *None of these*, *Skip*, or a row shown again."""
    row = history.row_of(key)
    if row is None or action not in {"skip", "show", "unnamed", *EDITS}:
        raise StaleButton
    await _await_no_name(context, person)
    if action == "show" and person.consent_version != consent.CONSENT_VERSION:
        await edit(query, *_offer(person, {}))
    elif action == "show":
        await edit(query, *await _row(context, person, row))
    elif action == "unnamed":
        await context.store.history.name(person.person_id, row.key, None)
        await _next(query, context, person, row)
    elif action == "skip":
        await _skip(query, context, person, row)
    else:
        await _change(query, context, person, row, EDITS[action])


async def _change(
    query: CallbackQuery, context: Context, person: Person, row: Question, change: Edit
) -> None:
    """Keep an answer as of today, also when it is the one from before, and show the next row."""
    today = context.night_of(person)
    await context.store.history.change(
        person.person_id, lambda answers: change(answers, row), today
    )
    await context.store.history.confirm(person.person_id, row.key, today)
    stored = await context.store.history.kept(person.person_id)
    if history.may_be_named(row, stored[row.key].answer):
        awaiting = f"{NAME}{row.key}:{today}"
        await context.store.people.await_text(person.person_id, awaiting)
        await edit(query, *screens.name_screen(row, stored))
    else:
        await _next(query, context, person, row)


async def _skip(query: CallbackQuery, context: Context, person: Person, row: Question) -> None:
    """*Skip* leaves an answer of an earlier time as it was."""
    today = context.night_of(person)
    await context.store.history.change(
        person.person_id,
        lambda answers: answers if row.key in answers else checkin.skip(answers, row),
        today,
    )
    await _next(query, context, person, row)


async def _next(query: CallbackQuery, context: Context, person: Person, row: Question) -> None:
    await edit(query, *await _following(context, person, row))


async def _following(context: Context, person: Person, row: Question) -> Screen:
    at = history.HISTORY.index(row) + 1
    if at < len(history.HISTORY):
        return await _row(context, person, history.HISTORY[at])
    return screens.told_screen(await context.store.history.kept(person.person_id))


def is_named(person: Person, words: str, today: date) -> bool:
    """Whether these words may be the name that is awaited today."""
    return history.is_name(words) and _awaited(person, today) is not None


def _awaited(person: Person, today: date) -> Question | None:
    awaiting = person.awaiting or ""
    key, _, day = awaiting.removeprefix(NAME).partition(":")
    is_open = awaiting.startswith(NAME) and day == today.isoformat()
    return history.row_of(key) if is_open else None


async def typed(message: Message, context: Context, person: Person, words: str) -> bool:
    """A name that was asked for, kept as it was typed; False for anything else."""
    row = _awaited(person, context.night_of(person))
    way = way_of(words.casefold().strip(" .!"))
    if row is None or not history.is_name(words) or way not in {None, Way.SKIP, Way.NONE}:
        return False
    await _await_no_name(context, person)
    text, keyboard = await _following(context, person, row)
    if way is None:
        await context.store.history.name(person.person_id, row.key, words)
        text = f"{screens.NAMED.format(words=escape(words))}\n\n{text}"
    await reply(message, text, keyboard)
    return True


async def _await_no_name(context: Context, person: Person) -> None:
    if (person.awaiting or "").startswith(NAME):
        await context.store.people.await_text(person.person_id, None)


async def _agree_again(context: Context, person: Person) -> None:
    """Who agreed to an older version was told by the offer what is new, and went on."""
    if person.consent_version != consent.CONSENT_VERSION:
        await context.store.people.agree(person.person_id, consent.CONSENT_VERSION, context.now())


async def _row(context: Context, person: Person, row: Question) -> Screen:
    stored = await context.store.history.kept(person.person_id)
    return screens.row_screen(row, stored, context.night_of(person))
