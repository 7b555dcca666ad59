"""One table of emergency numbers: every one of them is said and understood."""

import pytest

from bot.answers.danger_vocabulary import may_tell_of_harm
from bot.answers.emergency_texts import CALL, CRISIS
from bot.answers.emergency_words import is_cry_for_help, names_emergency
from bot.answers.smalltalk import BY_WORDS
from bot.domain.emergency_numbers import ALL_CRISIS_LINES, CRISIS_LINES, EMERGENCY_NUMBERS
from bot.domain.flag_advice import ADVICE
from bot.domain.model import Urgency


@pytest.mark.parametrize("number", [number for number, _ in EMERGENCY_NUMBERS])
def test_an_emergency_number_is_said_and_understood(number: str) -> None:
    assert is_cry_for_help(number)
    assert names_emergency(f"call {number}") == "urgent"
    assert may_tell_of_harm(number)
    assert all(number in text for text in (CALL, ADVICE[Urgency.NOW], BY_WORDS["help_wish"]))


@pytest.mark.parametrize(("number", "where"), EMERGENCY_NUMBERS)
def test_a_number_is_said_with_its_country(number: str, where: str) -> None:
    assert f"{number} {where}" in BY_WORDS["emergency_number"]


@pytest.mark.parametrize(("number", "where"), CRISIS_LINES)
def test_a_crisis_line_is_said_with_its_country(number: str, where: str) -> None:
    texts = (CRISIS, BY_WORDS["emergency_number"], BY_WORDS["help_wish"])

    assert all(f"{number} {where}" in text and ALL_CRISIS_LINES in text for text in texts)
