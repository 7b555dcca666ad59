"""The seam between the tables and the engine below: SQLite in this process, or PostgreSQL.

SQL is written once, in words that both take. On SQLite everything runs on the event loop, where
nothing else runs meanwhile; on PostgreSQL in threads, so whoever writes says whose rows these are.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager
from typing import Any, Self, TypeVar

from sqlite_utils import Database as SqliteDatabase

from storage.sqlite import connection as sqlite
from storage.sqlite.connection import others_first as others_first

T = TypeVar("T")
Parameters = Sequence[Any] | dict[str, Any]
"""The values of a query in the order of its question marks, or by name."""


class Health(str):
    """Words about somebody's health: PostgreSQL is given them sealed; in SQLite it is a text.

    `place` is where they are to stand, to which the seal binds them: the table, the column, and
    what `storage.sealed_columns` names of the row.
    """

    __slots__ = ("place",)
    place: tuple[object, ...]

    def __new__(cls, words: str, *place: object) -> Self:
        """Mark words for that place."""
        marked = super().__new__(cls, words)
        marked.place = place
        return marked


def health(words: str | None, *place: object) -> Health | None:
    """The same words, marked as such."""
    return None if words is None else Health(words, *place)


class Server:
    """A database that other threads use at the same time, each through a connection of its own.

    No abstract base class: `isinstance` with one takes longer, and is asked at each transaction.
    """

    worker = 0
    """The number of the worker that this is, once it is one."""

    of_nobody = ""
    """In SQL: whether the `owner` of a row is no worker that may still have it in hand."""

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement; returns its cursor. Raises DatabaseError."""
        raise NotImplementedError

    def execute_each(self, sql: str, parameters: Sequence[Parameters]) -> list[Any]:
        """Run one statement for each of these, without waiting between them; the first row of
        each, or None. Raises DatabaseError."""
        raise NotImplementedError

    def transaction(self, people: tuple[int, ...]) -> AbstractContextManager[None]:
        """One transaction in which nobody else changes anything of these people."""
        raise NotImplementedError

    async def away(self, do: Callable[[], T]) -> T:
        """Do it in a thread, again where that is safe and helps."""
        raise NotImplementedError

    def hint(self, worker: int) -> None:
        """Let a worker, or with 0 all of them, look at once for what is theirs now."""
        raise NotImplementedError

    def hidden(self, words: str) -> str:
        """Always the same name for these words, from which nobody without the key has them."""
        raise NotImplementedError


Database = SqliteDatabase | Server


def writing(db: Database, *people: int) -> AbstractContextManager[None]:
    """One transaction about these people, in which nothing is awaited."""
    return db.transaction(people) if isinstance(db, Server) else sqlite.writing(db)


def group_commit(db: Database, *people: int) -> AbstractAsyncContextManager[None]:
    """The same; on SQLite in one commit with what others write at the same moment."""
    return _alone(db, people) if isinstance(db, Server) else sqlite.group_commit(db)


@asynccontextmanager
async def _alone(db: Server, people: tuple[int, ...]) -> AsyncIterator[None]:
    with db.transaction(people):
        yield


def worker_of(db: Database) -> int:
    """Whose what is in hand here is, by the column `owner`; 0 on SQLite, where there is one."""
    return db.worker if isinstance(db, Server) else 0


def of_nobody(db: Database) -> str:
    """In SQL: whether a row that is in hand is left over from a worker that is gone.

    On SQLite, where nobody else works, that is whatever is in hand when it is asked for.
    """
    return db.of_nobody if isinstance(db, Server) else "true"


def rows(db: Database, sql: str, parameters: Parameters = ()) -> list[dict[str, Any]]:
    """All rows of a query as dictionaries."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def row(db: Database, sql: str, parameters: Parameters = ()) -> dict[str, Any] | None:
    """The first row of a query, or None."""
    selected = rows(db, sql, parameters)
    return selected[0] if selected else None


async def delete_in_slices(
    db: Database, table: str, key: str, where: str, parameters: Sequence[Any], size: int = 2_000
) -> None:
    """Delete rows of a large table without an index for it, while everybody else has their turn.

    `key` is the first column of the table's primary key, a whole number; each slice of about so
    many rows in its order is one transaction.
    """
    bound = f"select {key} from {table} where {key} > ? order by {key} limit 1 offset {size}"  # noqa: S608
    delete = f"delete from {table} where {key} > ? and {key} <= ? and ({where})"  # noqa: S608
    last = _LEAST
    while last < _GREATEST:
        with writing(db):
            columns = db.execute(bound, [last]).fetchone()
            end = columns[0] if columns else _GREATEST
            db.execute(delete, [last, end, *parameters])
        last = end
        await others_first()


_LEAST, _GREATEST = -(2**63), 2**63 - 1
