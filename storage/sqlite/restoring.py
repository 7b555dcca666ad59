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
    """Put the prepared copy in place; returns the file that holds what was there before: the
    database, or where there was none the log of one that somebody had moved away."""
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
    at = datetime.fromtimestamp(decided.stat().st_mtime, UTC)
    set_aside = _set_aside(database, at) if database.exists() else None
    log = _log_set_aside(database, set_aside, at)
    for ending in (_LOG, _INDEX):
        database.with_name(f"{database.name}{ending}").unlink(missing_ok=True)
    sync_folder(database.parent)
    decided.replace(database)
    sync_folder(database.parent)
    return set_aside or log


def _log_set_aside(database: Path, set_aside: Path | None, at: datetime) -> Path | None:
    """Keep a log that says anything beside what was set aside, and for as long; its new name.

    Without a database somebody moved it away, or a kill came where the disk has no second names.
    """
    log = database.with_name(f"{database.name}{_LOG}")
    if not log.exists() or not log.stat().st_size:
        return None
    beside = set_aside or replaced_path(database, at)
    while (kept := beside.with_name(f"{beside.name}{_LOG}")).exists():
        beside = beside.with_name(f"{beside.name}-again")
    log.rename(kept)
    os.utime(kept, (at.timestamp(), at.timestamp()))
    return kept


def replaced_path(database: Path, at: datetime) -> Path:
    """The name of what a restore at that instant takes out of the way."""
    return database.with_name(f"{database.name}.replaced-{at:%Y%m%dT%H%M%S}Z")


def _set_aside(database: Path, at: datetime) -> Path:
    """A second name for what was there before; from that instant on it is kept for its time."""
    set_aside = replaced_path(database, at)
    while set_aside.exists() and not set_aside.samefile(database):
        set_aside = set_aside.with_name(f"{set_aside.name}-again")
    if not set_aside.exists():
        try:
            set_aside.hardlink_to(database)
        except OSError:  # Not every disk has second names; a start finishes what is decided.
            database.rename(set_aside)
    os.utime(set_aside, (at.timestamp(), at.timestamp()))
    return set_aside
