"""A setting's choice that is typed: while its screen is open, or how often to be asked."""

from collections.abc import Sequence
from datetime import time

from telegram import Message

from bot.context import Context
from bot.domain.absence import ASK_AFTER
from bot.domain.model import QUIET_HOURS, SETTING, TIMES, WEEKEND, Person
from bot.domain.schedule import CHECK_IN, Due
from bot.gateway.sending import reply
from bot.handlers import awaited_times, offers, pauses, settings
from bot.language.check_in_time import asks_when_next, check_in_time_told
from bot.language.check_in_times_wished import both_times
from bot.language.corrections import Correction
from bot.language.reminder_revisions import time_as
from bot.language.set_back import turns_off
from bot.language.setting_words import (
    OFF,
    choice_of,
    goes_on,
    is_of_quiet_hours,
    quiet_from,
    rhythm_of,
    setting_named,
    setting_told,
    sleeps_by_day,
)
from bot.language.times import other_span, parse_span, times_in, with_one_end
from bot.screens import check_in_days as days
from bot.screens import settings as screens

HOW_OFTEN = "weekly"
NOON, NIGHT_ENDS = 12, 5
"""The hour from which on a check-in is that of somebody who sleeps by day, and the one before which
few nights end."""


def chosen(awaiting: str, text: str) -> tuple[screens.Setting, str] | None:
    """The setting whose screen is open, and the word of the choice that the text names."""
    key = awaiting if awaiting in TIMES else awaiting.removeprefix(SETTING)
    setting = screens.BY_KEY.get(key)
    if setting is None:
        return None
    word = (rhythm_of(text) if key == HOW_OFTEN else None) or choice_of(text, setting.choices)
    return (setting, word) if word else None


def _word_of(setting: screens.Setting, text: str) -> str:
    """The word of what a text says of a setting: one of its choices, or times of day."""
    if setting.key == QUIET_HOURS and (span := parse_span(text)):
        return f"{span[0]:%H%M}{span[1]:%H%M}"
    if setting.key == WEEKEND and len(times := times_in(text)) == 1:
        return f"{times[0]:%H%M}"
    if text == OFF and OFF in dict(setting.choices):
        return OFF
    found = chosen(f"{SETTING}{setting.key}", text)
    return found[1] if found else ""


async def read(
    context: Context, person: Person, fix: Correction, old: tuple[str, str]
) -> tuple[str, str] | None:
    """What a correction says of the same setting; None for other words."""
    key, word = old
    told = OFF if turns_off(fix.new) else fix.new
    times = _times_as(fix, key, word)
    new = "".join(f"{at:%H%M}" for at in times) or _word_of(screens.BY_KEY[key], told)
    return (key, new) if new else None


def _times_as(fix: Correction, key: str, word: str) -> Sequence[time]:
    """The times of that word of a setting as a correction makes them; or none."""
    if not word.isdigit() or key not in {QUIET_HOURS, WEEKEND}:
        return ()
    old = [at for at in screens.BY_KEY[key].changes(word).values() if isinstance(at, time)]
    if key == WEEKEND:
        at = time_as(fix, old[0])
        return (at,) if at else ()
    first, last = old
    return parse_span(fix.new) or with_one_end(fix.new, fix.old, (first, last)) or ()


def word_now(person: Person, key: str) -> str:
    """The word of what a setting is now, times that no button has among them."""
    if key == QUIET_HOURS and person.quiet_from and person.quiet_until:
        return f"{person.quiet_from:%H%M}{person.quiet_until:%H%M}"
    if key == WEEKEND and person.weekend_at:
        return f"{person.weekend_at:%H%M}"
    return screens.present(screens.BY_KEY[key], person) or ""


async def offer_it(message: Message, context: Context, person: Person, key: str, word: str) -> None:
    """A setting with the choice that was read, done by a tap or a typed yes."""
    await offers.keep(context, person, "set", key, word)
    await reply(message, *screens.setting_screen(screens.BY_KEY[key], person, word))


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a choice of the setting that is shown; False for anything else."""
    awaiting = person.awaiting or ""
    found = chosen(awaiting, text)
    if found:
        changed = await settings.set_choice(context, person, *found)
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    elif awaiting.startswith(SETTING):
        await context.store.people.await_text(person.person_id, None)
    return found is not None


async def wished(message: Message, context: Context, person: Person, text: str) -> bool:
    """Do, answer or show what is typed of a setting: `quiet after ten`, `once a week`, `go on`;
    False for other words."""
    if person.paused_until and goes_on(text):
        await pauses.resume(message, context)
    elif person.check_in_at is None:
        return False
    elif asks_when_next(text):
        await pauses.next_told(message, context, person)
    elif at := check_in_time_told(text):
        await _time_told(message, context, person, at, settings.days_note(text, person))
    elif both := both_times(text):
        await awaited_times.both_set(message, context, person, both)
    elif told := _quiet_told(person, text) or _told(text):
        await _offer_either(message, context, person, *told, _by_day(person, text))
    elif key := setting_named(text):
        await named(message, context, person, key)
    elif word := rhythm_of(text):
        await _rhythm_wished(message, context, person, word)
    else:
        return False
    return True


async def _time_told(
    message: Message, context: Context, person: Person, at: time, note: str
) -> None:
    """Set a time that is plainly told; one for some days only is shown, with why it is not."""
    if note:
        await settings.offer_it(message, context, person, at, note)
    else:
        await settings.time_accepted(message, context, person, at)


def _quiet_told(person: Person, text: str) -> tuple[str, str] | None:
    """The quiet hours that begin at a time, and their word; they end as before."""
    quiet, until = quiet_from(text), person.quiet_until or time(6)
    return (QUIET_HOURS, f"{quiet:%H%M}{until:%H%M}") if quiet else None


def _told(text: str) -> tuple[str, str] | None:
    """A setting and the word of what it shall be."""
    key, said = setting_told(text) or ("", "")
    word = _word_of(screens.BY_KEY[key], said) if key else None
    return (key, word) if word else None


def _by_day(person: Person, text: str) -> str:
    """The word of the quiet hours by day that `9 to 3` may mean, said by somebody who sleeps by day
    or with an end at which nights do not end; nothing for others."""
    key, said = setting_told(text) or ("", "")
    span = parse_span(said) if key == QUIET_HOURS else None
    other = other_span(said) if span else None
    sleeps = (person.check_in_at or time()).hour >= NOON or sleeps_by_day(text)
    may_be = other is not None and span is not None and (sleeps or span[1].hour < NIGHT_ENDS)
    return f"{other[0]:%H%M}{other[1]:%H%M}" if other and may_be else ""


async def _offer_either(
    message: Message, context: Context, person: Person, key: str, word: str, other: str
) -> None:
    """A choice that was read; with another one that may be meant, no yes says which."""
    if not other:
        await offer_it(message, context, person, key, word)
        return
    await context.store.people.await_text(person.person_id, key)
    await reply(message, *screens.setting_screen(screens.BY_KEY[key], person, word, other))


async def _rhythm_wished(message: Message, context: Context, person: Person, word: str) -> None:
    """How often to be asked: set when that was asked, else shown to be tapped."""
    if await _is_asked(context, person):
        setting = screens.BY_KEY[HOW_OFTEN]
        changed = await settings.set_choice(context, person, setting, word)
        await reply(message, *screens.menu_screen(changed, screens.SET_NOW))
    else:
        await offer_it(message, context, person, HOW_OFTEN, word)


async def quiet_wished(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take `quiet from ten to six`, which is no news of a quiet night."""
    return is_of_quiet_hours(text) and await wished(message, context, person, text)


async def named(message: Message, context: Context, person: Person, key: str) -> None:
    """Show a setting of which nothing was said that it can be."""
    shown, under = screens.setting_screen(screens.BY_KEY[key], person)
    head = days.NO_SUCH_DAYS if key == HOW_OFTEN else screens.NOTHING_CHANGED
    await context.store.people.await_text(
        person.person_id, key if key in TIMES else f"{SETTING}{key}"
    )
    await reply(message, f"{head}\n\n{shown}", under)


async def accepted(message: Message, context: Context, person: Person, key: str, word: str) -> None:
    """A typed *yes* to a choice that was read."""
    changed = await settings.set_choice(context, person, screens.BY_KEY[key], word)
    await reply(message, *screens.menu_screen(changed, screens.SET_NOW))


async def _is_asked(context: Context, person: Person) -> bool:
    """Whether it was asked how to go on, after so many mornings without an answer."""
    now = context.now()
    today = Due(person.person_id, context.night_of(person), CHECK_IN, now, now)
    silent, _ = await context.store.ledger.before(person, today)
    return silent > ASK_AFTER and not person.weekly
