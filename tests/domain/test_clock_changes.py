"""Clock changes: through the real ledger, one check-in for each local date, at its own time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.domain.schedule import CHECK_IN, SENT, Outcome
from storage import Store

QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """A change of a zone's clock at an instant."""

    zone: str
    at: datetime

    @property
    def shape(self) -> tuple[timedelta, timedelta, time]:
        """What makes a change different from others: offsets before and after, wall time."""
        before = (self.at - timedelta(seconds=1)).astimezone(ZoneInfo(self.zone))
        after = self.at.astimezone(ZoneInfo(self.zone))
        return (_offset(before), _offset(after), after.time())


def _offset(local: datetime) -> timedelta:
    offset = local.utcoffset()
    assert offset is not None
    return offset


def changes(zone: str, first: datetime, last: datetime) -> Iterator[Change]:
    """Every change of the zone's clock in between, found without knowing its rules."""
    there, step = ZoneInfo(zone), timedelta(hours=12)
    while first < last:
        low, high = first, first + step
        if low.astimezone(there).utcoffset() != high.astimezone(there).utcoffset():
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                same = middle.astimezone(there).utcoffset() == low.astimezone(there).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            yield Change(zone, high.replace(microsecond=0))
        first += step


async def mornings(store: Store, change: Change, times: Iterable[time]) -> list[str]:
    """What is wrong with the check-ins of people with these times in the days around a change."""
    start, end = change.at - 3 * DAY, change.at + 3 * DAY
    start = start.replace(minute=0, second=0)
    people = dict(enumerate(times, 1))
    for number, at in people.items():
        await store.people.agree(number, 1, start)
        await store.change(
            number,
            {"zone": change.zone, "check_in_at": at, "nudge_after": None, "review_on": None},
            start,
        )
    sent: dict[int, list[tuple[date, datetime]]] = {number: [] for number in people}
    for tick in range(int((end - start) / QUARTER)):
        now = start + tick * QUARTER
        while await store.ledger.has_due(now):
            for claim in (await store.ledger.claim(now, 100)).claims:
                due = claim.due
                assert due.kind == CHECK_IN
                assert await store.ledger.leave([claim], now)
                sent[due.person_id].append((due.local_date, now))
                await store.ledger.record_outcomes([Outcome(due, SENT)], now)
    for number in people:
        store.db.execute("delete from people where person_id = ?", [number])
    return [
        f"{change} {at}: {fault}"
        for n, at in people.items()
        for fault in _faults(change, at, sent[n])
    ]


def _faults(change: Change, at: time, sent: list[tuple[date, datetime]]) -> Iterator[str]:
    zone, instants = ZoneInfo(change.zone), 6 * DAY // QUARTER
    local = [(change.at - 3 * DAY + n * QUARTER).astimezone(zone).date() for n in range(instants)]
    whole = sorted(set(local))[1:-1]
    asked = [night for night, _ in sent]
    if [night for night in asked if night in whole] != whole or len(set(asked)) != len(asked):
        yield f"asked {asked} and not {whole}"
    before, after, _ = change.shape
    slack = max(after - before, timedelta()) + QUARTER
    for night, now in sent:
        late = now.astimezone(zone).replace(tzinfo=None) - datetime.combine(night, at)
        if not timedelta() <= late < slack:
            yield f"night {night} came {late} after its time"


ODD = (
    Change("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
    Change("Pacific/Kiritimati", datetime(1994, 12, 31, 10, 40, tzinfo=UTC)),
    Change("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    Change("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
    Change("Antarctica/Troll", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    Change("Africa/Casablanca", datetime(2026, 2, 15, 2, tzinfo=UTC)),
    Change("Africa/Casablanca", datetime(2026, 3, 22, 2, tzinfo=UTC)),
    Change("Africa/Cairo", datetime(2026, 4, 23, 22, tzinfo=UTC)),
    Change("Africa/Cairo", datetime(2026, 10, 29, 21, tzinfo=UTC)),
    Change("Asia/Beirut", datetime(2026, 3, 28, 22, tzinfo=UTC)),
    Change("America/Nuuk", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    Change("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    Change("America/New_York", datetime(2027, 3, 14, 7, tzinfo=UTC)),
)
"""Gaps, overlaps, zones without midnight, half hours, and dates that never were."""


@pytest.mark.parametrize("change", [pytest.param(c, id=f"{c.zone} {c.at:%F}") for c in ODD])
async def test_odd_changes_ask_once_for_each_date(store: Store, change: Change) -> None:
    times = [time(hour, minute) for hour in (0, 2, 7, 23) for minute in (0, 30)]

    assert await mornings(store, change, times) == []


async def test_a_change_is_found_to_the_second() -> None:
    found = list(
        changes("Europe/Berlin", datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
    )

    assert [change.at for change in found] == [
        datetime(2026, 3, 29, 1, tzinfo=UTC),
        datetime(2026, 10, 25, 1, tzinfo=UTC),
    ]


@pytest.mark.proof
async def test_every_zone_every_change_every_quarter_hour(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
    zones = sorted(available_timezones())
    found = [change for zone in zones for change in changes(zone, first, last)]
    different = {change.shape: change for change in [*found, *ODD]}
    times = [time(hour, minute) for hour in range(24) for minute in range(0, 60, 15)]

    faults = [f for change in different.values() for f in await mornings(store, change, times)]

    with capsys.disabled():
        print(
            f"\n{len(zones)} zones, {len(found)} changes, {len(different)} different ones,"
            f" {len(different) * len(times)} schedules: {len(faults)} faults"
        )
    assert faults == []
