"""A bot that is stuck ends, and a supervisor is told how it is."""

import socket
import threading
from datetime import UTC, datetime
from pathlib import Path

from bot.operations.health import health
from bot.operations.heartbeat import Pulse, tell_systemd, watch
from tests.harness import Clock, Hypnic


def pulse(tmp_path: Path, seconds: list[float], *, polls: bool = True) -> Pulse:
    """A pulse whose monotonic clock is the last number of the list."""
    return Pulse(Clock(), tmp_path / "beat", lambda _: None, lambda: seconds[-1], polls)


def passes(beat: Pulse, seconds: list[float], time: int) -> None:
    """Let seconds pass while the watchdog looks."""
    for _ in range(time):
        seconds.append(seconds[-1] + 1)
        beat.look()


def test_a_poll_that_never_ends_is_stuck(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    passes(beat, seconds, 299)
    assert beat.stuck() is None

    passes(beat, seconds, 2)
    assert "Fetching messages is stuck" in str(beat.stuck())


def test_a_tick_that_never_ends_is_stuck_even_while_fetching_goes_on(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    passes(beat, seconds, 301)
    beat.attempt(well=True)

    assert "clockwork is stuck" in str(beat.stuck())


def test_where_telegram_calls_us_silence_is_no_fault(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds, polls=False)
    passes(beat, seconds, 301)
    beat.ticked({})

    assert beat.stuck() is None


def test_a_blocked_loop_is_ended_from_another_thread(tmp_path: Path) -> None:
    seconds = [0.0]

    def monotonic() -> float:
        seconds.append(seconds[-1] + 5)
        return seconds[-1]

    beat = Pulse(Clock(), tmp_path / "beat", lambda _: None, monotonic)
    ended = threading.Event()
    watching = watch(beat, lambda _: ended.set(), every=0.001)

    assert ended.wait(5)
    watching.set()


def test_a_process_that_was_stopped_for_long_is_not_stuck(tmp_path: Path) -> None:
    seconds = [0.0]
    beat = pulse(tmp_path, seconds)
    passes(beat, seconds, 20)
    for stopped in (6 * 60, 7 * 24 * 3600):
        seconds.append(seconds[-1] + stopped)
        beat.look()
        assert beat.stuck() is None

    passes(beat, seconds, 300)
    assert beat.stuck()


def test_what_telegram_refuses_is_unhealthy_at_once(tmp_path: Path) -> None:
    beat = pulse(tmp_path, [0.0], polls=False)
    beat.ticked({})
    assert beat.well()

    beat.unheard("setWebhook failed (bad webhook)", refused=True)
    beat.ticked({})

    assert not beat.well()
    well, said = health(tmp_path / "beat", datetime.now(UTC))
    assert (well, "bad webhook" in said) == (False, True)


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
