"""The patterns on the doctor's page: the most urgent in a box, what belongs beside it with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from bot.domain.event_questions import EVENT_QUESTIONS
from bot.domain.flags import URGENT_FIRST
from bot.domain.history import History
from bot.domain.model import Entry, StoredFlag, Urgency
from bot.domain.rules import RULE_OF, RULES
from bot.language.flag_evidence import evidence
from bot.report.chart import Period
from bot.screens.formatting import full_date

MOST_EVIDENCE = 3
"""Flags of one family that are told in words: the calendar has the others."""

BESIDE = {
    "seizure_event": "alcohol_stopped",
    "focal": "weakness",
    "weakness": "focal",
    "rls": "cramps",
    "cramps": "rls",
}
"""What belongs beside the most urgent pattern, as it changes what a doctor thinks of."""

BODILY = {"iron": "low iron", "kidney": "kidney trouble"}
"""What a doctor found before that belongs beside restless legs and cramps; so does pregnancy."""

TOLD = {
    Urgency.NOW: "get medical help at once",
    Urgency.TODAY: "be seen by a doctor that day",
    Urgency.SOON: "see a doctor within two weeks",
    Urgency.MENTION: "mention it at the next visit",
}
TOLD_SOONER = {
    "alcohol_stopped": "see a doctor in the next days",
    "seizure_event": "see a doctor this week",
}
DRIVING = (
    "Advice given: no driving, and no heights, machines or baths alone, until a doctor agrees."
)

ORDER = (
    *(rule.family for rule in RULES if rule.may_be_seizure),
    *("alcohol_stopped", "weakness", "rls", "cramps"),
    *(rule.family for rule in RULES),
)
"""What a doctor would want first among patterns that are as urgent."""

_COURSE = EVENT_QUESTIONS[1:]
_THEY = {"You": "They", "you": "they", "Your": "Their", "your": "their", "yourself": "themselves"}
_YOU = re.compile(rf"\b({'|'.join(_THEY)})\b")


def patterns(period: Period, flags: Sequence[StoredFlag], history: History) -> list[dict[str, str]]:
    """What stands of each pattern, the most urgent one first."""
    own = list(_by_family(flags))
    together = _together(own, history)
    driving = any(RULE_OF[stored.flag.family].may_be_seizure for stored in own)
    return [
        {
            "heading": _heading(period, own) if at == 0 else RULE_OF[stored.flag.family].name,
            "evidence": stored.flag.facts["text"],
            "told": _told(stored),
            "driving": DRIVING if driving and at == 0 else "",
            "nights": _nights(period, stored.flag.nights),
        }
        for at, stored in enumerate(together)
    ]


def short(nights: Sequence[date]) -> str:
    """Such as `29, 30 Jun, 2 Jul`, a month being named once."""
    months = ((month, list(days)) for month, days in groupby(nights, lambda n: f"{n:%b}"))
    return ", ".join(f"{', '.join(str(n.day) for n in days)} {month}" for month, days in months)


def _heading(period: Period, flags: Sequence[StoredFlag]) -> str:
    """What it is and when, and the names of the others that cannot wait for the next visit."""
    first, *others = flags
    family, night = first.flag.family, max(first.flag.nights, default=first.raised_on)
    words = RULE_OF[family].name
    if family == "seizure_event":
        words += f": night to {night.day} {night:%B}"
        words += _course_of(period.entries.get(night, Entry(night)))
    more = [RULE_OF[k.flag.family].name for k in others if k.flag.urgency is not Urgency.MENTION]
    return "; ".join([words, *(name[0].lower() + name[1:] for name in more)])


def _course_of(entry: Entry) -> str:
    """Such as " (well again, for the first time, 1–5 minutes)"; "" where nothing is known."""
    known = [
        choice.summary
        for question in _COURSE
        if question.fact and (value := entry.fact(question.fact.name)) is not None
        for choice in question.choices
        if value in (choice.key, choice.value)
    ]
    return f" ({', '.join(known)})" if known else ""


def _told(stored: StoredFlag) -> str:
    """When it was found, and what the person was told to do, in few words."""
    told = TOLD[stored.flag.urgency]
    if stored.flag.urgency is Urgency.SOON:
        told = TOLD_SOONER.get(stored.flag.family, told)
    older = min(stored.flag.nights, default=stored.raised_on) > stored.raised_on
    found = f"First found on {full_date(stored.raised_on)}{', by earlier nights' * older}."
    if stored.doctor_on:
        return f"{found} A doctor was seen on {full_date(stored.doctor_on)}."
    return f"{found} Advice given: {told}."


def _nights(period: Period, nights: Sequence[date]) -> str:
    """The nights of the evidence; those that are not on the page are named as such."""
    shown = set(period.nights)
    inside = [night for night in nights if night in shown]
    before = [night for night in nights if night not in shown]
    parts = [
        f"Nights: {short(inside)}." if inside else "",
        f"Nights not on this page: {short(before)}." if before else "",
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


def _together(flags: list[StoredFlag], history: History) -> list[StoredFlag]:
    """The flags, what belongs beside the first of them being told with it too."""
    if not flags:
        return []
    first = flags[0]
    beside = next((k for k in flags if k.flag.family == BESIDE.get(first.flag.family)), None)
    text = first.flag.facts["text"]
    if beside:
        text += f" Beside it: {beside.flag.facts['text']}"
    if first.flag.family in {"rls", "cramps"}:
        told = [word for word in _bodily(history) if word not in text]
        text += f" Told: {', '.join(told)}." if told else ""
    others = (_worded(k, "See above.") if k is beside else k for k in flags[1:])
    return [_worded(first, text), *others]


def _bodily(history: History) -> list[str]:
    known = [word for key, word in BODILY.items() if key in (history.known or ())]
    return ["pregnant", *known] if history.pregnant else known


def _worded(stored: StoredFlag, text: str, nights: Sequence[date] = ()) -> StoredFlag:
    nights = tuple(nights) or stored.flag.nights
    return replace(stored, flag=replace(stored.flag, nights=nights, facts={"text": text}))


def _urgent_first(stored: StoredFlag) -> tuple[int, bool, int, int]:
    """The most urgent first, then what no doctor has seen, then as in ORDER, then the newest."""
    rank = URGENT_FIRST.index(stored.flag.urgency)
    order = ORDER.index(stored.flag.family)
    return rank, stored.doctor_on is not None, order, -stored.raised_on.toordinal()


def _third_person(words: str) -> str:
    return _YOU.sub(lambda match: _THEY[match[1]], words)
