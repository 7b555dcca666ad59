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
    summary_row,
)
from bot.domain.schedule import CHECK_IN, Due, Slot

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""A Monday."""

WHO = Person(1, 1, NOW, zone="UTC", check_in_at=time(7), nudge_after=timedelta(hours=3))
TEA = Reminder(5, "tea", time(20), frozenset({0, 2}))


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
    assert own_rows(nobody, TEA, None, None, NOW) == ()


def test_a_review_that_was_missed_is_left_out_and_one_that_is_off_does_not_come() -> None:
    on_sundays = replace(WHO, review_on=6)

    assert review_rows(on_sundays, date(2026, 2, 15), NOW) == (Row("review", at(8, 7)),)
    assert review_rows(WHO, None, NOW) == ()


def test_reminders_that_were_missed_are_summed_up_but_not_for_who_blocked_us() -> None:
    missed, blocked = (Row("own:5", at(2, 20), state) for state in ("missed", "blocked"))
    later = datetime(2026, 3, 3, 9, tzinfo=UTC)
    following, before = Row("own:5", at(4, 20)), date(2026, 3, 1)

    assert own_rows(WHO, TEA, before, before, later) == (
        missed,
        summary_row(WHO, later),
        following,
    )
    gone = replace(WHO, blocked_at=NOW)
    assert own_rows(gone, TEA, before, before, later) == (blocked, following)
    assert own_rows(WHO, TEA, before, None, later) == (following,)


def test_the_nudge_comes_out_of_quiet_hours_or_not_at_all() -> None:
    due = Due(1, date(2026, 3, 2), CHECK_IN, NOW, NOW + schedule.WINDOW)

    assert nudge_rows(WHO, due, None, NOW) == (Row("nudge", at(2, 15)),)
    assert nudge_rows(WHO, due, at(2, 14).due_at, NOW) == ()


def test_what_is_overdue_is_named_by_the_date_before_its_first() -> None:
    days = (date(2026, 3, day) for day in (1, 2, 9))
    waiting = [Due(1, day, CHECK_IN, NOW, NOW + schedule.WINDOW) for day in days]
    ahead = Due(1, date(2026, 3, 3), "own:5", NOW, NOW + timedelta(hours=2))

    assert overdue([*waiting, ahead], NOW) == {CHECK_IN: date(2026, 2, 28)}
