"""Faults of Telegram, of the network and of the disk; middle forms as a proof."""

from pathlib import Path

import pytest

from tests.crash import faults
from tests.crash.test_torn import sizes


@sizes(250, 2000)
async def test_in_bad_weather_nobody_is_asked_twice_and_every_answer_is_kept(
    tmp_path: Path, size: int
) -> None:
    found = await faults.sends_in_bad_weather(tmp_path, size, seed=1)

    assert (found["duplicates"], found["unsaved"], found["429 too early"]) == (0, 0, 0)


@sizes(61, 5)
async def test_whichever_call_fails_it_is_handled_and_nothing_is_called_saved_wrongly(
    tmp_path: Path, size: int
) -> None:
    found = await faults.fail_the_nth(tmp_path, step=size)

    assert (found["unhandled"], found["false saved"]) == ([], 0)
    assert found["failures"] > 10


def test_there_are_ten_journeys() -> None:
    assert len(faults.JOURNEYS) == 10


@pytest.mark.proof
@pytest.mark.parametrize("seed", [2, 3])
async def test_other_weather_makes_no_difference(tmp_path: Path, seed: int) -> None:
    found = await faults.sends_in_bad_weather(tmp_path, 1000, seed)

    assert (found["duplicates"], found["unsaved"]) == (0, 0)
