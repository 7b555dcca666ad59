"""Several places of one name: the one that is meant is picked in words."""

import pytest

from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    "typed", ["the UK one", "the one in england", "uk", "it's in Britain", "the first", "1st one"]
)
async def test_words_pick_one_of_the_places_that_were_shown(chat: Chat, typed: str) -> None:
    assert await chat.types("I am in Manchester now") == "Which one do you mean?"

    assert "in Europe/London (Manchester, United Kingdom) now" in await chat.types(typed)


@pytest.mark.parametrize("typed", ["second", "the new hampshire one", "no, the 2nd"])
async def test_so_does_the_order_of_the_buttons_or_a_state(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("I am in Manchester now")

    assert "(Manchester, New Hampshire, United States)" in await chat.types(typed)
    await chat.types("yes")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.zone == "America/New_York"


@pytest.mark.parametrize(
    "typed", ["the UK one, from sunday", "ok then uk. we fly on saturday", "first, from next week"]
)
async def test_a_day_beside_a_picked_place_is_said_to_be_told_again_then(
    chat: Chat, typed: str
) -> None:
    await chat.types("I am in Manchester now")

    said = await chat.types(typed)

    assert said.startswith("I cannot change the time zone on a later day: tell me again then.")
    assert "in Europe/London (Manchester, United Kingdom) now" in said
    assert chat.buttons(chat.messages[-1]) == ["Follow me", "Keep home time"]


@pytest.mark.parametrize("typed", ["I twitch more from sunday", "uk weather was bad on sunday"])
async def test_a_day_without_a_place_picks_none(chat: Chat, typed: str) -> None:
    await chat.types("I am in Manchester now")

    assert "Europe/London" not in await chat.types(typed)


@pytest.mark.parametrize(
    ("typed", "is_fear"),
    [
        ("I dont want you waking me at 2 in the morning over there", True),
        ("you wont wake me at 3am will you", True),
        ("not at midnight though", True),
        ("is that 2 in the morning there?", True),
        ("no twitching in the night", False),
        ("what if i dont wake in the night", False),
        ("will I wake up at 3 in the morning there", False),
    ],
)
async def test_whoever_fears_the_night_there_is_told_both_hours(
    chat: Chat, typed: str, *, is_fear: bool
) -> None:
    await chat.types("We fly to Perth, Australia on Saturday")

    said = await chat.types(typed)

    asked = "By the clock of home a check-in comes at 14:30 there; with Follow me, at 07:30."
    assert said.startswith(asked) == is_fear
    assert "Each day at" not in "".join(chat.buttons(chat.messages[-1]))


async def test_a_country_of_two_of_them_shows_these_two(chat: Chat) -> None:
    await chat.types("I am in Manchester now")

    assert await chat.types("the US one") == "Which one do you mean?"
    assert chat.buttons(chat.messages[-1]) == [
        "Manchester, New Hampshire, United States",
        "Manchester, Missouri, United States",
    ]


async def test_a_newcomer_picks_the_place_in_words(hypnic: Hypnic) -> None:
    newcomer = hypnic.join()
    await newcomer.types("/start")
    await newcomer.taps("Agree and set up")
    await newcomer.types("manchester")

    assert "Time zone: Europe/London." in await newcomer.types("the UK one")


async def test_after_another_question_an_order_picks_no_place(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("I am in Manchester now")
    await chat.types("is it harmless?")

    assert "Manchester" not in await chat.types("the second")
    person = await hypnic.store.people.get(chat.id)
    assert person is not None
    assert person.zone == "Europe/Berlin"


@pytest.mark.parametrize("typed", ["I'm home", "back home again", "we're back", "im home now"])
async def test_whoever_is_home_again_is_asked_whether_the_clock_goes_back(
    chat: Chat, typed: str
) -> None:
    await chat.types("I'm in lisbon till sunday")
    assert "type I'm home" in await chat.types("follow me")

    assert "Shall they follow you" in await chat.types(typed)
    said = await chat.types("yes")

    assert said.startswith("Your time zone is now Europe/Berlin.")
    assert "I'm home" not in said
