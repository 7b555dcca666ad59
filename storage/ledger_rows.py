"""Changing one row of the ledger, inside a transaction that somebody else has begun."""

from datetime import datetime

from sqlite_utils import Database

from bot.domain.schedule import Due
from storage.people import seconds

KEY = "person_id = ? and local_date = ? and kind = ?"


def key_of(due: Due) -> list[object]:
    """The values of `KEY`."""
    return [due.person_id, due.local_date.isoformat(), due.kind]


def set_state(
    db: Database, due: Due, state: str, message_id: int | None = None, only: str = "true"
) -> bool:
    """Set the row's state, and its message's number if there is one; whether it was such a row."""
    cursor = db.execute(
        "update ledger set state = ?, message_id = coalesce(?, message_id)"  # noqa: S608
        f" where {KEY} and ({only})",
        [state, message_id, *key_of(due)],
    )
    return bool(cursor.rowcount)


def hold(db: Database, due: Due, until: datetime) -> None:
    """Let the row be due at that instant."""
    db.execute(
        f"update ledger set due_at = ? where {KEY}",  # noqa: S608
        [seconds(until), *key_of(due)],
    )
