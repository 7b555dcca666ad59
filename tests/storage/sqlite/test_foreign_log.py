"""A log beside a database that was written for another file: said, and nothing touched."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import CannotOpen, open_store
from storage.sqlite.database_copies import copy_file

KEYS = (None, "ab" * 32)


@pytest.fixture(params=KEYS, ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> str | None:
    """Without a key and with one."""
    chosen: str | None = request.param
    return chosen


@pytest.fixture
def killed(tmp_path: Path, key: str | None) -> Iterator[Path]:
    """A database with a log, as a kill leaves them; `hypnic.db` in a folder of its own."""
    source = tmp_path / "source"
    with open_store(source / "hypnic.db", key=key) as store:
        store.db.execute("insert into facts values ('x', 'in the log')")
        store.db.commit()
        copy_file(source / "hypnic.db", tmp_path / "backup.db", key)
        shutil.copytree(source, tmp_path / "killed")
        yield tmp_path / "killed" / "hypnic.db"


def contents(folder: Path) -> dict[str, bytes]:
    """What is in the file and its log."""
    return {f.name: f.read_bytes() for f in folder.iterdir() if f.name.endswith((".db", "-wal"))}


def test_the_log_of_a_killed_bot_is_folded_in(killed: Path, key: str | None) -> None:
    with open_store(killed, key=key) as store:
        assert store.db.execute("select value from facts where name = 'x'").fetchone()


def test_a_backup_copied_beside_an_old_log_is_refused(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    shutil.copyfile(tmp_path / "backup.db", killed)
    before = contents(killed.parent)

    with pytest.raises(CannotOpen, match="not written for"), open_store(killed, key=key):
        pass

    assert contents(killed.parent) == before


def test_a_file_of_an_earlier_start_beside_a_later_log_is_refused(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    with open_store(tmp_path / "earlier.db", key=key):
        pass
    shutil.copyfile(tmp_path / "earlier.db", killed)

    with pytest.raises(CannotOpen, match="not written for"), open_store(killed, key=key):
        pass


def test_without_the_old_log_the_copied_file_opens_and_survives_a_kill(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    shutil.copyfile(tmp_path / "backup.db", killed)
    for ending in ("-wal", "-shm"):
        killed.with_name(f"{killed.name}{ending}").unlink(missing_ok=True)
    with open_store(killed, key=key):
        shutil.copytree(killed.parent, tmp_path / "again")

    with open_store(tmp_path / "again" / "hypnic.db", key=key) as store:
        assert store.db.execute("select value from facts where name = 'x'").fetchone()
