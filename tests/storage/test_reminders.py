"""Own reminders in the ledger: put off, done, deleted and forgotten, each for its person alone."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain import schedule
from bot.domain.model import Reminder
from bot.domain.reminder_limits import MOST_REMINDERS
from bot.domain.rhythm import Rhythm
from storage import Store
from storage.database import rows
from tests.storage.test_ledger import ANNA, BEN, NOW, due, kept, night, person, put

TEA = Reminder(1, "tea", (time(6),))
OWN, EVENING = "own:1@0600", "own:1@2000"


@pytest.fixture
async def store(store: Store) -> Store:
    """Two people with a reminder of the same number, of which nothing is planned."""
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
        await store.reminders.keep(person_id, TEA, NOW)
    store.db.execute("delete from ledger")
    return store


@pytest.mark.parametrize(
    ("state", "put_off"),
    [("sent", True), ("unknown", True), ("due", True), ("answered", False)],
)
async def test_one_that_was_not_done_can_be_put_off(
    store: Store, state: str, *, put_off: bool
) -> None:
    put(store, due(OWN), state, 5)
    put(store, due(OWN, 8), state, 4)
    put(store, due(OWN, person_id=BEN), state)
    until = NOW + timedelta(hours=1)

    assert await store.reminders.snooze(ANNA, night(9), 1, time(6), until) is put_off

    if put_off:
        assert kept(store, OWN)[:2] == ("due", 5)
        found = rows(store.db, "select * from ledger where due_at != ?", [int(NOW.timestamp())])
        assert [(row["person_id"], row["local_date"]) for row in found] == [(ANNA, "2026-03-09")]
        assert (
            found[0]["expires_at"] - found[0]["due_at"] == schedule.OWN_LATE_LIMIT.total_seconds()
        )
    else:
        assert kept(store, OWN)[0] == state


async def test_only_so_many_are_kept_and_each_can_be_changed(store: Store) -> None:
    keep = store.reminders.keep
    kept_so_far = [await keep(ANNA, replace(TEA, reminder_id=n), NOW) for n in range(1, 30)]

    assert kept_so_far == [n <= MOST_REMINDERS for n in range(1, 30)]
    assert await keep(ANNA, replace(TEA, text="milk"), NOW)
    found = await store.reminders.get(ANNA, 1)
    assert found
    assert found.text == "milk"


async def test_keeping_one_ends_the_wait_for_its_words_alone(store: Store) -> None:
    waits = {ANNA: "remind", BEN: "remind"}
    for person_id, awaiting in waits.items():
        await store.people.await_text(person_id, awaiting)

    await store.reminders.keep(ANNA, TEA, NOW)
    assert [(await person(store, who)).awaiting for who in waits] == [None, "remind"]

    await store.people.await_text(ANNA, "zone")
    await store.reminders.keep(ANNA, TEA, NOW)
    assert (await person(store)).awaiting == "zone"


async def test_done_ends_that_one_time(store: Store) -> None:
    for kind, day in [(OWN, 9), (OWN, 10), (EVENING, 9)]:
        put(store, due(kind, day), "sent")

    await store.reminders.done(ANNA, night(9), 1, time(6))

    states = [kept(store, kind, day)[0] for kind, day in [(OWN, 9), (OWN, 10), (EVENING, 9)]]
    assert states == ["answered", "sent", "sent"]


async def test_deleting_one_deletes_what_was_planned_for_it_alone(store: Store) -> None:
    await store.reminders.keep(ANNA, Reminder(11, "milk", (time(6),)), NOW)
    store.db.execute("delete from ledger")
    put(store, due(OWN), "due")
    put(store, due("own:11@0600"), "due")
    put(store, due(OWN, person_id=BEN), "due")

    await store.reminders.delete(ANNA, 1)

    assert [own.reminder_id for own in await store.reminders.all(ANNA)] == [11]
    assert [own.reminder_id for own in await store.reminders.all(BEN)] == [1]
    found = rows(store.db, "select person_id, kind from ledger order by person_id")
    assert [tuple(row.values()) for row in found] == [(ANNA, "own:11@0600"), (BEN, OWN)]


async def test_what_was_missed_is_counted_by_reminder_and_time(store: Store) -> None:
    for kind, day, state in [
        *[(OWN, 7, "missed"), (OWN, 8, "missed"), (OWN, 9, "expired")],
        *[(EVENING, 8, "missed"), ("own:2@0600", 8, "missed")],
    ]:
        put(store, due(kind, day), state)
    put(store, due(OWN, 9, BEN), "missed")

    assert await store.reminders.missed(ANNA) == ((TEA, time(6), 2), (TEA, time(20), 1))


async def test_what_ended_and_what_was_not_confirmed_is_forgotten(store: Store) -> None:
    before = NOW + timedelta(days=1)
    for number, day in [(2, night(9)), (3, night(10))]:
        ends = Reminder(number, "tea", (time(6),), Rhythm(until=day))
        await store.reminders.keep(ANNA, ends, NOW)
    await store.reminders.propose(ANNA, 1, TEA, before - timedelta(seconds=1))
    await store.reminders.propose(ANNA, 2, TEA, before)

    await store.reminders.prune(before)

    assert [own.reminder_id for own in await store.reminders.all(ANNA)] == [1, 3]
    assert [await store.reminders.proposed(ANNA, draft) for draft in (1, 2)] == [None, TEA]
    assert await store.reminders.proposed(BEN, 2) is None
