"""Numbers of what came from a file: none that a message of this chat has, or will ever have."""

from typing import Literal

from storage.database import Database

FROM_A_FILE = 2**32
"""Notes and reminders have the number of the message that made them, so that the same message
makes them once; notes from a file answer no check-in. Telegram counts messages with 31 bits
(`id:int` of `message` in its TL schema)."""

_QUERIES = {
    "notes": "select max(message_id) from notes where person_id = ?",
    "reminders": "select max(reminder_id) from reminders where person_id = ?",
}


def fresh_number(db: Database, table: Literal["notes", "reminders"], person_id: int) -> int:
    """A number above all that the person's notes or reminders have, and above every message's."""
    highest = db.execute(_QUERIES[table], [person_id]).fetchone()[0]
    return max(FROM_A_FILE, (highest or 0) + 1)
