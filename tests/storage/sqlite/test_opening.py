"""Opening the database: private, locked, checked, copied before it changes."""

import shutil
import stat
from pathlib import Path

import pytest
from sqlite_utils import Database

from storage import CannotOpen, open_store
from storage.sqlite.database_copies import copy_database, copy_file
from storage.sqlite.driver import connect
from storage.sqlite.migrations import migrations
from storage.sqlite.opening import checking
from tests.crash.torn import older


def modes(folder: Path) -> set[int]:
    """The permissions of all files in the folder."""
    return {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir() if file.is_file()}


def pragma(db: Database, name: str) -> object:
    """The value of a pragma."""
    return db.execute(f"pragma {name}").fetchone()[0]


def test_a_new_database_is_private_and_durable(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        assert modes(tmp_path) == {0o600}
        assert pragma(store.db, "journal_mode") == "wal"
        assert pragma(store.db, "synchronous") == 2
        assert pragma(store.db, "foreign_keys") == 1
        assert pragma(store.db, "secure_delete") == 1


def test_a_second_hypnic_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        with (
            pytest.raises(CannotOpen, match="Another Hypnic is using"),
            open_store(tmp_path / "a.db"),
        ):
            pass

        assert store.db.execute("select count(*) from people").fetchone() == (0,)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"this is not a database, it is a text file", id="not a database"),
        pytest.param(b"SQLite format 3\x00" + b"\xff" * 5000, id="a broken header"),
    ],
)
def test_a_damaged_file_is_refused_and_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)

    with pytest.raises(CannotOpen, match="damaged or not a database"), open_store(path):
        pass

    assert path.read_bytes() == content


@pytest.mark.parametrize("early", [False, True])
def test_a_page_that_was_overwritten_is_noticed(
    tmp_path: Path,
    early: bool,  # noqa: FBT001
) -> None:
    path = tmp_path / "a.db"
    with open_store(path, checked=checking(path) if early else None):
        pass
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    path.write_bytes(content)

    checked = checking(path) if early else None
    with pytest.raises(CannotOpen, match="damaged"), open_store(path, checked=checked):
        pass

    assert path.read_bytes() == bytes(content)


def test_a_database_of_a_newer_hypnic_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        store.db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('hypnic', 'from_the_future', '2030-01-01')"
        )
    content = path.read_bytes()

    with pytest.raises(CannotOpen, match="newer Hypnic"), open_store(path):
        pass

    assert path.read_bytes() == content


def test_an_older_database_is_copied_and_then_moved_forward(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    older(path, "schedule_per_person")
    path.chmod(0o600)
    db = connect(path)
    db.execute("create table precious (word text)")
    db.execute("insert into precious values ('kept')")
    db.conn.commit()
    db.close()

    with open_store(path) as store:
        assert migrations.pending(store.db) == []
        assert store.db.execute("select word from precious").fetchone() == ("kept",)

    copy = connect(path.with_name("a.db.before-upgrade"))
    assert copy.execute("select word from precious").fetchone() == ("kept",)
    assert "reminders" not in copy.table_names()
    copy.close()
    assert modes(tmp_path) == {0o600}


def test_a_copy_is_verified_and_holds_what_the_original_holds(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        copy_database(store.db, tmp_path / "copy.db")

        copy = connect(tmp_path / "copy.db")
        assert set(copy.table_names()) == set(store.db.table_names())
        copy.close()


def test_a_folder_that_cannot_be_used_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(CannotOpen, match="cannot be used"), open_store(tmp_path / "file" / "a.db"):
        pass


def test_a_database_that_is_a_folder_is_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.db").mkdir()

    with pytest.raises(CannotOpen, match="cannot be opened"), open_store(tmp_path / "a.db"):
        pass


@pytest.mark.parametrize("key", [None, "ab" * 32], ids=["plain", "encrypted"])
def test_what_was_cut_off_before_there_was_a_log_is_rolled_back(
    tmp_path: Path, key: str | None
) -> None:
    with open_store(tmp_path / "a.db", key=key):
        pass
    copy_file(tmp_path / "a.db", tmp_path / "restored.db", key)
    db = connect(tmp_path / "restored.db", key)
    db.execute("pragma cache_size = 1")
    db.execute("begin")
    for number in range(2000):
        db.execute("insert into facts values (?, ?)", [f"never committed {number}", "x" * 500])
    for file in tmp_path.glob("restored.db*"):
        shutil.copy(file, tmp_path / file.name.replace("restored", "killed"))
    db.close()
    assert (tmp_path / "killed.db-journal").stat().st_size

    with open_store(tmp_path / "killed.db", key=key) as store:
        assert store.db.execute("select 1 from facts where name like 'never%'").fetchone() is None
