"""A Telegram that cannot be reached for a while."""

from pathlib import Path

import pytest

from tests.crash import network

pytestmark = pytest.mark.process


async def test_after_half_an_hour_without_telegram_both_directions_resume(tmp_path: Path) -> None:
    found = await network.outage(tmp_path, 30, 1.5)

    assert (found["silent"], found["asked twice"], found["code"]) == (0, 0, 0)
    assert (found["lost"], found["twice"], found["undone"]) == (0, 0, 0)
