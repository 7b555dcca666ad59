"""What an answer tells beyond the open question: it answers later ones, or is kept as a note."""

import pytest

from storage.database import rows
from tests.chat.score_typed import MONDAY
from tests.harness import Chat, Hypnic


def notes(hypnic: Hypnic) -> list[str]:
    return [row["text"] for row in rows(hypnic.store.db, "select * from notes")]


@pytest.mark.parametrize(
    ("taps", "typed", "noted", "asked"),
    [
        (
            (),
            "loads, mostly my left leg",
            "a lot of twitching; leg",
            "Was it always",
        ),
        (
            (),
            "plenty, both arms, woke five times, slept 4 hours",
            "a lot of twitching; arm; woke twice or more; slept under 5 hours",
            "Was it always",
        ),
        (
            ("A lot",),
            "my foot, always the right one, slept 8 hours and had three beers",
            "leg; same spot on the right; slept over 7 hours; 2–3 drinks",
            "What was the day before like?",
        ),
        (
            ("A lot", "Leg", "Done"),
            "the left one, after a stressful day, about 6 hours of sleep",
            "same spot on the left; slept 5–7 hours; stress",
            "What was the day before like?",
        ),
    ],
)
async def test_what_is_told_besides_answers_the_questions_to_come(
    hypnic: Hypnic, chat: Chat, taps: tuple[str, ...], typed: str, noted: str, asked: str
) -> None:
    await chat.types("/checkin")
    if taps:
        await chat.taps(*taps)

    said = await chat.types(typed)

    assert said.startswith(f"Noted: {noted}.\n\nNight to Monday 2 March\n")
    assert asked in said
    assert notes(hypnic) == []


@pytest.mark.parametrize(
    ("taps", "typed", "noted"),
    [
        (
            (),
            "bit jumpy, slept 8 hours. 2 espressos since then",
            "some twitching; slept over 7 hours",
        ),
        (("A lot",), "they looked at me, all well. slept 8h, arm again", "arm; slept over 7 hours"),
        ((), "a few, new pillow, slept 7h", "some twitching; slept 5–7 hours"),
        ((), "it was mild, the phone woke me", "some twitching"),
        ((), "woke 3 times, my feet, no wine", "leg; woke twice or more"),
        ((), "quiet, but i was up once for the dog", "no twitching"),
        (("A lot",), "both feet, and two red bulls", "leg"),
        (("A lot",), "thigh, no beer", "leg"),
        (("Some twitching",), "my hands, slept 9 hours, no tea", "hand; slept over 7 hours"),
    ],
)
async def test_what_no_answer_can_hold_is_kept_as_a_note(
    hypnic: Hypnic, chat: Chat, taps: tuple[str, ...], typed: str, noted: str
) -> None:
    await chat.types("/checkin")
    if taps:
        await chat.taps(*taps)

    said = await chat.types(typed)

    assert said.startswith(f"Noted: {noted}; all your words as a note.\n\n")
    assert notes(hypnic) == [typed]


async def test_a_later_question_that_was_answered_besides_is_not_asked(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.types("some, left hand, slept 6 hours")

    assert "What was the day before like?" in chat.last
    assert "And the rest of the night" in await chat.taps("None of these")
    assert "Saved: some twitching, hand" in await chat.taps("None of these")
    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["hours"].chosen == {"to7"}


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("slept 6 till 9 so 3h, tons of twitches", "a lot of twitching; slept under 5 hours"),
        ("some jolts, so about eight hours i suppose", "some twitching; slept over 7 hours"),
        ("arms again, sigh", "arm"),
        ("eyelid only, hard day at work", "face; an eyelid; stress"),
        ("my right knee went off thrice, 7.5 hours", "some twitching; leg; slept over 7 hours"),
        ("jerks: 3, arm, sleep: 8", "some twitching; arm; slept over 7 hours"),
        ("15k yesterday afternoon, thighs jumping till eleven, then ok", "leg; hard sport"),
    ],
)
async def test_an_answer_to_later_questions_alone_is_noted_and_how_much_asked(
    chat: Chat, typed: str, noted: str
) -> None:
    await chat.types("/checkin")

    assert (await chat.types(typed)).startswith(f"Noted: {noted}.\n\n")


@pytest.mark.parametrize(
    "typed",
    [
        "i dont want to do so many today",
        "we don't feel like answering this many questions",
        "way too many questions",
        "that's too many things to answer",
        "so many questions, jeez",
        "im sick of all these questions",
        "leave me alone with your questions",
    ],
)
async def test_too_many_questions_end_the_check_in_with_what_was_said(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    said = await chat.types(typed)

    assert said.startswith("All right, that is all for this night.")
    assert "Saved: a lot of twitching." in said


@pytest.mark.parametrize("typed", ["slept like a corpse", "slept like a bear in winter"])
async def test_deep_sleep_is_not_a_lot_of_twitching(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")

    await chat.types(typed)

    answers = await hypnic.store.nights.answers(chat.id, MONDAY)
    assert answers["jerks"].chosen == {"quiet"}


@pytest.mark.parametrize(
    "typed", ["no numbness, only the twitch", "not stiff just jerks", "no pain just the one jolt"]
)
async def test_a_no_before_only_the_jerk_makes_no_quiet_night(chat: Chat, typed: str) -> None:
    await chat.types(typed)

    assert "no twitching" not in chat.last


async def test_a_side_of_both_is_not_said_to_be_the_middle(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching", "Leg", "Done")
    await chat.types("both of them")
    await chat.taps("Stop here")

    assert "same spot in the middle or on both sides." in chat.last


@pytest.mark.parametrize("typed", ["no tea, no sport", "no coffee and no wine", "no beer, no gym"])
async def test_only_things_that_were_not_so_are_none_of_what_is_asked(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet, but…")

    said = await chat.types(typed)

    assert said.startswith("Noted: no big stress, hard sport, alcohol, or caffeine after noon; all")
    assert notes(hypnic) == [typed]


@pytest.mark.parametrize(
    "typed",
    [
        "four jerks in my right arm last night, was up once for water",
        "jerked a lot last night, slept 5h and had 2 cans yesterday",
        "two twitches last night, no beer",
    ],
)
async def test_an_offer_says_that_not_all_of_the_words_are_in_it(chat: Chat, typed: str) -> None:
    assert "Not all that you told fits an answer." in await chat.types(typed)


async def test_an_offer_of_all_that_was_told_says_nothing_more(chat: Chat) -> None:
    assert "Not all" not in await chat.types("jerked 7 times, left leg, slept 6 hours")


@pytest.mark.parametrize("typed", ["no caffeine", "no cramps this time", "woke once"])
async def test_a_thing_that_fits_no_answer_is_kept_and_the_question_asked_again(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Leg", "Done")

    said = await chat.types(typed)

    assert said.startswith("Noted: all your words as a note.\n\n")
    assert "Was it always the same one spot?" in said
    assert notes(hypnic) == [typed]


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("dont know, slept 5h", "slept 5–7 hours"),
        ("skip. slept 9h", "slept over 7 hours"),
        ("not sure where, woke 3 times", "woke twice or more"),
        ("enough for today, slept 6h and two beers", "slept 5–7 hours; 2–3 drinks"),
    ],
)
async def test_what_is_told_beside_a_skip_or_a_stop_is_kept(
    chat: Chat, typed: str, noted: str
) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot")

    assert (await chat.types(typed)).startswith(f"Noted: {noted}.\n\n")
