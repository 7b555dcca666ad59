"""Who does not come back: kept until the announced date, then deleted without a trace."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.context import Context
from bot.scheduler.maintenance import clear, each_hour
from tests.harness import Chat, Hypnic
from tests.scheduler.test_due_messages import berlin, ledger


async def test_privacy_announces_when_that_is(stranger: Chat) -> None:
    assert "If you do not write or tap for 365 days" in await stranger.types("/privacy")


async def test_old_rows_of_nudges_are_cleared_and_check_ins_stay(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.clock_shows(berlin(2, 7, 30))
    await hypnic.clock_shows(berlin(2, 10, 30))
    hypnic.lives_through(90)

    await clear(Context(hypnic.application))

    assert [kind for _, kind, _ in ledger(hypnic)] == ["check_in", "check_in"]


@pytest.mark.sqlite_only  # Copies beside its file.
async def test_what_an_upgrade_left_goes_in_time_but_not_by_a_clock_that_is_doubted(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    old, new = (tmp_path / f"hypnic.db.{name}" for name in ("before-upgrade", "restoring"))
    for file, days in ((old, 8), (new, 6)):
        file.touch()
        made = (hypnic.clock.now - timedelta(days=days)).timestamp()
        os.utime(file, (made, made))

    await each_hour(Context(hypnic.application))
    assert (old.exists(), new.exists()) == (False, True)

    hypnic.clock.now += timedelta(days=3650)
    await each_hour(Context(hypnic.application))
    assert new.exists()
