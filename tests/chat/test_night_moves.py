"""What was saved for one night and is said to belong to another: shown, moved by a yes or a tap."""

from datetime import date, timedelta

import pytest

from tests.chat.test_night_news import MONDAY
from tests.harness import Chat, Hypnic

SUNDAY = MONDAY - timedelta(days=1)


async def _saves(chat: Chat, typed: str) -> None:
    await chat.types(typed)
    await chat.types("yes")


async def _kept(hypnic: Hypnic, chat: Chat, night: date) -> dict[str, set[str]]:
    answers = await hypnic.store.nights.answers(chat.id, night)
    return {key: set(answer.chosen) for key, answer in answers.items() if answer.chosen}


@pytest.mark.parametrize(
    "typed",
    [
        "hes now saying that was the night before, the kicking",
        "sorry, that wasn't last night, it was the night before",
        "move it to the night before",
    ],
)
async def test_a_night_told_for_the_wrong_date_moves_by_a_yes(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")

    assert (await chat.types(typed)).startswith("Saved for the night to Mon 2 Mar: a lot of twit")
    await chat.types("yes")

    assert await _kept(hypnic, chat, MONDAY) == {}
    assert (await _kept(hypnic, chat, SUNDAY))["jerks"] == {"lot"}


async def test_a_night_that_may_be_two_has_a_button_for_each(chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")
    await chat.types("sorry that wasn't last night, that was saturday")

    assert chat.buttons() == ["Night to Sat 28 Feb", "Night to Sun 1 Mar", "Leave it"]


async def test_one_thing_of_a_night_moves_and_the_rest_stays(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "some jerks last night, two beers, stressful day")
    await chat.types("move the drinks to the night before")
    await chat.types("yes")

    assert (await _kept(hypnic, chat, MONDAY))["day"] == {"stress"}
    assert (await _kept(hypnic, chat, SUNDAY))["day"] == {"alcohol2"}


@pytest.mark.parametrize(
    "typed",
    [
        "it was the same last night",
        "the doctor was on tuesday",
        "that was fun",
        "i see the doctor soon, it's on friday",
        "my mum's operation, it was on friday",
        "ugh, it's monday",
        "thats friday then",
    ],
)
async def test_other_words_with_a_day_move_nothing(chat: Chat, typed: str) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")

    assert "To which night" not in await chat.types(typed)


@pytest.mark.parametrize(
    "typed", ["that's for saturday", "oh sorry, it's saturday night", "thats sunday not last night"]
)
async def test_a_night_is_named_in_the_present_too(chat: Chat, typed: str) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")

    assert "To which night" in await chat.types(typed)


async def test_a_move_is_undone_in_both_nights(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "no jerks the night before last, two beers")
    await _saves(chat, "a lot of jerks last night, left leg")
    was = [await _kept(hypnic, chat, night) for night in (SUNDAY, MONDAY)]
    await _saves(chat, "that was the night before")
    assert await _kept(hypnic, chat, MONDAY) == {}

    assert (await chat.types("undo")).startswith("Undone.\n\nNight to Monday 2 March")

    assert [await _kept(hypnic, chat, night) for night in (SUNDAY, MONDAY)] == was
    await chat.types("undo")
    assert await _kept(hypnic, chat, MONDAY) == {}


async def test_a_move_is_not_undone_over_what_was_saved_since(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")
    await _saves(chat, "that was the night before")
    await _saves(chat, "two beers the night before last")

    assert not (await chat.types("undo")).startswith("Undone")

    assert (await _kept(hypnic, chat, SUNDAY)).keys() >= {"jerks", "day"}


async def test_a_night_that_is_moved_to_says_what_it_has(chat: Chat) -> None:
    await _saves(chat, "no jerks the night before last, two beers")
    await _saves(chat, "a lot of jerks last night, left leg")

    said = await chat.types("that was the night before")

    assert "Night to Sun 1 Mar has: no twitching; 2–3 drinks. What you move is put in" in said


@pytest.mark.parametrize("typed", ["saturday", "the night to saturday"])
async def test_one_of_two_nights_for_a_move_is_typed(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")
    await chat.types("sorry that wasn't last night, that was saturday")

    assert "To which night" in await chat.types("yes")
    await _saves(chat, typed)

    assert await _kept(hypnic, chat, MONDAY) == {}
    assert (await _kept(hypnic, chat, date(2026, 2, 28)))["jerks"] == {"lot"}


async def test_what_was_told_yesterday_is_put_right_in_its_own_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await _saves(chat, "no jerks last night")
    hypnic.clock.now += timedelta(days=1)

    said = await chat.types("I told you yesterday that there was no wine, and there was a sherry")

    assert said.startswith("Night to Mon 2 Mar: 1 drink.")


async def test_a_night_before_is_no_answer_on_the_last_day(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.types("quiet")

    said = await chat.types("the night before last was a lot, legs")

    assert said.startswith("Night to Sun 1 Mar: a lot of twitching; leg.")
    assert await _kept(hypnic, chat, MONDAY) == {"jerks": {"quiet"}}


async def test_news_of_another_night_are_no_answer_to_which_night_it_was(chat: Chat) -> None:
    assert (await chat.types("saturday night loads of jerks")).startswith("Which night was it")

    said = await chat.types("two nights ago nothing at all")

    assert "a lot" not in said


async def test_a_night_may_be_named_behind_its_news(chat: Chat) -> None:
    said = await chat.types("nothing last night but saturday i kicked all night")

    assert "Night to Mon 2 Mar: no twitching." in said
    assert "a lot of twitching." in said


@pytest.mark.parametrize("typed", ["no, friday it was my arm", "no i meant arm on friday night"])
async def test_a_correction_of_a_night_without_an_entry_is_no_error(chat: Chat, typed: str) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")

    assert "Something went wrong" not in await chat.types(typed)


async def test_news_told_where_a_night_is_asked_for_are_of_one_of_the_two(chat: Chat) -> None:
    await _saves(chat, "no jerks last night")
    await chat.types("can you open the 25th")

    said = await chat.types("a lot, both legs")

    assert said.startswith("Which night was it? I read: a lot of twitching; leg.")
    assert chat.buttons()[:2] == ["Night to Wed 25 Feb", "Night to Thu 26 Feb"]


async def test_nights_that_were_mixed_up_are_shown_both(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "some jerks last night")
    await chat.types("i mixed up the nights, that was the night before and last night was quiet")
    await chat.types("yes")

    assert (await _kept(hypnic, chat, MONDAY))["jerks"] == {"quiet"}
    assert (await _kept(hypnic, chat, SUNDAY))["jerks"] == {"some"}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("i need to change friday, it was awful", "Night to Fri 27 Feb"),
        ("the night of the party i kicked like mad", "Night to Mon 23 Feb"),
    ],
)
async def test_news_of_another_night_are_not_offered_for_the_last(
    chat: Chat, typed: str, first: str
) -> None:
    await _saves(chat, "no jerks last night")

    assert (await chat.types(typed)).startswith("Which night was it? I read: a lot of twitching.")
    assert chat.buttons()[0] == first


async def test_a_night_is_deleted_by_the_name_of_its_day(chat: Chat) -> None:
    await _saves(chat, "no jerks last night")

    assert "Nothing can be deleted of the night to Thursday" in await chat.types(
        "delete thursdays entry"
    )


async def test_what_is_said_to_stay_is_not_moved(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, both legs, two glasses of wine, stressful day")
    await chat.types("that was the night before")
    said = await chat.types("the wine was last night tho")
    await chat.types("yes")

    assert "drinks" not in said
    assert (await _kept(hypnic, chat, MONDAY))["day"] == {"alcohol2"}
    assert (await _kept(hypnic, chat, SUNDAY))["day"] == {"stress"}


async def test_twitching_that_moves_by_its_name_leaves_the_day(hypnic: Hypnic, chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, both legs, two glasses of wine")
    await chat.types("hes now saying that was the night before, the kicking. last night was fine")
    await chat.types("yes")

    assert await _kept(hypnic, chat, MONDAY) == {"day": {"alcohol2"}}
    assert (await _kept(hypnic, chat, SUNDAY)).keys() == {"jerks", "where"}


async def test_a_correction_while_the_night_is_asked_for_is_of_its_news(chat: Chat) -> None:
    await chat.types("thursday a few jerks in the legs")

    said = await chat.types("arm on the thursday not legs")

    assert said.startswith("Which night was it? I read: some twitching; arm.")
    assert chat.buttons()[:2] == ["Night to Thu 26 Feb", "Night to Fri 27 Feb"]


async def test_a_word_on_yesterday_in_a_long_tale_changes_no_night(chat: Chat) -> None:
    said = await chat.types(
        "Much better, there was a single jerk at midnight, and I slept from eleven to six, so seven"
        " hours. I told you yesterday that there was no wine, and there was a sherry, a small one."
    )

    assert said.startswith("Night to Mon 2 Mar: some twitching;")


async def test_what_may_be_a_danger_beside_a_move_is_asked_about(chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")
    await chat.types("that was sunday, i cant do this anymore")

    assert chat.buttons() == ["Life feels too heavy"]


async def test_a_danger_beside_a_move_goes_before_it(chat: Chat) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")

    assert "emergency number now" in await chat.types(
        "that was sunday, last night my chest hurt and my left arm was numb"
    )


async def test_a_move_is_no_more_done_by_thanks_than_left_by_a_no(
    hypnic: Hypnic, chat: Chat
) -> None:
    await _saves(chat, "a lot of jerks last night, left leg")
    await chat.types("that was the night before")

    assert "To which night" in await chat.types("thanks")
    assert await chat.types("no") == "All right. Nothing was changed."
    assert (await _kept(hypnic, chat, MONDAY))["jerks"] == {"lot"}
