set -eu
# A week of a sleep diary as a table of fpdf2 2.8.9 with its usual borders, read by pdf_oxide 0.3.78, which offers text in
# reading order, Markdown and tables. Expected: five days in their order, as pdfplumber 0.11.10 reads them, text and table
# alike. Seen: extract_tables gives the last two rows, without a sign that there were six. With one note left empty, on
# Tuesday, the text begins with Tuesday and ends with the head and Monday, and Markdown tears the table in three: Tuesday's
# tablets stand alone, and Wednesday is a head. The same rows set by typst 0.15.2 come out whole, so it is what the borders
# are drawn with, not what is in them. Who counts tablets from such a file counts two days of five. Seen 2026-11-30.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fpdf2==2.8.9 pdf-oxide==0.3.78 pdfplumber==0.11.10 \
  typst==0.15.2
"$folder/venv/bin/python" - <<'PROGRAM'
import io

import pdf_oxide
import pdfplumber
import typst
from fpdf import FPDF

WEEK = ["Day Slept Tablets Note", "Mon 7:30 2 ok", "Tue 6:15 1 late", "Wed 8:00 2 nap", "Thu 5:45 1 cold", "Fri 7:00 2 ok"]
FULL = [line.split() for line in WEEK]
EMPTY = [["Tue", "6:15", "1", ""] if row[0] == "Tue" else row for row in FULL]


def by_fpdf2(rows):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    with pdf.table(rows=rows):
        pass
    return bytes(pdf.output())


def by_typst(rows):
    cells = "".join(f"[{cell}]," for row in rows for cell in row)
    return typst.compile(f"#table(columns: 4, {cells})".encode())


def tables(made):
    return [[cell["text"] for cell in row["cells"]] for table in made.extract_tables(0) for row in table["rows"]]


def days(text):
    return [word for word in text.split() if word in ("Day", "Mon", "Tue", "Wed", "Thu", "Fri")]


for rows in (FULL, EMPTY):
    with pdfplumber.open(io.BytesIO(by_fpdf2(rows))) as beside:
        assert beside.pages[0].extract_table() == rows
        assert days(beside.pages[0].extract_text()) == [row[0] for row in rows]
    assert tables(pdf_oxide.PdfDocument.from_bytes(by_typst(rows))) == rows
    read = pdf_oxide.PdfDocument.from_bytes(by_fpdf2(rows))
    print("tables:", tables(read))
    print("text:  ", days(read.extract_text(0)))
    assert tables(read) == rows[-2:], "the other rows are found now"
print(read.to_markdown(0))
assert days(read.extract_text(0)) == ["Tue", "Wed", "Thu", "Fri", "Day", "Mon"], "the days are in their order now"
assert "| Wed | 8:00 | 2 | nap |\n|---|" in read.to_markdown(0), "the table is whole now"
PROGRAM
