"""A night that was just saved and shall be as it was, or go: what can be done, and what cannot."""

import pytest

from tests.harness import Chat

SEVERAL = "saturday quiet, sunday a lot of twitching in my left leg, last night quiet"


@pytest.mark.parametrize("typed", ["undo", "no wait put it back", "can you undo that"])
async def test_a_whole_night_that_was_changed_is_set_back(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("actually some twitching last night")
    await chat.types("yes")

    said = await chat.types(typed)

    assert said.startswith("Undone.")
    assert "Saved: no twitching, no big stress" in said


@pytest.mark.parametrize("told", ["last night was quiet", SEVERAL])
@pytest.mark.parametrize("typed", ["undo", "no wait put it back"])
async def test_what_nothing_was_before_says_so_and_stays(chat: Chat, told: str, typed: str) -> None:
    await chat.types(told)
    await chat.types("yes")

    said = await chat.types(typed)

    assert "nothing to set this back to, so nothing is changed now" in said
    assert "Saved: no twitching" in said
    assert "Change" in chat.buttons()


@pytest.mark.parametrize("typed", ["delete that", "delete it", "remove that night", "delete this"])
async def test_a_night_that_shall_go_is_shown_to_be_taken_apart(chat: Chat, typed: str) -> None:
    await chat.types("last night was quiet")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith("One night is not deleted as a whole.")


async def test_after_a_tapped_check_in_that_is_that_night_and_not_the_whole_diary(
    chat: Chat,
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert (await chat.types("delete that please")).startswith("One night is not deleted")


@pytest.mark.parametrize("typed", ["that was today", "that was last night", "it was this morning"])
async def test_the_night_that_it_was_saved_for_is_shown(chat: Chat, typed: str) -> None:
    await chat.types("last night was quiet")
    await chat.types("yes")

    assert (await chat.types(typed)).startswith("Night to Monday 2 March\nSaved: no twitching.")


async def test_my_data_are_still_deleted_as_a_whole(chat: Chat) -> None:
    await chat.types("last night was quiet")
    await chat.types("yes")

    assert "Delete everything?" in await chat.types("delete all my data")
