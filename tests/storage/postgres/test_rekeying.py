"""A new key on a server: everything is sealed anew, or goes on where it was cut off."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.domain.diary_import import notes_only
from bot.domain.model import Note
from storage import CannotOpen, Store
from storage.database import rows
from storage.postgres.marks import Marks
from storage.postgres.opening import give_new_key, open_server
from storage.postgres.rekeying import SLICE
from storage.postgres.worker_leases import LEASE
from storage.sealed_columns import SEALED
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY, NEEDED, empty, vacate
from tests.storage.postgres.test_sealing import OTHER, tell
from tests.storage.postgres.test_server import outside

pytestmark = NEEDED
TIMES = (2.0, 0.2)
NOTES = SLICE + SLICE // 2


@pytest.fixture(autouse=True)
def whole(server: str) -> Any:
    """Whatever is left half sealed is no other test's."""
    yield
    vacate(server)


async def filled(store: Store) -> list[dict[str, Any]]:
    """What is kept of two people, one with more notes than a slice, and one deleted."""
    for person_id in (1, 2, 3):
        await tell(store, person_id, f"word {person_id}")
    nights = [date(2026, 3, 1) - timedelta(days=n // 20) for n in range(NOTES)]
    notes = [Note(n, night, f"note {n}", on_page=False) for n, night in enumerate(nights, 10)]
    await store.merge(1, notes_only(tuple(notes)), MONDAY)
    await store.erase([3], MONDAY)
    return await everything(store)


async def everything(store: Store) -> list[dict[str, Any]]:
    """What is kept of both, and what waits."""
    waiting = rows(store.db, "select update_id, raw from inbox order by update_id")
    return [*[await store.export(person_id) for person_id in (1, 2)], *waiting]


def stored(server: str) -> set[object]:
    """Every sealed value as it stands in the tables."""
    return {
        row[0]
        for table, columns in SEALED.items()
        for column in columns
        for row in outside(server, f"select {column} from {table} where {column} is not null")
    }


async def test_under_a_new_key_all_is_as_it_was_and_the_old_one_opens_nothing(server: str) -> None:
    with empty(server) as store:
        before = await filled(store)
    old = stored(server)

    assert give_new_key(server, KEY, OTHER, TIMES) > NOTES

    assert not stored(server) & old
    with pytest.raises(CannotOpen, match="does not open"), open_server(server, KEY):
        pass
    with open_server(server, OTHER) as store:
        assert await everything(store) == before
        await store.people.agree(3, 1, MONDAY - timedelta(days=1))
        marks = Marks(store.db)
        assert marks.apply(marks.written(), MONDAY) == 1


async def test_cut_off_it_goes_on_where_it_was_and_nothing_begins_meanwhile(server: str) -> None:
    with empty(server) as store:
        before = await filled(store)
    outside(
        server,
        "create function cut() returns trigger language plpgsql as $$ begin"
        f" if new.message_id > 4294967296 + {SLICE} then raise 'cut off'; end if; return new;"
        " end $$; create trigger cut before update on notes for each row execute function cut()",
    )
    with pytest.raises(CannotOpen, match="goes on where it was"):
        give_new_key(server, KEY, OTHER, TIMES)
    outside(server, "drop trigger cut on notes; drop function cut")

    for key in (KEY, OTHER):
        with pytest.raises(CannotOpen, match="being given a new key"), open_server(server, key):
            pass
    for keys in ((KEY, "1f" * 32), (OTHER, KEY)):
        with pytest.raises(CannotOpen, match="the two that it was begun with"):
            give_new_key(server, *keys, TIMES)

    assert give_new_key(server, KEY, OTHER, TIMES) < NOTES
    with open_server(server, OTHER) as store:
        assert await everything(store) == before


async def test_no_key_is_given_while_a_worker_lives(server: str, store: Store) -> None:
    await tell(store, 1)

    with pytest.raises(CannotOpen, match="Another Hypnic"):
        give_new_key(server, KEY, OTHER, (LEASE, 0.2))
    assert await store.nights.notes(1, date(2026, 3, 2))


async def test_the_operator_seals_what_was_begun_without_a_key_and_seals_it_anew(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, key in (("key", KEY), ("new", OTHER)):
        (tmp_path / name).write_text(key, encoding="ascii")
        (tmp_path / name).chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", server)
    monkeypatch.setenv("DATABASE_KEY_FILE", "key")
    with empty(server, None) as store:
        await tell(store, 1, "a word")
        before = await store.export(1)

    assert main(["rekey", "new"]) == 2
    assert main(["encrypt"]) == 0
    assert main(["encrypt"]) == 2
    assert main(["rekey", "key"]) == 2
    assert main(["rekey", "new"]) == 0

    said = capsys.readouterr()
    assert "Now set DATABASE_KEY_FILE to new on all workers" in said.out
    assert "the key that is set already" in said.err
    with open_server(server, OTHER) as store:
        assert await store.export(1) == before
