"""Runs in what is typed: read as three of it, and prose as it is."""

import pytest

from bot.language.runs import LONG, without_runs


@pytest.mark.parametrize(
    ("unit", "short"),
    [
        (".", "..."),
        ("no, ", "no, no, no, "),
        ("i cant breathe ", "i cant breathe i cant breathe i cant breathe "),
        ("😀", "😀😀😀"),
    ],
)
def test_a_run_is_read_as_three_of_it(unit: str, short: str) -> None:
    assert without_runs(unit * 1000).startswith(short)
    assert len(without_runs(unit * 1000)) < len(unit) * 8


def test_what_stands_beside_a_run_stays() -> None:
    assert without_runs("my face droops" + "!" * 900 + " what now") == "my face droops!!! what now"


def test_a_short_line_and_prose_are_left_alone() -> None:
    prose = "I slept well, then woke at three, and then again at five because my leg jumped. " * 3

    assert without_runs("so " * 90) == "so " * 90
    assert len(prose) < LONG
    assert without_runs(prose) == prose
    told = " ".join(f"night {n} was soooooo bad and i counted {n * 7} jerks" for n in range(40))
    assert without_runs(told) == told
