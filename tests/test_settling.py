"""What became of a send: kept, or unknown after a crash, while others and the watchdog go on."""

import asyncio
from datetime import datetime

from bot.heartbeat import BEAT
from bot.pace import Pace, Timer
from tests.harness import Chat, Hypnic
from tests.test_reminders import NUDGE, READY, berlin, check_ins, ledger


def hold_back(hypnic: Hypnic) -> asyncio.Event:
    """Let everything the bot starts wait for its turn until the event is set."""
    go_on = asyncio.Event()

    async def wait(_: float) -> None:
        await go_on.wait()

    pace = hypnic.application.bot.rate_limiter
    assert isinstance(pace, Pace)
    pace._timer = Timer(lambda: 60.0 * go_on.is_set(), wait)  # noqa: SLF001
    return go_on


async def test_a_send_cut_off_by_a_crash_is_unknown_and_nudged_never_repeated(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now = berlin(2, 7, 30)
    await hypnic.store.ledger.claim(hypnic.clock.now, 10)

    await hypnic.clock_shows(berlin(2, 7, 31))
    assert check_ins(chat) == []
    assert ("2026-03-02", "check_in", "unknown") in ledger(hypnic)

    await hypnic.clock_shows(berlin(2, 10, 31))
    assert check_ins(chat) == [NUDGE]


async def test_what_the_disk_refused_to_keep_is_unknown_and_nudged_never_repeated(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.store.db.execute(
        "create temp trigger full before update on ledger when new.state = 'sent'"
        " begin select raise(abort, 'the disk is full'); end"
    )
    await hypnic.clock_shows(berlin(2, 7, 30))
    hypnic.store.db.execute("drop trigger full")

    await hypnic.clock_shows(berlin(2, 7, 31))
    assert check_ins(chat) == [READY]
    assert ("2026-03-02", "check_in", "unknown") in ledger(hypnic)

    await hypnic.clock_shows(berlin(2, 10, 31))
    assert check_ins(chat) == [READY, NUDGE]


async def test_taps_are_answered_while_many_check_ins_wait_for_their_turn(
    hypnic: Hypnic, chat: Chat
) -> None:
    others = [await hypnic.join().sets_up() for _ in range(5)]
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await asyncio.sleep(0)

    said = await chat.types("/help")

    assert said.startswith("I answer questions")
    go_on.set()
    await ticking
    assert [len(check_ins(other)) for other in others] == [1] * 5


async def test_the_heart_beats_while_a_tick_waits_for_its_turn(hypnic: Hypnic, chat: Chat) -> None:
    other = await hypnic.join().sets_up()
    pulse, go_on, beaten = hypnic.context().services.pulse, hold_back(hypnic), asyncio.Event()
    hypnic.clock.now = berlin(2, 7, 30)
    pulse.monotonic = lambda: pulse._ticked + 2 * BEAT.total_seconds()  # noqa: SLF001

    def now() -> datetime:
        beaten.set()
        return hypnic.clock.now

    pulse.now = now
    ticking = asyncio.create_task(hypnic.tick())

    async with asyncio.timeout(10):
        await beaten.wait()
    assert len(check_ins(chat) + check_ins(other)) == 1
    assert not ticking.done()

    go_on.set()
    await ticking
    assert len(check_ins(chat) + check_ins(other)) == 2
