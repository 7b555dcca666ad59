"""Many days of many people, in short."""

from pathlib import Path

import pytest

from tests.crash.soak import soak

pytestmark = pytest.mark.proof


async def test_in_ten_days_nobody_is_forgotten_and_nothing_grows(tmp_path: Path) -> None:
    found = await soak(tmp_path, 200, 10)

    assert (found["silent"], found["asked twice"], found["p99 late by s"]) == (0, 0, 0)
    assert (found["grown too much"], found["files left open"]) == (0, 0)
