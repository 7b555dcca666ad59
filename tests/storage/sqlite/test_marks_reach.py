"""Whether the marks of deletions reach back to a backup; a restore by a clock that is behind."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from storage import CannotOpen, open_store
from storage.database_file import restore
from storage.rekeying import rekey
from storage.sqlite.backups import back_up
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.driver import CAN_ENCRYPT, connect
from tests.crash.cuts import at_once
from tests.harness import MONDAY, Hypnic

DAY, FIRST, SECOND = timedelta(days=1), "ab" * 32, "cd" * 32


def diary(path: Path, key: str | None = None, *, people: int = 3) -> Path:
    """Some people, a backup with all of them, and the first of them deleted since; the backup."""
    with open_store(path, key) as store:
        for number in range(1, people + 1):
            at_once(store.people.agree(number, 1, MONDAY))
    made = back_up(path, path.parent / "b", 3, MONDAY, key)
    with open_store(path, key) as store:
        at_once(store.erase([1], MONDAY + DAY))
    return made


def who(path: Path, key: str | None = None) -> list[int]:
    """Whose diary is there."""
    with open_store(path, key) as store:
        return [row[0] for row in store.db.execute("select person_id from people").fetchall()]


def refuses(path: Path, made: Path, key: str | None = None) -> None:
    """A restore says that it is not known who was deleted, and changes nothing."""
    before = who(path, key)
    with pytest.raises(CannotOpen, match="begun after this backup"):
        restore(path, made, key, MONDAY + 3 * DAY)
    assert who(path, key) == before


def test_where_nobody_ever_was_deleted_a_backup_is_put_back_without_a_question(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        at_once(store.people.agree(1, 1, MONDAY))
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)

    restore(path, made, None, MONDAY + DAY)

    assert who(path) == [1]


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")
@pytest.mark.parametrize("started", [False, True])
def test_new_keys_make_no_marks_that_claim_to_know_what_was_lost(
    tmp_path: Path, *, started: bool
) -> None:
    path = tmp_path / "a.db"
    made = diary(path, FIRST)
    lost = deletions_path(path).rename(tmp_path / "lost")
    rekey(path, FIRST, SECOND, MONDAY + DAY)
    if started:
        who(path, SECOND)
    rekey(path, SECOND, FIRST, MONDAY + 2 * DAY)

    refuses(path, made, FIRST)
    lost.rename(deletions_path(path))
    restore(path, made, FIRST, MONDAY + 3 * DAY)
    assert who(path, FIRST) == [2, 3]


@pytest.mark.parametrize("deleted", [False, True])
def test_the_marks_of_a_new_server_do_not_count_for_a_backup_of_the_old_one(
    tmp_path: Path, *, deleted: bool
) -> None:
    made = diary(tmp_path / "a.db")
    new = tmp_path / "new" / "a.db"
    with open_store(new) as store:
        at_once(store.people.agree(9, 1, MONDAY))
        if deleted:
            at_once(store.erase([9], MONDAY + 2 * DAY))

    refuses(new, made)
    refuses(new, made)


def test_marks_that_were_lost_and_begun_anew_by_a_deletion_know_the_backups_made_since(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    made = diary(path)
    with open_store(path) as store:
        deletions_path(path).unlink()
        at_once(store.erase([2], MONDAY + DAY))
    refuses(path, made)
    later = back_up(path, tmp_path / "b", 3, MONDAY + 2 * DAY, None)

    restore(path, later, None, MONDAY + 3 * DAY)
    refuses(path, made)
    restore(path, made, None, MONDAY + 3 * DAY, without_deletions=True)
    refuses(path, made)


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")
def test_a_first_key_leaves_it_known_since_when_the_marks_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    made = diary(path)
    rekey(path, None, FIRST, MONDAY + DAY)

    restore(path, made, FIRST, MONDAY + 3 * DAY)

    assert who(path, FIRST) == [2, 3]


def test_marks_of_an_earlier_version_reach_the_backups_of_that_version(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    made = diary(path)
    marks = deletions_path(path)
    content = json.loads(marks.read_text())
    del content["since"], content["checksum"]
    marks.write_text(json.dumps(content))
    for file in (path, made):
        db = connect(file)
        db.execute("delete from facts where name = 'marks'")
        db.conn.commit()
        db.close()

    assert who(path) == [2, 3]
    restore(path, made, None, MONDAY + 3 * DAY)

    assert who(path) == [2, 3]


@pytest.mark.parametrize("token", ["x", 7, None, "ab"])
def test_a_token_that_is_none_is_damage(tmp_path: Path, token: object) -> None:
    marks = DeletionMarks(tmp_path / "a.db.erased")
    marks.keep_since("ab" * 8)
    assert marks.reach("ab" * 8)
    content = json.loads(marks.path.read_text())
    del content["checksum"]
    marks.path.write_text(json.dumps(content | {"since": [token]}))

    assert marks.damaged() == [marks.path]
    assert not marks.reach("ab" * 8)


@pytest.mark.parametrize("behind", [timedelta(hours=5), timedelta(hours=8)])
async def test_a_clock_that_is_behind_brings_nobody_back(tmp_path: Path, behind: timedelta) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        async with Hypnic(store, tmp_path) as hypnic:
            for _ in range(3):
                await hypnic.join().sets_up()
            first, *others = store.db.execute("select person_id from people").fetchall()
            await hypnic.later(minutes=5)
            made = back_up(path, tmp_path / "b", 3, hypnic.clock.now, None)
            for _ in range(6):
                await hypnic.later(hours=1)
            await store.erase(list(first), hypnic.clock.now)
            now = hypnic.clock.now

    restore(path, made, None, now - behind)

    assert who(path) == [number for (number,) in others]
