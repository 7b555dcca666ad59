"""Which hints a person was told, so that each comes once."""

from datetime import date

from storage.database import Database, row, rows, writing


class Hints:
    """Hints by factor and direction, of one person at a time."""

    def __init__(self, db: Database) -> None:
        """Work on that database."""
        self._db = db

    async def told_factors(self, person_id: int) -> frozenset[tuple[str, bool]]:
        """The factors that were told, each with whether there was more twitching with it."""
        selected = rows(self._db, "select factor, more from hints where person_id = ?", [person_id])
        return frozenset((columns["factor"], bool(columns["more"])) for columns in selected)

    async def looked_on(self, person_id: int) -> date | None:
        """The day of the last look whose hints were told; None before the first one."""
        columns = row(self._db, "select looked_on from looks where person_id = ?", [person_id])
        return date.fromisoformat(columns["looked_on"]) if columns else None

    async def look(self, person_id: int, today: date) -> None:
        """Keep that the hints of the latest look were told."""
        with writing(self._db, person_id):
            self._db.execute(
                "insert into looks values (?, ?)"
                " on conflict (person_id) do update set looked_on = excluded.looked_on",
                [person_id, today.isoformat()],
            )

    async def tell(self, person_id: int, factor: str, today: date, *, more: bool) -> None:
        """Keep that it was told; telling it again changes nothing."""
        with writing(self._db, person_id):
            write_hint(self._db, person_id, factor, today, more=more)


def write_hint(db: Database, person_id: int, factor: str, told_on: date, *, more: bool) -> None:
    """Keep on which day a hint was told; the first day counts."""
    db.execute(
        "insert into hints values (?, ?, ?, ?) on conflict do nothing",
        [person_id, factor, int(more), told_on.isoformat()],
    )
