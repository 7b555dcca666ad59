"""What comes next in the ledger, worked out without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.planning import (
    Row,
    check_in_rows,
    nudge_rows,
    overdue,
    own_rows,
    review_rows,
    still_fits,
    summary_row,
)
from bot.domain.rhythm import DAILY, Rhythm
from bot.domain.schedule import CHECK_IN, Due, Slot

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""A Monday."""

WHO = Person(1, 1, NOW, zone="UTC", check_in_at=time(7), nudge_after=timedelta(hours=3))
TEA = Reminder(5, "tea", (time(20),), Rhythm(frozenset({0, 2})))


def at(day: int, hour: int) -> Slot:
    """A slot at the full hour of a day in March 2026."""
    return Slot(date(2026, 3, day), datetime(2026, 3, day, hour, tzinfo=UTC))


def test_a_newcomers_first_check_in_lies_ahead_and_none_was_missed() -> None:
    assert check_in_rows(WHO, None, NOW) == (Row(CHECK_IN, at(3, 7)),)


def test_each_date_since_the_last_check_in_says_why_it_was_not_asked() -> None:
    who = replace(WHO, paused_until=date(2026, 3, 1), blocked_at=at(2, 6).due_at)

    assert check_in_rows(who, date(2026, 2, 27), NOW + timedelta(hours=1)) == (
        Row(CHECK_IN, Slot(date(2026, 2, 28), datetime(2026, 2, 28, 7, tzinfo=UTC)), "paused"),
        Row(CHECK_IN, at(1, 7), "expired"),
        Row(CHECK_IN, at(2, 7), "blocked"),
        Row(CHECK_IN, at(3, 7)),
    )


def test_who_is_not_set_up_has_nothing_planned() -> None:
    nobody = replace(WHO, zone=None)

    assert check_in_rows(nobody, None, NOW) == review_rows(nobody, None, NOW) == ()
    assert own_rows(nobody, TEA, frozenset(), None, NOW) == ()


def test_a_review_that_was_missed_is_left_out_and_one_that_is_off_does_not_come() -> None:
    on_sundays = replace(WHO, review_on=6)

    assert review_rows(on_sundays, date(2026, 2, 15), NOW) == (Row("review", at(8, 7)),)
    assert review_rows(WHO, None, NOW) == ()


def tea(day: int, hour: int = 20, state: str = "due") -> Row:
    """A row of the reminder."""
    return Row(f"own:5@{hour:02}00", replace(at(day, hour), at=time(hour)), state)


def test_reminders_that_were_missed_are_summed_up() -> None:
    later, claimed = datetime(2026, 3, 5, 9, tzinfo=UTC), replace(at(1, 20), at=time(20))

    assert own_rows(WHO, TEA, frozenset(), claimed, later) == (
        tea(2, state="missed"),
        tea(4, state="missed"),
        summary_row(WHO, later),
        tea(9),
    )
    assert own_rows(WHO, TEA, frozenset(), None, later) == (tea(9),), "planned anew"


def test_each_time_of_a_date_has_its_row_and_what_is_known_is_not_planned_again() -> None:
    twice = replace(TEA, times=(time(8), time(20)), rhythm=DAILY)
    morning = replace(at(3, 8), at=time(8))

    assert own_rows(WHO, twice, frozenset(), None, NOW) == (tea(2),)
    assert own_rows(WHO, twice, {(date(2026, 3, 2), time(20))}, None, NOW) == (tea(3, 8),)
    assert own_rows(WHO, twice, frozenset(), morning, morning.due_at) == (tea(3),)


def test_a_reminder_that_ended_has_no_next_row() -> None:
    once = replace(TEA, rhythm=Rhythm(start=date(2026, 3, 2), until=date(2026, 3, 2)))

    assert own_rows(WHO, once, frozenset(), None, NOW) == (tea(2),)
    assert own_rows(WHO, once, frozenset(), None, at(2, 20).due_at) == ()


def test_what_was_planned_or_put_off_fits_while_its_date_and_time_are_the_reminders() -> None:
    monday = date(2026, 3, 2)

    assert still_fits(TEA, monday, time(20))
    assert not still_fits(TEA, monday, time(21))
    assert not still_fits(TEA, date(2026, 3, 3), time(20))


def test_the_nudge_comes_out_of_quiet_hours_or_not_at_all() -> None:
    due = Due(1, date(2026, 3, 2), CHECK_IN, NOW, NOW + schedule.LATE_LIMIT)

    assert nudge_rows(WHO, due, None, NOW) == (Row("nudge", at(2, 15)),)
    assert nudge_rows(WHO, due, at(2, 14).due_at, NOW) == ()


def test_what_is_overdue_is_named_by_the_date_before_its_first() -> None:
    days = (date(2026, 3, day) for day in (1, 2, 9))
    waiting = [Due(1, day, CHECK_IN, NOW, NOW + schedule.LATE_LIMIT) for day in days]
    ahead = Due(1, date(2026, 3, 3), "own:5", NOW, NOW + timedelta(hours=2))

    assert overdue([*waiting, ahead], NOW) == {CHECK_IN: date(2026, 2, 28)}
