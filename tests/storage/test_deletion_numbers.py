"""Numbers of who was deleted: kept until they were marked and told, and a day at most."""

from datetime import timedelta

import pytest

from storage import Store
from storage.database import rows
from storage.deletion import KEPT_FOR
from tests.storage.test_ledger import ANNA, BEN, NOW

SECOND = timedelta(seconds=1)


def numbers(store: Store) -> list[int]:
    """Whose numbers are kept."""
    found = rows(store.db, "select person_id from deletions order by person_id")
    return [row["person_id"] for row in found]


def log_is_emptied(store: Store) -> bool:
    """Whether nothing is noted of bytes that may be left in the log."""
    return rows(store.db, "select 1 from facts where name = 'log'") == []


@pytest.fixture
async def store(store: Store) -> Store:
    """Anna waits for the last word, Ben was deleted for his silence; nothing is marked yet."""
    for person_id in (ANNA, BEN):
        await store.people.agree(person_id, 1, NOW)
        store.deletion.begin([person_id], NOW, tell=person_id == ANNA)
    return store


@pytest.mark.sqlite_only  # Its log and marks.
async def test_who_waits_for_the_last_word_is_told_and_then_forgotten(store: Store) -> None:
    assert numbers(store) == [ANNA, BEN]
    store.deletion.mark()
    assert numbers(store) == [ANNA]
    assert set(store.files.deletions.deleted_at([ANNA, BEN])) == {ANNA, BEN}

    assert await store.deletion.untold(NOW - SECOND) == ()
    assert await store.deletion.untold(NOW) == (ANNA,)
    await store.deletion.forget_told([ANNA])

    assert numbers(store) == []
    assert not log_is_emptied(store)
    store.deletion.empty_log()
    assert log_is_emptied(store)


async def test_who_was_told_is_kept_until_it_is_marked(store: Store) -> None:
    await store.deletion.forget_told([ANNA])
    assert numbers(store) == [ANNA, BEN]
    assert await store.deletion.untold(NOW) == ()

    store.deletion.mark()

    assert numbers(store) == []


async def test_who_agreed_again_is_not_told(store: Store) -> None:
    await store.people.agree(ANNA, 1, NOW)

    assert await store.deletion.untold(NOW) == ()


@pytest.mark.sqlite_only  # Its log and marks.
async def test_a_number_is_kept_for_a_day_at_most(store: Store) -> None:
    store.deletion.begin([3], NOW + SECOND, tell=True)
    store.db.execute("update deletions set marked = 1 where person_id = ?", [ANNA])
    store.deletion.empty_log()

    assert store.deletion.forget_old(NOW + KEPT_FOR) == 0
    assert log_is_emptied(store)
    assert store.deletion.forget_old(NOW + KEPT_FOR + SECOND) == 1, "Ben was not marked"

    assert numbers(store) == [3]
    assert not log_is_emptied(store)
    store.deletion.empty_log()
    assert log_is_emptied(store)
    assert store.deletion.forget_old(NOW + KEPT_FOR + SECOND) == 0
