"""The one connection: transactions that are short, synchronous and written at once."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from sqlite_utils import Database

from storage.driver import DatabaseError


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first statement.

    `BEGIN IMMEDIATE` and not `db.atomic()`: a deferred transaction that reads before it writes
    fails at once when somebody else wrote in between. Nothing may be awaited inside.
    """
    db.execute("begin immediate")
    try:
        yield
        db.commit()
    except BaseException:
        with suppress(DatabaseError):
            db.rollback()
        raise


def write(db: Database, statements: Sequence[tuple[str, Sequence[Any]]]) -> None:
    """Execute the statements and commit: a single one by itself, several in one transaction."""
    if len(statements) == 1:
        try:
            db.execute(statements[0][0], list(statements[0][1]))
        except BaseException:
            with suppress(DatabaseError):
                db.rollback()
            raise
    elif statements:
        with writing(db):
            for sql, parameters in statements:
                db.execute(sql, list(parameters))


def rows(db: Database, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """All rows of a query as dictionaries."""
    cursor = db.execute(sql, list(parameters))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def row(db: Database, sql: str, parameters: Sequence[Any] = ()) -> dict[str, Any] | None:
    """The first row of a query, or None."""
    found = rows(db, sql, parameters)
    return found[0] if found else None
