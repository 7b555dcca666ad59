"""What a night's news says is absent, and what only sounds so."""

import pytest

from bot.language.night_reading import read_night


@pytest.mark.parametrize(
    "typed", ["i dont even mind the jerks", "i am not scared of the twitching"]
)
def test_who_minds_no_jerks_tells_of_no_quiet_night(typed: str) -> None:
    assert "jerks" not in read_night(typed).answers
