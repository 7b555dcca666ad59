"""A table of another program: what its texts would become, and what became of them."""

from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.diary_merging import Merged
from bot.domain.import_limits import LONGEST_TEXT
from bot.domain.table_notes import DatedNotes, NoteTable, Order, in_doubt
from bot.screens.common import Screen, button
from bot.screens.export_import import no_room_for_notes
from bot.screens.formatting import counted, date_range, quoted

ASK_ORDER = "Which day is <b>{date}</b> in this table? Nothing is kept yet."
PREVIEW = (
    "This table has {texts} for {nights}: {range}. Each can become a note on its night. How you"
    " slept stays open.\nDates are read from “{dates}”{evening}, texts from {columns}."
    " Nothing else is brought in.\n\nThe first, for {first}:\n{text}"
)
EVENING_BEFORE = " (an evening counts for the night that ends next morning)"
NO_TEXTS = "No text in this table can become a note. Nothing was changed."
LEFT = "Not brought in: {reasons}."
UNDATED = "{rows} without a date that I can read"
TO_COME = "{rows} with a date to come"
TOO_LONG = "{rows} with more than {most:,} characters"
NOTHING_YET = "Nothing is kept yet."
BROUGHT = "Done. New: {new}. Here already: {known}. /diary shows which nights have notes."
LEFT_OUT = "Nothing was kept of that table."
FILE_GONE = "I cannot find that file in our chat any more. Please send it again."
BRING, LEAVE = "Bring them in", "Leave them out"

SHOWN = 300
"""So many characters of a text are shown before it is brought in."""


def order_screen(table: NoteTable) -> Screen:
    """Asks for the order of day and month by a date of the table itself."""
    cell, readings = in_doubt(table)
    rows = [[button(date_range(day, day), "dates", order)] for order, day in readings.items()]
    text = ASK_ORDER.format(date=escape(cell.strip()[:SHOWN]))
    return text, InlineKeyboardMarkup([*rows, [button(LEAVE, "bring", "no")]])


def preview_screen(table: NoteTable, dated: DatedNotes, order: Order) -> Screen:
    """What the table would become; without a button to bring it in when that is nothing."""
    if not dated.notes:
        return "\n".join([NO_TEXTS, *_left(dated)]), None
    nights = sorted({note.night for note in dated.notes})
    first = dated.notes[0]
    text = PREVIEW.format(
        texts=counted(len(dated.notes), "text"),
        nights=counted(len(nights), "night"),
        range=date_range(nights[0], nights[-1]),
        dates=escape(table.name(table.dates)[:SHOWN]),
        evening=EVENING_BEFORE if table.begins else "",
        columns=", ".join(f"“{escape(table.name(column)[:SHOWN])}”" for column in table.texts[:5]),
        first=date_range(first.night, first.night),
        text=quoted(first.text if len(first.text) <= SHOWN else f"{first.text[:SHOWN]}…"),
    )
    keyboard = [[button(BRING, "bring", order)], [button(LEAVE, "bring", "no")]]
    return "\n".join([text, *_left(dated), NOTHING_YET]), InlineKeyboardMarkup(keyboard)


def brought(dated: DatedNotes, merged: Merged) -> str:
    """What was new of a table, and what was not brought in."""
    new, left = len(merged.notes.new), len(merged.notes.left)
    doubles = len(dated.notes) - new - left
    lines = [BROUGHT.format(new=counted(new, "note"), known=counted(doubles, "note"))]
    if left:
        lines.append(no_room_for_notes(left))
    return "\n".join([*lines, *_left(dated)])


def _left(dated: DatedNotes) -> list[str]:
    reasons = (
        (UNDATED, dated.undated),
        (TO_COME, dated.to_come),
        (TOO_LONG, dated.too_long),
    )
    lines = [
        why.format(rows=counted(rows, "row"), most=LONGEST_TEXT) for why, rows in reasons if rows
    ]
    return [LEFT.format(reasons=", ".join(lines))] if lines else []
