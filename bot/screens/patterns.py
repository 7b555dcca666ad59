"""The patterns: what was found, what is watched, what goes together."""

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.linked_factors import FACTORS, GOES_TOGETHER, Hint, missing, next_look
from bot.domain.model import Entry
from bot.domain.review_lines import too_few
from bot.domain.rules import RULES, judged
from bot.screens.common import ARTICLE_SAYS, button, rows_of
from bot.screens.formatting import counted, long_date, quoted
from bot.screens.review import TOO_FEW

ALSO_SEEN = "Also seen: {names}. /patterns shows more."
NEWS = "Your diary has something new to tell. It can wait for a quiet minute.\n\n{text}"
WITHDRAWN = (
    "A night was corrected, and with it a pattern is gone: <b>{name}</b>."
    " You need not think of it any more. If something still worries you, ask a doctor all the same."
)
GONE_TODAY = "What I told you this morning is gone with this correction: {names}."
BACK_TODAY = "What was gone this morning is back with this correction: {names}."
PATTERNS_HEAD = "<b>Patterns</b>"
FOUND = "Found in your diary: {count}. Below is what was seen."
NO_FLAGS = (
    "No pattern worth a doctor's visit was found in the {recorded} you recorded."
    " That is not a diagnosis. If something worries you, ask a doctor."
)
WATCHED_HEAD = "<b>Being watched</b>"
WATCHED = "• {words}"
WATCHED_MISSING = "• {words}: {missing} needed"
NO_OTHER_FLAGS = (
    "No other pattern was found in the {recorded} you recorded; what you asked not to see is named"
    " below. That is not a diagnosis. If something worries you, ask a doctor."
)
MUTED_HEAD = "<b>Not shown, as you wished</b>"
MUTED_ONE = "• {name}"
HINTS_HEAD = "<b>What goes together</b>"
HINT_MISSING = "• {factor}: at least {missing} needed before anything can be said"
HINT_NONE = "• {factor}: nothing clear so far"
HINT_FOUND = "• {factor}: see below"
NEXT_LOOK = "The diary is looked at every 28 days, next on {day}."
NO_LOOK = "The diary is looked at every 28 days."


def hint_text(hint: Hint) -> str:
    """The counts, what the article says of the factor on every side, and what it does not mean."""
    factor = FACTORS[hint.factor]
    lines = [f"{escape(hint.seen)}\n{GOES_TOGETHER}"]
    if factor.caution and not hint.more:
        lines.append(f"<b>{escape(factor.caution)}</b>")
    if factor.quotes:
        lines.append(f"{ARTICLE_SAYS}\n{quoted(' '.join(factor.quotes))}")
    return "\n\n".join(lines)


def corrected(gone: Iterable[str], back: Iterable[str]) -> str:
    """The lines under a night on the flags that a correction took away or brought back."""
    named = [(GONE_TODAY, dict.fromkeys(gone)), (BACK_TODAY, dict.fromkeys(back))]
    lines = (line.format(names=escape("; ".join(names))) for line, names in named if names)
    return "".join(f"\n{line}" for line in lines)


def overview(
    entries: list[Entry],
    today: date,
    flagged: int,
    found_hints: tuple[Hint, ...],
    muted: tuple[str, ...] = (),
) -> str:
    """What there is, what each rule watches, what is hidden, and the nights still needed."""
    recorded = counted(sum(entry != Entry(entry.night) for entry in entries), "night")
    first = FOUND if flagged else NO_FLAGS
    if muted and not flagged:
        first = NO_OTHER_FLAGS
    first = first.format(count=counted(flagged, "pattern"), recorded=recorded)
    noted = too_few(entries, min((e.night for e in entries), default=None), today)
    few = [] if noted is None else [TOO_FEW.format(count=noted)]
    lines = [PATTERNS_HEAD, first, *few, "", WATCHED_HEAD]
    recent = judged(entries, today)
    for rule in RULES:
        lacking = rule.missing(recent, today)
        text = WATCHED_MISSING if lacking else WATCHED
        lines.append(
            text.format(words=escape(rule.watched), missing=counted(lacking, "more night"))
        )
    if muted:
        lines += ["", MUTED_HEAD]
        lines += [MUTED_ONE.format(name=escape(name)) for name in muted]
    return "\n".join([*lines, "", HINTS_HEAD, *_factors(entries, today, found_hints)])


def _factors(entries: list[Entry], today: date, found_hints: tuple[Hint, ...]) -> list[str]:
    lines = []
    for factor, lacking in missing(entries, today).items():
        if any(hint.factor == factor for hint in found_hints):
            text = HINT_FOUND
        else:
            text = HINT_MISSING if lacking else HINT_NONE
        lines.append(
            text.format(factor=factor.capitalize(), missing=counted(lacking, "more night"))
        )
    upcoming = next_look(entries, today)
    if upcoming is None:
        return [*lines, NO_LOOK]
    return [*lines, NEXT_LOOK.format(day=long_date(upcoming))]


def overview_keyboard(muted: Mapping[str, int]) -> InlineKeyboardMarkup:
    """What can be shown again, names of families with the number of a flag; and the history."""
    shown = (button(f"Show again: {name}", "flag", n, "unmute") for name, n in muted.items())
    return InlineKeyboardMarkup([*rows_of(shown), [button("About you", "history", "told")]])
