"""The file of an export read back: hostile input until every value in it was checked."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from enum import Enum
from typing import Any, TypeVar

from bot.domain.checkin import END, question_of
from bot.domain.default_settings import Settings
from bot.domain.history import OFFER, DatedAnswer, Kept, is_name, may_be_named, row_of
from bot.domain.import_limits import (
    FIRST_NIGHT,
    LARGEST_FILE,
    LONGEST_FACTS,
    LONGEST_TEXT,
    MOST_NIGHTS,
    MOST_ROWS,
)
from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.import_values import (
    date_of,
    list_of,
    maybe,
    number_of,
    number_within,
    str_of,
    time_of,
    yes_of,
    zone_of,
)
from bot.domain.linked_factors import FACTORS
from bot.domain.model import Facts, Flag, FlagState, Note, Reminder, StoredFlag, Urgency
from bot.domain.pause_limits import LONGEST_STORED_PAUSE
from bot.domain.question_types import DONE, OPEN, SKIPPED, Answer, Question
from bot.domain.reminder_limits import checked
from bot.domain.rhythm import Rhythm
from bot.domain.rules import RULE_OF

T = TypeVar("T")
FORMAT = "hypnic-1"
Evidence = Callable[[str, Facts], str]
"""What puts the facts of a family of flags into words; any error means that they are made up."""


class Brought(Enum):
    """What became of the settings in the file."""

    NONE = "there were none"
    BACK = "they came back"
    STAYED = "those here stayed"
    HIDDEN = "those here stayed, but for the lock screen"


@dataclass(frozen=True, slots=True)
class DiaryFile:
    """What an export holds and an import may bring back.

    `misdated` counts nights that are left out as a clock was wrong, `ended` own reminders that have
    ended.
    """

    nights: dict[date, dict[str, Answer]]
    notes: tuple[Note, ...]
    flags: tuple[StoredFlag, ...]
    hints: tuple[tuple[str, bool, date], ...]
    reminders: tuple[Reminder, ...]
    zone: str | None
    home_zone: str | None
    check_in_at: time | None
    settings: Settings | None
    history: Kept = field(default_factory=dict)
    misdated: int = 0
    ended: int = 0


def notes_only(notes: tuple[Note, ...]) -> DiaryFile:
    """What a table of another program brings."""
    return DiaryFile({}, notes, (), (), (), None, None, None, None)


def read_file(
    body: bytes, today: date, latest: date, clean: Callable[[str], str], evidence: Evidence
) -> DiaryFile:
    """The diary in an export; what it tells of nights that cannot be is left out.

    `clean` makes a text fit to be stored, `evidence` words facts.

    Raises NotADiary when anything in it could not have come from an export.
    """
    if len(body) > LARGEST_FILE:
        raise NotADiary(Unfit.TOO_BIG)
    try:
        file = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise NotADiary(Unfit.UNREADABLE) from error
    if not isinstance(file, dict) or file.get("format") != FORMAT:
        raise NotADiary(Unfit.UNREADABLE)
    try:
        return _Reader(today, latest, clean, evidence).diary(file)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotADiary(Unfit.CHANGED) from error


class _NoNight(Exception):
    def __init__(self, night: date) -> None:
        super().__init__(night)
        self.night = night


@dataclass(frozen=True, slots=True)
class _Reader:
    today: date
    latest: date
    clean: Callable[[str], str]
    evidence: Evidence

    def diary(self, file: dict[str, Any]) -> DiaryFile:
        nights: dict[date, dict[str, Answer]] = {}
        misdated: set[date] = set()
        for night, question, answer in self.told_of(file, "answers", self.answer, misdated):
            nights.setdefault(night, {})[question] = answer
        if len(nights) > MOST_NIGHTS:
            raise ValueError("nights")
        people = _rows(file, "people")
        own = [self.reminder(row) for row in _rows(file, "reminders")]
        going_on = tuple(one for one in own if (one.rhythm.until or date.max) >= self.today)
        who = people[0] if people else {}
        return DiaryFile(
            nights,
            self.told_of(file, "notes", self.note, misdated),
            self.told_of(file, "flags", self.flag, misdated),
            self.told_of(file, "hints", self.hint, misdated),
            going_on,
            maybe(who.get("zone"), zone_of),
            maybe(who.get("home_zone"), zone_of),
            maybe(who.get("check_in_at"), time_of),
            self.settings(who) if people else None,
            dict(self.told_of(file, "history", self.told, misdated)),
            len(misdated),
            len(own) - len(going_on),
        )

    def told_of(
        self, file: dict[str, Any], table: str, read: Callable[[Any], T], misdated: set[date]
    ) -> tuple[T, ...]:
        """The rows of a table, but for those that a wrong clock dated."""
        told = []
        for row in _rows(file, table):
            try:
                told.append(read(row))
            except _NoNight as error:
                misdated.add(error.night)
        return tuple(told)

    def answer(self, row: dict[str, Any]) -> tuple[date, str, Answer]:
        question = question_of(row["question"])
        if question is None and row["question"] != END:
            raise ValueError("answer")
        return self.night(row["night"]), row["question"], _checked(row, question)

    def settings(self, row: dict[str, Any]) -> Settings:
        parsers: dict[str, Callable[[Any], Any]] = {
            **dict.fromkeys(("weekend_at", "quiet_from", "quiet_until"), time_of),
            **dict.fromkeys(("weekly", "discreet"), yes_of),
            "nudge_after": lambda value: timedelta(minutes=number_within(value, 1, 24 * 60)),
            "review_on": lambda value: number_within(value, 0, 6),
            "paused_until": date_of,
        }
        values: dict[str, Any] = {
            name: maybe(row[name], parsers[name]) for name in parsers.keys() & row.keys()
        }
        settings = Settings(**values)
        quiet = (settings.quiet_from, settings.quiet_until)
        if None in (settings.weekly, settings.discreet) or (None in quiet) != (
            quiet == (None, None)
        ):
            raise ValueError("settings")
        return replace(settings, paused_until=self.pause(settings.paused_until))

    def pause(self, until: date | None) -> date | None:
        if until is None or until <= self.today:
            return None
        if until != date.max and until - self.today > LONGEST_STORED_PAUSE:
            raise ValueError("pause")
        return until

    def night(self, value: Any) -> date:
        night = date_of(value)
        if not FIRST_NIGHT <= night <= self.latest:
            raise _NoNight(night)
        return night

    def text(self, value: Any) -> str:
        text = self.clean(str_of(value))
        if not text or len(text) > LONGEST_TEXT:
            raise ValueError("text")
        return text

    def note(self, row: dict[str, Any]) -> Note:
        number, night = number_of(row["message_id"]), self.night(row["night"])
        return Note(number, night, self.text(row["text"]), yes_of(row.get("on_page", 0)))

    def hint(self, row: dict[str, Any]) -> tuple[str, bool, date]:
        if row["factor"] not in FACTORS:
            raise ValueError("factor")
        return row["factor"], yes_of(row["more"]), self.night(row["told_on"])

    def told(self, row: dict[str, Any]) -> tuple[str, DatedAnswer]:
        question = row_of(str_of(row["question"]))
        if question is None and row["question"] != OFFER:
            raise ValueError("history")
        answer, words = _checked(row, question), maybe(row.get("words"), self.text)
        named = question is not None and may_be_named(question, answer)
        if words is not None and not (named and is_name(words)):
            raise ValueError("words")
        return row["question"], DatedAnswer(answer, self.night(row["given_on"]), words)

    def reminder(self, row: dict[str, Any]) -> Reminder:
        times = tuple(map(time_of, str_of(row["at"]).split(" ")))
        days, every = frozenset(map(int, str_of(row["weekdays"]))), number_of(row.get("every", 1))
        bounds = (maybe(row.get(name), date_of) for name in ("start", "until"))
        rhythm = Rhythm(days, every, maybe(row.get("month_day"), number_of), *bounds)
        own = Reminder(number_of(row["reminder_id"]), self.text(row["text"]), times, rhythm)
        return checked(own, self.today)

    def facts(self, family: str, value: Any) -> Facts:
        if not str_of(value).startswith("{"):
            return {"text": self.text(value)}
        if len(value) > LONGEST_FACTS:
            raise ValueError("facts")
        facts: Facts = json.loads(value)
        if self.clean(sentence := self.evidence(family, facts)) != sentence:
            raise ValueError("facts")
        return facts

    def flag(self, row: dict[str, Any]) -> StoredFlag:
        if row["family"] not in RULE_OF:
            raise ValueError("family")
        asks = tuple(str_of(row["asks"]).split())
        if not all(map(question_of, asks)):
            raise ValueError("asks")
        nights = tuple(self.night(night) for night in list_of(row["nights"]))
        urgency, facts = Urgency(row["urgency"]), self.facts(row["family"], row["seen"])
        return StoredFlag(
            flag_id=0,
            flag=Flag(row["family"], urgency, nights, facts, asks),
            raised_on=self.night(row["raised_on"]),
            state=FlagState(row["state"]),
            doctor_on=maybe(row["doctor_on"], self.night),
        )


def _rows(file: dict[str, Any], table: str) -> list[dict[str, Any]]:
    rows = list_of(file.get(table, []))
    if len(rows) > MOST_ROWS[table] or not all(isinstance(row, dict) for row in rows):
        raise ValueError(table)
    return rows


def _checked(row: dict[str, Any], question: Question | None) -> Answer:
    picked, state = frozenset(str_of(row["chosen"]).split()), row["state"]
    if not picked <= _choices(question):
        raise ValueError("answer")
    if state not in {OPEN, DONE, SKIPPED}:
        raise ValueError("state")
    return Answer(picked, state)


def _choices(question: Question | None) -> frozenset[str]:
    choices: Iterable[Any] = question.choices if question else ()
    return frozenset(name for c in choices for name in (c.key, c.stored) if name)
