"""What a change of settings plans anew, and what it leaves."""

from datetime import time, timedelta

import pytest

from bot.domain.schedule import CHECK_IN, LATER, NUDGE, REVIEW
from storage import Store
from storage.database import rows
from tests.storage.test_ledger import ANNA, BEN, NOW, OWN, due, kept, night, put
from tests.storage.test_ledger import store as store

MINUTE = timedelta(minutes=1)


async def test_a_date_that_was_asked_stays_asked(store: Store) -> None:
    for day in (5, 9):
        put(store, due(day=day), "sent")
    put(store, due(day=10, at=NOW + timedelta(days=1)), "due")

    await store.change(ANNA, {"check_in_at": time(8)}, NOW)

    assert await store.ledger.next_date(ANNA) == night(10)
    assert kept(store, day=10)[2] == int((NOW + timedelta(days=1, hours=2)).timestamp())
    asked = rows(store.db, "select local_date from ledger where kind = 'check_in'")
    assert [row["local_date"][-2:] for row in asked] == ["05", "09", "10"]


async def test_what_is_due_at_this_moment_is_not_lost(store: Store) -> None:
    put(store, due(at=NOW - MINUTE), "due")

    await store.change(ANNA, {"check_in_at": (NOW - MINUTE).time()}, NOW)

    assert await store.ledger.next_date(ANNA) == night(9)


@pytest.mark.parametrize("kind", [CHECK_IN, REVIEW, OWN])
async def test_what_was_planned_is_planned_anew_and_what_was_put_off_stays(
    store: Store, kind: str
) -> None:
    far = NOW + timedelta(days=3)
    put(store, due(kind, 12, at=far), "due")
    put(store, due(kind, 13, at=far), "due", 7)
    put(store, due(kind, 12, BEN, at=far), "due")
    put(store, due(NUDGE, 12, at=far), "due")
    put(store, due(LATER, 12, at=far), "due")

    await store.change(ANNA, {"review_on": None}, NOW)

    assert kept(store, kind, 12) == ()
    assert kept(store, kind, 13)[:2] == ("due", 7)
    assert kept(store, NUDGE, 12)[0] == kept(store, LATER, 12)[0] == "due"
    others = rows(store.db, "select kind from ledger where person_id = ?", [BEN])
    assert [row["kind"] for row in others] == [kind]
