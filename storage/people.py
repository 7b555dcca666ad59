"""Who agreed, and when and where they want their check-in."""

from datetime import UTC, datetime, time
from typing import Any

from sqlite_utils import Database

from bot.domain.model import Person
from storage.connection import row, writing


def instant(seconds: int | None) -> datetime | None:
    """An aware UTC instant from the whole seconds that a column keeps."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def seconds(moment: datetime) -> int:
    """Whole seconds since 1970 for a column."""
    return int(moment.timestamp())


def person_of(columns: dict[str, Any]) -> Person:
    """A person from a row of the table."""
    at = columns["check_in_at"]
    return Person(
        person_id=columns["person_id"],
        consent_version=columns["consent_version"],
        consented_at=datetime.fromtimestamp(columns["consented_at"], UTC),
        zone=columns["zone"],
        check_in_at=time.fromisoformat(at) if at else None,
        blocked_at=instant(columns["blocked_at"]),
        awaiting=columns["awaiting"],
        last_contact=instant(columns["last_contact"]),
    )


class People:
    """The table of people; nobody is in it who has not agreed."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def get(self, person_id: int) -> Person | None:
        """The person, or None when they have not agreed."""
        found = row(self._db, "select * from people where person_id = ?", [person_id])
        return person_of(found) if found else None

    async def agree(self, person_id: int, consent_version: int, now: datetime) -> None:
        """Keep that they agreed to that version; agreeing again changes nothing else."""
        with writing(self._db):
            self._db.execute(
                "insert into people (person_id, consent_version, consented_at, last_contact)"
                " values (?, ?, ?, ?) on conflict do update set"
                " consent_version = excluded.consent_version,"
                " consented_at = iif(consent_version = excluded.consent_version,"
                " consented_at, excluded.consented_at), blocked_at = null",
                [person_id, consent_version, seconds(now), seconds(now)],
            )

    async def await_text(self, person_id: int, awaiting: str | None) -> None:
        """Keep what the next typed message is expected to be; None for a question."""
        with writing(self._db):
            self._db.execute(
                "update people set awaiting = ? where person_id = ?", [awaiting, person_id]
            )

    async def block(self, person_id: int, now: datetime | None) -> None:
        """Note that they blocked the bot at that instant, or with None that they are back."""
        with writing(self._db):
            self._db.execute(
                "update people set blocked_at = ? where person_id = ?",
                [None if now is None else seconds(now), person_id],
            )
