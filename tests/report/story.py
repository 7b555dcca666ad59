"""Made-up people for the doctor's page, who lived through their nights one by one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from bot import VERSION
from bot.domain.flags import by_urgency, changes, renewed
from bot.domain.history import DatedAnswer, Kept, history_of
from bot.domain.model import SOME, Entry, FlagState, Note, StoredFlag
from bot.domain.question_types import Answer
from bot.domain.rules import RULES
from bot.report.chart import Period
from bot.report.doctors_page import Page
from tests.nights import TODAY, ago, diary

DAYS = 28


def told(days_ago: int, **rows: str) -> Kept:
    """Rows of the history with the choices that were ticked, told so many days ago."""
    return {
        row: DatedAnswer(Answer(frozenset(ticked.split())), ago(days_ago))
        for row, ticked in rows.items()
    }


def page_of(special: Mapping[int, Mapping[str, Any]], history: Kept, *notes: Note) -> Page:
    """The page of somebody whose other nights were quiet, flags being raised as the days passed."""
    entries = diary(DAYS, special)
    stored: list[StoredFlag] = []
    for at, entry in enumerate(entries):
        stored = _after(entries[: at + 1], stored, entry.night, history)
    known = history_of(history)
    flags = tuple(by_urgency(renewed(k, entries, TODAY, known) for k in stored))
    nights = frozenset(night for k in flags for night in k.flag.nights)
    period = Period(ago(DAYS - 1), TODAY, {entry.night: entry for entry in entries}, nights)
    unjudged = frozenset(rule.family for rule in RULES if rule.missing(entries, TODAY))
    made = (datetime(2026, 3, 30, 8, tzinfo=UTC), VERSION)
    flagged = frozenset(k.flag.family for k in flags)
    return Page(period, flags, notes, "A4", *made, flagged, unjudged, 0, history)


def _after(
    entries: list[Entry], stored: list[StoredFlag], today: date, history: Kept
) -> list[StoredFlag]:
    known = history_of({row: one for row, one in history.items() if one.given_on <= today})
    new = changes(entries, stored, today, known)
    kept = [k for k in stored if k.flag_id not in new.withdraw]
    found = (*new.raise_, *new.bundled)
    return [
        *kept,
        *(StoredFlag(len(stored) + n, f, today, FlagState.SHOWN) for n, f in enumerate(found)),
    ]


def seizure_after_alcohol() -> Page:
    """Who stopped drinking nine days ago, and was found shaking and bleeding six days ago."""
    drinking = {back: {"alcohol": 4 if back % 3 else 2} for back in range(9, DAYS)}
    dry = {back: {"jerks": SOME, "stress": True} for back in (8, 7, 5, 3)}
    shaken: dict[str, Any] = {
        "jerks": 3,
        "places": frozenset({"body"}),
        "events": frozenset({"shaking", "unaware", "tongue"}),
        "event_unwell": False,
        "event_course": "first",
        "event_lasted": "minutes",
        "tongue_place": "side",
        "more": (("event_witness", True),),
    }
    history = told(5, since="days", medicine="no", weak="", known="iron", sober="days")
    said = "My wife says I was stiff, then shook all over.\n\nConfused for half an hour."
    notes = (Note(1, ago(6), said), Note(2, ago(4), "左手 抽动 两次; बायाँ हाथ; มือซ้าย; يدي"))
    return page_of(drinking | dry | {6: shaken}, history, *notes)


def legs_in_pregnancy(*notes: Note) -> Page:
    """Who is pregnant, with tingling legs and calf cramps that break the sleep."""
    tingling = {back: {"tingling": True, "woke_often": True} for back in range(0, DAYS, 2)}
    cramps = {back: {"cramp": True, "woke_often": True} for back in (21, 17, 13, 9, 5, 3, 1)}
    history = told(24, medicine="weeks", weak="", pregnant="yes", known="iron")
    return page_of(tingling | cramps, history, *notes)
