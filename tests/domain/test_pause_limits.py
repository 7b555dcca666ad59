"""One number says how long a pause may be, wherever it is typed, brought in or spoken of."""

from datetime import date, timedelta

import pytest

from bot.domain.pause_limits import LONGEST_PAUSE, is_possible_end
from bot.language.pauses import parse_pause

TODAY = date(2026, 3, 2)
LAST = TODAY + LONGEST_PAUSE


@pytest.mark.parametrize(
    ("until", "possible"),
    [
        pytest.param(TODAY, False, id="today"),
        pytest.param(TODAY + timedelta(days=1), True, id="tomorrow"),
        pytest.param(LAST, True, id="the longest"),
        pytest.param(LAST + timedelta(days=1), False, id="longer"),
    ],
)
def test_a_pause_ends_after_today_and_not_beyond_the_longest(
    until: date, *, possible: bool
) -> None:
    typed = parse_pause(f"until {until.day} {until:%B %Y}", TODAY, TODAY)

    assert is_possible_end(until, TODAY) is possible
    assert typed == (until if possible else None)
