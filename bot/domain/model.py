"""The words of the product as values: person, entry, flag.

Everywhere a `None` means *unknown*, never *no*: a night nobody reported is not a quiet night.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.lately import NOTHING, Lately
from bot.domain.question_types import Value
from bot.domain.rhythm import DAILY, Rhythm

QUIET, SOME, A_LOT = 0, 1, 3
"""The rules' 0-3 scale of twitching while falling asleep."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One night's answers, as the rules read them; a night is named by the date of waking.

    `jerks` is on the 0-3 scale. `places` are some of leg, arm, hand, face, body; `spot` is left,
    right or middle when it was always the same one spot, and `varied` when it was not. `alcohol`
    is the least number of drinks that was said (0, 1, 2 or 4). `face_place` is eyelid or elsewhere,
    `day_places` eyelid, one or several.
    `events` are the confirmed ones of shaking, unaware, tongue, hurt, waking_jerks; `event_unwell`
    says whether the person was still unwell or hurt, `event_course` first or again (unwell in
    older diaries), `tongue_place` side or tip, `event_lasted` short, minutes or long.
    """

    night: date
    jerks: int | None = None
    places: frozenset[str] | None = None
    spot: str | None = None
    face_place: str | None = None
    stress: bool | None = None
    sport: bool | None = None
    alcohol: int | None = None
    woke_often: bool | None = None
    tingling: bool | None = None
    pain: bool | None = None
    cramp: bool | None = None
    day_twitch: bool | None = None
    day_places: str | None = None
    events: frozenset[str] | None = None
    event_unwell: bool | None = None
    event_course: str | None = None
    event_lasted: str | None = None
    tongue_place: str | None = None
    urge_to_move: bool | None = None
    weakness: bool | None = None
    new_medicine: bool | None = None
    more: tuple[tuple[str, Value], ...] = ()
    """Known facts of questions that no rule reads by a name of its own."""

    def fact(self, name: str) -> Value:
        """What is known of a fact, by its name in `QUESTIONS`; None when it is not known."""
        if name in _NAMED:
            value: Value = getattr(self, name)
            return value
        return dict(self.more).get(name)

    @property
    def twitched(self) -> bool | None:
        """Whether there was any twitching while falling asleep; None when not known."""
        return None if self.jerks is None else self.jerks > QUIET


_NAMED = frozenset(field.name for field in fields(Entry)) - {"night", "more"}


class Urgency(StrEnum):
    """What a flag asks for, the most urgent first."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"
    MENTION = "mention"


Facts = Mapping[str, Any]
"""What JSON can hold, by name: numbers, words, and dates in ISO form."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A pattern worth a doctor's visit, found by the rule of its family.

    `nights` are the evidence, oldest first; `seen` are the counts and dates of what was recorded,
    which `bot.language.flag_evidence` words; `asks` names follow-up questions the rule still
    needs.
    """

    family: str
    urgency: Urgency
    nights: tuple[date, ...]
    facts: Facts
    asks: tuple[str, ...] = ()


class FlagState(StrEnum):
    """The life of a flag once it was raised."""

    RAISED = "raised"
    SHOWN = "shown"
    ACKNOWLEDGED = "acknowledged"
    SEEN_DOCTOR = "seen_doctor"
    MUTED = "muted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class StoredFlag:
    """A flag in the diary: what was found, when it was raised and what became of it.

    `withdrawn_on` is the day on which a correction took it back last, also where it has returned.
    """

    flag_id: int
    flag: Flag
    raised_on: date
    state: FlagState = FlagState.RAISED
    doctor_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote about a night; `on_page` when they want their doctor to read it."""

    note_id: int
    night: date
    text: str
    on_page: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who agreed: their schedule is wall time plus zone name, never an offset.

    `weekend_at` is None when weekends are like weekdays; `quiet_from` and `quiet_until` are both
    None without quiet hours; `nudge_after` None is no nudge; `paused_until` is the first date that
    is asked again; `review_on` is a weekday (0 Monday), None for no review; `undo` names a night
    and the answers that it had before its last change.
    """

    person_id: int
    consent_version: int
    consented_at: datetime
    zone: str | None = None
    check_in_at: time | None = None
    weekend_at: time | None = None
    quiet_from: time | None = None
    quiet_until: time | None = None
    nudge_after: timedelta | None = None
    paused_until: date | None = None
    weekly: bool = False
    review_on: int | None = None
    discreet: bool = False
    home_zone: str | None = None
    silent_since: date | None = None
    weekly_offered: bool = False
    undo: str | None = None
    lately: Lately = NOTHING
    blocked_at: datetime | None = None
    awaiting: str | None = None
    last_contact: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder of a person's own, with its local times of day in order."""

    reminder_id: int
    text: str
    times: tuple[time, ...]
    rhythm: Rhythm = DAILY


ZONE, TIME, WEEKEND, QUIET_HOURS = "zone", "time", "weekend", "quiet"
"""What a typed message may be awaited as; with a zone the location button is shown."""

PAUSE, PLACE = "pause", "place"
"""The same for how long a pause is, and for which of several places is meant; anything else that is
typed then is read as if nothing was asked."""

SETTING = "set:"
"""The same for a choice of the setting that is shown, followed by its key."""

NAME = "name:"
"""The same for a name of a row of the history, followed by its key, `:`, and the day: it is awaited
on that day only."""

SOFT = (PAUSE, PLACE, SETTING, NAME)
"""How what is awaited begins that stands in nobody's way."""

TIMES = frozenset({TIME, WEEKEND, QUIET_HOURS})

REMINDER = "remind:"
"""The same for the new words of a reminder, followed by its number."""

PAGE = "page:"
"""The same once a doctor's page was shown: followed by its nights and its paper."""

BACK = "back:"
"""How the topic of a talk begins once a setting was changed: followed by what the button that sets
it back carries."""

ASIDES = (REMINDER, BACK, PAGE)
"""How topics begin that are no answer of the article's: what is said next is of them, or not."""

NIGHT = "night:"
"""The same for an answer to the check-in of a night, see `open_question`."""

HAPPENING = "happening:"
"""The same for a yes or no to *Is this happening now?*: its kind of danger, `:`, and what was
awaited before and is again once that is answered."""


OFFER = "offer:"
"""The same for a yes or no to something that was shown and not done yet, see `open_offer`."""


def beneath_happening(awaiting: str | None) -> str | None:
    """What is awaited but for an open *Is this happening now?*."""
    if awaiting is None or not awaiting.startswith(HAPPENING):
        return awaiting
    return awaiting.removeprefix(HAPPENING).partition(":")[2] or None


def happening_above(awaiting: str | None) -> str:
    """An open *Is this happening now?*, to be put before something else that is awaited."""
    below = beneath_happening(awaiting) or ""
    return (awaiting or "").removesuffix(below)


def awaited_before(awaiting: str | None) -> str | None:
    """What is awaited but for an open *Is this happening now?* and an open offer."""
    below = beneath_happening(awaiting)
    if below is None or not below.startswith(OFFER):
        return below
    return below.rpartition("|")[2] or None
