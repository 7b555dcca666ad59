"""What is typed for a place and may be none: ordinary words, slips, and names of few."""

import pytest

from bot.places.cities import places_called
from bot.screens import time_zone as screens
from tests.harness import Chat


async def is_asked(chat: Chat) -> Chat:
    """As far as the question where they live."""
    await chat.types("/start")
    await chat.taps("Agree and set up")
    return chat


@pytest.mark.parametrize(
    "typed",
    ["yes", "No", "home", "here", "later", "test", "ok", "leg", "arm", "can",
     "no idea", "blah blah", "not now", "I don't know", "asdf"],
)  # fmt: skip
async def test_ordinary_words_are_no_place(stranger: Chat, typed: str) -> None:
    await is_asked(stranger)

    assert await stranger.types(typed) == plain(screens.ZONE_AGAIN)


def plain(text: str) -> str:
    """A text as it is shown."""
    return text.replace("<i>", "").replace("</i>", "")


@pytest.mark.parametrize(
    ("typed", "meant", "zone"),
    [
        pytest.param("Lodnon", "London, United Kingdom", "Europe/London", id="letters swapped"),
        pytest.param("Berln", "Berlin, Germany", "Europe/Berlin", id="a letter missing"),
        pytest.param("Of", "Of, Turkey", "Europe/Istanbul", id="a small place"),
        pytest.param("Genf", "Geneva, Switzerland", "Europe/Zurich", id="few letters"),
        pytest.param("Melborne", "Melbourne, Australia", "Australia/Melbourne", id="one more"),
    ],
)
async def test_what_is_in_doubt_is_asked_back(
    stranger: Chat, typed: str, meant: str, zone: str
) -> None:
    await is_asked(stranger)

    said = await stranger.types(typed)

    assert said.startswith(f"Did you mean {meant}? Tap it if you did.")
    assert stranger.buttons() == [meant]
    shown = zone.replace("_", " ")
    assert (await stranger.taps(meant)).startswith(f"Time zone: {shown}. It is ")
    assert f" in {meant} now." in stranger.last


async def test_another_place_can_be_typed_instead(stranger: Chat) -> None:
    await is_asked(stranger)
    await stranger.types("Lodnon")

    assert "in Tokyo, Japan now" in await stranger.types("Tokyo")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("Bombay", "in Mumbai, India", id="by another name"),
        pytest.param("Ely, United Kingdom", "in Ely, United Kingdom", id="a small one, and where"),
        pytest.param("Same, Tanzania", "in Same, Tanzania", id="a word, and where"),
        pytest.param("Germany", "in Germany", id="a country"),
        pytest.param("NYC", "in New York City, New York, United States", id="letters"),
        pytest.param("Europe/London", "there", id="a zone"),
    ],
)
async def test_the_place_that_was_understood_is_named(
    stranger: Chat, typed: str, shown: str
) -> None:
    await is_asked(stranger)

    said = await stranger.types(typed)

    assert said.startswith("Time zone: ")
    assert f" {shown} now.\n" in said


async def test_it_is_named_when_the_zone_stays_the_same(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the time zone")

    said = await chat.types("Munich")

    assert said.startswith("Your time zone is now Europe/Berlin (Munich, Germany).")


@pytest.mark.parametrize(
    "typed",
    ["London please", "London, thanks!", "It's London", "ok, London", "Hello, I live in London",
     "I'm in London, thank you.", "please: London pls"],
)  # fmt: skip
def test_words_around_a_name_do_no_harm(typed: str) -> None:
    (found,) = places_called(typed)

    assert (found.zone, found.sure) == ("Europe/London", True)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("yeah change it to polish time", "Your time zone is now Europe/Warsaw."),
        ("yes use their time", "Your time zone is now Europe/Warsaw."),
        ("no keep it on german time", "stay on the clock of Europe/Berlin"),
    ],
)
async def test_a_traveller_answers_by_the_name_of_a_time(
    chat: Chat, answer: str, said: str
) -> None:
    await chat.types("I fly to Warsaw tomorrow")

    assert said in await chat.types(answer)
