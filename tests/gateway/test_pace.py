"""Slots of the send rate: what leaves at one moment leaves together, nothing before its slot."""

import pytest

from bot.gateway.pace import BURST, CATCH_UP, OwnPace, Timer, gap


async def slots(rate: float, count: int, now: float = 0.0) -> list[float]:
    """When so many messages may leave that are all ready at that time."""
    pace = OwnPace(rate, Timer(lambda: now))
    return [(await pace.slot()).at for _ in range(count)]


async def test_messages_at_a_high_rate_leave_in_bursts() -> None:
    given = await slots(1000, 1000)

    assert len(set(given)) == pytest.approx(1000 * gap(1000) / BURST, abs=1)
    assert all(at >= number * gap(1000) - 1e-6 for number, at in enumerate(given))


async def test_messages_at_a_low_rate_leave_each_by_itself() -> None:
    assert await slots(10, 3, now=5.0) == pytest.approx(
        [5.0 - CATCH_UP + number * gap(10) if number else 5.0 for number in range(3)]
    )
