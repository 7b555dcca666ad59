"""A path of the database that is a link means the one file that it names, whoever uses it."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operations.config import BadConfig, load_config
from storage import CannotOpen, open_store
from storage.sqlite.backups import backups
from storage.sqlite.database_copies import is_plain
from storage.sqlite.deletion_marks import deletions_path
from storage.sqlite.driver import CAN_ENCRYPT
from tests.crash.cuts import at_once
from tests.harness import MONDAY
from tests.storage.sqlite.test_backups import people


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A link to a database in another folder, where the configuration says that it is."""
    (tmp_path / "disk").mkdir()
    with open_store(tmp_path / "disk" / "real.db") as store:
        at_once(store.people.agree(1, 1, MONDAY))
    (tmp_path / "here").mkdir()
    link = tmp_path / "here" / "hypnic.db"
    link.symlink_to(tmp_path / "disk" / "real.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{link}")
    monkeypatch.setenv("BACKUP_DIR", str(tmp_path / "b"))
    return link


def test_a_bot_by_the_link_and_one_by_the_file_exclude_each_other(link: Path) -> None:
    for one, other in ((link, link.resolve()), (link.resolve(), link)):
        with open_store(one), pytest.raises(CannotOpen, match="Another Hypnic"), open_store(other):
            pass


def test_a_restore_puts_the_backup_in_place_of_the_file_and_leaves_the_link(link: Path) -> None:
    assert main(["backup"]) == 0
    with open_store(link.resolve()) as store:
        at_once(store.people.agree(2, 1, MONDAY))
    (made,) = backups(link.parents[1] / "b")

    assert main(["restore", str(made)]) == 0

    assert link.is_symlink()
    assert people(link.resolve()) == people(link) == 1
    assert list(link.parent.iterdir()) == [link]
    assert list(link.resolve().parent.glob("real.db.replaced-*"))


@pytest.mark.skipif(not CAN_ENCRYPT, reason="sqlcipher3 has no wheel here")
def test_the_file_is_encrypted_and_rekeyed_and_not_the_link(
    link: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        assert main(["key", str(tmp_path / name)]) == 0
    monkeypatch.setenv("DATABASE_KEY_FILE", str(tmp_path / "one"))

    assert main(["encrypt"]) == main(["rekey", str(tmp_path / "two")]) == 0

    assert list(link.parent.iterdir()) == [link]
    assert link.is_symlink()
    assert not is_plain(link.resolve())
    assert people(link.resolve(), (tmp_path / "two").read_text().strip()) == 1


def test_deletions_that_were_noted_beside_the_link_are_named_and_not_left_behind(
    link: Path,
) -> None:
    environment = {"DATABASE_URL": f"sqlite:///{link}"}
    noted, known = deletions_path(link), deletions_path(link.resolve())
    known.rename(noted)

    with pytest.raises(BadConfig, match=f"DATABASE_URL: .*move {noted} to {known}"):
        load_config(environment, talks=False)
    noted.rename(known)
    assert load_config(environment, talks=False).database == link.resolve()
