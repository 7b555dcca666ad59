"""What a check-in comes after, row by row: nights never asked about, and those not answered."""

import pytest

from bot.domain.schedule import NUDGE
from storage import Store
from tests.storage.test_ledger import (
    ANNA,
    BEN,
    NOW,
    States,
    answer,
    due,
    night,
    person,
    put,
    put_check_ins,
)
from tests.storage.test_ledger import store as store


@pytest.mark.parametrize(
    ("states", "missed"),
    [
        pytest.param(dict.fromkeys(range(1, 6), "expired"), [3, 4, 5], id="the newest three"),
        pytest.param({3: "expired", 4: "sent", 5: "expired"}, [5], id="since the last one sent"),
        pytest.param({3: "expired", 4: "unknown"}, [3, 4], id="perhaps sent, and no nudge"),
        pytest.param({3: "expired", 4: "unknown+"}, [], id="perhaps sent, and nudged"),
        pytest.param({3: "expired", 4: "unknown*"}, [], id="perhaps sent, and put off"),
        pytest.param({3: "paused", 4: "blocked", 5: "off"}, [], id="not meant to be asked"),
        pytest.param({8: "expired", 9: "expired", 10: "expired"}, [8], id="before this night"),
    ],
)
async def test_nights_that_could_not_be_asked_are_offered(
    store: Store, states: States, missed: list[int]
) -> None:
    put_check_ins(store, states)
    put_check_ins(store, {2: "expired", 6: "sent+", 7: "sent"}, BEN)

    _, found = await store.ledger.before(await person(store), due())

    assert [day.day for day in found] == missed


@pytest.mark.parametrize("state", ["due", "sending", "sent", "unknown", "answered", "off"])
async def test_a_check_in_whose_nudge_is_planned_or_left_has_perhaps_arrived(
    store: Store, state: str
) -> None:
    put_check_ins(store, {4: "unknown"})
    put(store, due(NUDGE, 4), state)

    _, missed = await store.ledger.before(await person(store), due())

    assert missed == ((night(4),) if state == "off" else ())


async def test_a_night_that_was_answered_is_not_offered(store: Store) -> None:
    put_check_ins(store, dict.fromkeys((3, 4, 5), "expired"))
    await answer(store, 4)
    await answer(store, 5, BEN)

    _, missed = await store.ledger.before(await person(store), due())

    assert missed == (night(3), night(5))


@pytest.mark.parametrize(
    ("life", "silent"),
    [
        pytest.param({}, 4, id="all, also what may have arrived"),
        pytest.param({"answer": 3}, 3, id="since an answer"),
        pytest.param({"note": 4}, 2, id="since a note"),
        pytest.param({"answer": 4, "note": 3}, 2, id="since the later of the two"),
        pytest.param({"sign": 5}, 1, id="since a sign of life"),
        pytest.param({"answer": 9}, 0, id="since an answer about this night"),
        pytest.param({"note": 9}, 0, id="since a note about this night"),
        pytest.param({"answer": 10}, 4, id="an answer about a later night is none"),
    ],
)
async def test_check_ins_without_an_answer_are_counted(
    store: Store, life: dict[str, int], silent: int
) -> None:
    if "sign" in life:
        await store.change(ANNA, {"silent_since": night(life["sign"])}, NOW)
        store.db.execute("delete from ledger")
    put_check_ins(store, {2: "expired", 3: "sent", 4: "sent", 5: "unknown", 6: "sent", 7: "due"})
    put_check_ins(store, {7: "sent", 8: "sent"}, BEN)
    await answer(store, 8, BEN)
    if "answer" in life:
        await answer(store, life["answer"])
    if "note" in life:
        await store.nights.add_note(ANNA, night(life["note"]), 1, "slept badly")

    found, _ = await store.ledger.before(await person(store), due())

    assert found == silent
