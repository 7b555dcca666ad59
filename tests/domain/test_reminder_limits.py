"""Which reminders are the same, and which can have been kept."""

from datetime import date, time

import pytest

from bot.domain.model import Reminder
from bot.domain.reminder_limits import LONGEST_REMINDER, MOST_TIMES, checked, covers, overlaps
from bot.domain.rhythm import DAILY, Rhythm

TODAY = date(2026, 3, 2)
MONDAYS = Rhythm(frozenset({0}))


def tea(*hours: int, text: str = "Tea", rhythm: Rhythm = DAILY) -> Reminder:
    return Reminder(1, text, tuple(map(time, hours)), rhythm)


@pytest.mark.parametrize(
    ("other", "covered", "overlapping"),
    [
        pytest.param(tea(8), True, True, id="one of its times"),
        pytest.param(tea(8, 20, text="tea"), True, True, id="both, in other letters"),
        pytest.param(tea(8, 21), False, True, id="one time more"),
        pytest.param(tea(21), False, False, id="another time"),
        pytest.param(tea(8, text="milk"), False, False, id="other words"),
        pytest.param(tea(8, rhythm=MONDAYS), False, True, id="other days"),
    ],
)
def test_the_same_words_at_a_same_time_are_known(
    other: Reminder, *, covered: bool, overlapping: bool
) -> None:
    assert covers(tea(8, 20), other) is covered
    assert overlaps(tea(8, 20), other) is overlapping


@pytest.mark.parametrize(
    ("own", "sound"),
    [
        pytest.param(tea(8, text="x"), True, id="one letter"),
        pytest.param(tea(8, text="x" * LONGEST_REMINDER), True, id="the longest"),
        pytest.param(tea(8, text="x" * (LONGEST_REMINDER + 1)), False, id="one longer"),
        pytest.param(tea(8, text=""), False, id="no words"),
        pytest.param(tea(*range(MOST_TIMES)), True, id="as many times as can be"),
        pytest.param(tea(*range(MOST_TIMES + 1)), False, id="one more"),
        pytest.param(tea(), False, id="no time"),
        pytest.param(tea(9, 8), False, id="out of order"),
        pytest.param(tea(8, 8), False, id="twice the same"),
    ],
)
def test_what_the_bot_cannot_have_kept_is_refused(own: Reminder, *, sound: bool) -> None:
    if sound:
        assert checked(own, TODAY) == own
    else:
        with pytest.raises(ValueError, match=r"reminder|times"):
            checked(own, TODAY)
