"""What kind of file was sent, told by its content and not by its name."""

from bot.domain.import_refusals import NotADiary, Program, Unfit
from bot.domain.table_notes import NoteTable, note_table
from bot.importers import archives, tables

_MARKS = (
    (b"{[", b'"resourceType"', Program.FHIR),
    (b"{[", b'"dateOfSleep"', Program.FITBIT),
    (b"<", b"HealthData", Program.APPLE_HEALTH),
    (b"<", b"hl7.org/fhir", Program.FHIR),
    (b"S", b"CREATE TABLE Habits", Program.LOOP),
)
"""What a file begins with, and what stands in its first part if it is of that program."""

_FIRST_PART = 100_000
_EXPORT = b'"hypnic-'
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def opened(body: bytes, name: str) -> bytes | NoteTable:
    """The text of what may be an export, or a table with notes; a ZIP with one of them is opened.

    Raises NotADiary for anything else; the name, which may be empty, only helps to say why.
    """
    if archives.is_archive(body):
        body, name = archives.only_file(body)
    plain = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _EXPORT not in plain[:_FIRST_PART]:
        _recognise(plain)
    if plain[:1] in (b"{", b"["):
        return body
    rows = tables.rows_of(body)
    if rows is None:
        raise NotADiary(Unfit.UNREADABLE if name.lower().endswith(".json") else Unfit.OTHER)
    return note_table(rows)


def _recognise(plain: bytes) -> None:
    if plain.startswith(_OLD_EXCEL):
        raise NotADiary(Unfit.SPREADSHEET)
    for begins, mark, program in _MARKS:
        if plain[:1] and plain[:1] in begins and mark in plain[:_FIRST_PART]:
            raise NotADiary(program)
