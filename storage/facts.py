"""What is known of the whole diary: a name and a value each."""

from storage.database import Database, row

KEEP = "insert into facts values (?, ?) on conflict (name) do update set value = excluded.value"


def keep_fact(db: Database, name: str, value: str) -> None:
    """Keep a fact in place of what was known, inside a transaction of the caller."""
    db.execute(KEEP, [name, value])


def fact(db: Database, name: str) -> str | None:
    """The fact of that name; None where nothing is known."""
    columns = row(db, "select value from facts where name = ?", [name])
    return str(columns["value"]) if columns else None
