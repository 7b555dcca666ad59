"""A typed yes, no or correction to what was shown and is done by a tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from telegram import Message

from bot.answers.cards.subjects import needs_a_card
from bot.context import Context
from bot.domain.model import Person, awaited_before
from bot.domain.open_offer import Offer, left_open, offered
from bot.domain.schedule import nights_meant
from bot.domain.told_answers import proposed
from bot.gateway.sending import reply
from bot.handlers import (
    article_answers,
    checkin,
    corrections,
    emergencies,
    night_moves,
    night_news,
    night_offers,
    offers,
    pauses,
    privacy,
    reminder_list,
    reminder_pauses,
    saved_nights,
    settings,
    several_nights,
    travelling,
    typed_settings,
    which_night,
)
from bot.handlers.guards import ask_consent
from bot.language.message_cuts import is_thanks
from bot.language.night_corrections import is_denial
from bot.language.night_days import names_a_night
from bot.language.night_meant import read_news
from bot.language.pauses import is_for_one_day
from bot.language.saved_questions import asks_what_is_saved, choices_asked_about
from bot.language.set_back import takes_back
from bot.language.yes_or_no import NO, YES, answer_to, asks_to_save, leaves_it
from bot.screens import consent as consent_screens
from bot.screens import messages as screens
from bot.screens.callback_data import CallbackData, parse
from bot.screens.night_news import MOVED_FROM

_OF_NIGHTS = frozenset({"told", "each", "night"})
"""Verbs of offers of nights, which are shown beside what those have."""

_NEWS = frozenset({"told", "each"})
"""Verbs of news that were read, and stay to be saved when something else is said."""

_LEFT_BY_THANKS = frozenset({"delete", "remind", "night"})
"""Verbs of offers that a thanks leaves behind, and does not show again."""

Act = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is done after a yes or a no, with the button's arguments."""

    yes: Act
    no: Act | None = None


_KINDS = {
    "told": _Kind(night_offers.accepted, night_offers.denied),
    "each": _Kind(several_nights.accepted),
    "travel": _Kind(travelling.accepted, travelling.denied),
    "pause": _Kind(pauses.accepted),
    "delete": _Kind(privacy.typed_yes, privacy.typed_no),
    "remind": _Kind(reminder_list.deleted, reminder_list.left),
    "rest": _Kind(reminder_pauses.accepted),
    "go_on": _Kind(pauses.gone_on),
    "set": _Kind(typed_settings.accepted),
    "time": _Kind(settings.time_accepted),
}
"""By the verb of the button that a yes stands for."""


async def agreed(message: Message, context: Context) -> None:
    """Take a thumb up as a yes to what was offered last; of nobody known it is no consent."""
    person = await context.person(message.chat_id)
    if person is None:
        await ask_consent(message, context, consent_screens.BY_A_YES)
        return
    if not offered(person.awaiting, context.night_of(person)):
        return
    if not await emergencies.answered(message, context, person, "yes"):
        await answered(message, context, person, "yes")


async def answered(message: Message, context: Context, person: Person, words: str) -> bool:
    """Take a typed answer to what was offered last; anything else ends the offer, but that news
    of a night can still be saved in words."""
    offer = offered(person.awaiting, context.night_of(person))
    tap = parse(offer.data) if offer else None
    if offer is None or tap is None:
        return False
    is_move = tap.verb == "told" and tap.args[2].startswith(MOVED_FROM)
    is_thanked = is_thanks(words) and not (is_move or answer_to(tap.verb, words))
    is_asked = asks_what_is_saved(words) or choices_asked_about(words)
    if (is_thanked or is_asked) and tap.verb not in _LEFT_BY_THANKS:  # As if it were done.
        return await _not_yet(message, context, person, words, tap, offer.data)
    await offers.end(context, person)
    person = replace(person, awaiting=offer.before or None)
    if tap.verb == "night":
        return await _night_picked(message, context, person, words, *tap.args)
    if is_move:
        return await night_moves.answered(message, context, person, words, *tap.args)
    kind, said = _KINDS[tap.verb], answer_to(tap.verb, words)
    if tap.verb == "each" and said != NO and await _amended(message, context, person, words, tap):
        return True
    if said == YES:
        await kind.yes(message, context, person, *tap.args)
    elif said == NO or (tap.verb != "told" and takes_back(words)):
        is_dropped = tap.verb == "told" and leaves_it(words)
        kind = _Kind(kind.yes) if is_dropped else kind
        await _refused(message, context, person, kind, tap.args)
    elif tap.verb == "pause" and is_for_one_day(words) and _skips_one(context, person, *tap.args):
        await kind.yes(message, context, person, *tap.args)
    elif tap.verb not in _NEWS:
        return await corrections.of_offer(message, context, person, tap, words)
    else:
        return await _amended(message, context, person, words, tap) or await _left(
            message, context, person, offer, words
        )
    return True


async def _not_yet(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    tap: CallbackData,
    data: str,
) -> bool:
    """Say that what was thanked for, or asked after, is not done yet; it stays open."""
    if tap.verb == "told" and tap.args[2] == "nights":
        return False
    if tap.verb not in _OF_NIGHTS and names_a_night(words):
        return await saved_nights.told(message, context, person, words)
    is_of_one = tap.verb == "told"
    if is_of_one and saved_nights.asks_of_others(context, person, words, tap.args[0]):
        await saved_nights.told(message, context, person, words)
    if tap.verb in _NEWS:
        return await _again(message, context, person, words, tap)
    await reply(message, *screens.not_yet_screen(data))
    return True


async def _again(
    message: Message, context: Context, person: Person, words: str, tap: CallbackData
) -> bool:
    """Show news of nights again that wait for a yes."""
    if tap.verb == "each":
        return await several_nights.shown_again(message, context, person, tap.args[0])
    return await night_offers.shown_again(message, context, person, words, *tap.args[:2])


async def _amended(
    message: Message,
    context: Context,
    person: Person,
    words: str,
    tap: CallbackData,
    *,
    is_left: bool = False,
) -> bool:
    """Show such news as words correct them; nothing is left out of several by a mere name of one
    once something else was said."""
    if tap.verb == "each":
        nights = tap.args[0]
        return await several_nights.amended(
            message, context, person, nights, words, only_adds=is_left
        )
    return await night_offers.amended(message, context, person, words, *tap.args)


async def shown_waiting(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show news of nights again that still wait for a yes beside what was asked for, if any do."""
    left = left_open(person.awaiting, context.now())
    tap = parse(left[0].data) if left else None
    return tap is not None and await _again(message, context, person, words, tap)


async def _left(
    message: Message, context: Context, person: Person, offer: Offer, words: str
) -> bool:
    """Keep an offer of news that something else was said after, unless it has no night yet."""
    tap = parse(offer.data)
    if tap is None or (tap.verb == "told" and tap.args[2] == "nights"):
        return False
    person = await offers.leave(context, person, offer)
    return await of_left(message, context, person, words)


async def of_left(message: Message, context: Context, person: Person, words: str) -> bool:
    """Save news of a night in the words of their button though something else was said since, or
    say that nothing is saved, and show them again; False for other words."""
    left = left_open(person.awaiting, context.now())
    tap = parse(left[0].data) if left else None
    if left is None or tap is None:
        return False
    offer, is_fresh = left
    said = asks_to_save(words)
    is_alarmed = context.danger.of_last_hour(context.now()) is not None  # A nod is to that, then.
    is_nod = not (offer.before or is_alarmed) and answer_to("told", words) == YES and len(words) > 1
    if said == YES and is_fresh:
        await offers.end(context, person)
        person = replace(person, awaiting=offer.before or None)
        await _KINDS[tap.verb].yes(message, context, person, *tap.args)
        return True
    if not (said or asks_what_is_saved(words) or (is_nod and is_fresh)):
        may_fix = is_fresh and not is_denial(words)
        return may_fix and await _amended(message, context, person, words, tap, is_left=True)
    return await _again(message, context, person, words, tap)


async def shown_after(
    message: Message, context: Context, person: Person, offer: Offer | None, words: str
) -> None:
    """Show news of a night again, once, that were offered when a question was answered instead."""
    tap = parse(offer.data) if offer else None
    if offer is None or tap is None or tap.verb != "told" or tap.args[2] == "nights":
        return
    said, who, now = context.services.said, person.person_id, context.now()
    if said.times(who, offer.data, now):
        latest = await context.person(who) or person
        left = replace(offer, before=awaited_before(latest.awaiting) or "")
        await offers.leave(context, latest, left)
    elif await night_offers.shown_again(message, context, person, words, *tap.args[:2]):
        said.keep(who, [offer.data], now)


def _skips_one(context: Context, person: Person, until: date) -> bool:
    """Whether the pause that is shown leaves out tomorrow, and no day after it."""
    return until - context.night_of(person) == timedelta(days=2)


async def _night_picked(
    message: Message, context: Context, person: Person, words: str, latest: date
) -> bool:
    """Open the night that is named after *Which night do you mean?*; False for other words.

    A yes is enough where it was only one.
    """
    night = which_night.picked(context, person, words, latest)
    if night is None and answer_to("night", words) == YES:
        nights = nights_meant(context.now(), person.zone or "UTC")
        night = latest if nights == (latest,) else None
    if night:
        await checkin.opened(message, context, person, night)
        return True
    return await _told_of_them(message, context, person, words, latest)


async def _told_of_them(
    message: Message, context: Context, person: Person, words: str, latest: date
) -> bool:
    """Ask once more which of the two nights of a day was meant, for news that were told instead."""
    is_named = latest == context.night_of(person) or names_a_night(words)
    told = {} if is_named or needs_a_card(words) else read_news(words, replied=True).answers
    if not told or await article_answers.is_alarmed(message, context, person, [words]):
        return bool(told)
    nights = (latest - timedelta(days=1), latest)
    await night_news.ask_night(message, context, person, proposed(told), nights)
    return True


async def _refused(
    message: Message, context: Context, person: Person, kind: _Kind, arguments: tuple[Any, ...]
) -> None:
    if kind.no:
        await kind.no(message, context, person, *arguments)
    else:
        await reply(message, screens.NOTHING_DONE)
