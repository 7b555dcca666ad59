"""Room kept for a full disk: a file that is dropped where somebody wants to be deleted."""

import os
from pathlib import Path

SIZE = 5_000_000
"""Bytes; the log of a deletion is smaller, except after many years of long notes."""


def reserve_path(database: Path) -> Path:
    """The file that keeps the room."""
    return database.with_name(f"{database.name}.ballast")


def keep_reserve(database: Path) -> None:
    """Take the room, unless it is taken already; raises OSError when there is none."""
    path = reserve_path(database)
    if path.exists() and path.stat().st_size == SIZE:
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(os.urandom(SIZE))  # Zeros would take no room where files are compressed.
    except OSError:
        drop(database)
        raise


def drop(database: Path) -> None:
    """Give the room back."""
    reserve_path(database).unlink(missing_ok=True)
