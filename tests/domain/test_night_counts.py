"""Windows, shares and spans of recorded nights, at their borders; the nights that rules read."""

import pytest

from bot.domain.model import Entry
from bot.domain.night_counts import ANSWER_HOLDS_DAYS, known, latest, share, span, within
from bot.domain.rules import judged
from tests.nights import TODAY, ago


def entries(*back: int, **facts: bool) -> list[Entry]:
    """Nights so many days ago, oldest first."""
    return [Entry(ago(days), **facts) for days in sorted(back, reverse=True)]  # type: ignore[arg-type]


def test_a_window_ends_tonight_or_so_many_nights_before() -> None:
    nights = entries(*range(6), -1)

    assert within(nights, TODAY, 3) == entries(0, 1, 2)
    assert within(nights, TODAY, 2, until=3) == entries(3, 4)


def test_what_was_not_answered_counts_nowhere() -> None:
    nights = [*entries(3, cramp=False), *entries(2), *entries(1, cramp=True)]

    assert known(nights, lambda entry: entry.cramp) == [nights[0], nights[2]]


def test_shares_and_spans_of_nothing_are_nothing() -> None:
    assert (share([], []), span([])) == (0, 0)
    assert (share(entries(1), entries(1, 2)), span(entries(6, 3, 0))) == (0.5, 6)


@pytest.mark.parametrize(
    ("back", "answer"),
    [
        pytest.param(0, True, id="tonight"),
        pytest.param(-1, None, id="not tomorrow"),
        pytest.param(ANSWER_HOLDS_DAYS - 1, True, id="as long as it holds"),
        pytest.param(ANSWER_HOLDS_DAYS, None, id="and no longer"),
    ],
)
def test_the_newest_answer_holds_for_its_time(back: int, *, answer: bool | None) -> None:
    nights = entries(back, weakness=True)

    assert latest(nights, TODAY, lambda entry: entry.weakness) is answer


def test_of_two_answers_the_newer_one_holds() -> None:
    nights = [*entries(5, weakness=True), *entries(4, weakness=False), *entries(3)]

    assert latest(nights, TODAY, lambda entry: entry.weakness) is False


def test_the_rules_read_184_nights_up_to_today_in_their_order() -> None:
    nights = entries(-1, 0, 183, 184)

    assert judged(nights[::-1], TODAY) == entries(0, 183)
