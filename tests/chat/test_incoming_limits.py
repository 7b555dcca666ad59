"""Too much at once: one polite message, then silence; nobody in need is ever limited."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.handlers.incoming_limits import Limits, Verdict
from bot.operations.config import Config
from bot.screens import emergencies as emergency_screens
from bot.screens import incoming_limits as limiting_screens
from storage import Store
from tests.harness import MONDAY, TOKEN, Hypnic

PASS, TELL, SILENT = Verdict.PASS, Verdict.TELL, Verdict.SILENT


async def test_the_first_too_many_is_told_and_the_rest_is_silent() -> None:
    limits = Limits(messages=3, newcomers=0, taps=0)

    assert [await limits.message(1, MONDAY) for _ in range(6)] == [PASS] * 3 + [TELL] + [SILENT] * 2
    assert await limits.message(2, MONDAY) is PASS


async def test_after_a_minute_it_begins_anew() -> None:
    limits = Limits(messages=1, newcomers=0, taps=0)
    later = MONDAY + timedelta(seconds=60)

    said = [await limits.message(1, at) for at in (MONDAY, MONDAY, later, later, later)]

    assert said == [PASS, TELL, PASS, TELL, SILENT]


async def test_a_clock_set_back_locks_nobody_out() -> None:
    limits = Limits(messages=1, newcomers=0, taps=0)
    await limits.message(1, MONDAY + timedelta(days=1))

    assert await limits.message(1, MONDAY) is PASS


async def test_zero_switches_a_limit_off() -> None:
    limits = Limits(messages=0, newcomers=0, taps=0)

    assert {await limits.message(1, MONDAY) for _ in range(999)} == {PASS}
    assert {await limits.newcomer(n, MONDAY) for n in range(999)} == {PASS}
    assert {await limits.tap(1, MONDAY) for _ in range(999)} == {PASS}


async def test_newcomers_are_counted_once_each() -> None:
    limits = Limits(messages=0, newcomers=2, taps=0)

    assert [await limits.newcomer(n, MONDAY) for n in (1, 1, 2, 1, 3, 3, 4, 2)] == [
        *[PASS, PASS, PASS, PASS, TELL, SILENT, TELL, PASS]
    ]


async def test_a_crowd_is_forgotten() -> None:
    limits = Limits(messages=1, newcomers=0, taps=0)

    for number in range(30_000):
        await limits.message(number, MONDAY + timedelta(seconds=number))

    assert len(limits._windows) <= 10_001  # noqa: SLF001


@pytest.fixture
async def strict(store: Store, tmp_path: Path) -> AsyncIterator[Hypnic]:
    config = Config(TOKEN, tmp_path / "hypnic.db", send_rate=100_000)
    async with Hypnic(store, tmp_path, config) as hypnic:
        yield hypnic


async def test_a_flood_gets_one_polite_message(strict: Hypnic) -> None:
    chat = await strict.join().sets_up()
    for _ in range(600):
        strict.world.post(chat.person, {"text": "why"}, out=True)
    said = len(chat.said)

    await strict.deliver()

    assert chat.last == limiting_screens.TOO_MANY
    assert len(chat.said) - said == 20 - 3 + 1


async def test_taps_beyond_the_limit_are_told_once(strict: Hypnic) -> None:
    chat = await strict.join().sets_up()
    for _ in range(300):
        strict.world.tap(chat.person, chat.messages[-1], "topics")

    await strict.deliver()

    assert chat.toasts.count(limiting_screens.TOO_MANY_TAPS) == 1


async def test_what_is_urgent_passes_every_limit(strict: Hypnic) -> None:
    chat = await strict.join().sets_up()
    for _ in range(50):
        await chat.types("why")

    said = await chat.types("my husband is having a seizure right now please help")

    assert "emergency number" in said


async def test_a_flood_of_one_emergency_is_answered_three_times_and_then_in_short(
    strict: Hypnic,
) -> None:
    chat = await strict.join().sets_up()
    before = len(chat.said)
    for _ in range(110):
        strict.world.post(chat.person, {"text": "I have chest pain right now"}, out=True)
        strict.clock.now += timedelta(seconds=0.2)
        await strict.deliver()

    said = chat.said[before:]
    assert said[:3] == [said[0]] * 3
    assert "emergency number" in said[0]
    assert said[3:] == [emergency_screens.AGAIN] * 2

    assert await chat.types("I am going to kill myself tonight") not in {said[0], said[3]}
