"""The ledger row by row: what counts as asked and due, and what outcomes change."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain import schedule
from bot.domain.model import Person, Reminder
from bot.domain.question_types import Answer
from bot.domain.schedule import CHECK_IN, LATER, NUDGE, REVIEW, SUMMARY, Due, Outcome
from storage import Store
from storage.database import rows, worker_of
from storage.people import seconds

ANNA, BEN = 1, 2
NOW = datetime(2026, 3, 9, 6, tzinfo=UTC)
"""A Monday."""

OWN = "own:1@0600"
States = dict[int, str]
"""By day of March: the state of its check-in; `+` its nudge was sent, `*` it was put off."""


def night(day: int) -> date:
    return date(2026, 3, day)


def due(kind: str = CHECK_IN, day: int = 9, person_id: int = ANNA, at: datetime = NOW) -> Due:
    return Due(person_id, night(day), kind, at, at + schedule.late_limit_of(kind))


def put(store: Store, row: Due, state: str, message_id: int | None = None) -> None:
    """A row of the ledger as it is then."""
    key = [row.person_id, row.local_date.isoformat(), row.kind]
    values = [*key, seconds(row.due_at), seconds(row.expires_at), state, message_id]
    store.db.execute("delete from ledger where (person_id,local_date,kind) = (?,?,?)", key)
    values.append(worker_of(store.db) if state == schedule.SENDING else 0)
    store.db.execute("insert into ledger values (?, ?, ?, ?, ?, ?, ?, ?)", values)


def put_check_ins(store: Store, states: States, person_id: int = ANNA) -> None:
    for day, state in states.items():
        put(store, due(day=day, person_id=person_id), state.rstrip("+*"))
        for kind in {"+": [NUDGE], "*": [LATER]}.get(state[-1], []):
            put(store, due(kind, day, person_id), schedule.SENT)


def kept(store: Store, kind: str = CHECK_IN, day: int = 9) -> tuple[object, ...]:
    """State, message and moment of a row of Anna's; nothing when there is none."""
    found = rows(
        store.db,
        "select state, message_id, due_at from ledger"
        " where person_id = ? and local_date = ? and kind = ?",
        [ANNA, night(day).isoformat(), kind],
    )
    return tuple(found[0].values()) if found else ()


async def person(store: Store, person_id: int = ANNA) -> Person:
    found = await store.people.get(person_id)
    assert found
    return found


async def answer(store: Store, day: int, person_id: int = ANNA) -> None:
    answers = {"jerks": Answer(frozenset({"none"}))}
    await store.nights.change(person_id, night(day), lambda _: answers)


@pytest.fixture
async def store(store: Store) -> Store:
    """Anna and Ben are asked at seven in UTC, and nothing is planned."""
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
        settings = {"zone": "UTC", "check_in_at": time(7), "nudge_after": timedelta(hours=3)}
        await store.change(person_id, settings, NOW)
    store.db.execute("delete from ledger")
    return store


async def test_a_night_was_asked_about_when_its_check_in_may_have_been_sent(store: Store) -> None:
    states = ["due", "sending", "sent", "unknown", "answered", "blocked", "expired", "paused"]
    put_check_ins(store, dict(enumerate(states, 1)))
    put(store, due(NUDGE, 10), "sent")
    put_check_ins(store, {11: "sent"}, BEN)

    asked = [day for day in range(1, 12) if await store.ledger.was_asked(ANNA, night(day))]

    assert [states[day - 1] for day in asked] == ["sending", "sent", "unknown", "answered"]


async def test_what_was_being_sent_at_a_crash_is_never_sent_again(store: Store) -> None:
    await store.reminders.keep(ANNA, Reminder(1, "tea", (time(6),)), NOW)
    store.db.execute("delete from ledger")
    put(store, due(), "sending")
    put(store, due(OWN), "sending")
    put(store, due(day=10, at=NOW + timedelta(days=1)), "due")

    assert await store.ledger.recover(NOW) == 2

    assert kept(store)[0] == "unknown"
    assert kept(store, NUDGE)[::2] == ("due", seconds(NOW + timedelta(hours=3)))
    assert kept(store, OWN)[0] == "missed"
    assert kept(store, SUMMARY)[0] == "due"
    assert kept(store, day=10)[0] == "due"


async def test_the_next_message_and_the_next_check_in_are_the_first_that_are_due(
    store: Store,
) -> None:
    assert await store.ledger.upcoming() == {"next_due": None, "next_check_in": None}
    put_check_ins(store, {9: "sent"})
    put(store, due(day=12, at=NOW + timedelta(days=3)), "due")
    put(store, due(REVIEW, 10, at=NOW + timedelta(days=1)), "due")
    put(store, due(day=11, person_id=BEN, at=NOW + timedelta(days=2)), "due")

    assert await store.ledger.upcoming() == {
        "next_due": NOW + timedelta(days=1),
        "next_check_in": NOW + timedelta(days=2),
    }


async def test_the_next_date_is_that_of_the_check_in_that_is_due(store: Store) -> None:
    assert await store.ledger.next_date(ANNA) is None
    put_check_ins(store, {9: "sent", 11: "due"})
    put_check_ins(store, {8: "due"}, BEN)
    put(store, due(REVIEW, 10), "due")
    assert await store.ledger.next_date(ANNA) == night(11)


async def test_what_is_over_is_forgotten_but_check_ins_reviews_and_notices(store: Store) -> None:
    before = NOW + timedelta(hours=13)
    just = before - schedule.late_limit_of(NUDGE)
    old = {CHECK_IN: "sent", REVIEW: "sent", "silence:30": "sent", NUDGE: "due", LATER: "sending"}
    for kind, state in old.items():
        put(store, due(kind), state)
    put(store, due(NUDGE, 10, at=just), "sent")
    put(store, due(NUDGE, 11, at=just - timedelta(seconds=1)), "sent")
    put(store, due(OWN, 11), "missed")

    await store.ledger.prune(before)

    found = rows(store.db, "select kind, local_date from ledger where local_date != '2026-03-09'")
    assert [(row["kind"], row["local_date"]) for row in found] == [(NUDGE, "2026-03-10")]
    assert all(kept(store, kind) for kind in old)


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        pytest.param("due", "off", id="instead of the nudge"),
        pytest.param("sent", "sent", id="a nudge that was sent stays"),
        pytest.param("sending", "sending", id="and one on its way"),
    ],
)
async def test_asked_again_later(store: Store, state: str, becomes: str) -> None:
    put(store, due(NUDGE), state, 7)
    put(store, due(LATER), "sent", 8)
    until = NOW + timedelta(hours=1)

    await store.ledger.snooze(ANNA, night(9), until)

    assert kept(store, NUDGE)[:2] == (becomes, 7)
    assert kept(store, LATER) == ("due", 8, seconds(until))
    found = rows(store.db, "select expires_at from ledger where kind = ?", [LATER])
    assert found[0]["expires_at"] == seconds(until + schedule.LATE_LIMIT)


async def test_an_outcome_without_a_message_keeps_the_number_that_is_known(store: Store) -> None:
    put(store, due(), "sending", 7)

    await store.ledger.record_outcomes([Outcome(due(), "unknown")], NOW)

    assert kept(store)[:2] == ("unknown", 7)


@pytest.mark.parametrize(
    ("state", "at", "becomes"),
    [
        pytest.param("sending", NOW, "sent", id="on its way"),
        pytest.param("due", NOW, "sent", id="tried again, and due as it was"),
        pytest.param("due", NOW + timedelta(hours=1), "due", id="put off meanwhile"),
        pytest.param("answered", NOW, "answered", id="settled meanwhile"),
    ],
)
async def test_an_outcome_changes_only_the_row_that_was_claimed(
    store: Store, state: str, at: datetime, becomes: str
) -> None:
    put(store, due(at=at), state)
    put(store, due(day=8, at=at), state)
    put(store, due(person_id=BEN, at=at), state)

    await store.ledger.record_outcomes([Outcome(due(), "sent", 5)], NOW)

    assert kept(store)[0] == becomes
    assert kept(store, day=8)[0] == state
    others = rows(store.db, "select state from ledger where person_id = ?", [BEN])
    assert [row["state"] for row in others] == [state]
    assert bool(kept(store, NUDGE)) == (becomes == "sent")


async def test_what_follows_from_an_outcome_concerns_its_person_alone(store: Store) -> None:
    for person_id in (ANNA, BEN):
        put(store, due(OWN, 8, person_id), "missed")
        put(store, due(SUMMARY, person_id=person_id), "sending")
        put(store, due(person_id=person_id), "sending")

    held = Outcome(due(), "due", at=NOW + timedelta(seconds=20))
    await store.ledger.record_outcomes([Outcome(due(SUMMARY), "sent", 5), held], NOW)
    await store.ledger.record_outcomes([Outcome(due(SUMMARY, person_id=BEN), "blocked")], NOW)

    assert kept(store) == ("due", None, seconds(NOW + timedelta(seconds=20)))
    missed = rows(store.db, "select person_id, state from ledger where kind = ? order by 1", [OWN])
    assert [row["state"] for row in missed] == ["expired", "missed"]
    assert [(await person(store, who)).blocked_at for who in (ANNA, BEN)] == [None, NOW]


async def test_a_date_that_turned_out_off_has_its_successor_planned(store: Store) -> None:
    put(store, due(), "sending")

    await store.ledger.record_outcomes([Outcome(due(), "off")], NOW)

    assert await store.ledger.next_date(ANNA) == night(10)
    assert kept(store, NUDGE) == ()


async def test_everybody_else_has_a_turn_while_all_are_planned_anew(store: Store) -> None:
    turns: list[str] = []
    other = asyncio.create_task(asyncio.to_thread(turns.append, "in a thread"))
    asyncio.get_running_loop().call_soon(turns.append, "on the loop")

    assert await store.ledger.retime("2026z", NOW) == 2

    assert "on the loop" in turns
    await other
    assert await store.ledger.next_date(BEN) == night(9)
