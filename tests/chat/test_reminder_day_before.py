"""`the evening before`, `an hour before`: a reminder once, ahead of something with a date."""

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
        ("can you remind me the day before the sleep study on the 20th?", "once on Thu 19 Mar"),
        ("my scan is on the 12th at 4pm, nag me the day before", "scan tomorrow (at 4pm), once on"),
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
    assert (await chat.types(typed)).startswith("Ahead of what?")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "remind me the evening before my MRI on 12 march at 10:30",
            "MRI tomorrow (at 10:30), once on Wed 11 Mar 2026 at 19:00.",
        ),
        (
            (
                "spoke to them! appointment on the 12th at 10:20,"
                " remind me the day before in the evening"
            ),
            "appointment tomorrow (at 10:20), once on Wed 11 Mar 2026 at 19:00.",
        ),
        (
            "blood test friday 8am, remind me the night before not to eat",
            "not to eat: blood test tomorrow (at 8am), once on Thu 5 Mar 2026 at 21:00.",
        ),
        (
            "midwife's appointment is thursday at 2, can you remind me an hour before",
            "midwife's appointment (at 14:00), once on Thu 5 Mar 2026 at 13:00.",
        ),
        (
            "remind me 30 minutes before my appointment at 14:20 tomorrow",
            "appointment (at 14:20), once on Tue 3 Mar 2026 at 13:50.",
        ),
        (
            "remind me to take magnesium an hour before bed, i go to bed at 11",
            "take magnesium, every day at 22:00.",
        ),
        (
            "neurologist friday at 10, remind me at 8",
            "neurologist (at 10:00), once on Fri 6 Mar 2026 at 08:00.",
        ),
        (
            "neurologist friday at 10, remind me thursday evening at 7",
            "neurologist (at 10:00), once on Thu 5 Mar 2026 at 19:00.",
        ),
    ],
)
async def test_its_own_time_is_counted_back_from_and_stays_in_the_text(
    chat: Chat, typed: str, said: str
) -> None:
    shown = await chat.types(typed)

    assert shown.startswith(said)
    assert shown.endswith("Is that right? Nothing is set yet.")


async def test_an_hour_before_what_has_no_time_is_asked(chat: Chat) -> None:
    said = await chat.types("remind me an hour before my scan on thursday")

    assert said.startswith("Ahead of what?")
