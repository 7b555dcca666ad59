"""A restore that asks before it forgets who was deleted, and one that a start finishes."""

import json
import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.sqlite import restoring
from storage.sqlite.backups import back_up
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.migrations import migrations
from storage.sqlite.opening import checking
from tests.crash.torn import older
from tests.harness import MONDAY
from tests.storage.sqlite.test_backups import DAY, people


async def a_backup(folder: Path) -> tuple[Path, Path]:
    """A database with two people, and its backup with the first of them."""
    path = folder / "a.db"
    with open_store(path) as store:
        await store.people.agree(1, 1, MONDAY)
    made = back_up(path, folder / "b", 3, MONDAY, None)
    with open_store(path) as store:
        await store.people.agree(2, 1, MONDAY)
    return path, made


@pytest.mark.parametrize("marks", [None, b"", b"[]"])
async def test_where_nobody_knows_who_was_deleted_a_restore_asks_and_changes_nothing(
    tmp_path: Path, marks: bytes | None
) -> None:
    path, made = await a_backup(tmp_path)
    if marks is None:
        (tmp_path / "a.db.erased").unlink()
    else:
        (tmp_path / "a.db.erased").write_bytes(marks)

    with pytest.raises(CannotOpen, match="--without-deletions"):
        restore(path, made, None, MONDAY)

    assert people(path) == 2
    restore(path, made, None, MONDAY, without_deletions=True)
    assert people(path) == 1


async def test_while_damaged_marks_lie_there_a_restore_counts_as_one_without(
    tmp_path: Path,
) -> None:
    path, made = await a_backup(tmp_path)
    (tmp_path / "a.db.erased").write_bytes(b"[]")
    with open_store(path) as store:
        await store.erase([2], MONDAY + DAY)

    with pytest.raises(CannotOpen, match="--without-deletions"):
        restore(path, made, None, MONDAY)


async def test_the_operator_is_asked_at_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, made = await a_backup(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    (tmp_path / "a.db.erased").unlink()

    assert main(["restore", str(made)]) == 2
    assert "--without-deletions" in capsys.readouterr().err
    assert main(["restore", "--without-deletions", str(made)]) == 0
    assert people(path) == 1


async def test_a_start_finishes_a_restore_that_was_decided_even_over_a_damaged_database(
    tmp_path: Path,
) -> None:
    path, made = await a_backup(tmp_path)
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    (tmp_path / "a.db-wal").write_bytes(b"of the damaged one")
    shutil.copy(made, restoring.decided_path(path))

    with open_store(path, checked=checking(path)) as store:
        assert await store.people.get(1)

    assert not restoring.decided_path(path).exists()
    [log] = tmp_path.glob("a.db.replaced-*-wal")
    assert log.read_bytes() == b"of the damaged one"


async def test_what_a_cut_off_copy_left_is_no_restore(tmp_path: Path) -> None:
    path, made = await a_backup(tmp_path)
    shutil.copy(made, restoring.prepared_path(path))

    with open_store(path):
        pass

    assert people(path) == 2


async def test_who_was_not_told_yet_is_told_though_a_backup_was_put_in_place(
    tmp_path: Path,
) -> None:
    path, made = await a_backup(tmp_path)
    with open_store(path) as store:
        await store.erase([1], MONDAY + DAY, tell=True)

    restore(path, made, None, MONDAY + DAY)

    with open_store(path) as store:
        assert await store.people.get(1) is None
        assert await store.deletion.untold(MONDAY + DAY) == (1,)


@pytest.mark.parametrize(
    "at", [int((MONDAY + 3650 * DAY).timestamp()), -5, 1_770_000_000_000, 10**30]
)
@pytest.mark.parametrize("older", [False, True])
async def test_marks_with_absurd_dates_delete_nobody_and_hide_no_other_mark(
    tmp_path: Path, at: int, *, older: bool
) -> None:
    path, _ = await a_backup(tmp_path)
    made = back_up(path, tmp_path / "b", 3, MONDAY + DAY, None)
    marks = DeletionMarks(deletions_path(path))
    marks.add([1, 2], MONDAY + DAY)
    content = json.loads(marks.path.read_text())
    del content["checksum"]  # As files of earlier versions.
    absurd = {"salt": content["salt"], "marks": dict.fromkeys(content["marks"], at)}
    if older:
        one = dict([*content["marks"].items()][:1])
        content |= {"marks": one, "plain": [absurd]}
    else:
        content |= absurd
    marks.path.write_text(json.dumps(content))

    restore(path, made, None, MONDAY + 2 * DAY)

    assert people(path) == (1 if older else 2)


async def test_where_nobody_of_several_would_be_left_a_restore_asks_and_changes_nothing(
    tmp_path: Path,
) -> None:
    path, _ = await a_backup(tmp_path)
    made = back_up(path, tmp_path / "b", 3, MONDAY + DAY, None)
    DeletionMarks(deletions_path(path)).add([1, 2], MONDAY + DAY)

    with pytest.raises(CannotOpen, match=r"all 2 people of this backup.*--without-deletions"):
        restore(path, made, None, MONDAY + 2 * DAY)
    assert not list(tmp_path.glob("a.db.re*"))
    restore(path, made, None, MONDAY + 2 * DAY, without_deletions=True)

    assert people(path) == 2


def test_a_backup_of_any_older_schema_can_be_put_back(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.files.deletions.add([3], MONDAY)
        store.files.deletions.keep_since("")  # As marks of an earlier version.
        names = [migration.name for migration in migrations.applied(store.db)]
    for name in names[1:]:
        older(tmp_path / f"{name}.db", name)

        restore(tmp_path / "a.db", tmp_path / f"{name}.db", None, MONDAY)

        assert people(tmp_path / "a.db") == 19
