"""Posts to the webhook that come late and again while the bot is killed, short form."""

from pathlib import Path

import pytest

from tests.crash.late import late_and_repeated

pytestmark = pytest.mark.process


async def test_a_post_that_comes_late_or_again_counts_once_whatever_is_killed(
    tmp_path: Path,
) -> None:
    found = await late_and_repeated(tmp_path, 4)

    assert (found["lost"], found["twice"], found["undone"], found["check"]) == (0, 0, 0, "ok")
