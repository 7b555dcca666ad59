"""Times and days as people say them when a reminder is first set: what is set, and its text."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "is_set"),
    [
        ("remind me at quarter to ten in the evening to take my magnesium", "21:45"),
        ("remind me at ten to ten at night to take my magnesium", "21:50"),
        ("remind me at half nine in the evening to take my magnesium", "21:30"),
        ("remind me at five to ten pm to take my magnesium", "21:55"),
    ],
)
async def test_a_time_in_words_before_what_is_to_be_done_is_whole(
    chat: Chat, typed: str, is_set: str
) -> None:
    said = await chat.types(typed)

    assert said == f"I will remind you: take my magnesium, every day at {is_set}."


@pytest.mark.parametrize(
    ("answer", "is_set"),
    [
        ("every week please", "every Sunday at 20:00"),
        ("mondays and sundays", "Mon, Sun at 20:00"),
        ("just this sunday", "once on Sun 8 Mar 2026 at 20:00"),
        ("once", "once on Sun 8 Mar 2026 at 20:00"),
    ],
)
async def test_a_bare_day_is_asked_about_with_two_buttons(
    chat: Chat, answer: str, is_set: str
) -> None:
    assert await chat.types("remind me sunday 8pm bins") == (
        "bins, once on Sun 8 Mar 2026 at 20:00. Only then, or every Sunday? Nothing is set yet."
    )
    assert chat.buttons() == ["Once, Sun 8 Mar", "Every Sunday", "Change"]

    assert await chat.types(answer) == f"I will remind you: bins, {is_set}."


@pytest.mark.parametrize("label", ["Every Sunday", "Once, Sun 8 Mar"])
async def test_a_tap_says_whether_once_or_each_week(chat: Chat, label: str) -> None:
    await chat.types("remind me sunday 8pm bins")

    await chat.taps(label)

    assert chat.last.startswith("I will remind you: bins, ")
    assert ("every Sunday" in chat.last) == (label == "Every Sunday")


async def test_one_date_is_not_asked_about_again_once_its_half_is_chosen(chat: Chat) -> None:
    await chat.types("remind me tmrw at 6 to go running")

    await chat.taps("06:00")

    assert chat.last == "I will remind you: go running, once on Tue 3 Mar 2026 at 06:00."


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("magnesium ten pm", "magnesium, every day at 22:00."),
        ("tablets um 22 uhr", "tablets, every day at 22:00."),
        ("melatonin half ten", "melatonin, every day. In the morning or in the evening?"),
    ],
)
async def test_a_medicine_and_a_time_alone_are_shown_as_a_reminder(
    chat: Chat, typed: str, shown: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith(shown)
    assert said.endswith("Nothing is set yet.")


@pytest.mark.parametrize(
    "typed", ["took 5mg melatonin at 10pm", "melatonin 3mg at 22:00 didnt help", "headache at 9pm"]
)
async def test_what_was_taken_or_felt_is_no_reminder(chat: Chat, typed: str) -> None:
    assert "every day at" not in await chat.types(typed)


async def test_the_evening_one_is_one_of_two_buttons(chat: Chat) -> None:
    await chat.types("remind me half ten melatonin")

    assert "every day at 22:30." in await chat.types("the evening one")
