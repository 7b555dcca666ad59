"""An export in parts that each fit into one file, read page by page to keep memory small."""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from storage.sqlite.connection import rows

Row = dict[str, Any]
Part = dict[str, list[Row]]

PART = 4_000_000
"""Bytes of a part as JSON, well below what an import takes."""

_PAGE = 1_000
"""Rows that are read at a time; no query stays open while a part is on its way."""


def parts(
    db: Database, person_id: int, tables: Mapping[str, str], most: int = PART
) -> Iterator[Part]:
    """Everything about a person by table, in parts of at most so many bytes; at least one part.

    `tables` are the tables with the order of their rows. A night's answers stay in one part, as an
    import takes a night from where it meets it first.
    """
    part, size = _empty(tables), 0
    for table, order in tables.items():
        for unit in _units(db, person_id, table, order):
            cost = sum(map(_size, unit))
            if size and size + cost > most:
                yield part
                part, size = _empty(tables), 0
            part[table] += unit
            size += cost
    yield part


def _empty(tables: Mapping[str, str]) -> Part:
    return {table: [] for table in tables}


def _units(db: Database, person_id: int, table: str, order: str) -> Iterator[list[Row]]:
    pages = _pages(db, person_id, table, order)
    if table != "answers":
        yield from ([row] for row in pages)
        return
    for _, of_a_night in groupby(pages, lambda row: row["night"]):
        yield list(of_a_night)


def _pages(db: Database, person_id: int, table: str, order: str) -> Iterator[Row]:
    sql = f"select * from {table} where person_id = ? order by {order} limit ? offset ?"  # noqa: S608
    at = 0
    while page := rows(db, sql, [person_id, _PAGE, at]):
        yield from map(_plain, page)
        at += _PAGE


def _plain(columns: Row) -> Row:
    return {
        name: json.loads(value) if name == "nights" and isinstance(value, str) else value
        for name, value in columns.items()
        if name != "person_id"
    }


def _size(row: Row) -> int:
    """Bytes that a row takes in the file, with the spaces before its lines."""
    written = json.dumps(row, ensure_ascii=False, indent=1)
    return len(written.encode()) + 2 * written.count("\n") + 6
