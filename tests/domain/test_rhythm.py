"""The dates of each rhythm, and which rhythms an import may bring."""

from datetime import date, timedelta
from itertools import islice

import pytest

from bot.domain.rhythm import DAILY, LAST_DAY, Rhythm, check

TODAY = date(2026, 12, 2)
"""A Wednesday."""

WEDNESDAY, SATURDAY = frozenset({2}), date(2026, 12, 5)


def days(*months_and_days: tuple[int, int]) -> list[date]:
    """Dates of the next twelve months."""
    return [date(2026 if month == 12 else 2027, month, day) for month, day in months_and_days]


@pytest.mark.parametrize(
    ("rhythm", "dates"),
    [
        (DAILY, days((12, 2), (12, 3), (12, 4))),
        (Rhythm(frozenset({0, 4})), days((12, 4), (12, 7), (12, 11))),
        (Rhythm(every=3, start=SATURDAY), days((12, 5), (12, 8), (12, 11))),
        (Rhythm(every=3, start=date(2026, 11, 28)), days((12, 4), (12, 7), (12, 10))),
        (Rhythm(WEDNESDAY, 2, start=TODAY), days((12, 2), (12, 16), (12, 30))),
        (Rhythm(WEDNESDAY, 2, start=date(2026, 11, 27)), days((12, 9), (12, 23), (1, 6))),
        (Rhythm(frozenset({1, 3}), 2, start=TODAY), days((12, 3), (12, 15), (12, 17))),
        (Rhythm(month_day=30), days((12, 30), (1, 30), (2, 28))),
        (Rhythm(month_day=LAST_DAY), days((12, 31), (1, 31), (2, 28))),
        (Rhythm(start=SATURDAY, until=SATURDAY), days((12, 5))),
        (Rhythm(until=date(2026, 12, 3)), days((12, 2), (12, 3))),
        (Rhythm(until=date(2026, 12, 1)), []),
    ],
)
def test_a_rhythm_has_its_dates(rhythm: Rhythm, dates: list[date]) -> None:
    assert [*islice(rhythm.dates(TODAY), 3)] == dates
    assert check(rhythm, TODAY) == rhythm


@pytest.mark.parametrize(
    ("rhythm", "on"),
    [
        (DAILY, (True, True, True)),
        (Rhythm(start=TODAY), (False, True, True)),
        (Rhythm(until=TODAY), (True, True, False)),
        (Rhythm(start=TODAY, until=TODAY), (False, True, False)),
        (Rhythm(WEDNESDAY), (False, True, False)),
    ],
)
def test_a_rhythm_is_on_from_its_start_to_its_end(
    rhythm: Rhythm, on: tuple[bool, bool, bool]
) -> None:
    assert tuple(rhythm.is_on(TODAY + timedelta(days)) for days in (-1, 0, 1)) == on


@pytest.mark.parametrize(
    "rhythm",
    [
        Rhythm(every=366, start=TODAY),
        Rhythm(month_day=1),
        Rhythm(month_day=31),
        Rhythm(start=TODAY - timedelta(days=3660), until=TODAY + timedelta(days=3660)),
    ],
)
def test_the_rarest_rhythm_can_be_kept(rhythm: Rhythm) -> None:
    assert check(rhythm, TODAY) == rhythm


@pytest.mark.parametrize(
    "rhythm",
    [
        Rhythm(frozenset()),
        Rhythm(frozenset({7})),
        Rhythm(every=0, start=TODAY),
        Rhythm(every=2),
        Rhythm(every=367, start=TODAY),
        Rhythm(month_day=0),
        Rhythm(month_day=32),
        Rhythm(WEDNESDAY, month_day=5),
        Rhythm(every=2, month_day=5, start=TODAY),
        Rhythm(start=SATURDAY, until=TODAY),
        Rhythm(start=date(9999, 12, 31)),
        Rhythm(until=TODAY + timedelta(days=3661)),
    ],
)
def test_a_rhythm_that_was_made_up_is_refused(rhythm: Rhythm) -> None:
    with pytest.raises(ValueError, match="rhythm"):
        check(rhythm, TODAY)
