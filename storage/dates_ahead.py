"""What people noted while the clock was ahead gets the dates that these days really had."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from bot.domain.checkin import joined
from bot.domain.clock_evidence import Evidence
from bot.domain.diary_import import LONGEST_PAUSE
from bot.domain.schedule import night_of
from storage.nights import changes, diary
from storage.planning import tomorrow

LATELY = timedelta(days=14)
"""Nights that can be filled in at a glance: a date brought back further was no date of this jump,
as the clock jumped again before anybody looked, and is the last night."""

_HAPPENED = (
    *(("notes", "night"), ("hints", "told_on"), ("looks", "looked_on"), ("history", "given_on")),
    *(("flags", "raised_on"), ("flags", "doctor_on"), ("flags", "nights"), ("flags", "seen")),
    ("people", "silent_since"),
)
_PAUSED = ("people", "paused_until")
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class _Calendar:
    """A person's day by what is sure, and how many days the clock's was later."""

    today: date
    ahead: timedelta

    def right(self, day: date, latest: date) -> date:
        """That day if it is no later than the latest that can be, else the one that was meant."""
        if day <= latest or day == date.max:
            return day
        meant = day - self.ahead
        return meant if self.today - LATELY <= meant <= latest else self.today

    def righted(self, column: str | None, latest: str) -> str | None:
        """The same for each date in the text of a column."""
        bound = date.fromisoformat(latest)
        return column and _DATE.sub(
            lambda found: self.right(date.fromisoformat(found[0]), bound).isoformat(), column
        )


def bring_back(db: Database, person_id: int, zone: str, before: Evidence, sure: datetime) -> None:
    """Date anew what a person noted, inside a transaction; `before` is what the clock showed.

    Of a night that they told twice, what they said last counts, as when a night is changed.
    """
    today = night_of(sure, zone)
    calendar = _Calendar(today, night_of(before.looked_at, zone) - night_of(before.sure, zone))
    latest = tomorrow(sure)
    db.conn.create_function("righted", 2, calendar.righted)
    bounds = dict.fromkeys(_HAPPENED, latest) | {_PAUSED: latest + LONGEST_PAUSE}
    for (table, column), bound in bounds.items():
        new = f"righted({column}, ?)"
        db.execute(
            f"update {table} set {column} = {new} where person_id = ? and {column} != {new}",  # noqa: S608
            [bound.isoformat(), person_id, bound.isoformat()],
        )
    _bring_nights_back(db, person_id, calendar, latest)


def _bring_nights_back(db: Database, person_id: int, calendar: _Calendar, latest: date) -> None:
    for night, told in diary(db, person_id, latest + timedelta(days=1), date.max).items():
        meant = calendar.right(night, latest)
        existing = diary(db, person_id, meant, meant).get(meant, {})
        fits = joined(existing, told) is not None
        statements = changes(person_id, night, told, {})
        statements += changes(person_id, meant, existing, {**existing, **told} if fits else told)
        for sql, parameters in statements:
            db.execute(sql, parameters)
