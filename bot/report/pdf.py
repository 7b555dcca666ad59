"""PDF pages: characters no font has become a box, and drawings become lines and text."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unicodedata import bidirectional

from fpdf import FPDF, ViewerPreferences
from fpdf.bidi import BidiParagraph
from fpdf.enums import MethodReturnValue, TextDirection, XPos, YPos
from fpdf.fonts import TTFFont

from bot.report.drawing import Box, Corner, Disc, Drawing, Shape, Words
from bot.report.fonts import BOLD, REGULAR

FAMILY = "DejaVu"
NOT_IN_FONT = "\ufffd"
"""Stands for a character that the fonts do not have: a note is never silently shortened."""

_ROOMY = {"\n", " "}


@cache
def _characters() -> frozenset[int]:
    """The code points both fonts can show."""
    with document("a4") as pdf:
        regular, bold = (font.cmap.keys() for font in _fonts(pdf))
        return frozenset(regular & bold)


def _fonts(pdf: FPDF) -> list[TTFFont]:
    return [font for font in pdf.fonts.values() if isinstance(font, TTFFont)]


def shown(text: str) -> str:
    """The text with every character the fonts lack replaced, one for one."""
    in_font = _characters()
    return "".join(c if c in _ROOMY or ord(c) in in_font else NOT_IN_FONT for c in text)


def as_seen(text: str) -> str:
    """The line as it is drawn from left to right: Hebrew and Arabic run the other way."""
    if not any(bidirectional(c) in {"R", "AL"} for c in text):
        return text
    return str(BidiParagraph(text=text, base_direction=TextDirection.LTR).get_reordered_string())


@contextmanager
def document(paper: str) -> Iterator[FPDF]:
    """A document on A4 or Letter, measured in points, with its fonts open and no page yet."""
    pdf = FPDF("portrait", "pt", paper)
    pdf.add_font(FAMILY, "", REGULAR)
    pdf.add_font(FAMILY, "B", BOLD)
    pdf.set_lang("en")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_auto_page_break(auto=False)
    try:
        yield pdf
    finally:
        for font in _fonts(pdf):
            font.ttfont.close()


def lines_of(pdf: FPDF, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text broken into lines of that width."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    lines = pdf.multi_cell(
        width,
        size * 1.25,
        shown(text),
        align="L",
        dry_run=True,
        output=MethodReturnValue.LINES,
        new_x=XPos.LEFT,
        new_y=YPos.NEXT,
    )
    return lines if isinstance(lines, list) else []


def put(
    pdf: FPDF,
    text: str,
    x: float,
    y: float,
    size: float,
    *,
    bold: bool = False,
    colour: str = "#000000",
    align: str = "left",
) -> None:
    """One line of text with its base line at y."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.set_text_color(colour)
    visible = as_seen(shown(text))
    shift = {"left": 0.0, "center": 0.5, "right": 1.0}[align] * pdf.get_string_width(visible)
    pdf.text(x - shift, y, visible)


def draw(pdf: FPDF, drawing: Drawing, x: float, y: float, scale: float) -> None:
    """The drawing with its upper left corner at (x, y), made smaller or larger."""
    for shape in drawing.shapes:
        _draw(pdf, shape, x, y, scale)


def _draw(pdf: FPDF, shape: Shape, x: float, y: float, scale: float) -> None:
    left, top = x + shape.x * scale, y + shape.y * scale
    match shape:
        case Words(_, _, text, size, colour, align, bold):
            put(pdf, text, left, top, size * scale, bold=bold, colour=colour, align=align)
        case Corner(_, _, size, fill):
            pdf.set_fill_color(fill)
            corner = [(left - size * scale, top), (left, top), (left, top + size * scale)]
            pdf.polygon(corner, style="F")
        case Disc(_, _, radius, fill, line):
            pdf.circle(left, top, radius * scale, style=_pens(pdf, fill, line))
        case Box(_, _, width, height, fill, line, dashed, rounded):
            style = _pens(pdf, fill, line)
            pdf.set_dash_pattern(1.6 if dashed else 0, 1.6 if dashed else 0)
            wide, high = width * scale, height * scale
            pdf.rect(left, top, wide, high, style, bool(rounded), rounded * scale)
            pdf.set_dash_pattern()


def _pens(pdf: FPDF, fill: str | None, line: str | None) -> str:
    pdf.set_line_width(0.6)
    if fill:
        pdf.set_fill_color(fill)
    if line:
        pdf.set_draw_color(line)
    return ("F" if fill else "") + ("D" if line else "")
