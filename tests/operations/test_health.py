"""What `python -m bot health` prints of a bot that starts, ends or left nothing to read."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.operations.health import has_ticked, health
from tests.operations.test_heartbeat import pulse


@pytest.mark.parametrize("beat", [None, "", "[]", "{"])
def test_a_heartbeat_that_cannot_be_read_is_no_health(tmp_path: Path, beat: str | None) -> None:
    if beat is not None:
        (tmp_path / "beat").write_text(beat)

    assert health(tmp_path / "beat", datetime.now(UTC))[0] is False


def test_a_bot_that_is_starting_says_so_for_a_minute(tmp_path: Path) -> None:
    beat = pulse(tmp_path, [0.0], polls=False)
    beat.starting()
    written = datetime.fromtimestamp(beat.path.stat().st_mtime, UTC)

    assert health(beat.path, written) == (False, "It is starting.")
    late = health(beat.path, written + timedelta(minutes=2))[1]
    assert late.startswith("It began to start 120 seconds ago and never ticked")
    assert not has_ticked(beat.path)
    beat.ticked({})
    assert health(beat.path, written)[0]


def test_a_bot_that_ended_is_not_starting_and_says_how_long_ago(tmp_path: Path) -> None:
    beat = pulse(tmp_path, [0.0], polls=False)
    beat.starting()
    beat.ended()
    written = datetime.fromtimestamp(beat.path.stat().st_mtime, UTC)

    said = health(beat.path, written + timedelta(seconds=40))

    assert said == (False, "The bot is not running: it ended 40 seconds ago.")
    assert not has_ticked(beat.path)
    beat.ticked({})
    beat.ended()
    assert has_ticked(beat.path)


def test_a_heartbeat_that_is_dated_ahead_is_no_health_and_says_what_is_wrong(
    tmp_path: Path,
) -> None:
    beat = pulse(tmp_path, [0.0], polls=False)
    beat.ticked({})
    written = datetime.fromtimestamp(beat.path.stat().st_mtime, UTC)

    said = health(beat.path, written - timedelta(days=3650))

    assert said == (
        False,
        "The heartbeat is dated 3650 days ahead: the clock or the file is wrong.",
    )
    assert health(beat.path, written - timedelta(seconds=5))[0]
