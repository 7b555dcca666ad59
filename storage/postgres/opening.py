"""Opening the diary on a PostgreSQL server: its key, its schema, and joining its workers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial

from storage.errors import CannotOpen, NotNow
from storage.exporting import Files, files_of
from storage.facts import fact
from storage.postgres.deletion import ServerDeletion
from storage.postgres.rekeying import BothKeys, seal_anew
from storage.postgres.schema import bring_up_to_date, tables_are_there
from storage.postgres.sealing import PROOF, PROVES, OtherKey, Sealer
from storage.postgres.server import PostgresServer, TakenOver
from storage.postgres.session import ServerError
from storage.postgres.worker_leases import BEAT, LEASE, Company
from storage.store import Store, store_over

_OLDEST = 13_00_00
_UNSUITABLE = (
    "PostgreSQL 13 or newer with a database in UTF8 is needed; this one is {version}, {encoding}."
)
_OTHER_KEY = "This database does not open with the key that is set. Nothing was changed."
_IS_PLAIN = (
    "What is in this database was written without a key (DATABASE_PLAIN=yes). `python -m bot"
    " encrypt` seals it with the key that is set."
)
_NO_DIARY = "This database has no diary yet; the first start makes it."
_BETWEEN_KEYS = (
    "This database is being given a new key. Finish that first, with DATABASE_KEY_FILE as it was"
    " then: `python -m bot rekey FILE`, or `encrypt` where it had none."
)
_NOT_DONE = "It was cut off ({error}). Do the same again: it goes on where it was."


@contextmanager
def open_server(
    url: str,
    key: str | None,
    lost: Callable[[], None] = lambda: None,
    times: tuple[float, float] = (LEASE, BEAT),
    *,
    alone: bool = False,
) -> Iterator[Store]:
    """The diary on that server, for this worker; its schema is made or changed as needed.

    `key` seals what is written about somebody's health. `lost` is called, in a thread, when this
    worker was silent for so long that others took over; `times` are the seconds of a lease and
    between two signs of life. `alone` keeps all others away. Raises CannotOpen.
    """
    server = connected(url, Sealer(key))
    try:
        _guard(server, bring_up_to_date)
        _guard(server, PostgresServer.know_tables)
        _guard(server, _prove_key)
        with _member(server, lost, times, alone=alone) as company:
            _guard(server, see_key)  # It may just have been given another one.
            yield store_over(
                server,
                ServerDeletion(server),
                server.away,
                partial(export_files, url, key),
                server.part,
                company=company,
            )
    finally:
        server.close()


@contextmanager
def _member(
    server: PostgresServer,
    lost: Callable[[], None],
    times: tuple[float, float],
    *,
    alone: bool,
) -> Iterator[Company]:
    company = Company(server, *times)
    _guard(server, lambda _: company.join(alone=alone))
    company.keep(lost)
    try:
        yield company
    finally:
        with suppress(ServerError, TakenOver):
            company.leave()


def give_new_key(
    url: str, old: str | None, new: str, times: tuple[float, float] = (LEASE, BEAT)
) -> int:
    """Seal everything on that server with a new key, all alone there; None where it had none.

    Cut off, it goes on where it was when it is done again, and until then no worker begins.
    Returns how many rows that were; raises CannotOpen.
    """
    server = connected(url, BothKeys(old, new))
    try:
        if not tables_are_there(server):
            raise CannotOpen(_NO_DIARY)
        _guard(server, bring_up_to_date)
        _guard(server, PostgresServer.know_tables)
        with _member(server, lambda: None, times, alone=True):
            return seal_anew(server, old, new)
    except ServerError as error:
        raise CannotOpen(_NOT_DONE.format(error=error)) from None
    finally:
        server.close()


def connected(url: str, sealer: Sealer) -> PostgresServer:
    """A server that answers and is suitable; raises CannotOpen, with NotNow where it may soon."""
    server = PostgresServer(url, sealer)
    try:
        _guard(server, _look)
    except BaseException:
        server.close()
        raise
    return server


def export_files(url: str, key: str | None, person_id: int, now: datetime) -> Files:
    """Everything about a person as files, read at one moment by a connection that ends with it."""
    server = PostgresServer(url, Sealer(key))
    try:
        return server.alone(lambda: files_of(server, person_id, now))
    finally:
        server.close()


@contextmanager
def reading(url: str, key: str | None) -> Iterator[PostgresServer]:
    """The server as it is, also beside a running bot; raises CannotOpen where it has no diary, or
    does not open with this key."""
    server = connected(url, Sealer(key))
    try:
        if not tables_are_there(server):
            raise CannotOpen(_NO_DIARY)
        _guard(server, see_key)
        yield server
    finally:
        server.close()


def _guard(server: PostgresServer, do: Callable[[PostgresServer], object]) -> None:
    try:
        do(server)
    except ServerError as error:
        if error.is_lost:
            raise NotNow(f"The database cannot be reached ({error.at_start}).") from None
        raise CannotOpen(f"The database cannot be used ({error.at_start}).") from None


def _look(server: PostgresServer) -> None:
    version, encoding = (
        server.execute(f"show {name}").fetchone()[0]
        for name in ("server_version_num", "server_encoding")
    )
    if int(version) < _OLDEST or encoding != "UTF8":
        raise CannotOpen(_UNSUITABLE.format(version=version, encoding=encoding))


def _prove_key(server: PostgresServer) -> None:
    """See whether the key that is set sealed what is there; the first one is it from now on."""
    if fact(server, "sealed") is None:
        with server.transaction(()):
            first = "insert into facts values ('sealed', ?) on conflict do nothing"
            server.execute(first, [server.sealer.seal(PROOF, PROVES).hex()])
    see_key(server)


def see_key(server: PostgresServer) -> None:
    """Raise CannotOpen where what is there was sealed with another key, or with none."""
    if fact(server, "sealing") is not None:
        raise CannotOpen(_BETWEEN_KEYS)
    sealed = fact(server, "sealed") or ""
    try:
        server.sealer.open(bytes.fromhex(sealed), PROVES)
    except OtherKey:
        raise CannotOpen(_OTHER_KEY) from None
    if server.sealer.has_key and sealed.startswith("00"):
        raise CannotOpen(_IS_PLAIN)
    server.sealer.all_bound = sealed.startswith("02")
