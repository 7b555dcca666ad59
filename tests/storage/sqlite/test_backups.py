"""Backups that can be trusted: verified, few, private, and put back without surprises."""

import asyncio
import os
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.__main__ import main
from bot.domain.clock_evidence import STEP
from storage import CannotOpen, Damaged, open_store
from storage.database_file import back_up_running, restore
from storage.sqlite.backups import back_up, backups, is_due, made_at, newest_good
from storage.sqlite.database_copies import check
from storage.sqlite.driver import CAN_ENCRYPT
from storage.sqlite.old_copies import forget_old_copies
from tests.harness import MONDAY
from tests.storage.sqlite.test_opening import modes

KEY = "0123456789abcdef" * 4
KEYS = [pytest.param(None, id="plain")] + (
    [pytest.param(KEY, id="encrypted")] if CAN_ENCRYPT else []
)
DAY = timedelta(days=1)
REPLACED = "replaced-20260302T060000Z"


def people(path: Path, key: str | None = None) -> int:
    """How many people are in that database."""
    return check(path, key)["people"]


@pytest.mark.parametrize("key", KEYS)
async def test_a_backup_beside_a_running_bot_holds_what_was_committed(
    tmp_path: Path, key: str | None
) -> None:
    with open_store(tmp_path / "a.db", key) as store:
        for number in range(50):
            await store.people.agree(number, 1, MONDAY)
        folder = tmp_path / "of" / "backups"
        making = asyncio.create_task(back_up_running(store, folder, 3, MONDAY))
        for number in range(50, 100):
            await store.people.agree(number, 1, MONDAY)
            await asyncio.sleep(0)
        made = await making

    assert people(made, key) >= 50
    assert modes(folder) == {0o600}
    assert list(folder.iterdir()) == [made]


async def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db"):
        pass
    for day in range(5):
        back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY + day * DAY, None)

    assert [made_at(file) for file in backups(tmp_path / "b")] == [
        MONDAY + day * DAY for day in (4, 3, 2)
    ]


@pytest.mark.parametrize(
    ("hours", "due"),
    [(0, False), (20, False), (21, True), (22, True), (45, True), (-1, True)],
)
async def test_a_backup_is_due_once_a_night(tmp_path: Path, hours: int, *, due: bool) -> None:
    with open_store(tmp_path / "a.db"):
        pass
    back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY, None)

    assert is_due(tmp_path / "b", MONDAY + timedelta(hours=hours)) is due


@pytest.mark.parametrize("key", KEYS)
async def test_a_restore_brings_back_the_diary_and_keeps_what_it_replaces(
    tmp_path: Path, key: str | None
) -> None:
    path = tmp_path / "a.db"
    with open_store(path, key) as store:
        await store.people.agree(1, 1, MONDAY)
    made = back_up(path, tmp_path / "b", 3, MONDAY, key)
    with open_store(path, key) as store:
        await store.people.agree(2, 1, MONDAY)

    kept = restore(path, made, key, MONDAY + DAY, without_deletions=True).set_aside

    assert people(path, key) == 1
    assert kept
    assert people(kept, key) == 2
    assert modes(tmp_path) == {0o600}


@pytest.mark.parametrize("key", KEYS)
async def test_a_restore_does_not_bring_deleted_people_back(
    tmp_path: Path, key: str | None
) -> None:
    path = tmp_path / "a.db"
    with open_store(path, key) as store:
        for number in (1, 2, 3):
            await store.people.agree(number, 1, MONDAY)
            await store.nights.add_note(number, MONDAY.date(), 1, f"canary-{number}")
    made = back_up(path, tmp_path / "b", 3, MONDAY, key)
    with open_store(path, key) as store:
        await store.erase([2], MONDAY + DAY)

    restored = restore(path, made, key, MONDAY + 2 * DAY)

    assert restored.deleted == 1
    with open_store(path, key) as store:
        assert [await store.people.get(number) is None for number in (1, 2, 3)] == [
            False,
            True,
            False,
        ]
        tidy = store.db.execute("select count(*) from facts where name = 'untidy'").fetchone()
        assert (*tidy, store.db.execute("pragma freelist_count").fetchone()[0]) == (0, 0)
    assert b"canary-2" not in path.read_bytes()


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(MONDAY + 4 * DAY, id="later"),
        pytest.param(MONDAY + 2 * DAY - STEP, id="by a clock that is behind by a step"),
    ],
)
async def test_who_agreed_again_after_deleting_is_kept_by_a_later_restore(
    tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        await store.people.agree(1, 1, MONDAY)
        await store.erase([1], MONDAY + DAY)
        await store.people.agree(1, 1, MONDAY + 2 * DAY)
    made = back_up(path, tmp_path / "b", 3, MONDAY + 3 * DAY, None)

    restore(path, made, None, now)

    assert people(path) == 1


def test_the_marks_name_nobody(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.files.deletions.add([123456789], MONDAY)

    assert "123456789" not in (tmp_path / "a.db.erased").read_text()


def damaged(content: bytes, how: str, chance: Random) -> bytes:
    """A copy that was hurt on its way."""
    if how == "cut":
        return content[: chance.randrange(1, len(content) // 4096) * 4096 - 1]
    start = 0 if how == "header" else 4096 * chance.randrange(1, 4)
    return content[:start] + chance.randbytes(4096) + content[start + 4096 :]


@pytest.mark.parametrize("how", ["header", "page", "cut"])
def test_a_damaged_backup_is_refused_and_the_next_older_one_is_named(
    tmp_path: Path, how: str
) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    good = back_up(path, tmp_path / "b", 3, MONDAY, None)
    bad = back_up(path, tmp_path / "b", 3, MONDAY + DAY, None)
    bad.write_bytes(damaged(bad.read_bytes(), how, Random(7)))
    before = path.read_bytes()

    with pytest.raises(Damaged):
        restore(path, bad, None, MONDAY + 2 * DAY)

    assert path.read_bytes() == before
    assert newest_good(tmp_path / "b", None) == good


def test_nothing_is_restored_while_the_bot_runs(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db"):
        made = back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY, None)

        with pytest.raises(CannotOpen, match="Another Hypnic"):
            restore(tmp_path / "a.db", made, None, MONDAY)


def test_a_damaged_database_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)

    restore(path, made, None, MONDAY, without_deletions=True)

    assert people(path) == 0


def test_a_backup_that_fails_leaves_nothing_and_clears_what_a_kill_left(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db"):
        pass
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "hypnic-20260301T030000Z.db.partial").touch()
    made = back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY, None)
    (tmp_path / "a.db").write_bytes(b"hurt" * 1000)

    with pytest.raises(CannotOpen):
        back_up(tmp_path / "a.db", tmp_path / "b", 3, MONDAY, None)

    assert list((tmp_path / "b").iterdir()) == [made]


def test_what_a_restore_replaced_is_kept_for_its_time_however_old_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    made = back_up(path, tmp_path / "b", 3, MONDAY, None)
    os.utime(path, (0, 0))

    kept = restore(path, made, None, MONDAY, without_deletions=True).set_aside
    forget_old_copies(path, MONDAY + timedelta(hours=20), DAY)

    assert kept
    assert kept.exists()
    assert not (tmp_path / "a.db.restoring").exists()


def test_what_an_upgrade_or_a_restore_left_is_forgotten_in_time(tmp_path: Path) -> None:
    left = [tmp_path / "a.db.before-upgrade", tmp_path / f"a.db.{REPLACED}", tmp_path / "a.db"]
    for file in left:
        file.touch()
    long_after = MONDAY.replace(year=2100)

    forget_old_copies(tmp_path / "a.db", long_after, DAY)

    assert [file.exists() for file in left] == [False, False, True]


def test_what_was_left_under_a_clock_that_was_ahead_goes_in_its_time(tmp_path: Path) -> None:
    left = tmp_path / f"a.db.{REPLACED}"
    left.touch()
    os.utime(left, (0, (MONDAY + 3650 * DAY).timestamp()))

    forget_old_copies(tmp_path / "a.db", MONDAY, DAY)
    assert left.exists()
    forget_old_copies(tmp_path / "a.db", MONDAY + 2 * DAY, DAY)
    assert not left.exists()


async def test_backups_are_made_and_put_back_without_a_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(tmp_path / "hypnic.db") as store:
        await store.people.agree(1, 1, MONDAY)
    for name in ("TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/hypnic.db")
    monkeypatch.setenv("BACKUP_DIR", str(tmp_path / "kept"))

    assert main(["backup"]) == 0
    (made,) = backups(tmp_path / "kept")
    assert main(["restore", str(made), "--without-deletions"]) == 0
    assert main(["gaps"]) == 0
    assert "No question" in capsys.readouterr().err
    assert people(tmp_path / "hypnic.db") == 1


def test_a_backup_that_is_cut_off_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told_to_stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with open_store(tmp_path / "hypnic.db"):
        pass
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/hypnic.db")
    monkeypatch.setenv("BACKUP_DIR", str(tmp_path / "kept"))
    monkeypatch.setattr("bot.operations.file_commands.back_up", told_to_stop)

    assert main(["backup"]) == 130
