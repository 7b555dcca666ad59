"""The ledger of what is due and what was sent, keyed by person, local date and kind."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from bot.domain import schedule
from bot.domain.model import Person
from bot.domain.schedule import CHECK_IN, LATER, NUDGE, OWN, Due, Outcome
from storage import claims, planning
from storage.absence import MISSED, SILENT, nights_missed
from storage.claims import Claim, Claimed
from storage.database import (
    Database,
    delete_in_slices,
    of_nobody,
    others_first,
    row,
    rows,
    worker_of,
    writing,
)
from storage.doubts import FORGET_RIGHTED
from storage.facts import fact, keep_fact
from storage.ledger_rows import KEY, PLANNED, end, set_state
from storage.people import as_column, instant, seconds
from storage.standing_messages import overtake

_BEFORE = f"""
    select {SILENT} as silent, {MISSED} as missed from (
        select cast(:person as bigint) as person_id, cast(:night as text) as local_date,
            cast(:since as text) as silent_since
    ) as about
"""  # noqa: S608
_WITH_ZONE = """
    select person_id from people where zone is not null and person_id > ?
    order by person_id limit 25
"""
_SENT = {schedule.SENT, schedule.UNKNOWN}


class Ledger:
    """Claims before a send and outcomes after it; a claimed row is never claimed again."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def back(self, person_id: int, now: datetime) -> None:
        """Note that they are reachable again, and plan what comes next."""
        with writing(self._db, person_id):
            planning.plan_all(self._db, person_id, now)
            self._db.execute("update people set blocked_at = null where person_id = ?", [person_id])

    async def snooze(self, person_id: int, night: date, until: datetime) -> None:
        """Ask about that night again at that instant, in place of the nudge."""
        with writing(self._db, person_id):
            for kind, due_at, state in [
                (LATER, until, schedule.DUE),
                (NUDGE, until, schedule.OFF),
            ]:
                self._db.execute(
                    f"{PLANNED} on conflict (person_id, local_date, kind) do update"
                    " set due_at = excluded.due_at, expires_at = excluded.expires_at,"
                    " state = excluded.state where ledger.kind = 'later' or ledger.state = 'due'",
                    [
                        *(person_id, night.isoformat(), kind),
                        *(seconds(due_at), seconds(due_at + schedule.LATE_LIMIT), state),
                    ],
                )

    async def claim(
        self,
        now: datetime,
        most: int,
        busy: Collection[object] = (),
        *,
        reviews: bool = True,
    ) -> Claimed:
        """See at most that many due rows, oldest first and one a person; `leave` marks each.

        Rows that must not be sent any more are settled here, and the next row of each is planned
        in the same transaction. `busy` are people who are left out, and so may be `reviews`.
        """
        return claims.claim(self._db, now, most, busy, reviews=reviews)

    async def leave(self, claimed: Sequence[Claim], now: datetime) -> frozenset[int]:
        """The last look: mark rows as on the wire, each if all is as it was when it was seen.

        Returns whose message may leave. Who is not among them has answered, paused, deleted or
        moved it: nothing is changed, and only a new claim says what becomes of it. What is on the
        wire at a crash is never sent again.
        """
        return await claims.leave(self._db, claimed, now)

    async def has_due(self, now: datetime, busy: Collection[object] = ()) -> bool:
        """Whether anything is due to people who are not left out."""
        return claims.has_due(self._db, now, busy)

    async def upcoming(self) -> dict[str, datetime | None]:
        """When the next message to anybody is due, and the next check-in; None: none is planned."""
        columns = row(
            self._db,
            "select due_at as next_due, (select due_at from ledger where state = 'due'"
            " and kind = 'check_in' order by due_at limit 1) as next_check_in"
            " from ledger where state = 'due' order by due_at limit 1",
        )
        moments = columns or {"next_due": None, "next_check_in": None}
        return {name: instant(at) for name, at in moments.items()}

    async def next_date(self, person_id: int) -> date | None:
        """The date of a person's next check-in; None when none is planned."""
        columns = row(
            self._db,
            "select local_date from ledger"
            " where person_id = ? and kind = 'check_in' and state = 'due'",
            [person_id],
        )
        return date.fromisoformat(columns["local_date"]) if columns else None

    async def was_asked(self, person_id: int, night: date) -> bool:
        """Whether a check-in about that night was sent."""
        sent = " and state in ('sent', 'unknown', 'sending', 'answered')"
        key = [person_id, night.isoformat(), CHECK_IN]
        return bool(row(self._db, f"select 1 from ledger where {KEY}{sent}", key))  # noqa: S608

    async def before(self, person: Person, due: Due) -> tuple[int, tuple[date, ...]]:
        """What a check-in comes after: how many in a row got no answer, and nights never asked.

        The first are those that were sent, or may have been. The nights, at most three and oldest
        first, are those since the check-in before that could not be asked; one that may have been
        asked is among them if no nudge comes or came.
        """
        night, since = due.local_date.isoformat(), as_column(person.silent_since) or ""
        about = {"person": person.person_id, "night": night, "since": since}
        columns = rows(self._db, _BEFORE, about)[0]
        return columns["silent"], nights_missed(columns["missed"])

    async def record_outcomes(self, ended: Iterable[Outcome], now: datetime) -> None:
        """Keep what became of claimed rows; a check-in that may have arrived gets its nudge.

        Nothing is kept of a row when the person had everything deleted while it was being sent, or
        was quicker than Telegram's answer and has put it off already.
        """
        outcomes = tuple(ended)
        with writing(self._db, *(outcome.due.person_id for outcome in outcomes)):
            recorded = end(self._db, outcomes)
            sent = (outcome.due for outcome in recorded if outcome.state in _SENT)
            planning.plan_nudges(self._db, sent, now)
            for outcome in recorded:
                self._follow(outcome, now)
            overtake(self._db, recorded)

    async def retime(self, rules: str, now: datetime) -> int:
        """Plan everybody anew when the time zone rules are not those of the last start.

        `rules` names their edition; returns how many people were planned anew.
        """
        if fact(self._db, "zones") == rules:
            return 0
        moved, last = 0, 0
        while selected := rows(self._db, _WITH_ZONE, [last]):
            with writing(self._db, *(columns["person_id"] for columns in selected)):
                for columns in selected:
                    planning.plan_all(self._db, columns["person_id"], now)
            moved, last = moved + len(selected), selected[-1]["person_id"]
            await others_first()  # With many people this takes minutes.
        with writing(self._db):
            keep_fact(self._db, "zones", rules)
        return moved

    async def prune(self, before: datetime) -> None:
        """Forget what became of everything but check-ins before that instant."""
        over = (
            "kind not in ('check_in', 'review') and kind not like 'silence:%'"
            " and state not in ('due', 'sending') and expires_at < ?"
        )
        await delete_in_slices(self._db, "ledger", "person_id", over, [seconds(before)])

    async def recover(self, now: datetime) -> int:
        """After a crash, and of who is gone: what was being sent is unknown, never sent again, and
        gets its nudge."""
        is_left = f"state = 'sending' and (owner = ? or {of_nobody(self._db)})"
        left = f"select * from ledger where {is_left}"  # noqa: S608
        selected = rows(self._db, left, [worker_of(self._db)])
        if selected:
            with writing(self._db, *(columns["person_id"] for columns in selected)):
                selected = rows(self._db, left, [worker_of(self._db)])  # Others see them, too.
                for columns in selected:
                    self._recover(planning.due_of(columns), now)
        return len(selected)

    def _recover(self, due: Due, now: datetime) -> None:
        own = due.kind.startswith(OWN)
        set_state(self._db, due, schedule.MISSED if own else schedule.UNKNOWN)
        planning.plan_nudges(self._db, [due], now)
        if own and (who := planning.person(self._db, due.person_id)):
            planning.plan_summary(self._db, who, now)

    def _follow(self, outcome: Outcome, now: datetime) -> None:
        """What follows from an outcome."""
        due, person_id = outcome.due, outcome.due.person_id
        if outcome.state == schedule.OFF and (who := planning.person(self._db, person_id)):
            planning.plan_after(self._db, [(due, who)], now)
        if due.kind == schedule.SUMMARY and outcome.state in _SENT:
            self._db.execute(
                "update ledger set state = 'expired' where person_id = ? and state = 'missed'",
                [person_id],
            )
        if due.kind == schedule.CLOCK and outcome.state in _SENT:
            self._db.execute(FORGET_RIGHTED, [person_id])
        if outcome.state == schedule.BLOCKED:
            self._db.execute(
                "update people set blocked_at = ? where person_id = ?", [seconds(now), person_id]
            )
