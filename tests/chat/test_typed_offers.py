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
