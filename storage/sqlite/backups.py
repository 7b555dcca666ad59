"""Backups: made each night, verified, few; and one put back in place of the database."""

import re
from collections.abc import Collection
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from storage.errors import CannotOpen
from storage.sqlite.database_copies import check_diary, is_plain, sync_folder
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.diary_labels import labels_of, own_labels
from storage.sqlite.driver import DatabaseError, connect
from storage.sqlite.file_owners import give_to_owner
from storage.sqlite.foreign_log import mark_copy, refuse_foreign_log
from storage.sqlite.rewriting import write_anew

NIGHTLY = time(3)
"""The hour, in UTC, after which a night's backup is due."""

_NAME = re.compile(
    r"hypnic-(?P<stamp>[0-9]{8}T[0-9]{6})Z(?:-(?P<label>[0-9a-f]{8}))?(?P<ending>-by-hand|-ahead)?"
    r"\.db"
)
_CUT_OFF = re.compile(rf"{_NAME.pattern}\.partial(-journal|-wal|-shm)?")

BY_HAND, AHEAD = "-by-hand", "-ahead"
"""What the names of backups end with that are none of a night: made by an operator, or found dated
ahead of the clock. They push no nightly one out, and go when they are older than all of those."""


_BESIDE_A_DIARY = (".lock", "-wal", ".erased")


def seems_in_use(file: Path) -> bool:
    """Whether a lock, a log or marks lie beside a file, as beside a database that a bot runs on: it
    may have been started from a backup where that lies."""
    real = file.resolve()
    return any(real.with_name(f"{real.name}{end}").exists() for end in _BESIDE_A_DIARY)


def backups(folder: Path, own: frozenset[str] | None = None) -> list[Path]:
    """The backups in the folder that no bot runs on, newest first; with `own` only those with one
    of these labels, and those from before there were labels."""
    candidates = folder.iterdir() if folder.is_dir() else ()
    return sorted((file for file in candidates if is_backup(file, own)), reverse=True)


def is_backup(file: Path, own: frozenset[str] | None = None) -> bool:
    """Whether that is a file with a name as we give it, of a date that there is, that no bot runs
    on; what else lies there is somebody's own, or another bot's, and is left alone."""
    named = _NAME.fullmatch(file.name)
    if named is None or instant_of(named["stamp"]) is None:
        return False
    if own is not None and _label(named) not in own | {""}:
        return False
    return file.is_file() and not seems_in_use(file)


def _label(named: re.Match[str]) -> str:
    return named["label"] or ""


def label_of(file: Path) -> str:
    """The label of a diary in a backup's name; empty in one from before there were labels, and in
    other names."""
    named = _NAME.fullmatch(file.name)
    return _label(named) if named else ""


def instant_of(stamp: str) -> datetime | None:
    """The instant of a stamp such as 20260301T030000, in UTC; None where no calendar has it."""
    try:
        return datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def made_at(backup: Path) -> datetime:
    """The instant that a backup's name tells; raises ValueError where it tells none."""
    instant = instant_of(_named(backup)["stamp"])
    if instant is None:
        raise ValueError(backup.name)
    return instant


def _named(backup: Path) -> re.Match[str]:
    named = _NAME.fullmatch(backup.name)
    if named is None:
        raise ValueError(backup.name)
    return named


def _is_nightly(backup: Path) -> bool:
    return _named(backup)["ending"] is None


def is_due(folder: Path, now: datetime, labels: Collection[str] | None = None) -> bool:
    """Whether the last night's backup is missing: of the diary with these labels, or of any."""
    night = datetime.combine(now.date(), NIGHTLY, UTC)
    night = night if night <= now else night - timedelta(days=1)
    return not any(
        night <= made_at(backup) <= now
        for backup in filter(_is_nightly, backups(folder))
        if labels is None or _label(_named(backup)) in labels
    )


def back_up(
    database: Path,
    folder: Path,
    keep: int,
    now: datetime,
    key: str | None,
    ending: str = "",
    *,
    sure: bool = True,
) -> Path:
    """Make and verify a backup, then forget all but the newest sound `keep`; returns its file.

    Older ones stay when it is not `sure` what time it is. Raises CannotOpen or DatabaseError when
    it could not be made; older ones are then kept.
    """
    refuse_foreign_log(database, key)
    check_diary(database, key)
    target = make(database, folder, now, key, ending)
    if sure:
        rotate(database, folder, keep, now, key)
    return target


def make(database: Path, folder: Path, now: datetime, key: str | None, ending: str = "") -> Path:
    """Make and verify a backup; returns its file. `ending` is empty for the nightly one."""
    missing = [made for made in (folder, *folder.parents) if not made.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for new in missing:
        give_to_owner(new, database.parent)
    _clear_cut_off(database, folder, own_labels(database, key))
    target = _free(folder, now, next(iter(labels_of(database, key)), ""), ending)
    partial = target.with_name(f"{target.name}.partial")
    try:
        write_anew(database, partial, key)
        with closing(connect(partial, key)) as copy:
            mark_copy(copy)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(folder)
    return target


def _clear_cut_off(database: Path, folder: Path, own: frozenset[str]) -> None:
    """Remove what a kill left of our backups; another bot may be writing its own just now."""
    for file in folder.iterdir():
        cut_off = _CUT_OFF.fullmatch(file.name)
        if not (cut_off and _label(cut_off) in own | {""} and file.is_file()):
            continue
        if not (seems_in_use(file) or file.samefile(database)):
            file.unlink(missing_ok=True)


def rotate(database: Path, folder: Path, keep: int, now: datetime, key: str | None) -> None:
    """Keep the newest `keep` of the nightly backups of a database that are sound.

    The database itself, where it lies there under such a name, is none of them. One that is damaged
    takes no place, and one with nobody in it none of those with people, who
    by the marks had not everything deleted: it may be of a database that was lost and began anew.
    One that is dated ahead of `now` is dated anew, as what somebody has deleted may be in it: it
    goes with the others of its age.
    """
    own, marks = own_labels(database, key), DeletionMarks(deletions_path(database), key)
    for ahead in [backup for backup in _others(database, folder, own) if made_at(backup) > now]:
        ahead.rename(_free(folder, now, _label(_named(ahead)), AHEAD))
    good, with_people = 0, list[Path]()
    for backup in filter(_is_nightly, _others(database, folder, own)):
        if good >= keep and (len(with_people) >= keep or not _would_be_missed(backup, key, marks)):
            backup.unlink()
        elif (people := people_in(backup, key)) is not None:
            good += 1
            with_people += [backup] * bool(people)
    newest = made_at(with_people[0]) if with_people else datetime.min.replace(tzinfo=UTC)
    for other in _others(database, folder, own):
        if _is_nightly(other) or now - made_at(other) <= timedelta(days=keep):
            continue
        if made_at(other) < newest or not _would_be_missed(other, key, marks):
            other.unlink()


def _others(database: Path, folder: Path, own: frozenset[str]) -> list[Path]:
    """The backups of a database that are not that database, by whatever name."""
    return [backup for backup in backups(folder, own) if not backup.samefile(database)]


def _would_be_missed(backup: Path, key: str | None, marks: DeletionMarks) -> bool:
    """Whether somebody is in a backup who never had everything deleted since."""
    people = people_in(backup, key) or {}
    deleted = marks.deleted_at(list(people)) if people else {}
    return any(
        number not in deleted or deleted[number].timestamp() < agreed
        for number, agreed in people.items()
    )


def _free(folder: Path, now: datetime, label: str, ending: str) -> Path:
    """The name of a backup of that second, or of the last one before it that none has."""
    ending = f"-{label}{ending}" if label else ending
    while (target := folder / f"hypnic-{now:%Y%m%dT%H%M%S}Z{ending}.db").exists():
        now -= timedelta(seconds=1)
    return target


def people_in(backup: Path, key: str | None) -> dict[int, int] | None:
    """Who is in a sound backup, with the second in which they agreed; None where it is damaged."""
    if not is_sound(backup, key):
        return None
    with closing(connect(backup, None if is_plain(backup) else key, read_only=True)) as db:
        if "people" not in db.table_names():
            return {}
        return dict(db.execute("select person_id, consented_at from people").fetchall())


def is_sound(backup: Path, key: str | None) -> bool:
    """Whether a backup, encrypted or from before that, can be opened and holds together."""
    try:
        check_diary(backup, None if is_plain(backup) else key)
    except (CannotOpen, DatabaseError, OSError):
        return False
    return True


def newest_good(
    folder: Path | None, key: str | None, own: frozenset[str] | None = None
) -> Path | None:
    """The newest backup that is sound, with `own` of those labels; None when there is none."""
    candidates = backups(folder, own) if folder else ()
    return next((backup for backup in candidates if is_sound(backup, key)), None)
