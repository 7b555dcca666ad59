"""The gate: what the answers are worth on the held-out pass."""

import pytest

from bot.answers import Answerer
from bot.article.text import load_article
from tests.answers.judging import judge
from tests.answers.score import ASKED, figures
from tests.training.bank import load_bank

SAMPLE = 12
"""`make test` judges one line in so many; `make proof` all of them."""

MEASURED = tuple(line for line in load_bank() if line.author in ASKED)

SLACK = 0.04
"""A sample of a few dozen lines may miss a bound by chance."""


def test_a_sample_of_the_held_out_pass_is_answered_well_enough() -> None:
    judged = judge(Answerer(load_article()), MEASURED[::SAMPLE])

    assert [f for f in figures(judged) if not f.reached(SLACK)] == []


@pytest.mark.proof
def test_the_whole_held_out_pass_is_answered_well_enough() -> None:
    judged = judge(Answerer(load_article()), MEASURED)

    assert [f for f in figures(judged) if not f.reached()] == []
