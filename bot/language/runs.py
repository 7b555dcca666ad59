"""Runs (the same over and over) in what is typed, shortened before any pattern reads them.

A held key, or a line that is pasted a hundred times, says no more than three of it; and most
patterns, which try again from every place, take the square of a run's length.
"""

from bot.language.lazy_regex import Pattern

LONG = 300
"""Characters: what is shorter is read as it is, for no pattern takes long for it."""

_TIMES = 3
_RUN = Pattern(r"(?s)(.{1,24}?)\1{3,}")


def without_runs(text: str) -> str:
    """The text to be read: itself, or with runs of three where they are more than half of it.

    A stretch of up to 24 characters that follows itself counts as a run. Prose is left alone.
    """
    if len(text) <= LONG:
        return text
    short = _RUN.sub(lambda run: run[1] * _TIMES, text)
    return short if len(short) < len(text) / 2 else text
