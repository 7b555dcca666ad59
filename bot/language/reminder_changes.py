"""How a reminder shall be instead: what is said about it, and what would get lost on the way."""

import re

from bot.domain.rhythm import Rhythm
from bot.language.lazy_regex import Pattern
from bot.language.reminder_doses import with_amount
from bot.language.reminder_text import fold

ABOUT_IT = Pattern(
    r"^(?:please )?(?:change|move|make|set|shift|switch|put)(?: (?:it|this|that|the time))?"
    r"(?: (?:to|for|at|on)\b|(?<=it)(?= )|(?<=this)(?= )|(?<=time)(?= ))"
    r"|\b(?:the )?same (?:time|text|words|days?|dose)\b|\binstead\b(?! of)|^same (?:but|at|for)\b"
    r"|^(?:can|could) you (?:do|make)(?: it)?\b|^(?:how|what) about\b"
    r"|^i(?:'d| would)? (?:want|like|prefer|need) (?:it|this)\b"
)
"""Words about the reminder, which are none of its text: `make it 10pm`, `same time`."""

ADDED = Pattern(r"^(?:and |also |add |plus )+|\b(?:too|as well)\b")
"""What asks for a time or days beside those there are: `also 9am`."""

ALSO = Pattern(
    r"^(?:(?:and|also|plus|then|oh|another)\b[\s,]*)*(?:and|also|plus)\b[\s,]+(?=\w)"
    r"|(?<=\w )(?:too|as well)\b(?: (?:please|pls)\b)?(?:,? but\b)?"
    r"(?=,? (?:(?:at|in|before|after|with|(?:on )?\w+days?)\b|\d))"
)
"""What leads to one more reminder, and is none of its text."""

_LAST_DAY = Pattern(
    r"(?:(?:please|pls|can you|ok|and|so) )*(?:stop|end|finish|delete|cancel|switch off|turn off)"
    r" (?:(?:it|that|this|the|my)(?: (?:\w+ )?(?:reminder|one|alarm))?|reminding me)"
    r" after (?P<day>[^,.;]+?)(?: (?:please|pls|because|as|cos) .*)?(?:[,.;!].*)?"
)

MOVED = Pattern(
    r"\b(?:later|earlier|sooner)\b|^\W*(?:morning|noon|afternoon|evening|night|bed ?time)\W*$"
)
"""A new time that is told by the old one, or by its part of the day: it has to be named."""

NUMBERS_ALONE = Pattern(r"\W*[0-9]{1,2}(?:(?:[\s,&/]|and)+[0-9]{1,2})*\W*")
"""Hours, where nothing but a time or words is asked for: `22`."""

FEWER = Pattern(
    r"(?:no|not|without|drop|remove|delete|lose|skip|cancel|(?:take|leave) out|minus|except)"
    r"(?: (?:the|my|it|at|on))* (?P<what>.+?)(?: (?:one|time|dose))?(?: please)?\W*"
)
"""A time or days that shall go: `drop the 2pm one`."""


def new_text(old: str, typed: str) -> str:
    """The text after a change: the old one where none was typed or with its one dose replaced."""
    return with_amount(old, typed) or typed or old


def last_day(typed: str) -> str:
    """`until …` for a reminder that shall stop after a day; empty for other words."""
    found = _LAST_DAY.fullmatch(" ".join(fold(typed).split()))
    return f"until {found['day']}" if found else ""


def are_lost(old: str, new: str) -> bool:
    """Whether no word of the old text stands in the new one, which may be about something else."""
    return old != new and not _words(old) & _words(new)


def are_dropped(old: Rhythm, new: Rhythm) -> bool:
    """Whether a step, a date, a start or an end goes, or days that were left out come back."""
    steps = old.every > 1 and new.every != old.every
    dates = (old.month_day, new.month_day), (old.start, new.start), (old.until, new.until)
    return steps or old.weekdays < new.weekdays or any(had and not has for had, has in dates)


_OF_ANY = frozenset(
    {"the", "my", "it", "to", "take", "do", "at", "on", "in", "of", "one", "and", "an", "with"}
    | {"is", "his", "her"}
)
"""Words of one reminder as of another: `take iron` says nothing of `take magnesium`."""


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w{2,}", fold(text))} - _OF_ANY
