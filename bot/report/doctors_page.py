"""The doctor's page: what was noted, counted and shown on one page, and nothing made of it.

This puts the content together; `doctors_page.typ` sets it. The most urgent comes first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from bot.domain.entries import ASKED
from bot.domain.event_questions import EVENT_QUESTIONS, SERIOUS
from bot.domain.flag_advice import NOT_A_DIAGNOSIS, advice
from bot.domain.flags import URGENT_FIRST
from bot.domain.model import Entry, Note, StoredFlag
from bot.domain.question_types import Question
from bot.domain.questions import QUESTIONS
from bot.domain.review import ENOUGH, LONG
from bot.domain.rules import RULES
from bot.language.flag_evidence import evidence
from bot.report.chart import Period, plain
from bot.report.chart_text import summary
from bot.report.fonts import FAMILIES
from bot.report.frequency_table import Frequency, frequencies, places
from bot.report.pdf import typeset
from bot.report.svg import svg
from bot.screens.formatting import counted, short_date

ON_FIRST_PAGE = 5
"""Notes on the first page; the others follow on a second one."""

MOST_EVIDENCE, MOST_EVENTS = 3, 5
"""Flags of one family that are told in words, and special events: the calendar has the others."""

LEAST_HALF = 4
"""Answers in each half of the nights from which the halves are told beside each other."""

TOLD_UNASKED = frozenset({"seizure_event", "repeated_shaking", "morning_jerks"})
"""Families of what no check-in asks: where nothing was told, nothing was looked for."""

BESIDE = {"seizure_event": "alcohol_stopped", "focal": "weakness", "weakness": "focal"}
"""What belongs beside the most urgent pattern, as it changes what a doctor thinks of."""

_TEMPLATE = Path(__file__).with_suffix(".typ")
_RULES = {rule.family: rule for rule in RULES}
_OF_EVENTS = next(("events", *q.voids) for q in QUESTIONS if q.key == "events")
_EVENTS = {choice.key: choice.summary for choice in EVENT_QUESTIONS[0].choices}
_THEY = {"You": "They", "you": "they", "Your": "Their", "your": "their", "yourself": "themselves"}
_YOU = re.compile(rf"\b({'|'.join(_THEY)})\b")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on the page; `paper` is A4 or Letter, `version` the program's.

    `flagged` are the families with any flag that was not withdrawn, also of other nights, and
    `unjudged` those whose rule has too few nights; `hidden` flags of these nights are not shown.
    `history` are lines of what the person told about themselves, `told` the rows they answered.
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
    history: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()


def pdf_of(page: Page) -> bytes:
    """The page as tagged PDF; a second page holds only notes."""
    return typeset(_TEMPLATE, content(page))


def content(page: Page) -> dict[str, Any]:
    """What the template sets, each text as it stands on the page."""
    made = page.made_at.date()
    flags = [_flag(page.period, one) for one in _together(list(_by_family(page.flags)))]
    return {
        "title": "Sleep diary: twitching when falling asleep",
        "paper": {"A4": "a4", "Letter": "us-letter"}[page.paper],
        "made": [made.year, made.month, made.day],
        "footer": f"Hypnic {page.version}, made on {_day(made)}. The rules count nights; no"
        f" clinician has reviewed them. {NOT_A_DIAGNOSIS}",
        "about": _about(page.period),
        "course": f"{_few(page.period)}{_course(page.period)}",
        "flags": flags,
        "no_more": "None." if flags else "None to show in these nights.",
        "hidden": _hidden(page.hidden),
        "events": list(_events(page.period.known)),
        "history": ["; ".join(page.history)] if page.history else [],
        "picture": svg(plain(page.period), next(iter(FAMILIES))),
        "described": f"Calendar of the nights. {summary(page.period)}",
        "table": _table(page.period.known),
        "looked": list(_looked_for(page)),
        "first": ON_FIRST_PAGE,
        "notes": [f"{short_date(note.night)}: {note.text}" for note in page.notes],
    }


def _about(period: Period) -> str:
    noted, nights = len(period.known), len(period.nights)
    begun = f" The diary began on {_day(period.since)}." if period.since > period.first else ""
    return (
        f"{period.dates}: {noted} of {counted(nights, 'night')} noted,"
        f" {nights - noted} without an entry.{begun}"
        " A night without an entry is unknown, not quiet. A night is named by the day of waking."
        " Noted by the person named above, in a chat, mostly in the morning; unchecked."
    )


def _few(period: Period) -> str:
    """That there are too few nights to judge, where fewer than 14 of the last 28 are noted."""
    noted = sum(period.last - entry.night < timedelta(LONG) for entry in period.known)
    if len(period.nights) < LONG or noted >= ENOUGH:
        return ""
    return f"Only {noted} of the last {LONG} nights are noted: too few to judge what lasts weeks. "


def _course(period: Period) -> str:
    """How often it twitched in the first half of the nights and in the second."""
    middle = len(period.nights) // 2
    halves = []
    for nights in (period.nights[:middle], period.nights[middle:]):
        entries = [period.entries[night] for night in nights if night in period.entries]
        answered = [entry.jerks > 0 for entry in entries if entry.jerks is not None]
        if len(answered) < LEAST_HALF:
            return ""
        dates = f"{_short(nights[:1])} – {_short(nights[-1:])}"
        halves.append(f"{sum(answered)} of {len(answered)} nights ({dates})")
    return f"Twitching when falling asleep: {' → '.join(halves)}."


def _flag(period: Period, stored: StoredFlag) -> dict[str, str]:
    family, seen = stored.flag.family, stored.doctor_on
    visit = f"A doctor was seen on {_day(seen)}." if seen else ""
    return {
        "heading": "Most urgent of what the diary's rules found"
        f" ({'a doctor has seen it' if seen else stored.flag.urgency})",
        "name": _RULES[family].name,
        "evidence": stored.flag.facts["text"],
        "told": f"First found on {_day(stored.raised_on)}."
        f" {visit or f'What they are told about it today: “{advice(stored.flag)}”'}",
        "nights": _nights(period, stored.flag.nights, _RULES[family].guideline),
    }


def _nights(period: Period, nights: Sequence[date], guideline: str) -> str:
    """The nights of the evidence; those that are not on the page are named as such."""
    shown = set(period.nights)
    inside = [night for night in nights if night in shown]
    before = [night for night in nights if night not in shown]
    parts = [
        f"Nights: {_short(inside)}." if inside else "",
        f"Nights not on this page: {_short(before)}." if before else "",
        f"Source of the rule: {guideline}.",
    ]
    return " ".join(filter(None, parts))


def _by_family(flags: Sequence[StoredFlag]) -> Iterator[StoredFlag]:
    """One flag of each family, the most urgent first: what all of them say, of all their nights."""
    for family in dict.fromkeys(stored.flag.family for stored in sorted(flags, key=_urgent_first)):
        own = sorted((k for k in flags if k.flag.family == family), key=_urgent_first)
        nights = sorted({night for stored in own for night in stored.flag.nights})
        said = dict.fromkeys(_third_person(evidence(family, k.flag.facts)) for k in own)
        text = " ".join(list(said)[:MOST_EVIDENCE])
        first = min(stored.raised_on for stored in own)
        yield replace(_worded(own[0], text, nights), raised_on=first)


def _together(flags: list[StoredFlag]) -> list[StoredFlag]:
    """The flags, what belongs beside the first of them being told with it too."""
    beside = next((k for k in flags if k.flag.family == BESIDE.get(flags[0].flag.family)), None)
    if beside is None:
        return flags
    text = f"{flags[0].flag.facts['text']} Beside it: {beside.flag.facts['text']}"
    others = (_worded(k, "See above.") if k is beside else k for k in flags[1:])
    return [_worded(flags[0], text), *others]


def _worded(stored: StoredFlag, text: str, nights: Sequence[date] = ()) -> StoredFlag:
    nights = tuple(nights) or stored.flag.nights
    return replace(stored, flag=replace(stored.flag, nights=nights, facts={"text": text}))


def _urgent_first(stored: StoredFlag) -> tuple[int, bool, int]:
    """The most urgent first, then what no doctor has seen, then the newest."""
    rank = URGENT_FIRST.index(stored.flag.urgency)
    return rank, stored.doctor_on is not None, -stored.raised_on.toordinal()


def _third_person(words: str) -> str:
    return _YOU.sub(lambda match: _THEY[match[1]], words)


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


def _looked_for(page: Page) -> Iterator[str]:
    """What was not found, what was never asked or could not be judged, and the rules' sources.

    A family with a flag of other nights, or one that is hidden, is none of these: it is left out.
    """
    ticked = any(entry.fact("unconfirmed") for entry in page.period.known)
    flagged = page.flagged | ({"seizure_event"} if ticked else set())
    rules = [rule for rule in RULES if rule.family not in flagged]
    sources = dict.fromkeys(
        source.split(",")[0] for rule in rules for source in rule.guideline.split("; ")
    )
    unasked = {rule.family for rule in RULES if rule.row and rule.row not in page.told}
    silent = {r.family for r in rules if r.family in TOLD_UNASKED | unasked}
    heads = {
        "Looked for and not found": {r.family for r in rules} - page.unjudged - silent,
        "Not asked each morning, and nothing was told that fits": silent,
        "Too few nights to judge": page.unjudged - silent,
    }
    for head, families in heads.items():
        if names := [_lowered(r.name) for r in rules if r.family in families]:
            yield f"{head}: {'; '.join(names)}."
    named = (source.removesuffix(" (web page)") for source in sources)
    guidelines = "; ".join(source for source in named if source != "No guideline")
    if guidelines:
        yield f"Sources of these rules: {guidelines}."


def _lowered(name: str) -> str:
    return name[0].lower() + name[1:]


def _short(nights: Sequence[date]) -> str:
    """Such as `29, 30 Jun, 2 Jul`, a month being named once."""
    months = ((month, list(days)) for month, days in groupby(nights, lambda n: f"{n:%b}"))
    return ", ".join(f"{', '.join(str(n.day) for n in days)} {month}" for month, days in months)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
