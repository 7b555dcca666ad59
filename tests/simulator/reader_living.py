"""A diary of the second reader lived through: what is asked is answered, the history is told."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from bot.domain.history import (
    AGO,
    ASKED_AGAIN_DAYS,
    OFFERED_AFTER,
    DatedAnswer,
    History,
    history_of,
)
from bot.domain.model import Entry
from bot.domain.question_types import Answer, Value
from tests.simulator.diary import Night
from tests.simulator.living import Life, live
from tests.simulator.reader_diary import answer, history_on
from tests.simulator.reader_kinds import FROM_5_TO_7, OVER_7, UNDER_5, Told

HOURS = {UNDER_5: "under5", FROM_5_TO_7: "to7", OVER_7: "over7"}
DATES = {
    "since": "twitching_since_on",
    "medicine": "medicine_begun_on",
    "sober": "alcohol_given_up_on",
}
KNOWN = {"known_restless_legs": "rls", "iron_trouble": "iron", "kidney_trouble": "kidney"}


def live_told(told: Told) -> Life:
    """The diary with what this person would also have answered, lived through day by day."""
    nights = [
        Night(_with(night.entry, says), night.ill, night.recorded)
        for night, says in zip(told.nights, told.extra, strict=True)
    ]
    kept: dict[str, DatedAnswer] = {}
    asked_on: list[date] = []

    def tells(today: date, recorded: int) -> History:
        due = recorded >= OFFERED_AFTER and told.tells_history
        again = due and (not asked_on or (today - asked_on[-1]).days >= ASKED_AGAIN_DAYS)
        opens = told.opens_history_on or date.max
        if again or max(asked_on, default=date.min) < opens <= today:
            asked_on.append(today)
            kept.update(_rows(history_on(told, today), today))
        return history_of(kept)

    def asked(entry: Entry, asks: tuple[str, ...], random: Random) -> Entry:
        said: dict[str, Any] = {ask: answer(told, ask, entry.night, random) for ask in asks}
        return replace(entry, **{name: value for name, value in said.items() if value is not None})

    return live(replace(told, nights=tuple(nights)), asked, tells)


def _with(entry: Entry, says: dict[str, Any]) -> Entry:
    """The night with what the newer questions ask.

    Where in the face is asked when it twitched there alone; by day an eyelid is a button.
    """
    by_day = "eyelid" if entry.day_places and says.get("face_place") == "eyelid" else None
    more: list[tuple[str, Value]] = []
    if says.get("caffeine") is not None:
        more.append(("caffeine", says["caffeine"]))
    if says.get("hours_slept") is not None:
        more.append(("hours", HOURS[says["hours_slept"]]))
    well = says.get("well_again")
    return replace(
        entry,
        more=tuple(more),
        weakness=True if says.get("weakness_place") else None,
        face_place=says.get("face_place") if entry.places == frozenset({"face"}) else None,
        day_places=by_day or entry.day_places,
        tongue_place=says.get("tongue_place"),
        event_unwell=None if well is None else not well,
        event_course="first" if entry.event_course == "unwell" else entry.event_course,
    )


def _rows(known: dict[str, Any], today: date) -> dict[str, DatedAnswer]:
    """The rows of the history as this person would tap them that day; the others are skipped."""
    tapped: dict[str, frozenset[str]] = {}
    for row, key in DATES.items():
        if key in known and (said := _ago(known[key], today)):
            tapped[row] = frozenset({said})
    if known.get("weakness") is not None:
        places = {known.get("weakness_place", "hand")} if known["weakness"] else set()
        tapped["weak"] = frozenset(places)
    if known.get("pregnancy") is not None:
        tapped["pregnant"] = frozenset({"yes" if known["pregnancy"] else "no"})
    if any(key in known for key in KNOWN):
        tapped["known"] = frozenset(word for key, word in KNOWN.items() if known.get(key))
    if known.get("snoring_pauses") is not None:
        heard = {"pauses"} if known["snoring_pauses"] else set()
        tapped["breath"] = frozenset(heard | ({"snores"} if known.get("loud_snoring") else set()))
    return {row: DatedAnswer(Answer(chosen), today) for row, chosen in tapped.items()}


def _ago(day: date, today: date) -> str:
    """The button for a date."""
    days = (today - day).days
    most = {"days": 7, "weeks": 14, "month": 30, "months": 58, "half_year": 184, "years": 10_000}
    assert most.keys() == AGO.keys()
    return next((key for key, until in most.items() if 0 <= days <= until), "")
