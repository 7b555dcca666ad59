"""What people noted while the clock was ahead gets the dates that these days really had."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain.checkin import joined
from bot.domain.clock_evidence import Evidence
from bot.domain.correction_limits import CORRECTABLE
from bot.domain.pause_limits import LONGEST_STORED_PAUSE
from bot.domain.schedule import night_of
from storage.database import Database, Health, rows
from storage.nights import changes, diary
from storage.planning import tomorrow

_HAPPENED = (
    *(("notes", "night"), ("hints", "told_on"), ("looks", "looked_on"), ("history", "given_on")),
    *(("flags", "raised_on"), ("flags", "doctor_on"), ("flags", "withdrawn_on")),
    ("people", "silent_since"),
)

_PAUSED = ("people", "paused_until")
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class _Calendar:
    """A person's day by what is sure, and how many days the clock's was later."""

    today: date
    ahead: timedelta

    def meant(self, day: date, latest: date) -> date | None:
        """The day that was meant by one that is later than can be; None when that is not known.

        What is brought back further than nights can be told was none of this jump, as the clock
        jumped again meanwhile.
        """
        meant = day - self.ahead
        return meant if self.today - CORRECTABLE <= meant <= latest else None

    def righted(self, column: str, latest: str) -> str:
        """A column in whose text no date is later than the latest; what is not known is today."""
        bound = date.fromisoformat(latest)

        def right(found: re.Match[str]) -> str:
            if not latest < found[0] < date.max.isoformat():
                return found[0]
            try:
                day = date.fromisoformat(found[0])
            except ValueError:
                return found[0]
            return (self.meant(day, bound) or self.today).isoformat()

        return _DATE.sub(right, column)


def bring_back(db: Database, person_id: int, zone: str, before: Evidence, sure: datetime) -> None:
    """Date anew what a person noted, inside a transaction; `before` is what the clock showed.

    Of a night that they told twice, what they said last counts, as when a night is changed.
    """
    today = night_of(sure, zone)
    calendar = _Calendar(today, night_of(before.looked_at, zone) - night_of(before.sure, zone))
    bounds = dict.fromkeys(_HAPPENED, today) | {_PAUSED: tomorrow(sure) + LONGEST_STORED_PAUSE}
    for (table, column), bound in bounds.items():
        _right(db, person_id, table, column, partial(calendar.righted, latest=bound.isoformat()))
    _right_flags(db, person_id, partial(calendar.righted, latest=today.isoformat()))
    _bring_nights_back(db, person_id, calendar, today)


def _right(
    db: Database, person_id: int, table: str, column: str, righted: Callable[[str], str]
) -> None:
    """Write a column anew in all rows of a person in which it says something else then."""
    stored = f"select distinct {column} from {table} where person_id = ?"  # noqa: S608
    for (before,) in db.execute(f"{stored} and {column} is not null", [person_id]).fetchall():
        if (after := righted(before)) != before:
            db.execute(
                f"update {table} set {column} = ? where person_id = ? and {column} = ?",  # noqa: S608
                [after, person_id, before],
            )


def _right_flags(db: Database, person_id: int, righted: Callable[[str], str]) -> None:
    """The same for the nights of flags, and what was told of them."""
    for flag in rows(db, "select * from flags where person_id = ?", [person_id]):
        for column in ("nights", "seen"):
            if (after := righted(flag[column])) != flag[column]:
                words = Health(after, "flags", column, person_id, flag["family"])
                change = f"update flags set {column} = ? where person_id = ? and flag_id = ?"  # noqa: S608
                db.execute(change, [words, person_id, flag["flag_id"]])


def _bring_nights_back(db: Database, person_id: int, calendar: _Calendar, latest: date) -> None:
    """Where it is not known which night was meant, nothing that is here gives way to it."""
    for night, told in diary(db, person_id, latest + timedelta(days=1), date.max).items():
        known = calendar.meant(night, latest)
        meant = known or calendar.today
        existing = diary(db, person_id, meant, meant).get(meant, {})
        fits = joined(existing, told) is not None
        if not (fits or known):
            continue
        statements = changes(person_id, night, told, {})
        statements += changes(person_id, meant, existing, {**existing, **told} if fits else told)
        for sql, parameters in statements:
            db.execute(sql, parameters)
