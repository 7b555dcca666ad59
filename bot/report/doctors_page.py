"""The doctor's page: what was noted, counted and shown on one page, and nothing made of it.

This puts the content together; `doctors_page.typ` sets it. The most urgent comes first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unicodedata import bidirectional

from bot.domain.entries import ASKED
from bot.domain.event_questions import EVENT_QUESTIONS, SERIOUS
from bot.domain.flag_advice import NOT_A_DIAGNOSIS
from bot.domain.history import Kept, history_of, rows_told
from bot.domain.model import Entry, Note, StoredFlag
from bot.domain.question_types import Question
from bot.domain.questions import QUESTIONS
from bot.domain.review_lines import ENOUGH, LONG
from bot.domain.rules import RULES
from bot.report.about_person import about, please_note
from bot.report.chart import Period, plain
from bot.report.chart_text import in_full
from bot.report.fonts import DEJAVU
from bot.report.frequency_table import Frequency, frequencies, places
from bot.report.looked_for import looked_for
from bot.report.page_patterns import patterns, short
from bot.report.pdf import typeset
from bot.report.svg import svg
from bot.screens.formatting import counted, full_date, short_date

ON_FIRST_PAGE = 5
"""Notes on the first page; the others follow on a second one."""

MOST_EVENTS = 5
"""Special events that are told in words: the calendar has the others."""

LEAST_HALF = 4
"""Answers in each half of the nights from which the halves are told beside each other."""

_TEMPLATE = Path(__file__).with_suffix(".typ")
_SOURCES = dict.fromkeys(
    source.split(",")[0].removesuffix(" (web page)")
    for rule in RULES
    for source in rule.guideline.split("; ")
    if source != "No guideline"
)
"""Each source once; the program names them in full."""

_OF_EVENTS = next(("events", *q.voids) for q in QUESTIONS if q.key == "events")
_EVENTS = {choice.key: choice.summary for choice in EVENT_QUESTIONS[0].choices}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page; `paper` is A4 or Letter, `version` the program's.

    `flagged` are the families with any flag that was not withdrawn, also of other nights, and
    `unjudged` those whose rule has too few nights; `hidden` flags of these nights are not shown.
    `told` is what the person told about themselves, `lately` the nights of the last six weeks, in
    which a sign was noted also where the page shows fewer.
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
    told: Kept = field(default_factory=dict)
    lately: tuple[Entry, ...] = ()


def pdf_of(page: Page) -> bytes:
    """The page as tagged PDF; a second page holds only notes."""
    return typeset(_TEMPLATE, content(page))


def content(page: Page) -> dict[str, Any]:
    """What the template sets, each text as it stands on the page."""
    made = page.made_at.date()
    entries, told = page.period.known, history_of(page.told)
    flags, judged = patterns(page.period, page.flags, told), (page.flagged, page.unjudged)
    looked = list(looked_for((*entries, *page.lately), told, rows_told(page.told), *judged))
    return {
        "title": "Sleep diary: twitching when falling asleep",
        "paper": {"A4": "a4", "Letter": "us-letter"}[page.paper],
        "made": [made.year, made.month, made.day],
        "footer": f"Hypnic {page.version}, made on {full_date(made)}. The rules count nights; no"
        f" clinician has reviewed them. {NOT_A_DIAGNOSIS}",
        "about": _about(page.period),
        "course": f"{_few(page.period)}{_course(page.period)}",
        "flags": flags,
        "none": "" if flags else _none(page.hidden, looked),
        "note": please_note(page.told, entries, page.period.last),
        "hidden": _hidden(page.hidden),
        "events": list(_events(entries)),
        "history": about(page.told),
        "picture": svg(plain(page.period), DEJAVU),
        "described": f"Calendar of the nights. {in_full(page.period)}",
        "table": _table(entries),
        "looked": looked,
        "sources": f"Sources of the rules: {'; '.join(_SOURCES)}.",
        "first": ON_FIRST_PAGE,
        "notes": [f"{short_date(note.night)}: {_closed_up(note.text)}" for note in page.notes],
    }


def _none(hidden: int, looked: Sequence[str]) -> str:
    """That no pattern was found, and never without what was noted all the same."""
    noted = any(line.startswith("Noted") for line in looked)
    rest = "; signs of some were noted, see below" if noted else ""
    return f"Patterns found by the diary's rules: none{' to show' if hidden else ''}{rest}."


def _closed_up(text: str) -> str:
    """A note without its empty lines: they would cut its end off from its date.

    Arabic and Hebrew are read from the right, also where a date stands before them.
    """
    return "\n".join(_from_its_side(line) for line in text.splitlines() if line.strip())


def _from_its_side(line: str) -> str:
    to_left = any(bidirectional(character) in {"R", "AL"} for character in line)
    return f"\u2068{line}\u2069" if to_left else line


def _about(period: Period) -> str:
    noted, nights = len(period.known), len(period.nights)
    begun = f" The diary began on {full_date(period.since)}." if period.since > period.first else ""
    return (
        f"{period.dates}: {noted} of {counted(nights, 'night')} noted,"
        f" {nights - noted} without an entry.{begun}"
        " A night without an entry is unknown, not quiet. A night is named by the day of waking."
        " Noted by the person named above, in a chat, mostly in the morning; unchecked."
    )


def _few(period: Period) -> str:
    """That there are too few nights to judge, where fewer than 14 of the last 28 are noted.

    A page of fewer nights shows that only where the diary has no others.
    """
    noted = sum(period.last - entry.night < timedelta(LONG) for entry in period.known)
    is_new = period.since > period.first and len(period.nights) < LONG
    if noted >= ENOUGH or (len(period.nights) < LONG and not is_new):
        return ""
    so_far = f"{counted(noted, 'night')} noted so far"
    of_all = so_far if is_new else f"{noted} of the last {LONG} nights noted"
    return f"Too few nights to judge what lasts weeks: {of_all}. "


def _course(period: Period) -> str:
    """How often it twitched in the first half of the nights and in the second."""
    middle = len(period.nights) // 2
    halves = []
    for nights in (period.nights[:middle], period.nights[middle:]):
        entries = [period.entries[night] for night in nights if night in period.entries]
        answered = [entry.jerks > 0 for entry in entries if entry.jerks is not None]
        if len(answered) < LEAST_HALF:
            return ""
        dates = f"{short(nights[:1])} – {short(nights[-1:])}"
        halves.append(f"{sum(answered)} of {len(answered)} nights ({dates})")
    return f"Twitching when falling asleep: {' → '.join(halves)}."


def _events(entries: Sequence[Entry]) -> Iterator[str]:
    """A line for each night on which something special happened, with what was told about it."""
    asked = [(question, fact) for question, fact in ASKED if question.key in _OF_EVENTS]
    nights = [entry for entry in entries if entry.events or entry.fact("unconfirmed")]
    if more := nights[:-MOST_EVENTS]:
        yield f"Before these {counted(len(more), 'night')} more, see the calendar."
    for entry in nights[-MOST_EVENTS:]:
        words = [
            choice.summary
            for question, fact in asked
            for choice in question.choices
            if _holds(entry.fact(fact.name), choice.key, choice.value)
        ]
        ticked = entry.fact("unconfirmed")
        words += [f"{name} (not confirmed)" for key, name in _EVENTS.items() if _holds(ticked, key)]
        unknown = [q.name.lower() for q, fact in asked if _is_open(entry, q, fact.name)]
        rest = f"; not known: {', '.join(unknown)}" if unknown else ""
        yield f"Night to {short_date(entry.night)}: {', '.join(words)}{rest}."


def _is_open(entry: Entry, question: Question, fact: str) -> bool:
    """Whether a question about a serious event was asked for and not answered."""
    is_meant = "tongue" in (entry.events or ()) or question.key != "tongue_place"
    return bool(SERIOUS & (entry.events or set())) and is_meant and entry.fact(fact) is None


def _holds(value: object, key: str, stored: object = "") -> bool:
    if isinstance(value, frozenset):
        return key in value
    return value is not None and value in (key, stored)


def _table(entries: Sequence[Entry]) -> dict[str, Any]:
    where = places(entries)
    rows = frequencies(entries)
    return {
        "head": ["Noted by the person", "on nights"],
        "rows": [{"name": r.name, "indent": r.indent, "on": _on(r)} for r in rows],
        "under": (f"Where it twitched: {where}. " if where else "")
        + "Counted over the nights on which the question was answered.",
    }


def _on(row: Frequency) -> str:
    if row.answered is None:
        return f"{row.yes}, told unasked"
    return f"{row.yes} of {row.answered}" if row.answered else "not asked or answered"


def _hidden(number: int) -> str:
    patterns = counted(number, "pattern")
    return f"{patterns} of these nights: not shown, as the person wished." if number else ""
