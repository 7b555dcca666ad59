"""A PostgreSQL server: each method of the diary in a thread, on a connection of that thread."""

import asyncio
import inspect
import re
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar, cast

import psycopg
from psycopg.conninfo import make_conninfo

from storage.database import Parameters, Server
from storage.postgres.address import address_of
from storage.postgres.sealing import Sealer, Tables, teach
from storage.postgres.words import translated
from storage.sqlite.driver import DatabaseError

T = TypeVar("T")
THREADS = 8
"""So many methods run at once; eight gave the most taps a second, and each holds a connection."""

PATIENCE = 60.0
"""Seconds for which a lost connection is sought again before whoever asked is told."""

_CROSSED = frozenset({"40001", "40P01"})
"""Two transactions that could not both be done: begun again, at most so often."""
_OFTEN = 5

_CHANGED = "0A000"
"""A statement was prepared before a later version added a column to its table."""

_GONE = ("08", "57P", "53300")
"""Codes of a server that is away, stops or starts, or has no connection left (its appendix A)."""

_FIRST_NUMBER = re.compile(r"\A\D*(\d+)")
"""Of what `vacuum` tells of a table, in any language: the dead rows that cannot be removed yet."""

_LOCK = b"select from people where person_id = any(%s) order by person_id for no key update"
_LIVES = b"select from workers where worker = %s and gone_at is null"


class ServerError(DatabaseError):  # type: ignore[misc, valid-type]  # Whichever driver is there.
    """What PostgreSQL refused, by its code alone: its own words may quote what somebody wrote."""

    def __init__(self, error: psycopg.Error) -> None:
        """Take over what may be said."""
        self.code = error.sqlstate
        unreached = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
        self.is_lost = unreached and (self.code is None or self.code.startswith(_GONE))
        self.at_start = str(error).strip().splitlines()[-1] if str(error).strip() else ""
        """Its words, where nothing was written yet that could be quoted."""
        super().__init__(f"PostgreSQL: {type(error).__name__} {self.code or ''}".rstrip())


class TakenOver(DatabaseError):  # type: ignore[misc, valid-type]
    """Others took this worker for gone: nothing is written any more."""


def session_of(worker: str) -> str:
    """In SQL: the name under which that worker's connections are known to the server."""
    return f"'hypnic-' || {worker}"


class Closed(DatabaseError):  # type: ignore[misc, valid-type]
    """It is asked for by somebody who is late: the bot stops."""


class PostgresServer(Server):
    """Connections by thread; none is shared, and a lost one is made anew."""

    of_nobody = f"""(
        owner not in (select worker from workers where gone_at is null) and not exists (
            select from pg_stat_activity where datname = current_database()
                and application_name = {session_of("owner")}
        )
    )"""  # noqa: S608

    def __init__(self, url: str, sealer: Sealer) -> None:
        """Prepare for that server; nothing is connected yet."""
        self._address = address_of(url)
        self.sealer, self._tables = sealer, Tables()
        self._here = threading.local()
        self._all: set[psycopg.Connection[Any]] = set()
        self._pool = ThreadPoolExecutor(THREADS, "postgres")
        self._ended = threading.Event()
        self.lost: Callable[[], None] = lambda: None
        """Called, in any thread, when others took this worker for gone."""

    def become(self, worker: int) -> None:
        """Be that worker from now on, in every connection."""
        self.worker = worker
        self._address = make_conninfo(self._address, application_name=f"hypnic-{worker}")
        self._forget()

    def taken_over(self) -> TakenOver:
        """What is raised where others took this worker for gone; whoever waits for that is told."""
        self.lost()
        return TakenOver("others took this worker for gone")

    def hint(self, worker: int) -> None:
        """Notify a worker; that is heard once what is written now is committed."""
        self.execute("select pg_notify(?, '')", [f"hypnic_{worker}"])

    def heard(self, seconds: float) -> int | None:
        """Wait so long at most for a hint; whom it is for, 0 as well where it may be for all."""
        with _told():
            connection = self._connection()
            if getattr(self._here, "listens", None) is not connection:
                for worker in (0, self.worker):
                    connection.execute(f"listen hypnic_{worker}".encode())
                self._here.listens = connection
                return 0
            for hint in connection.notifies(timeout=seconds, stop_after=1):
                return int(hint.channel.removeprefix("hypnic_"))
            return None

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement; returns its cursor. Raises ServerError."""
        with _told():
            return self._connection().execute(translated(sql), parameters)

    def execute_each(self, sql: str, parameters: Sequence[Parameters]) -> list[Any]:
        """Run one statement for each of these; the first row of each, or None."""
        if not parameters:
            return []
        with _told():
            cursor = self._connection().cursor()
            cursor.executemany(translated(sql), parameters, returning=True)
            found = [cursor.fetchone()]
            while cursor.nextset():
                found.append(cursor.fetchone())
            return found

    @contextmanager
    def transaction(self, people: tuple[int, ...]) -> Iterator[None]:
        """One transaction in which nobody else changes anything of these people."""
        with _told():
            connection = self._connection()
            with connection.transaction():
                if people:
                    connection.execute(_LOCK, [list(people)])
                yield

    def write_anew(self, table: str, patience: float) -> int:
        """Write a table and its indexes into new files, without what was deleted; how many deleted
        rows somebody else still sees, so that they went along.

        Nobody else can use it meanwhile. Raises ServerError when others keep it for longer than so
        many seconds.
        """
        told: list[str] = []
        with _told():
            connection = self._connection()
            connection.add_notice_handler(lambda notice: told.append(notice.message_detail or ""))
            connection.execute(f"set lock_timeout = {int(patience * 1000)}".encode())
            connection.execute(f"vacuum (full, verbose) {table}".encode())
        self._forget()
        return sum(int(count) for detail in told for count in _FIRST_NUMBER.findall(detail))

    def know_tables(self) -> None:
        """Know by which numbers the server calls tables that were not there before."""
        with _told():
            self._tables.learn(self._connection())

    async def away(self, do: Callable[[], T]) -> T:
        """Do it in a thread, again where that is safe and helps."""
        loop = asyncio.get_running_loop()
        try:
            doing = loop.run_in_executor(self._pool, self._done, do)
        except RuntimeError:
            raise Closed("the database was closed") from None
        return await doing

    def part(self, table: T) -> T:
        """A table each of whose methods is awaited the same way, and runs in a thread."""
        return cast("T", _InThreads(table, self))

    def alone(self, do: Callable[[], T]) -> T:
        """Do it in any thread at one moment of the database, on a connection that ends with it."""
        try:
            with _told():
                self._connection().isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            with self.transaction(()):
                return do()
        finally:
            self._forget()

    def close(self) -> None:
        """End all connections; what is being repeated gives up."""
        self._ended.set()
        self._pool.shutdown()
        for connection in self._all:
            connection.close()

    def _done(self, do: Callable[[], T]) -> T:
        until, tries = time.monotonic() + PATIENCE, 0
        while True:
            try:
                return do()
            except ServerError as error:
                tries += 1
                if not self._helps(error, tries, until):
                    raise
            self._ended.wait(min(0.02 * 2**tries, 1.0))

    def _helps(self, error: ServerError, tries: int, until: float) -> bool:
        """Whether beginning again may help; a connection that may be lost is let go."""
        if error.is_lost:
            self._forget()
            return time.monotonic() < until and not self._ended.is_set()
        if error.code == _CHANGED:
            self._forget()
        return error.code in {_CHANGED, *_CROSSED} and tries <= _OFTEN

    def _connection(self) -> psycopg.Connection[Any]:
        connection: psycopg.Connection[Any] | None = getattr(self._here, "connection", None)
        if connection is None or connection.closed:
            self._forget()
            connection = self._connected()
            self._here.connection = connection
            self._all.add(connection)
        return connection

    def _connected(self) -> psycopg.Connection[Any]:
        """A new connection, if this worker is not gone: one that slept must not go on."""
        connection = psycopg.connect(self._address, autocommit=True)
        try:
            self._tables.learn(connection)
            teach(connection, self.sealer, self._tables)
            self._admit(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _admit(self, connection: psycopg.Connection[Any]) -> None:
        if self.worker and not connection.execute(_LIVES, [self.worker]).rowcount:
            raise self.taken_over()

    def _forget(self) -> None:
        connection = getattr(self._here, "connection", None)
        if connection is not None:
            self._here.connection = None
            self._all.discard(connection)
            with suppress(psycopg.Error):
                connection.close()


@contextmanager
def _told() -> Iterator[None]:
    """Raise what psycopg raises as what the diary raises, without its words."""
    try:
        yield
    except psycopg.Error as error:
        raise ServerError(error) from None


class _InThreads:
    """Stands for a table: what is awaited of it is done in a thread."""

    def __init__(self, table: object, server: PostgresServer) -> None:
        self._table, self._server = table, server

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._table, name)
        if not inspect.iscoroutinefunction(found):
            return found

        async def call(*values: Any, **named: Any) -> Any:
            again = [tuple(one) if isinstance(one, Iterator) else one for one in values]
            return await self._server.away(lambda: to_its_end(found(*again, **named)))

        setattr(self, name, call)
        return call


def to_its_end(method: Coroutine[Any, Any, T]) -> T:
    """Run what awaits nothing but other people's turns, which need none in a thread."""
    while True:
        try:
            method.send(None)
        except StopIteration as end:
            return cast("T", end.value)
