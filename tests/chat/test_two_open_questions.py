"""An offer and *Is this happening now?* are open at once: which of them a yes is for is asked."""

import pytest

from tests.harness import MONDAY, Chat, Hypnic

NEWS = "left side of my face, a few flickers"
WHICH = "Two questions are open"
STEPS = "This sounds like an emergency."


@pytest.mark.parametrize("typed", ["yes", "Yes!", "yep", "yes please", "👍"])
async def test_a_yes_saves_nothing_and_alarms_nothing(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(NEWS)

    assert (await chat.types(typed)).startswith(WHICH)
    assert chat.buttons() == ["It is happening now", "Save the night"]
    assert (await chat.types("yes")).startswith(WHICH)
    assert not any(said.startswith(STEPS) for said in chat.said)
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


async def test_each_button_does_what_it_says(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(NEWS)
    await chat.types("yes")

    assert "Saved: some twitching" in await chat.taps("Save the night")
    await chat.types(NEWS)
    await chat.types("yes")
    assert (await chat.taps("It is happening now")).startswith(STEPS)


@pytest.mark.parametrize("typed", ["yes, save it", "save this", "yes that's right"])
async def test_a_yes_that_names_the_offer_saves(chat: Chat, typed: str) -> None:
    await chat.types(NEWS)

    assert "Saved: some twitching" in await chat.types(typed)


async def test_a_yes_that_names_the_danger_brings_the_steps(chat: Chat) -> None:
    await chat.types(NEWS)

    assert (await chat.types("yes, right now")).startswith(STEPS)


async def test_a_no_to_the_danger_leaves_the_offer_open(chat: Chat) -> None:
    await chat.types(NEWS)

    assert (await chat.types("no")).startswith("Good.")
    assert "Saved: some twitching" in await chat.types("yes")


async def test_a_question_that_stands_above_the_offer_counts_too(chat: Chat) -> None:
    await chat.types("jerked awake 5 times and bit my tongue")

    assert any("Is this happening now?" in said for said in chat.said)
    assert (await chat.types("yes")).startswith(WHICH)


@pytest.mark.parametrize(
    "typed",
    ["twitched a lot, left leg, i took an ibuprofen", "had to take a painkiller, many jerks"],
)
async def test_a_plain_painkiller_in_news_is_no_overdose(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert said.startswith("Night to Mon 2 Mar: a lot of twitching")
    assert "Saved: a lot of twitching" in await chat.types("yes")


async def test_more_than_a_painkiller_is_asked_about(chat: Chat) -> None:
    said = await chat.types("lots of jerks, i took a painkiller and then a handful more")

    assert said.startswith(STEPS) or "happening now" in said
