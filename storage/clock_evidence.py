"""The clock's evidence, kept in the database from look to look."""

import json
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.clock_evidence import STEP, Evidence
from storage.database import Database, row, rows, writing
from storage.dates_ahead import bring_back
from storage.facts import fact, keep_fact
from storage.people import instant, seconds
from storage.planning import tomorrow
from storage.sqlite.driver import connect
from storage.told_in_doubt import put_right

APART = timedelta(minutes=1)
"""So far the clock may go from one that nobody can set before it is looked at again."""

HOUR = timedelta(hours=1)
"""So often what was seen is written down, unless the clock jumped."""

_SEEN_LAST = """
    select max(at) as at from (
        select max(last_contact) as at from people
        union all select max(received_at) from inbox
        union all select max(due_at) from ledger where state in ('sent', 'answered', 'expired')
    ) as seen
"""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found, and whether a doubt began or ended with it."""

    evidence: Evidence
    began: bool
    ended: bool


class ClockEvidence:
    """What surely passed of the time, by looks at the clock of which the last one is kept."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db
        self._began: datetime | None = None
        self._last: Evidence | None = None

    def is_moved(self, now: datetime, counted: timedelta) -> bool:
        """Whether the clock was set since this was last said, or nobody asked yet; `counted` is
        the time by a clock that nobody can set. It reads nothing."""
        began = now - counted
        if self._began is not None and abs(began - self._began) <= APART:
            return False
        self._began = began
        return True

    def is_sure(self) -> bool:
        """Whether it was looked at since the start, and is in no doubt by the last look."""
        return self._last is not None and not self._last.in_doubt

    def known(self, now: datetime) -> Evidence:
        """What the last look found; before the first one, what the diary tells of the last time
        that the bot ran."""
        if stored := self.kept():
            return stored
        columns = row(self._db, _SEEN_LAST)
        last = min((columns and instant(columns["at"])) or now, now)
        return Evidence(last, last)

    async def look(self, now: datetime) -> Looked:
        """Look at the clock; when it is right, dates that lie ahead of it are brought back."""
        stored = self.kept()
        before = stored or self.known(now)
        evidence = before.after(now)
        turned = evidence.in_doubt is not before.in_doubt
        self._last = evidence
        if not stored or turned or not timedelta() <= now - before.looked_at < HOUR:
            with writing(self._db):
                self.keep(evidence)
                brought = not evidence.in_doubt and self._bring_back(before, evidence.sure)
                if brought or (turned and not evidence.in_doubt):
                    self._plan_anew(evidence.sure)
                if stored:
                    put_right(self._db, before, evidence)
        return Looked(evidence, turned and evidence.in_doubt, turned and not evidence.in_doubt)

    def keep(self, evidence: Evidence) -> None:
        """Write down what was found."""
        ran = int(evidence.ran.total_seconds())
        stored = [seconds(evidence.looked_at), seconds(evidence.sure), ran]
        keep_fact(self._db, "clock", json.dumps(stored))

    def kept(self) -> Evidence | None:
        """What the last look found; None before the first one."""
        stored = fact(self._db, "clock")
        if stored is None:
            return None
        looked_at, sure, ran = json.loads(stored)
        return Evidence(_instant(looked_at), _instant(sure), timedelta(seconds=ran))

    def _bring_back(self, before: Evidence, sure: datetime) -> bool:
        """What was noted while the clock was ahead happened by now; whether there was any.

        Where it is the earlier time that was wrong, and believed, nights are not touched.
        """
        at = {"sure": seconds(sure), "ahead": seconds(sure + STEP)}
        who = "select person_id, zone from people where last_contact > :ahead"
        noted = rows(self._db, who, at) if before.apart > -STEP else []
        for columns in noted:
            bring_back(self._db, columns["person_id"], columns["zone"] or "UTC", before, sure)
        self._db.execute(
            "update people set last_contact = :sure, consented_at = min(consented_at, :sure)"
            " where last_contact > :ahead",
            at,
        )
        return bool(noted)

    def _plan_anew(self, sure: datetime) -> None:
        """Forget what was planned while the clock was ahead, and let everybody be planned anew.

        A check-in that was sent ahead stays: its date is not asked about twice.
        """
        self._db.execute(
            "delete from ledger where (due_at > :sure and state not in"
            " ('due', 'sent', 'unknown', 'sending', 'answered'))"
            " or (local_date > :tomorrow and not (kind = 'check_in' and state in"
            " ('sent', 'unknown', 'sending', 'answered')))",
            {"sure": seconds(sure), "tomorrow": tomorrow(sure).isoformat()},
        )
        self._db.execute("delete from facts where name = 'zones'")


def evidence_in(database: Path, key: str | None, now: datetime) -> Evidence:
    """The evidence in a database file, also beside a running bot; nothing is changed."""
    with closing(connect(database, key, read_only=True)) as db:
        return ClockEvidence(db).known(now)


def dated(database: Path, key: str | None, now: datetime) -> tuple[datetime, bool]:
    """What a copy made now is dated, and whether the clock is in no doubt by the last look.

    Never before what is sure: a clock that is behind would make it the oldest. Without a look
    nothing is sure.
    """
    with closing(connect(database, key, read_only=True)) as db:
        last = ClockEvidence(db).kept() if "facts" in db.table_names() else None
    if last is None:
        return now, False
    return max(now, last.sure), not last.after(now).in_doubt


def _instant(stored: int) -> datetime:
    return datetime.fromtimestamp(stored, UTC)
