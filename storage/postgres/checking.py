"""What `check` sees of a diary on a server, also beside a running bot; nothing is changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.clock_evidence import Evidence
from storage.clock_evidence import ClockEvidence
from storage.errors import CannotOpen
from storage.postgres.opening import connected, see_key
from storage.postgres.schema import tables_are_there, waiting
from storage.postgres.server import ServerError


@dataclass(frozen=True, slots=True)
class Seen:
    """How many people, how many changes wait, what the clock showed, and whether a commit is on
    the disk when it is answered."""

    people: int
    waiting: int
    evidence: Evidence
    is_durable: bool


def seen(url: str, key: str | None, now: datetime) -> Seen | None:
    """The state of a server; None where it has no diary yet. Raises CannotOpen."""
    server = connected(url, key)
    try:
        if not tables_are_there(server):
            return None
        see_key(server)
        (people,) = server.execute("select count(*) from people").fetchone()
        settings = [server.execute(f"show {name}").fetchone()[0] for name in _DURABLE]
        evidence = ClockEvidence(server).known(now)
        return Seen(people, waiting(server), evidence, is_durable="off" not in settings)
    except ServerError as error:
        raise CannotOpen(f"it cannot be read ({error}).") from error
    finally:
        server.close()


_DURABLE = ("fsync", "synchronous_commit")
