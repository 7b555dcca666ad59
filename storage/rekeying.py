"""Encrypting a plain database, and giving an encrypted one a new key: offline, and all or none."""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

from storage.errors import CannotOpen
from storage.sqlite import restoring
from storage.sqlite.connection import empty_log
from storage.sqlite.database_copies import check, copy_file, export, is_encrypted
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.driver import CAN_ENCRYPT, connect
from storage.sqlite.foreign_log import refuse_foreign_log
from storage.sqlite.opening import locked


def rekey(database: Path, key: str | None, new_key: str, now: datetime) -> Path:
    """Encrypt a database with a new key; `key` opens it now, None when it is plain.

    Returns the file that holds it as it was, which stays until somebody removes it. A kill leaves
    the old database or the new one. Raises CannotOpen when the bot runs, when the database does
    not open with `key`, or when the copy does not hold the same; nothing is changed then.
    """
    if not CAN_ENCRYPT:
        raise CannotOpen("This needs the package sqlcipher3: pip install 'hypnic[encryption]'.")
    refuse_foreign_log(database, key)
    if not database.exists():
        raise CannotOpen(f"There is no database {database} yet.")
    with locked(database):
        restoring.finish(database)
        if key is None and is_encrypted(database):
            raise CannotOpen(_ENCRYPTED.format(name=database))
        refuse_foreign_log(database, key)
        check(database, key)
        with closing(connect(database, key)) as db:
            if not empty_log(db):
                raise CannotOpen(f"Another program reads {database}. End it first.")
        coming = restoring.prepared_path(database)
        try:
            export(database, coming, key, new_key)
            DeletionMarks(deletions_path(database), key).let_in(new_key)
            old = _second_name(database, key, now)
            replaced = restoring.decide(database, now)
        finally:
            for left in coming.parent.glob(f"{coming.name}*"):
                left.unlink(missing_ok=True)
        if replaced:
            replaced.unlink()
        return old


_ENCRYPTED = (
    "{name} is already encrypted. Nothing was changed; `python -m bot rekey FILE` gives it the new"
    " key in a file."
)


def _second_name(database: Path, key: str | None, now: datetime) -> Path:
    """A name of the old file that nothing removes by itself, and that no other file has."""
    old = database.with_name(f"{database.name}.old-{now:%Y%m%dT%H%M%S}Z")
    while old.exists() and not old.samefile(database):
        old = old.with_name(f"{old.name}-again")
    if not old.exists():
        try:
            os.link(database, old)
        except OSError:  # Not every disk has second names.
            copy_file(database, old, key)
    return old
