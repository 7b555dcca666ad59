"""What was read of a night: of which one it is, and saved, corrected and refused in words."""

from datetime import UTC, datetime

import pytest

from tests.chat.test_night_news import MONDAY, SAVED, SUNDAY, TOLD
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize("typed", ["yes", "Yes, that's right", "save this", "ok", "👍"])
async def test_a_typed_yes_saves_what_was_read(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types(TOLD)

    said = await chat.types(typed)

    assert said.startswith("Night to Monday 2 March\nSaved: a lot of twitching, leg,")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("no, right leg", "Night to Mon 2 Mar: some twitching; leg; same spot on the right."),
        ("and two beers", "same spot on the left; 2–3 drinks."),
        ("actually a lot", "Night to Mon 2 Mar: a lot of twitching; leg; same spot"),
        ("it was the night before", "Night to Sun 1 Mar: some twitching; leg; same spot"),
        ("not last night", "Which night was it?"),
        ("no three times", "Night to Mon 2 Mar: some twitching; leg; same spot on the left."),
        (
            "it was the right leg",
            "Night to Mon 2 Mar: some twitching; leg; same spot on the right.",
        ),
        ("was 5 beers not 6", "same spot on the left; 4 or more drinks."),
        ("you left out the wine", "Tap what is not right, and I leave it out."),
        ("was 5 not 6 lol", "Tap what is not right, and I leave it out."),
        (
            "That is not right. I did not say the same spot. Just the left leg, two jerks.",
            "Night to Mon 2 Mar: some twitching; leg.\n",
        ),
        ("no", "Tap what is not right, and I leave it out. Nothing is saved yet."),
        ("that's wrong", "Tap what is not right, and I leave it out."),
        ("change it", "Tap what is not right, and I leave it out."),
        ("no wait, not two, five", "Tap what is not right, and I leave it out."),
        ("it was the night to saturday", "Night to Sat 28 Feb: some twitching; leg; same spot"),
    ],
)
async def test_what_was_read_is_corrected_in_words(
    hypnic: Hypnic, chat: Chat, typed: str, read: str
) -> None:
    await chat.types("two jerks in left leg")

    assert read in await chat.types(typed)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_a_yes_that_names_the_same_night_once_more_saves_it(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types(TOLD)

    await chat.types("yes that's right, but it was this morning, not night")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == SAVED


async def test_a_correction_is_saved_by_a_yes_even_after_a_no(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("two jerks in left leg")
    await chat.types("no")
    await chat.types("it was the night before")
    await chat.types("yes")

    assert (await hypnic.store.nights.answers(chat.id, SUNDAY)).keys() == {"jerks", "where", "spot"}
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_a_danger_in_a_correction_goes_first(chat: Chat) -> None:
    await chat.types("two jerks in left leg")

    await chat.types("and two beers and now my chest hurts, can't breathe")

    assert any("emergency number" in said for said in chat.said)


async def test_a_yes_after_another_night_was_tapped_is_of_that_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types(TOLD)
    await chat.taps("Not last night", "Night to Sun 1 Mar")

    await chat.types("yes")

    assert await hypnic.store.nights.answers(chat.id, SUNDAY) == SAVED
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_what_happens_in_the_evening_is_of_no_night_that_has_ended(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)

    said = await chat.types("jerked a lot just now, left leg")

    assert "The night that begins now can be noted after midnight." in said


async def test_news_is_of_the_night_that_was_opened(chat: Chat) -> None:
    await chat.types("/diary")
    await chat.taps("Sat 28 Feb")

    assert (await chat.types(TOLD)).startswith("Night to Sat 28 Feb: a lot")


@pytest.mark.parametrize(
    "typed",
    [
        "no not drinks like alcohol, energy drinks",
        "no beers, it was ginger ale",
        "nope, no alcohol",
        "wrong, i did not drink",
    ],
)
async def test_a_part_that_is_denied_is_left_out(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("kept jolting awake, two beers")

    said = await chat.types(typed)

    assert said.startswith("Night to Mon 2 Mar: woke twice or more.")
    await chat.types("yes")
    assert "day" not in await hypnic.store.nights.answers(chat.id, MONDAY)


HARD = ("That sounds like a hard night.", "I am sorry that it was", "That must have been tiring.")


@pytest.mark.parametrize(
    "typed",
    [
        "just off a night shift. so tired i could cry. legs kept jerking when i tried to nap",
        "jerked loads all night, left leg",
        "awful night, two jerks in the arm",
        "slept 3 hours, some twitching",
        "woke five times, cramps, leg twitched",
    ],
)
async def test_a_hard_night_gets_one_kind_line_before_it_is_saved(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert sum(said.count(line) for line in HARD) == 1
    assert said.endswith("Is that right? Nothing is saved yet.")


@pytest.mark.parametrize(
    "typed",
    ["quiet night, two beers", "not too bad, two jerks in the leg", "some twitching, left arm"],
)
async def test_an_ordinary_night_gets_none(chat: Chat, typed: str) -> None:
    said = await chat.types(typed)

    assert not any(line in said for line in HARD)


async def test_the_kind_line_is_another_one_the_next_night(chat: Chat) -> None:
    said = []
    for told in ("last night jerked loads, left leg", "the night before last jerked loads"):
        said.append(await chat.types(told))
        await chat.types("yes")

    first, second = ([line for line in HARD if line in text] for text in said)
    assert len(first) == len(second) == 1
    assert first != second
