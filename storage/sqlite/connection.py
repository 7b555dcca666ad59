"""The one connection: transactions that are short, synchronous and written at once."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from storage.sqlite.driver import DatabaseError


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first statement.

    `BEGIN IMMEDIATE` and not `db.atomic()`: a deferred transaction that reads before it writes
    fails at once when somebody else wrote in between. Nothing may be awaited inside.
    """
    flush(db)
    db.execute("begin immediate")
    try:
        yield
        db.commit()
    except BaseException:
        with suppress(DatabaseError):
            db.rollback()
        raise


class GroupCommit:
    """Writes of many people at the same moment, made durable by one commit.

    A commit waits for the disk; 64 people who tap at once would wait for it 64 times in a row.
    """

    def __init__(self, db: Database) -> None:
        """Begin, and commit when everybody who is ready now has written."""
        loop = asyncio.get_running_loop()
        self._db = db
        self._empty = True
        self.committed: asyncio.Future[None] = loop.create_future()
        db.execute("begin immediate")
        loop.call_soon(self.commit)

    @contextmanager
    def part(self) -> Iterator[None]:
        """All of what is written inside, or none of it."""
        first, self._empty = self._empty, False
        try:
            if not first:
                self._db.execute("savepoint part")
            yield
            if not first:
                self._db.execute("release part")
        except BaseException as error:
            self._undo(error, alone=not first)
            raise

    def _undo(self, error: BaseException, *, alone: bool) -> None:
        """Undo a part that failed alone, or all where that cannot be."""
        try:
            if alone:
                self._db.execute("rollback to part")
                self._db.execute("release part")
                return
        except DatabaseError:  # A full disk has undone everything, also what others wrote before.
            pass
        self._fail(error)

    def commit(self) -> None:
        """Make durable what was written; everybody who waits hears how that went."""
        if self.committed.done():
            return
        try:
            self._db.commit()
        except DatabaseError as error:
            self._fail(error)
        else:
            _open.pop(self._db, None)
            self.committed.set_result(None)

    def _fail(self, error: BaseException) -> None:
        _open.pop(self._db, None)
        with suppress(DatabaseError):
            self._db.rollback()
        self.committed.set_exception(error)
        self.committed.exception()


_open: WeakKeyDictionary[Database, GroupCommit] = WeakKeyDictionary()


@asynccontextmanager
async def group_commit(db: Database) -> AsyncIterator[None]:
    """Like `writing`, in one commit with what others write at the same moment.

    What is written inside is kept whole or not at all, and committed when this ends.
    """
    together = _open.get(db) or _open.setdefault(db, GroupCommit(db))
    with together.part():
        yield
    await asyncio.shield(together.committed)


def flush(db: Database) -> None:
    """Commit at once what waits for a common commit."""
    if together := _open.get(db):
        together.commit()


async def others_first() -> None:
    """Leave the loop to everybody else between two slices of long work.

    For some milliseconds, not one turn: a tap takes about fifteen turns, and would wait for a slice
    in each of them. In a thread, where a server's methods run, nobody waits for it.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    await asyncio.sleep(_PAUSE)


_PAUSE = 0.01


def empty_log(db: Database) -> bool:
    """Fold the log into the file and cut it off; False, without waiting, while somebody reads it.

    SQLite would wait for other programs as long as `busy_timeout` says, and we with it.
    """
    flush(db)
    (patience,) = db.execute("pragma busy_timeout").fetchone()
    db.execute("pragma busy_timeout = 0").fetchall()
    try:
        return not db.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
    finally:
        db.execute(f"pragma busy_timeout = {patience}").fetchall()
