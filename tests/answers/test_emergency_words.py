"""Emergencies known by their words; those beside a question are in test_triage.py."""

import pytest

from bot.answers.danger.emergency_words import is_cry_for_help, names_emergency, plain


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("His lips are blue", "urgent"),
        ("she isn’t breathing please", "urgent"),
        ("he won't wake up", "urgent"),
        ("call an ambulance", "urgent"),
        ("she took all her pills", "urgent"),
        ("bleeding heavily", "urgent"),
        ("I want to die", "crisis"),
        ("better off without me", "crisis"),
        ("blue lips of a clown", None),
        ("he wakes up early", None),
        ("I could sleep for ever", None),
    ],
)
def test_an_emergency_is_named_by_its_words(typed: str, kind: str | None) -> None:
    assert names_emergency(plain(typed)) == kind


@pytest.mark.parametrize(("typed", "alone"), [("please 112!", True), ("112 help", False)])
def test_a_cry_for_help_has_no_word_beside_it(typed: str, *, alone: bool) -> None:
    assert is_cry_for_help(typed) is alone
