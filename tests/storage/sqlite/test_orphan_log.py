"""A log whose database somebody moved away, or copied over: no command loses it or folds it in."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.rekeying import rekey
from storage.sqlite import restoring
from storage.sqlite.backups import back_up
from storage.sqlite.driver import connect
from storage.sqlite.old_copies import forget_old_copies, plain_copies
from storage.sqlite.opening import checking
from tests.crash.cuts import at_once
from tests.harness import MONDAY
from tests.storage.sqlite.test_foreign_log import contents, key, killed

__all__ = ["key", "killed"]

NEW_KEY = "cd" * 32


def people(path: Path, key: str | None) -> list[int]:
    """Whose diary is in a file and its log."""
    with closing(connect(path, key, read_only=True)) as db:
        return [row[0] for row in db.execute("select person_id from people").fetchall()]


def moved_away(database: Path, *, empty: bool) -> Path:
    """The database moved to a safe place without its log; an empty file in its place or none."""
    safe = database.parent.parent / "safe"
    safe.mkdir()
    database.rename(safe / database.name)
    if empty:
        database.touch()
    return safe / database.name


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("ahead", [False, True])
def test_a_start_that_finds_a_log_without_its_database_says_what_to_do_and_touches_nothing(
    killed: Path, key: str | None, *, empty: bool, ahead: bool
) -> None:
    moved = moved_away(killed, empty=empty)
    before = contents(killed.parent)

    checked = checking(killed, key) if ahead else None
    with (
        pytest.raises(CannotOpen, match=r"no database .*hypnic.db-wal is there.*Move the database"),
        open_store(killed, key, checked),
    ):
        pass

    assert contents(killed.parent) == before
    moved.replace(killed)
    with open_store(killed, key) as store:
        assert store.db.execute("select person_id from people").fetchall() == [(1,)]


@pytest.mark.parametrize("empty", [False, True])
def test_a_restore_keeps_a_log_without_its_database_for_as_long_as_any_old_copy(
    killed: Path, key: str | None, tmp_path: Path, *, empty: bool
) -> None:
    moved = moved_away(killed, empty=empty)
    log = killed.with_name("hypnic.db-wal").read_bytes()

    kept = restore(killed, tmp_path / "backup.db", key, MONDAY, without_deletions=True).set_aside

    assert kept is not None
    [kept_log] = killed.parent.glob("hypnic.db.replaced-*-wal")
    assert kept_log.read_bytes() == log
    assert kept.name in kept_log.name
    assert plain_copies(killed, None, key) == ([], [])  # An encrypted log needs its key.
    forget_old_copies(killed, MONDAY + timedelta(days=6), timedelta(days=7))
    shutil.copyfile(kept_log, moved.with_name("hypnic.db-wal"))
    assert people(moved, key) == people(killed, key) == [1]


def test_a_kill_of_a_restore_on_a_disk_without_second_names_keeps_the_log_beside_its_file(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    shutil.copyfile(tmp_path / "backup.db", restoring.decided_path(killed))
    at = restoring.decided_path(killed).stat().st_mtime
    set_aside = restoring.replaced_path(killed, datetime.fromtimestamp(at, UTC))
    killed.rename(set_aside)

    with open_store(killed, key, checking(killed, key)) as store:
        assert store.db.execute("select person_id from people").fetchall() == [(1,)]

    assert people(set_aside, key) == [1]


COMMANDS: list[Callable[[Path, str | None], object]] = [
    lambda path, key: back_up(path, path.parent / "b", 3, MONDAY, key),
    lambda path, key: rekey(path, key, NEW_KEY, MONDAY),
]


@pytest.mark.parametrize("command", COMMANDS, ids=["backup", "rekey"])
@pytest.mark.parametrize("copied", [False, True])
def test_no_command_folds_in_or_drops_a_log_that_is_not_of_the_database(
    killed: Path,
    key: str | None,
    tmp_path: Path,
    command: Callable[[Path, str | None], object],
    *,
    copied: bool,
) -> None:
    if copied:
        shutil.copyfile(tmp_path / "backup.db", killed)
    else:
        moved_away(killed, empty=True)
    before = contents(killed.parent)

    with pytest.raises(CannotOpen, match=r"not written for|There is no database"):
        command(killed, key)

    assert contents(killed.parent) == before
    assert not (killed.parent / "b").exists()


def test_a_restore_sets_a_foreign_log_aside_unread(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    with open_store(tmp_path / "other.db", key=key) as store:
        at_once(store.people.agree(7, 1, MONDAY))
    shutil.copyfile(tmp_path / "other.db", killed)
    before = contents(killed.parent)

    kept = restore(killed, tmp_path / "backup.db", key, MONDAY, without_deletions=True).set_aside

    assert kept is not None
    assert kept.read_bytes() == before["hypnic.db"]
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == before["hypnic.db-wal"]
    assert people(killed, key) == [1]


def test_a_backup_beside_a_log_of_another_file_is_not_put_back(
    killed: Path, key: str | None, tmp_path: Path
) -> None:
    shutil.copyfile(tmp_path / "backup.db", killed)

    with pytest.raises(CannotOpen, match="not written for"):
        restore(tmp_path / "new.db", killed, key, MONDAY, without_deletions=True)

    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("command", ["check", "backup", "encrypt"])
def test_each_command_names_the_log_without_its_database(
    killed: Path,
    key: str | None,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    moved_away(killed, empty=False)
    key_file = killed.parent.parent / "key"
    key_file.write_text(key or NEW_KEY)
    key_file.chmod(0o600)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:AAtests-only-not-a-real-token-0123456789")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{killed}")
    monkeypatch.setenv("BACKUP_DIR", str(killed.parent / "b"))
    if key or command == "encrypt":
        monkeypatch.setenv("DATABASE_KEY_FILE", str(key_file))
    before = contents(killed.parent)

    assert main([command]) in (1, 2)

    said = capsys.readouterr()
    assert "Move the database back beside its log" in said.out + said.err
    assert contents(killed.parent) == before
