"""When a pause ends, in people's own words, and what of them is no part of a night."""

from datetime import date

import pytest

from bot.language.left_out import left_out
from bot.language.pauses import pause_in, starts_later

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("just leave me be till we're back, that's the 27th", date(2026, 3, 27)),
        ("no questions until we get back, which is 27 march", date(2026, 3, 27)),
        ("stop asking till im out of hospital, thats friday", date(2026, 3, 6)),
        ("give it a rest till my sister goes home (saturday)", date(2026, 3, 7)),
        ("leave it until after easter, so the 7th of april", date(2026, 4, 7)),
        ("pause it until i come home, the 27th", date(2026, 3, 27)),
        ("leave the questions off for a week or so would you", date(2026, 3, 9)),
        ("can you pause for ten days or thereabouts", date(2026, 3, 13)),
        ("i could do with a week or so off from this", date(2026, 3, 9)),
        ("pause for the next week", date(2026, 3, 9)),
        ("pause till im better. on friday i see the doctor", None),
        ("no questions until i'm home. it's the 4th time i ask", None),
        ("no questions for the next week or two", None),
        ("can you pause next week", None),
        ("leave it for a few days or so", None),
    ],
)
def test_a_pause_ends_on_the_day_that_is_told_or_after_about_so_long(
    typed: str, ends: date | None
) -> None:
    assert pause_in(typed, date(2026, 3, 3), MONDAY) == ends


@pytest.mark.parametrize("typed", ["can you pause next week", "pause from friday"])
def test_a_pause_of_later_days_begins_later(typed: str) -> None:
    assert starts_later(typed)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("leave the wine out", "the wine"),
        ("just leave the questions off for a week or so would you", ""),
        ("leave the morning messages off please", ""),
    ],
)
def test_check_ins_that_are_left_off_are_nothing_left_out_of_a_night(typed: str, left: str) -> None:
    assert left_out(typed) == left
