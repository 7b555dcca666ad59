"""Times of day as people type them."""

import re
import unicodedata
from datetime import time

HOURS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBERS = {word: str(hour) for hour, word in enumerate(HOURS, 1)} | {
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "0:00",
}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty five": 25, "half": 30}

_PART = r"(?: in the (?:morning|afternoon|evening)| at night)"
_HOUR = rf"[0-9]{{1,2}}|{'|'.join(HOURS)}"
_BY_THE_HOUR = (
    r"\b(?:a )?(?:(half)(?: past)?"
    r"|(quarter|twenty[ -]five|five|ten|twenty|[0-9]{1,2}(?= past| min))"
    rf"(?: min(?:ute)?s?)? (past|to)) ({_HOUR})"
)
"""Such as `half seven`, which is 7:30. `10 to 8` is none: it may as well be from ten to eight."""

_END = rf"(?:{_PART}| ?[ap]\.?m\b\.?)?(?!\w|:[0-9])"
SPOKEN = (
    rf"{_BY_THE_HOUR}(?:-?ish)?{_END}|\b(?:{_HOUR})-?ish{_END}"
    rf"|\b[0-9]{{1,2}}(?:[:.][0-9]{{2}})?{_PART}"
    r"|(?<=\bat )(?:noon|midday|midnight)\b|\b(?:noon|midday|midnight)$"
)
"""Times in words as they stand in other text."""

_SPOKEN = re.compile(rf"{_BY_THE_HOUR}(?![0-9])")
_VAGUE = re.compile(r"-?ish\b|\b(?:12|twelve) (?=noon\b|midnight\b)")
_TIME = re.compile(
    r"(?:(?:at|about|around|maybe) )*(?P<hour>[0-9]{1,2})(?:[:.,h ]?(?P<minute>[0-9]{2}))?"
    r" ?(?P<half>[ap](?:\.?m)?)?(?: ?(?:o ?clock|h|uhr))?"
    rf"(?P<part>{_PART})?(?: please)?"
)
_EITHER_HALF = re.compile(r" to (?:12|twelve) ?[ap](?:\.?m)?\b")
"""Such as `quarter to 12 pm`: it may be before noon, which is meant, or what it says, after it."""

_SMALL_HOURS = range(5)


def parse_time(typed: str) -> time | None:
    """The time meant by `7:30`, `730`, `9 p.m.`, `half seven` (7:30), `quarter to 8` or `noon`."""
    plain = " ".join(unicodedata.normalize("NFKC", typed).lower().replace("'", "").split())
    plain = plain.strip(" .!")
    if _EITHER_HALF.search(plain):
        return None
    plain = _SPOKEN.sub(_on_the_clock, _VAGUE.sub("", plain))
    plain = re.sub("[a-z]+", lambda word: _NUMBERS.get(word[0], word[0]), plain)
    found = _TIME.fullmatch(plain)
    if not found:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half and (found["part"] or not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if found["part"]:
        hour = _in_its_part(hour, found["part"].split()[-1])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _on_the_clock(said: re.Match[str]) -> str:
    half, many, way, named = said.groups()
    hour = int(_NUMBERS.get(named, named))
    minutes = _MINUTES.get((half or many).replace("-", " ")) or int(many)
    if way == "to":
        hour, minutes = 12 if hour == 1 else (hour - 1) % 24, 60 - minutes
    return f"{hour}:{minutes:02}"


def _in_its_part(hour: int, part: str) -> int:
    """The hour of 24; 24 for one that this part of the day does not have."""
    if part == "morning":
        return hour if hour < 12 else 24
    if part == "night" and (hour == 12 or hour in _SMALL_HOURS):
        return hour % 12
    if part == "afternoon" and hour == 12:
        return hour
    return hour if hour > 12 else hour + 12 if hour else 24
