"""What root makes belongs to whoever runs the bot."""

import os
import stat
from pathlib import Path

import pytest

from storage import open_store
from storage.database_file import restore
from storage.rekeying import rekey
from storage.sqlite.backups import back_up
from storage.sqlite.driver import CAN_ENCRYPT
from tests.harness import MONDAY
from tests.storage.sqlite.test_backups import KEY

SOMEBODY = 12345
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


def owners(folder: Path) -> set[int]:
    """Whose the files and the folders in that folder are."""
    return {file.stat().st_uid for file in folder.rglob("*")}


@needs_root
def test_what_root_does_leaves_every_file_to_its_owner(tmp_path: Path) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "backups" / "b"
    os.chown(tmp_path, SOMEBODY, SOMEBODY)
    with open_store(database) as store:
        store.files.deletions.add([1], MONDAY)
    os.chown(database, SOMEBODY, SOMEBODY)

    made = back_up(database, folder, 3, MONDAY, None)
    restore(database, made, None, MONDAY)
    if CAN_ENCRYPT:
        rekey(database, None, KEY, MONDAY)

    assert owners(tmp_path) == {SOMEBODY}


def test_a_restore_keeps_the_mode_of_what_it_replaces(tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    with open_store(database):
        pass
    made = back_up(database, tmp_path / "b", 3, MONDAY, None)
    database.chmod(0o640)

    restore(database, made, None, MONDAY, without_deletions=True)

    assert stat.S_IMODE(database.stat().st_mode) == 0o640
