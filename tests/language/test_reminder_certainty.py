"""What is not certain in a wish is shown or asked before anything is set."""

from datetime import time

import pytest

from bot.language.reminder_parsing import Accept, Ask, Confirm, Wish, parse_reminder
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
        ("bins out tue 7 in the morning", time(7)),
        ("take pills at 300 pm", time(15)),
        ("cough syrup 5 ml 10 in the evening", time(22)),
        ("5 ml cough syrup 10 in the evening", time(22)),
        ("donepezil 10 pm", time(22)),
        ("donepezil half past 9 pm", time(21, 30)),
        ("donepezil 7.30 pm", time(19, 30)),
    ],
)
def test_a_number_that_something_says_is_a_time_is_set_at_once(typed: str, at: time) -> None:
    read = parse_reminder(typed, NOW)

    assert isinstance(read, Accept)
    assert read.wish.times == (at,)
