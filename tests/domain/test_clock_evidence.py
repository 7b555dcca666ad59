"""How much time surely passed, whatever the clock shows meanwhile."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.clock_evidence import Evidence, patience

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
RIGHT = Evidence(NOW, NOW)
HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)


def looks(evidence: Evidence, start: datetime, passes: timedelta) -> Evidence:
    """Hourly looks at a clock that goes on from there."""
    for hour in range(int(passes / HOUR) + 1):
        evidence = evidence.after(start + hour * HOUR)
    return evidence


def test_a_clock_that_is_looked_at_is_sure() -> None:
    assert looks(RIGHT, NOW, 9 * DAY) == Evidence(NOW + 9 * DAY, NOW + 9 * DAY)


def test_a_jump_by_a_decade_is_doubted_and_undone_at_once() -> None:
    ahead = RIGHT.after(NOW + 10 * YEAR)
    back = ahead.after(NOW + timedelta(seconds=75))

    assert ahead.in_doubt
    assert ahead.sure == NOW
    assert back == Evidence(NOW + timedelta(seconds=75), NOW + timedelta(seconds=75))


def test_a_clock_that_starts_in_1970_takes_nothing_back() -> None:
    behind = RIGHT.after(datetime(1970, 1, 1, tzinfo=UTC))
    right = behind.after(NOW + HOUR)

    assert behind.in_doubt
    assert behind.sure == NOW
    assert right == Evidence(NOW + HOUR, NOW + HOUR)


def test_a_time_that_goes_on_for_long_enough_is_believed() -> None:
    for away, enough in [(16 * HOUR, 16 * HOUR), (5 * DAY, DAY), (YEAR, YEAR / 9)]:
        later = RIGHT.after(NOW + away)
        start = NOW + away

        assert looks(later, start, enough * 0.8).in_doubt
        assert not looks(later, start, enough + 2 * HOUR).in_doubt


def test_a_machine_that_sleeps_each_night_is_believed_each_third_day() -> None:
    evidence, believed = RIGHT, 0
    for day in range(30):
        before = evidence
        evidence = looks(evidence, NOW + day * DAY, 8 * HOUR)
        believed += before.sure < NOW + day * DAY - 8 * HOUR and not evidence.in_doubt

    assert believed >= 9


steps = st.tuples(
    st.sampled_from([timedelta(seconds=20), HOUR]),
    st.one_of(
        st.just(timedelta()),
        st.floats(0, 9.5).map(lambda power: timedelta(seconds=10**power)),
        st.floats(0, 9.5).map(lambda power: -timedelta(seconds=10**power)),
    ),
)


@given(st.lists(steps, max_size=60))
def test_what_is_sure_is_never_ahead_of_what_passed_and_soon_the_same(
    moves: list[tuple[timedelta, timedelta]],
) -> None:
    true, evidence = NOW, RIGHT
    for passes, wrong in moves:
        true += passes
        evidence = evidence.after(true + wrong)
        true += timedelta(seconds=75)
        evidence = evidence.after(true)

        assert evidence.sure <= true

    assert not looks(evidence, true, 7 * HOUR).in_doubt


@given(st.floats(0, 9.5))
def test_nobody_waits_longer_than_the_jump_or_a_day_and_a_tenth_of_it(power: float) -> None:
    jump = timedelta(seconds=10**power)

    assert patience(jump) == patience(-jump) <= max(jump / 10, min(jump, DAY))
