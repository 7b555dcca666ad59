"""Deletion marks on a server: a database that is brought back brings nobody back."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from bot.__main__ import main
from storage import CannotOpen, Store
from storage.postgres.marks import Marks
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY, NEEDED, empty, vacate
from tests.storage.postgres.test_sealing import tell

pytestmark = NEEDED
DAY = timedelta(days=1)


async def with_people(store: Store, *people: int, at: datetime = MONDAY) -> None:
    """Let them agree at that instant."""
    for person_id in people:
        await store.people.agree(person_id, 1, at)


async def there(store: Store) -> list[int]:
    """Who is in the database."""
    return [n for n in range(1, 9) if await store.people.get(n)]


async def earlier(store: Store, *people: int) -> None:
    """Bring the database back to when these people were in it and nothing was marked."""
    for table in ("people", "erased", "deletions"):
        store.db.execute(f"delete from {table}")
    await with_people(store, *people)


async def test_who_deleted_since_is_deleted_again_and_who_came_back_stays(store: Store) -> None:
    await with_people(store, 1, 2, 3)
    await store.erase([1, 2], MONDAY + DAY)
    written = Marks(store.db).written()
    await earlier(store, 1, 3)
    await with_people(store, 2, at=MONDAY + 2 * DAY)

    assert Marks(store.db).apply(written, MONDAY + 3 * DAY) == 1

    assert await there(store) == [2, 3]
    assert Marks(store.db).written() == written


async def test_a_mark_tells_nobody_who_is_meant(server: str, store: Store) -> None:
    await with_people(store, 1)
    await store.erase([1], MONDAY)

    written = json.loads(Marks(store.db).written())
    assert len(written["marks"]) == 1
    assert written["secret"].startswith("02")
    with psycopg.connect(server) as connection:
        kept = connection.execute("select value from facts where name = 'marks'").fetchone()
    assert kept == (written["secret"],)


async def test_marks_of_another_key_or_database_are_refused(server: str, store: Store) -> None:
    await with_people(store, 1, 2)
    await store.erase([1], MONDAY)
    written = Marks(store.db).written()
    foreign = {**json.loads(written), "secret": "02" + "00" * 60}
    with pytest.raises(CannotOpen, match="under another key"):
        Marks(store.db).apply(json.dumps(foreign), MONDAY)

    store.db.execute("delete from facts where name = 'marks'")
    await store.erase([2], MONDAY)
    with pytest.raises(CannotOpen, match="of another database"):
        Marks(store.db).apply(written, MONDAY)


@pytest.mark.parametrize("text", ["", "[]", '{"format": "hypnic-erased-1", "marks": {"x": 1}}'])
async def test_what_is_no_file_of_marks_changes_nothing(store: Store, text: str) -> None:
    await with_people(store, 1)

    with pytest.raises(CannotOpen, match="no file of"):
        Marks(store.db).apply(text, MONDAY)
    assert await there(store) == [1]


async def test_marks_that_would_leave_nobody_are_refused(store: Store) -> None:
    await with_people(store, 1, 2)
    await store.erase([1, 2], MONDAY)
    written = Marks(store.db).written()
    await earlier(store, 1, 2)

    with pytest.raises(CannotOpen, match="all 2 people"):
        Marks(store.db).apply(written, MONDAY)
    assert await there(store) == [1, 2]


async def test_a_mark_of_a_wrong_clock_counts_for_nothing(store: Store) -> None:
    await with_people(store, 1, 2)
    marks = Marks(store.db)
    marks.add([1], MONDAY + 900 * DAY, MONDAY)

    assert marks.apply(marks.written(), MONDAY) == 0
    assert await there(store) == [1, 2]


async def test_a_mark_that_no_copy_is_old_enough_for_is_forgotten(store: Store) -> None:
    marks = Marks(store.db)
    marks.add([1], MONDAY, MONDAY)
    marks.add([2], MONDAY + 399 * DAY, MONDAY + 399 * DAY)
    assert len(json.loads(marks.written())["marks"]) == 2

    marks.add([3], MONDAY + 401 * DAY, MONDAY + 401 * DAY)
    assert len(json.loads(marks.written())["marks"]) == 2


async def test_the_operator_carries_marks_past_a_restore(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "key").write_text(KEY, encoding="ascii")
    (tmp_path / "key").chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", server)
    monkeypatch.setenv("DATABASE_KEY_FILE", "key")
    with empty(server) as store:
        for person_id in (1, 2):
            await tell(store, person_id)
        await store.erase([1], MONDAY + DAY)
        assert main(["erased"]) == 0
    (tmp_path / "marks").write_text(capsys.readouterr().out, encoding="ascii")
    vacate(server)
    with empty(server) as store:
        for person_id in (1, 2):
            await tell(store, person_id)

    assert main(["erased", "--apply", "marks"]) == 0

    assert "Deleted again: 1 person who" in capsys.readouterr().out
    with psycopg.connect(server) as connection:
        assert connection.execute("select person_id from people").fetchall() == [(2,)]


def test_beside_a_file_there_is_no_need_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///hypnic.db")

    assert main(["erased"]) == 2
    assert "a diary on PostgreSQL" in capsys.readouterr().err
