"""Random clocks, journeys, settings and failures: each date is asked at most once, none is lost."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bot.domain.checkin import stop
from bot.domain.schedule import (
    BLOCKED,
    CHECK_IN,
    NUDGE,
    SENT,
    UNKNOWN,
    Outcome,
    night_of,
    quiet_end,
)
from storage import Store, open_store
from storage.database import rows

ZONES = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kathmandu",
     "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/GMT-2", "Africa/Cairo"]
)  # fmt: skip
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
NUMBERS = count(1)


class Mornings(RuleBasedStateMachine):
    """One person, one clock that does what it likes, and the real ledger."""

    store: Store
    runner: asyncio.Runner

    @initialize(zone=ZONES, at=TIMES, start=st.integers(0, 1000))
    def begins(self, zone: str, at: time, start: int) -> None:
        """Somebody sets themselves up."""
        self.person, self.now = next(NUMBERS), datetime(2026, 1, 1, tzinfo=UTC)
        self.now += timedelta(days=start, hours=start % 24)
        self.asked: list[date] = []
        self.zone, self.blocked = zone, False
        self.runner.run(self.store.people.agree(self.person, 1, self.now))
        self.sets(zone=zone, check_in_at=at)
        self.first = self.dates()[0]

    def dates(self) -> list[date]:
        """The dates that have a row, in order."""
        found = rows(
            self.store.db,
            "select local_date from ledger where person_id = ? and kind = 'check_in'"
            " order by local_date",
            [self.person],
        )
        return [date.fromisoformat(row["local_date"]) for row in found]

    def sets(self, **changed: object) -> None:
        """Change settings of theirs."""
        self.runner.run(self.store.change(self.person, changed, self.now))

    @rule(minutes=st.integers(1, 600))
    def time_passes(self, minutes: int) -> None:
        """Some minutes or hours."""
        self.now += timedelta(minutes=minutes)

    @rule(hours=st.integers(8, 100))
    def the_machine_sleeps(self, hours: int) -> None:
        """A night or some days in which nothing runs."""
        self.now += timedelta(hours=hours)

    @rule(hours=st.sampled_from([-24, -1, 1, 24]))
    def the_clock_jumps(self, hours: int) -> None:
        """Somebody sets the machine's clock."""
        self.now += timedelta(hours=hours)

    @rule(zone=ZONES)
    def they_travel(self, zone: str) -> None:
        """Also over the date line."""
        self.zone = zone
        self.sets(zone=zone)

    @rule(at=TIMES, weekend=st.none() | TIMES)
    def they_change_their_times(self, at: time, weekend: time | None) -> None:
        """Weekdays and weekends."""
        self.sets(check_in_at=at, weekend_at=weekend)

    @rule(start=TIMES, end=TIMES, delay=st.none() | st.integers(1, 5))
    def they_change_their_quiet(self, start: time, end: time, delay: int | None) -> None:
        """Quiet hours and the nudge."""
        nudge = None if delay is None else timedelta(hours=delay)
        self.sets(quiet_from=start, quiet_until=end, nudge_after=nudge)

    @rule(days=st.none() | st.integers(1, 10), weekly=st.booleans())
    def they_pause_or_go_weekly(self, days: int | None, weekly: bool) -> None:  # noqa: FBT001
        """Or go on, or daily."""
        until = days and night_of(self.now, self.zone) + timedelta(days=days)
        self.sets(paused_until=until, weekly=weekly)

    @rule()
    def they_answer(self) -> None:
        """A skip is an answer, too."""
        night = night_of(self.now, self.zone)
        asyncio.run(self.store.nights.change(self.person, night, stop))

    @rule()
    def they_come_back(self) -> None:
        """After they had blocked the bot."""
        if self.blocked:
            self.blocked = False
            self.runner.run(self.store.ledger.back(self.person, self.now))

    @rule(fate=st.sampled_from([SENT, SENT, SENT, UNKNOWN, BLOCKED, "unsent", "killed"]))
    def a_tick(self, fate: str) -> None:
        """Everything that is due is claimed, and sent, lost, refused, or cut off."""
        ledger = self.store.ledger
        self.runner.run(ledger.recover(self.now))
        while self.runner.run(ledger.has_due(self.now)):
            claimed = self.runner.run(ledger.claim(self.now, 10)).claims
            assert not (self.blocked and claimed)
            who = self.runner.run(self.store.people.get(self.person))
            for claim in claimed:
                due = claim.due
                assert self.runner.run(ledger.leave([claim], self.now))
                assert not self.runner.run(ledger.leave([claim], self.now))
                assert due.kind != NUDGE or (who and quiet_end(self.now, who) is None)
                assert due.kind != CHECK_IN or due.due_at <= self.now < due.expires_at
                if fate == "unsent":
                    self.runner.run(
                        ledger.record_outcomes(
                            [Outcome(due, "due", at=self.now + timedelta(seconds=20))], self.now
                        )
                    )
                    continue
                if due.kind == CHECK_IN:
                    self.asked.append(due.local_date)
                if fate != "killed":
                    self.runner.run(ledger.record_outcomes([Outcome(due, fate)], self.now))
                self.blocked = self.blocked or fate == BLOCKED

    def teardown(self) -> None:
        """The next life begins with an empty store."""
        self.store.db.execute("delete from people")

    @invariant()
    def no_date_is_asked_twice(self) -> None:
        """At most one check-in for a date."""
        asked = getattr(self, "asked", [])
        assert len(set(asked)) == len(asked)

    @invariant()
    def no_date_is_lost(self) -> None:
        """Each date from the first on has a row that says what became of it.

        One before it may have one too, where a clock that goes wrong leads back behind the start.
        """
        dates = [day for day in self.dates() if day >= self.first] if hasattr(self, "first") else []
        assert dates == [dates[0] + timedelta(days=n) for n in range(len(dates))]


@contextmanager
def machine() -> Iterator[type[Mornings]]:
    """The machine around a store of its own."""
    with (
        asyncio.Runner() as runner,
        TemporaryDirectory() as folder,
        open_store(Path(folder) / "hypnic.db") as store,
    ):
        yield type("Machine", (Mornings,), {"store": store, "runner": runner})


def test_fifty_lives_of_fifty_events() -> None:
    with machine() as lives:
        run_state_machine_as_test(
            lives, settings=settings(_QUICK, max_examples=50, stateful_step_count=50)
        )


@pytest.mark.proof
def test_a_thousand_lives_of_fifty_events() -> None:
    with machine() as lives:
        run_state_machine_as_test(
            lives, settings=settings(_QUICK, max_examples=1000, stateful_step_count=50)
        )


_QUICK = settings(
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
