"""A night's words say how much only of the twitching: no amount is taken from anything else."""

import pytest

from bot.language.night_meant import read_news
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


async def chosen(hypnic: Hypnic, chat: Chat) -> dict[str, set[str]]:
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    return {key: {*answer.chosen} for key, answer in answers.items()}


@pytest.mark.parametrize(
    "typed",
    [
        *("hardly slept", "a bit tired", "slept a bit", "coffee many", "too much cheese"),
        *("much the same", "a bit worse", "not much sleep", "bit late to bed", "a lot better"),
        *("same again but worse and barely 4 hrs", "5 hrs maybe 5 and a half", "4 hours maybe 5"),
    ],
)
async def test_how_much_of_something_else_is_no_twitching(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    await chat.types(typed)

    assert "jerks" not in await chosen(hypnic, chat)


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        *(("a bit", "some"), ("legs and arms a bit", "some")),
        *(("quiet night, and my arm a bit", "some"), ("a lot, very tired today", "lot")),
        *(("a lot in the legs. and my arm a bit", "lot"), ("a few and tired today", "some")),
        *(("hardly any", "some"), ("slept badly, a lot of jerks", "lot")),
        *(("woke a bit late, some jerks", "some"), ("just the arm, a bit", "some")),
    ],
)
async def test_how_much_it_twitched_is_still_read(
    hypnic: Hypnic, chat: Chat, typed: str, level: str
) -> None:
    await chat.types("/checkin")

    await chat.types(typed)

    assert (await chosen(hypnic, chat))["jerks"] == {level}


@pytest.mark.parametrize(
    "typed",
    [
        *("both. and my shoulder a bit", "both legs. also my elbow slightly"),
        *("the calves, and the odd one in my arm", "both feet, plus my arm a little"),
    ],
)
async def test_a_bit_of_one_more_place_is_that_place_and_no_amount(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.types("legs")

    said = await chat.types(typed)

    assert "leg; arm" in said
    assert said.endswith("How was falling asleep?")
    assert (await chosen(hypnic, chat))["where"] == {"leg", "arm"}


@pytest.mark.parametrize("asked", ["Change the time zone", "Change the check-in time"])
async def test_words_after_a_tap_are_of_the_check_in_and_of_nothing_asked_before(
    hypnic: Hypnic, chat: Chat, asked: str
) -> None:
    await chat.types("/checkin")
    await chat.types("/settings")
    await chat.taps(asked, "A lot")

    said = await chat.types("both leg, and one time arm. sleep 4 hours. coffee many")

    assert said.startswith("Noted: leg; arm; slept under 5 hours; all your words as a note.")
    assert (await chosen(hypnic, chat))["jerks"] == {"lot"}


async def test_a_setting_that_is_asked_for_after_a_tap_takes_the_words(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")
    await chat.types("change my time zone")

    assert "Europe/Lisbon" in await chat.types("Lisbon")


async def test_no_coffee_and_a_tea_ask_when_that_was(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")
    await chat.types("left")

    said = await chat.types("no no coffee I dont drink it. tea")

    assert "Was that coffee, tea or energy drink after noon?" in said
    assert not any("closed" in edited for edited in chat.said)


async def test_a_night_put_down_with_the_loo_is_drafted(hypnic: Hypnic, chat: Chat) -> None:
    said = await chat.types("put down legs both a good few, up to the loo four times, no drink")

    assert said.startswith("Night to Mon 2 Mar: some twitching; leg; woke twice or more.")
    await chat.types("save that ya")
    assert (await chosen(hypnic, chat))["night"] == {"woke"}


@pytest.mark.parametrize(
    "typed",
    [
        "I also woke about four, but that was the cat.",
        "It's only that it is very quiet here.",
        "question. if i stop alcohol can the jerk be more bad",
    ],
)
def test_a_time_a_quiet_room_and_a_what_if_are_no_news(typed: str) -> None:
    assert read_news(typed).answers == {}


@pytest.mark.parametrize("typed", ["woke about four times", "woke around 3 or 4 times"])
def test_a_count_of_waking_still_is(typed: str) -> None:
    assert read_news(typed).answers == {"night": frozenset({"woke"})}


async def test_a_nod_in_the_hour_of_an_alarm_is_none_to_a_night_offered_before(chat: Chat) -> None:
    await chat.types("jerked a lot, left leg")
    await chat.types("hands are shaking and i sweat, stopped vodka 2 days ago")

    assert "emergency number" in await chat.types("yes now")
