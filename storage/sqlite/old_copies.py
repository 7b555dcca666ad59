"""Old copies of the diary: what lies beside it, how long that stays, and what of it is plain."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.sqlite.backups import backups, instant_of, is_backup, label_of, seems_in_use
from storage.sqlite.database_copies import is_encrypted, is_plain
from storage.sqlite.diary_labels import own_labels

_LEFT = re.compile(
    r"\.(?:before-upgrade|restoring|(?P<why>replaced|old)-(?P<stamp>[0-9]{8}T[0-9]{6})Z(?:-again)*)"
    r"(?:\.partial)?(?P<side>-journal|-wal|-shm)?"
)
"""What upgrades, restores and new keys call their files, behind the name of the database."""
_OLD_COPY = re.compile(f".+{_LEFT.pattern}")


def forget_old_copies(database: Path, now: datetime, after: timedelta) -> None:
    """Remove what upgrades and restores left beside the database, as old as the oldest backup.

    Only files with names as we give them: an operator's own copies are left alone. What was there
    before a new key stays until somebody removes it.
    """
    for file, why in _left(database):
        if why == "old":
            continue
        age = now - datetime.fromtimestamp(file.stat().st_mtime, UTC)
        if age > after:
            file.unlink(missing_ok=True)
        elif age < timedelta():  # Left under a clock that was ahead, it would stay for as long.
            os.utime(file, (now.timestamp(), now.timestamp()))


def plain_copies(
    database: Path, folder: Path | None, key: str | None, also: Path | None = None
) -> tuple[list[Path], list[Path]]:
    """Which of the old copies beside a database, and of its backups in the folder, need no key;
    `also` is one more file, which counts where it is such a copy of any database.

    First those that are its own, then those whose names do not tell: they may be another bot's.
    None while the database needs none itself: after a kill one may be a second name of it.
    """
    if not database.exists() or is_plain(database):
        return [], []
    own = own_labels(database, key)
    beside = [file for file, _ in _left(database) if not file.name.endswith("-shm")]
    made = backups(folder, own) if folder else []
    more = [also] if also and _is_copy(also) else []
    plain = {_place(file) for file in [*beside, *made, *more] if _is_plain(file)}
    sure = {file for file in plain if file in map(_place, beside) or label_of(file) in own}
    return sorted(sure), sorted(plain - sure)


def _place(file: Path) -> Path:
    """One name for a file, however its folder was written."""
    return file.parent.resolve() / file.name


def _is_copy(file: Path) -> bool:
    """Whether a file has a name as we give it to backups and old copies, and no bot runs on it."""
    return is_backup(file) or bool(_OLD_COPY.fullmatch(file.name) and not seems_in_use(file))


def _is_plain(file: Path) -> bool:
    """Whether a file is not known to be encrypted: a log has no header that tells."""
    try:
        return file.stat().st_size > 0 and not is_encrypted(file)
    except OSError:
        return True


def _left(database: Path) -> Iterator[tuple[Path, str | None]]:
    """What we left beside a database, and why, where that is in the name; without what has a lock:
    a bot was started from it where it lies."""
    for file in database.parent.iterdir():
        left = _LEFT.fullmatch(file.name.removeprefix(database.name))
        if left is None or not file.name.startswith(database.name) or not file.is_file():
            continue
        locked = f"{file.name.removesuffix(left['side'] or '')}.lock"
        if file.with_name(locked).exists():
            continue
        if left["stamp"] is None or instant_of(left["stamp"]):
            yield file, left["why"]
