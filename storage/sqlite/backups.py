"""Backups: made each night, verified, few; and one put back in place of the database."""

import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from storage.errors import CannotOpen
from storage.sqlite.copies import check, copy_file
from storage.sqlite.driver import DatabaseError

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


def newest_good(folder: Path | None, key: str | None) -> Path | None:
    """The newest backup that is sound; None when there is none."""
    for backup in backups(folder) if folder else ():
        try:
            check(backup, key)
        except (CannotOpen, DatabaseError):
            continue
        return backup
    return None


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
