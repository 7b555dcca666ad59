"""Short ways to write down a diary for the tests of rules, flags and hints."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from bot.domain.model import QUIET, Entry
from bot.domain.rules import judge

TODAY = date(2026, 3, 30)
Nights = dict[int, dict[str, Any]]
"""What is special about the nights so many days ago."""

QUIET_NIGHT: dict[str, Any] = {
    "jerks": QUIET,
    "stress": False,
    "sport": False,
    "alcohol": 0,
    "woke_often": False,
    "tingling": False,
    "pain": False,
    "cramp": False,
    "day_twitch": False,
    "events": frozenset(),
}


def ago(days: int) -> date:
    """The night `days` before TODAY."""
    return TODAY - timedelta(days)


def night(days: int, **answers: Any) -> Entry:
    """A quiet night `days` ago, but for what is said of it."""
    return Entry(ago(days), **(QUIET_NIGHT | answers))


def diary(days: int, special: Mapping[int, Mapping[str, Any]]) -> list[Entry]:
    """The last `days` nights, all recorded and quiet but for the special ones, oldest first."""
    return [night(back, **special.get(back, {})) for back in reversed(range(days))]


def without(entries: list[Entry], *days: int) -> list[Entry]:
    """The diary with the nights so many days ago missing."""
    missing = {ago(back) for back in days}
    return [entry for entry in entries if entry.night not in missing]


def on(nights: Iterable[int], **answers: Any) -> Nights:
    """The same answers on each of the nights so many days ago."""
    return dict.fromkeys(nights, answers)


def families(entries: list[Entry]) -> list[str]:
    """The families of the flags that the diary holds today."""
    return [flag.family for flag in judge(entries, TODAY)]
