"""Hours that nothing says are times: `keppra 8 and 20`."""

import pytest

from bot.language.reminder_parsing import Ask, Confirm, parse_reminder
from bot.language.rhythm_draft import Problem
from tests.language.reminder_score import NOW


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("keppra 8 and 20", "8 20"),
        ("lamotrigine 7, 19", "7 19"),
        ("take my pill 9 & 21", "9 21"),
        ("antibiotics 6 14 22", "6 14 22"),
        ("drops 8, 14 and 20 every day", "8 14 20"),
        ("8 and 20 keppra", "8 20"),
        ("valproate 8 and 8", "8 20"),
    ],
)
def test_bare_hours_of_one_day_are_shown_as_times_and_never_set_at_once(
    typed: str, hours: str
) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Confirm)
    assert " ".join(str(at.hour) for at in read.wish.times) == hours


@pytest.mark.parametrize(
    "typed",
    [
        "do sets of 8 and 20",
        "read pages 8 and 20",
        "check rooms 8 and 20",
        "keppra 250 and 500",
        "keppra 8 and 20 mg",
        "chapter 3 and 4",
        "squats 10 and 20",
        "vitamins 2 and 1",
        "bins on 8 and 20",
        "pay bill 18 and 20",
    ],
)
def test_numbers_that_may_count_something_are_no_hours(typed: str) -> None:
    assert parse_reminder(typed, NOW) == Ask(Problem.TIME)
