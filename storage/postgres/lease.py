"""The one worker of a database: a row that says who it is, and until when that holds."""

import threading
import time
from collections.abc import Callable

from bot import VERSION
from storage.errors import CannotOpen
from storage.postgres.server import PostgresServer, ServerError, TakenOver

LEASE, BEAT = 15.0, 3.0
"""Seconds for which a sign of life holds, and between two."""

_TAKE = """
    insert into leases values ('running', ?, now() + make_interval(secs => ?))
    on conflict (name) do update set worker = excluded.worker, until = excluded.until
    where leases.until < now() or leases.worker = excluded.worker
"""
_JOIN = "insert into workers (version) values (?) returning worker"
_TAKE_OVER = (
    "update inbox set owner = ? where done_at is null",
    "update ledger set owner = ? where state = 'sending'",
)
_UNTIL = "select until, now() < until from leases where name = 'running'"

ANOTHER = (
    "Another Hypnic is working on this database. Stop it first; only one may, until several can"
    " share one (docs/postgresql.md)."
)


class Lease:
    """Held while the bot runs, and renewed by a thread of its own."""

    def __init__(self, server: PostgresServer, seconds: float = LEASE, beat: float = BEAT) -> None:
        """Hold it for so many seconds at a time; `take` begins."""
        self._server, self._seconds, self._beat = server, seconds, beat
        self._ended = threading.Event()
        self._until = 0.0
        self._thread: threading.Thread | None = None

    def take(self) -> None:
        """Take it, at once or when that of one who was killed has ended; raises CannotOpen where
        the other one shows that it lives."""
        joined = self._server.execute(_JOIN, [VERSION])
        (self._server.worker,) = joined.fetchone()
        seen = None
        while not self._renewed():
            found = self._server.execute(_UNTIL).fetchone()
            if seen and found and found[0] != seen:
                raise CannotOpen(ANOTHER)
            seen = found and found[0]
            self._ended.wait(self._beat / 3)
        for take_over in _TAKE_OVER:
            self._server.execute(take_over, [self._server.worker])
        self._server.refusal = self._refuse

    def keep(self, lost: Callable[[], None]) -> None:
        """Renew it until `give_back`; `lost` is called once when that was too late."""
        self._thread = threading.Thread(target=self._keep, args=[lost], daemon=True)
        self._thread.start()

    def give_back(self) -> None:
        """Let the next one begin at once."""
        self._ended.set()
        if self._thread:
            self._thread.join()
        if time.clock_gettime(_CLOCK) < self._until:
            gone = "delete from leases where name = 'running' and worker = ?"
            self._server.execute(gone, [self._server.worker])

    def _keep(self, lost: Callable[[], None]) -> None:
        while not self._ended.wait(self._beat):
            try:
                held = self._renewed()
            except ServerError:
                held = True  # The database is away, for whoever would take it, too.
            if not held:
                self._until = 0.0
                lost()
                return

    def _renewed(self) -> bool:
        """Whether it is ours for so many seconds from before it was asked for."""
        asked = time.clock_gettime(_CLOCK)
        held = bool(self._server.execute(_TAKE, [self._server.worker, self._seconds]).rowcount)
        if held:
            self._until = asked + self._seconds
        return held

    def _refuse(self) -> None:
        if time.clock_gettime(_CLOCK) >= self._until and not self._renewed():
            raise TakenOver(ANOTHER)


_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""A clock that goes on while the machine sleeps, where there is one."""
