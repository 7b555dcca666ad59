"""What the person told about themselves, with its dates, and what a doctor must not overlook."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from bot.domain.history import AGO, HISTORY, DatedAnswer, Kept, begun, rows_told
from bot.domain.model import Entry
from bot.domain.question_types import Choice, Question, chosen

SPANS = {
    "days": (6, 0),
    "weeks": (14, 7),
    "month": (28, 21),
    "months": (56, 35),
    "half_year": (183, 61),
}
"""How many days ago, from and to, is meant by a row's button; "longer ago" has no first day."""

RECENT_DAYS = 92
"""A medicine or alcohol given up longer ago is no news."""

WORRYING = {
    "weak": {"hand", "leg", "mouth"},
    "known": {"fits", "iron"},
    "pregnant": {"yes"},
    "medicine": set(AGO),
    "sober": set(AGO),
}
"""Choices of the history that a doctor must know at once."""


def about(told: Kept) -> list[str]:
    """What was told, by the day it was told on, and which rows were not."""
    rows = [row for row in HISTORY if row.key in rows_told(told)]
    by_day = sorted(rows, key=lambda row: told[row.key].given_on)
    lines = [
        f"Told on {_dated(day)}: {'; '.join(_words(row, told[row.key]) for row in group)}."
        for day, group in groupby(by_day, key=lambda row: told[row.key].given_on)
    ]
    untold = [row.name.lower() for row in HISTORY if row not in rows]
    return [*lines, f"Not asked or not answered: {', '.join(untold)}."] if untold else lines


def please_note(told: Kept, entries: Sequence[Entry], last: date) -> str:
    """The worrying facts that were told or noted, in one line; "" where there is none."""
    events = [entry.night for entry in entries if entry.events or entry.fact("unconfirmed")]
    weak = [entry.night for entry in entries if entry.weakness]
    words = list(_worrying(told, last))
    if weak:
        words.append(f"weak, stiff or numb where it twitches (night to {_dated(weak[-1])})")
    if events:
        words.append(f"special event, night to {_dated(events[-1])}")
    return f"Please note: {'; '.join(words)}." if words else ""


def _worrying(told: Kept, last: date) -> Iterator[str]:
    for key, choices in WORRYING.items():
        row = next(row for row in HISTORY if row.key == key)
        if key not in rows_told(told) or not (ticked := told[key].answer.chosen & choices):
            continue
        since = begun(told, key)
        if since is None or (last - since).days <= RECENT_DAYS:
            yield _words(row, told[key], ticked)


def _words(row: Question, told: DatedAnswer, only: frozenset[str] | None = None) -> str:
    ticked = chosen({row.key: told.answer}, row.key) if only is None else only
    words = [_worded(choice, told.given_on) for choice in row.choices if choice.key in ticked]
    name = f", in own words “{told.words}”" if told.words else ""
    return f"{', '.join(words) or row.clear}{name}"


def _worded(choice: Choice, told_on: date) -> str:
    if choice.key not in AGO:
        return choice.summary
    return choice.summary.replace(choice.label.lower(), _when(choice.key, told_on))


def _when(key: str, told_on: date) -> str:
    """When that was, in dates: such as "about 20–27 Feb 2026"."""
    if key not in SPANS:
        return f"before {told_on - timedelta(SPANS['half_year'][0]):%B %Y}"
    first, last = (told_on - timedelta(days) for days in SPANS[key])
    if key == "half_year":
        return f"about {first:%B %Y} – {last:%B %Y}"
    from_day = f"{first.day}–" if first.month == last.month else f"{first.day} {first:%b} – "
    return f"about {from_day}{_dated(last)}"


def _dated(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
