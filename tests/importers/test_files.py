"""What a sent file is, told by its content: an export, archives, files of other programs."""

import io
import json
import zipfile

import pytest

from bot.domain.csv_export import as_csv
from bot.domain.import_limits import LARGEST_FILE
from bot.domain.import_refusals import NotADiary, Program, Unfit
from bot.domain.table_notes import NoteTable
from bot.importers.files import opened


def zipped(files: dict[str, str | bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", kind) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return packed.getvalue()


TABLE = "date,note\n2026-03-01,slept\n2026-03-02,jerked\n"
EXPORT = json.dumps({"format": "hypnic-1", "notes": []})


def why_not(body: bytes, name: str = "") -> Unfit | Program:
    """Why a file is not taken."""
    with pytest.raises(NotADiary) as refused:
        opened(body, name)
    return refused.value.why


@pytest.mark.parametrize(
    ("program", "body"),
    [
        (Program.SLEEP_AS_ANDROID, "Id,Tz,From,To,Sched,Comment\n1,Europe/Berlin,a,b,c,d\n"),
        (Program.DAYLIO, "full_date,date,weekday,time,mood,note\n2026-03-01,March 1,,,meh,x\n"),
        (Program.LOOP, "Date,Magnesium,Coffee,\n2026-03-01,2,0,\n2026-02-28,YES_MANUAL,2,\n"),
        (Program.LOOP, "Position,Name,Question,Description,Color\n001,Tea,,,#fff\n"),
        (Program.FITBIT, "Sleep\nStart Time,End Time,Minutes Asleep\n2026-03-01,2026-03-02,401\n"),
        (Program.FITBIT, json.dumps([{"logId": 41, "dateOfSleep": "2026-03-01"}])),
        (Program.FHIR, json.dumps({"resourceType": "QuestionnaireResponse"})),
        (Program.FHIR, '{"resourceType":"Bundle"}\n{"resourceType":"Patient"}'),
        (Program.APPLE_HEALTH, '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]><HealthData/>'),
        (Program.LOOP, "SQLite format 3\0 CREATE TABLE Habits (id)"),
        (Program.APPLE_HEALTH, zipped({"apple_health_export/Exportieren.xml": "<a/>"})),
        (Program.LOOP, zipped({"Habits.csv": "a", "Checkmarks.csv": "b"})),
        (Program.DAYLIO, zipped({"backup.daylio": "x"})),
        (Program.FITBIT, zipped({"MyFitbitData/A/Sleep/1.json": "", "MyFitbitData/A/2.json": ""})),
        (
            Program.SLEEP_AS_ANDROID,
            zipped({"sleep-export.csv": "Id,Tz", "prefs.xml": "<map/>", "alarms.json": "[]"}),
        ),
        (Program.FITBIT, zipped({"Takeout/Fitbit/Global Export Data/sleep-2026.json": "[]"})),
        (Program.SLEEP_AS_ANDROID, zipped({"sleep-export.csv": "Id,Tz,From,To\n1,a,b,c\n"})),
    ],
)
def test_files_of_known_programs_are_called_by_their_names(
    program: Program, body: str | bytes
) -> None:
    assert why_not(body if isinstance(body, bytes) else body.encode()) is program


def test_an_export_is_known_by_its_content_also_in_an_archive() -> None:
    assert opened(EXPORT.encode(), "") == EXPORT.encode()
    assert opened(zipped({"hypnic.json": EXPORT}), "a.zip") == EXPORT.encode()


def test_our_own_table_is_told_apart_however_it_was_saved_again() -> None:
    ours = as_csv({}, {}).decode("utf-8-sig") + "2026-03-01,,,some,,,,,,,,,slept\r\n"

    for body in (ours.encode("utf-8-sig"), ours.replace(",", ";").encode("cp1252")):
        assert why_not(body, "hypnic.csv") is Unfit.TABLE


def test_one_table_in_an_archive_is_read_and_what_a_mac_adds_is_not_counted() -> None:
    packed = zipped({"notes.csv": TABLE, "__MACOSX/._notes.csv": "x", "picture.png": "y"})

    assert isinstance(opened(packed, "notes.zip"), NoteTable)


def encrypted() -> bytes:
    """An archive whose only entry says that it needs a password."""
    packed = bytearray(zipped({"notes.csv": TABLE}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def lying() -> bytes:
    """An archive that unpacks to more than it says."""
    packed = zipped({"notes.csv": "a" * (LARGEST_FILE + 1_000)})
    true = (LARGEST_FILE + 1_000).to_bytes(4, "little")
    return packed.replace(true, (1_000).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(zipped({"a.csv": TABLE, "b.csv": TABLE}), Unfit.SEVERAL, id="two tables"),
        pytest.param(zipped({"a.png": "x"}), Unfit.OTHER, id="none"),
        pytest.param(zipped({"a.csv": "x" * 30_000_000}), Unfit.TOO_BIG, id="a bomb"),
        pytest.param(lying(), Unfit.UNREADABLE, id="a bomb that lies"),
        pytest.param(zipped({f"{n}.csv": "" for n in range(1_200)}), Unfit.SEVERAL, id="many"),
        pytest.param(zipped({"a.csv": TABLE})[:-30], Unfit.UNREADABLE, id="cut off"),
        pytest.param(encrypted(), Unfit.UNREADABLE, id="with a password"),
        pytest.param(zipped({"xl/workbook.xml": ""}), Unfit.SPREADSHEET, id="Excel"),
        pytest.param(zipped({"content.xml": "", "META-INF/manifest.xml": ""}), Unfit.SPREADSHEET,
                     id="LibreOffice"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(99), Unfit.SPREADSHEET, id="old Excel"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Unfit.OTHER, id="a picture"),
        pytest.param(b"\xff\xfe\x00", Unfit.OTHER, id="half a sign"),
        pytest.param(b"Dear doctor\nI sleep badly.\n", Unfit.OTHER, id="a letter"),
        pytest.param(b"", Unfit.OTHER, id="empty"),
        pytest.param(b"date,note\n2026-03-01," + b"x" * 200_000, Unfit.UNREADABLE, id="endless"),
        pytest.param(b"Date;Hours\r\n02.03.2026;3,5\r\n", Unfit.NO_NOTES, id="numbers only"),
        pytest.param(b"Name;Text\r\nAnn;hello\r\n", Unfit.NO_NOTES, id="no dates"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_from_what_can(body: bytes, why: Unfit) -> None:
    assert why_not(body, "file") is why


def test_an_archive_is_looked_at_before_anything_in_it_is_unpacked() -> None:
    bomb = bytearray(zipped({"a.csv": "x" * (LARGEST_FILE + 1)}))
    bomb[60:90] = bytes(30)  # What it holds is damaged, which only unpacking would show.

    assert why_not(bytes(bomb)) is Unfit.TOO_BIG


def test_an_archive_that_is_damaged_anywhere_is_unreadable() -> None:
    for kind in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        whole = zipped({"notes.csv": TABLE * 50}, kind)
        body, name = bytearray(whole), bytearray(whole)
        body[50:75] = bytes(byte ^ 0x5A for byte in body[50:75])
        entry = name.find(b"PK\x01\x02")
        name[entry + 9] |= 0x08  # "This name is UTF-8", which it is not.
        name[entry + 46] = 0xFF

        assert why_not(bytes(body)) is Unfit.UNREADABLE
        assert why_not(bytes(name)) is Unfit.UNREADABLE
