"""A Telegram that cannot be reached for a while."""

from pathlib import Path

import pytest

from tests.crash import network

pytestmark = pytest.mark.process


@pytest.mark.parametrize(
    ("seconds", "leap"),
    [
        pytest.param(0.5, 60, id="short"),
        pytest.param(1.5, 0, id="long", marks=pytest.mark.proof),
    ],
)
async def test_after_half_an_hour_without_telegram_both_directions_resume(
    tmp_path: Path, seconds: float, leap: int
) -> None:
    found = await network.outage(tmp_path, 30, seconds, leap)

    assert (found["silent"], found["asked twice"], found["code"]) == (0, 0, 0)
    assert (found["lost"], found["twice"], found["undone"]) == (0, 0, 0)
