"""`the evening before`: a reminder on the day before something that has a date."""

import re
from datetime import datetime, timedelta

from bot.domain.rhythm import DAILY
from bot.language.patterns import Pattern
from bot.language.reminder_corrections import but_for_times, without_times

_BEFORE = Pattern(
    r",?\s*\b(?:on )?(?:the|a|one) (?P<part>day|evening|night|morning|afternoon)"
    r" (?:before|earlier)\b(?P<at> at \d[\d:.]*(?: ?[ap]\.?m\b\.?)?)?",
    re.IGNORECASE,
)
_TALK = Pattern(
    r"(?:\b(?:and|so|then|also|please|pls|can you|could you)\s+)*\bremind me"
    r"(?: (?:of|about|to|on))?(?: (?:it|this|that)\b)?"
    r"|^\W*(?:i|we)(?: have|'?ve got| got| am having) (?:an? |my |the )?|^\W*(?:my|the)\s"
    r"|\bis(?= (?:on|next|this|tomorrow|in)\b)|[.,!?\s]+$",
    re.IGNORECASE,
)


def the_day_before(typed: str, now: datetime) -> str | None:
    """The same wish as one for the day before, at that local time: `on 5 March: dentist tomorrow`;
    empty where it names no date, and None where no such day is meant."""
    found = _BEFORE.search(typed)
    if found is None:
        return None
    around = (typed[: found.start()], typed[found.end() :])
    said = (_TALK.sub("", part).strip(" ,.;:") for part in around)
    event = without_times(": ".join(filter(None, said)))
    wish, bare = but_for_times(f"{event} once", now), but_for_times(event, now)
    day = wish.rhythm.start if wish and wish.rhythm.is_once else None
    if wish is None or day is None or (bare and bare.rhythm == DAILY):
        return ""
    eve, part = day - timedelta(days=1), found["part"].lower()
    when = "" if part == "day" else f" in the {part}"
    return f"on {eve.day} {eve:%B}{when}{found['at'] or ''}: {wish.text} tomorrow"
