"""A thanks for what is shown and not done yet, or *is that down?*, is no yes: that is said, with
its button."""

import pytest

from tests.harness import Chat

SEVERAL = "saturday quiet, sunday a lot of twitching in my left leg, last night quiet"


@pytest.mark.parametrize("thanks", ["thanks", "thx!", "is that both of them in now?"])
@pytest.mark.parametrize(
    ("shown", "tap", "done"),
    [
        ("bad night, five jerks, left leg", "Save this", "Saved: a lot of twitching"),
        (SEVERAL, "Save them", "Saved\n"),
        ("i'm in lisbon", "Yes, do it", "Your time zone is now Europe/Lisbon."),
        ("no messages after 8pm", "Yes, do it", "Quiet hours: 20:00–06:00"),
        ("remind me iron every other day 8am", "Keep it", "I will remind you: iron"),
    ],
)
async def test_it_is_done_by_the_button_then_shown(
    chat: Chat, thanks: str, shown: str, tap: str, done: str
) -> None:
    await chat.types(shown)

    assert (await chat.types(thanks)).startswith("Not yet")
    assert done in await chat.taps(tap)


async def test_a_yes_behind_it_does_it(chat: Chat) -> None:
    await chat.types("i'm in lisbon")
    await chat.types("thanks")

    assert "Your time zone is now Europe/Lisbon." in await chat.types("yes")


async def test_a_draft_is_shown_to_who_asks_for_it_after_something_else(chat: Chat) -> None:
    await chat.types("remind me to give him his tablets 8 in the morning and 6 at night")
    await chat.types("does donepezil make you jump")

    assert (await chat.types("are they both down?")).startswith("Not yet: give him his tablets")
    assert (await chat.types("aye go on")).startswith("I will remind you: give him his tablets")
    assert "is set" in await chat.types("are they both in now love?")


async def test_a_deletion_is_not_shown_again(chat: Chat) -> None:
    await chat.types("delete my diary")

    assert "Not yet" not in await chat.types("thanks")


async def test_a_yes_to_either_half_of_the_day_asks_for_it_again(chat: Chat) -> None:
    await chat.types("remind me to take magnesium at 9")

    assert "In the morning or in the evening?" in await chat.types("yes")
    assert "every day at 21:00" in await chat.types("evening")


async def test_news_left_open_are_shown_again_once_behind_answers(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("bad night, five jerks, left leg")
    await chat.types("some twitching")

    shown = [await chat.types(answer) for answer in ("none", "none", "skip")]

    assert ["Is that right?" in said for said in shown] == [True, False, False]
