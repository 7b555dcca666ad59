"""The third voice moves danger as a whole, and leaves what lies within it as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.models.danger_voice import (
    ASKED,
    DESPAIR,
    EMERGENCY,
    LOW,
    PLAIN,
    WORRY,
    gravest_of,
    with_third_voice,
)
from bot.answers.models.odds import Odds, total

NAMES = (EMERGENCY, DESPAIR, WORRY, LOW, PLAIN, ASKED)
LABELS = ("urgent:heart", "urgent:stroke", "crisis", "causes", "out:dreams")


def shares(names: tuple[str, ...]) -> st.SearchStrategy[Odds]:
    """Probabilities of these, one and all."""
    many = st.lists(st.floats(1e-3, 1), min_size=len(names), max_size=len(names))
    return many.map(lambda each: {n: one / sum(each) for n, one in zip(names, each, strict=True)})


def told(emergency: float, despair: float) -> Odds:
    """A head that is so sure of both, and else takes it for plain."""
    return {**dict.fromkeys(NAMES, 0.0), EMERGENCY: emergency, DESPAIR: despair} | {
        PLAIN: 1 - emergency - despair
    }


@given(shares(LABELS), shares(NAMES))
def test_all_are_one_and_what_lies_within_keeps_its_share(odds: Odds, heard: Odds) -> None:
    after = with_third_voice(odds, heard)

    assert sum(after.values()) == pytest.approx(1)
    for one, other in (("urgent:heart", "urgent:stroke"), ("causes", "out:dreams")):
        assert after[one] * odds[other] == pytest.approx(after[other] * odds[one])


@given(shares(LABELS))
def test_a_head_of_the_same_mind_changes_nothing(odds: Odds) -> None:
    same = told(total(odds, "urgent:"), odds["crisis"])

    assert with_third_voice(odds, same) == pytest.approx(odds)


@given(shares(LABELS))
def test_who_is_surer_of_a_danger_raises_that_one(odds: Odds) -> None:
    assert with_third_voice(odds, told(0.0, 0.999))["crisis"] >= odds["crisis"]
    calmed = with_third_voice(odds, told(0.0, 0.0))
    assert total(calmed, "urgent:") <= total(odds, "urgent:")


def test_no_voice_rules_a_danger_out() -> None:
    odds = with_third_voice(dict.fromkeys(LABELS, 0.0) | {"crisis": 1.0}, told(0.0, 0.0))

    assert odds["crisis"] > 0.4


def test_of_more_sections_each_danger_is_heard_where_it_is_likeliest() -> None:
    heard = gravest_of([told(0.1, 0.1), told(0.2, 0.5), told(0.6, 0.0)])

    assert heard == {EMERGENCY: 0.6, DESPAIR: 0.5}
