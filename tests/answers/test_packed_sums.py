"""Sums in lanes are the sums that a loop over the columns would give."""

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.models.packed_sums import ONE, Lanes

LETTERS = {1: "b", 4: "i"}


def summed(lanes: Lanes, rows: list[list[int]], weights: list[float]) -> list[float]:
    """The columns' sums, the rows given as a file has them."""
    packed = [pack(f"<{lanes.width}{LETTERS[lanes.size]}", *row) for row in rows]
    return lanes.weighted(map(lanes.row, packed), weights)


@given(st.data(), st.sampled_from([1, 4]), st.integers(1, 9), st.integers(0, 30))
def test_columns_are_added_as_a_loop_would(
    data: st.DataObject, size: int, width: int, count: int
) -> None:
    highest = (1 << 8 * size - 1) - 1
    number = st.integers(-highest - 1, highest)
    row = st.lists(number, min_size=width, max_size=width)
    rows = data.draw(st.lists(row, min_size=count, max_size=count))
    weights = data.draw(st.lists(st.floats(0, 10), min_size=count, max_size=count))
    near = (highest + 1) * (count + 1) * (sum(weights) + 1e-9) / ONE
    for got, column in zip(summed(Lanes(width, size), rows, weights), range(width), strict=True):
        wanted = sum(row[column] * weight for row, weight in zip(rows, weights, strict=True))
        assert got == pytest.approx(wanted, abs=near)


@pytest.mark.parametrize("size", [1, 4])
@pytest.mark.parametrize("count", [1, 9999])
def test_the_outermost_numbers_stay_in_their_lanes(size: int, count: int) -> None:
    lowest, highest = -(1 << 8 * size - 1), (1 << 8 * size - 1) - 1
    rows = [[highest, lowest, highest, 0]] * count
    weights = [0.5 if at % 2 else 1.0 for at in range(count)]
    wanted = [number * sum(weights) for number in rows[0]]
    close = pytest.approx(wanted, rel=count / ONE, abs=0)
    assert summed(Lanes(4, size), rows, weights) == close


def test_nothing_to_add_is_nought() -> None:
    assert Lanes(3, 1).weighted([], []) == [0, 0, 0]
    assert summed(Lanes(2, 1), [[5, -5]], [0.0]) == [0, 0]
