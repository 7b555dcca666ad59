"""The durable inbox: what Telegram was told has arrived is never lost and never counts twice."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.gateway.inbox import MOST_WAITING, Inbox, InOrder
from bot.gateway.telegram_errors import NotKept
from bot.gateway.update_trimming import sender_of
from storage import Store
from storage.inbox import PARK_AFTER
from storage.sqlite.disk_reserve import keep_reserve, reserve_path
from tests.harness import Chat, Clock, Hypnic

TOO_FAST = 429, b'{"ok":false,"description":"Too Many","parameters":{"retry_after":1}}'
TAP = {"update_id": 7, "callback_query": {"id": "1", "from": {"id": 5}, "data": "topics"}}


def typed(update_id: int, sender: int, text: str) -> dict[str, Any]:
    """A raw update with a typed message."""
    person = {"id": sender, "is_bot": False, "first_name": "x"}
    chat = {"id": sender, "type": "private"}
    message = {"message_id": 1, "date": 1, "from": person, "chat": chat, "text": text}
    return {"update_id": update_id, "message": message}


async def test_an_update_that_came_before_is_not_queued_again(store: Store) -> None:
    inbox = Inbox(store, Clock())
    raw = typed(1, 5, "hello")

    for _ in range(2):
        await inbox.receive([raw])

    assert inbox.qsize() == 1


async def test_what_a_crash_left_undone_is_replayed_in_order(store: Store) -> None:
    await store.people.agree(5, 1, Clock()())
    await Inbox(store, Clock()).receive([typed(1, 5, "one"), typed(2, 5, "two")])

    again = Inbox(store, Clock())
    replayed = await again.replay()

    assert replayed == 2
    assert [again.get_nowait().message.text for _ in range(2)] == ["one", "two"]  # type: ignore[attr-defined]


async def test_an_update_that_crashes_the_program_is_parked_after_ten_starts(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store.people.agree(5, 1, Clock()())
    await Inbox(store, Clock()).receive([typed(1, 5, "poison")])

    for _ in range(PARK_AFTER):
        assert await Inbox(store, Clock()).replay() == 1
        await store.inbox.attempt(1)

    assert not caplog.text
    assert await Inbox(store, Clock()).replay() == 0
    assert "given up: 1 messages" in caplog.text


async def test_of_a_strangers_message_only_the_number_is_kept(store: Store) -> None:
    await Inbox(store, Clock()).receive([typed(1, 5, "my secret")])

    kept = store.db.execute("select update_id, person_id, raw from inbox").fetchall()
    assert kept == [(1, None, None)]


async def test_a_strangers_tap_is_kept_until_it_was_handled(store: Store) -> None:
    await Inbox(store, Clock()).receive([TAP])

    _, raw = store.db.execute("select update_id, raw from inbox").fetchone()
    assert json.loads(raw) == TAP


async def test_an_update_that_is_twice_in_a_batch_counts_once(store: Store) -> None:
    inbox = Inbox(store, Clock())

    await inbox.receive([typed(1, 5, "hello"), typed(2, 6, "x"), typed(1, 5, "hello")])

    assert inbox.qsize() == 2


async def test_a_second_tap_of_who_deleted_everything_brings_nothing_back(store: Store) -> None:
    tap = {
        "update_id": 8,
        "callback_query": {"id": "1", "from": {"id": 5}, "data": "delete:yes"},
    }

    await Inbox(store, Clock()).receive([tap])

    kept = store.db.execute("select update_id, person_id, raw from inbox").fetchall()
    assert kept == [(8, None, None)]


async def test_the_text_is_forgotten_as_soon_as_it_was_handled(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("is it harmless?")

    kept = hypnic.store.db.execute("select count(*) from inbox where raw is not null")
    assert kept.fetchone() == (0,)


@pytest.mark.sqlite_only  # Its ballast; and what it breaks stays broken on a server.
async def test_a_database_that_fails_keeps_the_updates_unconfirmed_and_makes_room(
    store: Store, tmp_path: Path
) -> None:
    keep_reserve(tmp_path / "hypnic.db")
    store.db.execute("alter table inbox rename to gone")

    with pytest.raises(NotKept):
        await Inbox(store, Clock()).receive([typed(1, 5, "hello")])

    assert not reserve_path(tmp_path / "hypnic.db").exists()


async def test_one_persons_updates_are_handled_in_order(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Some twitching")
    for number in range(20):
        hypnic.world.tap(chat.person, chat.messages[-1], f"tick:20260302:where:leg:{number % 2}")
    edits: list[bool] = []

    def first_edit_waits(name: str, given: dict[str, Any]) -> tuple[int, bytes] | None:
        if name != "editMessageText":
            return None
        edits.append(r"\u2713 Leg" in given["reply_markup"])
        return TOO_FAST if len(edits) == 1 else None

    hypnic.wire.fault = first_edit_waits

    await hypnic.deliver()

    answers = await hypnic.store.nights.answers(chat.id, hypnic.clock.now.date())
    assert answers["where"].chosen == {"leg"}
    assert edits == [False, *[number % 2 == 1 for number in range(20)]]


@pytest.mark.parametrize(
    ("raw", "sender"),
    [
        (typed(1, 5, "x"), 5),
        (TAP, 5),
        ({"update_id": 1}, None),
        ({"update_id": 1, "message": {"from": {"id": "5"}}}, None),
        ({"update_id": 1, "message": {"from": 5}}, None),
        ({"update_id": 1, "poll": []}, None),
    ],
)
def test_the_sender_is_read_from_any_update(raw: dict[str, Any], sender: int | None) -> None:
    assert sender_of(raw) == sender


async def test_a_journey_replayed_from_the_start_leaves_the_same_diary(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/checkin")
    taps = [
        "choose:20260302:jerks:some",
        "tick:20260302:where:face:1",
        "done:20260302:where",
        "choose:20260302:spot:left",
        "none:20260302:yesterday",
        "tick:20260302:night:cramp:1",
        "done:20260302:night",
    ]
    for data in taps:
        await chat.taps_data(data)
    once = await hypnic.store.export(chat.id)

    for data in taps:
        await chat.taps_data(data)

    assert await hypnic.store.export(chat.id) == once


async def test_no_more_are_taken_while_many_wait_until_one_of_them_has_its_turn(
    hypnic: Hypnic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.gateway.inbox.PATIENCE", 60.0)
    order = hypnic.application.update_processor
    assert isinstance(order, InOrder)
    order.reads_words.clear()
    crowd = [typed(number, number, "why do I twitch?") for number in range(1, MOST_WAITING)]
    await hypnic.inbox.receive(crowd)

    last = asyncio.create_task(hypnic.inbox.receive([typed(MOST_WAITING, 1, "hello")]))
    for _ in range(10 * MOST_WAITING):
        await asyncio.sleep(0)

    assert not last.done()
    order.reads_words.set()
    await last
    await hypnic.inbox.join()


async def test_what_one_flood_holds_up_keeps_nothing_from_coming_in(
    hypnic: Hypnic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.gateway.inbox.PATIENCE", 0.0)
    order = hypnic.application.update_processor
    assert isinstance(order, InOrder)
    order.reads_words.clear()

    await hypnic.inbox.receive([typed(n, n, "hello") for n in range(1, 2 * MOST_WAITING)])

    assert not order.reads_words.is_set()
    order.reads_words.set()
    await hypnic.inbox.join()
