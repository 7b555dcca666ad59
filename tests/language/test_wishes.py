"""Wishes as people type them: nothing is set as something else, doses and texts stay as typed."""

from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.rhythm import DAILY
from bot.language.amounts import UNITS
from bot.language.reminder_refusals import Limit
from bot.language.reminders import Accept, Ask, Confirm, Refuse, Wish, parse_reminder, text_of
from bot.language.rhythm_words import Problem
from tests.language.score import NOW, rows, score

FIRM = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)
"""The same examples each time, however busy the machine is."""

TIMES = st.sampled_from(
    ["21:30", "9pm", "9:30 p.m.", "2145", "21.30", "at half nine in the evening"]
)
NUMBERS = st.builds(
    "{}{}".format,
    st.integers(1, 2400),
    st.sampled_from(["", ".5", ",5", ".25", ",25", ".125", ".50", "½", " ½", ".30"]),
)
DOSES = st.builds(
    "{}{}{}".format, NUMBERS, st.sampled_from(["", " "]), st.sampled_from(sorted({*UNITS} - {"k"}))
)
WORDS = st.lists(
    st.text(st.characters(codec="utf-8", categories=["Ll", "Lu"]), min_size=1, max_size=12),
    min_size=1,
    max_size=8,
).map(" ".join)


def test_both_tables_are_read_right_and_nothing_is_kept_wrongly() -> None:
    assert sum(len(rows(writer)) for writer in ("author", "reader")) >= 200
    for writer in ("author", "reader"):
        scored = [score(row) for row in rows(writer)]
        assert [s.wish for s in scored if s.is_kept_wrongly] == []
        assert sum(s.is_right for s in scored) >= 0.97 * len(scored)


@FIRM
@given(DOSES, TIMES, st.integers(0, 2))
def test_a_dose_never_changes_the_time_wherever_it_stands(dose: str, at: str, place: int) -> None:
    parts = ["pramipexole", at]
    parts.insert(place, dose)

    read = parse_reminder(" ".join(parts), NOW)

    without = parse_reminder(f"pramipexole {at}", NOW)
    assert isinstance(without, Accept)
    if isinstance(read, Accept | Confirm):
        assert read.wish.times == without.wish.times
        assert read.wish.rhythm == DAILY
        assert dose in read.wish.text
    else:
        assert isinstance(read, Ask), "never refused, and never set as something else"


@FIRM
@given(DOSES)
def test_a_dose_alone_tells_no_time(dose: str) -> None:
    assert isinstance(parse_reminder(f"pramipexole {dose}", NOW), Ask)


@FIRM
@given(WORDS)
def test_a_text_is_kept_unchanged_or_asked_about(text: str) -> None:
    read = parse_reminder(f"xx {text} xx 21:30", NOW)

    if isinstance(read, Accept):
        assert read.wish == Wish(f"xx {text} xx", (time(21, 30),))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("call mum at 9pm to say hi", "call mum to say hi"),
        ("pill 9pm & water", "pill & water"),
        ("1½ tablets İlaç (500 mg) 9pm", "1½ tablets İlaç (500 mg)"),
        ("9pm: take it, with food.", "take it, with food."),
        ("magnesium (21:30)!", "magnesium"),
        ("tea number x 20:00", "tea number x"),
        ("8:00 take 2 in the morning", "take 2 in the morning"),
    ],
)
def test_only_what_says_when_is_taken_out_of_the_text(typed: str, text: str) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Accept | Confirm)
    assert read.wish.text == text


@pytest.mark.parametrize(
    "typed",
    [
        "read the weekly report 9am",
        "iron 9am not only on tuesdays",
        "pill on 1st 9am",
        "goose 24/12 15:00",
        "iron 5-12 december 9am",
        "iron every day except the 1st 9am",
        "iron 9am mon or tue",
        "dentist sunday 14 december 14:30",
    ],
)
def test_days_that_are_not_understood_are_asked_for(typed: str) -> None:
    assert parse_reminder(typed, NOW) == Ask(Problem.DAY)


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("iron 9am utc", Limit.ZONE),
        ("iron 9am daily for 5 doses", Limit.DOSES),
        ("iron 9am 3 weeks on 1 week off", Limit.CYCLE),
        ("take antibiotics every 8 hours", Limit.HOURS),
        ("paracetamol if it hurts 9am", Limit.EVENT),
        ("iron on 5 march 2029 9am", Limit.FAR),
        ("sip 8am, 9am, 10am, 11am, 1pm, 2pm, 3pm", Limit.TIMES),
    ],
)
def test_what_cannot_be_kept_is_refused(typed: str, limit: Limit) -> None:
    assert parse_reminder(typed, NOW) == Refuse(limit)


def test_a_wish_beyond_all_measure_is_not_read() -> None:
    assert parse_reminder("mon, tue and " * 300 + "9pm", NOW) == Ask(Problem.LONG)


def test_what_is_not_said_stays_when_a_reminder_is_changed() -> None:
    weekly = parse_reminder("methotrexate 2.5 mg on tuesdays 9am", NOW)
    assert isinstance(weekly, Accept)

    later = parse_reminder("methotrexate 5 mg 10am", NOW, weekly.wish)
    only_days = parse_reminder("on fridays", NOW, weekly.wish)
    only_text = parse_reminder("folic acid 0.50 mg", NOW, weekly.wish)

    assert isinstance(later, Accept)
    assert later.wish == Wish("methotrexate 5 mg", (time(10),), weekly.wish.rhythm)
    assert isinstance(only_days, Accept)
    assert (only_days.wish.text, only_days.wish.times) == (weekly.wish.text, weekly.wish.times)
    assert isinstance(only_text, Confirm), "the words may have been meant for something else"
    assert only_text.wish == Wish("folic acid 0.50 mg", (time(9),), weekly.wish.rhythm)


def test_the_words_of_a_wish_are_known_without_the_date() -> None:
    assert text_of("chest rub 9pm") == "chest rub"
    assert text_of("why do my legs jerk at night?") is None
