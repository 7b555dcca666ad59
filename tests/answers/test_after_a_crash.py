"""Signs of a head injury that are told by the way."""

import pytest

from bot.answers import Answerer
from bot.answers.danger.triage import Step
from bot.article.text import load_article

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
