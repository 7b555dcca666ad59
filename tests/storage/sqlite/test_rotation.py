"""Which backups are kept, whatever else lies in their folder and whatever the clock says."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.sqlite.backups import (
    BY_HAND,
    back_up,
    backups,
    is_due,
    made_at,
    newest_good,
)
from tests.harness import MONDAY

DAY = timedelta(days=1)


async def test_a_file_dated_ahead_neither_multiplies_backups_nor_pushes_good_ones_out(
    tmp_path: Path,
) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database):
        pass
    for day in range(5):
        back_up(database, folder, 5, MONDAY + day * DAY, None)
    stray = folder / "hypnic-20360207T062816Z.db"
    stray.write_bytes(backups(folder)[0].read_bytes())
    made = 0
    for hour in range(1, 49):
        now = MONDAY + 4 * DAY + timedelta(hours=hour)
        if is_due(folder, now):
            back_up(database, folder, 5, now, None)
            made += 1

    nights = [made_at(file).date() for file in backups(folder) if "ahead" not in file.name]
    assert made == 2
    assert nights == [(MONDAY + day * DAY).date() for day in (6, 5, 4, 3, 2)]
    assert not stray.exists()


def test_what_was_dated_ahead_goes_when_those_of_its_age_go(tmp_path: Path) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database):
        pass
    folder.mkdir()
    (folder / "hypnic-20990101T000000Z.db").write_bytes(database.read_bytes())
    ahead = []
    for day in range(6):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
        ahead.append(len(list(folder.glob("*-ahead.db"))))

    assert ahead == [1, 1, 1, 1, 0, 0]


def test_each_of_several_backups_that_are_dated_ahead_is_kept(tmp_path: Path) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database):
        pass
    back_up(database, folder, 3, MONDAY, None)
    for day in (1, 2, 3):
        (folder / f"hypnic-2036010{day}T000000Z.db").write_bytes(b"%d" % day)
        back_up(database, folder, 3, MONDAY + timedelta(minutes=1), None)

    ahead = sorted(folder.glob("*-ahead.db"), reverse=True)
    assert {file.read_bytes() for file in ahead} == {b"1", b"2", b"3"}


async def test_a_backup_by_hand_under_a_clock_that_jumped_drops_no_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database) as store:
        await store.clock.look(MONDAY)
    for hour in range(3):
        back_up(database, folder, 3, MONDAY + timedelta(hours=hour), None, BY_HAND)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    monkeypatch.setenv("BACKUP_DIR", str(folder))

    assert main(["backup"]) == 0

    assert len(backups(folder)) == 4


async def test_a_backup_by_hand_under_a_clock_that_is_behind_is_not_the_oldest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    right = MONDAY + 3650 * DAY
    with open_store(database) as store:
        await store.clock.look(right)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    monkeypatch.setenv("BACKUP_DIR", str(folder))

    assert main(["backup"]) == 0
    (by_hand,) = backups(folder)
    back_up(database, folder, 3, right + DAY, None)

    assert by_hand in backups(folder)


def test_backups_made_by_hand_push_no_nightly_one_out(tmp_path: Path) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database):
        pass
    for day in range(3):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
    for minute in range(1, 6):
        now = MONDAY + 2 * DAY + timedelta(minutes=minute)
        by_hand = back_up(database, folder, 3, now, None, BY_HAND)
        assert is_due(folder, now + DAY)

    assert len(backups(folder)) == 8
    assert newest_good(folder, None) == by_hand

    for day in range(3, 7):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
    assert len(backups(folder)) == 3


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("hypnic-20260230T030000Z.db", id="no such day"),
        pytest.param("hypnic-20269999T999999Z-by-hand.db", id="no such month, by hand"),
        pytest.param("hypnic-20990230T030000Z.db", id="no such day, ahead"),
        pytest.param("hypnic-of-mine.partial", id="not cut off by us"),
    ],
)
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_only_looks_like_a_backup_stops_none_and_is_left_alone(
    tmp_path: Path, name: str, kind: str
) -> None:
    _a_week_beside(tmp_path, name, kind)


@pytest.mark.parametrize("name", ["hypnic-20260101T030000Z.db", "hypnic-20990101T000000Z.db"])
def test_a_folder_that_is_called_like_a_backup_is_left_alone(tmp_path: Path, name: str) -> None:
    _a_week_beside(tmp_path, name, "folder")


def _a_week_beside(tmp_path: Path, name: str, kind: str) -> None:
    """Make a week's backups, of which two are kept, beside something that is none."""
    database, folder, stray = tmp_path / "a.db", tmp_path / "b", tmp_path / "b" / name
    with open_store(database):
        pass
    stray.mkdir(parents=True) if kind == "folder" else folder.mkdir()
    own = stray / "own" if kind == "folder" else stray
    own.write_text("mine")

    for day in range(7):
        assert is_due(folder, MONDAY + day * DAY)
        back_up(database, folder, 2, MONDAY + day * DAY, None)

    assert own.read_text() == "mine"
    assert [made_at(file) for file in backups(folder)] == [MONDAY + day * DAY for day in (6, 5)]
    assert newest_good(folder, None) == backups(folder)[0]


async def test_backups_of_a_database_that_began_anew_push_out_none_with_people(
    tmp_path: Path,
) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database) as store:
        await store.people.agree(1, 1, MONDAY)
    by_hand = back_up(database, folder, 3, MONDAY - DAY, None, BY_HAND)
    good = [back_up(database, folder, 3, MONDAY + day * DAY, None) for day in range(3)]
    last = back_up(database, folder, 3, MONDAY + 2.5 * DAY, None, BY_HAND)
    database.unlink()
    with open_store(database):
        pass
    for day in range(3, 20):
        empty = back_up(database, folder, 3, MONDAY + day * DAY, None)

    assert all(file.exists() for file in (*good, last, empty))
    assert not by_hand.exists()
    assert len(backups(folder)) == 3 + 1 + 3

    with open_store(database) as store:
        await store.people.agree(2, 1, MONDAY + 20 * DAY)
    for day in range(20, 23):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
    assert [made_at(file) for file in backups(folder)] == [
        MONDAY + day * DAY for day in (22, 21, 20)
    ]


async def test_backups_of_people_who_had_everything_deleted_go_in_their_time(
    tmp_path: Path,
) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database) as store:
        await store.people.agree(1, 1, MONDAY)
    old = [back_up(database, folder, 3, MONDAY + day * DAY, None) for day in range(3)]
    old.append(back_up(database, folder, 3, MONDAY + 2.5 * DAY, None, BY_HAND))
    with open_store(database) as store:
        await store.erase([1], MONDAY + 2.9 * DAY)
    for day in range(3, 7):
        back_up(database, folder, 3, MONDAY + day * DAY, None)

    assert not any(file.exists() for file in old)
    assert len(backups(folder)) == 3


def test_a_damaged_backup_takes_no_place_among_those_that_are_kept(tmp_path: Path) -> None:
    database, folder = tmp_path / "a.db", tmp_path / "b"
    with open_store(database):
        pass
    for day in range(3):
        back_up(database, folder, 3, MONDAY + day * DAY, None)
    backups(folder)[0].write_bytes(b"hurt")
    hurt = backups(folder)[0]

    back_up(database, folder, 3, MONDAY + 3 * DAY, None)
    assert [made_at(file).date().day for file in backups(folder)] == [5, 4, 3, 2]

    back_up(database, folder, 3, MONDAY + 4 * DAY, None)
    back_up(database, folder, 3, MONDAY + 5 * DAY, None)
    assert hurt not in backups(folder)
    assert len(backups(folder)) == 3


async def test_a_mark_that_is_dated_ahead_does_not_empty_a_restore_also_after_an_outage(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        for number in (1, 2):
            await store.people.agree(number, 1, MONDAY)
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)
    with open_store(path) as store:
        store.files.deletions.add([1], MONDAY.replace(year=2036))
        store.files.deletions.add([2], MONDAY + DAY, MONDAY)
        for hour in (0, 5, 6, 7, 8, 9, 10, 11):
            looked = await store.clock.look(MONDAY + timedelta(hours=hour))
        assert not looked.evidence.in_doubt

    restore(path, made, None, MONDAY + 2 * DAY, without_deletions=True)

    with open_store(path) as store:
        assert await store.people.get(1)
        assert await store.people.get(2) is None


async def test_who_deletes_while_the_clock_is_ahead_is_deleted_from_backups(tmp_path: Path) -> None:
    path, wrong = tmp_path / "a.db", MONDAY.replace(year=2036)
    with open_store(path) as store:
        await store.people.agree(1, 1, MONDAY)
        await store.clock.look(MONDAY)
        await store.people.agree(2, 1, MONDAY + timedelta(minutes=50))
        await store.clock.look(wrong)
        await store.people.agree(3, 1, wrong)
        await store.people.agree(4, 1, wrong)
        made = back_up(path, tmp_path / "b", 3, MONDAY, None)
        await store.erase([1, 2, 3], wrong)
        await store.clock.look(MONDAY + timedelta(hours=1))

    restore(path, made, None, MONDAY + timedelta(hours=1))

    with open_store(path) as store:
        assert store.db.execute("select person_id from people").fetchall() == [(4,)]


async def test_nothing_is_restored_by_a_clock_that_is_far_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        await store.people.agree(1, 1, MONDAY)
        await store.clock.look(MONDAY)
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)
    before = path.read_bytes()

    with pytest.raises(CannotOpen, match="Set the clock"):
        restore(path, made, None, MONDAY.replace(year=1970), without_deletions=True)

    assert path.read_bytes() == before
