"""What a wish says in other words than a reminder: an appointment, `sat 10`, `no cola after 4`."""

import re

from bot.language.dates import WEEKDAY
from bot.language.once_or_weekly import EVENT
from bot.language.patterns import Pattern
from bot.language.reminder_wording import in_plain_words as plain

_WHEN = rf"(?:{WEEKDAY}|\btomorrow\b|\btmrw\b)"
_TOLD_BEFORE = Pattern(
    r"^\W*(?:(?:ok|okay|so|and|oh|well|hi|hello|yes|thanks|good|i|we|will|shall|ill|have|ve|got|am"
    r"|im|going to|'ll|'ve|'m|have to|need to|must|it'?s|my|the|an?)\b[\s,.]*|'\w+\s+)*"
    rf"(?P<what>(?=[^?!]*\b{EVENT}\b)(?=[^?!]*{_WHEN})[^?!]+?)[\s,.;]+(?:and |so |but )?"
    r"(?:(?:can|could|would|will|please|pls|you|u|ya)\s+)*remind (?:me|us)"
    r"(?: (?:of|about) (?:it|that))?(?: please| pls)?\W*$",
    re.IGNORECASE,
)
_IS = Pattern(r"\b(?:is|are|it's)\s+(?=(?:on|at|this|next|tomorrow)\b)", re.IGNORECASE)
_BARE_DAY = Pattern(
    rf"(?<!every )(?<!each )(?<!this )(?<!next )\b(?:on )?(?P<day>{WEEKDAY})", re.IGNORECASE
)
_DAY_AND_HOUR = Pattern(
    rf"(?<!every )(?<!each )(?<!this )(?<!next )\b(?:on )?(?P<day>{WEEKDAY}) (?:at )?"
    r"(?P<hour>[1-9]|1[0-2])\W*$",
    re.IGNORECASE,
)
_NOT_AFTER = Pattern(
    r"\b(?:not|no|no more|stop|never|avoid|don'?t|without)\b[^\d]* (?:after|past)"
    r" (?P<at>[1-9]|1[0-2])\W*$",
    re.IGNORECASE,
)


def in_plain_words(typed: str) -> str:
    """The wish with an appointment as its text, once on its day; and with the hour that stands
    bare behind a day, or is the one after which something shall not be, as its time."""
    typed = plain(typed)
    if told := _TOLD_BEFORE.match(typed):
        event = _BARE_DAY.sub(r"this \g<day>", _IS.sub("", told["what"]), count=1)
        return f"remind me to {event}"
    typed = _DAY_AND_HOUR.sub(r"this \g<day> at \g<hour>", typed)
    after = _NOT_AFTER.search(typed)
    return f"{typed.rstrip(' .!')} at {after['at']}" if after else typed
