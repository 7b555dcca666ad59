"""What `check` sees of a diary on a server, also beside a running bot; nothing is changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.clock_evidence import Evidence
from storage.clock_evidence import ClockEvidence
from storage.errors import CannotOpen
from storage.postgres.opening import connected, see_key
from storage.postgres.schema import tables_are_there, waiting
from storage.postgres.sealing import Sealer
from storage.postgres.server import PostgresServer
from storage.postgres.session import ServerError


@dataclass(frozen=True, slots=True)
class Worker:
    """One of the workers: its number and version, whether it is gone, and how long ago it showed
    that it lives, or went."""

    number: int
    version: str
    is_gone: bool
    ago: timedelta


@dataclass(frozen=True, slots=True)
class Seen:
    """How many people, how many changes wait, what the clock showed, whether a commit is on the
    disk when it is answered, and the workers that live, or were there in the last hour."""

    people: int
    waiting: int
    evidence: Evidence
    is_durable: bool
    workers: tuple[Worker, ...] = ()


def seen(url: str, key: str | None, now: datetime) -> Seen | None:
    """The state of a server; None where it has no diary yet. Raises CannotOpen."""
    server = connected(url, Sealer(key))
    try:
        if not tables_are_there(server):
            return None
        see_key(server)
        (people,) = server.execute("select count(*) from people").fetchone()
        settings = [server.execute(f"show {name}").fetchone()[0] for name in _DURABLE]
        evidence = ClockEvidence(server).known(now)
        is_durable = "off" not in settings
        return Seen(people, waiting(server), evidence, is_durable, _workers(server))
    except ServerError as error:
        raise CannotOpen(f"it cannot be read ({error}).") from error
    finally:
        server.close()


def _workers(server: PostgresServer) -> tuple[Worker, ...]:
    if waiting(server):
        return ()  # Before there were any.
    return tuple(Worker(*columns) for columns in server.execute(_WORKERS).fetchall())


_WORKERS = """
    select worker, version, gone_at is not null, now() - coalesce(gone_at, seen_at) from workers
    where gone_at is null or gone_at > now() - interval '1 hour' order by worker
"""
_DURABLE = ("fsync", "synchronous_commit")
