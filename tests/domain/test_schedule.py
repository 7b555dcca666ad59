"""The borders of the schedule: quiet hours, late limits, and what becomes of a due row."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.model import Person, Reminder
from bot.domain.rhythm import DAILY
from bot.domain.schedule import (
    CHECK_IN,
    EXPIRED,
    LATER,
    NUDGE,
    REVIEW,
    SENDING,
    SUMMARY,
    Due,
    check_in_times,
    is_late,
    late_limit_of,
    next_own,
    nudge_moment,
    quiet_end,
    upcoming,
    verdict,
)

AGREED = datetime(2026, 1, 1, tzinfo=UTC)
SLEEPER = Person(
    1,
    1,
    AGREED,
    zone="UTC",
    check_in_at=time(7),
    quiet_from=time(22),
    quiet_until=time(6),
    nudge_after=timedelta(hours=3),
)
NIGHT = date(2026, 3, 2)


def at(hour: int, minute: int = 0, second: int = 0, day: int = 2) -> datetime:
    """An instant on the wall clock of the sleeper."""
    return datetime(2026, 3, day, hour, minute, second, tzinfo=UTC)


def due(kind: str, moment: datetime) -> Due:
    """A row of that kind that came due then."""
    return Due(1, NIGHT, kind, moment, moment + late_limit_of(kind))


@pytest.mark.parametrize("kind", [CHECK_IN, REVIEW, LATER])
def test_what_a_person_timed_themselves_comes_in_quiet_hours(kind: str) -> None:
    assert verdict(due(kind, at(5)), SLEEPER, at(5), answered=False) == SENDING


def test_a_nudge_waits_for_the_end_of_quiet_hours() -> None:
    assert verdict(due(NUDGE, at(5)), SLEEPER, at(5), answered=False) == at(6)


@pytest.mark.parametrize(
    ("kind", "now", "becomes"),
    [
        pytest.param(CHECK_IN, at(5, 30), SENDING, id="half an hour late is on time"),
        pytest.param(CHECK_IN, at(5, 30, 1), at(6), id="a second later it is held up"),
        pytest.param(LATER, at(5, 59), SENDING, id="put off comes when it was wished"),
    ],
)
def test_quiet_hours_hold_up_only_what_comes_late(
    kind: str, now: datetime, becomes: str | datetime
) -> None:
    assert verdict(due(kind, at(5)), SLEEPER, now, answered=False) == becomes


@pytest.mark.parametrize(
    ("kind", "hours"),
    [(CHECK_IN, 4), (NUDGE, 4), (LATER, 4), (REVIEW, 12), (SUMMARY, 12), ("own:1@0700", 1)],
)
def test_each_kind_may_come_late_by_so_many_hours(kind: str, hours: int) -> None:
    assert late_limit_of(kind) == timedelta(hours=hours)


@pytest.mark.parametrize(("day", "hour"), [(6, 7), (7, 9), (8, 9), (9, 7)])
def test_the_weekend_has_its_own_time(day: int, hour: int) -> None:
    late_riser = replace(SLEEPER, weekend_at=time(9))

    assert check_in_times(late_riser)(date(2026, 3, day)) == time(hour)
    assert check_in_times(SLEEPER)(date(2026, 3, day)) == time(7)


def test_the_next_of_a_reminder_are_those_after_the_instant() -> None:
    tea = Reminder(1, "tea", (time(8), time(20)), DAILY)

    found = next_own(tea, "UTC", at(8), 2)

    assert [slot.due_at for slot in found] == [at(20), at(8, day=3)]


def test_a_check_in_says_that_it_is_late_after_half_an_hour() -> None:
    assert not is_late(due(CHECK_IN, at(7)), at(7, 30))
    assert is_late(due(CHECK_IN, at(7)), at(7, 30, 1))
    assert not is_late(due(NUDGE, at(7)), at(9))


def test_what_is_held_up_past_its_late_limit_expires() -> None:
    row = due(NUDGE, at(2))

    assert verdict(row, SLEEPER, at(2), answered=False) == EXPIRED
    assert verdict(due(NUDGE, at(2, 1)), SLEEPER, at(2, 1), answered=False) == at(6)


def test_a_row_expires_at_its_last_instant() -> None:
    row = due(CHECK_IN, at(7))

    assert verdict(row, SLEEPER, at(11) - timedelta(seconds=1), answered=False) == SENDING
    assert verdict(row, SLEEPER, at(11), answered=False) == EXPIRED


@pytest.mark.parametrize(
    ("now", "until"),
    [
        pytest.param(at(22), at(6, day=3), id="from the first minute"),
        pytest.param(at(21, 59), None, id="not before"),
        pytest.param(at(5, 59), at(6), id="to the last minute"),
        pytest.param(at(6), None, id="and not at their end"),
    ],
)
def test_quiet_hours_over_midnight_have_their_borders(
    now: datetime, until: datetime | None
) -> None:
    assert quiet_end(now, SLEEPER) == until


def test_quiet_hours_of_no_length_are_none() -> None:
    nobody = Person(1, 1, AGREED, zone="UTC", quiet_from=time(8), quiet_until=time(8))

    assert quiet_end(at(8), nobody) is None


def test_a_nudge_that_would_come_with_the_next_check_in_is_left_out() -> None:
    assert nudge_moment(at(7), SLEEPER, at(10, 0, 1)) == at(10)
    assert nudge_moment(at(7), SLEEPER, at(10)) is None


def test_a_slot_is_still_to_be_asked_until_its_window_closes() -> None:
    asked = date(2026, 3, 1)

    def slots(now: datetime) -> tuple[list[date], date]:
        missed, coming = upcoming(asked, lambda _: time(7), "UTC", now)
        return [slot.local_date for slot in missed], coming.local_date

    assert slots(at(7)) == ([], NIGHT)
    assert slots(at(11) - timedelta(seconds=1)) == ([], NIGHT)
    assert slots(at(11)) == ([NIGHT], date(2026, 3, 3))


def test_the_first_check_in_of_a_newcomer_lies_in_the_future() -> None:
    _, first = upcoming(None, lambda _: time(7), "UTC", at(7))

    assert first.local_date == date(2026, 3, 3)
