"""What is not certain in a wish is shown or asked before anything is set."""

from datetime import date, time

import pytest

from bot.domain.rhythm import Rhythm
from bot.language.reminder_parsing import Accept, Ask, Confirm, Refuse, Wish, parse_reminder
from bot.language.reminder_refusals import Limit
from bot.language.rhythm_draft import Problem
from tests.language.reminder_score import NOW


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("9pm .5 mg clonazepam", ".5 mg clonazepam"),
        ("clonazepam 9pm .25 mg", "clonazepam .25 mg"),
        ("clonazepam 9pm.5 mg", "clonazepam .5 mg"),
        ("clonazepam 21:00.5 mg", "clonazepam .5 mg"),
        ("clonazepam every evening .5 mg at 9pm", "clonazepam .5 mg"),
        ("pramipexole 9pm .125", "pramipexole .125"),
        ("insulin 9pm -2 units", "insulin -2 units"),
        ("iron 9pm -½ tablet", "iron -½ tablet"),
        ("tea (9pm) - 2 cups", "tea 2 cups"),
    ],
)
def test_the_sign_at_the_start_of_a_dose_is_kept(typed: str, text: str) -> None:
    assert parse_reminder(typed, NOW) == Accept(Wish(text, (time(21),)))


def test_a_dose_that_begins_with_its_point_replaces_the_one_there_was() -> None:
    read = parse_reminder("22:30 .5 mg", NOW, Wish("clonazepam 0.25 mg", (time(22),)))

    assert isinstance(read, Accept)
    assert read.wish.text == "clonazepam .5 mg"


@pytest.mark.parametrize(
    "typed",
    [
        "quetiapine 300 pm",
        "gabapentin 300pm",
        "topamax 125 am",
        "warfarin 2.50 pm",
        "mirtazapine 22.50",
        "zopiclone 7.50 at night",
        "mirtazapine 7,50 in the evening",
        "trazodone 12.50 at night",
        "amlodipine 5 morning",
        "escitalopram 10 mornings",
        "ramipril 5 in the mornings",
        "ramipril 5 in the morning and 10 at night",
        "2 tablets amlodipine 5 in the morning",
        "donepezil 10 night",
        "zolpidem: 10 at night",
        "zolpidem (ambien) 10 at night",
        "vit d 10 at night",
        "citalopram ten in the morning",
        "lorazepam half 10pm",
        "take half nine pm",
    ],
)
def test_a_number_that_may_be_a_dose_is_shown_as_a_time_first(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Confirm)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("gabapentin 300 am 600 pm", Problem.TIME),
        ("metformin 500 am and 1000 pm", Problem.TIME),
        ("carbamazepine 200 am, 400 pm", Problem.TIME),
        ("pramipexole 0.5 am 1 pm", Problem.TWO),
        ("pramipexole 0.5 mg am 1 pm", Problem.TWO),
    ],
)
def test_two_numbers_that_may_be_doses_are_no_times(typed: str, problem: Problem) -> None:
    assert parse_reminder(typed, NOW) == Ask(problem)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("930pm cpap mask on", time(21, 30)),
        ("8 in the morning tablets", time(8)),
        ("bins out tuesdays 7 in the morning", time(7)),
        ("take pills at 300 pm", time(15)),
        ("cough syrup 5 ml 10 in the evening", time(22)),
        ("5 ml cough syrup 10 in the evening", time(22)),
        ("donepezil 10 pm", time(22)),
        ("donepezil half past 9 pm", time(21, 30)),
        ("donepezil 7.30 pm", time(19, 30)),
        ("donepezil 9.00 pm", time(21)),
        ("donepezil 21.00", time(21)),
        ("donepezil 9:30p", time(21, 30)),
        ("donepezil 9:30 p", time(21, 30)),
        ("9.30a donepezil", time(9, 30)),
        ("9:30 a walk", time(9, 30)),
        ("feed the cat 4:15 in the afternoon", time(16, 15)),
        ("donepezil nine oh five pm", time(21, 5)),
        ("sleep diary 08:00", time(8)),
        ("sleep at noon", time(12)),
        ("go to bed 12 midnight", time(0)),
        ("iron 24:00", time(0)),
        ("lunch time pill 12:30", time(12, 30)),
        ("pill 22 Uhr 30", time(22, 30)),
        ("pill midnight-ish", time(0)),
        ("metformin mornings at 7", time(7)),
    ],
)
def test_a_number_that_something_says_is_a_time_is_set_at_once(typed: str, at: time) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Accept)
    assert read.wish.times == (at,)


@pytest.mark.parametrize(
    ("typed", "early"),
    [
        ("sleeping pill 10:30", time(10, 30)),
        ("bedtime pill 10:30", time(10, 30)),
        ("go to bed 12:30", time(0, 30)),
        ("dinner 7:15", time(7, 15)),
        ("tea 3:15", time(3, 15)),
        ("meditate at 9", time(9)),
        ("tea in the morning 2 pm", time(2)),
    ],
)
def test_a_time_against_which_the_text_speaks_is_asked_about(typed: str, early: time) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Ask)
    assert read.problem is Problem.HALF
    assert read.wish is not None
    assert read.later is not None
    assert (read.wish.times, read.later.times) == ((early,), (early.replace(hour=early.hour + 12),))


def test_a_verse_is_shown_before_it_becomes_a_time() -> None:
    assert isinstance(parse_reminder("read john 3:16 every morning", NOW), Confirm)


def test_a_half_of_today_that_passed_is_not_offered() -> None:
    today = Rhythm(start=NOW.date(), until=NOW.date())

    assert parse_reminder("call mum today at 9", NOW) == Confirm(
        Wish("call mum", (time(21),), today)
    )


def test_hours_and_minutes_from_now_are_no_time_of_day() -> None:
    today = Rhythm(start=NOW.date(), until=NOW.date())

    assert parse_reminder("tea in 1h30", NOW) == Confirm(Wish("tea", (time(11, 45),), today))


@pytest.mark.parametrize(
    "text",
    [
        *("put patch on", "log on", "turn the heating on", "write thank you", "to do list"),
        "write reminder for mum",
    ],
)
def test_words_that_lead_to_a_time_elsewhere_stay_in_the_text(text: str) -> None:
    assert parse_reminder(f"{text} 9pm", NOW) == Accept(Wish(text, (time(21),)))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("remind me 2 take 2 tablets 9pm", "take 2 tablets"),
        ("remind me 4 my meds 9pm", "my meds"),
        ("remind me 2 tablets 9pm", "2 tablets"),
        ("iron 9pm all week long", "iron"),
    ],
)
def test_a_number_in_place_of_a_word_is_that_word(typed: str, text: str) -> None:
    assert parse_reminder(typed, NOW) == Accept(Wish(text, (time(21),)))


@pytest.mark.parametrize("text", ["only half a tablet", "on the treadmill", "write thank you"])
def test_the_words_behind_a_time_stay_as_typed(text: str) -> None:
    assert parse_reminder(f"9pm {text}", NOW) == Accept(Wish(text, (time(21),)))


MONDAY, FRIDAY = date(2026, 12, 7), date(2026, 12, 4)


@pytest.mark.parametrize(
    ("typed", "rhythm"),
    [
        ("starting monday", Rhythm(frozenset({1}), start=MONDAY)),
        ("until friday", None),
        ("until 24 dec", Rhythm(frozenset({1}), until=date(2026, 12, 24))),
        ("for 3 weeks", Rhythm(frozenset({1}), until=date(2026, 12, 28))),
        ("from tomorrow", Rhythm(frozenset({1}), start=date(2026, 12, 3))),
    ],
)
def test_a_bound_of_a_reminder_keeps_its_days(typed: str, rhythm: Rhythm | None) -> None:
    weekly = Wish("methotrexate", (time(9),), Rhythm(frozenset({1})))

    read = parse_reminder(typed, NOW, weekly)

    if rhythm is None:
        assert read == Ask(Problem.PASSED), "no Tuesday comes before that Friday"
    else:
        assert read == Confirm(Wish("methotrexate", (time(9),), rhythm))


def test_an_end_of_a_stepped_reminder_keeps_its_step() -> None:
    stepped = Wish("iron", (time(8),), Rhythm(every=2, start=date(2026, 12, 1)))

    assert parse_reminder("until 24 dec", NOW, stepped) == Confirm(
        Wish("iron", (time(8),), Rhythm(every=2, start=date(2026, 12, 3), until=date(2026, 12, 24)))
    )
    assert parse_reminder("also sundays", NOW, stepped) == Refuse(Limit.RHYTHM)


WEEKDAYS = Rhythm(frozenset({0, 2, 4}))
OLD = {
    "stepped": Wish("iron", (time(8),), Rhythm(frozenset({4}), 2, start=date(2026, 11, 27))),
    "ending": Wish("iron", (time(8),), Rhythm(until=date(2026, 12, 8))),
    "once": Wish("iron", (time(8),), Rhythm(start=FRIDAY, until=FRIDAY)),
    "but sunday": Wish("iron", (time(8),), Rhythm(frozenset(range(6)))),
    "monthly": Wish("iron", (time(8),), Rhythm(month_day=5)),
    "three days": Wish("iron", (time(8),), WEEKDAYS),
    "thrice": Wish("iron", (time(8), time(14), time(20))),
}
"""Reminders there are."""


@pytest.mark.parametrize(
    ("old", "typed"),
    [
        *(("stepped", new) for new in ("saturday", "mondays 9am", "every friday", "daily")),
        *(("ending", new) for new in ("weekdays", "mon wed fri", "every morning at 9")),
        *(("once", new) for new in ("fridays", "every friday 10am")),
        ("but sunday", "every evening at 8"),
        ("monthly", "friday 10am"),
        ("three days", "8pm every night"),
    ],
)
def test_a_change_that_drops_a_step_an_end_or_days_left_out_is_shown_first(
    old: str, typed: str
) -> None:
    assert isinstance(parse_reminder(typed, NOW, OLD[old]), Confirm)


@pytest.mark.parametrize("typed", ["no 2pm", "without 2pm", "drop the 2pm one", "remove 2pm"])
def test_a_time_that_shall_go_is_taken_from_those_there_are(typed: str) -> None:
    assert parse_reminder(typed, NOW, OLD["thrice"]) == Confirm(Wish("iron", (time(8), time(20))))


@pytest.mark.parametrize(
    ("typed", "days"),
    [("drop friday", {0, 2}), ("no fridays", {0, 2}), ("tuesday instead of monday", {1, 2, 4})],
)
def test_a_day_that_shall_go_is_taken_from_those_there_are(typed: str, days: set[int]) -> None:
    assert parse_reminder(typed, NOW, OLD["three days"]) == Confirm(
        Wish("iron", (time(8),), Rhythm(frozenset(days)))
    )


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("once a day", Problem.OFTEN),
        ("twice a day", Problem.OFTEN),
        ("evening", Problem.TIME),
        ("10", Problem.HALF),
    ],
)
def test_times_that_are_not_named_in_full_are_asked_for(typed: str, problem: Problem) -> None:
    read = parse_reminder(typed, NOW, OLD["thrice"])

    assert isinstance(read, Ask)
    assert read.problem is problem


@pytest.mark.parametrize(
    "typed", ["22", "same but 10pm", "how about 10pm?", "i want it at 10pm instead"]
)
def test_a_time_alone_changes_no_words(typed: str) -> None:
    assert parse_reminder(typed, NOW, OLD["but sunday"]) == Accept(
        Wish("iron", (time(22),), Rhythm(frozenset(range(6))))
    )
