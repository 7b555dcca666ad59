"""What a deletion leaves to do on PostgreSQL: nothing that we can; copies and logs are others'."""

from collections.abc import Sequence
from datetime import datetime

from storage.deletion import Deletion


class ServerDeletion(Deletion):
    """A deletion on a server is whole with its commit.

    Its bytes stay in the data files and the log until those are written over; what was written
    about somebody's health is sealed there. docs/postgresql.md says what a restore has to do.
    """

    def _note(self, person_ids: Sequence[int], marked: datetime, before: datetime) -> None:
        """There are no copies of ours in which anybody could come back."""

    def empty_log(self) -> None:
        """The server writes over its log as it is used again."""

    def vacuum(self) -> None:
        """The server's own vacuum comes by itself."""

    async def tidy(self, now: datetime) -> None:
        """The same."""
