"""Deletions and restores that are killed at every step; short forms, and whole ones as a proof."""

from pathlib import Path

import pytest

from tests.crash import cuts
from tests.crash.test_torn import sizes
from tests.storage.sqlite.test_backups import KEYS


@pytest.mark.process
@sizes(11, 1)
@pytest.mark.parametrize("key", KEYS)
def test_a_restore_that_was_killed_leaves_one_of_the_two_diaries_whole(
    tmp_path: Path, size: int, key: str | None
) -> None:
    found = cuts.restores(tmp_path, size, key)

    assert found["kills"] > 20
    assert (found["neither"], found["came back"]) == (0, 0)


@pytest.mark.process
@sizes(29, 1)
def test_a_deletion_that_was_killed_is_not_begun_or_gone_and_untold(
    tmp_path: Path, size: int
) -> None:
    found = cuts.erasures(tmp_path, size)

    assert found["kills"] > 5
    assert found["half"] == 0


@pytest.mark.process
@sizes(19, 1)
def test_dates_that_are_righted_survive_a_kill(tmp_path: Path, size: int) -> None:
    found = cuts.righted(tmp_path, size)

    assert found["kills"] > 5
    assert found["wrong"] == 0


@pytest.mark.process
async def test_whoever_deletes_while_the_bot_is_killed_is_gone_and_told(tmp_path: Path) -> None:
    found = await cuts.deletions_told(tmp_path, 4)

    assert (found["kept"], found["not told"], found["numbers left"]) == (0, 0, 0)
