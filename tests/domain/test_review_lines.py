"""The weekly review: when it says that too few nights are noted; its lines are in tests/chat."""

from datetime import date

import pytest

from bot.domain.review_lines import review_lines, too_few
from tests.nights import TODAY, ago, diary, night


@pytest.mark.parametrize(
    ("first", "step", "said"),
    [
        pytest.param(ago(60), 7, 4, id="once a week"),
        pytest.param(ago(60), 2, None, id="every other night"),
        pytest.param(ago(27), 7, 4, id="a diary of four weeks"),
        pytest.param(ago(26), 7, None, id="a younger one"),
        pytest.param(ago(60), 14, None, id="hardly ever"),
        pytest.param(ago(60), 10, 3, id="three nights"),
        pytest.param(None, 7, None, id="no diary"),
    ],
)
def test_too_few_nights_are_said(first: date | None, step: int, said: int | None) -> None:
    entries = diary(60, {})[::-1][::step]

    assert too_few(entries, first, TODAY) == said


def test_a_review_is_of_the_seven_nights_up_to_its_date() -> None:
    lines = review_lines([night(back) for back in range(-1, 9)], TODAY)

    assert lines is not None
    assert lines[0] == "7 of 7 nights noted."
