"""Wishes as people type them: nothing is set as something else, doses and texts stay as typed.

Phrases are rows of `reminder_wishes_of_*.jsonl`; what stands here are the borders beside them.
"""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.domain.rhythm import DAILY
from bot.language.reminder_corrections import text_of
from bot.language.reminder_doses import UNITS
from bot.language.reminder_parsing import (
    Accept,
    Ask,
    Confirm,
    Refuse,
    Wish,
    parse_reminder,
)
from bot.language.reminder_refusals import Limit
from bot.language.rhythm_draft import Problem
from tests.language.reminder_score import NOW, TABLES, rows, score

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
SIGNED = st.builds("{}{}".format, st.sampled_from([".", ",", "-", "+", "-.", "~"]), NUMBERS)
DOSES = st.builds(
    "{}{}{}".format,
    NUMBERS | SIGNED,
    st.sampled_from(["", " "]),
    st.sampled_from(sorted({*UNITS} - {"k"})),
)
BARE_DOSES = st.sampled_from([".5", ",25", ".125", "0.125", "2,5", "½", "1/2", "-2", "1½"])
WORDS = st.lists(
    st.text(st.characters(codec="utf-8", categories=["Ll", "Lu"]), min_size=1, max_size=12),
    min_size=1,
    max_size=8,
).map(" ".join)


def test_the_tables_are_read_right_and_nothing_is_kept_wrongly() -> None:
    assert sum(len(rows(writer)) for writer in TABLES) >= 720
    for writer in TABLES:
        scored = [score(row) for row in rows(writer)]
        assert [s.wish for s in scored if s.is_kept_wrongly] == []
        assert sum(s.is_right for s in scored) >= 0.97 * len(scored)


@FIRM
@given(DOSES | BARE_DOSES, TIMES, st.integers(0, 2))
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
@example("µ NIGHTS µ")
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
        ("tablet 2 10pm", "tablet 2"),
        ("mon wed fri night cream 9pm", "night cream"),
        ("cereal bar on weekdays 8am", "cereal bar"),
        ("call my ex mondays 9pm", "call my ex"),
        ("8am on friday once morning pages", "morning pages"),
        ("pill in 1 hour 30 min", "pill"),
        ("check if the door is locked 10pm", "check if the door is locked"),
    ],
)
def test_only_what_says_when_is_taken_out_of_the_text(typed: str, text: str) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Accept | Confirm)
    assert read.wish.text == text


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("pill 9pm ending friday", date(2026, 12, 4)),
        ("pill 9pm, last day 24 dec", date(2026, 12, 24)),
        ("pill 9pm till xmas", date(2026, 12, 25)),
        ("pill 9pm 5 days", date(2026, 12, 6)),
        ("pill 9pm x5 days", date(2026, 12, 6)),
    ],
)
def test_an_end_is_read_in_any_wording(typed: str, until: date) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Confirm)
    assert (read.wish.text, read.wish.rhythm.until) == ("pill", until)


@pytest.mark.parametrize(
    "typed",
    [
        "read the weekly report 9am",
        "iron 9am not only on tuesdays",
        "iron 5-12 december 9am",
        "iron every day except the 1st 9am",
        "iron 9am mon or tue",
        "dentist sunday 14 december 14:30",
    ],
)
def test_days_that_are_not_understood_are_asked_for(typed: str) -> None:
    assert parse_reminder(typed, NOW) == Ask(Problem.DAY)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("goose 24/12 15:00", Problem.DATE),
        ("dentist 3/12 9am", Problem.DATE),
        ("dentist 3.12.26 9am", Problem.DATE),
        ("dentist 03-12-2026 9am", Problem.DATE),
        ("tablet monday midnight", Problem.NIGHT),
        ("tablet friday night 1am", Problem.NIGHT),
        ("tablet 12:30 am on mondays", Problem.NIGHT),
        ("tablet tomorrow midnight", Problem.NIGHT),
        ("methotrexate mondays 8pm folic acid fridays 8pm", Problem.TWO),
        ("methotrexate on mondays and folic acid on fridays 8pm", Problem.TWO),
        ("folic acid 9pm, methotrexate mondays 9pm", Problem.TWO),
        ("warfarin 3mg mon/wed/fri & 5mg tue/thu 5pm", Problem.TWO),
        ("pill 07:15 every mon-fri, sat 09:00", Problem.TWO),
        ("pill every saturday and every other sunday 10am", Problem.DAY),
        ("prednisone 40mg x 5d 8am", Problem.DAY),
        ("flight BA 2145 at 19:00", Problem.TWO),
        ("scan 5 jan 9am 2027", Problem.TWO),
        ("tablet 8 morning 9 night", Problem.TWO),
        ("tablet 9pm maybe 10", Problem.TWO),
        ("tablet not at 9pm", Problem.TWO),
        ("meds 7am-7pm", Problem.RANGE),
        ("meds every evening at 08:00 and 20:00", Problem.TWO),
        ("clonazepam at 6 on weekdays and 8 on weekends", Problem.TWO),
        ("gym mo-fr 18:30", Problem.DAY),
        ("iron 8am every 0 days", Problem.DAY),
        ("iron 8am mon..fri", Problem.DAY),
        ("iron 8am dec 5-9", Problem.DAY),
        ("iron 8am this weekend", Problem.DAY),
        ("rent 8am month end", Problem.DAY),
        ("rent 8am last day of feb", Problem.DAY),
    ],
)
def test_what_may_be_one_of_two_is_asked(typed: str, problem: Problem) -> None:
    assert parse_reminder(typed, NOW) == Ask(problem)


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("iron 9am but skip tomorrow", Limit.GAP),
        ("prednisolone 9am for 5 days then 20mg", Limit.TAPER),
        ("pill 9pm tuesdays x 6", Limit.DOSES),
        ("pill for five mondays 9pm", Limit.DOSES),
        ("pill week a mondays 9am", Limit.CYCLE),
        ("take glucose when sugar is under 4", Limit.EVENT),
        ("iron 9am ist", Limit.ZONE),
        ("magnesium 9pm nzdt", Limit.ZONE),
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


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("make it 10pm", "magnesium 200 mg"),
        ("change to 10pm instead", "magnesium 200 mg"),
        ("same time but mondays", "magnesium 200 mg"),
        ("magnesium 400 mg", "magnesium 400 mg"),
        ("400 mg", "magnesium 400 mg"),
        ("400 mg 10pm", "magnesium 400 mg"),
    ],
)
def test_a_change_keeps_the_words_that_it_does_not_name(typed: str, text: str) -> None:
    old = Wish("magnesium 200 mg", (time(21),))

    read = parse_reminder(typed, NOW, old)

    assert isinstance(read, Accept | Confirm)
    assert read.wish.text == text


@pytest.mark.parametrize("typed", ["10pm", "drops 10pm", "tea 8am, 2pm and 8pm", "not on sundays"])
def test_a_change_that_may_lose_something_is_shown_first(typed: str) -> None:
    old = Wish("drops", (time(8), time(14), time(20)))

    assert isinstance(parse_reminder(typed, NOW, old), Confirm)


def test_a_new_time_that_is_told_by_the_old_one_is_asked_for() -> None:
    old = Wish("drops", (time(8),))

    assert parse_reminder("30 min later", NOW, old) == Ask(Problem.TIME)


def test_the_words_of_a_wish_are_known_without_the_date() -> None:
    assert text_of("chest rub 9pm") == "chest rub"
    assert text_of("why do my legs jerk at night?") is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("set a reminder for every tuesday at 4pm to pick up Mia", "pick up Mia"),
        ("hey um can you remind me like every evening at nine to stretch", "stretch"),
        ("kindly remind daily morning 6 am for pranayama", "pranayama"),
        ("put on the night cream 9pm", "put on the night cream"),
        ("tues, thurs n sat 2 pm swim", "swim"),
        ("not on thursdays, otherwise daily 17:40 walk", "walk"),
    ],
)
def test_words_that_only_ask_are_no_part_of_the_text(typed: str, text: str) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Accept)
    assert read.wish.text == text


def test_a_slip_in_every_is_mended() -> None:
    assert parse_reminder("evry wed 8am bins", NOW) == parse_reminder("every wed 8am bins", NOW)
