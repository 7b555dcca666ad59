"""Databases full of people whose check-in is due at one moment."""

from datetime import UTC, datetime
from importlib.metadata import version

from storage import Store

LATER = datetime(2033, 5, 18, tzinfo=UTC)


def fill(store: Store, people: int, due_at: datetime) -> None:
    """That many people, each with a check-in due at that instant, planned by today's zone rules."""
    numbers = [(number,) for number in range(1, people + 1)]
    at = int(due_at.timestamp())
    store.db.execute("begin immediate")
    store.db.execute("insert into facts values ('zones', ?)", [version("tzdata")])
    store.db.conn.executemany(
        "insert into people (person_id, consent_version, consented_at, last_contact, zone,"
        f" check_in_at) values (?, 1, 1, 1, 'UTC', '{due_at:%H:%M}')",
        numbers,
    )
    store.db.conn.executemany(
        "insert into ledger (person_id, local_date, kind, due_at, expires_at, state)"
        f" values (?, '{due_at:%Y-%m-%d}', 'check_in', {at}, {at + 14_400}, 'due')",
        numbers,
    )
    store.db.commit()
