"""A log beside a database that was written for another file: said, and nothing touched."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.scheduler.maintenance import each_hour, keep_log_mark
from storage import CannotOpen, Damaged, open_store
from storage.sqlite.database_copies import copy_file
from storage.sqlite.driver import connect
from storage.sqlite.foreign_log import perhaps_foreign
from tests.crash.cuts import at_once
from tests.harness import MONDAY, Hypnic

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
        at_once(store.people.agree(1, 1, MONDAY))
        copy_file(source / "hypnic.db", tmp_path / "backup.db", key)
        shutil.copytree(source, tmp_path / "killed")
        yield tmp_path / "killed" / "hypnic.db"


def contents(folder: Path) -> dict[str, bytes]:
    """What is in the file and its log."""
    return {f.name: f.read_bytes() for f in folder.iterdir() if f.name.endswith((".db", "-wal"))}


def test_the_log_of_a_killed_bot_is_folded_in(killed: Path, key: str | None) -> None:
    with open_store(killed, key=key) as store:
        assert store.db.execute("select person_id from people").fetchall() == [(1,)]


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


async def test_a_copy_of_the_running_bot_that_is_older_than_an_hour_is_refused_beside_its_log(
    tmp_path: Path, key: str | None
) -> None:
    source = tmp_path / "source" / "hypnic.db"
    with open_store(source, key=key) as store:
        async with Hypnic(store, tmp_path) as hypnic:
            shutil.copyfile(source, tmp_path / "saved.db")
            await each_hour(hypnic.context())
            await hypnic.join().sets_up()
            shutil.copytree(source.parent, tmp_path / "killed")
    killed = tmp_path / "killed" / "hypnic.db"
    shutil.copyfile(tmp_path / "saved.db", killed)
    before = contents(killed.parent)

    with pytest.raises(CannotOpen, match="not written for"), open_store(killed, key=key):
        pass

    assert contents(killed.parent) == before


async def test_a_file_of_before_is_refused_beside_a_log_that_sqlite_has_begun_anew(
    tmp_path: Path, key: str | None
) -> None:
    source = tmp_path / "source" / "hypnic.db"
    with open_store(source, key=key):
        pass
    shutil.copyfile(source, tmp_path / "saved.db")
    with open_store(source, key=key) as store:
        async with Hypnic(store, tmp_path) as hypnic:
            await keep_log_mark(hypnic.context())
            store.db.execute("pragma wal_checkpoint(passive)").fetchall()
            await store.people.agree(2, 1, MONDAY)
            await keep_log_mark(hypnic.context())
            shutil.copytree(source.parent, tmp_path / "killed")
    killed = tmp_path / "killed" / "hypnic.db"
    shutil.copytree(tmp_path / "killed", tmp_path / "own")
    shutil.copyfile(tmp_path / "saved.db", killed)

    with pytest.raises(CannotOpen, match="not written for"), open_store(killed, key=key):
        pass
    with open_store(tmp_path / "own" / "hypnic.db", key=key) as store:
        assert store.db.execute("select person_id from people").fetchall() == [(2,)]


async def test_a_kill_after_an_hour_finds_its_own_log(tmp_path: Path, key: str | None) -> None:
    source = tmp_path / "source" / "hypnic.db"
    with open_store(source, key=key) as store:
        async with Hypnic(store, tmp_path) as hypnic:
            reader = connect(source, key, read_only=True)
            reader.execute("begin")
            reader.execute("select * from facts").fetchall()
            await each_hour(hypnic.context())
            reader.close()
            for _ in range(2):
                await hypnic.join().sets_up()
                shutil.rmtree(tmp_path / "killed", ignore_errors=True)
                shutil.copytree(source.parent, tmp_path / "killed")
                await each_hour(hypnic.context())

    with open_store(tmp_path / "killed" / "hypnic.db", key=key) as store:
        assert store.db.execute("select count(*) from people").fetchone() == (2,)


def test_where_a_database_with_a_log_cannot_be_read_another_files_log_is_named_as_a_cause(
    killed: Path, key: str | None
) -> None:
    killed.write_bytes(killed.read_bytes()[:4096] + b"hurt" * 5000)

    with pytest.raises(Damaged, match="If a file was copied over it"), open_store(killed, key=key):
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
        assert store.db.execute("select person_id from people").fetchall() == [(1,)]


def test_a_log_that_is_empty_or_not_there_is_no_reason(tmp_path: Path) -> None:
    log = tmp_path / "hypnic.db-wal"
    said = [perhaps_foreign(tmp_path / "hypnic.db")]
    for content in (b"", b"x"):
        log.write_bytes(content)
        said.append(perhaps_foreign(tmp_path / "hypnic.db"))

    assert said[:2] == ["", ""]
    assert f"{log} is not its log" in said[2]
