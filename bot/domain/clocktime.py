"""Times of day as people type them."""

import re
import unicodedata
from datetime import time

_TIME = re.compile(
    r"(?:(?:at|about|around) )?(?P<hour>[0-9]{1,2})(?:[:.,h ]?(?P<minute>[0-9]{2}))?"
    r" ?(?P<half>[ap](?:\.?m)?)?(?: ?(?:o ?clock|h|uhr))?"
)
_HALF_PAST = re.compile(r"half past ([0-9]{1,2})")
_HOURS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBERS = {word: str(hour) for hour, word in enumerate(_HOURS, 1)} | {
    "noon": "12:00",
    "midnight": "0:00",
}


def parse_time(typed: str) -> time | None:
    """The time meant by `7:30`, `07.30`, `730`, `7am`, `9 p.m.`, `half past six` or `noon`."""
    plain = unicodedata.normalize("NFKC", typed).strip(" .!").lower().replace("'", "")
    plain = re.sub("[a-z]+", lambda word: _NUMBERS.get(word[0], word[0]), plain)
    found = _TIME.fullmatch(_HALF_PAST.sub(r"\1:30", plain))
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
