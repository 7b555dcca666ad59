"""Hints that were told, and looks: whose, and since when."""

from datetime import timedelta

from storage import Store
from storage.database import rows
from tests.storage.test_ledger import ANNA, BEN, NOW

TODAY = NOW.date()


async def test_looks_and_hints_are_their_persons(store: Store) -> None:
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
    for day in (TODAY, TODAY + timedelta(days=28)):
        await store.hints.look(ANNA, day)
        await store.hints.tell(ANNA, "stress", day, more=True)
    await store.hints.tell(ANNA, "sport", TODAY, more=False)

    assert await store.hints.looked_on(ANNA) == TODAY + timedelta(days=28)
    assert await store.hints.looked_on(BEN) is None
    assert await store.hints.told_factors(ANNA) == {("stress", True), ("sport", False)}
    assert await store.hints.told_factors(BEN) == frozenset()
    first = rows(store.db, "select told_on from hints where factor = 'stress'")
    assert [row["told_on"] for row in first] == [TODAY.isoformat()]
