"""A night that was saved wrongly: nothing that was told is lost, and a correction is offered."""

import pytest

from bot.domain.checkin import END
from bot.domain.question_types import Answer
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


async def saves(chat: Chat, told: str) -> None:
    """News of the night, saved by a typed yes."""
    await chat.types(told)
    await chat.types("yes")


@pytest.mark.parametrize(
    ("told", "wrong", "where", "spot"),
    [
        (
            "legs kept jerking when i tried to nap",
            "forget it. i said yes to the wrong thing, it was both legs and my arms, change that",
            "leg arm",
            "",
        ),
        (
            "legs kept jerking last night",
            "no i meant it wasnt only the leg, arm too",
            "leg arm",
            "",
        ),
        ("legs kept jerking", "hang on i tapped the wrong one, it was my left arm", "arm", "left"),
        ("legs jerked loads last night", "wrong one, should be arms", "arm", ""),
        ("legs jerked loads last night", "i put leg by mistake, meant hand", "hand", ""),
        (
            "legs jerked loads last night",
            "oops wrong part, fix it please: right hand",
            "hand",
            "right",
        ),
        ("left arm jerked loads", "no sorry i meant the right arm", "arm", "right"),
    ],
)
async def test_what_was_saved_wrongly_is_offered_as_it_was(
    hypnic: Hypnic, chat: Chat, told: str, wrong: str, where: str, spot: str
) -> None:
    await saves(chat, told)
    before = await hypnic.store.nights.answers(chat.id, MONDAY)

    said = await chat.types(wrong)

    assert "Is that right? Nothing is changed yet." in said
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == before
    await chat.taps("Save this")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"].chosen == set(where.split())
    assert answers.get("spot", Answer()).chosen == set(spot.split())
    assert answers.get("jerks") == before.get("jerks")


async def test_a_corrected_number_takes_the_place_of_the_one_that_was_saved(
    hypnic: Hypnic, chat: Chat
) -> None:
    await saves(chat, "two beers last night, legs kept jerking")

    await chat.types("oh that's not right, can you fix that? it was four beers")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["day"].chosen == {"alcohol4"}
    assert answers["where"].chosen == {"leg"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("oh and it was the right leg not left, sorry", "leg; same spot on the right."),
        ("not twice, four times", "some twitching."),
        ("6 hours not 5", "slept 5–7 hours."),
        ("actually just once", "some twitching."),
        ("oh wait also my arm", "arm."),
        ("it was more like 3 times", "some twitching."),
        ("hang on it was the right", "leg; same spot on the right."),
    ],
)
async def test_a_contrast_corrects_what_was_saved(chat: Chat, typed: str, read: str) -> None:
    await saves(chat, "jerked 7 times, left leg, two beers, slept 4 hours")
    await chat.taps("Answer the rest")

    assert (await chat.types(typed)).startswith(f"Night to Mon 2 Mar: {read}")


@pytest.mark.parametrize(
    "typed", ["oh wait it was the right leg sorry", "it was 3 redbulls and the right leg sorry"]
)
async def test_a_side_of_one_place_leaves_the_others_saved(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat, "a lot of jerks last night, left leg and my arm")
    before = await hypnic.store.nights.answers(chat.id, MONDAY)

    assert (await chat.types(typed)).startswith("Your diary keeps a side only for a night")
    await chat.types("yes")

    assert await hypnic.store.nights.answers(chat.id, MONDAY) == before


async def test_what_a_contrast_denies_is_taken_out(hypnic: Hypnic, chat: Chat) -> None:
    await saves(chat, "woke up twice with tingling")

    assert "Night to Mon 2 Mar: pain." in await chat.types("oops, not tingling, pain")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["night"].chosen == {"woke", "pain"}


async def test_a_change_of_it_is_offered_for_the_night_that_was_saved(
    hypnic: Hypnic, chat: Chat
) -> None:
    await saves(chat, "some twitching in my hand last night")

    assert "Nothing is changed yet" in await chat.types("could you change it to a lot?")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"].chosen == {"lot"}
    assert answers["where"].chosen == {"hand"}


@pytest.mark.parametrize(
    "typed",
    [
        "do arms count too, or is it only the legs?",
        "slept on the wrong side, no kicks though",
        "why is it my legs and not my arms",
    ],
)
async def test_a_question_or_other_news_is_no_correction(chat: Chat, typed: str) -> None:
    await saves(chat, "legs kept jerking last night")

    assert "Nothing is changed yet" not in await chat.types(typed)


async def test_a_correction_goes_before_the_question_that_is_open(
    hypnic: Hypnic, chat: Chat
) -> None:
    await saves(chat, "legs jerked loads last night")
    await chat.taps("Answer the rest")

    await chat.types("i said the wrong thing, it was both arms")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"].chosen == {"arm"}


@pytest.mark.parametrize("typed", ["no idea", "dont know", "skip", "nothing, just work", "quiet"])
async def test_no_typed_answer_takes_a_place_away_that_was_saved(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat, "legs kept jerking when i tried to nap")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"].chosen == {"leg"}


async def test_a_tap_on_do_not_know_keeps_the_place(hypnic: Hypnic, chat: Chat) -> None:
    await saves(chat, "legs kept jerking when i tried to nap")

    await chat.taps("Answer the rest", "Don't know")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["where"].chosen == {"leg"}
    assert "leg" in await chat.skips_the_rest()


async def test_forget_it_ends_the_check_in_and_says_nothing_of_the_night(
    hypnic: Hypnic, chat: Chat
) -> None:
    await saves(chat, "legs kept jerking when i tried to nap")
    await chat.taps("Answer the rest")

    await chat.types("forget it")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers.keys() == {"where", END}


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("yeah same bit every time", "On which side is that one spot?"),
        ("It is always at the same place, yes", "On which side is that one spot?"),
        ("always the same", "On which side is that one spot?"),
    ],
)
async def test_one_spot_without_its_side_is_asked_for_its_side(
    chat: Chat, typed: str, asked: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    assert asked in await chat.types(typed)
    assert "Yes, on the left" in chat.buttons()


@pytest.mark.parametrize("typed", ["barely anything", "hardly at all", "scarcely anything really"])
async def test_next_to_nothing_is_asked_whether_it_was_quiet(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")

    assert "Was that quiet, or some twitching?" in await chat.types(typed)
    assert await hypnic.store.nights.answers(chat.id, MONDAY) == {}


@pytest.mark.parametrize(
    "typed",
    [
        "actually it was 4 hours not 5, baby kicked me awake haha",
        "no, i slept 4h and not 5",
        "it was 4 hours, not 5 hours",
    ],
)
async def test_hours_of_a_saved_night_are_corrected(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await saves(chat, "last night slept 5 hours, 2 twitches")

    assert (await chat.types(typed)).startswith("Night to Mon 2 Mar: slept under 5 hours.\n")
    await chat.types("yes")

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["hours"] == Answer(frozenset({"under5"}))
    assert answers["jerks"] == Answer(frozenset({"some"}))


@pytest.mark.parametrize(
    "typed",
    [
        "delete last night",
        "delete everything about last night",
        "no. delete last night. not the whole thing",
        "please remove last night's entry",
        "erase my answers for last night",
    ],
)
async def test_a_night_that_shall_be_deleted_shows_what_can_go(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await saves(chat, "last night slept 5 hours, 2 twitches")

    said = await chat.types(typed)

    assert said.startswith("One night is not deleted as a whole.")
    await chat.taps("Hours of sleep", "Skip")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert not answers["hours"].chosen
    assert answers["jerks"] == Answer(frozenset({"some"}))


async def test_a_night_without_answers_has_nothing_to_delete(chat: Chat) -> None:
    said = await chat.types("delete last night")

    assert said.startswith("Nothing can be deleted of the night to Monday 2 March")


@pytest.mark.parametrize(
    ("told", "typed", "said"),
    [
        ("a lot of jerks, two wines", "just one glass", "Night to Mon 2 Mar: 1 drink."),
        ("left leg twitched a lot", "right leg i mean", "leg; same spot on the right."),
        ("a lot of jerks", "it was 7 hours", "Night to Mon 2 Mar: slept 5–7 hours."),
        ("a lot of jerks, leg", "not leg arm", "Night to Mon 2 Mar: arm."),
        ("a lot of jerks, slept 6h", "sorry, was 7 hrs", "One answer stands for several hours"),
        ("a lot of jerks, slept 6h", "7h sleep not 6", "That fits what the night has already"),
        ("a lot of jerks, legs hurt", "forget the pain", "I took that out."),
    ],
)
async def test_a_short_correction_says_what_it_changes_or_that_it_stands_already(
    chat: Chat, told: str, typed: str, said: str
) -> None:
    await saves(chat, told)
    await chat.types("thanks")

    assert said in await chat.types(typed)
