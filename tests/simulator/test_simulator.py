"""Made-up people live with the rules and hints: a small form always, the long one as a proof."""

import pytest

from tests.simulator import reader_score, score
from tests.simulator.personas import HEALTHY, ILL, LINKED, PERSONAS
from tests.simulator.reader_ill import ILL as READERS_ILL
from tests.simulator.reader_people import HEALTHY as READERS_HEALTHY
from tests.simulator.reader_people import LINKED as READERS_LINKED

LEAST_FOUND = {"worsening": 0.80}


def missed(scores: dict[str, score.RuleScore]) -> dict[str, float]:
    """The rules that find too few of their own people."""
    return {
        family: rule.sensitivity
        for family, rule in scores.items()
        if not rule.people or rule.sensitivity < LEAST_FOUND.get(family, 0.90)
    }


def test_the_rules_together_find_their_people_and_repeat_nothing() -> None:
    lived = score.lives(ILL, people=2, seed=7, days=280)

    scores = score.rule_scores(lived).values()

    assert sum(rule.found for rule in scores) >= 0.90 * sum(rule.people for rule in scores) > 0
    assert score.repeats(lived) == 0


def test_healthy_people_are_left_in_peace() -> None:
    lived = score.lives(HEALTHY, people=2, seed=8)

    assert score.false_flags(lived) < 0.10
    assert score.repeats(lived) == 0


def test_true_links_are_found() -> None:
    found, people = score.links_found(score.lives(LINKED, people=2, seed=7))

    assert found >= 0.75 * people > 0


def test_the_second_readers_ill_are_found_and_their_eyelids_left_in_peace() -> None:
    lived = reader_score.lives(READERS_ILL, people=1, seed=7, days=200)
    said = [told for life in lived if (told := reader_score.in_time(life)) is not None]
    eyelids = reader_score.lives(READERS_HEALTHY[:1], people=2, seed=7, days=200)

    assert sum(said) >= 0.8 * len(said) > 8
    assert [flag for life in eyelids for flag in reader_score.wrong_flags(life)] == []


@pytest.mark.proof
def test_all_targets_hold_on_many_people() -> None:
    lived = score.lives(PERSONAS, people=40, seed=2027)

    found, links = score.links_found(lived)
    without = [life for life in lived if not life.diary.persona.clicks]
    false, people = score.false_hints(without)

    assert missed(score.rule_scores(lived)) == {}
    assert score.false_flags(lived) < 0.10
    assert score.repeats(lived) == 0
    assert found / links >= 0.90
    assert false / people <= 0.03


@pytest.mark.proof
def test_the_second_readers_targets_hold() -> None:
    ill = reader_score.lives(READERS_ILL, people=12, seed=2027)
    well = reader_score.lives(READERS_HEALTHY, people=12, seed=2027)
    linked = reader_score.lives(READERS_LINKED, people=12, seed=2027)

    said = [timely for life in ill if (timely := reader_score.in_time(life)) is not None]
    wrong = [(life.diary.persona.name, reader_score.wrong_flags(life)) for life in well]
    found, links = reader_score.links(linked)

    assert sum(said) >= 0.88 * len(said)
    assert sum(len(flags) for _, flags in wrong) <= 0.10 * len(well)
    assert not any(flags for name, flags in wrong if "eyelid" in name)
    assert found >= 0.80 * links  # 88 % is asked of both readers' links together
