"""What is kept of a time in which the clock was ahead, row by row."""

from datetime import timedelta

import pytest

from bot.domain.schedule import CHECK_IN, NUDGE, REVIEW
from storage import Store
from storage.sqlite.connection import rows
from tests.storage.test_ledger import ANNA, NOW, due, put

AHEAD = NOW + timedelta(days=3650)
TODAY, TOMORROW, LATER = 9, 10, 11
"""Days of March when the clock is right again."""


async def states_left(store: Store, kind: str, day: int, states: list[str]) -> list[str]:
    """Which of these rows are kept that were written while the clock was ten years ahead."""
    await store.people.agree(ANNA, 1, NOW)
    left = []
    for state in states:
        await store.clock.look(NOW)
        await store.clock.look(AHEAD)
        put(store, due(kind, day, at=AHEAD), state)
        await store.clock.look(NOW)
        if rows(store.db, "select 1 from ledger"):
            left.append(state)
        store.db.execute("delete from ledger")
        store.db.execute("delete from facts")
    return left


ASKED = ["sent", "unknown", "sending", "answered"]
STATES = ["due", *ASKED, "blocked", "expired", "paused", "off", "missed"]


@pytest.mark.parametrize(
    ("kind", "day", "kept"),
    [
        pytest.param(CHECK_IN, TODAY, ["due", *ASKED], id="a check-in of today"),
        pytest.param(NUDGE, TOMORROW, ["due", *ASKED], id="what is of tomorrow"),
        pytest.param(CHECK_IN, LATER, ASKED, id="a later check-in, if it was asked"),
        pytest.param(REVIEW, LATER, [], id="nothing else of a later day"),
    ],
)
async def test_no_date_is_asked_about_twice_and_none_is_left_out(
    store: Store, kind: str, day: int, kept: list[str]
) -> None:
    assert await states_left(store, kind, day, STATES) == kept


async def test_what_was_before_stays_and_everybody_is_planned_anew(store: Store) -> None:
    await store.people.agree(ANNA, 1, NOW)
    await store.ledger.retime("2026a", NOW)
    await store.clock.look(NOW)
    put(store, due(day=8, at=NOW - timedelta(days=1)), "expired")
    await store.clock.look(AHEAD)
    await store.clock.look(NOW)

    assert len(rows(store.db, "select 1 from ledger where state = 'expired'")) == 1
    assert rows(store.db, "select 1 from facts where name = 'zones'") == []
    assert rows(store.db, "select 1 from facts where name = 'clock'")
