"""The table of updates row by row: what is new, what is forgotten, and what a contact notes."""

from datetime import timedelta

from storage import Store
from storage.database import rows
from storage.inbox import Received
from tests.harness import MONDAY

HOUR = timedelta(hours=1)


def said(number: int) -> Received:
    """A message of person 5."""
    return Received(number, 5, f"text {number}", of_anybody=None)


async def test_what_was_handled_is_forgotten_when_the_next_update_comes(store: Store) -> None:
    await store.people.agree(5, 1, MONDAY)
    await store.inbox.receive([said(1), said(2)], MONDAY)

    assert await store.inbox.receive([said(3)], MONDAY, handled=[1], known=[2]) == {3}

    assert await store.inbox.undone() == ("text 2", "text 3")
    assert await store.inbox.receive([said(1)], MONDAY) == frozenset()


async def test_a_contact_moves_the_last_one_forward_and_never_back(store: Store) -> None:
    await store.people.agree(5, 1, MONDAY)
    moments = []
    for number, now in enumerate([MONDAY + HOUR, MONDAY, MONDAY + 2 * HOUR]):
        await store.inbox.receive([said(number)], now)
        person = await store.people.get(5)
        moments.append(person and person.last_contact)

    assert moments == [MONDAY + HOUR, MONDAY + HOUR, MONDAY + 2 * HOUR]


async def test_what_another_worker_has_in_hand_is_not_handled_here(store: Store) -> None:
    await store.people.agree(5, 1, MONDAY)
    await store.inbox.receive([said(1), said(2)], MONDAY)
    store.db.execute("update inbox set owner = -1 where update_id = 1")

    await store.inbox.done([1, 2], MONDAY)
    await store.inbox.attempt(1)

    assert await store.inbox.undone() == ()
    theirs = "select attempts, raw is null as forgotten from inbox where done_at is null"
    assert rows(store.db, theirs) == [{"attempts": 0, "forgotten": False}]
