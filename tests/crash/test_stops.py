"""A process that is stopped and a clock that leaps, short form; and a slow last poll."""

import asyncio
import signal
from pathlib import Path
from typing import Any

import pytest

from bot import VERSION
from tests.crash.kills import come_true
from tests.crash.lives import lives
from tests.crash.stops import stops_and_leaps

pytestmark = pytest.mark.process


async def test_the_bot_goes_on_after_a_stop_and_after_leaps_of_the_clock(tmp_path: Path) -> None:
    found = await stops_and_leaps(tmp_path, (1.5,), 6)

    assert found["slowest to go on"] < 30
    assert found["check-ins"] > 0
    assert (found["asked twice"], found["left due"], found["code"]) == (0, 0, 0)


async def test_a_stop_waits_for_the_last_poll_that_telegram_holds_for_three_seconds(
    tmp_path: Path,
) -> None:
    async with lives(tmp_path) as alive:
        alive.people(1)
        poll, confirmed = alive.demo.delivery.poll, asyncio.Event()

        async def slow(args: dict[str, Any]) -> list[dict[str, Any]]:
            if not args.get("timeout"):
                await asyncio.sleep(3)
                confirmed.set()
            return await poll(args)

        alive.demo.delivery.poll = slow  # type: ignore[method-assign]
        number = await alive.born()
        await come_true(lambda: any("getUpdates" in str(call) for call in alive.demo.calls))

        code = await alive.zygote.end(number, signal.SIGTERM)

    assert (code, confirmed.is_set()) == (0, True)
    log = (tmp_path / "log").read_text()
    assert "stopped before everything" not in log
    first, *_, last = log.splitlines()
    assert f"Hypnic {VERSION} begins, polling, database {alive.database}, not encrypted" in first
    assert last.endswith("stopped with exit code 0")
