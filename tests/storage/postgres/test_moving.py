"""A diary carried from SQLite to PostgreSQL and back, with the source as it was."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.__main__ import main
from storage import Store, open_store
from storage.sealed_columns import SEALED
from storage.sqlite.driver import CAN_ENCRYPT
from tests.harness import MONDAY
from tests.storage.postgres.server import KEY, NEEDED, vacate
from tests.storage.postgres.test_sealing import tell

pytestmark = NEEDED


@pytest.fixture
def here(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an operator with a key, beside a server with nobody in it."""
    vacate(server)
    (tmp_path / "key").write_text(KEY, encoding="ascii")
    (tmp_path / "key").chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_KEY_FILE", "key")
    return tmp_path


async def diary(path: Path, key: str | None) -> list[dict[str, Any]]:
    """Fill a new database with two people; what is kept about them."""
    with open_store(path, key) as store:
        for person_id in (1, 2):
            await tell(store, person_id, f"word {person_id}")
        await store.clock.look(MONDAY)
        return await everything(store)


async def everything(store: Store) -> list[dict[str, Any]]:
    """What is kept of both."""
    return [await store.export(person_id) for person_id in (1, 2)]


@pytest.mark.parametrize(
    "key", [None, pytest.param(KEY, marks=pytest.mark.skipif(not CAN_ENCRYPT, reason="no wheel"))]
)
async def test_a_diary_moves_there_and_back_and_the_source_is_untouched(
    here: Path, server: str, monkeypatch: pytest.MonkeyPatch, key: str | None
) -> None:
    old, new = here / "old.db", here / "new.db"
    told = await diary(old, key)
    before = old.read_bytes()

    monkeypatch.setenv("DATABASE_URL", "sqlite:///old.db")
    assert main(["move", server]) == 0
    assert old.read_bytes() == before

    monkeypatch.setenv("DATABASE_URL", server)
    assert main(["move", "sqlite:///new.db"]) == 0
    with open_store(new, KEY if CAN_ENCRYPT else None) as store:
        assert await everything(store) == told
        assert store.clock.kept() is not None


async def test_a_server_with_somebody_in_it_takes_no_other_diary(
    here: Path, server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await diary(here / "old.db", None)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///old.db")
    assert main(["move", server]) == 0

    assert main(["move", server]) == 2
    assert "a diary in the other database already" in capsys.readouterr().err


async def test_a_diary_in_use_and_a_file_that_is_there_are_left_alone(
    here: Path, server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///old.db")
    with open_store(here / "old.db", None):
        assert main(["move", server]) == 2
    assert "Another Hypnic is using" in capsys.readouterr().err

    monkeypatch.setenv("DATABASE_URL", server)
    assert main(["move", "sqlite:///old.db"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_what_is_sealed_on_the_way_is_what_the_server_has_sealed(server: str) -> None:
    with psycopg.connect(server) as connection:
        found = connection.execute(
            "select table_name, column_name from information_schema.columns"
            " where domain_name = 'sealed'"
        ).fetchall()

    assert set(found) == {(table, column) for table, names in SEALED.items() for column in names}
