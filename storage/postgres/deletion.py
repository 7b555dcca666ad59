"""What a deletion leaves to do on PostgreSQL: a mark for restores, and the bytes in its files."""

from collections.abc import Sequence
from datetime import datetime

from storage.deletion import Deletion
from storage.postgres.marks import Marks
from storage.postgres.server import PostgresServer


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

    def vacuum(self) -> None:
        """The server's own vacuum comes by itself."""

    async def tidy(self, now: datetime) -> None:
        """The same."""
