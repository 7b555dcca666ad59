"""What is said to do about a flag."""

import pytest

from bot.domain.flag_advice import ADVICE, BE_SAFE, advice
from bot.domain.model import Flag, Urgency
from bot.domain.rule_types import Rule
from bot.domain.rules import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.family)
def test_only_what_may_be_a_seizure_says_not_to_drive(rule: Rule) -> None:
    said = advice(Flag(rule.family, Urgency.TODAY, (), {}))

    assert said.endswith(BE_SAFE) is rule.may_be_seizure


def test_what_has_to_wait_is_driving_heights_machines_and_baths() -> None:
    said = advice(Flag("seizure_event", Urgency.NOW, (), {}))

    assert said.startswith(ADVICE[Urgency.NOW])
    assert "do not drive, and keep away from heights, machines and baths" in said
