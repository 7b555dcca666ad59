"""What a wish says in other words than a reminder: an appointment, `sat 10`, `no cola after 4`."""

import re

from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.once_or_weekly import EVENT
from bot.language.reminder_wording import in_plain_words as plain
from bot.language.reminder_wording import with_half
from bot.language.times import HOURS

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

_BY_AN_EVENT = Pattern(
    r"\b(?:when(?:ever)?|once|after|as soon as) (?P<what>(?:i|im|i'm|we|we're"
    r"|(?:s?he|they)(?:'?s|'?re)?|(?:kids?|children|baby)|(?:the|my|our) \w+)\b"
    r"[^,.;?!\d]{0,40}?)"
    r"(?:[\s,]+(?:(?:at|around|about|say|like|roughly|circa|so|usually|by)[\s,]+)+|,\s+)"
    r"(?P<at>(?:(?:half|quarter|five|ten|twenty)(?: past| to)? )?"
    rf"(?:[0-9]|(?:{'|'.join(HOURS)})\b))",
    re.IGNORECASE,
)
"""`when i get back from work about six`: the time is what is known of it."""

_LATE = Pattern(
    r"\b(?:work|home|back|school|bed|finish|shift|tea|dinner|down|asleep)\b", re.IGNORECASE
)
_EARLY = Pattern(r"\b(?:wake|get up|up|breakfast|leave)\b", re.IGNORECASE)

_THAT_AT = Pattern(
    r"^(?P<when>(?:ok )?remind (?:me|us) (?=[^.!?]*?\d)[^.!?]*?) (?:that|about)"
    r" (?P<what>[^\d.!?]{1,80}?) (?P<at>at \d[\d:.]*(?: ?[ap]\.?m)?)\W*$",
    re.IGNORECASE,
)
"""What is reminded of has a time of its own, which is none of the reminder."""


def in_plain_words(typed: str) -> str:
    """The wish with an appointment as its text, once on its day; and with the hour that stands
    bare behind a day, or is the one after which something shall not be, as its time."""
    typed = _THAT_AT.sub(r"\g<when> \g<what> (\g<at>)", _by_an_event(plain(typed)))
    if told := _TOLD_BEFORE.match(typed):
        event = _BARE_DAY.sub(r"this \g<day>", _IS.sub("", told["what"]), count=1)
        return f"remind me to {event}"
    typed = _DAY_AND_HOUR.sub(r"this \g<day> at \g<hour>", typed)
    after = _NOT_AFTER.search(typed)
    return f"{typed.rstrip(' .!')} at {after['at']}" if after else typed


def _by_an_event(typed: str) -> str:
    """The wish with the time of what it waits for in place of it, and the half of the day that goes
    with that."""
    found = _BY_AN_EVENT.search(typed)
    if found is None:
        return typed
    half = "am" if _EARLY.search(found["what"]) else "pm"
    named = _EARLY.search(found["what"]) or _LATE.search(found["what"])
    at = f"{typed[: found.start()]}at {typed[found.start('at') :]}"
    return with_half(at, half) if named else at
