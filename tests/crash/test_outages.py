"""A PostgreSQL that is killed, and an upgrade one worker after the other; short forms."""

from pathlib import Path

import pytest

from tests.cluster import programs
from tests.conftest import POSTGRES
from tests.crash import outages
from tests.storage.postgres.server import NEEDED, made


@pytest.mark.proof
@pytest.mark.skipif(programs() is None, reason="this machine has no PostgreSQL")
async def test_a_server_that_is_killed_loses_nothing_and_fails_nobody(tmp_path: Path) -> None:
    found = await outages.database_killed(tmp_path, 3, 150)

    assert (found["lost"], found["twice"], found["wrong"], found["out of order"]) == (0, 0, 0, 0)
    assert (found["false saved"], found["handlers failed"]) == (0, 0)


@NEEDED
async def test_an_upgrade_one_worker_after_the_other_loses_nothing(
    tmp_path: Path, worker_id: str
) -> None:
    found = await outages.upgraded(tmp_path, made(str(POSTGRES), f"old_{worker_id}"), 1, 120)

    assert (found["lost"], found["twice"], found["wrong"], found["out of order"]) == (0, 0, 0, 0)
    assert (found["stopped with"], found["too old ends with"]) == ({0: 3}, 2)
