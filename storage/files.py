"""The diary as a file: opened, backed up while it runs, and restored."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from storage.errors import CannotOpen, NotNow
from storage.sqlite.backups import back_up, set_aside
from storage.sqlite.copies import check, copy_file, sync_folder
from storage.sqlite.deletions import Deletions, deletions_path
from storage.sqlite.driver import CAN_ENCRYPT, DatabaseError, connect
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
            db = opened(path, key, checked)
        except (OSError, DatabaseError) as error:
            raise NotNow(f"{path} cannot be opened ({error}). Nothing was lost.") from error
        store = store_of(db, path, key)
        try:
            yield store
        finally:
            store.close()


async def back_up_running(store: Store, folder: Path, keep: int, now: datetime) -> Path:
    """The same as `back_up` beside a running bot: in a thread, with no deletion meanwhile."""
    async with store.quiet:
        store.tidy()
        return await asyncio.to_thread(
            back_up, store.files.database, folder, keep, now, store.files.key
        )


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
            _delete_again(coming, key, Deletions(deletions_path(database), key))
            replaced = set_aside(database, now)
            coming.replace(database)
        finally:
            coming.unlink(missing_ok=True)
        sync_folder(database.parent)
        return replaced


def _delete_again(copy: Path, key: str | None, marks: Deletions) -> None:
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
