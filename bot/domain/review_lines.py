"""Lines of the weekly review: the last seven nights in three, counted and never judged."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.domain.entries import DAY_BEFORE, LEVELS
from bot.domain.model import Entry

DAYS = 7
LONG, ENOUGH, LEAST = 28, 14, 3
"""Nights looked back at, how many noted ones make a judgement of weeks, and how many are a try."""


def review_lines(entries: Sequence[Entry], last: date) -> tuple[str, str, str] | None:
    """Three lines about the seven nights up to the last date; None when none was recorded."""
    week = [entry for entry in entries if last - timedelta(days=DAYS) < entry.night <= last]
    if not week:
        return None
    asleep = _counts(
        (name, sum(entry.jerks == level for entry in week)) for level, name in LEVELS.items()
    )
    days = _counts(
        (fact.page.lower(), sum(bool(entry.fact(fact.name)) for entry in week))
        for fact in DAY_BEFORE
    )
    return (
        f"{len(week)} of {DAYS} nights noted.",
        f"Falling asleep: {asleep}.",
        f"The days before: {days or f'{_nothing()} noted'}.",
    )


def too_few(entries: Iterable[Entry], first: date | None, today: date) -> int | None:
    """How many of the last 28 nights were noted, where that is too few to judge what lasts weeks.

    None when there are enough, the diary is younger, or hardly anything is noted any more.
    """
    start = today - timedelta(days=LONG - 1)
    if first is None or first > start:
        return None
    noted = sum(start <= entry.night <= today and entry.jerks is not None for entry in entries)
    return noted if LEAST <= noted < ENOUGH else None


def _counts(named: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {number}" for name, number in named if number)


def _nothing() -> str:
    *others, last = [fact.page.lower() for fact in DAY_BEFORE]
    return f"no {', '.join(others)} or {last}"
