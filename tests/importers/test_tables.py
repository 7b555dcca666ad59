"""Tables as text, in any encoding and with any separator, and as they are oddly written."""

import csv
import io

import pytest

from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.table_notes import NoteTable
from bot.importers.files import opened

LANGUAGES = {
    "German": ("größere Zuckungen; zweimal wach, müde", "Ich schlief schlecht, 7,5 h"),
    "French": ("Très fatigué, réveillé à 3 h", "mâchoire serrée; ça a duré"),
    "Polish": ("źle spałem, skurcz łydki", "żadnych drgań; późna kawa"),
    "Russian": ("ноги дёргались, плохо спал", "без рывков; поздний кофе"),
    "English": ("jerked twice, left leg; “loud” bang", "quiet, coffee after 6"),
    "Greek": ("ξύπνησα δύο φορές, πόδι", "ήσυχη νύχτα; καφές"),
    "Turkish": ("gece iki kez uyandım, sıçradım", "şiddetli ağrı; kahve"),
    "Japanese": ("足がぴくっとした、二回", "静かな夜, コーヒー"),
}
ENCODINGS = {
    "German": ("utf-8", "utf-8-sig", "cp1252", "utf-16"),
    "French": ("utf-8", "cp1252", "iso-8859-1", "utf-16"),
    "Polish": ("utf-8-sig", "cp1250", "utf-16"),
    "Russian": ("utf-8", "cp1251", "utf-16"),
    "English": ("utf-8-sig", "cp1252", "utf-16-le"),
    "Greek": ("cp1253",),
    "Turkish": ("cp1254",),
    "Japanese": ("shift_jis",),
}


def table(texts: tuple[str, ...], separator: str, nights: int) -> str:
    """As a spreadsheet writes it, with decimal commas where commas do not separate."""
    mark = "." if separator == "," else ","
    written = io.StringIO()
    rows = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    rows.writerow(["Date", "Hours", "Note"])
    for day in range(1, nights + 1):
        rows.writerow([f"{day:02}.02.2026", f"7{mark}{day % 9}", texts[day % len(texts)]])
    return written.getvalue()


@pytest.mark.parametrize("nights", [2, 20])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize(
    ("language", "encoding"), [(name, code) for name, codes in ENCODINGS.items() for code in codes]
)
def test_a_table_is_read_whatever_its_encoding_and_separator(
    language: str, encoding: str, separator: str, nights: int
) -> None:
    text = table(LANGUAGES[language], separator, nights)
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""

    read = opened(mark + text.encode(encoding), "notes.csv")

    assert isinstance(read, NoteTable)
    assert [row[2] for row in read.rows] == [
        row[2] for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    ][1:]
    assert read.rows[0][1] in {"7,1", "7.1"}
    assert (read.dates, read.texts, read.header) == (0, (2,), ("Date", "Hours", "Note"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sep=;\ndate;note\n2026-03-01;a, b and c\n", id="Excel names the separator"),
        pytest.param('date,note\n2026-03-01,"two\nlines, ""quoted"""\n', id="quoted lines"),
        pytest.param("My diary,\n,\ndate,note\n2026-03-01,slept\n", id="a title above"),
        pytest.param("2026-03-01,no header\n2026-03-02,at all\n", id="no header"),
        pytest.param("date,note\n\n2026-03-01,slept\n,\n", id="empty rows"),
    ],
)
def test_oddly_written_tables_are_read(text: str) -> None:
    read = opened(text.encode(), "")

    assert isinstance(read, NoteTable)
    assert (read.dates, read.texts) == (0, (1,))
    assert read.rows[0][0] == "2026-03-01"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param('{2},"bad\n{3},ok\n{4},ok\n', id="to the end"),
        pytest.param('{2},"bad\n{3},"ok"\n{4},ok\n', id="to the next mark"),
        pytest.param('{2},"bad\n{3},ok"\n{4},ok\n', id="to a mark at an end"),
        pytest.param('"{2}","bad\n"{3}","ok"\n"{4}","ok"\n', id="all marked"),
        pytest.param('{2},"bad\r\n{3},ok\r\n{4},"ok"\r\n', id="of Windows"),
        pytest.param('{2},"bad\n' + "{3},ok\n" * 20_000, id="more than the reader takes"),
    ],
)
@pytest.mark.parametrize("form", ["2026-03-0{}", "{} March 2026", "0{}.03.2026"])
def test_an_open_mark_that_swallows_rows_is_named_and_nothing_is_read(rows: str, form: str) -> None:
    text = "date,note\n" + rows.format(*map(form.format, range(5)))

    with pytest.raises(NotADiary) as refused:
        opened(text.encode(), "diary.csv")

    assert (refused.value.why, refused.value.line) == (Unfit.QUOTE, 2)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("two lines\nsince 2026-03-05, and more", id="a date in a sentence"),
        pytest.param("what I took\n5, then 10\n2026-03-05", id="a date alone on its line"),
        pytest.param('a "quoted" word\nand "another"', id="marks"),
    ],
)
def test_texts_of_several_lines_are_read_whole(text: str) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([["date", "note"], ["2026-03-01", text], ["2026-03-02", "ok"]])

    read = opened(written.getvalue().encode(), "diary.csv")

    assert isinstance(read, NoteTable)
    assert read.rows[0][1] == text


def texts(rows: str) -> list[str]:
    """The last cells of a table that has these rows below its names."""
    read = opened(f"date,note\n{rows}".encode(), "diary.csv")
    assert isinstance(read, NoteTable)
    assert read.texts == (1,)
    return [row[1].strip() for row in read.rows]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("woke at 3, jerked twice, slept", "woke at 3, jerked twice, slept"),
        ('"twitched", then a shock, fainted', '"twitched", then a shock, fainted'),
        ('"jerk" in leg', '"jerk" in leg'),
        (' "slept, woke"', "slept, woke"),
        (r'"I said \"no, not now\" and woke"', 'I said "no, not now" and woke'),
        (r'"at C:\diary, ""here"""', r'at C:\diary, "here"'),
        ('on 2" foam, badly', 'on 2" foam, badly'),
        ("fine,,", "fine"),
    ],
)
def test_no_text_is_cut_where_its_separators_or_marks_were_not_quoted(row: str, text: str) -> None:
    assert texts(f"2026-03-01,ok\n2026-03-02,{row}\n2026-03-03,calm\n") == ["ok", text, "calm"]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_no_text_is_cut_whatever_separates(separator: str) -> None:
    rows = ["date|note|", "2026-03-01|woke| jerked", "2026-03-02|fine|"]
    read = opened("\n".join(rows).replace("|", separator).encode(), "diary.csv")

    assert isinstance(read, NoteTable)
    assert [row[1] for row in read.rows] == [f"woke{separator} jerked", "fine"]


def test_a_row_whose_cells_cannot_be_told_apart_is_named_and_nothing_is_read() -> None:
    table = "date,mood,note\n2026-03-01,good,slept\n2026-03-02,bad,woke, jerked\n"

    with pytest.raises(NotADiary) as refused:
        opened(table.encode(), "diary.csv")

    assert (refused.value.why, refused.value.line) == (Unfit.CELLS, 3)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Plan:\n2026-03-02, dentist\nthen sleep", id="amid"),
        pytest.param("Plan:\n2026-03-02, dentist", id="at its end"),
        pytest.param("Plan:\n2026-03-02,dentist\n2026-03-04,work\nthen sleep", id="as rows are"),
    ],
)
def test_a_note_with_a_list_of_dates_is_no_stray_mark(text: str) -> None:
    assert texts(f'2026-03-01,"{text}"\n2026-03-02,"fine"\n') == [text, "fine"]
