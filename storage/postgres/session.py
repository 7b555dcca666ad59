"""One connection to the server, on which what is asked costs little of the processor.

Statements are sent at once and waited for together, once a result is needed or all is committed:
each wait is two changes of threads here, and two of processes on the server. Psycopg adapts the
values; its cursors, which are Python, took most of a statement's time.
"""

import select
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import abc
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, Format, TransactionStatus
from psycopg.pq.abc import PGresult

from storage.database import Parameters
from storage.postgres.sql_dialect import translated
from storage.sqlite.driver import DatabaseError

Row = tuple[Any, ...]
MakeRow = Callable[[Sequence[Any]], Row]

PREPARED_FROM, _KEPT = 2, 200
"""At which run a statement is prepared, and how many are before all are forgotten."""

_MOST_SENT = 100
"""So many statements are sent at most before their results are read."""

_WELL = frozenset({ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK})
_GONE = ("08", "57P", "53300")
"""Codes of a server that is away, stops or starts, or has no connection left (its appendix A)."""


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


@contextmanager
def told() -> Iterator[None]:
    """Raise what psycopg raises as what the diary raises, without its words."""
    try:
        yield
    except psycopg.Error as error:
        raise ServerError(error) from None


@dataclass(slots=True)
class _Statement:
    """How often one was run, its name once it is prepared, and then how its results are read."""

    runs: int = 0
    name: bytes = b""
    description: tuple[tuple[str], ...] = ()
    make_row: MakeRow | None = None


@dataclass(slots=True)
class Found:
    """What a statement finds, as a cursor has it; asked for, it is waited for."""

    _session: "Session"
    statement: _Statement
    rows: Iterator[Row] | None = None
    count: int | None = None
    columns: tuple[tuple[str], ...] = ()

    @property
    def description(self) -> tuple[tuple[str], ...]:
        """Of each column a tuple that begins with its name."""
        self._ready()
        return self.columns

    @property
    def rowcount(self) -> int:
        """How many rows were found or changed; -1 where that says nothing."""
        self._ready()
        return -1 if self.count is None else self.count

    def fetchone(self) -> Any:
        """The next row, or None."""
        return next(self._ready(), None)

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        return [*self._ready()]

    def _ready(self) -> Iterator[Row]:
        if self.rows is None:
            self._session.wait()
        return iter(()) if self.rows is None else self.rows


@dataclass(slots=True, eq=False)
class Session:
    """Runs statements on a connection; `rows_of` says how a result becomes rows.

    Raises ServerError.
    """

    connection: psycopg.Connection[Any]
    rows_of: Callable[[PGresult], MakeRow]
    begin: str = "begin"
    _adapt: abc.Transformer = field(init=False)
    _answers: "select.poll" = field(init=False)
    _statements: dict[tuple[bytes, tuple[int, ...]], _Statement] = field(default_factory=dict)
    _names: int = 0
    _new: list[_Statement] = field(default_factory=list)
    _sent: list[Found | None] = field(default_factory=list)
    _is_open: bool = False

    def __post_init__(self) -> None:
        """Nothing is waited for but when we say so."""
        self._adapt = Transformer(self.connection)
        self._answers = select.poll()
        self._answers.register(self.connection.pgconn.socket, select.POLLIN)
        self.connection.pgconn.nonblocking = 0
        self.connection.pgconn.enter_pipeline_mode()

    @property
    def is_closed(self) -> bool:
        """Whether it was lost, or ended."""
        return self.connection.pgconn.status == ConnStatus.BAD

    def close(self) -> None:
        """End it, however it is."""
        with suppress(psycopg.Error):
            self.connection.close()

    @told()
    def heard(self, seconds: float) -> str | None:
        """The channel of a hint, waited for so long at most; one may have come with an answer."""
        if here := self.connection.pgconn.notifies():
            return here.relname.decode()
        for hint in self.connection.notifies(timeout=seconds, stop_after=1):
            return hint.channel
        return None

    def execute(self, sql: str, parameters: Parameters = ()) -> Found:
        """Run one statement; within a transaction its failure is raised where a result is asked
        for, or at the end."""
        found = self._send(sql, parameters)
        if not self._is_open or len(self._sent) > _MOST_SENT:
            self.wait()
        return found

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is run inside, or nothing; inside of another one it is a part of that."""
        if self._is_open:
            yield
            return
        self._is_open = True
        try:
            self._send(self.begin)
            yield
            self._commit()
        except BaseException:
            self._undo()
            raise
        finally:
            self._is_open = False

    def wait(self) -> bytes:
        """Read the results of all that was sent, and tell what the last one did; raises the first
        failure, of which nothing but a rollback is left to do."""
        try:
            return self._read()
        except psycopg.Error as error:
            ours = ServerError(error)
            if ours.is_lost:
                self.close()
            raise ours from None

    def _read(self) -> bytes:
        (sent, self._sent), (new, self._new) = (self._sent, []), (self._new, [])
        self.connection.pgconn.pipeline_sync()
        results = [self._result() for _ in sent]
        self.connection.pgconn.get_result()  # The end of what was sent.
        for found, result in zip(sent, results, strict=True):
            if result.status not in _WELL:
                for statement in new:
                    statement.name, statement.runs = b"", 0
                raise _error_of(result)
            if found:
                self._take(found, result)
        return results[-1].command_status or b"" if results else b""

    def _commit(self) -> None:
        self._send("commit")
        if self.wait() != b"COMMIT":
            raise ServerError(psycopg.errors.InFailedSqlTransaction())

    def _undo(self) -> None:
        with suppress(ServerError):
            self.wait()
        with suppress(ServerError):
            if self.connection.pgconn.transaction_status != TransactionStatus.IDLE:
                self._send("rollback")
                self.wait()

    @told()
    def _send(self, sql: str, parameters: Parameters = ()) -> Found:
        query, names = translated(sql)
        given = [parameters[name] for name in names] if isinstance(parameters, dict) else parameters
        values = self._adapt.dump_sequence(given, [PyFormat.AUTO] * len(given))
        types, formats = self._adapt.types or (), self._adapt.formats
        statement = self._statements.setdefault((query, types), _Statement())
        statement.runs += 1
        if statement.runs >= PREPARED_FROM and not statement.name:
            self._prepare(statement, query, types)
        if statement.name:
            self.connection.pgconn.send_query_prepared(statement.name, values, formats)
        else:
            self.connection.pgconn.send_query_params(query, values, types, formats)
        found = Found(self, statement)
        self._sent.append(found)
        return found

    def _prepare(self, statement: _Statement, query: bytes, types: tuple[int, ...]) -> None:
        if sum(bool(one.name) for one in self._statements.values()) == _KEPT:
            self._send("deallocate all")
            self._statements = {(query, types): statement}
        self._names += 1
        statement.name, statement.make_row = b"hypnic_%d" % self._names, None
        self.connection.pgconn.send_prepare(statement.name, query, types)
        self._new.append(statement)
        self._sent.append(None)

    def _result(self) -> PGresult:
        result = self._next()
        if result is None:
            raise psycopg.OperationalError("the connection is lost")
        self._next()  # The end of it.
        return result

    def _next(self) -> PGresult | None:
        while self.connection.pgconn.is_busy():
            self._answers.poll()
            self.connection.pgconn.consume_input()
        return self.connection.pgconn.get_result()

    def _take(self, found: Found, result: PGresult) -> None:
        statement = found.statement
        if statement.make_row is None or not statement.name:
            names = (result.fname(at) or b"" for at in range(result.nfields))
            statement.description = tuple((name.decode(),) for name in names)
            statement.make_row = self.rows_of(result)
        rows: list[Row] = []
        if result.ntuples:
            self._adapt.set_pgresult(result, set_loaders=True, format=Format.TEXT)
            rows = self._adapt.load_rows(0, result.ntuples, statement.make_row)
        found.rows, found.count, found.columns = (
            iter(rows),
            result.command_tuples,
            statement.description,
        )


def _error_of(result: PGresult) -> psycopg.Error:
    """What a result says of a failure; without a code the connection is lost."""
    error = error_from_result(result)
    return error if error.sqlstate else psycopg.OperationalError(str(error))
