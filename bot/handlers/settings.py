"""The settings: one message that turns into each question and back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import wraps
from typing import Any

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot import keyboards_schedule as keys
from bot import texts_schedule as words
from bot.context import Context
from bot.domain import schedule
from bot.domain.model import TIME, TIMES, WEEKEND, ZONE, Person
from bot.domain.zones import zone_label
from bot.gateway.sending import answer_tap, say, turn_into
from bot.handlers.guards import Handler, PersonHandler, needs_person
from bot.language.times import parse_time
from bot.words import WEEKDAYS, long_date

USUAL = (time(6), time(6, 30), time(7), time(7, 30), time(8), time(9))
Changes = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the menu: its button, its question, its choices as (word, label), and what a
    chosen word changes in a `Person`; ValueError for a word that is none of ours.
    """

    key: str
    label: str
    question: str
    choices: tuple[tuple[str, str], ...]
    changes: Callable[[str], Changes]


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _time_of(word: str) -> time:
    return time(int(word[:2]), int(word[2:]))


def _quiet(word: str) -> Changes:
    if word == "off":
        return {"quiet_from": None, "quiet_until": None}
    return {"quiet_from": time(int(word[:2])), "quiet_until": time(int(word[2:]))}


def _hours(word: str) -> Changes:
    return {"nudge_after": None if word == "off" else timedelta(hours=int(word))}


def _weekend(word: str) -> Changes:
    return {"weekend_at": None if word == "same" else _time_of(word)}


SETTINGS = (
    Setting(
        WEEKEND,
        "Weekends",
        words.ASK_WEEKEND,
        (
            ("same", "Like weekdays"),
            *((f"{at:%H%M}", _clock(at)) for at in (time(8), time(9), time(10))),
        ),
        _weekend,
    ),
    Setting(
        "weekly",
        "How often",
        words.ASK_WEEKLY,
        (("0", "Every day"), ("1", "Once a week")),
        lambda word: {"weekly": word == "1"},
    ),
    Setting(
        "nudge",
        "Reminder of an open check-in",
        words.ASK_NUDGE,
        (*((f"{n}", f"{n} hour{'s' if n > 1 else ''}") for n in (1, 2, 3, 5)), ("off", "Never")),
        _hours,
    ),
    Setting(
        "quiet",
        "Quiet hours",
        words.ASK_QUIET,
        (
            *((w, f"{w[:2]}:00–{w[2:]}:00") for w in ("2106", "2206", "2207", "2308", "0816")),
            ("off", "None"),
        ),
        _quiet,
    ),
    Setting(
        "review",
        "Weekly review",
        words.ASK_REVIEW,
        (*((f"{day}", name) for day, name in enumerate(WEEKDAYS)), ("off", "Off")),
        lambda word: {"review_on": None if word == "off" else int(word)},
    ),
    Setting(
        "discreet",
        "Lock screen",
        words.ASK_DISCREET,
        (("0", "Show the text"), ("1", "Hide the text")),
        lambda word: {"discreet": word == "1"},
    ),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def as_set(text: str, person: Person) -> str:
    """The text with the person's check-in time and zone in it."""
    return text.format(at=_clock(person.check_in_at), zone=zone_label(person.zone or ""))


def menu_screen(person: Person, head: str = "") -> keyboards.Screen:
    """All settings as they are, and a button for each."""
    text = words.MENU.format(
        at=_clock(person.check_in_at),
        weekend=_clock(person.weekend_at) or "like weekdays",
        weekly=_chosen("weekly", person, f"{int(person.weekly)}"),
        zone=zone_label(person.zone or ""),
        nudge=f"after {_hours_of(person.nudge_after)}" if person.nudge_after else "never",
        quiet=_quiet_hours(person),
        review="off" if person.review_on is None else WEEKDAYS[person.review_on],
        discreet="text hidden" if person.discreet else "text shown",
    )
    buttons: list[tuple[str, ...]] = [(s.label, "menu", s.key) for s in SETTINGS]
    shown = "\n\n".join(filter(None, [head, f"{paused_line(person)}{text}"]))
    if person.home_zone:
        label = f"Back home: {zone_label(person.home_zone)}"
        buttons.append((label, "travel", person.home_zone, "follow"))
    return shown, keys.settings(buttons, paused=person.paused_until is not None)


def paused_line(person: Person) -> str:
    """Until when check-ins are paused, if they are."""
    if person.paused_until is None:
        return ""
    if person.paused_until == date.max:
        return words.PAUSED_OPEN_LINE
    day = schedule.next_asked(person, person.paused_until)
    return words.PAUSED_LINE.format(day=long_date(day))


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
    await say(message, *menu_screen(person))


async def ask_missing(message: Message, context: Context, person: Person) -> None:
    """Go on with a set-up that was left half done."""
    if person.zone is None:
        await context.store.people.await_text(person.person_id, ZONE)
        await say(message, texts.ASK_ZONE, keys.share_location())
    else:
        await context.store.people.await_text(person.person_id, TIME)
        await say(message, time_question(context, person.zone), keyboards.times(USUAL))


async def menu(query: CallbackQuery, context: Context, person: Person, key: str) -> None:
    """One of the menu's buttons, or *Back* to the menu."""
    setting = _BY_KEY.get(key)
    await context.store.people.await_text(person.person_id, WEEKEND if key == WEEKEND else None)
    if setting is None:
        await turn_into(query, *menu_screen(person))
        return
    text = setting.question.format(day=WEEKDAYS[schedule.weekly_day(person)])
    await turn_into(query, text, keys.setting(setting.key, setting.choices))


async def choose(
    query: CallbackQuery, context: Context, person: Person, key: str, word: str
) -> None:
    """One of a setting's choices: kept, and back to the menu."""
    setting = _BY_KEY.get(key)
    if setting is None or word not in dict(setting.choices) or person.check_in_at is None:
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    await _keep(context, person, setting.changes(word))
    shown = replace(person, **setting.changes(word))
    await turn_into(query, *menu_screen(shown), toast=words.SET_NOW)


async def ask_time(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Change the check-in time*."""
    await context.store.people.await_text(person.person_id, TIME)
    zone = person.zone or "UTC"
    await turn_into(query, time_question(context, zone), keyboards.times(USUAL))


async def typed(message: Message, context: Context, person: Person, text: str) -> bool:
    """Take a typed time if one is awaited; False when the text is something else."""
    if person.awaiting not in TIMES:
        return False
    at = parse_time(text)
    if at is not None and person.awaiting == WEEKEND:
        await _keep(context, person, {"weekend_at": at})
        await say(message, *menu_screen(replace(person, weekend_at=at), words.SET_NOW))
    elif at is not None:
        await say(message, *await _time_kept(context, person, at))
    elif is_question(text):
        return False
    else:
        await say(message, texts.TIME_AGAIN)
    return True


async def time_tapped(query: CallbackQuery, context: Context, person: Person, at: time) -> None:
    """One of the usual times was picked."""
    if person.zone is None:
        await answer_tap(query, texts.NEEDS_SETUP, alert=True)
        return
    await turn_into(query, *await _time_kept(context, person, at))


def is_question(text: str) -> bool:
    """Whether a text is more likely a question than the setting that was awaited."""
    return "?" in text or len(text.split()) > 4


def time_question(context: Context, zone: str, there: str = "there") -> str:
    """Asks for the check-in time, and shows the clock there so that a wrong zone is seen."""
    clock = schedule.local_now(context.now(), zone)
    return texts.ASK_TIME.format(zone=zone_label(zone), clock=_clock(clock.time()), there=there)


async def _time_kept(context: Context, person: Person, at: time) -> keyboards.Screen:
    zone = person.zone or "UTC"
    await _keep(context, person, {"check_in_at": at})
    if person.check_in_at:
        head = texts.TIME_SET.format(at=_clock(at))
        return menu_screen(replace(person, check_in_at=at), head)
    text = texts.SET_UP.format(at=_clock(at), zone=zone_label(zone))
    return text, keyboards.last_night(schedule.nights_meant(context.now(), zone))


async def _keep(context: Context, person: Person, changes: Changes) -> None:
    await context.store.ledger.set(person.person_id, context.now(), **changes, awaiting=None)


def _chosen(key: str, person: Person, word: str) -> str:
    label = dict(_BY_KEY[key].choices)[word].lower()
    return f"{label}, {WEEKDAYS[schedule.weekly_day(person)]}" if person.weekly else label


def _hours_of(delay: timedelta) -> str:
    hours = delay / timedelta(hours=1)
    return f"{hours:g} hour{'' if hours == 1 else 's'}"


def _quiet_hours(person: Person) -> str:
    if person.quiet_from is None or person.quiet_until is None:
        return "none"
    return f"{_clock(person.quiet_from)}–{_clock(person.quiet_until)}"


async def review_off(query: CallbackQuery, context: Context, person: Person) -> None:
    """*Turn off the weekly review*."""
    await context.store.ledger.set(person.person_id, context.now(), review_on=None)
    await turn_into(query, words.REVIEW_OFF)
