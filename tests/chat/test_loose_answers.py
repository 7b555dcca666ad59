"""Answers in loose words: doubtful ones, those to a later question, a question back, *later*."""

import pytest

from bot.domain.question_types import OPEN, Answer
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


@pytest.mark.parametrize(
    ("typed", "noted", "key", "kept"),
    [
        ("maybe 6ish", "slept 5–7 hours", "hours", Answer(frozenset({"to7"}))),
        ("idk like 5 hrs", "slept 5–7 hours", "hours", Answer(frozenset({"to7"}))),
        ("had two beers", "2–3 drinks", "day", Answer(frozenset({"alcohol2"}), OPEN)),
    ],
)
async def test_the_answer_to_a_later_question_is_noted_and_this_one_asked_again(
    hypnic: Hypnic, chat: Chat, typed: str, noted: str, key: str, kept: Answer
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    said = await chat.types(typed)

    assert said.startswith(f"Noted: {noted}.\n\n")
    assert "always the same one spot" in said
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers[key] == kept
    assert "spot" not in answers


@pytest.mark.parametrize(
    "typed", ["what do you mean by spot?", "huh? what spot", "why do you ask", "i dont get it"]
)
async def test_a_question_back_is_answered_and_the_question_asked_again(
    chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    said = await chat.types(typed)

    assert "Was it always the same one spot?\nI mean: each time the very same place" in said
    assert "Yes, on the left" in chat.buttons()


@pytest.mark.parametrize(
    "typed", ["later", "ask me later pls", "not now", "after breakfast", "in the shower, later"]
)
async def test_later_typed_to_a_question_asks_when(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")

    assert await chat.types(typed) == "When shall I ask again?"
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}
    assert "I will ask again at" in await chat.taps("In 1 hour")
    assert "How was falling asleep?" in await chat.types("ok now")


@pytest.mark.parametrize(
    "typed",
    [
        "not slept yet, just walked in from my shift. ask me again at 4 this afternoon pls",
        "rough night, poke me again after 3 hours",
        "ask me at 2 pls just off shift",
    ],
)
async def test_a_time_behind_reasons_puts_off_a_check_in_that_has_no_answer(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    assert (await chat.types(typed)).startswith("Fine. I will ask again at ")
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


async def test_what_is_noted_already_is_said_so_and_the_question_asked_again(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    said = await chat.types("my leg again")

    assert "Was it always the same one spot?\nThat is noted already." in said


async def test_a_place_beside_no_twitching_is_not_said_to_be_noted(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…")

    assert "Night to Mon 2 Mar: leg.\n\nIs that right?" in await chat.types("leg")


async def test_news_of_which_nothing_is_read_are_kept_and_the_question_asked_again(
    chat: Chat,
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    said = await chat.types("didnt see, was under the duvet lol")

    assert said.startswith("Noted: all your words as a note.")
    assert "Where did it twitch?" in said


async def test_a_night_that_is_only_compared_with_is_not_meant(chat: Chat) -> None:
    await chat.types("/checkin")

    assert (await chat.types("not as bad as sat. four-ish")).startswith("Noted: some twitching")


async def test_a_time_to_be_asked_again_leaves_a_night_that_is_begun_open(chat: Chat) -> None:
    await chat.types("/checkin")

    assert (await chat.types("legs a lot. ask me again at 4")).startswith(
        "All right. What you told"
    )
    assert "Was it always the same one spot?" in await chat.taps("Go on")


async def test_a_side_told_with_the_place_answers_both(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    said = await chat.types("leg, always the left one")
    assert said.startswith("Noted: leg; same spot on the left.\n\nNight to Monday")
    assert "What was the day before like?" in said
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["spot"].chosen == {"left"}


@pytest.mark.parametrize(
    ("typed", "place", "side"),
    [
        ("just my left thigh", "leg", "left"),
        ("only the right hand", "hand", "right"),
        ("same. right arm", "arm", "right"),
    ],
)
async def test_the_only_place_with_its_side_is_its_one_spot(
    hypnic: Hypnic, chat: Chat, typed: str, place: str, side: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"].chosen == {place}
    assert answers["spot"].chosen == {side}


async def test_waking_once_is_said_to_be_no_answer(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…", "None of these")

    assert "Waking once has no button." in await chat.types("kinda woke up once")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("not sure about the tea, i had a mug at five", frozenset({"caffeine"})),
        ("i dont know about the wine", None),
    ],
)
async def test_what_is_not_known_of_something_else_skips_nothing(
    hypnic: Hypnic, chat: Chat, typed: str, kept: frozenset[str] | None
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert "spot" not in answers
    assert ("day" in answers and answers["day"].chosen) == (kept or False)


@pytest.mark.parametrize(
    "typed",
    ["exam today cant do questions", "at work, i cannot answer any questions", "cant do questions"],
)
async def test_who_can_do_no_questions_is_asked_no_more(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert (await chat.types(typed)).startswith("All right, that is all for this night.")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"].chosen == {"lot"}
    assert "day" not in answers


@pytest.mark.parametrize(
    "typed",
    ["my arm jerked 6 times in a row", "right arm twitched about 5 times then stopped"],
)
async def test_one_fit_of_jerks_says_nothing_of_how_much_it_was(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    await chat.types(typed)

    assert "jerks" not in await hypnic.store.nights.answers(chat.id, MONDAY)


@pytest.mark.parametrize(
    "typed",
    ["restless legs till 3, not really twitching", "it wasnt twitching, just cramp"],
)
async def test_no_twitching_told_at_a_later_question_is_offered_in_its_place(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert (await chat.types(typed)).startswith("Night to Mon 2 Mar: no twitching.")
    before = await hypnic.store.nights.answers(chat.id, MONDAY)
    await chat.taps("Save this")

    assert before["jerks"].chosen == {"lot"}
    assert (await hypnic.store.nights.answers(chat.id, MONDAY))["jerks"].chosen == {"quiet"}


@pytest.mark.parametrize("typed", ["leg, no twitching in the arms", "left arm, no big jerks"])
async def test_a_place_without_twitching_takes_back_no_other(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"].chosen == {"lot"}
    assert "where" in answers
