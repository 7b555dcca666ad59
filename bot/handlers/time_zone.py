"""Where a person is: a shared location, a city, a zone name or an offset; and travelling."""

import asyncio
from dataclasses import replace

from telegram import CallbackQuery, Message

from bot.answers.danger.emergency_words import plain
from bot.answers.models.dialogue_acts import act_of
from bot.answers.talk.remarks import remark_of
from bot.context import Context
from bot.domain.model import PLACE, TIME, ZONE, Person, awaited_before
from bot.domain.open_offer import offered
from bot.domain.zones import is_fixed, is_zone, zone_label
from bot.gateway.sending import edit, reply, send
from bot.handlers import awaited_times, offers, settings
from bot.handlers.guards import StaleButton, ask_consent, typed_text
from bot.handlers.travelling import (
    is_away,
    name_of,
    offer_it,
    places_meant,
    places_of,
    travel_question,
    zone_beside,
)
from bot.language.corrections import correction
from bot.language.lazy_regex import Pattern
from bot.language.places import (
    home_then_time,
    homes_in,
    place_then_day,
    places_in,
    places_picked,
    speaks_of_the_clock,
)
from bot.places.cities import Place
from bot.places.location import zone_at
from bot.screens import common, setting_keyboards
from bot.screens import consent as consent_screens
from bot.screens import time_zone as screens

_WHICH = "which:"
"""How an offer of several places of one name begins; no button carries it."""

_LONGEST_TOWN, _MOST_WORDS = 40, 3  # Letters of a town, and words that may name one.


async def ask(context: Context, person_id: int) -> None:
    """Ask for the place in a message of its own: only that can bring the location button."""
    await context.store.people.await_text(person_id, ZONE)
    await send(context.bot, person_id, screens.ASK_ZONE, screens.share_location_keyboard())


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed place if one is awaited; False when the text is something else."""
    if person.awaiting == PLACE:
        return await _place_typed(message, context, person, text)
    if person.awaiting != ZONE:
        return False
    places = await places_told(text)
    if places:
        await _understood(message, context, person, places)
        await _time_beside(message, context, person, home_then_time(text)[1])
    elif _WHY_ASKED.search(text.lower()):
        await reply(message, screens.ZONE_WHY)
    elif settings.is_question(text) or await _is_small_talk(context, text):
        return False
    else:
        await reply(message, screens.ZONE_AGAIN)
    return True


async def _time_beside(message: Message, context: Context, person: Person, text: str) -> None:
    """Take the time that was told with the place, where that is asked next: `London. 9.30`."""
    now = await context.person(person.person_id)
    if now and now.awaiting == TIME and awaited_times.answers_when(now, text):
        await awaited_times.typed(message, context, now, text)


_WHY_ASKED = Pattern(
    r"\bwhy\b|\bskip\b|\b(?:do|must|should) i (?:really )?(?:have|need|tell|say)\b|\brather not\b"
    r"|\b(?:safe|private)\b"
    r"|\b(?:do ?n'?t|dont) want to (?:say|tell|share)|\bnone of your\b"
    r"|what do you need (?:that|it) for"
)
"""That somebody asks why it is asked, or would leave it out."""


async def _is_small_talk(context: Context, text: str) -> bool:
    if len(text) > _LONGEST_TOWN:
        return False
    acts = await asyncio.to_thread(context.services.answerer.acts, text)
    return act_of(acts) == "thanks" or remark_of(plain(text)) == "bye"


async def places_told(text: str) -> tuple[Place, ...]:
    """The places that an answer to where somebody lives may mean; none of a question."""
    for named in () if "?" in text else homes_in(home_then_time(text)[0]):
        if places := await places_meant(named):
            return places
    return ()


async def _place_typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take the name of the one place that is meant; False for anything else."""
    await context.store.people.await_text(person.person_id, None)
    places = await places_meant(text)
    if places:
        await _say_understood(message, context, person, places)
    return bool(places)


async def picked(message: Message, context: Context, person: Person, words: str) -> bool:
    """Take words such as *the UK one* for one of the places that were shown last; anything else
    ends that, and is False."""
    offer = offered(person.awaiting, context.night_of(person))
    if offer is None or not offer.data.startswith(_WHICH):
        return False
    await offers.end(context, person)
    places = await places_meant(offer.data.removeprefix(_WHICH))
    labels, day = [place.label for place in places], ""
    if not (named := places_picked(words, labels)):
        said, day = place_then_day(words)
        named = places_picked(said, labels)
    left = tuple(place for place in places if place.label in named)
    if not left and (fix := correction(words)):
        left = tuple(place for place in await places_meant(fix.new) if place.sure)
    if left:
        left = (replace(left[0], sure=True),) if len(left) == 1 else left
        person = replace(person, awaiting=offer.before or None)
        if day and len(left) == 1 and is_away(person, left[0].zone):
            zone, label = left[0].zone, left[0].label
            await offer_it(message, context, person, zone, "follow", label, screens.NOT_LATER)
        else:
            await _say_understood(message, context, person, left)
    return bool(left)


async def wished(message: Message, context: Context) -> bool:
    """*I'm in New York now*: the zone of the place is shown; False when it names no place.

    Who speaks of the zone or the clock is asked for the place.
    """
    words = typed_text(message)
    places = await _first_place(words)
    if not places and not speaks_of_the_clock(words):
        return False
    await _show_or_ask(message, context, places)
    return True


async def named(message: Message, context: Context, person: Person, words: str) -> bool:
    """Ask which of several places of a name is meant; False for one place or none."""
    places = await places_meant(words) if len(words.split()) <= _MOST_WORDS else ()
    if len(places) > 1:
        await _say_understood(message, context, person, places)
    return len(places) > 1


async def asked(message: Message, context: Context) -> bool:
    """The same where only the sense was understood: who names no place is asked for it.

    False when that was asked already: then it is an answer that is not understood.
    """
    person = await context.person(message.chat_id)
    if person and awaited_before(person.awaiting) == ZONE:
        return False
    await _show_or_ask(message, context, await _first_place(typed_text(message)))
    return True


async def _first_place(words: str) -> tuple[Place, ...]:
    """What the first words in a sentence mean that surely name a place."""
    for words_of_place in places_in(words):
        places = await places_meant(words_of_place)
        if places and (places[0].sure or len(places) > 1):
            return places
    return ()


async def _show_or_ask(message: Message, context: Context, places: tuple[Place, ...]) -> None:
    if await context.person(message.chat_id) is None:
        await ask_consent(message, context, consent_screens.AS_YOU_LIKE)
        return

    @settings.needs_setup
    async def show(message: Message, context: Context, person: Person) -> None:
        if places:
            await _say_understood(message, context, person, places)
        else:
            await context.store.people.await_text(person.person_id, ZONE)
            await reply(message, screens.ASK_ZONE, screens.share_location_keyboard())

    await show(message, context)


async def located(message: Message, context: Context, person: Person) -> None:
    """A shared location: its zone is worked out, the position is forgotten."""
    if message.location is None:
        return
    zone = zone_at(message.location.latitude, message.location.longitude)
    if is_zone(zone):
        await _understood(message, context, person, places_of([zone]))
    else:
        await reply(message, screens.ZONE_AGAIN)


async def tapped(query: CallbackQuery, context: Context, person: Person, name: str) -> None:
    """One of several places was picked."""
    if not is_zone(name):
        raise StaleButton
    await edit(query, *await _screen(context, person, _picked(query, name)))


def _picked(query: CallbackQuery, zone: str) -> Place:
    """The place whose button was tapped: the button is the one who knows its name."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    keyboard = markup.inline_keyboard if markup else ()
    labels = [b.text for row in keyboard for b in row if b.callback_data == query.data]
    return Place(labels[0] if labels else zone_label(zone), zone)


async def _understood(
    message: Message, context: Context, person: Person, places: tuple[Place, ...]
) -> None:
    thanks = screens.LOCATION_FORGOTTEN if message.location else screens.THANKS
    if len(places) == 1 and is_fixed(places[0].zone):
        thanks = screens.FIXED_ZONE.format(zone=places[0].label)
    await reply(message, thanks, common.no_reply_keyboard())
    await _say_understood(message, context, person, places)


async def _say_understood(
    message: Message, context: Context, person: Person, places: tuple[Place, ...]
) -> None:
    if len(places) == 1 and places[0].sure:
        await reply(message, *await _screen(context, person, places[0]))
        if is_away(person, places[0].zone):
            await offers.keep(
                context, replace(person, awaiting=None), "travel", places[0].zone, "follow"
            )
        return
    if person.check_in_at:
        await context.store.people.await_text(person.person_id, PLACE)
    one, text = f"<b>{name_of(places[0])}</b>", screens.WHICH_ZONE
    if len(places) == 1:
        text = screens.DID_YOU_MEAN.format(place=one)
    else:
        await _await_pick(context, person, places[0].label.partition(",")[0])
    await reply(
        message, text, screens.zones_keyboard((place.label, place.zone) for place in places)
    )


async def _await_pick(context: Context, person: Person, town: str) -> None:
    """Await a word on which of the places of that name is meant."""
    if "|" not in town and len(town) <= _LONGEST_TOWN:
        await offers.keep(context, person, _WHICH.rstrip(":"), town)


async def _screen(context: Context, person: Person, place: Place) -> common.Screen:
    zone = place.zone
    if is_away(person, zone):
        await context.store.people.await_text(person.person_id, None)
        return travel_question(person, place, context.now())
    awaiting = None if person.check_in_at else TIME
    changes = {"zone": zone, "awaiting": awaiting}
    await context.store.change(person.person_id, changes, context.now())
    if person.check_in_at:
        return screens.ZONE_SET.format(zone=zone_beside(place), next=""), None
    there = "there" if place.label == zone_label(zone) else f"in {name_of(place)}"
    return settings.time_question(context, zone, there), setting_keyboards.times_keyboard()
