"""Reminders of a person's own, numbered by the message that made them, and so made once."""

from datetime import date, datetime, time
from itertools import groupby

from bot.domain import planning as domain
from bot.domain import schedule
from bot.domain.model import Reminder
from bot.domain.reminder_limits import MOST_REMINDERS
from bot.domain.schedule import OWN, own_kind, own_of
from storage import planning
from storage.database import Database, row, rows, writing
from storage.doubts import RIGHTED, reminder_in_doubt
from storage.people import seconds
from storage.reminder_rows import (
    COLUMNS,
    NUMBERED_ANEW,
    columns_of,
    reminder,
    reminder_of,
    reminders,
    write_reminder,
)


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

    async def keep(self, person_id: int, reminder: Reminder, now: datetime) -> bool:
        """Make or change a reminder; the same one again changes nothing. False: they are too many.

        A changed one counts from this instant on: what was planned or put off and is none of its
        times any more does not come.
        """
        with writing(self._db, person_id):
            others = (
                "select count(*) as number from reminders where person_id = ? and reminder_id != ?"
            )
            others_kept = rows(self._db, others, [person_id, reminder.reminder_id])
            if others_kept[0]["number"] >= MOST_REMINDERS:
                return False
            write_reminder(self._db, person_id, reminder)
            self._forget_doubt(person_id, reminder.reminder_id)
            if reminder.rhythm.start or reminder.rhythm.until:
                self._db.execute(*reminder_in_doubt(person_id, reminder.reminder_id, now))
            self._db.execute(
                "update people set awaiting = null where person_id = ? and awaiting like 'remind%'",
                [person_id],
            )
            self._drop_unfit(person_id, reminder, now)
            if who := planning.person(self._db, person_id):
                planning.plan_own(self._db, who, reminder, now)
        return True

    def _drop_unfit(self, person_id: int, reminder: Reminder, now: datetime) -> None:
        waiting = rows(
            self._db,
            "select * from ledger where person_id = ? and kind like ? and state = 'due'",
            [person_id, f"{OWN}{reminder.reminder_id}@%"],
        )
        for columns in waiting:
            due = planning.due_of(columns)
            fits = domain.still_fits(reminder, due.local_date, own_of(due.kind)[1])
            key = [person_id, due.local_date.isoformat(), due.kind]
            if columns["message_id"] is not None and not fits:
                self._db.execute(f"update ledger set state = 'off' where {planning.KEY}", key)  # noqa: S608
            elif columns["message_id"] is None and not (fits and due.first_due <= now):
                self._db.execute(f"delete from ledger where {planning.KEY}", key)  # noqa: S608

    async def propose(self, person_id: int, draft_id: int, wish: Reminder, now: datetime) -> None:
        """Keep what a wish was read as until it is confirmed; its number is the one to be kept."""
        with writing(self._db, person_id):
            self._db.execute(
                f"insert into drafts (person_id, draft_id, made_at, reminder_id, {COLUMNS})"  # noqa: S608
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person_id, draft_id)"
                f" do update set made_at = excluded.made_at, {NUMBERED_ANEW}",
                [
                    *(person_id, draft_id, seconds(now), wish.reminder_id),
                    *columns_of(wish, "drafts", person_id, draft_id),
                ],
            )
            self._db.execute(
                "delete from drafts where person_id = ? and draft_id not in (select draft_id"
                " from drafts where person_id = ? order by made_at desc, draft_id desc limit ?)",
                [person_id, person_id, MOST_REMINDERS],
            )

    async def proposed(self, person_id: int, draft_id: int) -> Reminder | None:
        """What is still to be confirmed, or None when it is too old."""
        columns = row(
            self._db,
            "select * from drafts where person_id = ? and draft_id = ?",
            [person_id, draft_id],
        )
        return reminder_of(columns) if columns else None

    async def all_proposed(self, person_id: int) -> tuple[tuple[int, Reminder], ...]:
        """What was to be confirmed lately, and what was deleted, each under the number of its
        draft; the last one first."""
        selected = rows(
            self._db,
            "select * from drafts where person_id = ? and draft_id > 0"
            " order by made_at desc, draft_id desc",
            [person_id],
        )
        return tuple((columns["draft_id"], reminder_of(columns)) for columns in selected)

    async def delete(self, person_id: int, reminder_id: int) -> None:
        """Delete a reminder and everything that was planned for it."""
        with writing(self._db, person_id):
            self._db.execute(
                "delete from reminders where person_id = ? and reminder_id = ?",
                [person_id, reminder_id],
            )
            self._db.execute(
                "delete from ledger where person_id = ? and kind like ?",
                [person_id, f"{OWN}{reminder_id}@%"],
            )
            self._forget_doubt(person_id, reminder_id)

    async def righted(self, person_id: int) -> tuple[Reminder, ...]:
        """The reminders whose dates were put right and whose person was not told so yet."""
        selected = rows(
            self._db,
            "select what from told_in_doubt where person_id = ? and before = ?",
            [person_id, RIGHTED],
        )
        named = {columns["what"] for columns in selected}
        own = reminders(self._db, person_id)
        return tuple(one for one in own if f"reminder:{one.reminder_id}" in named)

    def _forget_doubt(self, person_id: int, reminder_id: int) -> None:
        """It was set or deleted since: whatever the clock was then, its dates are as they are."""
        forget = "delete from told_in_doubt where person_id = ? and what = ?"
        self._db.execute(forget, [person_id, f"reminder:{reminder_id}"])

    async def done(self, person_id: int, day: date, reminder_id: int, at: time) -> None:
        """Note that what it reminded of is done: a snoozed one does not come again."""
        self._turn(person_id, day, own_kind(reminder_id, at), "state = 'answered'")

    async def snooze(
        self, person_id: int, day: date, reminder_id: int, at: time, until: datetime
    ) -> bool:
        """Let it come once more at that instant; False when it was not sent, or is done."""
        change = (
            "state = 'due', due_at = ?, expires_at = ?,"
            f" message_id = coalesce(message_id, {planning.PUT_OFF})"
        )
        times = seconds(until), seconds(until + schedule.OWN_LATE_LIMIT)
        return self._turn(person_id, day, own_kind(reminder_id, at), change, *times)

    async def missed(self, person_id: int) -> tuple[tuple[Reminder, time, int], ...]:
        """The reminders that could not come in time, at which time, and how often each."""
        selected = rows(
            self._db,
            "select kind from ledger where person_id = ? and state = 'missed' order by kind",
            [person_id],
        )
        counts = {own_of(kind): len([*same]) for kind, same in groupby(c["kind"] for c in selected)}
        by_id = {own.reminder_id: own for own in reminders(self._db, person_id)}
        missed_times = [(at, number) for number, at in counts if number in by_id]
        return tuple((by_id[number], at, counts[number, at]) for at, number in sorted(missed_times))

    async def came(self, person_id: int, since: datetime) -> tuple[Reminder, date, time] | None:
        """The reminder that came last, after that instant, and the date and time it came for."""
        columns = row(
            self._db,
            "select kind, local_date from ledger where person_id = ? and kind like ?"
            " and state = 'sent' and due_at > ? order by due_at desc limit 1",
            [person_id, f"{OWN}%@%", seconds(since)],
        )
        if columns is None:
            return None
        number, at = own_of(columns["kind"])
        own = await self.get(person_id, number)
        return (own, date.fromisoformat(columns["local_date"]), at) if own else None

    async def prune(self, before: datetime) -> None:
        """Forget reminders that ended, and wishes that were not confirmed, before that instant."""
        with writing(self._db):
            self._db.execute("delete from reminders where until < ?", [f"{before:%Y-%m-%d}"])
            self._db.execute("delete from drafts where made_at < ?", [seconds(before)])

    def _turn(self, person_id: int, day: date, kind: str, change: str, *values: int) -> bool:
        with writing(self._db, person_id):
            cursor = self._db.execute(
                f"update ledger set {change} where {planning.KEY} and state != 'answered'",  # noqa: S608
                [*values, person_id, day.isoformat(), kind],
            )
        return bool(cursor.rowcount)
