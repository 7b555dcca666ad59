"""What a correction in words makes of a setting that is offered, or was changed just now.

Each thing is known by the verb of the button that does it. One table says how the words are read
as that button's arguments, and how they are shown: nothing is changed before a yes or a tap.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time
from typing import Any, NamedTuple

from telegram import Message

from bot.context import Context
from bot.domain.model import BACK, Person
from bot.handlers import (
    offers,
    pause_changes,
    pauses,
    settings,
    time_zone,
    travelling,
    typed_settings,
)
from bot.language.corrections import Correction, core, correction
from bot.language.message_cuts import Says, Sure, said
from bot.language.places import fears_the_night
from bot.language.reminder_revisions import says_when
from bot.language.set_back import asks_to_change, drops, takes_back, turns_off
from bot.language.setting_words import is_for_a_while, names_some_days
from bot.language.times import told_time
from bot.language.yes_or_no import YES, reader
from bot.screens.callback_data import CallbackData, parse

_WORDS_OF_A_VALUE = 3
"""Words that may be the value alone: `from nine`."""

_FEW_WORDS = 6
"""Words that only say on which days to be asked, once the time was set."""

Arguments = tuple[Any, ...]


class _Thing(NamedTuple):
    """How words are read as the button's arguments, None for other words, and how it is shown."""

    read: Callable[[Context, Person, Correction, Arguments], Awaitable[Arguments | None]]
    show: Callable[..., Awaitable[None]]


_THINGS = {
    "time": _Thing(settings.time_read, settings.offer_it),
    "travel": _Thing(travelling.read, travelling.offer_it),
    "pause": _Thing(pauses.end_read, pauses.offer_it),
    "go_on": _Thing(pauses.end_read, pauses.offer_it),
    "set": _Thing(typed_settings.read, typed_settings.offer_it),
}
"""By the verb of the button; `go_on` is what sets a pause back."""


async def _time_again(message: Message, context: Context, person: Person, _: time) -> None:
    await settings.time_again(message, context, person)


async def _choice_again(
    message: Message, context: Context, person: Person, key: str, _: str
) -> None:
    await typed_settings.named(message, context, person, key)


async def _end_again(message: Message, context: Context, person: Person, *_: date) -> None:
    await pauses.how_long(message, context, person)


_ASKS_AGAIN: dict[str, Callable[..., Awaitable[None]]] = {
    "time": _time_again,
    "set": _choice_again,
    "pause": _end_again,
    "go_on": _end_again,
}
"""What asks how a setting shall be instead, where it is only said to be wrong."""


async def of_offer(
    message: Message, context: Context, person: Person, tap: CallbackData, words: str
) -> bool:
    """Show the offer that is open as a correction makes it, or take another time that is typed
    under it; False for any other words."""
    if tap.verb == "time" and (at := told_time(words)):
        await settings.time_accepted(message, context, person, at)
        return True
    if tap.verb == "travel" and fears_the_night(words):
        await travelling.in_the_night(message, context, person, *tap.args)
        return True
    fix = correction(words)
    return fix is not None and await _shown(message, context, person, tap, fix)


async def fixes(context: Context, person: Person, tap: CallbackData, words: str) -> bool:
    """Whether words correct the offer that is open."""
    fix, thing = correction(words), _THINGS.get(tap.verb)
    return bool(fix and thing and await thing.read(context, person, fix, tap.args))


async def of_kept(message: Message, context: Context, person: Person, words: str) -> bool:
    """Offer another value for the setting that was changed last, or the one before; False for any
    other words, and once something else was talked about."""
    if await pause_changes.changed(message, context, person, words):
        return True
    if person.awaiting or "?" in words or "remind" in words.lower():
        return False
    topic = await offers.last_set(context, person.person_id, words)
    tap = parse(topic.removeprefix(BACK)) if topic.startswith(BACK) else None
    if tap is None:
        return False
    return await _asked_again(message, context, person, tap, words) or await _other_value(
        message, context, person, tap, words
    )


async def _asked_again(
    message: Message, context: Context, person: Person, tap: CallbackData, words: str
) -> bool:
    """Show what it was before, ask for it again, or say that it stays; False for other words."""
    is_first = tap.args == (person.check_in_at,)  # There was none before it.
    if not is_first and (takes_back(words) or drops(words) or _says_button(tap.verb, words)):
        await _THINGS[tap.verb].show(message, context, person, *tap.args)
    elif asks_to_change(words) and tap.verb in _ASKS_AGAIN:
        await _ASKS_AGAIN[tap.verb](message, context, person, *tap.args)
    elif tap.verb == "time" and is_for_a_while(words):
        await settings.for_a_while(message, person, *tap.args)
    else:
        return False
    return True


async def _other_value(
    message: Message, context: Context, person: Person, tap: CallbackData, words: str
) -> bool:
    """Show another value for it; False where words say none."""
    fix = correction(words)
    if fix and tap.verb == "travel" and await time_zone.named(message, context, person, fix.new):
        return True
    is_short = len(words.split()) <= _WORDS_OF_A_VALUE and not words.isdigit()
    if fix is None and (is_short or says_when(words) or turns_off(words)):
        fix = Correction(core(words))
    if fix and await _shown(message, context, person, _as_it_is(tap, person), fix):
        return True
    is_few = len(words.split()) <= _FEW_WORDS
    is_of_days = names_some_days(words) and tap.verb == "time" and is_few
    if is_of_days:
        await typed_settings.named(message, context, person, typed_settings.HOW_OFTEN)
    return is_of_days


def _as_it_is(tap: CallbackData, person: Person) -> CallbackData:
    """A button with what a setting is now in place of what it sets back."""
    if tap.verb == "time":
        return replace(tap, args=(person.check_in_at,))
    if tap.verb == "set":
        return replace(tap, args=(tap.args[0], typed_settings.word_now(person, tap.args[0])))
    return tap


def _says_button(verb: str, words: str) -> bool:
    """Whether a message says what the button that sets it back does, in its own words: `follow
    me`."""
    said_of = said(core(words), reader(verb)) if verb == "travel" else None
    return said_of == Says(YES, Sure.WORDED)


async def _shown(
    message: Message, context: Context, person: Person, tap: CallbackData, fix: Correction
) -> bool:
    thing = _THINGS.get(tap.verb)
    read = await thing.read(context, person, fix, tap.args) if thing else None
    if thing is None or read is None:
        return False
    await thing.show(message, context, person, *read)
    return True
