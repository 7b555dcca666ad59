"""Opening the diary on a PostgreSQL server: its key, its schema, and joining its workers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial

from storage.errors import CannotOpen, NotNow
from storage.exporting import Files, files_of
from storage.facts import fact, keep_fact
from storage.postgres.company import BEAT, LEASE, Company
from storage.postgres.deletion import ServerDeletion
from storage.postgres.schema import bring_up_to_date, tables_are_there
from storage.postgres.sealing import OtherKey, Sealer
from storage.postgres.server import PostgresServer, ServerError, TakenOver
from storage.store import Store, store_over

_OLDEST = 13_00_00
_PROOF = "hypnic"
_PLACE = ("facts", "sealed")
_UNSUITABLE = (
    "PostgreSQL 13 or newer with a database in UTF8 is needed; this one is {version}, {encoding}."
)
_OTHER_KEY = "This database does not open with the key that is set. Nothing was changed."
_IS_PLAIN = (
    "What is in this database was written without a key (DATABASE_PLAIN=yes), and cannot be sealed"
    " afterwards yet. Begin with an empty database to have it sealed."
)


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
    server = connected(url, key)
    try:
        _guard(server, bring_up_to_date)
        _guard(server, PostgresServer.know_tables)
        _guard(server, _prove_key)
        company = Company(server, *times)
        _guard(server, lambda _: company.join(alone=alone))
        company.keep(lost)
        try:
            yield store_over(
                server,
                ServerDeletion(server),
                server.away,
                partial(export_files, url, key),
                server.part,
                company=company,
            )
        finally:
            with suppress(ServerError, TakenOver):
                company.leave()
    finally:
        server.close()


def connected(url: str, key: str | None) -> PostgresServer:
    """A server that answers and is suitable; raises CannotOpen, with NotNow where it may soon."""
    server = PostgresServer(url, Sealer(key))
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
    server = connected(url, key)
    try:
        if not tables_are_there(server):
            raise CannotOpen("This database has no diary yet; the first start makes it.")
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
            keep_fact(server, "sealed", server.sealer.seal(_PROOF, _PLACE).hex())
    see_key(server)


def see_key(server: PostgresServer) -> None:
    """Raise CannotOpen where what is there was sealed with another key, or with none."""
    sealed = fact(server, "sealed") or ""
    try:
        server.sealer.open(bytes.fromhex(sealed), _PLACE)
    except OtherKey:
        raise CannotOpen(_OTHER_KEY) from None
    if server.sealer.has_key and sealed.startswith("00"):
        raise CannotOpen(_IS_PLAIN)
    server.sealer.all_bound = sealed.startswith("02")
