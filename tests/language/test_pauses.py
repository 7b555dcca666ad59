"""When a pause ends, in people's own words, and what of them is no part of a night."""

from datetime import date

import pytest

from bot.language.left_out import left_out
from bot.language.pauses import is_in_hospital, pause_in, starts_later

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


@pytest.mark.parametrize(
    ("typed", "is_stay"),
    [
        ("stop asking me while i am on nights at the hospital", False),
        ("i work at the hospital, stop", False),
        ("im doing a long shift on the ward", False),
        ("visiting my dad in hospital this week", False),
        ("im at the hospital for work", False),
        ("im in hospital", True),
        ("im off work in hospital", True),
        ("cant work im in hospital", True),
        ("spending three nights in hospital", True),
        ("i work at the hospital and got admitted myself", True),
    ],
)
def test_work_or_a_visit_in_a_hospital_is_no_stay(typed: str, *, is_stay: bool) -> None:
    assert is_in_hospital(typed) is is_stay
