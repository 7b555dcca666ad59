"""A person's own reminders as rows: of the table, and of wishes that are still to be confirmed."""

from collections.abc import Iterable
from datetime import time
from typing import Any

from bot.domain.model import Reminder
from bot.domain.rhythm import Rhythm
from storage.database import Database, Health, row, rows
from storage.people import date_in

COLUMNS = "text, at, weekdays, every, month_day, start, until"
"""What is kept of a reminder beside its number."""

NUMBERED_ANEW = ", ".join(
    f"{name} = excluded.{name}" for name in ["reminder_id", *COLUMNS.split(", ")]
)
"""What gives a row the values of another one in its place."""


def reminders(db: Database, person_id: int) -> tuple[Reminder, ...]:
    """A person's reminders by time of day."""
    selected = rows(
        db, "select * from reminders where person_id = ? order by at, reminder_id", [person_id]
    )
    return tuple(map(reminder_of, selected))


def reminder(db: Database, person_id: int, reminder_id: int) -> Reminder | None:
    """One of a person's reminders, or None when it was deleted."""
    columns = row(
        db,
        "select * from reminders where person_id = ? and reminder_id = ?",
        [person_id, reminder_id],
    )
    return reminder_of(columns) if columns else None


def reminder_of(columns: dict[str, Any]) -> Reminder:
    """A reminder from a row of either table."""
    return Reminder(
        columns["reminder_id"],
        columns["text"],
        tuple(map(time.fromisoformat, columns["at"].split())),
        Rhythm(
            frozenset(map(int, columns["weekdays"])),
            columns["every"],
            columns["month_day"],
            date_in(columns["start"]),
            date_in(columns["until"]),
        ),
    )


def write_reminder(db: Database, person_id: int, own: Reminder) -> None:
    """Keep a reminder in place of the one with its number."""
    db.execute(
        f"insert into reminders (person_id, reminder_id, {COLUMNS})"  # noqa: S608
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person_id, reminder_id)"
        f" do update set {NUMBERED_ANEW}",
        [
            *(person_id, own.reminder_id),
            *columns_of(own, "reminders", person_id, own.reminder_id),
        ],
    )


def columns_of(own: Reminder, table: str, *key: int) -> tuple[object, ...]:
    """The values of `COLUMNS`, for the row with that key."""
    rhythm = own.rhythm
    return (
        Health(own.text, table, "text", *key),
        as_listed(own.times),
        "".join(map(str, sorted(rhythm.weekdays))),
        *(rhythm.every, rhythm.month_day),
        *(day and day.isoformat() for day in (rhythm.start, rhythm.until)),
    )


def as_listed(times: Iterable[time]) -> str:
    """Times of day as their column keeps them."""
    return " ".join(f"{at:%H:%M}" for at in times)
