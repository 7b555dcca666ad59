"""`the evening before`: a reminder once, on the day before something that has a date."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "remind me the day before my appointment on 12 march",
            "appointment tomorrow, once on Wed 11",
        ),
        (
            "I have a dentist's appointment on friday at 10, remind me the day before",
            "once on Thu 5",
        ),
        (
            "remind me the evening before my MRI on 12 march at 10:30",
            "MRI tomorrow, once on Wed 11",
        ),
        ("can you remind me the day before the sleep study on the 20th?", "once on Thu 19 Mar"),
        ("/remind the day before my appointment on 12 march", "appointment tomorrow, once on Wed"),
        ("remind me to fast the day before my blood test on 12 march", "fast: blood test tomorrow"),
    ],
)
async def test_it_is_asked_for_its_time_and_shown_before_it_is_set(
    chat: Chat, typed: str, said: str
) -> None:
    asked = await chat.types(typed)
    assert said in asked
    assert "At what time?" in asked

    assert (await chat.types("6pm")).endswith("Is that right? Nothing is set yet.")
    assert "at 18:00" in await chat.types("yes")


async def test_a_time_that_is_told_with_it_is_of_the_reminder(chat: Chat) -> None:
    said = await chat.types("my dentist is on friday, remind me the evening before at 7pm")

    assert said.startswith("dentist tomorrow, once on Thu 5 Mar 2026 at 19:00.")


@pytest.mark.parametrize(
    "typed", ["remind me the day before", "remind me the evening before my appointment"]
)
async def test_without_a_date_it_asks_the_day_before_what(chat: Chat, typed: str) -> None:
    assert (await chat.types(typed)).startswith("The day before what?")
