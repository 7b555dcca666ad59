"""Claims: what is due is seen first, and marked as on the wire right before it leaves."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain import schedule
from bot.domain.clock_evidence import STEP
from bot.domain.model import Person
from bot.domain.schedule import CHECK_IN, Due
from storage import planning
from storage.database import Database, group_commit, rows, worker_of, writing
from storage.message_numbers import FROM_A_FILE
from storage.people import numbers, person_of, seconds

_SETTINGS = (
    *("zone", "check_in_at", "weekend_at", "quiet_from", "quiet_until", "paused_until"),
    *("weekly", "review_on", "discreet", "blocked_at", "nudge_after"),
)
"""What of a person decides whether, when and how a message comes."""

_ANSWERED = f"""
    exists (
        select 1 from answers where answers.person_id = ledger.person_id and night = local_date
        union all
        select 1 from notes where notes.person_id = ledger.person_id and night = local_date
            and message_id < {FROM_A_FILE}
    )
"""  # noqa: S608
_DUE = f"""
    select ledger.local_date, ledger.kind, ledger.due_at, ledger.expires_at, people.*,
        {_ANSWERED} as answered
    from ledger join people using (person_id)
    where state = 'due' and due_at <= ? and (kind != 'review' or ?)
        and person_id not in (select cast(value as bigint) from json_each(?))
    order by due_at, ledger.person_id limit ? + 0
"""  # noqa: S608
"""The sum hides the number from SQLite, which would plan the query anew for each."""

_ANY_DUE = """
    select 1 from ledger where state = 'due' and due_at <= ?
        and person_id not in (select cast(value as bigint) from json_each(?)) limit 1
"""
_TURN = f"""
    update ledger set {{}} = ?, owner = ?
    where person_id = ? and local_date = ? and kind = ? and state = 'due' and due_at = ?
        and {_ANSWERED} = ? and exists (
            select 1 from people where people.person_id = ledger.person_id
                and ({", ".join(_SETTINGS)}) is ({", ".join("?" * len(_SETTINGS))})
        )
"""  # noqa: S608
_LEAVE, _HOLD = _TURN.format("state"), _TURN.format("due_at")
_END_PAUSE = """
    update people set paused_until = null where person_id = ? and not exists (
        select 1 from facts where name = 'clock'
            and abs(json_extract(value, '$[0]') - json_extract(value, '$[1]')) > ?
    )
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """A due row and its person as they were seen; `settings` are the person's columns."""

    due: Due
    person: Person
    settings: tuple[object, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Claimed:
    """What may be sent now, at most one row a person, how many check-ins came too late, and how
    many rows were seen in all."""

    claims: tuple[Claim, ...]
    expired: int
    seen: int

    @property
    def due(self) -> tuple[Due, ...]:
        """The rows alone."""
        return tuple(claim.due for claim in self.claims)


def claim(
    db: Database, now: datetime, most: int, busy: Collection[object], *, reviews: bool
) -> Claimed:
    """See what is due, oldest first, and settle what is not to be sent.

    What may be sent stays due until `leave`, so that a kill takes nothing from it.
    """
    claims = [_seen(row) for row in rows(db, _DUE, _asked(now, most, busy, reviews=reviews))]
    verdicts = [
        (claim, schedule.verdict(claim.due, claim.person, now, answered=claim.answered))
        for claim in claims
    ]
    first: dict[int, Claim] = {}
    for claim, state in verdicts:
        if state == schedule.SENDING:
            first.setdefault(claim.due.person_id, claim)
    others = [(claim, state) for claim, state in verdicts if state != schedule.SENDING]
    expired = _settled(db, others, now) if others else 0
    return Claimed(tuple(first.values()), expired, len(claims))


def _asked(now: datetime, most: int, busy: Collection[object], *, reviews: bool) -> list[object]:
    return [seconds(now), reviews, numbers(busy), most]


def _seen(row: dict[str, Any]) -> Claim:
    settings = tuple(row[name] for name in _SETTINGS)
    return Claim(planning.due_of(row), person_of(row), settings, bool(row["answered"]))


async def leave(db: Database, claim: Claim, now: datetime) -> bool:
    """Mark a claimed row as on the wire, unless anything has changed since it was seen.

    The next row of its kind is planned in the same transaction, which is durable when this
    returns; False: the row is as it was, or gone, and nothing may be sent.
    """
    due, person = claim.due, claim.person
    if schedule.verdict(due, person, now, answered=claim.answered) != schedule.SENDING:
        return False
    async with group_commit(db, due.person_id):
        left = _turn(db, _LEAVE, schedule.SENDING, claim)
        if left:
            _end_pause(db, due, person)
            planning.plan_after(db, due, person, now)
    return left


def _turn(db: Database, change: str, value: object, claim: Claim) -> bool:
    """Change a row unless anything is not as it was when it was seen; whether that was done."""
    due = claim.due
    key = [due.person_id, due.local_date.isoformat(), due.kind, seconds(due.due_at)]
    changed = db.execute(change, [value, worker_of(db), *key, claim.answered, *claim.settings])
    return bool(changed.rowcount)


def _settled(db: Database, ended: Iterable[tuple[Claim, str | datetime]], now: datetime) -> int:
    """Settle rows that are not to be sent; how many check-ins came too late."""
    seen = tuple(ended)
    with writing(db, *(claim.due.person_id for claim, _ in seen)):
        return sum(_settle(db, claim, state, now) for claim, state in seen)


def _settle(db: Database, claim: Claim, state: str | datetime, now: datetime) -> int:
    due, person = claim.due, claim.person
    if isinstance(state, datetime):
        _turn(db, _HOLD, seconds(state), claim)
        return 0
    if not _turn(db, _LEAVE, state, claim):
        return 0
    _end_pause(db, due, person)
    late = int(state == schedule.EXPIRED and due.kind == CHECK_IN)
    if state != schedule.BLOCKED:
        late += planning.plan_after(db, due, person, now)
    if state == schedule.MISSED:
        planning.plan_summary(db, person, now)
    return late


def _end_pause(db: Database, due: Due, person: Person) -> None:
    """A check-in of a date that is asked again ends the pause before it, if the clock is right."""
    if due.kind == CHECK_IN and person.paused_until and due.local_date >= person.paused_until:
        db.execute(_END_PAUSE, [due.person_id, int(STEP.total_seconds())])


def has_due(db: Database, now: datetime, busy: Collection[object]) -> bool:
    """Whether anything is due to people who are not busy, read without the write lock."""
    return bool(rows(db, _ANY_DUE, [seconds(now), numbers(busy)]))
