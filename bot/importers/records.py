"""Rows of a table as text, each with all that was written in it, however its marks were set."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.table_notes import is_date

_END = "\x1f"
"""Put behind the last line: no table of text has it."""

_QUOTED = r'"(?:[^"]++|"")*+"'
_ESCAPED = re.compile(r'"(?:[^"\\]|\\.|"")*+"', re.DOTALL)
"""A text in marks as RFC 4180 has it, and as programs write it that put a backslash before one."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row as the reader takes it, as it is written, and the line from 1 on where it begins."""

    cells: list[str]
    written: str
    line: int


def records_of(text: str, separator: str) -> Iterator[Record]:
    """The rows that are not empty. Raises NotADiary where a quotation mark opens a text that
    swallows other rows: the reader takes all up to the next mark, or the end of the file, for one
    text."""
    taken: list[str] = []
    lines = _kept(io.StringIO(f"{text}\n{_END}", newline=""), taken)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    begins, table = 1, _Form(separator)
    try:
        for cells in reader:
            if cells == [_END]:
                return
            record = Record(cells, "".join(taken).rstrip("\r\n"), begins)
            taken.clear()
            table.note(record)
            if any(table.swallows(cell, record) for cell in cells):
                raise NotADiary(Unfit.QUOTE, begins)
            begins = reader.line_num + 1
            if any(cell.strip() for cell in cells):
                yield record
    except csv.Error as error:  # More in one cell than the reader takes.
        why = Unfit.QUOTE if reader.line_num > begins else Unfit.UNREADABLE
        raise NotADiary(why, begins) from error


def _kept(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


class _Form:
    """How the rows of a table are written, by those that were read: their dates, and whether a
    space follows the first separator."""

    def __init__(self, separator: str) -> None:
        self._separator = separator
        self._dates, self._spaced = set[str](), set[bool | None]()
        cell = rf' *+{_QUOTED} *+|[^"{re.escape(separator)}\r\n]*+'
        self._well_quoted = re.compile(rf"(?:{cell})(?:{re.escape(separator)}(?:{cell}))*+")

    def note(self, record: Record) -> None:
        """Learn from one more row."""
        self._dates |= {_form(cell) for cell in record.cells if is_date(cell)}
        self._spaced.add(self._is_spaced(record.written.split("\n", 1)[0]))

    def swallows(self, cell: str, record: Record) -> bool:
        """Whether a cell has the end of the file in it, or other rows. One that is quoted as it
        should be, and has a line that is none, is a note with a list of dates."""
        lines = [line for line in cell.splitlines()[1:] if line.strip()]
        like_rows = [line for line in lines if self._is_row(line)]
        if _END in cell or not like_rows:
            return _END in cell
        return len(like_rows) == len(lines) or not self._well_quoted.fullmatch(record.written)

    def _is_row(self, line: str) -> bool:
        """Whether a line has a date for a cell, in a form that dates of the table have, and a
        separator, as rows of the table have it, or a mark beside it."""
        separator = self._separator
        if separator in line and self._is_spaced(line) not in self._spaced:
            return False
        return (separator in line or '"' in line) and any(
            is_date(date) and (not self._dates or _form(date) in self._dates)
            for date in (part.strip('" ') for part in line.split(separator))
        )

    def _is_spaced(self, line: str) -> bool | None:
        _, found, behind = line.partition(self._separator)
        return behind.startswith(" ") if found else None


def _form(date: str) -> str:
    """How a date is written, whichever it is."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", date.strip()))


def whole_rows(records: Sequence[Record], separator: str) -> list[list[str]]:
    """The cells of each row, with its text as a whole where separators in it were not quoted.

    Raises NotADiary for a row with more cells than the table has columns, where it is not certain
    that they are all of the last one: that is so only behind a date alone.
    """
    dated = [any(map(is_date, record.cells)) for record in records]
    first = dated.index(True) if True in dated else len(records)
    columns = _columns(records, first)
    return [
        _whole(record, columns, separator) if is_dated else record.cells
        for record, is_dated in zip(records, dated, strict=True)
    ]


def _columns(records: Sequence[Record], first: int) -> int:
    """How many columns a table has, by their names above the first date, or as most rows have."""
    named = len(_filled(records[first - 1].cells)) if first else 0
    if named > 1:
        return named
    widths = Counter(len(_filled(record.cells)) for record in records[first:])
    return min(widths, key=lambda width: (-widths[width], width), default=0)


def _whole(record: Record, columns: int, separator: str) -> list[str]:
    too_many = len(_filled(record.cells)) > columns
    if columns == 2 and is_date(record.cells[0]) and (too_many or '"' in record.written):
        escaped = re.escape(separator)
        date = re.match(rf' *+(?:{_QUOTED}|[^"{escaped}]*+) *+{escaped}', record.written)
        if date:
            return [record.cells[0], _text(record.written[date.end() :], separator)]
    if too_many:
        raise NotADiary(Unfit.CELLS, record.line)
    return record.cells


def _text(written: str, separator: str) -> str:
    """A text without the marks around it; those that are not around all of it are its own."""
    text = written.rstrip(f" \t\r\n{separator}").lstrip(" ")
    if re.fullmatch(_QUOTED, text):
        return text[1:-1].replace('""', '"')
    if _ESCAPED.fullmatch(text):
        return text[1:-1].replace('\\"', '"').replace('""', '"')
    return text


def _filled(cells: Sequence[str]) -> Sequence[str]:
    """The cells without empty ones at the end, as spreadsheets add them."""
    end = max((n for n, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[:end]
