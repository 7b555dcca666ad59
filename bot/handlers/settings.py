"""Where a person lives and when their check-in comes."""

from datetime import time

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.context import Context
from bot.domain import schedule
from bot.domain.clocktime import parse_time
from bot.domain.model import Person
from bot.handlers.gate import needs_person
from bot.sending import answer_tap, say, turn_into

ZONE, TIME = "zone", "time"
"""What a typed message may be awaited as."""

USUAL = (time(6), time(6, 30), time(7), time(7, 30), time(8), time(9))


def as_set(text: str, person: Person) -> str:
    """The text with the person's check-in time and zone in it."""
    return text.format(at=f"{person.check_in_at:%H:%M}", zone=(person.zone or "").replace("_", " "))


@needs_person
async def command(message: Message, context: Context, person: Person) -> None:
    """`/settings`: what is set, and how to change it."""
    if person.zone is None or person.check_in_at is None:
        await ask_missing(message, context, person)
        return
    await say(message, as_set(texts.SETTINGS, person), keyboards.settings())


async def ask_missing(message: Message, context: Context, person: Person) -> None:
    """Go on with a set-up that was left half done."""
    if person.zone is None:
        await context.store.people.await_text(person.person_id, ZONE)
        await say(message, texts.ASK_ZONE)
    else:
        await context.store.people.await_text(person.person_id, TIME)
        await say(message, _time_question(context, person.zone), keyboards.times(USUAL))


async def ask(query: CallbackQuery, context: Context, person: Person, what: str) -> None:
    """*Change the time* or *Change the time zone*."""
    if what == TIME and person.zone:
        await context.store.people.await_text(person.person_id, TIME)
        await turn_into(query, _time_question(context, person.zone), keyboards.times(USUAL))
    else:
        await context.store.people.await_text(person.person_id, ZONE)
        await turn_into(query, texts.ASK_ZONE)


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed zone or time if one is awaited; False when the text is something else."""
    if person.awaiting == ZONE:
        return await _typed_zone(message, context, person, text)
    if person.awaiting == TIME:
        return await _typed_time(message, context, person, text)
    return False


async def zone_tapped(query: CallbackQuery, context: Context, person: Person, name: str) -> None:
    """One of several zones was picked."""
    if name not in schedule.zones_named(name):
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    await turn_into(query, *await _zone_kept(context, person, name))


async def time_tapped(query: CallbackQuery, context: Context, person: Person, at: time) -> None:
    """One of the usual times was picked."""
    if person.zone is None:
        await answer_tap(query, texts.NEEDS_SETUP, alert=True)
        return
    await turn_into(query, *await _time_kept(context, person, at))


async def _typed_zone(message: Message, context: Context, person: Person, text: str) -> bool:
    found = schedule.zones_named(text)
    if len(found) == 1:
        await say(message, *await _zone_kept(context, person, found[0]))
    elif found:
        await say(message, texts.WHICH_ZONE, keyboards.zones(found))
    elif _is_question(text):
        return False
    else:
        await say(message, texts.ZONE_AGAIN)
    return True


async def _typed_time(message: Message, context: Context, person: Person, text: str) -> bool:
    at = parse_time(text)
    if at is not None:
        await say(message, *await _time_kept(context, person, at))
    elif _is_question(text):
        return False
    else:
        await say(message, texts.TIME_AGAIN)
    return True


def _is_question(text: str) -> bool:
    return "?" in text or len(text.split()) > 4


async def _zone_kept(context: Context, person: Person, zone: str) -> keyboards.Screen:
    await context.store.ledger.set_schedule(person.person_id, zone, None, context.now())
    if person.check_in_at:
        await context.store.people.await_text(person.person_id, None)
        return texts.ZONE_SET.format(zone=zone.replace("_", " ")), None
    await context.store.people.await_text(person.person_id, TIME)
    return _time_question(context, zone), keyboards.times(USUAL)


async def _time_kept(context: Context, person: Person, at: time) -> keyboards.Screen:
    zone = person.zone or "UTC"
    await context.store.ledger.set_schedule(person.person_id, zone, f"{at:%H:%M}", context.now())
    await context.store.people.await_text(person.person_id, None)
    clock = f"{at:%H:%M}"
    if person.check_in_at:
        return texts.TIME_SET.format(at=clock), None
    night = schedule.night_of(context.now(), zone)
    text = texts.SET_UP.format(at=clock, zone=zone.replace("_", " "))
    return text, keyboards.start_night("Fill in last night", night)


def _time_question(context: Context, zone: str) -> str:
    clock = schedule.local_now(context.now(), zone)
    return texts.ASK_TIME.format(zone=zone.replace("_", " "), clock=f"{clock:%H:%M}")
