"""What people are told of a limit is what holds: the words stand beside the number and fit it."""

from datetime import timedelta

import pytest

from bot.domain.correction_limits import CORRECTABLE, CORRECTABLE_IN_WORDS
from bot.domain.pause_limits import LONGEST_PAUSE, LONGEST_PAUSE_IN_WORDS
from bot.domain.reminder_limits import LONGEST_AHEAD, LONGEST_AHEAD_IN_WORDS
from bot.domain.retention import REFUSED_KEPT, TOPIC_KEPT
from bot.language.reminder_refusals import Limit
from bot.screens.export_import import BY_HAND
from bot.screens.pauses import PAUSE_AGAIN
from bot.screens.privacy import PRIVACY, SHARING
from bot.screens.reminders import REMIND_REFUSED

FAR = REMIND_REFUSED[Limit.FAR]
DAYS = {"a year": range(365, 367), "12 months": range(360, 367)}
"""How many days the words may stand for."""


@pytest.mark.parametrize(
    ("limit", "words", "said"),
    [
        pytest.param(LONGEST_PAUSE, LONGEST_PAUSE_IN_WORDS, PAUSE_AGAIN, id="a pause"),
        pytest.param(CORRECTABLE, CORRECTABLE_IN_WORDS, BY_HAND, id="a night"),
        pytest.param(
            LONGEST_AHEAD, LONGEST_AHEAD_IN_WORDS, REMIND_REFUSED[Limit.FAR], id="a reminder"
        ),
    ],
)
def test_a_limit_is_said_as_it_is(limit: timedelta, words: str, said: str) -> None:
    assert limit.days in DAYS[words]
    assert words in said


def test_the_privacy_policy_says_how_long_questions_and_topics_are_kept() -> None:
    assert f"{TOPIC_KEPT // timedelta(minutes=1)} minutes" in PRIVACY
    assert all(f"for {REFUSED_KEPT.days} days" in text for text in (PRIVACY, SHARING))
