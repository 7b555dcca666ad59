"""What is told of the day before goes to the question that the night has for it, and is saved."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "read", "saved"),
    [
        (
            "bad night, five jerks, left leg, two beers",
            "a lot of twitching; leg; same spot on the left; 2–3 drinks.",
            "a lot of twitching, leg, same spot on the left, 2–3 drinks, woke once",
        ),
        (
            "a lot of twitching and stressful day",
            "a lot of twitching; stress.",
            "a lot of twitching, stress, woke once",
        ),
        (
            "a lot of twitching and coffee at 5 pm",
            "a lot of twitching; caffeine after noon.",
            "a lot of twitching, caffeine after noon, woke once",
        ),
        ("two beers", "2–3 drinks.", "no twitching, 2–3 drinks, woke once"),
    ],
)
async def test_an_ordinary_day_gives_way_to_what_is_told_of_it(
    chat: Chat, typed: str, read: str, saved: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    said = await chat.types(typed)

    assert f": {read}" in said
    assert "Not all that you told" not in said
    assert f"Saved: {saved}" in await chat.types("yes")


async def test_a_yes_and_half_a_drink_more_keeps_the_drinks(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("bad night, five jerks, left leg, two beers")

    await chat.types("yes save. and i had wine")

    assert "left, 2–3 drinks, woke once" in chat.messages[-2]["text"]


async def test_caffeine_comes_to_the_drinks_of_an_ordinary_day(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("two beers")
    await chat.types("yes")

    await chat.types("a lot of twitching and coffee at 5 pm")

    assert "a lot of twitching, 2–3 drinks, caffeine after noon" in await chat.types("yes")


async def test_half_a_drink_of_an_ordinary_day_asks_its_own_question(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    await chat.types("i had wine")

    assert "Caffeine after noon" not in chat.buttons()
    assert "Saved: no twitching, 2–3 drinks, woke once" in await chat.types("two glasses")


@pytest.mark.parametrize("typed", ["quiet night and four beers", "actually quiet, and four beers"])
async def test_a_bad_night_that_was_quiet_keeps_the_drinks(chat: Chat, typed: str) -> None:
    await chat.types("last night a lot of twitching, left leg, stressful day")
    await chat.types("yes")

    assert ": no twitching; 4 or more drinks." in await chat.types(typed)
    assert "Saved: no twitching, stress, 4 or more drinks" in await chat.types("yes")


@pytest.mark.parametrize(
    "typed", ["quiet night after all, and three beers", "actually quiet, 3 beers"]
)
async def test_an_open_check_in_shows_first_what_was_otherwise(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")
    await chat.taps("Skip")

    assert ": no twitching; 2–3 drinks." in await chat.types(typed)
    assert "Saved: no twitching, 2–3 drinks." in await chat.types("yes")


async def test_an_open_check_in_takes_drinks_over_an_earlier_none(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("no stress, no sport, no alcohol")

    assert "Noted: a lot of twitching; 2–3 drinks." in await chat.types(
        "a lot of twitching, two beers"
    )


async def test_an_open_check_in_says_drinks_of_a_day_without_caffeine(chat: Chat) -> None:
    await chat.types("no stress, no sport, no alcohol last night")
    await chat.types("yes")
    await chat.taps("Answer the rest")

    said = await chat.types("a lot of twitching, left leg, two beers")

    assert "Noted: a lot of twitching; leg; same spot on the left; 2–3 drinks." in said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("last night some twitching, not much stress, two beers", "some twitching; 2–3 drinks."),
        ("last night not much twitching, lots of stress", "some twitching; stress."),
        ("last night some twitching, stressful day, not much sleep", "some twitching; stress."),
    ],
)
async def test_not_much_stress_is_no_stressful_day(chat: Chat, typed: str, read: str) -> None:
    assert f": {read}" in await chat.types(typed)
