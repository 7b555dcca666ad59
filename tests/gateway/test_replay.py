"""After a crash: what is replayed, in which order, and what is given up."""

import asyncio
import threading
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from bot.domain.schedule import Outcome
from bot.gateway.concurrency import CONCURRENT, give_up_place
from bot.gateway.inbox import Inbox, InOrder
from bot.gateway.update_trimming import is_number
from storage import Store
from storage.database import row
from storage.sqlite.driver import DatabaseError
from tests.gateway.test_inbox import typed
from tests.harness import MONDAY, PATIENCE, Chat, Clock, Hypnic

PARSE = partial(Update.de_json, bot=None)


async def nothing() -> None:
    """What a handler without effect does."""


async def attempts_of(store: Store) -> dict[int, int]:
    """How often each update was begun after a crash."""
    found = store.db.execute("select update_id, attempts from inbox").fetchall()
    return dict(found)


async def test_starting_again_does_not_count_what_was_never_begun(store: Store) -> None:
    await store.people.agree(5, 1, MONDAY)
    await Inbox(store, Clock()).receive([typed(1, 5, "one"), typed(2, 5, "two")])

    for _ in range(10):
        assert await Inbox(store, Clock()).replay() == 2

    assert await attempts_of(store) == {1: 0, 2: 0}


async def test_what_was_left_over_is_counted_when_it_is_begun(store: Store) -> None:
    await store.people.agree(5, 1, MONDAY)
    await Inbox(store, Clock()).receive([typed(1, 5, "one"), typed(2, 5, "two")])
    inbox = Inbox(store, Clock())
    await inbox.replay()
    processor = InOrder(inbox)

    await processor.do_process_update(inbox.get_nowait(), nothing())

    assert await attempts_of(store) == {1: 1, 2: 0}


@pytest.mark.parametrize(("left_again", "at_once"), [(False, 2), (True, 1)])
async def test_what_was_left_again_after_it_was_begun_once_more_is_handled_one_at_a_time(
    store: Store, at_once: int, *, left_again: bool
) -> None:
    for person_id in (5, 6):
        await store.people.agree(person_id, 1, MONDAY)
    await Inbox(store, Clock()).receive([typed(1, 5, "one"), typed(2, 6, "two")])
    for number in (1, 2):
        await store.inbox.attempt(number, int(left_again))
    inbox = Inbox(store, Clock())
    await inbox.replay()
    processor, begun, gate = InOrder(inbox), asyncio.Semaphore(0), asyncio.Event()

    async def slow() -> None:
        begun.release()
        await gate.wait()

    handling = [
        asyncio.create_task(processor.do_process_update(inbox.get_nowait(), slow()))
        for _ in range(2)
    ]
    for _ in range(at_once):
        await asyncio.wait_for(begun.acquire(), PATIENCE)
    assert sum((await attempts_of(store)).values()) == at_once + 2 * left_again

    gate.set()
    await asyncio.gather(*handling)


async def test_what_only_waits_is_not_given_up_however_often_a_stop_cuts_it_off(
    store: Store,
) -> None:
    await store.people.agree(5, 1, MONDAY)
    await Inbox(store, Clock()).receive([typed(1, 5, "bad night")])

    for _ in range(5):
        inbox = Inbox(store, Clock())
        assert await inbox.replay() == 1
        processor, waits = InOrder(inbox), asyncio.Event()
        handling = asyncio.create_task(
            processor.do_process_update(inbox.get_nowait(), _held(waits))
        )
        await waits.wait()
        processor.cut_off()
        await asyncio.wait([handling])


async def _held(waits: asyncio.Event) -> None:
    """What a handler does whose reply Telegram holds back."""
    give_up_place()
    waits.set()
    await asyncio.Event().wait()


async def test_the_order_is_that_of_the_numbers_even_when_the_clock_went_back(
    store: Store,
) -> None:
    await store.people.agree(5, 1, MONDAY)
    clock = Clock()
    await Inbox(store, clock).receive([typed(1, 5, "one")])
    clock.now = MONDAY.replace(year=2020)
    await Inbox(store, clock).receive([typed(2, 5, "two")])

    again = Inbox(store, clock)
    await again.replay()

    assert [again.get_nowait().update_id for _ in range(2)] == [1, 2]  # type: ignore[attr-defined]


async def test_a_tap_that_came_late_is_replayed_though_a_later_message_was_handled(
    store: Store,
) -> None:
    await store.people.agree(5, 1, MONDAY)
    inbox = Inbox(store, Clock())
    await inbox.receive([typed(2, 5, "a later message")])
    await store.inbox.done([2], MONDAY)
    await inbox.receive([typed(1, 5, "posted again")])

    again = Inbox(store, Clock())

    assert await again.replay() == 1
    assert again.get_nowait().message.text == "posted again"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("hours", "handled"), [(1, 1), (47, 1), (49, 2), (24 * 8, 2)])
async def test_a_number_counts_once_in_two_days_and_is_another_update_after_them(
    store: Store, hours: int, handled: int
) -> None:
    clock = Clock()
    inbox = Inbox(store, clock)
    await inbox.receive([typed(1, 5, "before the quiet week")])
    inbox.handled(1)
    await inbox.flush()
    clock.now += timedelta(hours=hours)

    await inbox.receive([typed(1, 5, "after it")])

    assert inbox.qsize() == handled


async def test_numbers_that_a_wrong_clock_noted_far_ahead_are_forgotten(store: Store) -> None:
    await Inbox(store, Clock()).receive([typed(1, 5, "x")])
    await store.inbox.done([1], MONDAY.replace(year=2040))

    await store.inbox.prune(MONDAY)

    assert row(store.db, "select * from inbox") is None


async def test_who_waits_for_themselves_takes_no_place_from_others(store: Store) -> None:
    processor = InOrder(Inbox(store, Clock()))
    gate = asyncio.Event()

    async def slow() -> None:
        await gate.wait()

    flood = [
        asyncio.create_task(processor.process_update(PARSE(typed(number, 5, "x")), slow()))
        for number in range(200)
    ]
    await asyncio.wait_for(processor.process_update(PARSE(typed(999, 6, "y")), nothing()), PATIENCE)

    gate.set()
    await asyncio.gather(*flood)


async def test_whether_a_message_is_urgent_is_asked_off_the_loop(store: Store) -> None:
    asked: list[bool] = []

    def is_urgent(_: Update) -> bool:
        asked.append(threading.current_thread() is threading.main_thread())
        return True

    processor = InOrder(Inbox(store, Clock()), is_urgent)
    gate = asyncio.Event()

    async def slow() -> None:
        await gate.wait()

    crowd = [
        asyncio.create_task(processor.process_update(PARSE(typed(number, number, "x")), slow()))
        for number in range(1, CONCURRENT + 1)
    ]
    await asyncio.sleep(0.0)
    last = PARSE(typed(CONCURRENT + 1, CONCURRENT + 1, "help"))
    await asyncio.wait_for(processor.process_update(last, nothing()), PATIENCE)

    gate.set()
    await asyncio.gather(*crowd)
    assert asked == [False]


@pytest.mark.parametrize("value", [True, 1.0, "1", None, 2**63, -(2**63) - 1, [1]])
def test_only_whole_numbers_that_fit_are_numbers(value: object) -> None:
    assert not is_number(value)


async def test_deleting_everything_while_a_message_is_on_its_way_ends_quietly(
    hypnic: Hypnic, chat: Chat
) -> None:
    ledger, now = hypnic.store.ledger, MONDAY.replace(hour=7)
    (claim,) = (await ledger.claim(now, 10)).claims
    assert await ledger.leave([claim], now)
    await hypnic.store.erase([chat.id], now)

    await ledger.record_outcomes([Outcome(claim.due, "sent", 1)], now)

    assert row(hypnic.store.db, "select * from ledger") is None


async def test_a_rollback_that_fails_too_does_not_hide_the_first_error(tmp_path: Path) -> None:
    from sqlite_utils import Database

    from storage.database import writing

    class Broken(Database):
        def rollback(self) -> Any:
            raise DatabaseError("rollback")

    db = Broken(tmp_path / "x.db", execute_plugins=False)

    with pytest.raises(DatabaseError, match="no such table"), writing(db):
        db.execute("insert into nowhere values (1)")
    db.conn.rollback()
    db.close()


async def test_what_ends_after_the_stop_is_over_is_handled_at_the_next_start(
    hypnic: Hypnic, chat: Chat
) -> None:
    order = hypnic.application.update_processor
    assert isinstance(order, InOrder)
    hypnic.wire.awake.clear()
    hypnic.world.post(chat.person, {"text": "is it harmless?"}, out=True)
    handling = asyncio.create_task(hypnic.deliver())
    await asyncio.sleep(0)
    order.is_over = True
    hypnic.wire.awake.set()
    await handling

    undone = "select count(*) from inbox where done_at is null"
    assert hypnic.store.db.execute(undone).fetchone() == (1,)
