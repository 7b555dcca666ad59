"""The one connection: transactions that are short, synchronous and written at once."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from storage.driver import DatabaseError

Statement = tuple[str, Sequence[Any]]


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first statement.

    `BEGIN IMMEDIATE` and not `db.atomic()`: a deferred transaction that reads before it writes
    fails at once when somebody else wrote in between. Nothing may be awaited inside.
    """
    settle(db)
    db.execute("begin immediate")
    try:
        yield
        db.commit()
    except BaseException:
        with suppress(DatabaseError):
            db.rollback()
        raise


class _Together:
    """Writes of many people at the same moment, made durable by one commit.

    A commit waits for the disk; 64 people who tap at once would wait for it 64 times in a row.
    """

    def __init__(self, db: Database) -> None:
        """Begin, and commit when everybody who is ready now has written."""
        loop = asyncio.get_running_loop()
        self._db = db
        self.committed: asyncio.Future[None] = loop.create_future()
        db.execute("begin immediate")
        loop.call_soon(self.commit)

    def add(self, statements: Sequence[Statement]) -> None:
        """Execute all of the statements or none of them."""
        several = len(statements) > 1  # A single statement that fails undoes itself.
        if several:
            self._db.execute("savepoint one")
        try:
            for sql, parameters in statements:
                self._db.execute(sql, list(parameters))
            if several:
                self._db.execute("release one")
        except Exception as error:
            if several or not self._db.conn.in_transaction:
                self._undo(error)
            raise

    def _undo(self, error: Exception) -> None:
        """Undo these statements alone, or all where that cannot be."""
        try:
            self._db.execute("rollback to one")
            self._db.execute("release one")
        except DatabaseError:  # A full disk rolls everything back, also what others wrote before.
            with suppress(DatabaseError):
                self._db.rollback()
            self._end(error)

    def commit(self) -> None:
        """Make durable what was written; everybody who waits hears how that went."""
        if self.committed.done():
            return
        try:
            self._db.commit()
        except DatabaseError as error:
            with suppress(DatabaseError):
                self._db.rollback()
            self._end(error)
        else:
            self._end(None)

    def _end(self, error: Exception | None) -> None:
        _open.pop(self._db, None)
        if error is None:
            self.committed.set_result(None)
        else:
            self.committed.set_exception(error)
            self.committed.exception()


_open: WeakKeyDictionary[Database, _Together] = WeakKeyDictionary()


async def write(db: Database, statements: Sequence[Statement]) -> None:
    """Execute the statements, all or none, and return once they are committed."""
    if statements:
        together = _open.get(db) or _open.setdefault(db, _Together(db))
        together.add(statements)
        await asyncio.shield(together.committed)


def settle(db: Database) -> None:
    """Commit at once what waits for a common commit."""
    if together := _open.get(db):
        together.commit()


def rows(db: Database, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
    """All rows of a query as dictionaries."""
    cursor = db.execute(sql, list(parameters))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def row(db: Database, sql: str, parameters: Sequence[Any] = ()) -> dict[str, Any] | None:
    """The first row of a query, or None."""
    found = rows(db, sql, parameters)
    return found[0] if found else None
