"""Who agreed, and when and where they want their check-in."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.domain import lately
from bot.domain.default_settings import Settings
from bot.domain.model import Person
from bot.domain.retention import LATELY_KEPT
from storage.database import Database, health, row, writing

SURE = "coalesce((select json_extract(value, '$[1]') from facts where name = 'clock'), 0)"
"""In SQL, the time that is sure (clock_evidence.py): a clock that is behind makes nobody silent."""


def instant(seconds: int | None) -> datetime | None:
    """An aware UTC instant from the whole seconds that a column keeps."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def seconds(moment: datetime) -> int:
    """Whole seconds since 1970 for a column."""
    return int(moment.timestamp())


def person_of(columns: dict[str, Any]) -> Person:
    """A person from a row of the table."""
    nudge = columns["nudge_after"]
    return Person(
        person_id=columns["person_id"],
        consent_version=columns["consent_version"],
        consented_at=datetime.fromtimestamp(columns["consented_at"], UTC),
        zone=columns["zone"],
        check_in_at=_time(columns["check_in_at"]),
        weekend_at=_time(columns["weekend_at"]),
        quiet_from=_time(columns["quiet_from"]),
        quiet_until=_time(columns["quiet_until"]),
        nudge_after=None if nudge is None else timedelta(minutes=nudge),
        paused_until=date_in(columns["paused_until"]),
        weekly=bool(columns["weekly"]),
        review_on=columns["review_on"],
        discreet=bool(columns["discreet"]),
        home_zone=columns["home_zone"],
        silent_since=date_in(columns["silent_since"]),
        weekly_offered=bool(columns["weekly_offered"]),
        undo=columns["undo"],
        lately=lately.read(kept) if (kept := columns["lately"]) else lately.NOTHING,
        blocked_at=instant(columns["blocked_at"]),
        awaiting=columns["awaiting"],
        last_contact=instant(columns["last_contact"]),
    )


def _time(column: str | None) -> time | None:
    return time.fromisoformat(column) if column else None


def date_in(column: str | None) -> date | None:
    """The date that a column keeps, if any."""
    return date.fromisoformat(column) if column else None


def as_column(value: object) -> object:
    """A value of a person as its column keeps it."""
    match value:
        case timedelta():
            return int(value.total_seconds()) // 60
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case bool():
            return int(value)
        case _:
            return value


def numbers(busy: Collection[object]) -> str:
    """People as a JSON array; what else is busy is no person."""
    return json.dumps([who for who in busy if type(who) is int]) if busy else "[]"


def write(db: Database, person_id: int, changes: Mapping[str, object]) -> None:
    """Change columns of a person, named as in `Person`, inside a transaction of the caller."""
    if changes:
        names = ", ".join(f"{name} = ?" for name in changes)
        db.execute(
            f"update people set {names} where person_id = ?",  # noqa: S608
            [*map(as_column, changes.values()), person_id],
        )


class People:
    """The table of people; nobody is in it who has not agreed."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def get(self, person_id: int) -> Person | None:
        """The person, or None when they have not agreed."""
        columns = row(self._db, "select * from people where person_id = ?", [person_id])
        return person_of(columns) if columns else None

    async def agree(self, person_id: int, consent_version: int, now: datetime) -> None:
        """Keep that they agreed to that version; agreeing again changes nothing else."""
        defaults = {name: as_column(value) for name, value in asdict(Settings()).items()}
        with writing(self._db, person_id):
            self._db.execute(
                "insert into people (person_id, consent_version, consented_at, last_contact,"  # noqa: S608
                f" {', '.join(defaults)}) values (?, ?, max(?, {SURE}), max(?, {SURE})"
                f"{', ?' * len(defaults)})"
                " on conflict (person_id) do update set consent_version = excluded.consent_version,"
                " consented_at = case when people.consent_version = excluded.consent_version"
                " then people.consented_at else excluded.consented_at end, blocked_at = null",
                [person_id, consent_version, *[seconds(now)] * 2, *defaults.values()],
            )

    async def await_text(self, person_id: int, awaiting: str | None) -> None:
        """Keep what the next typed message is expected to be; None for a question."""
        with writing(self._db, person_id):
            write(self._db, person_id, {"awaiting": awaiting})

    async def keep_lately(self, person_id: int, told: lately.Lately) -> None:
        """Keep what they were alarmed about and set last, for as long as that may matter."""
        words, since = told.written(), told.since
        changes = {
            "lately": health(words, "people", "lately", person_id),
            "lately_at": seconds(since) if since else None,
        }
        with writing(self._db, person_id):
            write(self._db, person_id, changes)

    async def prune(self, sure: datetime, now: datetime) -> None:
        """Forget what of that has had its time, or was kept by a clock that was ahead."""
        kept = [seconds(sure - LATELY_KEPT), seconds(now + LATELY_KEPT)]
        is_past = "where lately_at <= ? or lately_at >= ?"
        if row(self._db, f"select 1 from people {is_past} limit 1", kept):  # noqa: S608
            with writing(self._db):
                forget = f"update people set lately = null, lately_at = null {is_past}"  # noqa: S608
                self._db.execute(forget, kept)

    async def block(self, person_id: int, now: datetime) -> None:
        """Note that they blocked the bot at that instant; `Ledger.back` undoes it."""
        with writing(self._db, person_id):
            self._db.execute(
                "update people set blocked_at = coalesce(blocked_at, ?) where person_id = ?",
                [seconds(now), person_id],
            )
