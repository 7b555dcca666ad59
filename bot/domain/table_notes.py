"""Notes out of a table that has a column of dates and at least one of texts."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.domain.import_limits import FIRST_NIGHT, LONGEST_TEXT
from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.model import Note

SAMPLE = 200
"""Rows that are looked at to tell what a column holds."""

MOSTLY = 0.6
"""So much of a column of dates are dates; the rest may be a sum, a remark or a slip."""

MONTHS, CENTURY = 12, 2000

DATE_NAMES = frozenset(
    {
        *("date", "day", "night", "datum", "tag", "nacht", "fecha", "día", "data", "giorno"),
        *("jour", "dato", "päivä", "дата"),
    }
)
TEXT_NAMES = frozenset(
    {
        *("note", "notes", "comment", "comments", "text", "diary", "remark", "remarks", "entry"),
        *("description", "journal", "observations", "notiz", "notizen", "kommentar", "bemerkung"),
        *("bemerkungen", "nota", "notas", "comentario", "comentarios", "remarque", "remarques"),
        *("commentaire", "commentaires"),
    }
)
"""Names, in small letters, by which a column is preferred to others of its kind."""

START_NAMES = frozenset(
    {
        *("start", "start time", "start date", "started", "sleep start", "from", "bedtime"),
        *("bed time", "went to bed", "begin", "beginn", "anfang", "von", "inicio", "début"),
    }
)
"""Names of a column that tells when a sleep began; with an hour from `EVENING` on, a date in it is
that of the day before the night ended."""

EVENING = 18

_WEEKDAY = r"\s*(?:[^\W\d_]{2,12}\.?,?\s+)?"
_END = r"(?:[T\s,]+\d[\d:.,\s]*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?\s*"
"""A time of day may follow a date."""
_YEAR_FIRST = re.compile(rf"{_WEEKDAY}(\d{{4}})([-./])\s?(\d{{1,2}})\2\s?(\d{{1,2}}){_END}", re.I)
_YEAR_LAST = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:([./])\s?(\d{{1,2}})\2\s?(\d{{4}}|\d{{2}})|-(\d{{1,2}})-(\d{{4}}))"
    rf"{_END}",
    re.I,
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_DAY_AND_MONTH = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?[-\s]{_MONTH},?[-\s](\d{{4}}){_END}", re.I
)
_MONTH_AND_DAY = re.compile(
    rf"{_WEEKDAY}{_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}}){_END}", re.I
)
_TIME_BEHIND = re.compile(r"[T\s,](\d{1,2})[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s*([ap])?", re.I)
_WORD = re.compile(r"[^\W\d_]{2}")
_TIME = re.compile(r"\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|h|uhr)?\s*", re.I)


class Order(StrEnum):
    """What the first number of a date such as 02/03/2026 or 26/03/02 is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class _Numbers(NamedTuple):
    """A date as it is written: day and month if that is `fixed`, else two numbers in doubt; all
    three may be where it is `short`, as 26/03/01 is."""

    first: int
    second: int
    year: int
    fixed: bool
    short: bool = False


@dataclass(frozen=True, slots=True)
class NoteTable:
    """A table, with the numbers of its columns of dates and of texts.

    `header` has the columns' names, and is empty where there are none; `order` is None when the
    dates can be read either way.
    """

    header: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    dates: int
    texts: tuple[int, ...]
    order: Order | None

    @property
    def begins(self) -> bool:
        """Whether the dates tell when a sleep began."""
        return self.name(self.dates).lower() in START_NAMES

    def name(self, column: int) -> str:
        """What a column is called; by its number where the table does not say."""
        return _cell(self.header, column).strip() or f"column {column + 1}"


@dataclass(frozen=True, slots=True)
class DatedNotes:
    """The notes of a table, oldest first, and how many rows with a text bring none, and why."""

    notes: tuple[Note, ...]
    undated: int
    to_come: int
    too_long: int


def note_table(rows: Sequence[Sequence[str]]) -> NoteTable:
    """Find the columns. Raises NotADiary when there are no dates, no texts, or two orders."""
    first = next((n for n, row in enumerate(rows) if any(map(_numbers, row))), len(rows))
    header = tuple(rows[first - 1]) if first else ()
    body = rows[first:]
    width = max(map(len, body), default=0)
    sample = [[_cell(row, column) for row in body[:SAMPLE]] for column in range(width)]
    named = [_cell(header, column).strip().lower() for column in range(width)]
    dates = _preferred((n for n in range(width) if _is_dates(sample[n])), named, DATE_NAMES)
    if not dates:
        raise NotADiary(Unfit.NO_NOTES)
    others = (n for n in range(width) if n not in dates[:1] and any(map(_is_text, sample[n])))
    texts = _preferred(others, named, TEXT_NAMES)
    if not texts:
        raise NotADiary(Unfit.NO_NOTES)
    return NoteTable(header, body, dates[0], texts, _order(_cell(row, dates[0]) for row in body))


def in_doubt(table: NoteTable) -> tuple[str, dict[Order, date]]:
    """The first date that can be read in several ways: as it is written, and as each has it."""
    cells = [_cell(row, table.dates) for row in table.rows]
    orders = _orders(list(filter(None, map(_numbers, cells))))
    for cell in cells:
        readings = _readings(_numbers(cell), orders)
        if len(set(readings.values())) > 1:
            return cell, readings
    raise ValueError("no date is in doubt")


def notes_of(
    table: NoteTable, order: Order, today: date, clean: Callable[[str], str]
) -> DatedNotes:
    """A note for each row with a date and a text; a night is named by the date in its row.

    With several columns of texts each has its column's name before it. Nothing is cut.
    """
    notes, undated, to_come, too_long = [], 0, 0, 0
    for number, row in enumerate(table.rows):
        text = clean(_text(table, row))
        if not text:
            continue
        night = _night(table, row, order)
        if night is None or night < FIRST_NIGHT:
            undated += 1
        elif night > today:
            to_come += 1
        elif len(text) > LONGEST_TEXT:
            too_long += 1
        else:
            notes.append(Note(number, night, text))
    notes.sort(key=lambda note: (note.night, note.note_id))
    return DatedNotes(tuple(notes), undated, to_come, too_long)


def _night(table: NoteTable, row: Sequence[str], order: Order) -> date | None:
    """The night of a row: a sleep that begins in the evening ends on the next day."""
    cell = _cell(row, table.dates)
    night = _date(cell, order)
    time = _TIME_BEHIND.search(cell)
    if night is None or time is None or not table.begins:
        return night
    hour = int(time[1]) % 12 + 12 * (time[2].lower() == "p") if time[2] else int(time[1])
    return night + timedelta(days=hour >= EVENING)


def _text(table: NoteTable, row: Sequence[str]) -> str:
    texts = [(n, _cell(row, n).strip()) for n in table.texts]
    if len(texts) == 1:
        return texts[0][1]
    return "\n".join(f"{table.name(n)}: {text}" for n, text in texts if text)


def _preferred(
    columns: Iterable[int], named: Sequence[str], names: frozenset[str]
) -> tuple[int, ...]:
    """Those of the columns that have one of the names, or all of them if none has."""
    fit = tuple(columns)
    return tuple(n for n in fit if named[n] in names) or fit


def is_date(cell: str) -> bool:
    """Whether a cell is written as a date, whichever of its numbers is the month."""
    return _numbers(cell) is not None


def _is_dates(cells: Iterable[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and sum(map(bool, map(_numbers, filled))) >= MOSTLY * len(filled)


def _is_text(cell: str) -> bool:
    return bool(_WORD.search(cell)) and not _TIME.fullmatch(cell) and _numbers(cell) is None


def _order(cells: Iterable[str]) -> Order | None:
    """The order that all dates can have; None when they can have several."""
    loose = [date for date in map(_numbers, cells) if date and not date.fixed]
    orders = _orders(loose)
    if any(len(set(_readings(date, orders).values())) > 1 for date in loose):
        return None
    return orders[0]


def _orders(dates: Sequence[_Numbers]) -> tuple[Order, ...]:
    """The orders that the dates which are not fixed can have, taken together."""
    loose = [date for date in dates if not date.fixed]
    day = any(date.first > MONTHS >= date.second for date in loose)
    month = any(date.second > MONTHS >= date.first for date in loose)
    if day and month:
        raise NotADiary(Unfit.TWO_ORDERS)
    known = Order.DAY if day else Order.MONTH
    orders = (known,) if day or month else (Order.DAY, Order.MONTH)
    return (*orders, Order.YEAR) if _may_begin_with_year(loose) else orders


def _may_begin_with_year(loose: Sequence[_Numbers]) -> bool:
    """Whether all can; not where only the last number stays the same, as that is the year then."""
    years, firsts = {date.year for date in loose}, {date.first for date in loose}
    if len(years) == 1 < len(firsts):
        return False
    return bool(loose) and all(_readings(date, (Order.YEAR,)) for date in loose)


def _readings(written: _Numbers | None, orders: Iterable[Order]) -> dict[Order, date]:
    """What a date is in each of the orders in which it is one."""
    readings = {order: _read(written, order) for order in orders}
    return {order: day for order, day in readings.items() if day}


def _date(cell: str, order: Order) -> date | None:
    return _read(_numbers(cell), order)


def _read(written: _Numbers | None, order: Order) -> date | None:
    if written is None or (order is Order.YEAR and not (written.fixed or written.short)):
        return None
    day, month, year = written.first, written.second, written.year
    if not written.fixed and order is Order.MONTH:
        day, month = month, day
    elif not written.fixed and order is Order.YEAR:
        day, year = year - CENTURY, day + CENTURY
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(cell: str) -> _Numbers | None:
    if match := _YEAR_FIRST.fullmatch(cell):
        return _Numbers(int(match[4]), int(match[3]), int(match[1]), fixed=True)
    if match := _DAY_AND_MONTH.fullmatch(cell):
        return _Numbers(int(match[1]), _month(match[2]), int(match[3]), fixed=True)
    if match := _MONTH_AND_DAY.fullmatch(cell):
        return _Numbers(int(match[2]), _month(match[1]), int(match[3]), fixed=True)
    if match := _YEAR_LAST.fullmatch(cell):
        year = match[4] or match[6]
        whole = int(year) + (CENTURY if len(year) == 2 else 0)
        short = len(year) == len(match[1]) == 2
        return _Numbers(int(match[1]), int(match[3] or match[5]), whole, fixed=False, short=short)
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
