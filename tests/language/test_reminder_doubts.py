"""Words that were meant for the days of a reminder and not understood: nothing is set by them."""

from datetime import datetime

import pytest

from bot.language.reminder_parsing import Accept, Ask, Confirm, Refuse, parse_reminder

NOW = datetime(2026, 12, 2, 10, 15)  # noqa: DTZ001  # Wishes are read by the person's clock.


@pytest.mark.parametrize(
    "typed",
    [
        "methotrexate 10mg weeky 8pm",
        "methotrexate 10mg wkly 8pm",
        "methotrexate 1/week 8pm",
        "methotrexate firday 8pm",
        "methotrexate sundey 8pm",
        "methotrexate 8pm mo mi fr",
        "methotrexate 8pm 14 dez",
        "methotrexate 8pm dec14",
        "methotrexate 8pm 14.12",
        "methotrexate 8pm q12h",
        "methotrexate mondy 8pm",
        "bins wednesdey 7pm",
        "bins satarday 7am",
        "injection monthy 9am",
        "bins fortnitely 7am",
        "pred 5mg eod 8am",
        "tab m/w/f 8pm",
        "tab mo we fr 8pm",
        "tab M W F 8pm",
        "walk weekdys 6pm",
        "lie in wkends 10am",
        "tomorow 8am blood test fasting",
        "tonite 9pm tablet",
        "amox 500mg 8am for 7 dyas",
        "amox 500mg bd 8am",
        "tablet 8am but skip tomorrow",
        "amox 500mg 8am untill 9 march",
        "tab 8:30 pm or 9",
        "did you remind me at 9pm?",
        "I woke up at 3am again",
        "stop reminding me at 9pm",
        "delete magnesium 21:30",
        "why did it come at 9pm",
        "prednisolone 40mg 8am for 5 days then 20mg",
    ],
)
def test_nothing_is_set_by_a_word_that_was_not_understood(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Ask | Refuse)


@pytest.mark.parametrize(
    "typed",
    [
        "quetiapine 10 at night",
        "amitriptyline 10 in the evening",
        "tablet 30 minutes before breakfast 8am",
    ],
)
def test_a_number_that_may_be_a_dose_or_a_meal_is_shown_first(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Ask | Confirm)


@pytest.mark.parametrize(
    "typed",
    [
        "call mother 6pm",
        "midday walk 6pm",
        "list what we do need 6pm",
        "2 novorapid 6pm",
        "fever check 8am",
        "vitamin d 3000 units 9am",
        "i need to take my pills 9pm",
        "change bandage 8pm",
        "stop eating 9pm",
        "do stretches 9pm",
        "skip rope 7am",
        "tea or coffee 8am",
        "water the plants at 9 in the evening",
    ],
)
def test_ordinary_words_raise_no_doubt(typed: str) -> None:
    assert isinstance(parse_reminder(typed, NOW), Accept)
