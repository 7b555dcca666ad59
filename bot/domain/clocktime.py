"""Times of day as people type them."""

import re
import unicodedata
from datetime import time

_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.h ]?(?P<minute>[0-9]{2}))? ?(?P<half>[ap]\.?m\.?)?")


def parse_time(typed: str) -> time | None:
    """The time meant by `7:30`, `07.30`, `730`, `7am` or `9 p.m.`; None for anything else."""
    plain = unicodedata.normalize("NFKC", typed).strip().lower().removeprefix("at ")
    found = _TIME.fullmatch(plain)
    if not found:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
