"""What a deletion leaves to do on PostgreSQL: a mark for restores, and the bytes in its files."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage.database import writing
from storage.deletion import Deletion
from storage.exporting import PERSONAL
from storage.facts import fact
from storage.people import seconds
from storage.postgres.marks import Marks
from storage.postgres.server import PostgresServer

LARGEST = 64_000_000
"""Bytes of a table with its indexes up to which it is written anew beside running workers: nobody
else can use it meanwhile, about a second."""

EVERY = timedelta(hours=1)
"""So often at most, by one worker."""

PATIENCE = 2.0
"""Seconds for which it waits for a table, and everybody who wants it behind."""

_TABLES = (*PERSONAL, "inbox", "deletions")
_SMALL = """
    select relname from pg_class where relnamespace = current_schema()::regnamespace
    and relname = any(?) and pg_total_relation_size(oid) <= ? order by relname
"""
_MINE = """
    insert into facts values ('tidied', ?) on conflict (name) do update set value = excluded.value
    where cast(facts.value as bigint) not between ? and ?
"""


class ServerDeletion(Deletion):
    """The steps that finish a deletion on a server; copies and the server's log are others'."""

    _db: PostgresServer

    def __init__(self, server: PostgresServer) -> None:
        """Work on that server."""
        super().__init__(server)
        self.marks = Marks(server)

    def _note(self, person_ids: Sequence[int], marked: datetime, before: datetime) -> None:
        self.marks.add(person_ids, marked, before)

    def empty_log(self) -> None:
        """The server writes over its log as it is used again."""

    async def tidy(self, now: datetime) -> None:
        """Write the tables anew if somebody was deleted since, as far as they are small.

        The server's own vacuum leaves the bytes of deleted rows in its files. Raises DatabaseError
        where somebody keeps a table; it is left to the next hour then.
        """
        with writing(self._db):
            if fact(self._db, "untidy") is None:
                return
            at = seconds(now)
            since = at - int(EVERY.total_seconds()) + 1
            mine = self._db.execute(_MINE, [str(at), since, at]).rowcount
        if mine:
            self.vacuum()

    def vacuum(self) -> None:
        """The same at once."""
        mark = fact(self._db, "untidy")
        small = self._db.execute(_SMALL, [list(_TABLES), LARGEST]).fetchall()
        seen = [self._db.write_anew(table, PATIENCE) for (table,) in small]
        if not any(seen):
            with writing(self._db):
                gone = "delete from facts where name = 'untidy' and value = ?"
                self._db.execute(gone, [mark])
