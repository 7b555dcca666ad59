"""Claims: what is due is seen first, and marked as on the wire right before it leaves."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.domain import schedule
from bot.domain.clock_evidence import STEP
from bot.domain.model import Person
from bot.domain.schedule import CHECK_IN, Due
from storage import planning
from storage.absence import MISSED, SILENT, nights_missed
from storage.database import Database, Server, group_commit, rows, worker_of, writing
from storage.ledger_rows import key_of
from storage.message_numbers import FROM_A_FILE
from storage.people import numbers, person_of, seconds

_SETTINGS = " || ' ' || ".join(
    f"coalesce(cast({name} as text), '-')"
    for name in (
        *("zone", "check_in_at", "weekend_at", "quiet_from", "quiet_until", "paused_until"),
        *("weekly", "review_on", "discreet", "blocked_at", "nudge_after"),
    )
)
"""In one text, what of a person decides whether, when and how a message comes."""

_ANSWERED = f"""
    exists (
        select 1 from answers where answers.person_id = about.person_id and night = local_date
        union all
        select 1 from notes where notes.person_id = about.person_id and night = local_date
            and message_id < {FROM_A_FILE}
    )
"""  # noqa: S608
_DUE = f"""
    select about.local_date, about.kind, about.due_at, about.expires_at, people.*,
        {_ANSWERED} as answered, {_SETTINGS} as settings,
        case when kind in ('check_in', 'nudge') then {SILENT} end as silent,
        case when kind = 'check_in' then {MISSED} end as missed
    from ledger as about join people using (person_id)
    where state = 'due' and due_at <= ? and (kind != 'review' or ?)
        and person_id not in (select cast(value as bigint) from json_each(?))
"""  # noqa: S608
_OLDEST = "order by due_at, about.person_id limit ? + 0"
"""The sum hides the number from SQLite, which would plan the query anew for each."""

_MINE = """
    with seen as ({due}
        and owner not in (select worker from workers where gone_at is null and worker != {worker})
        {oldest} for no key update of people, about skip locked
    ), mine as (
        update ledger set owner = {worker} from (select distinct person_id from seen) as whose
        where ledger.person_id = whose.person_id and state || '' = 'due'
            and due_at <= ? + {soon} and owner != {worker}
    )
    select * from seen order by due_at, person_id
"""
"""Where there are other workers, all that is due to a person, now or soon, is one's from then on:
no two of them write to one person at once. A person or a row that another one is about to change is
left to a later look; the person first, or a row would stay locked beside that. A state is compared
with nothing added to it where rows are found by the person: not by the index of what is due, which
would be read in whole."""

_SOON = 60
"""Seconds; a message that was seen has left before."""

_ANY_DUE = """
    select 1 from ledger where state = 'due' and due_at <= ? and owner in (0, ?)
        and person_id not in (select cast(value as bigint) from json_each(?)) limit 1
"""
_TURN = f"""
    update ledger as about set state = value ->> 3, due_at = cast(value ->> 4 as bigint),
        owner = case value ->> 3 when 'sending' then ? else 0 end
    from json_each(?)
    where person_id = cast(value ->> 0 as bigint) and local_date = value ->> 1
        and kind = value ->> 2 and state || '' = 'due' and owner = ?
        and due_at = cast(value ->> 5 as bigint)
        and {_ANSWERED} = cast(value ->> 6 as boolean) and exists (
            select 1 from people
            where people.person_id = about.person_id and {_SETTINGS} = value ->> 7
        )
    returning person_id, local_date, kind
"""  # noqa: S608
"""Change rows unless anything is not as it was when it was seen. They are found by their key."""

_END_PAUSE = """
    update people set paused_until = null where person_id = ? and not exists (
        select 1 from facts where name = 'clock'
            and abs(json_extract(value, '$[0]') - json_extract(value, '$[1]')) > ?
    )
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """A due row and its person as they were seen.

    `settings` are the person's in one text, `silent` is how many check-ins in a row had no answer,
    and `missed` are the nights that could not be asked about: see `Ledger.before`.
    """

    due: Due
    person: Person
    settings: str
    answered: bool
    silent: int
    missed: tuple[date, ...]


Verdict = tuple[Claim, str | datetime]
"""A claim and its next state, or the instant until which it is held up."""


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
    asked = [seconds(now), reviews, numbers(busy), most]
    if isinstance(db, Server):
        asked.append(seconds(now))
    claims = [_seen(row) for row in rows(db, looking(db), asked)]
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


def looking(db: Database) -> str:
    """In SQL, the look at what is due."""
    if not isinstance(db, Server):
        return _DUE + _OLDEST
    return _MINE.format(due=_DUE, worker=db.worker, oldest=_OLDEST, soon=_SOON)


def _seen(row: dict[str, Any]) -> Claim:
    return Claim(
        planning.due_of(row),
        person_of(row),
        row["settings"],
        bool(row["answered"]),
        row["silent"] or 0,
        nights_missed(row["missed"]),
    )


async def leave(db: Database, claims: Sequence[Claim], now: datetime) -> frozenset[int]:
    """Mark claimed rows as on the wire, each unless anything has changed since it was seen.

    The next row of each is planned in the same transaction, which is durable when this returns.
    Who is not among the people returned: the row is as it was, or gone, and nothing may be sent.
    """
    ready = [
        (claim, schedule.SENDING)
        for claim in claims
        if schedule.verdict(claim.due, claim.person, now, answered=claim.answered)
        == schedule.SENDING
    ]
    if not ready:
        return frozenset()
    async with group_commit(db, *(claim.due.person_id for claim, _ in ready)):
        left = [claim for claim, _ in _turned(db, ready)]
        _end_pauses(db, left)
        planning.plan_after(db, [(claim.due, claim.person) for claim in left], now)
    return frozenset(claim.due.person_id for claim in left)


def _turned(db: Database, verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Give rows their new state, or another time, where nothing has changed; those that have it."""
    by_key = {key_of(claim.due): (claim, state) for claim, state in verdicts}
    wanted = [[*key, *_wanted(*verdict)] for key, verdict in by_key.items()]
    changed = db.execute(_TURN, [worker_of(db), json.dumps(wanted), worker_of(db)]).fetchall()
    return [by_key[key] for key in changed]


def _wanted(claim: Claim, verdict: str | datetime) -> list[object]:
    seen = seconds(claim.due.due_at)
    new = [schedule.DUE, seconds(verdict)] if isinstance(verdict, datetime) else [verdict, seen]
    return [*new, seen, claim.answered, claim.settings]


def _settled(db: Database, verdicts: Sequence[Verdict], now: datetime) -> int:
    """Settle rows that are not to be sent; how many check-ins came too late."""
    with writing(db, *(claim.due.person_id for claim, _ in verdicts)):
        ended = [(claim, state) for claim, state in _turned(db, verdicts) if isinstance(state, str)]
        _end_pauses(db, (claim for claim, _ in ended))
        late = sum(
            state == schedule.EXPIRED and claim.due.kind == CHECK_IN for claim, state in ended
        )
        goes_on = [(claim.due, claim.person) for claim, state in ended if state != schedule.BLOCKED]
        late += planning.plan_after(db, goes_on, now)
        for claim, state in ended:
            if state == schedule.MISSED:
                planning.plan_summary(db, claim.person, now)
    return late


def _end_pauses(db: Database, claims: Iterable[Claim]) -> None:
    """A check-in of a date that is asked again ends the pause before it, if the clock is right."""
    for claim in claims:
        due, until = claim.due, claim.person.paused_until
        if due.kind == CHECK_IN and until and due.local_date >= until:
            db.execute(_END_PAUSE, [due.person_id, int(STEP.total_seconds())])


def has_due(db: Database, now: datetime, busy: Collection[object]) -> bool:
    """Whether anything is due to people who are not busy, read without the write lock."""
    return bool(rows(db, _ANY_DUE, [seconds(now), worker_of(db), numbers(busy)]))
