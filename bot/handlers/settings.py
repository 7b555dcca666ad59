"""The settings: one message that turns into each question and back."""

from dataclasses import replace
from datetime import date, time
from functools import wraps

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import SETTING, TIME, TIMES, WEEKEND, ZONE, Person
from bot.domain.zones import zone_label
from bot.gateway.sending import answer_tap, edit, reply
from bot.handlers import offers
from bot.handlers.guards import Handler, PersonHandler, StaleButton, needs_person, typed_text
from bot.language import commands
from bot.language.check_in_times_wished import (
    is_elsewhere,
    is_for_some_days,
    is_from_later,
    is_on_a_weekday,
    wished_times,
)
from bot.language.corrections import Correction, correction, points_back
from bot.language.reminder_corrections import is_all_about_when
from bot.language.reminder_revisions import time_as
from bot.language.reminder_wording import without_taken_back
from bot.language.setting_words import names_some_days, setting_told
from bot.language.times import times_in, told_time
from bot.screens import check_in_days as days
from bot.screens import checkin as checkin_screens
from bot.screens import common, setting_keyboards
from bot.screens import review as review_screens
from bot.screens import settings as screens
from bot.screens import time_zone as places_screens


def needs_setup(handler: PersonHandler) -> Handler:
    """A handler for people who are set up; others go on with their set-up."""

    @needs_person
    @wraps(handler)
    async def guarded(message: Message, context: Context, person: Person) -> None:
        if person.zone is None or person.check_in_at is None:
            await ask_missing(message, context, person)
        else:
            await handler(message, context, person)

    return guarded


@needs_setup
async def command(message: Message, context: Context, person: Person) -> None:
    """`/settings`: what is set, and how to change it."""
    await reply(message, *screens.menu_screen(person))


async def ask_missing(message: Message, context: Context, person: Person) -> None:
    """Go on with a set-up that was left half done."""
    if person.zone is None:
        await context.store.people.await_text(person.person_id, ZONE)
        await reply(message, places_screens.ASK_ZONE, places_screens.share_location_keyboard())
    else:
        await context.store.people.await_text(person.person_id, TIME)
        await reply(
            message,
            time_question(context, person.zone),
            setting_keyboards.times_keyboard(person.check_in_at),
        )


async def menu(query: CallbackQuery, context: Context, person: Person, key: str) -> None:
    """One of the menu's buttons, or *Back* to the menu."""
    setting = screens.BY_KEY.get(key)
    awaiting = key if key in TIMES else f"{SETTING}{key}" if setting else None
    await context.store.people.await_text(person.person_id, awaiting)
    if setting is None:
        await edit(query, *screens.menu_screen(person))
        return
    await edit(query, *screens.setting_screen(setting, person))


async def choose(
    query: CallbackQuery, context: Context, person: Person, key: str, word: str
) -> None:
    """One of a setting's choices: kept, and back to the menu."""
    setting = screens.BY_KEY.get(key)
    if setting is None or not screens.can_be(setting, word) or person.check_in_at is None:
        raise StaleButton
    changed = await set_choice(context, person, setting, word)
    await edit(query, *screens.menu_screen(changed), toast=screens.SET_NOW)


async def set_choice(
    context: Context, person: Person, setting: screens.Setting, word: str
) -> Person:
    """Keep a choice of a setting; the person as they are now."""
    changes, before = setting.changes(word), screens.present(setting, person)
    if before is not None and before != word:
        await offers.can_set_back(context, person, "set", setting.key, before)
    if "weekly" in changes:  # Whoever says how often is not absent.
        goes_on = {"paused_until": None} if person.paused_until == date.max else {}
        changes = goes_on | {"silent_since": context.night_of(person)} | changes
    await keep_changes(context, person, changes)
    return replace(person, **changes)


async def ask_time(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Change the check-in time*."""
    await context.store.people.await_text(person.person_id, TIME)
    zone = person.zone or "UTC"
    await edit(
        query, time_question(context, zone), setting_keyboards.times_keyboard(person.check_in_at)
    )


@needs_setup
async def time_wished(message: Message, context: Context, person: Person) -> None:
    """*Ask me at 8*: a clear command sets the check-in time, else the times are buttons."""
    text = typed_text(message)
    times = wished_times(text, person.check_in_at)
    is_plain = times == times_in(without_taken_back(text)) and not is_elsewhere(text)
    is_plain = (
        is_plain and commands.is_command(text, commands.SETS_TIME) and not days_note(text, person)
    )
    is_plain = is_plain and not points_back(text)  # It may be about something else.
    if len(times) == 1 and is_plain:
        await reply(message, *await time_kept(context, person, times[0]))
    else:
        await time_asked(message, context)


@needs_setup
async def time_asked(message: Message, context: Context, person: Person) -> None:
    """*Which time?*, those that were read among the usual ones."""
    text = typed_text(message)
    fix = correction(text)
    times = wished_times(fix.new if fix and fix.old else text, person.check_in_at)
    if is_elsewhere(text) and not times:  # "Not at 2 in the morning over there."
        await reply(message, places_screens.clock_away(person))
    else:
        await _ask_time(message, context, person, times, days_note(text, person))


async def offer_it(
    message: Message, context: Context, person: Person, at: time, note: str = ""
) -> None:
    """A time for each day that was read, done by a tap or a typed yes."""
    await _ask_time(message, context, person, (at,), note)


async def time_again(message: Message, context: Context, person: Person) -> None:
    """*Which time?* once more."""
    await _ask_time(message, context, person, (), "")


async def for_a_while(message: Message, person: Person, before: time) -> None:
    """That a time just set stays, with the button that sets it back: `just this week`."""
    text = days.NOT_FOR_A_WHILE.format(at=screens.clock_of(person.check_in_at))
    await reply(message, text, setting_keyboards.times_keyboard(person.check_in_at, [before]))


def days_note(text: str, person: Person) -> str:
    """What to say of a time that is wished for elsewhere, or for some days only; else nothing."""
    if is_elsewhere(text):
        return days.NOT_THERE
    if is_for_some_days(text):
        later = days.NOT_FROM_LATER if is_from_later(text) else ""
        return days.NOT_SO_LONG.format(now=screens.clock_of(person.check_in_at)) + later
    if is_from_later(text):
        return days.NOT_FROM_LATER
    if names_some_days(text):
        return days.NOT_SOME_DAYS
    if is_on_a_weekday(text):
        return days.NOT_ONE_WEEKDAY
    return days.NOT_ONCE if commands.names_a_day(text) else ""


async def _ask_time(
    message: Message, context: Context, person: Person, times: tuple[time, ...], note: str
) -> None:
    """*Which time?*, with those that were read; a single one is kept by a typed yes, unless a note
    says that it is more than was wished for."""
    asked = time_question(context, person.zone or "UTC")
    if times:
        asked += screens.TIME_READ.format(
            read=" or ".join(map(screens.clock_of, times)),
            now=screens.clock_of(person.check_in_at),
        )
    asked += note
    if len(times) == 1 and not note:
        await offers.keep(context, replace(person, awaiting=TIME), "time", times[0])
    else:
        await context.store.people.await_text(person.person_id, TIME)
    await reply(message, asked, setting_keyboards.times_keyboard(person.check_in_at, times))


async def time_read(
    context: Context, person: Person, fix: Correction, old: tuple[time, ...]
) -> tuple[time, str] | None:
    """The one time for each day in a correction; None where it says anything else."""
    text = fix.new
    if (setting_told(text) or ("",))[0] == WEEKEND:
        return None
    times = times_in(text) if is_all_about_when(text) else ()
    at = (time_as(fix, old[0]) if old else None) or told_time(text)
    at = at or (times[0] if len(times) == 1 else None)
    note = days_note(text, person) or days_note(f"not {fix.old}", person)
    return (at, note) if at else None


async def time_accepted(message: Message, context: Context, person: Person, at: time) -> None:
    """A typed *yes* to the time that was read."""
    await reply(message, *await time_kept(context, person, at))


async def time_tapped(query: CallbackQuery, context: Context, person: Person, at: time) -> None:
    """One of the usual times was picked."""
    if person.zone is None:
        await answer_tap(query, screens.NEEDS_SETUP, alert=True)
        return
    await edit(query, *await time_kept(context, person, at))


def is_question(text: str) -> bool:
    """Whether a text is more likely a question than the setting that was awaited."""
    return "?" in text or len(text.split()) > 4


def time_question(context: Context, zone: str, there: str = "there") -> str:
    """Asks for the check-in time, and shows the clock there so that a wrong zone is seen."""
    clock = schedule.local_now(context.now(), zone)
    return screens.ASK_TIME.format(
        zone=zone_label(zone), clock=screens.clock_of(clock.time()), there=there
    )


async def time_kept(context: Context, person: Person, at: time) -> common.Screen:
    await keep_changes(context, person, {"check_in_at": at})
    if person.check_in_at:
        await offers.can_set_back(context, person, "time", person.check_in_at)
        head = screens.TIME_SET.format(at=screens.clock_of(at))
        return screens.menu_screen(replace(person, check_in_at=at), head)
    offers.is_first(context, "time", at)
    return set_up_screen(context, person, screens.clock_of(at))


def set_up_screen(context: Context, person: Person, at: str) -> common.Screen:
    """That all is set, and last night."""
    zone = person.zone or "UTC"
    text = screens.SET_UP.format(at=at, zone=zone_label(zone))
    ended, *to_come = schedule.nights_meant(context.now(), zone)
    if to_come:  # It is night: the one that goes on is no use yet.
        return text, checkin_screens.nights_keyboard([ended])
    return text, checkin_screens.last_night_keyboard([ended])


async def keep_changes(context: Context, person: Person, changes: screens.Changes) -> None:
    await context.store.change(person.person_id, changes | {"awaiting": None}, context.now())


async def review_off(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Turn off the weekly review*."""
    await context.store.change(person.person_id, {"review_on": None}, context.now())
    await edit(query, review_screens.REVIEW_OFF)
