"""A person's updates at several workers: one has them all in hand, and the next one after it."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.gateway.inbox import Inbox, InOrder
from storage import Store
from storage.database import rows
from tests.gateway.test_inbox import typed
from tests.gateway.test_replay import nothing
from tests.harness import MONDAY, PATIENCE, Clock
from tests.storage.postgres.server import NEEDED
from tests.storage.postgres.test_company import bury
from tests.storage.postgres.test_company import other as other

pytestmark = NEEDED
PERSON, SOMEBODY = 5, 6


@pytest.fixture
async def here(store: Store) -> Inbox:
    """The inbox of the first worker; two people have agreed."""
    for person_id in (PERSON, SOMEBODY):
        await store.people.agree(person_id, 1, MONDAY)
    inbox = Inbox(store, Clock())
    inbox.listen()
    return inbox


@pytest.fixture
async def there(other: Store, here: Inbox) -> Inbox:
    """That of a second worker."""
    inbox = Inbox(other, Clock())
    inbox.listen()
    return inbox


async def next_of(inbox: Inbox) -> int:
    """The number of what is handled next there."""
    update = await asyncio.wait_for(inbox.get(), PATIENCE)
    assert isinstance(update, Update)
    return update.update_id


def owners(store: Store) -> dict[int, int]:
    """Whose each update is that is not handled."""
    undone = "select update_id, owner from inbox where done_at is null"
    return {columns["update_id"]: columns["owner"] for columns in rows(store.db, undone)}


async def test_all_that_a_person_says_goes_where_their_earlier_words_are(
    here: Inbox, there: Inbox, store: Store
) -> None:
    await here.receive([typed(1, PERSON, "one")])
    await there.receive([typed(2, PERSON, "two"), typed(3, SOMEBODY, "hello")])
    await here.receive([typed(4, PERSON, "four")])

    assert [await next_of(here) for _ in range(3)] == [1, 2, 4]
    assert (await next_of(there), there.qsize()) == (3, 0)


async def test_who_has_nothing_in_hand_any_more_gets_no_more_of_that_person(
    here: Inbox, there: Inbox
) -> None:
    await here.receive([typed(1, PERSON, "one")])
    here.handled(await next_of(here))
    await here.flush()

    await there.receive([typed(2, PERSON, "two")])

    assert await next_of(there) == 2


async def test_a_place_is_handled_where_it_came_as_it_is_kept_nowhere(
    here: Inbox, there: Inbox
) -> None:
    place: dict[str, Any] = typed(2, PERSON, "")
    place["message"]["location"] = {"latitude": 52.5, "longitude": 13.4}
    await here.receive([typed(1, PERSON, "one")])

    await there.receive([place])
    await here.receive([typed(3, PERSON, "three")])

    assert await next_of(there) == 2
    assert [await next_of(here) for _ in range(2)] == [1, 3]


@pytest.mark.parametrize("how", ["killed", "stopped"])
async def test_what_a_worker_leaves_is_handled_elsewhere_in_order_and_counted(
    here: Inbox, there: Inbox, store: Store, other: Store, server: str, how: str
) -> None:
    await there.receive([typed(1, PERSON, "one"), typed(2, SOMEBODY, "two")])
    await here.receive([typed(3, PERSON, "three")])

    if how == "killed":
        bury(server, other)
        store.db.hint(0)
    else:
        assert other.company
        await asyncio.to_thread(other.company.leave)  # type: ignore[attr-defined]

    processor = InOrder(here)
    for number in (1, 2, 3):
        update = await asyncio.wait_for(here.get(), PATIENCE)
        assert isinstance(update, Update)
        assert (update.update_id, here.came_again(number)) == (number, True)
        await processor.do_process_update(update, nothing())
    attempts = rows(store.db, "select attempts from inbox order by update_id")
    assert [columns["attempts"] for columns in attempts] == [1, 1, 1]


async def test_who_comes_after_something_that_was_taken_over_waits_for_it(
    there: Inbox, store: Store, other: Store, server: str
) -> None:
    await there.receive([typed(1, PERSON, "one")])
    bury(server, other)
    here = Inbox(store, Clock())
    while owners(store) != {1: store.db.worker}:
        await store.inbox.take_over(MONDAY)

    await here.receive([typed(2, PERSON, "two")])

    assert [await next_of(here) for _ in range(2)] == [1, 2]


async def test_what_ended_too_many_workers_is_given_up(
    here: Inbox,
    there: Inbox,
    store: Store,
    other: Store,
    server: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await there.receive([typed(1, PERSON, "one"), typed(2, PERSON, "two")])
    await other.inbox.attempt(1, 10)
    bury(server, other)

    assert await next_of(here) == 2
    assert owners(store) == {2: store.db.worker}
    assert "given up: 1 messages" in caplog.text


async def test_a_worker_that_is_gone_marks_nothing_as_handled(
    here: Inbox, there: Inbox, store: Store, other: Store, server: str
) -> None:
    await there.receive([typed(1, PERSON, "one")])
    there.handled(await next_of(there))
    bury(server, other)

    await there.flush()

    assert await next_of(here) == 1
    assert owners(store) == {1: store.db.worker}


async def test_what_was_kept_by_a_post_whose_answer_was_lost_is_handled_all_the_same(
    here: Inbox, store: Store
) -> None:
    words, stranger = typed(1, PERSON, "one"), typed(2, 7, "hello")
    await Inbox(store, Clock()).receive([words, stranger])

    await here.receive([words])
    await here.receive([stranger])

    assert {await next_of(here), await next_of(here)} == {1, 2}
    await here.receive([words, stranger])
    assert here.empty()
