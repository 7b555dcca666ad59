"""A typed yes, no or correction to what was shown and is done by a tap."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from telegram import Message

from bot.context import Context
from bot.domain.model import Person
from bot.domain.open_offer import offered
from bot.domain.schedule import nights_meant
from bot.gateway.sending import reply
from bot.handlers import (
    checkin,
    emergencies,
    night_news,
    offers,
    pauses,
    privacy,
    settings,
    time_zone,
    typed_settings,
    which_night,
)
from bot.language.patterns import Pattern
from bot.language.pauses import is_for_one_day
from bot.screens import consent as consent_screens
from bot.screens import messages as screens
from bot.screens.callback_data import parse

_YES = (
    r"(?:y|ya|yes|yeah|yep|yup|yh|aye|sure|ok|okay|correct|right|exactly|(?:(?:that |it )?is"
    r"|thats|its) (?:right|correct|it|fine)|do (?:it|that)|please do|go ahead|yes(?: yes)+)"
)
_NO = (
    r"(?:no )?(?:n|no|nope|nah|no thanks|no thank you|dont|do not|cancel|leave it|wrong|incorrect"
    r"|(?:thats |that is |its )?(?:wrong|not (?:right|true|it|quite right|quite it)))"
)
_LEAD = (
    r"(?:(?:y|ok|okay|yes|yeah|yep|ya|sure|(?:ha)+|lol|great|perfect|cool|fine|right|good|oh|and"
    r"|then|please|pls|just|well|alright|thanks|thank you|go ahead|go on|but) )*"
)
_POLITE = r"(?: (?:yes|yeah|please|pls|thanks|thank you|thx|it is|thats right|thats correct))*"

_FIRST = Pattern(r"(?P<first>[^.!?;,\n]+)[.!;,\n]\W*(?P<rest>\w.*)", re.DOTALL)
"""The first part of a message, and what comes after it."""

_OPENS = (
    r"(?:save|note|keep|write|log|put|add)(?: (?:it|that|this))?(?: down| in)?(?: for)?"
    r"(?: last night)?|(?:it was |that was |this was )?(?:last night|the last one)"
)
"""What opens the night that was offered."""

Act = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is done after a yes, a no, or the words of the buttons, with the button's arguments."""

    yes: Act
    words: str
    no: Act | None = None
    denied: str = ""


_KINDS = {
    "told": _Kind(
        night_news.accepted,
        r"(?:save|keep|note|store|log|write)(?: (?:it|this|that))?(?: down)?"
        r"(?: for me)?(?: in (?:my|the) diary)?(?: then)?",
        night_news.denied,
        r"(?:no )?change(?: (?:it|that|this))?",
    ),
    "travel": _Kind(
        time_zone.accepted,
        r"follow(?: me)?",
        time_zone.denied,
        r"(?:no )?(?:keep|stay on) (?:my )?home(?: time)?",
    ),
    "pause": _Kind(pauses.accepted, r"pause(?: (?:it|them|then))?"),
    "delete": _Kind(
        privacy.typed_yes,
        r"delete(?: (?:it|all|everything))*",
        privacy.typed_no,
        r"(?:no )?keep(?: (?:it|all|everything|my diary))?",
    ),
    "set": _Kind(typed_settings.accepted, r"(?:change|set) (?:it|that)"),
    "time": _Kind(settings.time_accepted, r"(?:change|set) (?:it|that)"),
}
"""By the verb of the button that a yes stands for."""


async def agreed(message: Message, context: Context) -> None:
    """Take a thumb up as a yes to what was offered last; of nobody known it is no consent."""
    person = await context.person(message.chat_id)
    if person is None:
        await reply(message, consent_screens.BY_TAP, consent_screens.consent_keyboard())
        return
    if not offered(person.awaiting, context.night_of(person)):
        return
    if not await emergencies.answered(message, context, person, "yes"):
        await left_after(message, context, person, "yes")


async def left_after(message: Message, context: Context, person: Person, words: str) -> str:
    """Take a typed answer to what was offered last; what is left of the words, which is nothing
    of an answer and all of anything else. Anything else ends the offer."""
    offer = offered(person.awaiting, context.night_of(person))
    tap = parse(offer.data) if offer else None
    if offer is None or tap is None:
        return words
    await offers.end(context, person)
    person = replace(person, awaiting=offer.before or None)
    if tap.verb == "night":
        return "" if await _night_picked(message, context, person, words, *tap.args) else words
    kind, low = _KINDS[tap.verb], _folded(words)
    said = _FIRST.fullmatch(words)
    if _agrees(kind, low):
        await kind.yes(message, context, person, *tap.args)
    elif re.fullmatch(rf"(?:{_NO}{_POLITE}|{kind.denied or _NO})", low):
        await _refused(message, context, person, kind, tap.args)
    elif tap.verb == "pause" and is_for_one_day(words) and _skips_one(context, person, *tap.args):
        await kind.yes(message, context, person, *tap.args)
    elif tap.verb == "told" and await night_news.amended(
        message, context, person, words, *tap.args
    ):
        return ""
    elif said and _agrees(kind, _folded(said["first"])):
        await kind.yes(message, context, person, *tap.args)
        return said["rest"]
    else:
        return words
    return ""


def _agrees(kind: _Kind, low: str) -> bool:
    """Whether folded words say yes, or what the button says."""
    return re.fullmatch(rf"{_LEAD}(?:{_YES}|{kind.words}){_POLITE}", low) is not None


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
    if night is None and re.fullmatch(rf"{_LEAD}(?:{_YES}|{_OPENS}){_POLITE}", _folded(words)):
        nights = nights_meant(context.now(), person.zone or "UTC")
        night = latest if nights == (latest,) else None
    if night:
        await checkin.opened(message, context, person, night)
    return night is not None


def _folded(words: str) -> str:
    low = "" if "?" in words else re.sub(r"['’]", "", words.lower())
    return " ".join(re.sub(r"[^\w\s]", " ", low).split())


async def _refused(
    message: Message, context: Context, person: Person, kind: _Kind, arguments: tuple[Any, ...]
) -> None:
    if kind.no:
        await kind.no(message, context, person, *arguments)
    else:
        await reply(message, screens.NOTHING_DONE)
