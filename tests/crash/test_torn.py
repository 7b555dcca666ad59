"""Kills while committing and upgrading, torn logs and hurt copies; middle forms as a proof."""

from pathlib import Path

import pytest

from tests.crash import torn
from tests.crash.lives import zygote
from tests.storage.sqlite.test_backups import KEYS


def sizes(short: int, middle: int) -> pytest.MarkDecorator:
    """A short form for every run and a middle one for the proof."""
    proof = pytest.param(middle, id="middle", marks=pytest.mark.proof)
    return pytest.mark.parametrize("size", [pytest.param(short, id="short"), proof])


@pytest.mark.process
@sizes(3, 40)
async def test_what_was_said_to_be_committed_is_there_after_a_kill(
    tmp_path: Path, size: int
) -> None:
    async with zygote() as forks:
        found = await torn.kills_while_committing(forks, tmp_path, size, 0.05)

    assert found["lost"] == 0
    assert found["commits"] > 0


@sizes(30, 300)
@pytest.mark.parametrize("key", KEYS)
def test_a_torn_log_leaves_a_prefix(tmp_path: Path, size: int, key: str | None) -> None:
    assert torn.torn_logs(tmp_path, size, key)["no prefix"] == 0


@pytest.mark.process
@sizes(23, 1)
def test_an_upgrade_that_was_cut_off_is_whole_or_not_begun(tmp_path: Path, size: int) -> None:
    assert torn.kills_while_upgrading(tmp_path, step=size)["kills"] > 3


@sizes(6, 50)
@pytest.mark.parametrize("key", KEYS)
def test_a_hurt_copy_is_refused_or_whole(tmp_path: Path, size: int, key: str | None) -> None:
    assert torn.hurt_backups(tmp_path, size, key)["refused"] > 0
