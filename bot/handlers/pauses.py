"""*Later*, *Skip today*, and pauses that end by themselves."""

from dataclasses import replace
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import checkin, schedule
from bot.domain.model import Person
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import diary
from bot.handlers.checkin_outcome import may_change, settle
from bot.handlers.guards import StaleButton, needs_person
from bot.handlers.settings import needs_setup
from bot.language import pauses
from bot.screens import checkin as checkin_screens
from bot.screens import common
from bot.screens import pauses as screens
from bot.screens import settings as settings_screens
from bot.screens.formatting import long_date

SNOOZES = {
    "30": ("In 30 minutes", timedelta(minutes=30)),
    "60": ("In 1 hour", timedelta(hours=1)),
    "120": ("In 2 hours", timedelta(hours=2)),
}
LABELS = tuple((word, label) for word, (label, _) in SNOOZES.items())
PAUSES = ("3 days", "1 week", "2 weeks", "4 weeks")


async def later(
    query: CallbackQuery, context: Context, person: Person, night: date, word: str
) -> None:
    """*Later*, and then after how long."""
    if abs(night - context.night_of(person)) > timedelta(days=1):
        await answer_tap(query, screens.LATER_TOO_OLD, alert=True)
    elif word == "back":
        answers = await context.store.nights.answers(person.person_id, night)
        await edit(query, *checkin_screens.night_screen(answers, night, reminder=True))
    elif word not in SNOOZES:
        await edit(query, screens.ASK_LATER, common.snooze_keyboard("later", night, after=LABELS))
    else:
        until = context.now() + SNOOZES[word][1]
        await context.store.ledger.snooze(person.person_id, night, until)
        clock = f"{schedule.local_now(until, person.zone or 'UTC'):%H:%M}"
        await edit(
            query,
            screens.LATER_SET.format(at=clock),
            checkin_screens.start_night_keyboard("Answer now", night),
        )


async def skip_today(query: CallbackQuery, context: Context, person: Person, night: date) -> None:
    """*Skip today*: nothing was said, nothing is asked again, and that is fine."""
    if not await may_change(query, context, person, night):
        return
    await context.store.nights.change(person.person_id, night, checkin.stop)
    text = screens.SKIPPED.format(night=long_date(night))
    await edit(query, text, checkin_screens.closed_keyboard(night))
    await settle(context, person, night, query)


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/pause`, with or without for how long."""
    typed = (message.text or "").partition(" ")[2].strip()
    today = context.night_of(person)
    first = await context.store.ledger.next_date(person.person_id) or today
    if not typed:
        await reply(message, *_how_long(person, first, today))
    elif pauses.ends_pause(typed):
        await reply(message, await _gone_on(context, person))
    elif until := pauses.parse_pause(typed, first, today):
        await reply(message, *await _pause(context, person, until))
    else:
        await reply(message, screens.PAUSE_AGAIN)


async def pause(query: CallbackQuery, context: Context, person: Person, until: date) -> None:
    """A tapped pause; the button carries the date on which it ends."""
    today = context.night_of(person)
    if not today < until <= today + pauses.LONGEST:
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
    """`/resume`: the same as *Go on*."""
    await reply(message, await _gone_on(context, person))


@needs_setup
async def wished(message: Message, context: Context, person: Person) -> None:
    """A pause in plain words: begun when it is clear until when, else asked for how long."""
    today = context.night_of(person)
    first = await context.store.ledger.next_date(person.person_id) or today
    until = pauses.pause_in(message.text or "", first, today)
    if until:
        await reply(message, *await _pause(context, person, until))
    else:
        await reply(message, *_how_long(person, first, today))


async def back(message: Message, context: Context) -> None:
    """*I'm back*: the end of a pause; without one, the nights that were missed."""
    person = await context.person(message.chat_id)
    await (diary.away if person and person.paused_until is None else resume)(message, context)


@needs_person
async def stop_wished(message: Message, context: Context, person: Person) -> None:
    """*Stop*: what can be stopped, each by a tap."""
    await reply(message, screens.STOP, screens.stop_keyboard())


async def _gone_on(context: Context, person: Person) -> str:
    """End a pause; says when the next check-in comes."""
    today = context.night_of(person)
    await context.store.change(
        person.person_id, {"paused_until": None, "silent_since": today}, context.now()
    )
    planned = await context.store.ledger.next_date(person.person_id) or today
    if await context.store.nights.answers(person.person_id, planned):
        planned += timedelta(days=1)
    day = schedule.next_asked(replace(person, paused_until=None), planned)
    at = schedule.check_in_times(person)(day)
    return screens.GOING_ON.format(day=long_date(day), at=f"{at:%H:%M}")


async def _pause(context: Context, person: Person, until: date) -> common.Screen:
    await context.store.change(person.person_id, {"paused_until": until}, context.now())
    day = schedule.next_asked(replace(person, paused_until=until), until)
    year = "" if day.year == context.night_of(person).year else f" {day.year}"
    return screens.PAUSED.format(day=f"{long_date(day)}{year}"), screens.go_on_keyboard()


def _how_long(person: Person, first: date, today: date) -> common.Screen:
    ends = [(name, pauses.parse_pause(name, first, today)) for name in PAUSES]
    paused = settings_screens.paused_line(person)
    return f"{paused}{screens.PAUSE_HOW_LONG}", screens.pauses_keyboard(
        [(name, end) for name, end in ends if end], paused=bool(paused)
    )
