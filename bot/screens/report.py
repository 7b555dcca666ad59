"""The doctor's page: what it will be like, and the notes on it."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.domain.model import Note
from bot.domain.ranges import PAGE_RANGES
from bot.screens.common import button, rows_of, ticked_label
from bot.screens.formatting import short_date

PAPERS = {"a4": "A4", "letter": "Letter"}
NOTES_A_SCREEN = 8
_LABEL = 32
REPORT = (
    "<b>A page for the doctor</b>\n{dates}: {noted} of {nights} noted.\n"
    "One page to print or send: a picture of the nights, a table, the patterns found with their"
    " nights and sources, and notes if you choose some. There is a line to write your name on."
)
CANNOT_SHOW = "\nThe page cannot show {signs} in your own words: a box stands in place of each."
REPORT_EMPTY = (
    "There is nothing for a page yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
PICK_NOTES = (
    "<b>Your notes</b>\nTap those the doctor should read, word for word. The first five stand on"
    " the page, more on a second one."
)
NO_NAME = (
    "No, your name is not on it: I do not know it. There is a line on the page where you can write"
    " it by hand."
)
KEPT_OFF = (
    "All right. A note of yours is on the doctor's page only if you tap it, and what you only say"
    " in this chat is never on it. The answers of your nights are, and what you told me about"
    " yourself in /privacy. Nothing was changed now."
)
ON_IT = (
    "The page shows the answers of your nights, such as drinks, and what you told me about yourself"
    " in /privacy. I cannot leave one kind of answer out of it, but what you take out of a night by"
    " <b>Change</b> is not on it. A note of yours is on it only if you tap it, and what you only"
    " say in this chat is never on it."
)
NO_NOTES = "No note was written in these nights. Reply to a check-in to add one."
PAGE_READY = "The page for your doctor, {dates}. It is not a diagnosis."


def report_keyboard(days: int, paper: str, chosen: int, notes: int) -> InlineKeyboardMarkup:
    """What the page will be like: nights, paper, notes; and the button that makes it."""
    ranges = [
        button(ticked_label(f"{n} nights", on=n == days), "report", n, paper) for n in PAGE_RANGES
    ]
    papers = [
        button(ticked_label(name, on=key == paper), "report", days, key)
        for key, name in PAPERS.items()
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


def notes_keyboard(
    notes: Sequence[Note], days: int, paper: str, start: int
) -> InlineKeyboardMarkup:
    """Notes to tick, the newest first, from the one at `start`."""
    screen = notes[start : start + NOTES_A_SCREEN]
    chips = rows_of(
        button(
            ticked_label(f"{short_date(note.night)}: {_brief(note.text)}", on=note.on_page),
            *("note", days, paper, start, note.note_id, not note.on_page),
        )
        for note in screen
    )
    ways = []
    if start:
        ways.append(button("Newer", "pick", days, paper, max(0, start - NOTES_A_SCREEN)))
    if start + NOTES_A_SCREEN < len(notes):
        ways.append(button("Older", "pick", days, paper, start + NOTES_A_SCREEN))
    return InlineKeyboardMarkup(
        [*chips, *([ways] if ways else []), [button("Done", "report", days, paper)]]
    )


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else f"{line[: _LABEL - 1]}…"
