"""Claims row by row: what is seen, in which order, what is settled, and the last look."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain import schedule
from bot.domain.schedule import CHECK_IN, LATER, NUDGE, REVIEW, SUMMARY
from storage import Store
from storage.claims import Claim
from tests.storage.test_ledger import ANNA, BEN, NOW, OWN, answer, due, kept, night, person, put
from tests.storage.test_ledger import store as store

MINUTE = timedelta(minutes=1)


async def claimed(store: Store, most: int = 10, **options: Any) -> list[tuple[int, str, int]]:
    """Whose, of which kind and of which day of March is what may be sent now."""
    found = await store.ledger.claim(NOW, most, **options)
    return [(row.person_id, row.kind, row.local_date.day) for row in found.due]


async def seen(store: Store) -> Claim:
    """The one thing that is due."""
    (claim,) = (await store.ledger.claim(NOW, 10)).claims
    return claim


async def test_the_oldest_comes_first_and_one_a_person(store: Store) -> None:
    put(store, due(day=9), "due")
    put(store, due(REVIEW, 8, at=NOW - MINUTE), "due")
    put(store, due(day=9, person_id=BEN, at=NOW - 2 * MINUTE), "due")
    put(store, due(day=10, person_id=BEN, at=NOW + MINUTE), "due")
    put(store, due(NUDGE, 8, person_id=BEN, at=NOW - 3 * MINUTE), "sent")

    assert await claimed(store) == [(BEN, CHECK_IN, 9), (ANNA, REVIEW, 8)]
    assert await claimed(store, most=1) == [(BEN, CHECK_IN, 9)]
    assert await claimed(store, reviews=False) == [(BEN, CHECK_IN, 9), (ANNA, CHECK_IN, 9)]
    assert await claimed(store, busy=[BEN, "a group"]) == [(ANNA, REVIEW, 8)]
    assert await store.ledger.has_due(NOW, [BEN])
    assert not await store.ledger.has_due(NOW, [ANNA, BEN])
    assert not await store.ledger.has_due(NOW - 4 * MINUTE)


@pytest.mark.parametrize(
    ("kind", "day", "state", "late"),
    [
        pytest.param(CHECK_IN, 8, "expired", 2, id="a check-in, and the one after it"),
        pytest.param(LATER, 8, "expired", 0, id="one that was put off"),
        pytest.param(OWN, 8, "missed", 0, id="an own reminder"),
    ],
)
async def test_what_comes_too_late_is_settled_and_what_follows_is_planned(
    store: Store, kind: str, day: int, state: str, late: int
) -> None:
    put(store, due(kind, day, at=NOW - timedelta(days=1)), "due")

    found = await store.ledger.claim(NOW + timedelta(hours=5), 10)

    assert (found.claims, found.expired, found.seen) == ((), late, 1)
    assert kept(store, kind, day)[0] == state
    assert (kept(store, day=10) != ()) is (kind == CHECK_IN)
    assert (kept(store, SUMMARY) != ()) is (kind == OWN)


async def test_only_an_answer_of_that_person_and_night_settles_it(store: Store) -> None:
    await answer(store, 8)
    await answer(store, 9, BEN)
    put(store, due(), "due")
    assert await claimed(store) == [(ANNA, CHECK_IN, 9)]

    await store.nights.add_note(ANNA, night(9), 1, "slept badly")

    assert await claimed(store) == []
    assert kept(store)[0] == "answered"
    assert await store.ledger.next_date(ANNA) == night(10)


async def test_who_blocked_the_bot_has_nothing_planned(store: Store) -> None:
    put(store, due(), "due")
    await store.people.block(ANNA, NOW)
    assert (await person(store)).blocked_at == NOW
    put(store, due(), "due")

    assert await claimed(store) == []

    assert kept(store)[0] == "blocked"
    assert await store.ledger.next_date(ANNA) is None


async def test_in_quiet_hours_a_nudge_is_held_up(store: Store) -> None:
    await store.change(ANNA, {"quiet_from": (NOW - MINUTE).time(), "quiet_until": None}, NOW)
    end = NOW + timedelta(hours=1)
    await store.change(ANNA, {"quiet_until": end.time()}, NOW)
    store.db.execute("delete from ledger")
    put(store, due(NUDGE), "due")

    assert await claimed(store) == []

    assert kept(store, NUDGE) == ("due", None, int(end.timestamp()))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"zone": "Asia/Tokyo"}, id="another zone"),
        pytest.param({"paused_until": night(20)}, id="a pause"),
        pytest.param({"weekly": True}, id="once a week"),
        pytest.param({"discreet": True}, id="discreet"),
    ],
)
async def test_what_was_changed_since_it_was_seen_does_not_leave(
    store: Store, change: dict[str, object]
) -> None:
    put(store, due(), "due")
    claim = await seen(store)
    await store.change(ANNA, change, NOW)
    put(store, due(), "due")

    assert not await store.ledger.leave([claim], NOW)

    assert kept(store)[0] == "due"


async def test_what_was_answered_moved_or_is_too_late_does_not_leave(store: Store) -> None:
    put(store, due(), "due")
    claim = await seen(store)
    assert not await store.ledger.leave([claim], NOW + schedule.LATE_LIMIT)
    put(store, due(at=NOW - MINUTE), "due")
    assert not await store.ledger.leave([claim], NOW)
    put(store, due(), "due")
    await answer(store, 9)
    assert not await store.ledger.leave([claim], NOW)
    assert kept(store)[0] == "due"


async def test_what_leaves_is_on_its_way_once_and_the_next_is_planned(store: Store) -> None:
    put(store, due(), "due")
    put(store, due(person_id=BEN), "due")
    put(store, due(LATER, at=NOW + MINUTE), "due")
    first, second = (await store.ledger.claim(NOW, 10)).claims

    assert await store.ledger.leave([first], NOW)
    assert not await store.ledger.leave([first], NOW)

    assert kept(store)[0] == "sending"
    assert kept(store, LATER)[0] == "due"
    assert await store.ledger.next_date(ANNA) == night(10)
    assert await store.ledger.leave([second], NOW)


@pytest.mark.parametrize(("until", "left"), [(9, None), (10, 10)])
async def test_a_check_in_after_a_pause_ends_it(store: Store, until: int, left: int | None) -> None:
    store.db.execute("update people set paused_until = ?", [night(until).isoformat()])
    put(store, due(), "due")

    if claims := (await store.ledger.claim(NOW, 10)).claims:
        assert await store.ledger.leave([claims[0]], NOW)

    ends = (await person(store)).paused_until
    assert ends == (night(left) if left else None)
    assert (await person(store, BEN)).paused_until == date(2026, 3, until)
