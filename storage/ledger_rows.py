"""Changing one row of the ledger, inside a transaction that somebody else has begun."""

from datetime import datetime

from bot.domain.schedule import Due, Outcome
from storage.database import Database, worker_of
from storage.people import seconds

KEY = "person_id = ? and local_date = ? and kind = ?"
PLANNED = """
    insert into ledger (person_id, local_date, kind, due_at, expires_at, state)
    values (?, ?, ?, ?, ?, ?)
"""


def key_of(due: Due) -> list[object]:
    """The values of `KEY`."""
    return [due.person_id, due.local_date.isoformat(), due.kind]


def set_state(db: Database, due: Due, state: str) -> None:
    """Set the row's state."""
    db.execute(f"update ledger set state = ? where {KEY}", [state, *key_of(due)])  # noqa: S608


def end(db: Database, outcome: Outcome) -> bool:
    """Set what became of a row and its message's number; whether the row was as it was claimed."""
    due = outcome.due
    cursor = db.execute(
        "update ledger set state = ?, message_id = coalesce(?, message_id)"  # noqa: S608
        f" where {KEY} and ((state = 'sending' and owner = ?) or (state = 'due' and due_at = ?))",
        [outcome.state, outcome.message_id, *key_of(due), worker_of(db), seconds(due.due_at)],
    )
    return bool(cursor.rowcount)


def hold(db: Database, due: Due, until: datetime) -> None:
    """Let the row be due at that instant."""
    db.execute(
        f"update ledger set due_at = ? where {KEY}",  # noqa: S608
        [seconds(until), *key_of(due)],
    )
