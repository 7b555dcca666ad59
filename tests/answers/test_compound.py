"""Questions of two parts: both answers, or the known half and a word on the rest."""

import pytest

from tests.harness import Chat


async def test_a_compound_question_gets_both_answers(stranger: Chat) -> None:
    said = await stranger.types("how common is it and is it dangerous")

    assert "About 70 percent of the population" in said
    assert "usually harmless" in said


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (
            "Why do I twitch and what does melatonin cost?",
            "The brain is about to switch to sleep mode",
        ),
        ("What is a hypnic jerk? Where can I buy valerian?", "A twitching of the muscles when"),
        ("is it dangerous and which doctor should I see", "usually harmless"),
    ],
)
async def test_the_known_half_of_a_question_is_answered(
    stranger: Chat, typed: str, known: str
) -> None:
    said = await stranger.types(typed)

    assert known in said
    assert "The article says nothing on" in said


@pytest.mark.parametrize(
    "typed", ["I twitch a lot, what does melatonin cost?", "Who treats it, which doctor is best?"]
)
async def test_a_question_with_no_known_half_is_refused(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("The article doesn't say.")


async def test_the_half_that_the_article_is_silent_on_brings_its_safety_card(
    stranger: Chat,
) -> None:
    said = await stranger.types("Is it dangerous? Which tablets can I take against it?")

    assert "usually harmless" in said
    assert "Ask a doctor or pharmacist before you take, stop, change or mix anything" in said


async def test_of_a_question_that_is_wholly_known_no_rest_is_named(stranger: Chat) -> None:
    said = await stranger.types("My calf jumps after running. Is it the sport?")

    assert said.startswith("From the article")
    assert "rest of your question" not in said


async def test_the_story_before_the_question_of_a_long_message_is_not_answered(
    stranger: Chat,
) -> None:
    said = await stranger.types(
        "We had a lovely evening at my brother's, two glasses of red wine with the roast, and I did"
        " my usual weights before that. I have had a lot of stress with the builders this month as"
        " well. When I nod off my leg kicks once and then all is quiet until the morning. Is it"
        " dangerous?"
    )

    assert "usually harmless" in said
    assert "alcohol" not in said


async def test_all_known_parts_are_answered_beside_one_that_is_missing(stranger: Chat) -> None:
    said = await stranger.types(
        "Saturday four ciders, Sunday three espressos, both nights I hopped. So does cider do it,"
        " does coffee do it, and is the hopping itself anything to lose sleep over?"
    )

    assert "alcohol" in said
    assert "usually harmless" in said
    assert "The article says nothing on" in said


async def test_signs_of_restless_legs_without_the_name_are_known(stranger: Chat) -> None:
    said = await stranger.types(
        "feet feel full of needles, have to walk the hallway at two in the morning. what could"
        " that be"
    )

    assert "tingling" in said


async def test_a_part_that_speaks_for_itself_is_answered_though_the_whole_is_doubtful(
    stranger: Chat,
) -> None:
    said = await stranger.types(
        "we grind our teeth and shout in our sleep, both of us, every night since the move, is"
        " there a splint for that? and how many people jerk when they fall asleep"
    )

    assert "About 70 percent of the population" in said
    assert "The article says nothing on" in said


async def test_a_sign_that_the_article_lacks_is_refused_with_a_general_card(stranger: Chat) -> None:
    said = await stranger.types(
        "electric buzz inside my skull as i doze, then sickness. what are those"
    )

    assert said.startswith("The article doesn't say.")
    assert "See a doctor if twitching goes on" in said
