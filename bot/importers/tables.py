"""Tables as text (CSV) in any encoding and with any separator that spreadsheets write."""

import codecs
from contextlib import suppress

from bot.domain.import_refusals import NotADiary, Program, Unfit
from bot.importers.records import records_of, whole_rows

SEPARATORS = [",", ";", "\t", "|"]
SAMPLE = 5_000
"""Characters that are looked at to find the separator: more make a hostile file take long."""

GUESSED_FROM = 100_000
"""Bytes from which an encoding is guessed."""

WESTERN, LATIN = "cp1252", ["cp1252", "cp1250", "cp1254", "cp1257"]
A_FEW, SURE = 0.25, 0.05
"""So much of all letters has an accent in Latin alphabets at most, and so sure must a guess be."""

_HEADERS = (
    ({"date", "jerks", "where", "urge_to_move"}, Unfit.TABLE),
    ({"id", "tz", "from", "to"}, Program.SLEEP_AS_ANDROID),
    ({"full_date", "weekday", "mood"}, Program.DAYLIO),
    ({"position", "name", "question", "description"}, Program.LOOP),
    ({"minutes asleep", "end time"}, Program.FITBIT),
    ({"sleep_log_entry_id"}, Program.FITBIT),
)
"""Names of columns that stand together in nobody else's tables; the first ones are our own."""

_HEADER_WITHIN = 5
_LOOP_VALUES = {"YES_MANUAL", "YES_AUTO", "NO", "SKIP", "UNKNOWN"}

Rows = list[list[str]]


def rows_of(body: bytes) -> Rows | None:
    """The rows of a table, without empty ones; None when the file is no table of text.

    Raises NotADiary when it is our own table, one of a program that is known, or has a row whose
    texts cannot be told apart.
    """
    text = _text(body)
    if text is None:
        return None
    separator, text = _separated(text)
    records = list(records_of(text, separator)) if separator in SEPARATORS else []
    rows = [record.cells for record in records]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return None
    _recognise(rows)
    return whole_rows(records, separator)


def _text(body: bytes) -> str | None:
    """The file as text; None when it is in no encoding, or holds what no text has."""
    for encoding in _encodings(body):
        with suppress(UnicodeDecodeError, LookupError):
            text = body.decode(encoding)
            return None if _is_binary(text) else text
    return None


def _encodings(body: bytes) -> list[str]:
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ["utf-16"]
    with suppress(UnicodeDecodeError):
        body.decode("utf-8-sig")
        return ["utf-8-sig"]
    return [_guessed(body[:GUESSED_FROM])]


def _guessed(body: bytes) -> str:
    """The encoding that a spreadsheet has; of a few accents alone chardet makes too much."""
    import chardet

    other = sum(byte > 127 for byte in body)
    letters = other + sum(chr(byte).isalpha() for byte in body if byte <= 127)
    if other > A_FEW * letters:
        guess = chardet.detect(body, encoding_era=chardet.EncodingEra.MODERN_WEB)
        return guess["encoding"] or WESTERN
    guess = chardet.detect(body, include_encodings=LATIN)
    return guess["encoding"] if guess["encoding"] and guess["confidence"] > SURE else WESTERN


def _is_binary(text: str) -> bool:
    return any(sign < " " and sign not in "\t\r\n\f\v" for sign in set(text))


def _separated(text: str) -> tuple[str, str]:
    """The separator, and the text of the table."""
    if text[:4].lower() == "sep=":  # Excel's own word for the separator.
        return text[4:5], text.partition("\n")[2]
    return _separator(text), text


def _separator(text: str) -> str:
    import clevercsv

    whole_lines = text[:SAMPLE].rpartition("\n")[0] if len(text) > SAMPLE else text
    dialect = clevercsv.Detector().detect(whole_lines or text[:SAMPLE], delimiters=SEPARATORS)
    return dialect.delimiter or "" if dialect else ""


def _recognise(rows: Rows) -> None:
    for row in rows[:_HEADER_WITHIN]:
        names = {cell.strip().lower() for cell in row}
        for columns, why in _HEADERS:
            if columns <= names:
                raise NotADiary(why)
    if rows[0][0].strip().lower() == "date" and not rows[0][-1] and all(map(_of_loop, rows[1:])):
        raise NotADiary(Program.LOOP)


def _of_loop(row: list[str]) -> bool:
    """Whether a row has marks only, behind its date and before the empty column at the end."""
    return not row[-1] and all(
        cell in _LOOP_VALUES or cell.lstrip("-").isdecimal() for cell in row[1:-1]
    )
