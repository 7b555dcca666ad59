"""Pictures and pages of made-up people, for the README, the benchmark and whoever looks at them."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot import VERSION
from bot.domain.model import Note
from bot.report.chart import Period
from bot.report.doctors_page import Page
from tests.simulator.diary import Diary, write
from tests.simulator.living import live
from tests.simulator.personas import PERSONAS

PEOPLE = {persona.name: persona for persona in PERSONAS}


def diary_of(name: str, seed: int = 1, days: int = 364) -> Diary:
    """A year of the persona of that name, who misses every tenth night."""
    return write(replace(PEOPLE[name], recorded=0.9, fading=0.0), seed, days)


def page_of(diary: Diary, days: int, upto: int, paper: str = "A4", *said: str) -> Page:
    """The doctor's page of the nights before the one numbered `upto`, with these notes."""
    told = [night.entry for night in diary.nights[:upto] if night.recorded]
    last = diary.nights[upto - 1].entry.night
    first = last - timedelta(days=days - 1)
    kept = tuple(k for k in live(diary).kept if first <= k.raised_on <= last)
    flagged = frozenset(night for k in kept for night in k.flag.nights)
    entries = {entry.night: entry for entry in told if entry.night >= first}
    notes = tuple(
        Note(n, first + timedelta(days=4 * n + 3), text, on_page=True)
        for n, text in enumerate(said)
    )
    made_at = datetime.combine(last, time(8), UTC)
    families = frozenset(k.flag.family for k in kept)
    period = Period(first, last, entries, flagged)
    return Page(period, kept, notes, paper, made_at, VERSION, families)
