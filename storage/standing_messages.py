"""Check-ins that stand in a chat: which of them are overtaken and are to be cleared away.

The ledger keeps the number of each message. It is negative once the message is to lose its
buttons, and null when that was done or the person has turned the message into something else.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.absence import BUTTONS_LAST
from bot.domain.schedule import ABOUT_A_NIGHT, SENT, Outcome
from storage.database import Database, rows, writing
from storage.people import numbers, seconds

_STANDS = "message_id > 0 and kind in ('check_in', 'nudge', 'later')"
_OVERTAKEN = f"""
    update ledger set message_id = -message_id
    where person_id in (select cast(value ->> 0 as bigint) from json_each(:newest)) and {_STANDS}
        and (person_id, local_date, kind) not in (
            select cast(value ->> 0 as bigint), value ->> 1, value ->> 2 from json_each(:newest)
        )
"""  # noqa: S608
_SETTLED = f"""
    update ledger set message_id = case when message_id = ? then null else -message_id end
    where person_id = ? and local_date = ? and {_STANDS}
"""  # noqa: S608
_EXPIRED = f"update ledger set message_id = -message_id where {_STANDS} and due_at < ?"  # noqa: S608
_TO_CLEAR = """
    select person_id, local_date, kind, -message_id as number, exists (
        select 1 from ledger as newer where newer.person_id = ledger.person_id
            and newer.local_date = ledger.local_date and newer.message_id > 0
            and newer.kind in ('check_in', 'nudge', 'later')
    ) as replaced
    from ledger where message_id < 0
        and person_id not in (select cast(value as bigint) from json_each(?))
    order by person_id limit ? + 0
"""
_CLEARED = """
    update ledger set message_id = null
    where person_id = ? and local_date = ? and kind = ? and message_id < 0
"""


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A message to clear away; `replaced` when another one about its night stands below it."""

    person_id: int
    night: date
    kind: str
    message_id: int
    replaced: bool


def overtake(db: Database, sent: Iterable[Outcome]) -> None:
    """Mark all check-ins of people but those just sent, inside a transaction of the caller."""
    newest = [
        (one.due.person_id, one.due.local_date.isoformat(), one.due.kind)
        for one in sent
        if one.state == SENT and one.due.kind in ABOUT_A_NIGHT
    ]
    if newest:
        db.execute(_OVERTAKEN, {"newest": json.dumps(newest)})


class StandingMessages:
    """The messages about a night in the table of the ledger."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def settle(self, person_id: int, night: date, message_id: int | None) -> None:
        """A night goes on, or is closed, in a message: the others about it are to be cleared.

        `message_id` is a check-in that was tapped; None or another number is a message of its own.
        """
        with writing(self._db, person_id):
            self._db.execute(_SETTLED, [message_id, person_id, night.isoformat()])

    async def expire(self, now: datetime) -> None:
        """Mark the check-ins that have stood for too long."""
        with writing(self._db):
            self._db.execute(_EXPIRED, [seconds(now - BUTTONS_LAST)])

    async def has_to_clear(self) -> bool:
        """Whether any message is to be cleared away."""
        return bool(rows(self._db, "select 1 from ledger where message_id < 0 limit 1"))

    async def to_clear(self, most: int, held: Collection[object] = ()) -> tuple[Overtaken, ...]:
        """Messages that are to be cleared away, at most so many, in chats that are not held."""
        selected = rows(self._db, _TO_CLEAR, [numbers(held), most])
        return tuple(
            Overtaken(
                columns["person_id"],
                date.fromisoformat(columns["local_date"]),
                columns["kind"],
                columns["number"],
                bool(columns["replaced"]),
            )
            for columns in selected
        )

    async def cleared(self, done: Overtaken) -> None:
        """Note that a message was cleared away."""
        with writing(self._db, done.person_id):
            self._db.execute(_CLEARED, [done.person_id, done.night.isoformat(), done.kind])
