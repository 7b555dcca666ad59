"""The keyboards of the picture, the doctor's page and flags."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from telegram import InlineKeyboardMarkup

from bot.domain.model import Note
from bot.keyboards import button, rows_of
from bot.words import short_date

RANGES = (28, 90)
"""Nights in a picture."""

PAGE_RANGES = (14, 28, 90)
"""Nights on a doctor's page."""

PAPERS = {"a4": "A4", "letter": "Letter"}
NOTES_A_SCREEN = 8
_LABEL = 32


def chart(days: int) -> InlineKeyboardMarkup:
    """Under a picture of so many nights."""
    ranges = [button(_ticked(f"{n} nights", on=n == days), "chart", n) for n in RANGES]
    return InlineKeyboardMarkup([ranges, [button("In words", "words", days)]])


def report(days: int, paper: str, chosen: int, notes: int) -> InlineKeyboardMarkup:
    """What the page will be like: nights, paper, notes; and the button that makes it."""
    ranges = [button(_ticked(f"{n} nights", on=n == days), "report", n, paper) for n in PAGE_RANGES]
    papers = [
        button(_ticked(name, on=key == paper), "report", days, key) for key, name in PAPERS.items()
    ]
    picked = f"Notes: {chosen} of {notes} chosen" if notes else "Notes: none written"
    return InlineKeyboardMarkup(
        [
            ranges,
            papers,
            [button(picked, "pick", days, paper, 0)],
            [button("Make the page", "make", days, paper)],
        ]
    )


def notes(shown: Sequence[Note], days: int, paper: str, start: int) -> InlineKeyboardMarkup:
    """Notes to tick, the newest first, from the one at `start`."""
    screen = shown[start : start + NOTES_A_SCREEN]
    chips = rows_of(
        button(
            _ticked(f"{short_date(note.night)}: {_brief(note.text)}", on=note.on_page),
            *("note", days, paper, start, note.note_id, not note.on_page),
        )
        for note in screen
    )
    ways = []
    if start:
        ways.append(button("Newer", "pick", days, paper, max(0, start - NOTES_A_SCREEN)))
    if start + NOTES_A_SCREEN < len(shown):
        ways.append(button("Older", "pick", days, paper, start + NOTES_A_SCREEN))
    return InlineKeyboardMarkup(
        [*chips, *([ways] if ways else []), [button("Done", "report", days, paper)]]
    )


def flag(flag_id: int, actions: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """What can be done with a flag: label and action."""
    return InlineKeyboardMarkup(
        rows_of((button(label, "flag", flag_id, action) for label, action in actions), 2)
    )


def muted(flags: Mapping[str, int]) -> InlineKeyboardMarkup:
    """What can be shown again: names of families, each with the number of a flag."""
    return InlineKeyboardMarkup(
        rows_of((button(f"Show again: {name}", "flag", n, "unmute") for name, n in flags.items()))
    )


def visits(flag_id: int, days: Iterable[date]) -> InlineKeyboardMarkup:
    """Days on which a doctor may have been seen."""
    named = (button(short_date(day), "doctor", flag_id, day) for day in days)
    return InlineKeyboardMarkup(rows_of(named, 3))


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else f"{line[: _LABEL - 1]}…"


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label
