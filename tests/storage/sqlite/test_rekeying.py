"""From plain to encrypted, and to a new key: old or new, whole, and nobody deleted comes back."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.rekeying import rekey
from storage.sqlite.backups import back_up, newest_good
from storage.sqlite.database_copies import check, is_plain
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.driver import CAN_ENCRYPT
from storage.sqlite.restoring import decided_path, prepared_path
from tests.chat.test_privacy import files_with
from tests.crash.cuts import at_once, rekeys
from tests.harness import MONDAY
from tests.storage.sqlite.test_backups import DAY, KEY, KEYS

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="sqlcipher3 has no wheel here")
OTHER, THIRD = "f" * 64, "1" * 64


def diary(path: Path, key: str | None) -> None:
    """A database with somebody in it, and somebody who was deleted."""
    with open_store(path, key) as store:
        for number in (1, 2):
            at_once(store.people.agree(number, 1, MONDAY))
            at_once(store.nights.add_note(number, MONDAY.date(), 1, f"canary-{number}"))
        at_once(store.erase([1], MONDAY))


@pytest.mark.parametrize("key", KEYS)
def test_the_database_opens_with_the_new_key_and_the_old_one_is_kept(
    tmp_path: Path, key: str | None
) -> None:
    path = tmp_path / "a.db"
    diary(path, key)

    old = rekey(path, key, OTHER, MONDAY)

    assert not path.read_bytes().startswith(b"SQLite")
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        *("a.db", "a.db.erased", "a.db.lock", old.name)
    ]
    assert check(path, OTHER) == check(old, key)
    for left in tmp_path.glob(f"{old.name}*"):
        left.unlink()
    assert files_with(tmp_path, "canary-2") == []
    with open_store(path, OTHER) as store:
        assert store.db.execute("select text from notes").fetchall() == [("canary-2",)]


def test_a_backup_from_before_is_put_back_encrypted_and_not_without_the_key(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    diary(path, None)
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)
    rekey(path, None, OTHER, MONDAY)
    with open_store(path, OTHER) as store:
        at_once(store.people.agree(3, 1, MONDAY))
        at_once(store.erase([2], MONDAY + DAY))

    with pytest.raises(CannotOpen, match="DATABASE_KEY_FILE"):
        restore(path, made, None, MONDAY + 2 * DAY)
    assert newest_good(tmp_path / "b", OTHER) == made
    restore(path, made, OTHER, MONDAY + 2 * DAY)

    assert not is_plain(path)
    with open_store(path, OTHER) as store:
        assert store.db.execute("select person_id from people").fetchall() == []


@pytest.mark.parametrize("key", KEYS)
def test_who_was_deleted_is_known_before_and_after(tmp_path: Path, key: str | None) -> None:
    path = tmp_path / "a.db"
    diary(path, key)

    rekey(path, key, OTHER, MONDAY)
    with open_store(path, OTHER) as store:
        store.files.deletions.add([3], MONDAY)
    rekey(path, OTHER, THIRD, MONDAY)

    marks = deletions_path(path)
    assert set(DeletionMarks(marks, THIRD).deleted_at([1, 2, 3])) == {1, 3}
    assert 2 not in DeletionMarks(marks, KEY).deleted_at([2])
    assert 3 not in DeletionMarks(marks, None).deleted_at([3])


def test_who_is_deleted_after_a_new_key_stays_deleted_in_a_backup_under_the_old_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    with open_store(path, KEY or THIRD) as store:
        at_once(store.people.agree(3, 1, MONDAY))
    made = back_up(path, tmp_path / "b", 3, MONDAY, KEY or THIRD)
    rekey(path, KEY or THIRD, OTHER, MONDAY)
    with open_store(path, OTHER) as store:
        at_once(store.erase([3], MONDAY + DAY))

    with pytest.raises(CannotOpen, match="Set the key that the database has"):
        restore(path, made, KEY or THIRD, MONDAY + 2 * DAY)
    restore(path, made, KEY or THIRD, MONDAY + 2 * DAY, without_deletions=True)

    with open_store(path, KEY or THIRD) as store:
        assert store.db.execute("select person_id from people").fetchall() == []


@pytest.mark.parametrize("key", KEYS)
def test_a_restore_with_a_key_that_does_not_open_the_database_says_what_to_do(
    tmp_path: Path, key: str | None
) -> None:
    path = tmp_path / "a.db"
    diary(path, OTHER)
    made = back_up(path, tmp_path / "b", 3, MONDAY, OTHER)
    path.unlink()
    diary(path, key)
    before = path.read_bytes()

    words = "is not encrypted.*bot encrypt" if key is None else "does not open with the key"
    with pytest.raises(CannotOpen, match=f"{words}.*Set the key that the database has") as refused:
        restore(path, made, OTHER, MONDAY + DAY)

    assert "--without-deletions" in str(refused.value)
    assert path.read_bytes() == before
    assert restore(path, made, OTHER, MONDAY + DAY, without_deletions=True).set_aside
    assert check(path, OTHER)["people"] == 1


@pytest.mark.parametrize("at", [100, 4096, 8192])
def test_a_damaged_database_is_replaced_though_its_key_does_not_open_it(
    tmp_path: Path, at: int
) -> None:
    path = tmp_path / "a.db"
    diary(path, OTHER)
    made = back_up(path, tmp_path / "b", 3, MONDAY, OTHER)
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + b"\xff" * 100 + whole[at + 100 :])

    restore(path, made, OTHER, MONDAY + DAY)

    assert check(path, OTHER)["people"] == 1


_without_links: list[Path] = []
"""Folders on a disk that has no second names, as FAT or a network's."""


def _no_links(event: str, arguments: tuple[object, ...]) -> None:
    if event == "os.link" and any(str(arguments[1]).startswith(f"{f}/") for f in _without_links):
        raise PermissionError("no second names here")


sys.addaudithook(_no_links)


@pytest.mark.parametrize("killed", [False, True])
def test_a_disk_without_second_names_is_restored_and_rekeyed(
    tmp_path: Path, *, killed: bool
) -> None:
    _without_links.append(tmp_path)
    path = tmp_path / "a.db"
    diary(path, None)
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)

    replaced = restore(path, made, None, MONDAY + DAY).set_aside
    if killed:
        path.rename(decided_path(path))
    assert replaced
    with open_store(path) as store:
        assert store.db.execute("select text from notes").fetchall() == [("canary-2",)]
    old = rekey(path, None, OTHER, MONDAY + DAY)

    assert check(old, None) == check(path, OTHER)
    assert check(replaced, None)


@pytest.mark.parametrize("links", [True, False])
def test_what_was_kept_in_the_same_second_stays(tmp_path: Path, *, links: bool) -> None:
    if not links:
        _without_links.append(tmp_path)
    path = tmp_path / "a.db"
    diary(path, None)

    keys = [None, KEY, OTHER, THIRD]
    kept = [rekey(path, key, str(new), MONDAY) for key, new in pairwise(keys)]

    assert len(set(kept)) == 3
    for old, key in zip([*kept, path], keys, strict=True):
        assert check(old, key)["notes"] == 1


def test_a_wrong_key_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    diary(path, KEY)
    before = path.read_bytes()

    for wrong in (None, OTHER):
        with pytest.raises(CannotOpen):
            rekey(path, wrong, THIRD, MONDAY)

    assert path.read_bytes() == before
    assert list(tmp_path.glob("*.old-*")) == []


def test_a_failure_leaves_the_database_and_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    diary(path, None)
    before = path.read_bytes()
    _without_links.append(tmp_path)
    (tmp_path / f"a.db.old-{MONDAY:%Y%m%dT%H%M%S}Z.partial").mkdir()

    with pytest.raises(OSError, match="old-"):
        rekey(path, None, KEY, MONDAY)

    assert path.read_bytes() == before
    assert list(tmp_path.glob(f"{prepared_path(path).name}*")) == []


def test_nothing_is_encrypted_while_the_bot_runs(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path), pytest.raises(CannotOpen, match="Another Hypnic"):
        rekey(path, None, KEY, MONDAY)


def test_the_commands_encrypt_and_rekey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, one, two = tmp_path / "a.db", tmp_path / "one", tmp_path / "two"
    diary(path, None)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    assert main(["key", str(one)]) == main(["key", str(two)]) == 0
    assert main(["encrypt"]) == 2
    monkeypatch.setenv("DATABASE_KEY_FILE", str(one))
    capsys.readouterr()

    with pytest.raises(CannotOpen, match="python -m bot encrypt"), open_store(path, KEY):
        pass
    assert main(["encrypt"]) == 0
    assert "shred -u" in capsys.readouterr().out
    assert main(["encrypt"]) == 2
    assert "already encrypted" in (said := capsys.readouterr().err)
    assert "backup" not in said
    assert main(["rekey", str(two)]) == 0
    assert main(["gaps"]) == 2  # Still with the key of before.
    assert "backup" not in capsys.readouterr().err
    monkeypatch.setenv("DATABASE_KEY_FILE", str(two))
    assert main(["gaps"]) == 0
    assert main(["rekey", str(tmp_path / "none")]) == 2


@pytest.mark.process
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "step", [pytest.param(17, id="short"), pytest.param(1, id="whole", marks=pytest.mark.proof)]
)
def test_a_kill_leaves_the_old_database_or_the_new_one(
    tmp_path: Path, step: int, key: str | None
) -> None:
    found = rekeys(tmp_path, step, key)

    assert found["kills"] > 3
    assert (found["half"], found["forgotten"]) == (0, 0)
