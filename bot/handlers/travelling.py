"""Whether check-ins follow somebody to another place: asked, answered, and set back."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from html import escape

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import Person
from bot.domain.zones import is_zone, zone_label
from bot.gateway.sending import edit, reply
from bot.handlers import offers
from bot.handlers.guards import StaleButton
from bot.language.corrections import Correction
from bot.language.lazy_regex import Pattern
from bot.language.places import asks_of_the_clock_away, asks_the_clock
from bot.language.reminder_corrections import is_all_about_when
from bot.language.times import times_in
from bot.places.cities import Place, places_called
from bot.places.zone_names import zones_named, zones_with_city
from bot.screens import common
from bot.screens import time_zone as screens
from bot.screens.formatting import WEEKDAYS, moment

_ONCE_THERE = Pattern(
    r"(?:once|when|after|as soon as) (?:i|we)(?:['’]?(?:m|ve|re)| am| are| have)?\b.*",
    re.IGNORECASE,
)
_CLOCK = Pattern(
    r"^(?:at )?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]\.?m\.?)?\s+(?:by |in |on )?|\s+time$",
    re.IGNORECASE,
)
"""The time at which the check-in comes already, beside the place by whose clock."""

_MOST_WORDS = 4
"""Words of the name of a place."""


async def asked_of_the_clock(
    message: Message, context: Context, person: Person, words: str
) -> bool:
    """Say which time it is by the clock that is kept, or when check-ins come on a journey, to
    whoever asks or tells of one that is to come; False for other words."""
    if person.check_in_at is None or person.zone is None:
        return False
    if asks_the_clock(words):
        await reply(message, *screens.clock_now(person, context.local_now(person)))
        return True
    is_away = asks_of_the_clock_away(words)
    if is_away:
        await reply(message, screens.clock_away(person))
    return is_away


async def travelled(
    query: CallbackQuery, context: Context, person: Person, name: str, mode: str
) -> None:
    """*Follow me* there, *Keep home time*, or *Back home*."""
    if not is_zone(name) or person.zone is None:
        raise StaleButton
    stays = mode == "home"
    await edit(query, await (_stay if stays else _follow)(context, person, name))


async def accepted(
    message: Message, context: Context, person: Person, name: str, mode: str
) -> None:
    """A typed *yes* to whether check-ins follow there."""
    await reply(message, await _follow(context, person, name))


async def denied(message: Message, context: Context, person: Person, name: str, mode: str) -> None:
    """A typed *no*: home time is kept."""
    await reply(message, await _stay(context, person, name))


async def read(
    context: Context, person: Person, fix: Correction, old: tuple[str, ...]
) -> tuple[str, str, str, str] | None:
    """The one place in a correction; the one of before where it says when; None for others."""
    is_same_time = times_in(fix.new) == (person.check_in_at,)
    text = _CLOCK.sub("", fix.new) if is_same_time else fix.new
    if old and (is_all_about_when(text) or _ONCE_THERE.fullmatch(text)):
        return old[0], "follow", "", screens.NOT_LATER
    places = await places_meant(text) if len(text.split()) <= _MOST_WORDS else ()
    sure = [place for place in places if place.sure]
    return (sure[0].zone, "follow", sure[0].label, "") if len(sure) == 1 else None


async def offer_it(
    message: Message,
    context: Context,
    person: Person,
    zone: str,
    mode: str,
    label: str = "",
    note: str = "",
) -> None:
    """Whether check-ins follow to that place, with a note before it."""
    place = Place(label or zone_label(zone), zone)
    if zone == person.zone and not note:
        await reply(message, screens.ZONE_SET.format(zone=zone_beside(place), next=""))
        return
    text, under = travel_question(person, place, context.now())
    await offers.keep(context, person, "travel", zone, mode)
    await reply(message, note + text, under)


async def in_the_night(
    message: Message, context: Context, person: Person, zone: str, mode: str
) -> None:
    """When a check-in would come there by either clock, and the question once more."""
    at, home = person.check_in_at or time(), person.zone or "UTC"
    due = schedule.due_moment(context.night_of(person) + timedelta(days=1), at, home)
    there = f"{schedule.local_now(due, zone):%H:%M}"
    note = screens.BY_EITHER_CLOCK.format(there=there, at=f"{at:%H:%M}")
    await offer_it(message, context, person, zone, mode, note=note)


async def _stay(context: Context, person: Person, name: str) -> str:
    await offers.can_set_back(context, person, "travel", name, "follow")
    await context.store.people.await_text(person.person_id, None)
    following = await _next_check_in(context, person, screens.NEXT_AT_HOME)
    return screens.KEPT_HOME.format(zone=zone_label(person.zone or name), next=following)


async def _follow(context: Context, person: Person, name: str) -> str:
    left = person.home_zone if person.zone == name else person.home_zone or person.zone
    home = None if left == name else left
    changes = {"zone": name, "home_zone": home, "awaiting": None}
    await context.store.change(person.person_id, changes, context.now())
    if person.zone:
        await offers.can_set_back(context, person, "travel", person.zone, "follow")
    following = await _next_check_in(context, replace(person, zone=name), screens.NEXT)
    until = screens.UNTIL_HOME if home else ""
    return screens.ZONE_SET.format(zone=zone_label(name), next=following) + until


async def _next_check_in(context: Context, person: Person, words: str) -> str:
    """When the next check-in comes, also by the phone's own clock; empty while paused for good."""
    day = await context.store.ledger.next_date(person.person_id)
    if day is None or person.paused_until == date.max:
        return ""
    day = schedule.next_asked(person, day)
    at = schedule.check_in_times(person)(day) or time()
    due = schedule.due_moment(day, at, person.zone or "UTC")
    return words.format(at=moment(due, f"{WEEKDAYS[day.weekday()]} {at:%H:%M}"))


async def places_meant(text: str) -> tuple[Place, ...]:
    """The places that these words alone may mean."""
    return (
        places_of(zones_named(text))
        or await asyncio.to_thread(places_called, text)
        or places_of(zones_with_city(text))
    )


def places_of(zones: Iterable[str]) -> tuple[Place, ...]:
    """Zones as places of their own names."""
    return tuple(Place(zone_label(zone), zone) for zone in zones)


def name_of(place: Place) -> str:
    """A place's name as a screen shows it."""
    return escape(place.label, quote=False)


def zone_beside(place: Place) -> str:
    """The zone, and the place that was understood where it is another word."""
    zone = zone_label(place.zone)
    return zone if place.label == zone else f"{zone} ({name_of(place)})"


def is_away(person: Person, zone: str) -> bool:
    """Whether a zone is another one than that of somebody who is set up."""
    return bool(person.zone and person.check_in_at and person.zone != zone)


def travel_question(person: Person, place: Place, now: datetime) -> common.Screen:
    """Whether check-ins shall follow to that place."""
    home = person.zone or "UTC"
    text = screens.TRAVEL.format(
        zone=zone_beside(place),
        clock=f"{schedule.local_now(now, place.zone):%H:%M}",
        at=f"{person.check_in_at:%H:%M}",
        home=zone_label(home),
    )
    return text, screens.travel_keyboard(place.zone)
