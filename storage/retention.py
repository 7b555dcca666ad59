"""Who was silent for so long that it is announced to them, or that they are deleted."""

from datetime import datetime

from bot.domain.retention import DAY, END, FIRST, LAST, Retention
from storage.database import Database, rows, writing
from storage.people import seconds

_SETTLED = """
    exists (
        select 1 from ledger where ledger.person_id = people.person_id and kind = '{kind}'
            and expires_at > last_contact + :late_limit and due_at <= :{since}
            and state not in ('due', 'sending')
    )
"""
_PLAN = """
    insert into ledger (person_id, local_date, kind, due_at, expires_at, state)
    select person_id, :today, cast(:kind as text), :now, :expires, 'due' from people
    where last_contact < :silent and not exists (
        select 1 from ledger where ledger.person_id = people.person_id and kind = :kind
            and expires_at > last_contact + :late_limit
    ) and {after}
    on conflict do nothing
"""
_OWN = "exists (select 1 from reminders where reminders.person_id = people.person_id)"
_PLANS = {
    FIRST: _PLAN.format(after="true"),
    LAST: _PLAN.format(after=_SETTLED.format(kind=FIRST, since="since")),
    END: _PLAN.format(after=f"{_SETTLED.format(kind=LAST, since='since')} and {_OWN}"),
}
_OVER = f"""
    select person_id from people where last_contact < :silent
        and {_SETTLED.format(kind=LAST, since="since")}
        and (not {_OWN} or {_SETTLED.format(kind=END, since="now")})
    order by last_contact limit :most
"""  # noqa: S608


class RetentionPlan:
    """Notices in the ledger, each once for one silence, and who is deleted after them."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def plan(self, retention: Retention, now: datetime) -> int:
        """Let what is to be said of a silence be due now; how many notices that are."""
        stages = (
            (FIRST, retention.kept_for - retention.first_before, retention.first_before),
            (
                LAST,
                retention.kept_for - retention.last_before,
                retention.first_before - retention.last_before,
            ),
            (END, retention.kept_for + DAY, retention.last_before),
        )
        planned = 0
        with writing(self._db):
            for kind, silent_for, noticed_for in stages:
                moments = {
                    "now": now,
                    "expires": now + retention.late_limit,
                    "silent": now - silent_for,
                    "since": now - noticed_for,
                }
                named = {"kind": kind, "today": f"{now:%Y-%m-%d}", **_values(retention, moments)}
                planned += self._db.execute(_PLANS[kind], named).rowcount
        return planned

    async def over(self, retention: Retention, most: int, now: datetime) -> tuple[int, ...]:
        """At most so many people whose time is over: both notices were sent, or could not be.

        A day is given beyond it, as a second look at the clock.
        """
        moments = {
            "silent": now - retention.kept_for - DAY,
            "since": now - retention.last_before,
            "now": now,
        }
        selected = rows(self._db, _OVER, {"most": most, **_values(retention, moments)})
        return tuple(columns["person_id"] for columns in selected)


def _values(retention: Retention, moments: dict[str, datetime]) -> dict[str, int]:
    """For a query; a row was planned its late limit before it expires, also when held up."""
    late_limit = int(retention.late_limit.total_seconds())
    return {"late_limit": late_limit} | {name: seconds(moment) for name, moment in moments.items()}
