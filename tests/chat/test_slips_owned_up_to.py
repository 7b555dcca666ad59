"""A slip in what was set is owned up to, and what shall not come is named in few words."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        *(("sry i meant 22:30 not 21:30", "22:30"), ("whoops meant 20.30", "20:30")),
        *(("typo, 20:30", "20:30"), ("20:30*", "20:30"), ("my bad 20:30", "20:30")),
        *(("i wrote 21:30 but i want 20:30", "20:30"), ("why 21:30 i said 20:30", "20:30")),
        *(("sorry i typed that wrong its 20:30", "20:30"), ("the pill at half 7 instead", "19:30")),
    ],
)
async def test_a_slip_that_is_owned_up_to_is_put_right(chat: Chat, typed: str, at: str) -> None:
    await chat.types("/remind pill 21:30")

    assert (await chat.types(typed)).startswith(f"pill, every day at {at}.")


@pytest.mark.parametrize("typed", ["make it ten", "half an hour later"])
async def test_a_reminder_that_is_being_changed_takes_a_time_in_few_words(
    chat: Chat, typed: str
) -> None:
    await chat.types("/remind pill 21:30")
    await chat.taps("Change")

    assert (await chat.types(typed)).startswith("pill, every day at 22:00.")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("cancel the tea", "drink tea, every day at 20:00.\nDelete this reminder?"),
        ("dont remind me tonight", "These would pause"),
    ],
)
async def test_what_shall_not_come_is_named_in_few_words(
    chat: Chat, typed: str, shown: str
) -> None:
    await chat.types("/remind pill 21:30")
    await chat.types("/remind drink tea 20:00")

    assert (await chat.types(typed)).startswith(shown)
