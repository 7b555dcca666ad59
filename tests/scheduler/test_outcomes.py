"""What became of a send: kept, or unknown after a crash, while others and the watchdog go on."""

import asyncio
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from telegram.error import BadRequest

from bot.domain import schedule
from bot.domain.planning import Row
from bot.domain.schedule import Slot
from bot.gateway.batching import Together
from bot.gateway.http import NotSent
from bot.gateway.pace import Timer
from bot.gateway.rate_limiter import RateLimiter
from bot.operations.config import Config
from bot.operations.heartbeat import BEAT
from bot.scheduler.due_messages import AT_ONCE, AT_ONCE_ELSEWHERE, IN_VAIN, Sends, _room, in_flight
from storage import Store, planning
from storage.claims import Claim
from tests.harness import PATIENCE, TOKEN, Chat, Hypnic
from tests.scheduler.test_due_messages import NUDGE, READY, berlin, check_ins, ledger

MONDAYS = ("2026-03-02", "check_in")


def seen_at_once(hypnic: Hypnic) -> int:
    """How many rows are claimed at a time on the engine of the test."""
    return AT_ONCE_ELSEWHERE if hypnic.store.sharing else AT_ONCE


def hold_back(hypnic: Hypnic) -> asyncio.Event:
    """Let everything the bot starts wait for its turn until the event is set."""
    go_on = asyncio.Event()

    async def wait(_: float) -> None:
        await go_on.wait()

    pace = hypnic.application.bot.rate_limiter
    assert isinstance(pace, RateLimiter)
    pace._timer = Timer(lambda: 60.0 * go_on.is_set(), wait)  # noqa: SLF001
    return go_on


async def test_a_send_cut_off_by_a_crash_is_unknown_and_nudged_never_repeated(
    hypnic: Hypnic, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    hypnic.clock.now = berlin(2, 7, 30)
    (claim,) = (await hypnic.store.ledger.claim(hypnic.clock.now, 10)).claims
    assert await hypnic.store.ledger.leave([claim], hypnic.clock.now)

    await hypnic.clock_shows(berlin(2, 7, 31))
    assert "1 sends were cut off" in caplog.text
    assert check_ins(chat) == []
    assert ("2026-03-02", "check_in", "unknown") in ledger(hypnic)

    await hypnic.clock_shows(berlin(2, 10, 31))
    assert check_ins(chat) == [NUDGE]


@pytest.mark.sqlite_only  # Its trigger stands for a full disk.
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


@pytest.mark.parametrize("result", [b'{"message_id":1e400}', b'{"message_id":1%s}' % (b"0" * 30)])
async def test_an_answer_with_no_proper_number_is_unknown_and_spoils_no_other(
    hypnic: Hypnic, chat: Chat, result: bytes
) -> None:
    other = await hypnic.join().sets_up()
    hypnic.wire.late_fault = lambda _, given: (
        (200, b'{"ok":true,"result":%s}' % result) if given["chat_id"] == f"{chat.id}" else None
    )

    await hypnic.clock_shows(berlin(2, 7, 30))

    assert [check_ins(chat), check_ins(other)] == [[READY], [READY]]
    asked = [state for day, kind, state in ledger(hypnic) if (day, kind) == MONDAYS]
    assert sorted(asked) == ["sent", "unknown"]


async def test_taps_are_answered_while_many_check_ins_wait_for_their_turn(
    hypnic: Hypnic, chat: Chat
) -> None:
    others = [await hypnic.join().sets_up() for _ in range(5)]
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())
    await asyncio.sleep(0)

    await chat.types("/help")

    assert any(said.startswith("I answer questions") for said in chat.said)
    go_on.set()
    await ticking
    assert [len(check_ins(other)) for other in others] == [1] * 5


async def test_the_heart_beats_while_a_tick_waits_for_its_turn(hypnic: Hypnic, chat: Chat) -> None:
    other = await hypnic.join().sets_up()
    pulse, go_on, beaten = hypnic.context().services.pulse, hold_back(hypnic), asyncio.Event()
    hypnic.clock.now = berlin(2, 7, 30)
    pulse.monotonic = lambda: pulse._ticked_well + 2 * BEAT.total_seconds()  # noqa: SLF001

    def now() -> datetime:
        beaten.set()
        return hypnic.clock.now

    pulse.now = now
    ticking = asyncio.create_task(hypnic.tick())

    async with asyncio.timeout(PATIENCE):
        await beaten.wait()
    assert len(check_ins(chat) + check_ins(other)) == 1
    assert not ticking.done()

    go_on.set()
    await ticking
    assert len(check_ins(chat) + check_ins(other)) == 2


@pytest.mark.sqlite_only  # The one turn that is free goes to whoever is ready first.
async def test_one_message_that_is_refused_holds_up_nobody(hypnic: Hypnic) -> None:
    first = await hypnic.join().sets_up()
    others = [await hypnic.join().sets_up() for _ in range(AT_ONCE)]
    hypnic.wire.fault = lambda _, given: (
        BadRequest("refused") if given.get("chat_id") == f"{first.id}" else None
    )
    go_on = hold_back(hypnic)
    hypnic.clock.now = berlin(2, 7, 30)
    ticking = asyncio.create_task(hypnic.tick())

    async with asyncio.timeout(PATIENCE):
        for _ in iter(lambda: _put_off(hypnic, first), 1):
            await asyncio.sleep(0)
    go_on.set()
    await ticking

    assert [check_ins(chat) for chat in (first, *others)] == [[], *[[READY]] * AT_ONCE]


def _put_off(hypnic: Hypnic, chat: Chat) -> int:
    """How many check-ins of today were put off."""
    later = (
        "select count(*) from ledger where person_id = ? and local_date = '2026-03-02'"
        " and kind = 'check_in' and state = 'due' and due_at > ?"
    )
    found = hypnic.store.db.execute(later, [chat.id, hypnic.clock.now.timestamp()])
    return int(found.fetchone()[0])


async def test_others_have_their_turn_while_much_is_too_late_to_be_sent(
    hypnic: Hypnic, chat: Chat
) -> None:
    step = seen_at_once(hypnic)
    for days in range(2 * step):
        long_ago = berlin(2, 7) - timedelta(days=100 + days)
        row = Row(schedule.NUDGE, Slot(long_ago.date(), long_ago))
        planning.add(hypnic.store.db, chat.id, [row])
    waiting = [_nudges_due(hypnic)]

    async def looks() -> None:
        while waiting[-1]:
            await asyncio.sleep(0)
            waiting.append(_nudges_due(hypnic))

    await asyncio.gather(looks(), hypnic.tick())

    assert sorted(set(waiting)) == [0, step, 2 * step]


def _nudges_due(hypnic: Hypnic) -> int:
    due = "select count(*) from ledger where kind = 'nudge' and state = 'due'"
    return int(hypnic.store.db.execute(due).fetchone()[0])


async def test_a_tick_gives_up_while_nothing_leaves(hypnic: Hypnic) -> None:
    step = seen_at_once(hypnic)
    for _ in range(step + 3 * IN_VAIN):
        chat = hypnic.join()
        await hypnic.store.people.agree(chat.id, 1, hypnic.clock.now)
        settings = {"zone": "Europe/Berlin", "check_in_at": time(7, 30)}
        await hypnic.store.change(chat.id, settings, hypnic.clock.now)
    hypnic.wire.fault = lambda name, _: NotSent("away") if name == "sendMessage" else None

    await hypnic.clock_shows(berlin(2, 7, 30))

    tried = [name for name, _ in hypnic.wire.calls].count("sendMessage")
    assert IN_VAIN <= tried <= step + IN_VAIN


async def test_sends_do_not_wait_for_the_answers_to_those_before_them(
    store: Store, tmp_path: Path
) -> None:
    config = Config(TOKEN, tmp_path / "hypnic.db", messages_per_minute=0, taps=0)
    async with Hypnic(store, tmp_path, config) as hypnic:
        chats = [await hypnic.join().sets_up() for _ in range(20)]
        hypnic.wire.awake.clear()
        hypnic.clock.now = berlin(2, 7, 30)
        ticking = asyncio.create_task(hypnic.tick())

        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                for _ in iter(lambda: hypnic.wire.open, len(chats)):
                    await asyncio.sleep(0)
        on_their_way = hypnic.wire.open
        hypnic.wire.awake.set()
        await ticking

        assert on_their_way == len(chats)

        assert [check_ins(chat) for chat in chats] == [[READY]] * len(chats)


async def nobody_leaves(_: list[Claim]) -> frozenset[int]:
    """What is asked of the ledger right before messages leave."""
    return frozenset()


@pytest.mark.parametrize(
    ("waiting", "running", "room"),
    [
        pytest.param(0, 0, 6, id="a fifth of a second's messages"),
        pytest.param(3, 3, 3, id="half of them have left"),
        pytest.param(4, 4, 0, id="too few to look for"),
        pytest.param(0, 61, 3, id="as many as may be on their way"),
        pytest.param(0, 62, 0, id="nearly as many"),
    ],
)
async def test_no_more_is_made_ready_than_leaves_soon(
    waiting: int, running: int, room: int
) -> None:
    sends = Sends(Together(nobody_leaves), waiting=set(range(waiting)))
    for person_id in range(running):
        sends.running[asyncio.create_task(asyncio.sleep(0))] = person_id

    assert _room(sends, rate=30) == room
    await asyncio.wait(sends.running or [asyncio.create_task(asyncio.sleep(0))])


@pytest.mark.parametrize(
    ("rate", "most"), [(0.01, 2), (0.1, 6), (25, 64), (400, 80), (1_000, 200), (5_000, 256)]
)
def test_more_are_on_their_way_where_the_rate_needs_it(rate: float, most: int) -> None:
    assert in_flight(rate) == most
