"""Who was "out cold" and types it the next morning is asked about at most."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    "typed",
    [
        "I was out cold so couldn't say",
        "was out cold, can't say",
        "no idea, i was completely out cold",
        "sorry, was knocked out all night",
        "i was unconscious all night lol",
        "I went out cold at ten, couldn't tell you",
        "i was dead to the world so i don't know",
    ],
)
def test_a_sound_sleep_of_ones_own_is_no_certain_emergency(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.step is Step.ASK


@pytest.mark.parametrize(
    "typed",
    [
        "he is out cold",
        "my husband was out cold and i can't wake him",
        "my wife is out cold, won't wake up",
        "i was out cold after i hit my head and i feel sick",
        "she was out cold on the floor and is breathing slowly",
    ],
)
def test_somebody_else_out_cold_or_a_blow_is_an_emergency(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step is Step.FULL


async def test_out_cold_typed_as_an_answer_answers_it(chat: Chat) -> None:
    await chat.types("/checkin")

    said = await chat.types("I was out cold so couldn't say")

    assert "What was the day before like?" in said
