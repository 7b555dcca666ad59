"""Signs of a head injury told by the way, and one more drink against the shakes."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.article.text import load_article
from tests.harness import Chat

ANSWERER = Answerer(load_article())


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        (
            "headache since, worse now, and my girlfriend says i keep asking her the same thing",
            Step.FULL,
        ),
        ("one eye looks bigger than the other she says haha", Step.ASK),
        ("his left pupil is bigger since he fell", Step.FULL),
        ("i just blacked out", Step.FULL),
    ],
)
def test_signs_of_it_are_found(typed: str, step: Step) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert found.step >= step


@pytest.mark.parametrize(
    "typed",
    ["got home from work and just passed out", "my mum keeps asking the same thing, dementia"],
)
def test_a_sound_sleep_and_an_old_mother_are_none(typed: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is None or found.step is Step.ASK


async def test_one_glass_against_the_shakes_is_for_somebody_who_knows(chat: Chat) -> None:
    await chat.types("i stopped drinking 2 days ago, was a bottle of wine a day")

    assert "doctor or an alcohol service" in await chat.types(
        "should i just have one glass so it stops"
    )
