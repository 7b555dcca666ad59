"""Backups: made each night, verified, few; and one put back in place of the database."""

import asyncio
import os
import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from storage.driver import DatabaseError, connect
from storage.errors import CannotOpen
from storage.files import check, copy_file, sync_folder
from storage.marks import Marks, marks_path
from storage.opening import locked
from storage.store import Store, store_of

NIGHTLY = time(3)
"""The hour, in UTC, after which a night's backup is due."""

_NAME = re.compile(r"hypnic-([0-9]{8}T[0-9]{6})Z\.db")


def backups(folder: Path) -> list[Path]:
    """The backups in the folder, newest first."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted((file for file in found if _NAME.fullmatch(file.name)), reverse=True)


def made_at(backup: Path) -> datetime:
    """The instant that a backup's name tells."""
    named = _NAME.fullmatch(backup.name)
    if named is None:
        raise ValueError(backup.name)
    return datetime.strptime(named[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the backup of the last night is missing."""
    night = datetime.combine(now.date(), NIGHTLY, UTC)
    night = night if night <= now else night - timedelta(days=1)
    made = backups(folder)
    return not made or not night <= made_at(made[0]) <= now


def back_up(database: Path, folder: Path, keep: int, now: datetime, key: str | None) -> Path:
    """Make and verify a backup, then forget all but the newest `keep`; returns its file.

    Raises CannotOpen or DatabaseError when it could not be made; older ones are then kept.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for cut_off in folder.glob("hypnic-*.partial*"):
        cut_off.unlink(missing_ok=True)
    target = folder / f"hypnic-{now:%Y%m%dT%H%M%S}Z.db"
    copy_file(database, target, key)
    for old in backups(folder)[keep:]:
        old.unlink()
    return target


async def back_up_running(store: Store, folder: Path, keep: int, now: datetime) -> Path:
    """The same beside a running bot: in a thread, and with no deletion meanwhile."""
    async with store.quiet:
        store.tidy()
        return await asyncio.to_thread(
            back_up, store.files.database, folder, keep, now, store.files.key
        )


def newest_good(folder: Path | None, key: str | None) -> Path | None:
    """The newest backup that is sound; None when there is none."""
    for backup in backups(folder) if folder else ():
        try:
            check(backup, key)
        except (CannotOpen, DatabaseError):
            continue
        return backup
    return None


def restore(database: Path, backup: Path, key: str | None, now: datetime) -> Path | None:
    """Put a backup in place of the database; returns the file that holds what was there before.

    The backup is checked and copied first, and whoever had everything deleted since is deleted
    from the copy. Raises CannotOpen when the bot runs or the backup is not sound; nothing is
    changed then.
    """
    with locked(database):
        if not backup.is_file():
            raise CannotOpen(f"There is no backup {backup}.")
        check(backup, key)
        coming = database.with_name(f"{database.name}.restoring")
        try:
            copy_file(backup, coming, key)
            _delete_again(coming, key, Marks(marks_path(database), key))
            replaced = _set_aside(database, now)
            coming.replace(database)
        finally:
            coming.unlink(missing_ok=True)
        sync_folder(database.parent)
        return replaced


def _delete_again(copy: Path, key: str | None, marks: Marks) -> None:
    db = connect(copy, key)
    try:
        for pragma in ("foreign_keys = on", "secure_delete = on"):
            db.execute(f"pragma {pragma}")
        people = dict(db.execute("select person_id, consented_at from people").fetchall())
        store = store_of(db, copy, key)
        deleted = marks.deleted_at(list(people)).items()
        store.delete([number for number, at in deleted if people[number] <= at.timestamp()])
        store.tidy()
    finally:
        db.close()


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Keep what is there under another name; at no moment is there no database at all."""
    if not database.exists():
        return None
    kept = database.with_name(f"{database.name}.replaced-{now:%Y%m%dT%H%M%S}Z")
    kept.hardlink_to(database)
    os.utime(kept, (now.timestamp(), now.timestamp()))  # From now on it is kept for its time.
    for ending in ("-wal", "-shm"):
        beside = database.with_name(f"{database.name}{ending}")
        if beside.exists():
            beside.rename(kept.with_name(f"{kept.name}{ending}"))
    return kept


def forget_old_copies(database: Path, now: datetime, after: timedelta) -> None:
    """Remove what upgrades and restores left beside the database, as old as the oldest backup."""
    left = (
        file
        for pattern in (".before-upgrade*", ".replaced-*", ".restoring*")
        for file in database.parent.glob(f"{database.name}{pattern}")
    )
    for file in left:
        if now - datetime.fromtimestamp(file.stat().st_mtime, UTC) > after:
            file.unlink(missing_ok=True)
