"""Scores of ten, and the senses of *right*, in the news of a night."""

import pytest

from bot.domain.questions import QUESTIONS
from bot.language.night_reading import read_night
from bot.language.question_answers import read_answer

(SPOT,) = (question for question in QUESTIONS if question.key == "spot")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("twitching 8/10", {"jerks": {"lot"}}),
        ("jerks 2/10, stress 8/10", {"jerks": {"some"}, "day": {"stress"}}),
        ("no jerks, pain 0/10, stress 3/10", {"jerks": {"quiet"}}),
    ],
)
def test_a_score_of_ten_is_read_as_how_bad_it_was(text: str, told: dict[str, set[str]]) -> None:
    assert read_night(text).answers == told


@pytest.mark.parametrize(
    "text",
    [
        *("he's probably right", "you got that right, my leg", "my wife is right, the wine"),
        *("right, so my leg again", "right i had two beers", "leg jerked right where the jab was"),
    ],
)
def test_a_right_that_is_no_side_is_not_read_as_one(text: str) -> None:
    assert "spot" not in read_night(text).answers
    answer = read_answer(SPOT, text)
    assert answer is None or not answer.chosen


@pytest.mark.parametrize("text", ["the right", "right, i think", "he says its the right leg"])
def test_a_right_that_is_a_side_is_read(text: str) -> None:
    answer = read_answer(SPOT, text)
    assert answer is not None
    assert answer.chosen == {"right"}
