"""The diary as a file: opened, backed up while it runs, and restored."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlite_utils import Database

from bot.domain.clock_evidence import STEP
from storage.clock_evidence import dated
from storage.database import writing
from storage.deletion import deleted_since, remove
from storage.errors import CannotOpen, Damaged, NotNow
from storage.file_deletion import keep_marks, token_of
from storage.sqlite import restoring
from storage.sqlite.backups import make, rotate
from storage.sqlite.connection import empty_log
from storage.sqlite.database_copies import (
    check_diary,
    copy_file,
    export,
    is_plain,
    pending,
    problems,
    unreadable,
)
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.diary_labels import keep_labels
from storage.sqlite.driver import CAN_ENCRYPT, DatabaseError, OperationalError, connect
from storage.sqlite.foreign_log import refuse_foreign_log
from storage.sqlite.migrations import migrations
from storage.sqlite.opening import locked, opened
from storage.store import Store, store_of


@contextmanager
def open_store(
    path: Path, key: str | None = None, checked: Future[bool] | None = None
) -> Iterator[Store]:
    """The store in that file, made or migrated when needed and locked for this process.

    Raises CannotOpen when another process holds it, or when it is damaged or newer than this
    program; the file is then left as it was. With a key (64 hexadecimal digits) it is encrypted.
    `checked` comes from `checking`; without it the file is checked here.
    """
    if key is not None and not CAN_ENCRYPT:
        raise CannotOpen(
            "Encryption needs the package sqlcipher3: pip install 'hypnic[encryption]'."
        )
    with locked(path):
        try:
            if restoring.finish(path):
                checked = None
            db = opened(path, key, checked)
        except (OSError, OperationalError) as error:
            raise NotNow(f"{path} cannot be opened ({error}). Nothing was lost.") from error
        except DatabaseError as error:
            raise unreadable(path, key) from error
        store = store_of(db, path, key)
        keep_marks(db, store.files.deletions)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def unchanged(path: Path, key: str | None) -> Iterator[Database]:
    """The database in a file as it is, encrypted or plain, while nobody else uses it.

    Raises CannotOpen when the bot runs, or the file is damaged or of another version.
    """
    if not path.exists():
        raise CannotOpen(f"There is no database {path} yet.")
    with locked(path):
        own_key = None if key and is_plain(path) else key
        refuse_foreign_log(path, own_key)
        check_diary(path, own_key)
        if pending(path, own_key):
            raise CannotOpen("Start this Hypnic on it once first: it is of an earlier version.")
        with closing(connect(path, own_key, read_only=True)) as db:
            yield db


async def back_up_running(
    store: Store, folder: Path, keep: int, now: datetime, *, sure: bool = True
) -> Path:
    """The same as `back_up` beside a running bot: in a thread, with no deletion meanwhile.

    Older ones stay when it is not `sure` what time it is.
    """
    database, key = store.files.database, store.files.key
    async with store.quiet:
        made = await asyncio.to_thread(make, database, folder, now, key)
    if sure:
        await asyncio.to_thread(rotate, database, folder, keep, now, key)
    return made


class Restored(NamedTuple):
    """The file that holds what was there before a restore, and how many were deleted again."""

    set_aside: Path | None
    deleted: int


def restore(
    database: Path,
    backup: Path,
    key: str | None,
    now: datetime,
    *,
    without_deletions: bool = False,
) -> Restored:
    """Put a backup in place of the database.

    The backup is checked and copied first, and whoever had everything deleted since is deleted
    from the copy. One that is not encrypted is, when there is a key. A kill leaves one of the two
    diaries, whole. Raises CannotOpen when the bot runs, the backup is not sound, it is not known
    who was deleted, the database has another key, or nobody would be left of several, and these
    three are not accepted by `without_deletions`; nothing is changed then. A damaged database is
    replaced whatever the key.
    """
    with locked(database):
        restoring.finish(database)
        own_key = _key_of(backup, key)
        marks = DeletionMarks(deletions_path(database), key)
        untold = _last_words_of(database, key)
        if not without_deletions:
            _refuse_unknown(database, key, marks, _token_in(backup, own_key))
        seen = _no_earlier(database, key, now)
        coming = restoring.prepared_path(database)
        try:
            if own_key == key:
                copy_file(backup, coming, key)
            else:
                export(backup, coming, None, str(key))
            gone = _delete_again(
                coming, key, marks, untold, (now, seen), everybody=without_deletions
            )
            keep_labels(coming, database, key)
            return Restored(restoring.decide(database, now), gone)
        finally:
            for left in coming.parent.glob(f"{coming.name}*"):
                left.unlink(missing_ok=True)


def _key_of(backup: Path, key: str | None) -> str | None:
    """The key that opens a backup, None for a plain one; raises CannotOpen when it is not sound."""
    if not backup.is_file():
        raise CannotOpen(f"There is no backup {backup}.")
    own_key = None if key and is_plain(backup) else key
    refuse_foreign_log(backup, own_key)
    check_diary(backup, own_key)
    return own_key


_UNKNOWN = (
    "{name} says who had everything deleted. It is not there, damaged, or was begun after this"
    " backup was made: such people would come back with the backup. Put the file there if it lies"
    " elsewhere. If it is lost, this is another bot's backup, or nobody ever had anything deleted,"
    " do the same with --without-deletions."
)
_LOCKED = (
    "{name} needs its DATABASE_KEY_FILE, without which it is not known who had everything deleted."
    " Set it as it was: a backup that is not encrypted becomes so when it is put back. If the"
    " database never was encrypted but is damaged, do the same with --without-deletions."
)
_AHEAD = (
    "The backup is from a time that the clock says is still to come. Set the clock right first;"
    " nothing was changed."
)
_OTHER_KEY = (
    "The database does not open with the key that is set, so it is not known who had everything"
    " deleted: {why} Set the key that the database has; a backup that is not encrypted becomes so"
    " when it is put back. If that key is lost, the file is damaged at its start, or you go"
    " back to an older key on purpose, do the same with --without-deletions: the database then has"
    " the key that is set."
)
_EVERYBODY = (
    "By the marks in {name} all {count} people of this backup had everything deleted, so nobody"
    " would be left. Nothing was changed. If a wrong clock marked them, do the same with"
    " --without-deletions: then all of them come back."
)


def _refuse_unknown(database: Path, key: str | None, marks: DeletionMarks, token: str) -> None:
    """Raise CannotOpen where it is not known who had everything deleted since a backup that has
    that token."""
    if key:
        _refuse_other_key(database, key)
    elif _is_encrypted(database):
        raise CannotOpen(_LOCKED.format(name=database))
    if not marks.reach(token):
        raise CannotOpen(_UNKNOWN.format(name=marks.path))


def _token_in(backup: Path, key: str | None) -> str:
    with closing(connect(backup, key, read_only=True)) as db:
        return token_of(db)


def _no_earlier(database: Path, key: str | None, now: datetime) -> datetime:
    """Now, but not before what the database surely saw: under a clock that is behind, deletions
    would seem to be still to come."""
    with suppress(DatabaseError, CannotOpen):
        refuse_foreign_log(database, key)
        now, _ = dated(database, key, now)
    return now


def _refuse_other_key(database: Path, key: str) -> None:
    """Raise CannotOpen where a database has another key, or none, and is not damaged."""
    if not database.exists() or not database.stat().st_size:
        return
    try:
        with closing(connect(database, key)) as db:
            db.execute("select count(*) from sqlite_master").fetchall()
    except OperationalError:
        raise
    except DatabaseError as error:
        why = unreadable(database, key)
        if not isinstance(why, Damaged):
            raise CannotOpen(_OTHER_KEY.format(why=why)) from error


def _is_encrypted(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0 and not is_plain(database)


def _last_words_of(database: Path, key: str | None) -> list[list[Any]]:
    """Fold the log in and finish the marks of a database; who was not told of their deletion.

    Nobody, and the log stays, where the database is damaged or the log is not its own.
    """
    if not database.exists() or not database.stat().st_size:
        return []
    with suppress(DatabaseError, CannotOpen):
        refuse_foreign_log(database, key)
        return _untold_in(database, key)
    return []


def _untold_in(database: Path, key: str | None) -> list[list[Any]]:
    with closing(connect(database, key)) as db:
        if problems(db):
            return []
        empty_log(db)
        if not db.table("deletions").exists():
            return []
        store_of(db, database, key).deletion.mark()
        untold = db.execute("select * from deletions where told = 0").fetchall()
        empty_log(db)
        return [list(row) for row in untold]


def _delete_again(
    copy: Path,
    key: str | None,
    marks: DeletionMarks,
    untold: list[list[Any]],
    times: tuple[datetime, datetime],
    *,
    everybody: bool,
) -> int:
    """Delete from a copy who had everything deleted since, and say how many.

    Raises CannotOpen when the clock is behind it, or that is each of several people, who come back
    if `everybody` may. A mark dated ahead was made by a wrong clock; who agreed under it had not
    done so since. The times are now by the clock, and what surely came by then.
    """
    now, seen = times
    with closing(connect(copy, key)) as db:
        for pragma in ("foreign_keys = on", "secure_delete = on"):
            db.execute(f"pragma {pragma}")
        migrations.apply(db)
        people = dict(db.execute("select person_id, consented_at from people").fetchall())
        store = store_of(db, copy, key)
        sure = store.clock.known(now).sure
        if sure - now > STEP:
            raise CannotOpen(_AHEAD)
        latest = max(seen, sure) + STEP
        gone = deleted_since(people, marks.deleted_at(list(people), latest), latest)
        if len(people) > 1 and len(gone) == len(people):
            if not everybody:
                raise CannotOpen(_EVERYBODY.format(name=marks.path, count=len(people)))
            gone = []
        with writing(db):
            if gone:
                remove(db, gone)
            db.execute("update deletions set told = 1")
            for values in untold:
                db.execute("insert or replace into deletions values (?, ?, ?, ?)", values)
        store.deletion.vacuum()
    return len(gone)
