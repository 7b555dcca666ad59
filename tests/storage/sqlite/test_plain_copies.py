"""An encrypted diary with plain copies beside it says so, and how they are removed."""

import shlex
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operations.check import Well, findings
from bot.operations.config import Config
from storage.sqlite.backups import back_up
from storage.sqlite.database_copies import is_encrypted
from storage.sqlite.driver import CAN_ENCRYPT
from storage.sqlite.old_copies import forget_old_copies
from tests.harness import MONDAY, TOKEN
from tests.storage.sqlite.test_backups import DAY, REPLACED
from tests.storage.sqlite.test_rekeying import diary

pytestmark = pytest.mark.skipif(not CAN_ENCRYPT, reason="sqlcipher3 has no wheel here")


def shredded(said: str) -> set[Path]:
    """The files that these words remove."""
    _, _, rest = said.partition("`shred -u ")
    return {Path(name) for name in shlex.split(rest.partition("`")[0])}


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What lies around a plain database, in a folder with a space in its name; its key is set."""
    folder = tmp_path / "my diary"
    path = folder / "a.db"
    diary(path, None)
    made = back_up(path, folder / "b", 3, MONDAY, None)
    lie = [
        folder / f"a.db.{name}" for name in ("before-upgrade", REPLACED, f"{REPLACED}-again-wal")
    ]
    for file in lie:
        file.write_bytes(path.read_bytes())
    lie[2].write_bytes(b"\x37\x7f\x06\x82" + path.read_bytes())
    for stranger in ("a.db.mine", "b.db.before-upgrade", f"a.db.{REPLACED}-shm"):
        (folder / stranger).write_bytes(path.read_bytes())
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.setenv("BACKUP_DIR", str(folder / "b"))
    for name in ("one", "two"):
        assert main(["key", str(tmp_path / name)]) == 0
    monkeypatch.setenv("DATABASE_KEY_FILE", str(tmp_path / "one"))
    return [*lie, made]


def test_encrypt_and_rekey_name_every_plain_copy_with_the_words_that_remove_it(
    plain: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["encrypt"]) == 0
    (old,) = plain[0].parent.glob("a.db.old-*")
    assert shredded(capsys.readouterr().out) == {*plain, old}
    for file in (*plain, old):
        file.unlink()

    assert main(["backup"]) == main(["rekey", str(tmp_path / "two")]) == 0

    (old,) = plain[0].parent.glob("a.db.old-*")
    assert is_encrypted(old)
    assert shredded(capsys.readouterr().out) == {old}


def test_the_check_names_them_until_they_are_gone(plain: list[Path], tmp_path: Path) -> None:
    assert main(["encrypt"]) == 0
    path, dead = plain[0].with_name("a.db"), "http://127.0.0.1:9"
    unlabelled = path.parent / "b" / "hypnic-20251115T030000Z.db"
    unlabelled.write_bytes(plain[-1].read_bytes())
    (old,) = path.parent.glob("a.db.old-*")
    key = (tmp_path / "one").read_text().strip()
    config = Config(TOKEN, path, dead, database_key=key, backup_dir=path.parent / "b")

    (said,) = [f for f in findings(config, MONDAY, ()) if f.name == "plain copies"]
    assert (said.well, shredded(said.text)) == (Well.NO, {*plain, old})
    assert "\n" not in str(said)

    forget_old_copies(path, MONDAY.replace(year=2100), DAY)
    assert old.exists()
    for file in (plain[-1], old):
        file.unlink()
    (said,) = [f for f in findings(config, MONDAY, ()) if f.name == "plain copies"]
    assert (shredded(said.text), str(unlabelled) in said.text) == (set(), True)
    unlabelled.unlink()
    assert [f for f in findings(config, MONDAY, ()) if f.name == "plain copies"] == []


@pytest.mark.parametrize("damaged", [False, True])
def test_the_check_says_nothing_of_removing_while_the_database_does_not_open(
    plain: list[Path], tmp_path: Path, *, damaged: bool
) -> None:
    assert main(["encrypt"]) == 0
    path, key = plain[0].with_name("a.db"), (tmp_path / "one").read_text().strip()
    if damaged:
        path.write_bytes(b"\xff" * 8192)
    config = Config(TOKEN, path, "http://127.0.0.1:9", database_key=key if damaged else "ab" * 32)

    (said,) = [f for f in findings(config, MONDAY, ()) if f.name == "plain copies"]

    assert str(plain[0]) in said.text
    assert "keep them while the database does not open" in said.text
    assert not [word for word in ("shred", "remove") if word in said.text]


def test_a_second_name_of_a_database_that_is_still_plain_is_no_copy_to_remove(
    plain: list[Path], tmp_path: Path
) -> None:
    path = plain[0].with_name("a.db")
    path.with_name("a.db.old-20260302T060000Z").hardlink_to(path)
    config = Config(TOKEN, path, "http://127.0.0.1:9", database_key="ab" * 32)

    assert [f for f in findings(config, MONDAY, ()) if f.name == "plain copies"] == []


def test_a_restore_into_an_encrypted_diary_names_the_plain_backup_it_read(
    plain: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["encrypt"]) == 0
    elsewhere = plain[-1].rename(tmp_path / plain[-1].name)
    capsys.readouterr()

    assert main(["restore", str(elsewhere)]) == 0

    assert elsewhere in shredded(capsys.readouterr().out)


@pytest.mark.parametrize("name", ["20251115T030000Z", "20251115T030000Z-0badcafe"])
def test_a_plain_backup_whose_name_does_not_tell_whose_it_is_is_named_apart(
    plain: list[Path], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    unsure = plain[-1].with_name(f"hypnic-{name}.db")
    unsure.write_bytes(plain[-1].read_bytes())
    said = []
    capsys.readouterr()

    for command in (["encrypt"], ["restore", str(unsure)]):
        assert main(command) == 0
        said.append(capsys.readouterr().out)

    assert [unsure in shredded(out) for out in said] == [False, False]
    apart = [f"may be another bot's: look first: '{unsure}'" in out for out in said]
    assert apart == ["-0bad" not in name, True]


@pytest.mark.parametrize("name", ["other.db", "hypnic-20261115T030000Z.db", f"a.db.{REPLACED}"])
def test_a_restore_from_the_database_of_another_bot_never_names_it(
    plain: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["encrypt"]) == 0
    theirs = tmp_path / name
    diary(theirs, None)
    capsys.readouterr()

    assert main(["restore", str(theirs), "--without-deletions"]) == 0

    _, _, named = capsys.readouterr().out.partition("There are plain copies: ")
    assert str(plain[-1]) in named
    assert str(theirs) not in named
