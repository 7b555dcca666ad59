"""A night's answers as the rules read them."""

from typing import Any

import pytest

from bot.domain.entries import ASKED, choice_of, entry_of
from bot.domain.question_types import Answer
from tests.nights import TODAY


def entry(**chosen: str) -> Any:
    """The entry of a night on which these choices were made, by question."""
    return entry_of(TODAY, {key: Answer(frozenset(keys.split())) for key, keys in chosen.items()})


@pytest.mark.parametrize(
    ("where", "spot"),
    [("hand", None), ("hand leg", "varied"), ("hand leg arm", "varied")],
)
def test_twitching_in_two_parts_of_the_body_varied(where: str, spot: str | None) -> None:
    assert entry(jerks="some", where=where).spot == spot


def test_a_serious_event_counts_once_it_was_confirmed() -> None:
    assert entry(events="shaking waking_jerks").events == {"waking_jerks"}
    assert entry(events="shaking waking_jerks", course="first").events == {
        "shaking",
        "waking_jerks",
    }


@pytest.mark.parametrize(("chosen", "value"), [("yes", True), ("no", False), ("", None)])
def test_a_yes_or_no_is_one(chosen: str, *, value: bool | None) -> None:
    assert entry(weakness=chosen).weakness is value
    assert entry(jerks="lot").weakness is None


def test_the_chip_of_a_fact_is_found_among_those_of_its_question() -> None:
    chips = [
        (fact, choice)
        for question, fact in ASKED
        for choice in question.choices
        if choice.fact == fact and choice.value == ""
    ]

    assert len(chips) > 5
    assert [choice_of(fact, value=True) for fact, _ in chips] == [choice for _, choice in chips]
    assert {choice_of(fact, value=False) for fact, _ in chips} == {None}


def test_a_chip_says_its_own_fact_and_the_unticked_ones_of_a_done_question_are_a_no() -> None:
    done = entry(day="stress alcohol2")

    assert (done.stress, done.sport, done.alcohol, done.fact("caffeine")) == (True, False, 2, False)
    assert entry(night="pain").cramp is False
    assert entry(jerks="lot").pain is None
