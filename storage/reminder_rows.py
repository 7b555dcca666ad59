"""The rows of a person's own reminders, read and written."""

from datetime import time
from typing import Any

from sqlite_utils import Database

from bot.domain.model import Reminder
from storage.sqlite.connection import row, rows


def reminders(db: Database, person_id: int) -> tuple[Reminder, ...]:
    """A person's reminders by time of day."""
    found = rows(
        db, "select * from reminders where person_id = ? order by at, reminder_id", [person_id]
    )
    return tuple(_reminder(columns) for columns in found)


def reminder(db: Database, person_id: int, reminder_id: int) -> Reminder | None:
    """One of a person's reminders, or None when it was deleted."""
    found = row(
        db,
        "select * from reminders where person_id = ? and reminder_id = ?",
        [person_id, reminder_id],
    )
    return _reminder(found) if found else None


def write_reminder(db: Database, person_id: int, own: Reminder) -> None:
    """Write a reminder over whatever has its number."""
    db.execute(
        "insert or replace into reminders values (?, ?, ?, ?, ?)",
        [
            *(person_id, own.reminder_id, own.text, f"{own.at:%H:%M}"),
            "".join(str(day) for day in sorted(own.weekdays)),
        ],
    )


def _reminder(columns: dict[str, Any]) -> Reminder:
    return Reminder(
        reminder_id=columns["reminder_id"],
        text=columns["text"],
        at=time.fromisoformat(columns["at"]),
        weekdays=frozenset(int(day) for day in columns["weekdays"]),
    )
