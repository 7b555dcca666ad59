"""What was told by a clock that was wrong: noted then, and given its real date afterwards.

A night that was told by a clock that was behind has the date of a real, earlier night, and a
reminder may be set for any day: of neither its date alone tells that the clock was wrong.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.checkin import joined, next_question
from bot.domain.clock_evidence import STEP, Evidence
from bot.domain.correction_limits import is_correctable
from bot.domain.planning import clock_row
from bot.domain.question_types import Answer, Answers
from bot.domain.rhythm import moved
from bot.domain.schedule import CHECK_IN, night_of
from storage import planning
from storage.database import Database, rows
from storage.doubts import RIGHTED
from storage.nights import changes, diary
from storage.people import instant, seconds
from storage.reminder_rows import reminder, write_reminder

STANDING = timedelta(days=2)
"""For so long a check-in may stand open: an answer to it then names its night, whatever the clock
shows."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What somebody told, and when by the wrong clock and in truth."""

    person_id: int
    key: str
    shown: date
    meant: date
    before: str | None

    @property
    def days(self) -> timedelta:
        return self.meant - self.shown


def put_right(db: Database, before: Evidence, evidence: Evidence) -> None:
    """Date anew what was told in doubt, once the clock is right, inside a transaction.

    What was told by a clock that is believed in the end keeps its date: the time before was wrong.
    """
    jumped = not timedelta() <= evidence.looked_at - before.looked_at <= STEP
    if jumped and before.in_doubt:
        _keep_offset(db, _offset(before, evidence))
    if evidence.in_doubt:
        return
    if before.in_doubt and not jumped:
        _leave_believed(db, before)
    sure = {"sure": seconds(evidence.sure)}
    db.execute('update told_in_doubt set "offset" = :sure - told_at where "offset" is null', sure)
    told_rows = rows(
        db,
        "select told_in_doubt.*, zone from told_in_doubt join people using (person_id)"
        " where before is not ?",
        [RIGHTED],
    )
    for columns in told_rows:
        _right(db, columns, evidence.sure)


def _leave_believed(db: Database, before: Evidence) -> None:
    """Leave what was told by a time that is believed in the end, as after a machine has slept.

    Only what was told before by a clock that was behind even that, is still dated anew.
    """
    told_behind = '"offset" > 0' if before.apart > timedelta() else "false"
    db.execute(
        f"delete from told_in_doubt where before is not ? and ({told_behind}) is not true",  # noqa: S608
        [RIGHTED],
    )


def _offset(before: Evidence, evidence: Evidence) -> timedelta:
    """What is to be added to the clock as it was; one that is ahead now was behind while off."""
    was_off = before.apart < timedelta() < evidence.apart and evidence.in_doubt
    return evidence.looked_at - before.looked_at if was_off else -before.apart


def _keep_offset(db: Database, offset: timedelta) -> None:
    whole = int(offset.total_seconds())
    db.execute('update told_in_doubt set "offset" = ? where "offset" is null', [whole])


def _right(db: Database, columns: dict[str, Any], sure: datetime) -> None:
    """Date one thing anew; of a reminder that has another date now its person is to be told."""
    what, _, key = columns["what"].partition(":")
    zone, told_at = columns["zone"] or "UTC", columns["told_at"]
    shown, meant = (night_of(_moment(at), zone) for at in (told_at, told_at + columns["offset"]))
    told = _Told(columns["person_id"], key, shown, meant, columns["before"])
    today = night_of(sure, zone)
    known = told.days and is_correctable(meant, today)
    if known and what == "reminder" and _right_reminder(db, told, sure):
        righted = "update told_in_doubt set before = ? where person_id = ? and what = ?"
        db.execute(righted, [RIGHTED, told.person_id, columns["what"]])
        return
    if known and what == "night":
        _right_night(db, told)
    elif known and what == "note":
        note = [told.meant.isoformat(), told.person_id, told.key, told.shown.isoformat()]
        sql = "update notes set night = ? where person_id = ? and message_id = ? and night = ?"
        db.execute(sql, note)
    gone = "delete from told_in_doubt where person_id = ? and what = ?"
    db.execute(gone, [told.person_id, columns["what"]])


def _right_night(db: Database, told: _Told) -> None:
    """Move what was told of the night that the clock showed, and put back what was there before.

    Another night was named by its date. Of a night told twice, what was said last counts.
    """
    before, here = _read(told.before), _answers(db, told.person_id, told.shown)
    answers = {name: answer for name, answer in here.items() if before.get(name) != answer}
    if told.key != told.shown.isoformat() or not answers or _was_asked(db, told, before):
        return
    existing = _answers(db, told.person_id, told.meant)
    fits = joined(existing, answers) is not None
    _write(db, changes(told.person_id, told.shown, here, before))
    whole = {**existing, **answers} if fits else answers
    _write(db, changes(told.person_id, told.meant, existing, whole))


def _was_asked(db: Database, told: _Told, before: Answers) -> bool:
    """Whether it answers a check-in that had come for that very night."""
    if told.days > STANDING or (before and next_question(before) is None):
        return False
    sql = f"select 1 from ledger where {planning.KEY} and state in ('sent', 'unknown', 'answered')"  # noqa: S608
    return bool(rows(db, sql, [told.person_id, told.shown.isoformat(), CHECK_IN]))


def _right_reminder(db: Database, told: _Told, sure: datetime) -> bool:
    """Move the dates of a reminder and plan it anew; False when it is gone, or has none."""
    own, who = reminder(db, told.person_id, int(told.key)), planning.person(db, told.person_id)
    if own is None or who is None:
        return False
    righted = replace(own, rhythm=moved(own.rhythm, told.days))
    if righted == own:
        return False
    write_reminder(db, told.person_id, righted)
    planning.plan_own_anew(db, who, righted, sure)
    planning.add(db, told.person_id, [clock_row(who, sure)])
    return True


def _answers(db: Database, person_id: int, night: date) -> Answers:
    return diary(db, person_id, night, night).get(night, {})


def _write(db: Database, statements: Iterable[tuple[str, list[Any]]]) -> None:
    for sql, parameters in statements:
        db.execute(sql, parameters)


def _read(before: str | None) -> Answers:
    stored = json.loads(before or "{}")
    return {name: Answer(frozenset(chosen), state) for name, (chosen, state) in stored.items()}


def _moment(stored: int) -> datetime:
    return instant(stored) or datetime.fromtimestamp(0, UTC)
