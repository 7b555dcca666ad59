"""Changing rows of the ledger, inside a transaction that somebody else has begun."""

import json
from collections.abc import Iterable, Sequence

from bot.domain.schedule import Due, Outcome
from storage.database import Database, worker_of
from storage.people import seconds

KEY = "person_id = ? and local_date = ? and kind = ?"
PLANNED = """
    insert into ledger (person_id, local_date, kind, due_at, expires_at, state)
    values (?, ?, ?, ?, ?, ?)
"""
_END = """
    update ledger set state = value ->> 3, owner = 0,
        message_id = coalesce(cast(value ->> 4 as bigint), message_id),
        due_at = coalesce(cast(value ->> 5 as bigint), due_at)
    from json_each(?)
    where person_id = cast(value ->> 0 as bigint) and local_date = value ->> 1
        and kind = value ->> 2
        and ((state = 'sending' and owner = ?)
            or (state = 'due' and due_at = cast(value ->> 6 as bigint)))
    returning person_id, local_date, kind
"""


def key_of(due: Due) -> tuple[int, str, str]:
    """The values of `KEY`."""
    return due.person_id, due.local_date.isoformat(), due.kind


def set_state(db: Database, due: Due, state: str) -> None:
    """Set the row's state."""
    db.execute(f"update ledger set state = ? where {KEY}", [state, *key_of(due)])  # noqa: S608


def end(db: Database, outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Set what became of rows, the numbers of their messages, and when one is tried again; those
    whose row was as it was claimed."""
    by_key = {key_of(outcome.due): outcome for outcome in outcomes}
    wanted = [[*key, *_wanted(outcome)] for key, outcome in by_key.items()]
    changed = db.execute(_END, [json.dumps(wanted), worker_of(db)]).fetchall()
    return [by_key[key] for key in changed]


def _wanted(outcome: Outcome) -> Sequence[object]:
    until = outcome.at and seconds(outcome.at)
    return outcome.state, outcome.message_id, until, seconds(outcome.due.due_at)
