"""The history as rules and people read it: dates that are estimated, lines, what comes next."""

from datetime import date

import pytest

from bot.domain.history import (
    LONGEST_NAME,
    OFFER,
    UNTOLD,
    DatedAnswer,
    Kept,
    history_of,
    is_due,
    is_name,
    lines_of,
)
from bot.domain.question_types import OPEN, Answer
from tests.nights import TODAY, ago


def told(**rows: str) -> Kept:
    """These rows answered today, each with its choices."""
    return {key: DatedAnswer(Answer(frozenset(keys.split())), TODAY) for key, keys in rows.items()}


@pytest.mark.parametrize(
    ("word", "days"),
    [
        ("days", 3),
        ("weeks", 10),
        ("month", 24),
        ("months", 46),
        ("half_year", 120),
        ("years", 400),
    ],
)
@pytest.mark.parametrize("row", ["since", "medicine", "sober"])
def test_how_long_ago_something_began_is_taken_as_a_date(row: str, word: str, days: int) -> None:
    assert getattr(history_of(told(**{row: word})), row) == ago(days)


@pytest.mark.parametrize("kept", [{}, told(medicine="no", sober="no", since="")])
def test_what_never_began_or_was_not_told_has_no_date(kept: Kept) -> None:
    assert history_of(kept) == UNTOLD


@pytest.mark.parametrize(("chosen", "pregnant"), [("yes", True), ("no", False), ("", None)])
def test_a_pregnancy_is_yes_no_or_unknown(chosen: str, *, pregnant: bool | None) -> None:
    assert history_of(told(pregnant=chosen)).pregnant is pregnant


def test_each_row_that_was_answered_is_a_line_with_what_was_ticked() -> None:
    open_row = DatedAnswer(Answer(frozenset({"fits"}), OPEN), TODAY)
    kept = {**told(breath="pauses", weak="", pregnant="no"), "known": open_row}

    assert lines_of(kept) == [
        "no weakness, no trouble walking, swallowing or speaking (March 2026)",
        "not pregnant (March 2026)",
        "pauses in breathing (March 2026)",
    ]


@pytest.mark.parametrize(
    ("offered", "recorded", "due"),
    [(None, 2, False), (None, 3, True), (ago(90), 99, False), (ago(91), 0, True)],
)
def test_it_is_offered_after_three_check_ins_and_every_three_months(
    offered: date | None, recorded: int, *, due: bool
) -> None:
    kept = {OFFER: DatedAnswer(Answer(), offered)} if offered else {}

    assert is_due(kept, recorded, TODAY) is due


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("", False),
        ("x", True),
        ("x" * LONGEST_NAME, True),
        ("x" * (LONGEST_NAME + 1), False),
        ("iron\ntea", False),
        ("iron?", False),
    ],
)
def test_a_name_is_one_short_line_that_asks_nothing(words: str, *, is_one: bool) -> None:
    assert is_name(words) is is_one
