"""How a night stands in the diary, asked in words, and what still waits for a yes."""

import pytest

from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("do you still have last night as quiet? id leave it like that", "No, that is not in it."),
        ("is last night down as a lot?", "Yes, that is in it."),
        ("you still have it as a bad one, right?", "Yes, that is in it."),
        ("did you note it as some?", "No, that is not in it."),
    ],
)
async def test_it_is_said_whether_a_night_stands_there_as_asked(
    chat: Chat, typed: str, said: str
) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    assert (await chat.types(typed)).startswith(f"{said}\n\nNight to Monday 2 March\nSaved: a lot")


@pytest.mark.parametrize(
    "typed",
    [
        "so whats saved for both now",
        "what does it say for the two nights now",
        "hm can you show me both nights pls",
    ],
)
async def test_what_waits_is_shown_beside_what_is_saved(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("quiet")
    await chat.types("sunday night a lot, last night some")

    said = await chat.types(typed)

    assert said == (
        "Not yet: what you told last waits for your yes.\n\n"
        "Saved so far\nNight to Sun 1 Mar: nothing is noted.\nNight to Mon 2 Mar: no twitching.\n\n"
        "Waiting for your yes\nNight to Sun 1 Mar: a lot of twitching.\n"
        "Night to Mon 2 Mar: some twitching.\n\nShall I save that?"
    )
    assert (await chat.types("yes")).startswith("Saved")


@pytest.mark.parametrize(
    "typed",
    ["is it as bad as last night?", "did you have it as a kid", "show me the last study"],
)
async def test_a_comparison_asks_for_no_saved_night(chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("a lot")

    assert "in it." not in (said := await chat.types(typed))
    assert "Saved: a lot" not in said
