"""An export in parts that each fit into one file, read page by page to keep memory small."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.domain.csv_export import as_csv
from bot.domain.diary_import import FORMAT
from storage.database import Database, rows
from storage.nights import Nights
from storage.sqlite.driver import connect

Row = dict[str, Any]
Part = dict[str, list[Row]]
Files = tuple[tuple[bytes, ...], tuple[bytes, ...]]

PERSONAL = {
    "people": "person_id",
    "answers": "night, question",
    "notes": "night, message_id",
    "reminders": "at, reminder_id",
    "drafts": "made_at, draft_id",
    "ledger": "local_date, kind",
    "flags": "raised_on, flag_id",
    "hints": "told_on, factor, more",
    "looks": "person_id",
    "history": "given_on, question",
    "topics": "person_id",
    "sharers": "person_id",
    "refused": "message_id",
    "told_in_doubt": "told_at, what",
}
"""The tables that hold something about a person, each with its `person_id`, and their order in an
export: that of time."""

LARGEST_TABLE = 8_000_000
"""Bytes of notes in one table; Telegram takes files of 50 MB."""

PART = 4_000_000
"""Bytes of a part as JSON, well below what an import takes."""

_NOT_TOLD = {"person_id", "owner"}
"""Columns that say nothing about somebody to themselves."""

_PAGE = 1_000
"""Rows that are read at a time; no query stays open while a part is on its way."""


def export_files(database: Path, key: str | None, person_id: int, now: datetime) -> Files:
    """Everything about a person as tables for a spreadsheet, and as JSON in parts.

    Reads one moment of the database through a connection of its own, beside a running bot.
    """
    with closing(connect(database, key, read_only=True)) as db:
        db.execute("begin")
        return files_of(db, person_id, now)


def files_of(db: Database, person_id: int, now: datetime) -> Files:
    """The same from a database that stands still meanwhile."""
    tables = asyncio.run(_tables(Nights(db), person_id))
    head = {"format": FORMAT, "exported_at": now.isoformat()}
    spans = parts(db, person_id, PERSONAL)
    files = [json.dumps(head | part, ensure_ascii=False, indent=1).encode() for part in spans]
    return tables, tuple(files)


async def _tables(nights: Nights, person_id: int) -> tuple[bytes, ...]:
    spans = await nights.spans(person_id, LARGEST_TABLE)
    return tuple([as_csv(*await nights.everything(person_id, *span)) for span in spans])


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
        if name not in _NOT_TOLD
    }


def _size(row: Row) -> int:
    """Bytes that a row takes in the file, with the spaces before its lines."""
    written = json.dumps(row, ensure_ascii=False, indent=1)
    return len(written.encode()) + 2 * written.count("\n") + 6
