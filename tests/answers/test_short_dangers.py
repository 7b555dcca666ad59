"""Short, misspelt and indirect messages: an emergency or despair at once, and no false alarm."""

from pathlib import Path

import pytest

from bot.answers.danger.danger_spelling import well_spelled
from bot.answers.danger.triage import CRISIS, Step
from tests.harness import ANSWERER

LINES = Path(__file__).with_name("short_dangers.txt").read_text(encoding="utf-8").splitlines()


def lines_of(side: str) -> list[str]:
    """What is typed on one side of the file."""
    rows = [line.partition(" | ") for line in LINES if not line.startswith("#")]
    return [typed for name, _, typed in rows if name == side]


def met(side: str) -> dict[str, tuple[Step, bool]]:
    """How the lines of a side are met: the step, and whether it is for despair."""
    found = {typed: ANSWERER.find_danger(typed) for typed in lines_of(side)}
    return {
        typed: (each.step, each.kind == CRISIS) if each else (Step.NONE, False)
        for typed, each in found.items()
    }


def test_an_emergency_in_a_few_words_gets_the_steps_at_once() -> None:
    steps = met("alarm")

    assert len(steps) > 180
    assert [typed for typed, (step, _) in steps.items() if step is not Step.FULL] == []


def test_what_may_be_an_emergency_is_at_least_asked_about() -> None:
    assert [typed for typed, (step, _) in met("heard").items() if step is Step.NONE] == []


def test_despair_in_a_few_words_is_met_at_once() -> None:
    steps = met("despair")

    assert len(steps) > 140
    assert [typed for typed, each in steps.items() if each != (Step.FULL, True)] == []


def test_what_may_be_despair_is_at_least_asked_about() -> None:
    assert [typed for typed, (step, _) in met("heard despair").items() if step is Step.NONE] == []


def test_idioms_old_stories_and_questions_are_no_danger() -> None:
    steps = met("calm")

    assert len(steps) > 240
    assert [typed for typed, (step, _) in steps.items() if step is not Step.NONE] == []


def test_a_doubt_frightens_nobody() -> None:
    assert [typed for typed, (step, _) in met("not alarmed").items() if step is Step.FULL] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("siezure now", "seizure now"),
        ("He is UNCONTIOUS", "he is unconscious"),
        ("embulance pls", "ambulance pls"),
        ("hart attack", "heart attack"),
        ("Breaking my habit of cooking late", "Breaking my habit of cooking late"),
        ("Stroke my daughter's cat", "Stroke my daughter's cat"),
    ],
)
def test_slips_in_words_of_danger_are_put_right_and_no_other_word(typed: str, read: str) -> None:
    assert well_spelled(typed) == read


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("my friend just texted me that she took all her sleeping pills", "overdose"),
        ("got a message from my brother, he took all his tablets", "overdose"),
        ("my ex just messaged me that she cut her wrists", "injury"),
        ("my friend took his pills and i want to join him", CRISIS),
        ("he went stiff and shook all over, couldnt wake him. hes fine now", "seizure_over"),
    ],
)
def test_what_another_has_done_gets_the_help_for_it(typed: str, kind: str) -> None:
    found = ANSWERER.find_danger(typed)

    assert found is not None
    assert (found.step, found.kind) == (Step.FULL, kind)
