"""Databases full of people whose check-in is due at one moment."""

from datetime import UTC, datetime
from importlib.metadata import version

from storage import Store
from storage.database import writing

LATER = datetime(2033, 5, 18, tzinfo=UTC)


def fill(store: Store, people: int, due_at: datetime) -> None:
    """That many people, each with a check-in due at that instant, planned by today's zone rules."""
    at = int(due_at.timestamp())
    with writing(store.db):
        store.db.execute("insert into facts values ('zones', ?)", [version("tzdata")])
        store.db.execute(
            f"{_NUMBERS} insert into people (person_id, consent_version, consented_at,"
            " last_contact, zone, check_in_at)"
            f" select n, 1, 1, 1, 'UTC', '{due_at:%H:%M}' from one",
            [people],
        )
        store.db.execute(
            "insert into ledger (person_id, local_date, kind, due_at, expires_at, state)"
            f" select person_id, '{due_at:%Y-%m-%d}', 'check_in', {at}, {at + 14_400}, 'due'"
            " from people"
        )


_NUMBERS = "with recursive one(n) as (select 1 union all select n + 1 from one where n < ?)"


RHYTHMS = (
    "'0123456', 1, null, null, null",
    "'024', 1, null, null, null",
    "'0123456', 3, null, '2033-05-18', null",
    "'2', 2, null, '2033-05-18', null",
    "'0123456', 1, 31, null, null",
    "'0123456', 1, null, '2033-05-18', '2033-05-18'",
    "'0123456', 1, null, null, '2033-06-18'",
)
"""Weekdays, every, day of the month, first and last date of each rhythm, as columns."""


def fill_reminders(store: Store, reminders: int, due_at: datetime) -> None:
    """That many reminders of all rhythms in equal parts, twenty a person, due at that instant."""
    fill(store, reminders // 20, due_at)
    at = int(due_at.timestamp())
    store.db.execute("begin immediate")
    for number in range(20):
        for part, columns in enumerate(RHYTHMS):
            store.db.execute(
                "insert into reminders (person_id, reminder_id, text, at, weekdays, every,"
                f" month_day, start, until) select person_id, {number}, 'tea', '{due_at:%H:%M}',"
                f" {columns} from people where (person_id + {number}) % {len(RHYTHMS)} = {part}"
            )
        store.db.execute(
            "insert into ledger (person_id, local_date, kind, due_at, expires_at, state)"
            f" select person_id, '{due_at:%Y-%m-%d}', 'own:{number}@{due_at:%H%M}', {at},"
            f" {at + 3600}, 'due' from people"
        )
    store.db.commit()
