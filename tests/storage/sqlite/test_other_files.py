"""What is SQLite but no diary of Hypnic is neither put back, nor backed up, nor taken over."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.sqlite.backups import back_up, is_sound
from storage.sqlite.driver import connect
from tests.crash.cuts import at_once
from tests.harness import MONDAY


def books(path: Path) -> Path:
    """The database of another program."""
    with closing(connect(path)) as db:
        db.execute("create table books (title text)")
        db.execute("insert into books values ('Walden')")
        db.conn.commit()
    return path


def empty(path: Path) -> Path:
    """A file of no bytes."""
    path.touch()
    return path


@pytest.mark.parametrize("make", [books, empty])
@pytest.mark.parametrize("without_deletions", [False, True])
def test_a_restore_of_what_is_no_diary_changes_nothing(
    tmp_path: Path, make: Callable[[Path], Path], *, without_deletions: bool
) -> None:
    path, other = tmp_path / "a.db", make(tmp_path / "other.db")
    with open_store(path) as store:
        at_once(store.people.agree(1, 1, MONDAY))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    with pytest.raises(CannotOpen, match="no diary of Hypnic"):
        restore(path, other, None, MONDAY, without_deletions=without_deletions)

    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
    assert not is_sound(other, None)


@pytest.mark.parametrize("make", [books, empty])
def test_what_is_no_diary_is_not_backed_up(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with pytest.raises(CannotOpen, match="no diary of Hypnic"):
        back_up(make(tmp_path / "a.db"), tmp_path / "b", 3, MONDAY, None)

    assert not (tmp_path / "b").exists()


def test_a_start_does_not_take_over_the_database_of_another_program(tmp_path: Path) -> None:
    path = books(tmp_path / "hypnic.db")
    before = path.read_bytes()

    with pytest.raises(CannotOpen, match="another program made it"), open_store(path):
        pass

    assert path.read_bytes() == before


def test_a_database_whose_first_start_was_cut_off_before_it_had_a_table_opens(
    tmp_path: Path,
) -> None:
    path = tmp_path / "hypnic.db"
    with closing(connect(path)) as db:
        db.execute("pragma journal_mode = wal").fetchall()
    assert path.stat().st_size

    with open_store(path) as store:
        assert store.db.execute("select count(*) from people").fetchone() == (0,)
