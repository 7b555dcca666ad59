"""Clock changes: through the real ledger, each occurrence of every rhythm once, at its own time."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.domain.model import Reminder
from bot.domain.rhythm import DAILY, LAST_DAY, Rhythm
from bot.domain.schedule import SENT, Outcome, is_a_date, own_of
from storage import Store
from tests.domain.test_clock_changes import DAY, ODD, QUARTER, Change, changes

Occurrence = tuple[date, time]


def rhythms(day: date) -> tuple[Rhythm, ...]:
    """One of each kind, so that it comes on the date of the change or beside it."""
    today = frozenset({day.weekday()})
    return (
        DAILY,
        Rhythm(today),
        Rhythm(DAILY.weekdays - today),
        Rhythm(every=2, start=day - 2 * DAY),
        Rhythm(every=3, start=day - 3 * DAY),
        Rhythm(today, every=2, start=day - 14 * DAY),
        Rhythm(month_day=day.day),
        Rhythm(month_day=LAST_DAY),
        Rhythm(start=day, until=day),
        Rhythm(until=day),
        Rhythm(start=day),
    )


async def faults(store: Store, change: Change, times: Iterable[time]) -> list[str]:
    """What is wrong with reminders at these times, of every rhythm, around a change."""
    zone, start, end = ZoneInfo(change.zone), change.at - 3 * DAY, change.at + 3 * DAY
    start = start.replace(minute=0, second=0)
    kept = [
        Reminder(number, "tea", (at, later), rhythm)
        for number, (rhythm, at, later) in enumerate(
            (rhythm, at, at.replace(hour=(at.hour + 5) % 24))
            for rhythm in rhythms(change.at.astimezone(zone).date())
            for at in times
            if at.hour < 19
        )
    ]
    for own in kept:
        await store.people.agree(own.reminder_id, 1, start)
        settings = {"zone": change.zone, "check_in_at": time(12), "review_on": None}
        await store.change(own.reminder_id, settings, start)
        await store.reminders.keep(own.reminder_id, own, start)
    store.db.execute("delete from ledger where kind = 'check_in'")
    came = await _lived(store, start, end)
    for own in kept:
        store.db.execute("delete from people where person_id = ?", [own.reminder_id])
    whole = _whole_dates(change, start, end)
    return [
        f"{change} {own.times} {own.rhythm}: {fault}"
        for own in kept
        for fault in _faults(change, own, came.get(own.reminder_id, []), whole)
    ]


async def _lived(
    store: Store, start: datetime, end: datetime
) -> dict[int, list[tuple[Occurrence, datetime]]]:
    came: dict[int, list[tuple[Occurrence, datetime]]] = {}
    for tick in range(int((end - start) / QUARTER)):
        now = start + tick * QUARTER
        while await store.ledger.has_due(now):
            for claim in (await store.ledger.claim(now, 100)).claims:
                due = claim.due
                number, at = own_of(due.kind)
                assert await store.ledger.leave([claim], now)
                came.setdefault(number, []).append(((due.local_date, at), now))
                await store.ledger.record_outcomes([Outcome(due, SENT)], now)
    return came


def _whole_dates(change: Change, start: datetime, end: datetime) -> list[date]:
    zone = ZoneInfo(change.zone)
    instants = (start + n * QUARTER for n in range(int((end - start) / QUARTER)))
    dates = sorted({instant.astimezone(zone).date() for instant in instants})
    return [day for day in dates[1:-1] if is_a_date(day, change.zone)]


def _faults(
    change: Change, own: Reminder, came: list[tuple[Occurrence, datetime]], whole: list[date]
) -> Iterator[str]:
    wanted = [(day, at) for day in whole if own.rhythm.is_on(day) for at in own.times]
    seen = [occurrence for occurrence, _ in came if occurrence[0] in whole]
    if sorted(seen) != wanted:
        yield f"came {seen} and not {wanted}"
    before, after, _ = change.shape
    slack = max(after - before, 0 * QUARTER) + QUARTER
    for (day, at), now in came:
        late = now.astimezone(ZoneInfo(change.zone)).replace(tzinfo=None)
        late_by = late - datetime.combine(day, at)
        if not 0 * QUARTER <= late_by < slack:
            yield f"{day} {at} came {late_by} after its time"


@pytest.mark.parametrize("change", [pytest.param(c, id=f"{c.zone} {c.at:%F}") for c in ODD])
async def test_odd_changes_bring_each_occurrence_of_every_rhythm_once(
    store: Store, change: Change
) -> None:
    assert await faults(store, change, [time(0, 30), time(2, 15), time(18, 45)]) == []


@pytest.mark.proof
async def test_every_zone_every_change_every_rhythm(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
    found = [c for zone in sorted(available_timezones()) for c in changes(zone, first, last)]
    different = {change.shape: change for change in [*found, *ODD]}
    times = [time(hour, 30) for hour in range(0, 19, 2)]

    wrong = [f for change in different.values() for f in await faults(store, change, times)]

    with capsys.disabled():
        number = len(different) * len(times) * len(rhythms(date(2026, 1, 1)))
        print(f"\n{len(different)} different changes, {number} reminders: {len(wrong)} faults")
    assert wrong == []
