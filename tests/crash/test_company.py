"""Workers that are killed and stalled, short form; on the PostgreSQL of `make postgres`."""

from pathlib import Path

from tests.crash import company
from tests.storage.postgres.server import NEEDED, vacate

pytestmark = NEEDED


async def test_workers_that_are_killed_and_stalled_lose_nothing(
    tmp_path: Path, server: str
) -> None:
    vacate(server)

    found = await company.killed_and_stalled(tmp_path, server, 4, 1, 120, 45)

    assert (found["lost"], found["twice"], found["wrong"], found["out of order"]) == (0, 0, 0, 0)
    assert (found["asked twice"], found["silent"], found["in the log"]) == (0, 0, 0)
    assert (found["stalled left with"], found["stopped with"]) == ({70: 1}, {0: 3})
