"""The two-minute history: its offer, its rows, and what was told."""

from datetime import date
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain import history
from bot.domain.history import Kept
from bot.domain.question_types import Question, chosen
from bot.screens.common import Screen, button, rows_of, ticked_label

OFFER = (
    "A few questions, when you have two quiet minutes.\n\nSome patterns show only with what you"
    " alone know: medicines, weakness, pregnancy, what doctors found, alcohol given up, snoring."
    " It is seven taps, and any can be skipped. This is new: your answers are kept like those of"
    " your nights, in your diary only, and /privacy says how."
)
CHANGED = "Has anything changed since {month}?\n\n{told}"
ROW = "<b>About you: {name}</b>\n{text}"
TOLD = "<b>About you</b>\n{told}\n\nRules and the doctor's page use this. Unknown stays unknown."
NAMED = "Kept, in your own words: “{words}”."
NO_NAME = "No name"
KEPT, SAME_AS = "Kept: about {month}.", "Still the same"
NOTHING_TOLD = "nothing told yet"
NOT_NOW = "Fine. You find these questions under /patterns, at any time."
SAME = "Good. Nothing was changed."
LINE = "• {words}"


def offer_screen(stored: Kept) -> Screen:
    """The first offer, or whether anything has changed."""
    if not (lines := history.lines_of(stored)):
        buttons = [button("Begin", "history", "begin"), button("Not now", "history", "later")]
        return OFFER, InlineKeyboardMarkup([buttons])
    last = max(stored[row.key].given_on for row in history.HISTORY if row.key in stored)
    text = CHANGED.format(month=f"{last:%B %Y}", told=_listed(lines))
    buttons = [button("Nothing", "history", "same"), button("Something", "history", "begin")]
    return text, InlineKeyboardMarkup([buttons])


def row_screen(row: Question, stored: Kept, today: date) -> Screen:
    """One row as text and keyboard; a time that was told on another day is no choice of today's."""
    ticked = chosen({key: dated.answer for key, dated in stored.items()}, row.key)
    text, skip = ROW.format(name=row.name, text=row.text), "Skip"
    if (begun := history.begun(stored, row.key)) and stored[row.key].given_on != today:
        text, skip, ticked = (
            f"{text}\n\n{KEPT.format(month=f'{begun:%B %Y}')}",
            SAME_AS,
            frozenset(),
        )
    if row.several:
        chips = [
            button(
                ticked_label(c.label, on=c.key in ticked),
                *("about_tick", row.key, c.key, c.key not in ticked),
            )
            for c in row.choices
        ]
        done = ("Done", "done") if ticked else (row.none or "Done", "none")
        rows = [*rows_of(chips), [button(done[0], "about_go", row.key, done[1])]]
    else:
        labels = [(ticked_label(c.label, on=c.key in ticked), c.key) for c in row.choices]
        rows = rows_of((button(label, "about", row.key, key) for label, key in labels), 2)
    ways = [button(skip, "about_go", row.key, "skip"), button("Stop here", "history", "told")]
    return text, InlineKeyboardMarkup([*rows, ways])


def name_screen(row: Question, stored: Kept) -> Screen:
    """Asks for a name that may be typed; one tap goes on without, or keeps the one from before."""
    words = stored[row.key].words
    text = ROW.format(name=row.name, text=row.named)
    same = [button(SAME_AS, "about_go", row.key, "skip")] if words else []
    ways = [button(NO_NAME, "about_go", row.key, "unnamed"), button("Stop here", "history", "told")]
    text += f"\n\n{NAMED.format(words=escape(words))}" if words else ""
    return text, InlineKeyboardMarkup([[*same, ways[0]], ways[1:]])


def told_screen(stored: Kept) -> Screen:
    """What was told, and the way to change it."""
    named = [(row.name, row.key) for row in history.HISTORY]
    buttons = rows_of((button(name, "about_go", key, "show") for name, key in named), 2)
    listed = _listed(history.lines_of(stored) or [NOTHING_TOLD])
    return TOLD.format(told=listed), InlineKeyboardMarkup(buttons)


def _listed(lines: list[str]) -> str:
    return "\n".join(LINE.format(words=escape(line, quote=False)) for line in lines)
