"""Flags that were raised, with the nights that are their evidence."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from bot.domain.flags import FlagChanges
from bot.domain.model import Facts, Flag, FlagState, StoredFlag, Urgency
from storage.database import Database, Health, rows, writing

Judgement = Callable[[tuple[StoredFlag, ...]], FlagChanges]


class Flags:
    """The flags of one person at a time."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def all(self, person_id: int) -> tuple[StoredFlag, ...]:
        """All flags that were ever raised, oldest first, withdrawn ones included."""
        return self._kept(person_id)

    async def update(self, person_id: int, judgement: Judgement, today: date) -> FlagChanges:
        """Judge and keep what changed in one transaction; returns what changed.

        What is to be told is kept as raised until it was shown; what is bundled, or comes back
        on the day on which it was withdrawn, counts as shown.
        """
        with writing(self._db, person_id):
            changes = judgement(self._kept(person_id))
            for flag_id in changes.withdraw:
                self._withdraw(person_id, flag_id, today)
            for flag_id in changes.restore:
                self._set_state(person_id, flag_id, FlagState.SHOWN, None)
            for flag in changes.raise_:
                write_flag(self._db, person_id, StoredFlag(0, flag, today))
            for flag in changes.bundled:
                write_flag(self._db, person_id, StoredFlag(0, flag, today, FlagState.SHOWN))
        return changes

    async def set_state(
        self, person_id: int, flag_id: int, state: FlagState, doctor_on: date | None = None
    ) -> bool:
        """Keep what the person did with the flag; False when it is not theirs."""
        with writing(self._db, person_id):
            return self._set_state(person_id, flag_id, state, doctor_on)

    async def unmute(self, person_id: int, family: str) -> None:
        """Keep that muted flags of the family are to be shown again, as read."""
        with writing(self._db, person_id):
            self._db.execute(
                "update flags set state = ? where person_id = ? and family = ? and state = ?",
                [FlagState.ACKNOWLEDGED.value, person_id, family, FlagState.MUTED.value],
            )

    async def withdrawn_unsaid(self, person_id: int) -> tuple[StoredFlag, ...]:
        """Withdrawn flags that the person was not yet told are gone."""
        selected = rows(
            self._db,
            "select * from flags where person_id = ? and state = ? and goodbye = 0",
            [person_id, FlagState.WITHDRAWN.value],
        )
        return tuple(_stored_flag(columns) for columns in selected)

    async def said_withdrawn(self, person_id: int, flag_id: int) -> None:
        """Keep that the person was told."""
        with writing(self._db, person_id):
            self._db.execute(
                "update flags set goodbye = 1 where person_id = ? and flag_id = ?",
                [person_id, flag_id],
            )

    def _kept(self, person_id: int) -> tuple[StoredFlag, ...]:
        selected = rows(
            self._db, "select * from flags where person_id = ? order by flag_id", [person_id]
        )
        return tuple(_stored_flag(columns) for columns in selected)

    def _withdraw(self, person_id: int, flag_id: int, today: date) -> None:
        """That it is gone is said once a day, however often it comes back in between."""
        self._db.execute(
            "update flags set state = ?, withdrawn_on = ?,"
            " goodbye = case when goodbye = 1 and withdrawn_on = ? then 1 else 0 end"
            " where person_id = ? and flag_id = ?",
            [FlagState.WITHDRAWN.value, *[today.isoformat()] * 2, person_id, flag_id],
        )

    def _set_state(
        self, person_id: int, flag_id: int, state: FlagState, doctor_on: date | None
    ) -> bool:
        cursor = self._db.execute(
            "update flags set state = ?, doctor_on = coalesce(?, doctor_on)"
            " where person_id = ? and flag_id = ?",
            [state.value, doctor_on.isoformat() if doctor_on else None, person_id, flag_id],
        )
        return bool(cursor.rowcount)


def write_flag(db: Database, person_id: int, stored: StoredFlag) -> None:
    """Insert a flag under a new number; of one that is withdrawn the person was told."""
    flag = stored.flag
    key = person_id, flag.family
    nights = json.dumps([night.isoformat() for night in flag.nights])
    db.execute(
        "insert into flags (person_id, family, urgency, nights, seen, asks, raised_on, state,"
        " doctor_on, goodbye) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            person_id,
            flag.family,
            flag.urgency.value,
            Health(nights, "flags", "nights", *key),
            Health(json.dumps(flag.facts), "flags", "seen", *key),
            " ".join(flag.asks),
            stored.raised_on.isoformat(),
            stored.state.value,
            stored.doctor_on.isoformat() if stored.doctor_on else None,
            int(stored.state is FlagState.WITHDRAWN),
        ],
    )


def _stored_flag(columns: dict[str, Any]) -> StoredFlag:
    doctor_on, withdrawn_on = columns["doctor_on"], columns["withdrawn_on"]
    return StoredFlag(
        flag_id=columns["flag_id"],
        flag=Flag(
            family=columns["family"],
            urgency=Urgency(columns["urgency"]),
            nights=tuple(date.fromisoformat(night) for night in json.loads(columns["nights"])),
            facts=facts_of(columns["seen"]),
            asks=tuple(columns["asks"].split()),
        ),
        raised_on=date.fromisoformat(columns["raised_on"]),
        state=FlagState(columns["state"]),
        doctor_on=date.fromisoformat(doctor_on) if doctor_on else None,
        withdrawn_on=date.fromisoformat(withdrawn_on) if withdrawn_on else None,
    )


def facts_of(column: str) -> Facts:
    """The facts in a column; where there are sentences of an older database, these as `text`."""
    return json.loads(column) if column.startswith("{") else {"text": column}
