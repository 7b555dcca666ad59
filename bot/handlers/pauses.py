"""Pauses that end by themselves."""

from dataclasses import replace
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import PAUSE, Person
from bot.domain.pause_limits import OPEN_END, is_possible_end
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import diary, offers, travelling
from bot.handlers.guards import StaleButton, needs_person, typed_text
from bot.handlers.settings import needs_setup, time_asked
from bot.language import commands, pauses
from bot.language.check_in_times_wished import asks_at_some_days
from bot.language.corrections import Correction, core
from bot.language.reminder_corrections import is_all_about_when
from bot.screens import common
from bot.screens import pauses as screens
from bot.screens import settings as settings_screens
from bot.screens.formatting import long_date

PAUSES = ("3 days", "1 week", "2 weeks", "4 weeks")


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/pause`, with or without for how long."""
    after = (message.text or "").partition(" ")[2].strip()
    today, first = context.night_of(person), await _first(context, person)
    if not after:
        await _ask_how_long(message, context, person)
    elif pauses.ends_pause(after):
        await reply(message, await _gone_on(context, person))
    elif until := pauses.parse_pause(after, first, today):
        await reply(message, *await _pause(context, person, until))
    else:
        await reply(message, screens.PAUSE_AGAIN)


async def pause(query: CallbackQuery, context: Context, person: Person, until: date) -> None:
    """A tapped pause; the button carries the date on which it ends."""
    today = context.night_of(person)
    if until != OPEN_END and not is_possible_end(until, today):
        raise StaleButton
    await edit(query, *await _pause(context, person, until))


async def go_on(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Go on*: the pause ends now, and unanswered check-ins are counted anew."""
    if person.check_in_at is None:
        await answer_tap(query, settings_screens.NEEDS_SETUP, alert=True)
        return
    await edit(query, await _gone_on(context, person))


@needs_setup
async def resume(message: Message, context: Context, person: Person) -> None:
    """`/resume`, or the wish for it: the same as *Go on*, unless it is asked about or denied."""
    if not commands.is_asked_or_denied(typed_text(message)):
        await reply(message, await _gone_on(context, person))
    elif person.paused_until is None:
        await not_paused(message, context, person)
    else:
        text = settings_screens.paused_line(person) + screens.NOTHING_CHANGED
        await reply(message, text, screens.go_on_keyboard())


@needs_setup
async def tomorrow(message: Message, context: Context, person: Person) -> None:
    """*Ask me tomorrow*: when that is; what is open stays as it is."""
    if person.paused_until is not None:
        text = settings_screens.paused_line(person) + screens.NOTHING_CHANGED
        await reply(message, text, screens.go_on_keyboard())
    else:
        coming = context.night_of(person) + timedelta(days=1)
        await reply(message, await _next_asked(context, person, screens.TOMORROW, coming))


@needs_setup
async def wished(message: Message, context: Context, person: Person) -> None:
    """A pause in plain words: begun by a clear command, else shown."""
    text = typed_text(message)
    until = pauses.pause_in(text, await _first(context, person), context.night_of(person))
    is_later = pauses.starts_later(text)
    if until and not is_later and commands.is_command(text, commands.PAUSES):
        await reply(message, *await _pause(context, person, until))
    else:
        await asked(message, context)


@needs_setup
async def asked(message: Message, context: Context, person: Person) -> None:
    """A pause that is less plain: shown with the end that was read; for a time on some days, why
    there is none."""
    text = typed_text(message)
    if asks_at_some_days(text):
        await time_asked(message, context)
        return
    today = context.night_of(person)
    until = pauses.pause_in(text, await _first(context, person), today)
    until = until or pauses.end_of_tomorrow(text, today)
    until = until or (OPEN_END if pauses.has_open_end(text) else None)
    note = screens.NOT_LATER if pauses.starts_later(text) else ""
    kind = screens.WELL if pauses.is_in_hospital(text) else ""
    await _ask_how_long(message, context, person, until, note, kind)
    if until:
        await offers.keep(context, person, "pause", until)


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed answer to for how long, if that was asked; False for anything else."""
    if person.awaiting != PAUSE:
        return False
    until = pauses.parse_pause(core(text), await _first(context, person), context.night_of(person))
    if until:
        await reply(message, *await _pause(context, person, until))
    else:
        await context.store.people.await_text(person.person_id, None)
    return until is not None


async def end_read(
    context: Context, person: Person, fix: Correction, old: tuple[date, ...]
) -> tuple[date | None, str] | None:
    """The end of a pause in a correction, and what it begins with if not at once; None for others.

    A bare number is one of weeks, where so many were said before.
    """
    text, today, first = fix.new, context.night_of(person), await _first(context, person)
    before = old[0] if old else person.paused_until
    in_weeks = before is not None and before != OPEN_END and not (before - today).days % 7
    words = f"{text} weeks" if text.isdigit() and in_weeks else text
    if until := pauses.parse_pause(words, first, today):
        is_next = until == person.paused_until and text.lower().startswith(("next ", "until next "))
        return until + timedelta(weeks=is_next), ""
    is_later = pauses.starts_later(text) and is_all_about_when(text)
    return (old[0] if old else None, screens.NOT_LATER) if is_later else None


async def offer_it(
    message: Message,
    context: Context,
    person: Person,
    until: date | None = None,
    note: str = "",
) -> None:
    """A pause with the end that was read, or what ends it: done by a tap or a typed yes."""
    if until is None and person.paused_until and not note:
        await offers.keep(context, person, "go_on")
        text = settings_screens.paused_line(person) + screens.END_IT
        await reply(message, text, screens.go_on_keyboard())
        return
    await _ask_how_long(message, context, person, until, note)
    if until:
        await offers.keep(context, person, "pause", until)


async def how_long(message: Message, context: Context, person: Person) -> None:
    """*For how long?* once more."""
    await _ask_how_long(message, context, person)


async def accepted(message: Message, context: Context, person: Person, until: date) -> None:
    """A typed *yes* to the end of a pause that was read."""
    await reply(message, *await _pause(context, person, until))


async def not_paused(message: Message, context: Context, person: Person) -> None:
    """That there is no pause, and when the next check-in comes; none is asked about any more."""
    if person.awaiting == PAUSE:
        await context.store.people.await_text(person.person_id, None)
    await reply(message, await _next_asked(context, person, screens.NOT_PAUSED))


async def next_told(message: Message, context: Context, person: Person) -> None:
    """When the next check-in comes."""
    if person.paused_until == OPEN_END:
        await reply(message, settings_screens.paused_line(person).strip(), screens.go_on_keyboard())
        return
    from_then = person.paused_until or date.min
    await reply(message, await _next_asked(context, person, screens.NEXT_COMES, from_then))


async def gone_on(message: Message, context: Context, person: Person) -> None:
    """A typed *yes* to the end of a pause."""
    await reply(message, await _gone_on(context, person))


async def back(message: Message, context: Context) -> None:
    """*I'm back*: the end of a pause; without one, home time again, or the nights missed."""
    person = await context.person(message.chat_id)
    if person and person.home_zone and person.paused_until is None:
        await travelling.offer_it(message, context, person, person.home_zone, "follow")
        return
    await (diary.away if person and person.paused_until is None else resume)(message, context)


@needs_person
async def stop_wished(message: Message, context: Context, person: Person) -> None:
    """*Stop*: what can be stopped, each by a tap; a pause for what ends on a day unknown."""
    if person.check_in_at and pauses.has_open_end(typed_text(message)):
        await asked(message, context)
        return
    await reply(message, screens.STOP, screens.stop_keyboard())


async def _gone_on(context: Context, person: Person) -> str:
    """End a pause; says when the next check-in comes."""
    await context.store.change(
        person.person_id,
        {"paused_until": None, "silent_since": context.night_of(person), "awaiting": None},
        context.now(),
    )
    return await _next_asked(context, replace(person, paused_until=None), screens.GOING_ON)


async def _next_asked(
    context: Context, person: Person, words: str, earliest: date = date.min
) -> str:
    """When the next check-in comes, on that date or later, of somebody who is not paused."""
    today = context.night_of(person)
    planned = max(await context.store.ledger.next_date(person.person_id) or today, earliest)
    if await context.store.nights.answers(person.person_id, planned):
        planned += timedelta(days=1)
    day = schedule.next_asked(person, planned)
    at = schedule.check_in_times(person)(day)
    return words.format(day=long_date(day), at=f"{at:%H:%M}")


async def _pause(context: Context, person: Person, until: date) -> common.Screen:
    changes = {"paused_until": until, "awaiting": None}
    await context.store.change(person.person_id, changes, context.now())
    back = ("pause", person.paused_until) if person.paused_until else ("go_on",)
    await offers.can_set_back(context, person, *back)
    if until == OPEN_END:
        return screens.PAUSED_OPEN, screens.go_on_keyboard()
    day = schedule.next_asked(replace(person, paused_until=until), until)
    year = "" if day.year == context.night_of(person).year else f" {day.year}"
    return screens.PAUSED.format(day=f"{long_date(day)}{year}"), screens.go_on_keyboard()


async def _first(context: Context, person: Person) -> date:
    """The next date that would be asked."""
    planned = await context.store.ledger.next_date(person.person_id)
    return planned or context.night_of(person)


async def _ask_how_long(
    message: Message,
    context: Context,
    person: Person,
    read: date | None = None,
    note: str = "",
    kind: str = "",
) -> None:
    """Ask for how long; typed words are awaited, and an end that was read is the first button."""
    today, first = context.night_of(person), await _first(context, person)
    ends = [(name, pauses.parse_pause(name, first, today)) for name in PAUSES]
    paused = settings_screens.paused_line(person)
    text = f"{kind}{paused}{screens.PAUSE_HOW_LONG}{note}{screens.end_read(read)}"
    named = [(screens.until(read), read)] if read else []
    under = screens.pauses_keyboard(
        [*named, *((name, end) for name, end in ends if end)], paused=bool(paused)
    )
    await context.store.people.await_text(person.person_id, PAUSE)
    await reply(message, text, under)
