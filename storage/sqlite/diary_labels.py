"""By what the backups of a diary are known where several bots keep theirs in one folder.

A label is the beginning of a token by which the marks of deletions know the diary. The newest is in
the names of its backups; those of before, whose marks were lost, are remembered. When a database
is lost and begins anew, the marks, which lie beside it, know both.
"""

import secrets
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from sqlite_utils import Database

from storage.errors import CannotOpen
from storage.sqlite.connection import writing
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.driver import DatabaseError, connect
from storage.sqlite.foreign_log import refuse_foreign_log

LABEL_DIGITS = 8


def give_label(db: Database, token: str) -> None:
    """Label an open diary by its token, or at random where it has neither token nor label."""
    labels = labels_in(db)
    newest = token[:LABEL_DIGITS] or (labels or [secrets.token_hex(LABEL_DIGITS // 2)])[0]
    if newest not in labels[:1]:
        _keep(db, [newest, *labels])


def keep_labels(copy: Path, database: Path, key: str | None) -> None:
    """Let a copy that is to take the place of a database have the labels of that place: one of
    another diary leaves the backups of that alone."""
    own, labels = own_labels(database, key), labels_of(database, key)
    with closing(connect(copy, key)) as db:
        if own:
            _keep(db, [*labels, *own.intersection(labels_in(db))])


def labels_in(db: Database) -> list[str]:
    """The labels of an open diary, newest first; none where it was not opened since there are."""
    if "facts" not in db.table_names():
        return []
    found = db.execute("select value from facts where name = 'labels'").fetchone()
    return str(found[0]).split() if found else []


def labels_of(database: Path, key: str | None) -> list[str]:
    """The labels of a diary in a file; none where it has none, or cannot be read."""
    with suppress(CannotOpen, DatabaseError, OSError):
        refuse_foreign_log(database, key)
        with closing(connect(database, key, read_only=True)) as db:
            return labels_in(db)
    return []


def own_labels(database: Path, key: str | None) -> frozenset[str]:
    """All labels that backups of the diary in that place may have; none where nothing tells."""
    tokens = DeletionMarks(deletions_path(database), key).tokens()
    labels = {token[:LABEL_DIGITS] for token in tokens} | set(labels_of(database, key))
    return frozenset(labels - {""})


def _keep(db: Database, labels: Iterable[str]) -> None:
    with writing(db):
        said = " ".join(dict.fromkeys(labels))
        db.execute("insert or replace into facts values ('labels', ?)", [said])
