"""Who wants to stop a medicine that is named does not wish to die; who names none may."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import CRISIS
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    "typed",
    [
        "on citalopram 20 for two years, the jumping came with it i think. i want to stop it",
        "i want to quit the pills, they make my legs go",
        "i just want to get off venlafaxine now",
        "hate these meds, want to stop taking them",
    ],
)
def test_a_medicine_to_be_stopped_is_no_wish_to_die(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.kind != CRISIS
    assert ANSWERER.answer(typed).detail == "medicine_cause"


@pytest.mark.parametrize(
    "typed",
    [
        "my citalopram does nothing, i want to stop it all and die",
        "i saved up my pills and want to stop the pain forever",
        "i cant take this, i want to end it",
        "should i stop the citalopram, i see no point any more",
    ],
)
def test_a_wish_to_die_beside_a_medicine_or_without_one_is_heard(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.kind == CRISIS


async def test_a_medicine_that_was_meant_ends_the_crisis_and_is_answered(chat: Chat) -> None:
    await chat.types("i dont want to live any more")
    await chat.types("no no, i want to stop the tablets")

    assert "you meant the medicine" in chat.messages[-2]["text"]
    assert "Do not stop or change one by yourself" in chat.last


async def test_zaps_after_a_skipped_medicine_get_their_card(chat: Chat) -> None:
    await chat.types("been on citalopram 20 for a year. i want to stop it")

    assert "Little shocks" in await chat.types("skipped it two days now, my head is all zappy")
