"""What is said to news that are shown or were noted: yes, what was otherwise, what was missed."""

from datetime import timedelta

import pytest

from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize("typed", ["ye save", "yea save it", "yup save", "y save that", "ye"])
async def test_a_sloppy_yes_saves_what_is_shown(chat: Chat, typed: str) -> None:
    await chat.types("jerked 7 times, left leg")

    assert "Saved: a lot of twitching, leg" in await chat.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "nah it was ok",
        "nope last night was fine",
        "well the night was good",
        "my son slept fine, me too",
    ],
)
async def test_how_a_night_was_behind_a_no_opens_its_questions(chat: Chat, typed: str) -> None:
    assert "How was falling asleep?" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["latte at 7pm", "cola at 9pm i mean", "at 6 pm i meant"])
async def test_the_hour_that_was_asked_for_is_put_into_what_is_shown(
    chat: Chat, typed: str
) -> None:
    await chat.types("3 twitches last night, had a coke")

    assert "Night to Mon 2 Mar: some twitching; caffeine after noon." in await chat.types(typed)


async def test_a_complaint_that_something_was_missed_is_heard(chat: Chat) -> None:
    await chat.types("two jolts in my right arm last night, had a tea")

    said = await chat.types(
        "the tea was after supper, around nine, and you missed that i slept eight hours"
    )

    assert "some twitching; arm; same spot on the right; slept over 7 hours; caffeine" in said


async def test_a_yes_after_something_else_is_told_why_it_is_asked_again(chat: Chat) -> None:
    await chat.types("jerked 7 times, left leg")
    await chat.types("how common is that?")

    assert (await chat.types("yep")).startswith("Something came in between, so I ask once more.")
    assert "Saved: a lot of twitching" in await chat.types("yep")


@pytest.mark.parametrize(
    "typed", ["same as yesterday, minus the noise", "pretty much like the night before", "ditto"]
)
async def test_a_night_like_the_one_before_is_shown_to_be_saved(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Hand", "Done", "Stop here")
    hypnic.clock.now += timedelta(days=1)
    await chat.types("/checkin")

    said = await chat.types(typed)

    assert said.startswith("This is what the night before has.\n\nNight to Tue 3 Mar: some twitch")
    await chat.types("yes")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY + timedelta(days=1))
    assert answers["jerks"].chosen | answers["where"].chosen == {"some", "hand"}


@pytest.mark.parametrize(
    "typed", ["thighs jumping till one, then fine", "fine in the end, but my arm jerked 3 times"]
)
async def test_a_word_in_a_report_of_the_night_sets_no_reminder(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("magnesium at 8pm")
    assert "Nothing is set yet." in chat.last

    await chat.types(typed)

    assert not any(said.startswith("I will remind you") for said in chat.said)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("no, right hand", "hand; same spot on the right"),
        ("sorry 7.5 hours not 5", "slept over 7 hours"),
        ("wait, i slept 9 hours", "slept over 7 hours"),
        ("i meant a lot", "a lot of twitching"),
    ],
)
async def test_what_was_just_noted_is_corrected_though_another_question_is_open(
    chat: Chat, typed: str, read: str
) -> None:
    await chat.types("/checkin")
    await chat.types("some, left hand, slept 5h")
    assert "What was the day before like?" in chat.last

    said = await chat.types(typed)

    assert said.startswith(f"Night to Mon 2 Mar: {read}.\n\nIs that right? Nothing is changed")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("same as yesterday but right hand", "some twitching; hand; same spot on the right"),
        ("like the night before, but my feet", "some twitching; leg"),
        ("same as last night, only i slept 9 hours", "some twitching; hand; slept over 7 hours"),
    ],
)
async def test_what_was_otherwise_than_the_night_before_is_shown_so(
    hypnic: Hypnic, chat: Chat, typed: str, read: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Hand", "Done", "Stop here")
    hypnic.clock.now += timedelta(days=1)
    await chat.types("/checkin")

    assert f"Night to Tue 3 Mar: {read}.\n\n" in await chat.types(typed)


async def test_an_offer_that_is_let_be_is_gone(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("jerked 7 times, left leg")

    assert await chat.types("never mind") == "All right. Nothing was changed."
    await chat.types("yes")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
