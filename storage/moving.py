"""A diary carried from one engine to the other: row by row, and compared before it counts."""

from collections.abc import Iterator
from typing import Any

from storage.database import Database, Health, Server, rows, writing
from storage.doubts import RIGHTED
from storage.errors import CannotOpen
from storage.exporting import PERSONAL
from storage.facts import fact, keep_fact
from storage.sealed_columns import KEYS, SEALED

OF_NOBODY = {"inbox": "update_id", "deletions": "person_id"}
"""What is not found by a person's number, with the order of its rows."""

_FILLED = ("people", *OF_NOBODY)

FACTS = ("clock", "zones")
"""What is known of the whole diary, and not of the file or the server that it lay in."""

_FULL = "There is a diary in the other database already. Nothing was changed."
_NOT_THE_SAME = "The copy does not hold the same ({table}). Nothing was changed."
_NUMBER_ON = (
    "select setval(pg_get_serial_sequence('flags', 'flag_id'), (select max(flag_id) from flags))"
)


def carry(source: Database, target: Database) -> int:
    """Copy everything into a database with nobody in it, in one commit; how many people that were.

    Raises CannotOpen where somebody is in it, or the copy is not the same; nothing is kept then.
    """
    with writing(target):
        if any(rows(target, f"select 1 from {table} limit 1") for table in _FILLED):  # noqa: S608
            raise CannotOpen(_FULL)
        for table, row in _everything(source):
            _put(target, table, row)
        for name in FACTS:
            if (value := fact(source, name)) is not None:
                keep_fact(target, name, value)
        if isinstance(target, Server):
            target.execute(_NUMBER_ON)
        _compare(source, target)
        return int(rows(target, "select count(*) as people from people")[0]["people"])


def _everything(db: Database) -> Iterator[tuple[str, dict[str, Any]]]:
    """All rows with their table: each person's together, themselves first."""
    for person in rows(db, "select person_id from people order by person_id"):
        for table, order in PERSONAL.items():
            sql = f"select * from {table} where person_id = ? order by {order}"  # noqa: S608
            yield from ((table, _of_no_worker(row)) for row in rows(db, sql, [person["person_id"]]))
    for table, order in OF_NOBODY.items():
        sql = f"select * from {table} order by {order}"  # noqa: S608
        yield from ((table, _of_no_worker(row)) for row in rows(db, sql))


def _of_no_worker(row: dict[str, Any]) -> dict[str, Any]:
    """The row without whoever had it in hand: nobody works on a diary that is moved."""
    return row | {"owner": 0} if "owner" in row else row


def _put(db: Database, table: str, row: dict[str, Any]) -> None:
    values = [marked(table, name, row) for name in row]
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"insert into {table} ({names}) values ({', '.join('?' * len(row))})", values)  # noqa: S608


def marked(table: str, column: str, row: dict[str, Any]) -> Any:
    """The value of a column, marked where a server is to be given it sealed."""
    value = row[column]
    if column not in SEALED.get(table, ()) or not isinstance(value, str) or value == RIGHTED:
        return value
    return Health(value, table, column, *(row[name] for name in KEYS[table]))


def _compare(source: Database, target: Database) -> None:
    there = _everything(target)
    for table, row in _everything(source):
        if next(there, None) != (table, row):
            raise CannotOpen(_NOT_THE_SAME.format(table=table))
    if extra := next(there, None):
        raise CannotOpen(_NOT_THE_SAME.format(table=extra[0]))
