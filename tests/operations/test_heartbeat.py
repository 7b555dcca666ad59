"""A bot that is stuck ends, and a supervisor is told how it is."""

import socket
import threading
from pathlib import Path

from bot.operations.heartbeat import Pulse, tell_systemd, watch
from tests.harness import Clock, Hypnic


def pulse(tmp_path: Path, seconds: list[float], *, polls: bool = True) -> Pulse:
    """A pulse whose monotonic clock is the last number of the list."""
    return Pulse(Clock(), tmp_path / "beat", lambda _: None, lambda: seconds[-1], polls)


def test_a_poll_that_never_ends_is_stuck(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    seconds.append(299)
    assert beat.stuck() is None

    seconds.append(301)
    assert "Fetching messages is stuck" in str(beat.stuck())


def test_a_tick_that_never_ends_is_stuck_even_while_fetching_goes_on(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    seconds.append(301)
    beat.attempt(well=True)

    assert "clockwork is stuck" in str(beat.stuck())


def test_where_telegram_calls_us_silence_is_no_fault(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds, polls=False)
    seconds.append(301)
    beat.ticked({})

    assert beat.stuck() is None


def test_a_blocked_loop_is_ended_from_another_thread(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    ended = threading.Event()
    watching = watch(beat, lambda _: ended.set(), every=0.001)
    seconds.append(301)

    assert ended.wait(5)
    watching.set()


async def test_while_the_database_fails_the_bot_is_not_well_and_yet_not_stuck(
    hypnic: Hypnic,
) -> None:
    beat = hypnic.context().services.pulse
    hypnic.store.db.execute("alter table ledger rename to gone")
    beat.polls, beat.monotonic = False, lambda: 1e9

    await hypnic.tick()

    assert beat.stuck() is None
    assert not beat.well()
    assert hypnic.faults == []


def test_systemd_is_told(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as unix:
        unix.bind(str(tmp_path / "notify"))

        tell_systemd("WATCHDOG=1", {"NOTIFY_SOCKET": str(tmp_path / "notify")})

        assert unix.recv(100) == b"WATCHDOG=1"


def test_without_systemd_nothing_is_told() -> None:
    tell_systemd("WATCHDOG=1", {})
