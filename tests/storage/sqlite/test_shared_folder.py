"""Several bots that keep their backups in one folder: each leaves the others' alone."""

from pathlib import Path

import pytest

from bot.operations.check import findings
from bot.operations.config import Config
from bot.scheduler.maintenance import each_hour
from storage import Store, open_store
from storage.database_file import restore
from storage.sqlite.backups import BY_HAND, back_up, backups, make, newest_good
from storage.sqlite.deletion_marks import deletions_path
from storage.sqlite.diary_labels import own_labels
from tests.crash.cuts import at_once
from tests.harness import MONDAY, TOKEN, Hypnic
from tests.storage.sqlite.test_backups import DAY, KEYS, people


def diary(path: Path, number: int, key: str | None = None) -> Path:
    """A database with one person."""
    with open_store(path, key) as store:
        at_once(store.people.agree(number, 1, MONDAY))
    return path


def of(database: Path, folder: Path, key: str | None = None) -> list[Path]:
    """The backups of that database."""
    return backups(folder, own_labels(database, key))


@pytest.mark.parametrize("key", KEYS)
def test_each_of_two_bots_keeps_its_own_backups_and_leaves_the_others_alone(
    tmp_path: Path, key: str | None
) -> None:
    one, other, folder = (
        diary(tmp_path / "a.db", 1, key),
        diary(tmp_path / "b.db", 2),
        tmp_path / "b",
    )
    theirs = [back_up(other, folder, 3, MONDAY + day * DAY, None) for day in range(3)]
    theirs.append(back_up(other, folder, 3, MONDAY + 2.5 * DAY, None, BY_HAND))
    ahead = make(other, folder, MONDAY.replace(year=2036), None)
    writing = ahead.with_name(f"{ahead.name}.partial")
    writing.write_bytes(b"being written")
    theirs[0].write_bytes(b"hurt")

    mine = [back_up(one, folder, 2, MONDAY + day * DAY, key) for day in range(20)]

    assert set(folder.iterdir()) == {*theirs, ahead, writing, *mine[-2:]}
    assert set(of(other, folder)) == {*theirs, ahead}
    assert newest_good(folder, key, own_labels(one, key)) == mine[-1]
    assert people(mine[-1], key) == 1


async def test_the_nights_backup_of_another_bot_is_none_of_this_one(
    store: Store, tmp_path: Path
) -> None:
    database, other, folder = tmp_path / "hypnic.db", tmp_path / "other.db", tmp_path / "b"
    with open_store(other):
        theirs = back_up(other, folder, 3, MONDAY, None)
    config = Config(TOKEN, database, send_rate=100_000, backup_dir=folder)
    async with Hypnic(store, tmp_path, config) as hypnic:
        for _ in range(2):
            await each_hour(hypnic.context())

    (mine,) = of(database, folder)
    assert backups(folder) == sorted([mine, theirs], reverse=True)


def test_backups_from_before_there_were_labels_are_counted_and_go_in_their_time(
    tmp_path: Path,
) -> None:
    database, folder = diary(tmp_path / "a.db", 1), tmp_path / "b"
    for day in range(3):
        made = back_up(database, folder, 3, MONDAY + day * DAY, None)
        made.rename(folder / f"hypnic-{MONDAY + day * DAY:%Y%m%dT%H%M%S}Z.db")
    assert newest_good(folder, None, own_labels(database, None)) == backups(folder)[0]

    for day in range(3, 6):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
        assert len(backups(folder)) == 3


def test_a_diary_that_was_begun_from_anothers_backup_leaves_the_others_alone(
    tmp_path: Path,
) -> None:
    one, other, folder = diary(tmp_path / "a.db", 1), diary(tmp_path / "b.db", 2), tmp_path / "b"
    theirs = back_up(other, folder, 3, MONDAY, None)
    mine = back_up(one, folder, 3, MONDAY, None)

    restore(one, theirs, None, MONDAY + DAY, without_deletions=True)
    with open_store(one):
        later = back_up(one, folder, 1, MONDAY + DAY, None)

    assert (people(one), of(one, folder), of(other, folder)) == (1, [later], [theirs])
    assert not mine.exists()


def test_a_diary_keeps_its_label_when_its_marks_or_itself_are_lost(tmp_path: Path) -> None:
    database, folder = diary(tmp_path / "a.db", 1), tmp_path / "b"
    made = back_up(database, folder, 3, MONDAY, None)

    deletions_path(database).unlink()
    diary(database, 2)
    assert of(database, folder) == [made]
    restore(database, made, None, MONDAY + DAY, without_deletions=True)
    diary(database, 2)
    later = back_up(database, folder, 3, MONDAY + DAY, None)
    assert of(database, folder) == [later, made]

    database.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    assert of(database, folder) == [later]


def test_the_check_names_backups_of_another_diary(tmp_path: Path) -> None:
    other, folder = diary(tmp_path / "b.db", 2), tmp_path / "b"
    back_up(other, folder, 3, MONDAY, None)
    config = Config(TOKEN, diary(tmp_path / "a.db", 1), "http://127.0.0.1:9", backup_dir=folder)

    said = [str(finding) for finding in findings(config, MONDAY, ("encoder",))]

    assert "-    last backup: none yet; the first comes within a day" in said
    assert any(line.startswith("-    other backups: 1 in BACKUP_DIR are") for line in said)


@pytest.mark.parametrize("beside", [".lock", "-wal", ".erased"])
def test_a_diary_that_was_started_from_our_backup_where_it_lies_is_left_alone(
    tmp_path: Path, beside: str
) -> None:
    database, folder = diary(tmp_path / "a.db", 1), tmp_path / "b"
    theirs = back_up(database, folder, 2, MONDAY, None)
    theirs.with_name(f"{theirs.name}{beside}").touch()

    for day in range(9):
        back_up(database, folder, 2, MONDAY + day * DAY, None)

    assert people(theirs) == 1
    assert theirs not in of(database, folder)
    assert len(of(database, folder)) == 2


@pytest.mark.parametrize(
    "name", ["20251115T030000Z", "20251115T030000Z-by-hand", "20991115T030000Z"]
)
@pytest.mark.parametrize("linked", [False, True])
def test_a_database_that_lies_among_its_backups_under_the_name_of_one_stays(
    tmp_path: Path, name: str, *, linked: bool
) -> None:
    folder = tmp_path / "b"
    live = diary(folder / f"hypnic-{name}.db", 1)
    database = tmp_path / "link.db" if linked else live
    for beside in folder.glob(f"{live.name}.*"):
        beside.unlink()
    if linked:
        database.hardlink_to(live)

    made = [back_up(database, folder, 2, MONDAY + day * DAY, None) for day in range(9)]

    assert set(folder.glob("*.db")) == {live, *made[-2:]}
    assert people(live) == 1
