"""What upgrades and restores leave beside the database, told from what an operator keeps there."""

from pathlib import Path

import pytest

from storage.sqlite.old_copies import forget_old_copies
from tests.harness import MONDAY
from tests.storage.sqlite.test_backups import DAY, REPLACED


@pytest.mark.parametrize("name", ["a.db.before-upgrade", f"a.db.{REPLACED}"])
def test_an_old_copy_that_a_bot_was_started_from_is_left_alone(tmp_path: Path, name: str) -> None:
    files = {tmp_path / f"{name}{ending}" for ending in ("", "-wal", ".lock")}
    for file in files:
        file.touch()

    forget_old_copies(tmp_path / "a.db", MONDAY.replace(year=2100), DAY)

    assert set(tmp_path.iterdir()) == files


@pytest.mark.parametrize(
    ("name", "goes"),
    [
        ("a.db.before-upgrade", True),
        ("a.db.before-upgrade.partial-wal", True),
        (f"a.db.{REPLACED}-again-wal", True),
        ("a.db.restoring-shm", True),
        (f"a.db.{REPLACED.replace('replaced', 'old')}", False),
        ("a.db.before-upgrade-mine", False),
        ("a.db.before-upgrade-2026-01.tar.gz", False),
        ("a.db.replaced-keep-me", False),
        ("a.db.replaced-20260230T060000Z", False),
        (f"a.db.{REPLACED}-mine", False),
        (f"b.db.{REPLACED}", False),
    ],
)
def test_only_what_we_left_beside_the_database_is_forgotten(
    tmp_path: Path, name: str, *, goes: bool
) -> None:
    (tmp_path / name).touch()
    (tmp_path / f"a.db.{REPLACED}").mkdir()

    forget_old_copies(tmp_path / "a.db", MONDAY.replace(year=2100), DAY)

    assert (tmp_path / name).exists() is not goes
    assert (tmp_path / f"a.db.{REPLACED}").is_dir()
