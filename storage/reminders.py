"""Reminders of a person's own, numbered by the message that made them, and so made once."""

from datetime import date, datetime

from sqlite_utils import Database

from bot.domain import schedule
from bot.domain.model import Reminder
from bot.domain.schedule import OWN
from storage import planning
from storage.people import seconds
from storage.reminder_rows import reminder, reminders, write_reminder
from storage.sqlite.connection import rows, writing


class Reminders:
    """A person's own reminders and what becomes of each; when they are due is in the ledger."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def all(self, person_id: int) -> tuple[Reminder, ...]:
        """A person's reminders by time of day."""
        return reminders(self._db, person_id)

    async def get(self, person_id: int, reminder_id: int) -> Reminder | None:
        """One of a person's reminders, or None when it was deleted."""
        return reminder(self._db, person_id, reminder_id)

    async def keep(self, person_id: int, kept: Reminder, now: datetime) -> None:
        """Make or change a reminder; the same one again changes nothing."""
        with writing(self._db):
            write_reminder(self._db, person_id, kept)
            self._db.execute(
                "update people set awaiting = null where person_id = ? and awaiting like 'remind%'",
                [person_id],
            )
            planning.plan_all(self._db, person_id, now)

    async def delete(self, person_id: int, reminder_id: int) -> None:
        """Delete a reminder and everything that was planned for it."""
        with writing(self._db):
            self._db.execute(
                "delete from reminders where person_id = ? and reminder_id = ?",
                [person_id, reminder_id],
            )
            self._db.execute(
                "delete from ledger where person_id = ? and kind = ?",
                [person_id, f"{OWN}{reminder_id}"],
            )

    async def done(self, person_id: int, day: date, reminder_id: int) -> None:
        """Note that what it reminded of is done: a snoozed one does not come again."""
        self._turn(person_id, day, reminder_id, "state = 'answered'")

    async def snooze(self, person_id: int, day: date, reminder_id: int, until: datetime) -> None:
        """Let it come once more at that instant."""
        at, late = seconds(until), seconds(until + schedule.OWN_WINDOW)
        change = f"state = 'due', due_at = {at}, expires_at = {late}"
        self._turn(person_id, day, reminder_id, change)

    async def missed(self, person_id: int) -> tuple[tuple[Reminder, int], ...]:
        """The reminders that could not come in time, and how often each."""
        found = rows(
            self._db,
            "select kind, count(*) as number from ledger"
            " where person_id = ? and state = 'missed' group by kind",
            [person_id],
        )
        counts = {columns["kind"]: columns["number"] for columns in found}
        return tuple(
            (own, counts[kind])
            for own in reminders(self._db, person_id)
            if (kind := f"{OWN}{own.reminder_id}") in counts
        )

    def _turn(self, person_id: int, day: date, reminder_id: int, change: str) -> None:
        with writing(self._db):
            self._db.execute(
                f"update ledger set {change} where person_id = ? and local_date = ?"  # noqa: S608
                " and kind = ? and state != 'answered'",
                [person_id, day.isoformat(), f"{OWN}{reminder_id}"],
            )
