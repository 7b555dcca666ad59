"""A restore that survives a kill: one rename decides, and every start finishes what was decided."""

import os
from datetime import UTC, datetime
from pathlib import Path

from storage.sqlite.database_copies import sync_folder
from storage.sqlite.file_owners import take_after

_LOG, _INDEX = "-wal", "-shm"


def prepared_path(database: Path) -> Path:
    """The copy that is to take the database's place, while it is being made."""
    return database.with_name(f"{database.name}.restoring")


def decided_path(database: Path) -> Path:
    """The copy that takes the database's place: when it has this name, there is no way back."""
    return database.with_name(f"{database.name}.restored")


def decide(database: Path, now: datetime) -> Path | None:
    """Put the prepared copy in place; returns the file that holds what was there before."""
    prepared = prepared_path(database)
    take_after(prepared, database)
    os.utime(prepared, (now.timestamp(), now.timestamp()))
    prepared.replace(decided_path(database))
    sync_folder(database.parent)
    return finish(database)


def finish(database: Path) -> Path | None:
    """Finish a restore that was decided, whatever a kill left of it; nothing without one.

    A log belongs to the file it was written for: it is taken away, for good, before another file
    gets that name. At no moment is there no database at all, where the disk has second names.
    """
    decided = decided_path(database)
    if not decided.exists():
        return None
    set_aside = None
    if database.exists():
        set_aside = _set_aside(database, datetime.fromtimestamp(decided.stat().st_mtime, UTC))
    log = database.with_name(f"{database.name}{_LOG}")
    if set_aside and log.exists():
        log.rename(set_aside.with_name(f"{set_aside.name}{_LOG}"))
    for ending in (_LOG, _INDEX):
        database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)
    sync_folder(database.parent)
    decided.replace(database)
    sync_folder(database.parent)
    return set_aside


def _set_aside(database: Path, at: datetime) -> Path:
    """A second name for what was there before; from that instant on it is kept for its time."""
    set_aside = database.with_name(f"{database.name}.replaced-{at:%Y%m%dT%H%M%S}Z")
    while set_aside.exists() and not set_aside.samefile(database):
        set_aside = set_aside.with_name(f"{set_aside.name}-again")
    if not set_aside.exists():
        try:
            set_aside.hardlink_to(database)
        except OSError:  # Not every disk has second names; a start finishes what is decided.
            database.rename(set_aside)
    os.utime(set_aside, (at.timestamp(), at.timestamp()))
    return set_aside
