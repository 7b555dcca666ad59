"""The doctor's page: what was noted, counted and shown on one page, and nothing made of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, partial
from itertools import groupby

from fpdf import FPDF

from bot.domain.model import Note, StoredFlag
from bot.domain.rules import NOT_A_DIAGNOSIS, RULES, advice
from bot.language.flag_evidence import evidence
from bot.report.chart import EDGE, Period, plain
from bot.report.frequency_table import Frequency, frequencies, places
from bot.report.palette import FAINT, INK, SOFT
from bot.report.pdf import document, draw, lines_of, put
from bot.screens.formatting import counted, short_date

ON_FIRST_PAGE = 5
"""Notes on the first page; the others follow on a second one."""

MARGIN = 40.0
SIZES = (8.5, 7.75, 7.0, 6.5)
"""Sizes of text in points; the largest with which everything fits is taken."""

LEADING = 1.32
FOOT = 16.0
"""Points above the lower margin that are kept free for the last line."""

Broken = Callable[..., list[str]]
"""`lines_of` of one document, remembering what it broke before."""

_RULES = {rule.family: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page; `paper` is A4 or Letter, `version` the program's.

    `flagged` are the families with any flag that was not withdrawn, also of other nights, and
    `unjudged` those whose rule has too few nights; `hidden` flags of these nights are not shown.
    """

    period: Period
    flags: tuple[StoredFlag, ...]
    notes: tuple[Note, ...]
    paper: str
    made_at: datetime
    version: str
    flagged: frozenset[str] = frozenset()
    unjudged: frozenset[str] = frozenset()
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the lower half; `above` is the room before it in lines."""

    text: str
    bold: bool = False
    above: float = 0.0
    soft: bool = False


def pdf_of(page: Page) -> bytes:
    """The page as PDF with selectable text; a second page holds only notes."""
    with document(page.paper.lower()) as pdf:
        pdf.set_title(f"Sleep diary, {page.period.dates}")
        pdf.set_creator(f"Hypnic {page.version}")
        pdf.set_creation_date(page.made_at)
        _set(pdf, page)
        return bytes(pdf.output())


def _set(pdf: FPDF, page: Page) -> None:
    broken: Broken = cache(partial(lines_of, pdf))
    _begin(pdf, page)
    y = _upper(pdf, page)
    first, second, size = _fitted(broken, page, pdf.w - 2 * MARGIN, _bottom(pdf) - y)
    _write(pdf, page, first, y, size)
    if second:
        _begin(pdf, page)
        title = "Sleep diary: more notes"
        pdf.start_section(title)
        put(pdf, title, MARGIN, MARGIN + 12, 13, bold=True, colour=INK)
        _write(pdf, page, second, MARGIN + 20, SIZES[0])


def _begin(pdf: FPDF, page: Page) -> None:
    """A new page with its last line."""
    pdf.add_page()
    made = f"Hypnic {page.version}, made on {_day(page.made_at.date())}."
    rules = "The rules count nights; no clinician has reviewed them."
    y, right = pdf.h - MARGIN, pdf.w - MARGIN
    put(pdf, f"{made} {rules} {NOT_A_DIAGNOSIS}", MARGIN, y, 7, colour=SOFT)
    put(pdf, f"page {pdf.page_no()}", right, y, 7, colour=SOFT, align="right")


def _bottom(pdf: FPDF) -> float:
    return pdf.h - MARGIN - FOOT


def _upper(pdf: FPDF, page: Page) -> float:
    """Header, picture and table; returns where the rest begins."""
    y = _header(pdf, page)
    wide = pdf.w - 2 * MARGIN
    drawing = plain(page.period)
    scale = wide * 0.56 / drawing.width
    draw(pdf, drawing, MARGIN - EDGE * scale, y, scale)
    under = _table(pdf, page, MARGIN + wide * 0.58, y, wide * 0.42)
    return max(under, y + drawing.height * scale) + 4


def _header(pdf: FPDF, page: Page) -> float:
    right = pdf.w - MARGIN
    title = "Sleep diary: twitching when falling asleep"
    pdf.start_section(title)
    put(pdf, title, MARGIN, MARGIN + 12, 15, bold=True, colour=INK)
    pdf.set_draw_color(SOFT)
    pdf.set_line_width(0.6)
    for label, x, end in (("Name", MARGIN, MARGIN + 300), ("Date of birth", MARGIN + 316, right)):
        put(pdf, label, x, MARGIN + 37, 9, colour=SOFT)
        pdf.line(x + pdf.get_string_width(label) + 6, MARGIN + 39, end, MARGIN + 39)
    y = MARGIN + 56
    for line in lines_of(pdf, _about(page), pdf.w - 2 * MARGIN, 8.5):
        put(pdf, line, MARGIN, y, 8.5, colour=INK)
        y += 11.5
    return y + 4


def _about(page: Page) -> str:
    period = page.period
    noted, nights = len(period.known), len(period.nights)
    begun = f" The diary began on {_day(period.since)}." if period.since > period.first else ""
    return (
        f"{period.dates}: {noted} of {counted(nights, 'night')} noted,"
        f" {nights - noted} without an entry.{begun}"
        " A night without an entry is unknown, not quiet. A night is named by the day of waking."
        " Noted by the person named above, by tapping answers in a chat, mostly in the morning;"
        " nobody has checked the answers."
    )


def _table(pdf: FPDF, page: Page, x: float, y: float, wide: float) -> float:
    put(pdf, "Noted", x, y + 9, 8, bold=True, colour=INK)
    put(pdf, "on nights", x + wide, y + 9, 8, bold=True, colour=INK, align="right")
    pdf.set_draw_color(FAINT)
    pdf.set_line_width(0.5)
    y += 13
    for row in frequencies(page.period.known):
        pdf.line(x, y, x + wide, y)
        put(pdf, row.name, x + (10 if row.indent else 0), y + 10, 8, colour=INK)
        put(pdf, _of(row), x + wide, y + 10, 8, colour=INK, align="right")
        y += 13.2
    pdf.line(x, y, x + wide, y)
    for line in lines_of(pdf, _under_table(page), wide, 7.5):
        y += 10
        put(pdf, line, x, y, 7.5, colour=SOFT)
    return y + 4


def _of(row: Frequency) -> str:
    return f"{row.yes} of {row.answered}" if row.answered else "–"


def _under_table(page: Page) -> str:
    where = places(page.period.known)
    twitched = f"Where it twitched: {where}. " if where else ""
    return f"{twitched}Counted over the nights on which the question was answered."


def _fitted(
    broken: Broken, page: Page, wide: float, room: float
) -> tuple[list[Line], list[Line], float]:
    """What stands on the first page, what on the second, and the size of the text."""
    for stored in range(min(ON_FIRST_PAGE, len(page.notes)), -1, -1):
        first = _lower(page, page.notes[:stored], more=len(page.notes) > stored)
        for size in SIZES:
            rows = sum(line.above + len(_rows(broken, line, wide, size)) for line in first)
            if rows * size * LEADING <= room:
                return first, _notes(page.notes[stored:]), size
    return first, _notes(page.notes), SIZES[-1]


def _rows(broken: Broken, line: Line, wide: float, size: float) -> list[str]:
    return broken(line.text, wide, size, bold=line.bold)


def _lower(page: Page, notes: Sequence[Note], *, more: bool) -> list[Line]:
    lines = [Line("Patterns found by the diary's rules", bold=True)]
    for flag in _by_family(page.flags):
        lines += _flag(flag)
    if page.hidden:
        hidden = counted(page.hidden, "pattern")
        lines.append(Line(f"{hidden} of these nights: not shown, as the person wished."))
    elif not page.flags:
        lines.append(Line("None to show in these nights."))
    lines.append(Line(_looked_for(page), soft=True, above=0.35))
    if notes:
        lines.append(Line("In the person's own words", bold=True, above=0.7))
        lines += _notes(notes)
    if more:
        lines.append(Line("More notes are on the second page.", soft=True))
    return lines


def _by_family(flags: Sequence[StoredFlag]) -> list[StoredFlag]:
    """The newest flag of each family, with the nights of all of them."""
    newest: dict[str, StoredFlag] = {}
    for stored in flags:
        before = newest[stored.flag.family].flag.nights if stored.flag.family in newest else ()
        nights = tuple(sorted({*before, *stored.flag.nights}))
        newest[stored.flag.family] = replace(stored, flag=replace(stored.flag, nights=nights))
    return list(newest.values())


def _flag(stored: StoredFlag) -> list[Line]:
    rule = _RULES[stored.flag.family]
    visit = f" A doctor was seen on {_day(stored.doctor_on)}." if stored.doctor_on else ""
    advice_text = f"“{evidence(stored.flag.family, stored.flag.facts)} {advice(stored.flag)}”"
    sentence = f"Told to the person on {_day(stored.raised_on)}: {advice_text}{visit}"
    source = f"Nights: {_short(stored.flag.nights)}. Source of the rule: {rule.guideline}."
    return [Line(rule.name, bold=True, above=0.35), Line(sentence), Line(source, soft=True)]


def _short(nights: Sequence[date]) -> str:
    """Such as `29, 30 Jun, 2 Jul`, a month being named once."""
    months = ((month, list(days)) for month, days in groupby(nights, lambda n: f"{n:%b}"))
    return ", ".join(f"{', '.join(str(n.day) for n in days)} {month}" for month, days in months)


def _looked_for(page: Page) -> str:
    """What was not found, what could not be judged, and where the rules come from.

    A family with a flag of other nights, or one that is hidden, is neither: it is left out.
    """
    rules = [rule for rule in RULES if rule.family not in page.flagged]
    judged = [rule.name for rule in rules if rule.family not in page.unjudged]
    others = [rule.name for rule in rules if rule.family in page.unjudged]
    sources = dict.fromkeys(source for rule in rules for source in rule.guideline.split("; "))
    guidelines = "; ".join(source for source in sources if source != "No guideline")
    parts = (
        ("Looked for and not found", "; ".join(map(_lowered, judged))),
        ("Too few nights to judge", "; ".join(map(_lowered, others))),
        ("Sources", guidelines),
    )
    return " ".join(f"{head}: {text}." for head, text in parts if text)


def _lowered(name: str) -> str:
    return name[0].lower() + name[1:]


def _notes(notes: Sequence[Note]) -> list[Line]:
    return [Line(f"{short_date(note.night)}: {note.text}", above=0.2) for note in notes]


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _write(pdf: FPDF, page: Page, lines: Sequence[Line], y: float, size: float) -> None:
    """The paragraphs from y downwards, on another page when there is no room left."""
    step = size * LEADING
    for line in lines:
        y += line.above * step
        for text in lines_of(pdf, line.text, pdf.w - 2 * MARGIN, size, bold=line.bold):
            if y + step > _bottom(pdf):
                _begin(pdf, page)
                y = MARGIN
            y += step
            put(pdf, text, MARGIN, y, size, bold=line.bold, colour=SOFT if line.soft else INK)
