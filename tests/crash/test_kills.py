"""The real bot is killed, stopped and doubled; short forms, and middle ones as a proof."""

import socket
from pathlib import Path

import pytest

from tests.crash import kills
from tests.crash.lives import lives

pytestmark = pytest.mark.process
WAYS = [pytest.param(False, id="polling"), pytest.param(True, id="webhook")]


@pytest.mark.parametrize("webhook", WAYS)
@pytest.mark.parametrize(
    ("number", "updates"),
    [
        pytest.param(2, 40, id="short"),
        pytest.param(40, 800, id="middle", marks=pytest.mark.proof),
    ],
)
async def test_a_kill_loses_nothing_and_applies_nothing_twice(
    tmp_path: Path, number: int, updates: int, *, webhook: bool
) -> None:
    found = await kills.kills_while_people_write(tmp_path, number, updates, webhook=webhook)

    assert (found["lost"], found["twice"], found["undone"], found["check"]) == (0, 0, 0, "ok")
    assert found["in the log"] == 0


@pytest.mark.parametrize(
    ("number", "people"),
    [
        pytest.param(2, 40, id="short"),
        pytest.param(40, 600, id="middle", marks=pytest.mark.proof),
    ],
)
async def test_nobody_is_asked_twice_and_nobody_is_forgotten(
    tmp_path: Path, number: int, people: int
) -> None:
    found = await kills.kills_while_check_ins_are_sent(tmp_path, number, people)

    assert (found["asked twice"], found["silent"]) == (0, 0)


@pytest.mark.parametrize(
    "stops", [pytest.param(2, id="short"), pytest.param(25, id="middle", marks=pytest.mark.proof)]
)
async def test_a_stop_is_in_good_order(tmp_path: Path, stops: int) -> None:
    found = await kills.stops_at_random(tmp_path, stops)

    assert (found["codes"], found["lost"], found["undone"]) == ({0: stops}, 0, 0)
    assert found["slowest"] < 10


async def test_a_second_bot_refuses_and_starts_after_a_kill_of_the_first(tmp_path: Path) -> None:
    assert (await kills.two_at_once(tmp_path, 2))["slowest"] < 2


async def test_a_bot_that_cannot_listen_as_configured_says_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        async with lives(tmp_path, webhook=True, port=taken.getsockname()[1]) as alive:
            code = await alive.zygote.wait(await alive.born())

    assert code == 2
    assert "WEBHOOK_LISTEN: Address already in use" in (tmp_path / "log").read_text()


async def test_a_bot_whose_disk_fails_wants_to_be_started_again(tmp_path: Path) -> None:
    (tmp_path / "hypnic.db").mkdir()
    async with lives(tmp_path) as alive:
        code = await alive.zygote.wait(await alive.born())

    assert code == 70
