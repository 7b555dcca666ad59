"""Counting over calendar windows of recorded nights."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from bot.domain.model import Entry

ANSWER_HOLDS_DAYS = 60
"""How long the answer to a follow-up question speaks for the person: as long as a cool-down."""

_night = attrgetter("night")

Sign = Callable[[Entry], bool | None]


def within(entries: Sequence[Entry], today: date, days: int, *, until: int = 0) -> Sequence[Entry]:
    """The entries, sorted by night, of the `days` nights that end `until` nights before `today`."""
    last = today - timedelta(days=until)
    start = bisect_right(entries, last - timedelta(days=days), key=_night)
    return entries[start : bisect_right(entries, last, key=_night)]


def known(entries: Sequence[Entry], sign: Callable[[Entry], object]) -> list[Entry]:
    """The nights on which `sign` was answered: all others are unknown and count nowhere."""
    return [entry for entry in entries if sign(entry) is not None]


def share(part: Sequence[Entry], whole: Sequence[Entry]) -> float:
    """How large a part of the nights, 0 to 1; nothing of nothing is 0."""
    return len(part) / len(whole) if whole else 0.0


def span(entries: Sequence[Entry]) -> int:
    """Days from the first to the last of the nights; a week of nights in a row spans six."""
    return (entries[-1].night - entries[0].night).days if entries else 0


def nights(entries: Sequence[Entry]) -> tuple[date, ...]:
    """The dates of the nights, in their order."""
    return tuple(entry.night for entry in entries)


def latest(entries: Sequence[Entry], today: date, answer: Sign) -> bool | None:
    """The newest answer to a follow-up question that still holds; None when there is none."""
    oldest = today - timedelta(days=ANSWER_HOLDS_DAYS)
    for entry in reversed(entries):
        if entry.night <= oldest:
            return None
        if entry.night <= today and (value := answer(entry)) is not None:
            return value
    return None


def counted(part: Sequence[Entry], whole: Sequence[Entry]) -> dict[str, Any]:
    """Counts as facts: how many of how many nights recorded since the first of them."""
    return {"count": len(part), "of": len(whole), "since": whole[0].night.isoformat()}


def is_eyelid(entries: Sequence[Entry]) -> bool:
    """Whether it was an eyelid on most of the nights of which a place was said, at least two."""
    placed = [entry for entry in entries if entry.places]
    eyelid = [entry for entry in placed if entry.face_place == "eyelid"]
    return len(eyelid) >= 2 and share(eyelid, placed) > 0.5
