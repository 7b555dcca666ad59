"""The company of workers on one database: each shows that it lives, and buries who does not.

Who is buried was stalled, cut off or killed, which nobody can tell apart. So its sessions are ended
first, and each new connection asks whether its worker is gone: only then others take over what it
had in hand, and nothing of it is written by two.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from bot import VERSION
from storage.errors import CannotOpen
from storage.postgres.server import PostgresServer, TakenOver, session_of
from storage.postgres.session import ServerError

LEASE, BEAT = 10.0, 2.0
"""Seconds without a sign of life after which a worker is gone, and between two signs."""

FORGOTTEN = "7 days"
"""So long it is known that a worker was there."""

ANOTHER = (
    "Another Hypnic is working on this database. Several can, by webhook, on a diary that is not"
    " being moved (docs/postgresql.md); else stop it first."
)

_ONE_JOINS = "lock table workers in share row exclusive mode"
_OTHERS = f"""
    select worker, seen_at, alone = 1, exists (
        select from pg_stat_activity where datname = current_database()
            and application_name = {session_of("workers.worker")}
    ) and seen_at >= now() - make_interval(secs => ?)
    from workers where gone_at is null and worker != ?
"""  # noqa: S608
_JOIN = "insert into workers (version, alone) values (?, ?) returning worker"
_FORGET = f"delete from workers where gone_at < now() - interval '{FORGOTTEN}'"  # noqa: S608
_LIVE = "update workers set seen_at = now() where worker = ? and gone_at is null"
_BURY = "update workers set gone_at = now() where worker = ? and seen_at = ? and gone_at is null"
_END_SESSIONS = f"""
    select pg_terminate_backend(pid) from pg_stat_activity join workers
        on application_name = {session_of("workers.worker")}
    where gone_at is not null and datname = current_database()
"""  # noqa: S608
_ENDING, _LOOKS = 0.5, 25
"""Seconds for which it is waited that sessions end, and how often that is looked for."""

_LEAVE = "update workers set gone_at = now() where worker = ?"


class Company:
    """One worker among others, from `join` to `leave`."""

    def __init__(self, server: PostgresServer, seconds: float = LEASE, beat: float = BEAT) -> None:
        """Hold a lease for so many seconds, with a sign of life each `beat`."""
        self._server, self._seconds, self._beat = server, seconds, beat
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._watched: dict[tuple[int, object], float] = {}
        self._hear: Callable[[], object] = lambda: None

    def join(self, *, alone: bool = False) -> None:
        """Become a worker, as the only one if `alone`; raises CannotOpen where others live.

        Of who was killed nothing is seen for some seconds; that is waited for.
        """
        first = None
        while others := self._others(alone=alone):
            if first is not None and not others <= first:
                raise CannotOpen(ANOTHER)
            first = first or others
            self._ended.wait(self._beat / 3)
            self._bury()

    def keep(self, lost: Callable[[], None]) -> None:
        """Show that we live until `leave`; `lost` is called when others took us for gone."""
        self._server.lost = lost
        self._thread = threading.Thread(target=self._keep, name="company", daemon=True)
        self._thread.start()

    def hear(self, do: Callable[[], object]) -> None:
        """Call that in a thread, each time when others may have left or handed over something."""
        self._hear = do

    def leave(self) -> None:
        """Let the others take over what is left at once."""
        self._ended.set()
        with suppress(ServerError, TakenOver):  # Unhinted, it ends with its next sign of life.
            self._server.hint(self._server.worker)
        if self._thread:
            self._thread.join()
        self._server.execute(_LEAVE, [self._server.worker])
        self._server.hint(0)

    def _others(self, *, alone: bool) -> set[tuple[int, object]]:
        """Join unless others live beside whom that may not be; who these are and were seen."""
        with self._server.transaction(()):
            self._server.execute(_ONE_JOINS)
            others = {
                (worker, seen_at)
                for worker, seen_at, is_alone, _ in self._seen()
                if alone or is_alone
            }
            if not others:
                self._server.execute(_FORGET)
                (worker,) = self._server.execute(_JOIN, [VERSION, int(alone)]).fetchone()
        if not others:
            self._server.become(worker)
        return others

    def _keep(self) -> None:
        while not self._ended.is_set():
            try:
                self._live()
            except TakenOver:
                return
            except ServerError:  # The database is away, for those who would bury us, too.
                self._watched.clear()
                self._ended.wait(self._beat / 4)

    def _live(self) -> None:
        """One sign of life; hints are heard until the next is due."""
        if not self._server.execute(_LIVE, [self._server.worker]).rowcount:
            raise self._server.taken_over()
        self._bury()
        self._tell()
        until = time.monotonic() + self._beat
        while not self._ended.is_set() and (left := until - time.monotonic()) > 0:
            hinted = self._server.heard(left)
            if hinted == 0:  # Somebody left.
                self._end_sessions()
            if hinted is not None:
                self._tell()

    def _tell(self) -> None:
        with suppress(RuntimeError):  # The loop of whoever hears has ended.
            self._hear()

    def _bury(self) -> None:
        """Bury who is past their lease, or has no session left, and shows nothing while we watch.

        That is for two signs of life, and from anew after the database was away: nobody could.
        """
        now, seen = time.monotonic(), {}
        for worker, seen_at, _, may_live in self._seen():
            seen[worker, seen_at] = self._watched.get((worker, seen_at), now)
            if not may_live and now - seen[worker, seen_at] >= 2 * self._beat:
                self._server.execute(_BURY, [worker, seen_at])
        self._watched = seen
        self._end_sessions()

    def _seen(self) -> list[tuple[int, object, bool, bool]]:
        """Each other worker: its number, its sign of life, whether it wants to be alone, and
        whether it may live: in its lease, and with a session."""
        asked = [self._seconds, self._server.worker]
        found: list[tuple[int, object, bool, bool]] = self._server.execute(
            _OTHERS, asked
        ).fetchall()
        return found

    def _end_sessions(self) -> None:
        """End the sessions of those that are gone, and wait for that a little."""
        for _ in range(_LOOKS):
            if not self._server.execute(_END_SESSIONS).rowcount:
                return
            self._ended.wait(_ENDING / _LOOKS)
