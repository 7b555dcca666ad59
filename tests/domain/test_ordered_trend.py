"""The test for a trend over groups, against every way to deal the same values out."""

from collections.abc import Sequence
from itertools import pairwise, permutations
from statistics import fmean, pstdev

import pytest

from bot.domain.ordered_trend import larger, trend_z


def dealt(values: Sequence[int], sizes: Sequence[int]) -> list[Sequence[int]]:
    """The values in groups of these sizes, in their order."""
    ends = [sum(sizes[:at]) for at in range(len(sizes) + 1)]
    return [values[start:end] for start, end in pairwise(ends)]


@pytest.mark.parametrize(
    ("values", "sizes"),
    [
        pytest.param((0, 0, 1, 3, 1, 3, 3), (3, 2, 2), id="many ties"),
        pytest.param((0, 1, 2, 3, 4, 5, 6), (2, 4, 1), id="no ties"),
        pytest.param((0, 0, 0, 0, 0, 0, 3), (5, 2), id="two groups and one night that twitched"),
    ],
)
def test_the_trend_is_in_standard_errors_over_all_ways_to_deal_the_values(
    values: Sequence[int], sizes: Sequence[int]
) -> None:
    chance = [larger(dealt(way, sizes)) for way in permutations(values)]
    groups = dealt(values, sizes)

    expected = (larger(groups) - fmean(chance)) / pstdev(chance)

    assert trend_z(groups) == pytest.approx(expected)
    assert trend_z(list(reversed(groups))) == pytest.approx(-expected)


def test_values_that_are_all_the_same_show_no_trend() -> None:
    assert trend_z([[1, 1, 1], [1, 1]]) == 0
