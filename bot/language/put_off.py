"""When an open check-in shall be asked again, as it is typed: `not now, in an hour`."""

from datetime import datetime, timedelta

from bot.language.lazy_regex import Pattern
from bot.language.lengths import LENGTH, length_of
from bot.language.times import parse_time

_LONGEST = 14
"""Words of a message that only puts off."""

_MOST = timedelta(hours=12)

_AROUND = (
    r"(?:(?:please|pls|ok|okay|sorry|no|oh|um+|hm+|can|could|will|would|you|u|it|this|that|do|ill|i"
    r"|am|im|busy|driving|cooking|eating|still|in|the|on|at|my|a|bus|train|car|work|shower|not|now"
    r"|right|just|only|maybe|or|so|about|around|like|answer|finish|try|ask|remind|ping|nudge|poke"
    r"|prod|buzz|message|me|again|later|back|then|today|morning|afternoon|evening|tonight|thanks"
    r"|thank|mate|lol|instead|to|check|checkin|but|and|off|shift|bed|asleep|sleeping) )*?"
)
_SPAN = Pattern(
    rf"{_AROUND}(?:in|after|give me) (?:about |around |like |another )*{LENGTH} {_AROUND}"
)
_CLOCK = Pattern(rf"(?P<lead>{_AROUND})(?:at|around|about) (?P<at>[\w:. ]{{1,16}}?) {_AROUND}")
_SAYS_ONCE = Pattern(
    r"\b(?:again|later|not now|not yet|today|this morning|busy|back|off shift|still"
    r"|driving|at work)\b"
)
"""What makes a time one of today, and no new time for every check-in."""


def put_off_to(text: str, now: datetime) -> datetime | None:
    """The moment, within half a day, at which a message wants to be asked again; None for one
    that says more than that."""
    low = " ".join(text.lower().replace("'", "").replace("’", "").split())
    low = f"{' '.join(low.replace(',', ' ').replace(';', ' ').split()).strip(' .!')} "
    if low.count(" ") > _LONGEST or "?" in low:
        return None
    if found := _SPAN.fullmatch(low):
        wait = length_of(found)
    elif (found := _CLOCK.fullmatch(low)) and _SAYS_ONCE.search(low) and parse_time(found["at"]):
        wait = _until(found["at"], now)
    else:
        return None
    return now + wait if timedelta() < wait <= _MOST else None


def _until(clock: str, now: datetime) -> timedelta:
    """How long it is until that time comes next; in the afternoon `at 5` is 17:00."""
    at = parse_time(clock)
    if at is None:
        return timedelta()
    day, hours = timedelta(days=1), timedelta(hours=12)
    wait = (now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0) - now) % day
    return wait - hours if at.hour < 12 and wait > hours and "am" not in clock else wait
