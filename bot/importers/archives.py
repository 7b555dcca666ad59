"""ZIP files, bounded before anything in them is unpacked."""

import io
import lzma
import zipfile
import zlib

from bot.domain.import_limits import LARGEST_FILE, MOST_FILES
from bot.domain.import_refusals import NotADiary, Program, Unfit

_MAGIC, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_MARKS = (
    ("apple_health_export/", Program.APPLE_HEALTH),
    ("backup.daylio", Program.DAYLIO),
    ("Checkmarks.csv", Program.LOOP),
    ("Fitbit/", Program.FITBIT),
    ("MyFitbitData/", Program.FITBIT),
    ("user-site-export/", Program.FITBIT),
    ("sleep-export.csv", Program.SLEEP_AS_ANDROID),
    ("xl/workbook", Unfit.SPREADSHEET),
    ("Index/Document.iwa", Unfit.SPREADSHEET),
    ("META-INF/manifest.xml", Unfit.SPREADSHEET),
)
"""What the name of an entry has in it if the archive is of that program, or a spreadsheet."""

_READABLE = (".csv", ".tsv", ".txt", ".json", ".xml")
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError),
    *(OSError, RuntimeError, UnicodeDecodeError, MemoryError),
)
"""What reading a damaged, encrypted or strangely packed archive raises."""


def is_archive(body: bytes) -> bool:
    """Whether a file is a ZIP archive."""
    return body.startswith(_MAGIC)


def only_file(body: bytes) -> tuple[bytes, str]:
    """The one readable file in an archive, with its name.

    Raises NotADiary when there is none or are several, when it would be too big, when it cannot
    be read, and when the archive is a spreadsheet or of a program that is known.
    """
    if body.count(_ENTRY) > MOST_FILES:
        raise NotADiary(Unfit.SEVERAL)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return _only_file(archive)
    except _UNREADABLE as error:
        raise NotADiary(Unfit.UNREADABLE) from error


def _only_file(archive: zipfile.ZipFile) -> tuple[bytes, str]:
    names = archive.namelist()
    for mark, why in _MARKS:
        if any(mark in name for name in names):
            raise NotADiary(why)
    tables = [
        info
        for info in archive.infolist()
        if info.filename.lower().endswith(_READABLE)
        and not info.filename.startswith(("__MACOSX/", "."))
    ]
    if len(tables) != 1:
        raise NotADiary(Unfit.SEVERAL if tables else Unfit.OTHER)
    if tables[0].file_size > LARGEST_FILE:
        raise NotADiary(Unfit.TOO_BIG)
    with archive.open(tables[0]) as packed:
        body = packed.read(LARGEST_FILE + 1)  # What the archive says of its size may be a lie.
    if len(body) > LARGEST_FILE:
        raise NotADiary(Unfit.TOO_BIG)
    return body, tables[0].filename
