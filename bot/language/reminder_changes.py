"""How a reminder shall be instead: what is said about it, and what would get lost on the way."""

import re

from bot.language.amounts import with_amount
from bot.language.reminder_text import fold

ABOUT_IT = re.compile(
    r"^(?:please )?(?:change|move|make|set|shift|switch|put)(?: (?:it|this|that|the time))?"
    r"(?: (?:to|for|at|on)\b|(?<=it)(?= )|(?<=this)(?= )|(?<=time)(?= ))"
    r"|\b(?:the )?same (?:time|text|words|days?|dose)\b|\binstead\b"
)
"""Words about the reminder, which are none of its text: `make it 10pm`, `same time`."""

ADDED = re.compile(r"^(?:and |also |add |plus )+|\b(?:too|as well)\b")
"""What asks for a time or days beside those there are: `also 9am`."""

MOVED = re.compile(r"\b(?:later|earlier|sooner)\b")
"""A new time that is told by the old one: it has to be named."""


def new_text(old: str, typed: str) -> str:
    """The text after a change: the old one where none was typed or with its one dose replaced."""
    return with_amount(old, typed) or typed or old


def are_lost(old: str, new: str) -> bool:
    """Whether no word of the old text stands in the new one, which may be about something else."""
    return old != new and not _words(old) & _words(new)


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w{2,}", fold(text))}
