"""*Which night?* is answered by a typed day wherever it is asked, and nothing is saved by it."""

from datetime import UTC, date, datetime

import pytest

from bot.language.picked_nights import nights_picked
from tests.chat.test_night_news import MONDAY, TOLD
from tests.harness import Chat, Hypnic

TYPED = [
    ("friday", "Fri 27 Feb"),
    ("the 27th", "Fri 27 Feb"),
    ("27 feb please", "Fri 27 Feb"),
    ("Fri, 27th", "Fri 27 Feb"),
    ("it was thursday night", "Fri 27 Feb"),
    ("the night of the 26th", "Fri 27 Feb"),
    ("the night before last", "Sun 1 Mar"),
    ("3 nights ago", "Sat 28 Feb"),
    ("yesterday", "Sun 1 Mar"),
    ("monday", "Mon 23 Feb"),
    ("yesterday week", "Sun 22 Feb"),
    ("the wednesday before the one just gone. no hang on. yesterday week", "Sun 22 Feb"),
    ("the friday before last i mean", "Fri 20 Feb"),
    ("thursday last week", "Thu 26 Feb"),
]


@pytest.mark.parametrize(("typed", "night"), TYPED)
async def test_after_not_last_night_is_tapped(
    hypnic: Hypnic, chat: Chat, typed: str, night: str
) -> None:
    await chat.types(TOLD)
    await chat.taps("Not last night")

    said = await chat.types(typed)

    assert said.startswith(f"Night to {night}: a lot of twitching; leg;")
    assert "Nothing is saved yet." in said
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(("typed", "night"), TYPED)
async def test_after_not_last_night_is_typed(chat: Chat, typed: str, night: str) -> None:
    await chat.types(TOLD)
    await chat.types("not last night")

    assert (await chat.types(typed)).startswith(f"Night to {night}: a lot of twitching; leg;")


async def test_a_typed_yes_then_saves_that_night(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(TOLD)
    await chat.taps("Not last night")
    await chat.types("the 27th")
    await chat.types("yes")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert "jerks" in await hypnic.store.nights.answers(chat.id, date(2026, 2, 27))


async def test_news_of_a_day_that_may_be_two_nights(chat: Chat) -> None:
    assert (await chat.types("on friday I jerked a lot, left leg")).startswith("Which night was it")

    assert (await chat.types("saturday")).startswith("Night to Sat 28 Feb: a lot of twitching")


async def test_more_news_in_place_of_a_night_asks_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("two jerks in left leg")
    await chat.types("not last night")

    said = await chat.types("and two beers")

    assert said.startswith("Which night was it? I read: ")
    assert "2–3 drinks" in said


@pytest.mark.parametrize(("typed", "night"), [("friday", "Friday 27"), ("the 28th", "Saturday 28")])
async def test_a_night_that_was_wished_for(chat: Chat, typed: str, night: str) -> None:
    await chat.types("i got friday wrong")

    assert (await chat.types(typed)).startswith(f"Night to {night} February")


@pytest.mark.parametrize(
    ("typed", "night"),
    [
        ("monday", "Monday 2 March"),
        ("sunday", "Sunday 1 March"),
        ("the 1st", "Sunday 1 March"),
        ("night before last", "Sunday 1 March"),
        ("last night", "Monday 2 March"),
    ],
)
async def test_a_check_in_in_the_small_hours(
    hypnic: Hypnic, chat: Chat, typed: str, night: str
) -> None:
    hypnic.clock.now = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
    assert (await chat.types("/checkin")).startswith("It is early. Which night do you mean?")

    assert (await chat.types(typed)).startswith(f"Night to {night}")


async def test_news_without_a_fact_in_the_small_hours(hypnic: Hypnic, chat: Chat) -> None:
    hypnic.clock.now = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
    assert (await chat.types("restless night")).startswith("That reads like news of your night.")

    assert (await chat.types("sunday")).startswith("Night to Sunday 1 March")


async def test_anything_else_is_no_answer_to_it(chat: Chat) -> None:
    await chat.types("i got friday wrong")

    assert (await chat.types("why do legs twitch?")).startswith("From the article")
    assert not (await chat.types("friday")).startswith("Night to Friday")


@pytest.mark.parametrize("typed", ["i twitched on tuesday", "3", "the 31st", "last one", "a lot"])
def test_only_the_name_of_a_night_is_one(typed: str) -> None:
    assert nights_picked(typed, MONDAY) == ()


@pytest.mark.parametrize("typed", ["yes keep it", "save it", "ok"])
async def test_a_yes_to_nights_of_long_ago_asks_for_them_again(chat: Chat, typed: str) -> None:
    first = await chat.types("on 24 january my leg kicked a lot")
    assert first.startswith("Which night was it?")

    assert (await chat.types(typed)).startswith("Which night was it?")
    assert chat.buttons()[:2] == ["Night to Sun 25 Jan", "Night to Sat 24 Jan"]


async def test_a_score_of_ten_is_no_date(chat: Chat) -> None:
    said = await chat.types("lot of twitching last night, both legs, pain 6/10, stress 2/10")

    assert said.startswith("Night to Mon 2 Mar: a lot of twitching; leg; pain.")
