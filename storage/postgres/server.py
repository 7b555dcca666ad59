"""A PostgreSQL server: each method of the diary in a thread, on a connection of that thread."""

import asyncio
import inspect
import re
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar, cast

import psycopg
from psycopg.conninfo import make_conninfo

from storage.database import Parameters, Server
from storage.postgres.address import address_of
from storage.postgres.sealing import Sealer, Tables, rows_of, teach
from storage.postgres.session import ServerError, Session, told
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

_FIRST_NUMBER = re.compile(r"\A\D*(\d+)")
"""Of what `vacuum` tells of a table, in any language: the dead rows that cannot be removed yet."""

_LOCK = "select from people where person_id = any(?) order by person_id for no key update"
_LIVES = "select from workers where worker = ? and gone_at is null"


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
        self._all: set[Session] = set()
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

    def hidden(self, words: str) -> str:
        """Always the same name for these words, from which nobody without the key has them."""
        return self.sealer.hidden(words)

    def heard(self, seconds: float) -> int | None:
        """Wait so long at most for a hint; whom it is for, 0 as well where it may be for all."""
        session = self._session()
        if getattr(self._here, "listens", None) is not session:
            for worker in (0, self.worker):
                session.execute(f"listen hypnic_{worker}")
            self._here.listens = session
            return 0
        hint = session.heard(seconds)
        return None if hint is None else int(hint.removeprefix("hypnic_"))

    def execute(self, sql: str, parameters: Parameters = ()) -> Any:
        """Run one statement; returns its cursor. Raises ServerError."""
        return self._session().execute(sql, parameters)

    def execute_each(self, sql: str, parameters: Sequence[Parameters]) -> list[Any]:
        """Run one statement for each of these; the first row of each, or None."""
        found = [self._session().execute(sql, values) for values in parameters]
        return [one.fetchone() for one in found]

    @contextmanager
    def transaction(self, people: tuple[int, ...]) -> Iterator[None]:
        """One transaction in which nobody else changes anything of these people, from the moment
        of its first result on."""
        session = self._session()
        with session.transaction():
            if people:
                session.execute(_LOCK, [f"{{{','.join(map(str, people))}}}"])
            yield

    def write_anew(self, table: str, patience: float) -> int:
        """Write a table and its indexes into new files, without what was deleted; how many deleted
        rows somebody else still sees, so that they went along.

        Nobody else can use it meanwhile. Raises ServerError when others keep it for longer than so
        many seconds.
        """
        said: list[str] = []
        session = self._session()
        session.connection.add_notice_handler(
            lambda notice: said.append(notice.message_detail or "")
        )
        session.execute(f"set lock_timeout = {int(patience * 1000)}")
        session.execute(f"vacuum (full, verbose) {table}")
        self._forget()
        return sum(int(count) for detail in said for count in _FIRST_NUMBER.findall(detail))

    def know_tables(self) -> None:
        """Know by which numbers the server calls tables that were not there before."""
        self._tables.learn(self._session())

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
            self._session().begin = "begin isolation level repeatable read"
            with self.transaction(()):
                return do()
        finally:
            self._forget()

    def close(self) -> None:
        """End all connections; what is being repeated gives up."""
        self._ended.set()
        self._pool.shutdown()
        for session in self._all:
            session.close()

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

    def _session(self) -> Session:
        session: Session | None = getattr(self._here, "session", None)
        if session is None or session.is_closed:
            self._forget()
            session = self._connected()
            self._here.session = session
            self._all.add(session)
        return session

    def _connected(self) -> Session:
        """A new session, if this worker is not gone: one that slept must not go on."""
        if self._ended.is_set():
            raise Closed("the database was closed")
        with told():
            connection = psycopg.connect(self._address, autocommit=True)
        try:
            teach(connection, self.sealer)
            session = Session(connection, partial(rows_of, self.sealer, self._tables))
            self._tables.learn(session)
            self._admit(session)
        except BaseException:
            connection.close()
            raise
        return session

    def _admit(self, session: Session) -> None:
        if self.worker and not session.execute(_LIVES, [self.worker]).rowcount:
            raise self.taken_over()

    def _forget(self) -> None:
        session = getattr(self._here, "session", None)
        if session is not None:
            self._here.session = None
            self._all.discard(session)
            session.close()


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
