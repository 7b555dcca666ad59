"""The settings: the menu, each question, and the table that they come from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from bot.domain import schedule
from bot.domain.model import TIMES, WEEKEND, Person
from bot.domain.zones import zone_label
from bot.screens import setting_keyboards as keyboards
from bot.screens.common import Screen, ticked_label
from bot.screens.formatting import WEEKDAYS, long_date

Changes = dict[str, Any]
ASK_TIME = (
    "Time zone: {zone}. It is {clock} {there} now.\n\n<b>When should the morning check-in come?"
    "</b>\nTap a time or type one, such as <i>7:15</i>. Pick the time when your sleep is over."
)
HOURS_AGAIN = (
    "I did not get that, so nothing was changed. I need two times of day, such as <i>22:30 to"
    " 6:15</i> or <i>10pm to 7am</i>."
)
SET_NOW_TO = "\nNow: {present}."
TIME_AGAIN = (
    "I did not get that, so nothing was changed. I need one time of day, such as <i>7:30</i>,"
    " <i>7am</i> or <i>half past seven</i>."
)
SET_UP = (
    "All set. Your check-in comes each day at {at} ({zone})."
    " You can also send /checkin at any time.\n\nHow was last night?"
)
TIME_READ = (
    "\n\nI read: {read}. Now it comes at {now} each day. Nothing is changed until you tap a time."
)
WHICH_TIME = "\n\nI read: {read}. Which one shall it be? Nothing is set yet."
TIME_SET = "Your check-in now comes at {at}."
TIMES_SET = "Your check-in now comes at {at}, on weekends at {ends}."
NEEDS_SETUP = "First I need your time zone and your check-in time."
MENU = (
    "<b>Settings</b>\n"
    "Check-in time: {at}\n"
    "Time zone: {zone}\n"
    "Weekends: {weekend}\n"
    "How often: {weekly}\n"
    "Nudge for an open check-in: {nudge}\n"
    "Quiet hours: {quiet}\n"
    "Weekly review: {review}\n"
    "Lock screen: {discreet}\n\n"
    "Tap what you want to change. /remind sets reminders of your own, /pause is for holidays."
)
PAUSED_LINE = "Paused: the next check-in comes on {day}.\n\n"
PAUSED_OPEN_LINE = "Paused: no check-in comes until you tap Go on.\n\n"
ASK_WEEKEND = (
    "<b>Weekends</b>\nWhen should the check-in come on Saturdays and Sundays?"
    " Tap a time or type one, such as <i>9:15</i>."
)
ASK_NUDGE = (
    "<b>Nudge for an open check-in</b>\nIf you do not answer, I can nudge you once. After"
    " how long? Once you answered, even with a skip, no nudge comes."
)
ASK_QUIET = (
    "<b>Quiet hours</b>\nIn these hours I start nothing by myself. Times you chose yourself still"
    " count: your check-in time, your own reminders, and Later. Tap, or type them, such as"
    " <i>22:30 to 6:15</i>."
)
ASK_REVIEW = (
    "<b>Weekly review</b>\nThree lines about your last seven nights, hidden until you tap them."
    " On which day?"
)
ASK_WEEKLY = "<b>How often</b>\nEvery day, or once a week on {day}? /checkin works on any day."
ASK_DISCREET = (
    "<b>Lock screen</b>\nYour own reminders can show their text, or hide it and say <i>A reminder"
    " is due</i> with a Show button, so that a locked phone tells nobody more."
)
READ = "\n\nI read: {read}. Nothing is changed until you tap it or type yes."
READ_ONE_OF = "\n\nI read: {read}. Nothing is changed until you tap one."
SET_NOW = "Saved."
NOTHING_CHANGED = "Nothing was changed yet. Tap what you want."
ONLY_WHEN_I_WRITE = "2"


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


def clock_of(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


def _time_of(word: str) -> time:
    return time(int(word[:2]), int(word[2:]))


def _quiet(word: str) -> Changes:
    """Two hours such as 2206, or two times such as 22300615."""
    if word == "off":
        return {"quiet_from": None, "quiet_until": None}
    half = len(word) // 2
    first, last = (_time_of(f"{each:0<4}") for each in (word[:half], word[half:]))
    return {"quiet_from": first, "quiet_until": last}


def _hours(word: str) -> Changes:
    return {"nudge_after": None if word == "off" else timedelta(hours=int(word))}


def _how_often(word: str) -> Changes:
    if word == ONLY_WHEN_I_WRITE:
        return {"weekly": False, "paused_until": date.max}
    return {"weekly": word == "1"}


def _weekend(word: str) -> Changes:
    return {"weekend_at": None if word == "same" else _time_of(word)}


SETTINGS = (
    Setting(
        WEEKEND,
        "Weekends",
        ASK_WEEKEND,
        (
            ("same", "Like weekdays"),
            *((f"{at:%H%M}", clock_of(at)) for at in (time(8), time(9), time(10))),
        ),
        _weekend,
    ),
    Setting(
        "weekly",
        "How often",
        ASK_WEEKLY,
        (("0", "Every day"), ("1", "Once a week"), (ONLY_WHEN_I_WRITE, "Only when I write")),
        _how_often,
    ),
    Setting(
        "nudge",
        "Nudge for an open check-in",
        ASK_NUDGE,
        (*((f"{n}", f"{n} hour{'s' if n > 1 else ''}") for n in (1, 2, 3, 5)), ("off", "Never")),
        _hours,
    ),
    Setting(
        "quiet",
        "Quiet hours",
        ASK_QUIET,
        (
            *((w, f"{w[:2]}:00–{w[2:]}:00") for w in ("2106", "2206", "2207", "2308", "0816")),
            ("off", "None"),
        ),
        _quiet,
    ),
    Setting(
        "review",
        "Weekly review",
        ASK_REVIEW,
        (*((f"{day}", name) for day, name in enumerate(WEEKDAYS)), ("off", "Off")),
        lambda word: {"review_on": None if word == "off" else int(word)},
    ),
    Setting(
        "discreet",
        "Lock screen",
        ASK_DISCREET,
        (("0", "Show the text"), ("1", "Hide the text")),
        lambda word: {"discreet": word == "1"},
    ),
)


def present(setting: Setting, person: Person) -> str | None:
    """The word of the choice that a person has; None when it is another value than these."""
    fits = [
        word
        for word, _ in setting.choices
        if all(getattr(person, name) == value for name, value in setting.changes(word).items())
    ]
    return fits[-1] if fits else None


def setting_screen(setting: Setting, person: Person, *read: str) -> Screen:
    """The question of a setting and its choices, with a mark at the one that is set, and with the
    words of those that were read, if there are any."""
    now = present(setting, person)
    text = setting.question.format(day=WEEKDAYS[schedule.weekly_day(person)])
    if now is None:
        text += SET_NOW_TO.format(present=_set_now(person)[setting.key])
    choices = [(word, ticked_label(label, on=word == now)) for word, label in setting.choices]
    if read:
        named = [(word, _read_as(setting, word)) for word in read]
        text += (READ_ONE_OF if named[1:] else READ).format(read=" or ".join(dict(named).values()))
        choices += [each for each in named if each[0] not in dict(choices)]
    return text, keyboards.setting_keyboard(setting.key, choices)


def _read_as(setting: Setting, word: str) -> str:
    """What a word stands for: its label, or times of day that no button has."""
    times = (clock_of(at) for at in setting.changes(word).values())
    return dict(setting.choices).get(word) or "–".join(times)


def can_be(setting: Setting, word: str) -> bool:
    """Whether a button can carry that word: one of the choices, or times of day that were typed."""
    return word in dict(setting.choices) or (setting.key in TIMES and word.isdigit())


BY_KEY = {setting.key: setting for setting in SETTINGS}


def as_set(text: str, person: Person) -> str:
    """The text with the person's check-in time and zone in it."""
    return text.format(at=clock_of(person.check_in_at), zone=zone_label(person.zone or ""))


def menu_screen(person: Person, head: str = "") -> Screen:
    """All settings as they are, and a button for each."""
    zone = zone_label(person.zone or "")
    text = MENU.format(at=clock_of(person.check_in_at), zone=zone, **_set_now(person))
    buttons: list[tuple[str, ...]] = [(s.label, "menu", s.key) for s in SETTINGS]
    text_shown = "\n\n".join(filter(None, [head, f"{paused_line(person)}{text}"]))
    if person.home_zone:
        label = f"Back home: {zone_label(person.home_zone)}"
        buttons.append((label, "travel", person.home_zone, "follow"))
    return text_shown, keyboards.settings_keyboard(buttons, paused=person.paused_until is not None)


def _set_now(person: Person) -> dict[str, str]:
    """What is set, by the key of its setting."""
    return {
        WEEKEND: clock_of(person.weekend_at) or "like weekdays",
        "weekly": _chosen("weekly", person, _rhythm_of(person)),
        "nudge": f"after {_hours_of(person.nudge_after)}" if person.nudge_after else "never",
        "quiet": _quiet_hours(person),
        "review": "off" if person.review_on is None else WEEKDAYS[person.review_on],
        "discreet": "text hidden" if person.discreet else "text shown",
    }


def check_in_line(person: Person) -> str:
    """When the check-in comes, and whether it is paused."""
    how_often = _set_now(person)["weekly"]
    return f"{paused_line(person)}Check-in: {how_often}, at {clock_of(person.check_in_at)}.\n\n"


def paused_line(person: Person) -> str:
    """Until when check-ins are paused, if they are."""
    if person.paused_until is None:
        return ""
    if person.paused_until == date.max:
        return PAUSED_OPEN_LINE
    day = schedule.next_asked(person, person.paused_until)
    return PAUSED_LINE.format(day=long_date(day))


def _rhythm_of(person: Person) -> str:
    return ONLY_WHEN_I_WRITE if person.paused_until == date.max else f"{int(person.weekly)}"


def _chosen(key: str, person: Person, word: str) -> str:
    label = dict(BY_KEY[key].choices)[word].lower()
    return f"{label}, {WEEKDAYS[schedule.weekly_day(person)]}" if person.weekly else label


def _hours_of(delay: timedelta) -> str:
    hours = delay / timedelta(hours=1)
    return f"{hours:g} hour{'' if hours == 1 else 's'}"


def _quiet_hours(person: Person) -> str:
    if person.quiet_from is None or person.quiet_until is None:
        return "none"
    return f"{clock_of(person.quiet_from)}–{clock_of(person.quiet_until)}"
