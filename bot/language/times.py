"""Times of day as people type them."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from bot.language.lazy_regex import Pattern
from bot.language.numbers import NUMBERS

HOURS = tuple(NUMBERS)
_NUMBERS = {word: str(hour) for word, hour in NUMBERS.items()} | {
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "0:00",
}
MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty five": 25, "half": 30}

_PART = r"(?: in the (?:morning|afternoon|evening)| at night)"
_HOUR = rf"[0-9]{{1,2}}|{'|'.join(HOURS)}"
_BY_THE_HOUR = (
    r"\b(?:a )?(?:(half)(?: past)?"
    r"|(quarter|twenty[ -]five|five|ten|twenty|[0-9]{1,2}(?= past| min))"
    rf"(?: min(?:ute)?s?)? (past|to)) ({_HOUR})"
)
"""Such as `half seven`, which is 7:30. `10 to 8` is none: it may as well be from ten to eight."""

_SPOKEN = Pattern(rf"{_BY_THE_HOUR}(?![0-9])")
_VAGUE = Pattern(r"-?ish\b|\b(?:12|twelve) (?=noon\b|midnight\b)")
_TIME = Pattern(
    r"(?:(?:at|about|around|round|maybe|say|like) )*(?P<hour>[0-9]{1,2})"
    r"(?:(?: uhr |[:.,h ]?)(?P<minute>[0-9]{2}))?"
    r" ?(?P<half>[ap](?:\.?m)?)?(?: ?(?:o ?clock|h|uhr))?"
    rf"(?P<part>{_PART})?(?: please)?"
)
_EITHER_HALF = Pattern(r" to (?:12|twelve) ?[ap](?:\.?m)?\b")
"""Such as `quarter to 12 pm`: it may be before noon, which is meant, or what it says, after it."""

_HOURS_OF = {
    "morning": frozenset(range(12)),
    "afternoon": frozenset(range(12, 19)),
    "evening": frozenset(range(16, 24)),
    "night": frozenset({0, 1, 2, 3, 4, *range(18, 24)}),
}
"""The hours of each part of the day."""


_HOUR_ALONE = Pattern(
    rf"(?:at |to |for )*(?P<hour>{_HOUR})(?: ?o?'? ?clock)?(?: only| please)?",
    re.IGNORECASE,
)


_MINUTES = {
    "thirty": "30",
    "fifteen": "15",
    "forty five": "45",
    "forty-five": "45",
    "twenty": "20",
    "forty": "40",
    "fifty": "50",
    "ten": "10",
}
_HOUR_AND_MINUTES = Pattern(
    rf"\b(?P<hour>{'|'.join(HOURS)}) (?P<minutes>{'|'.join(_MINUTES)})\b", re.IGNORECASE
)


def _in_figures(found: re.Match[str]) -> str:
    return f"{_NUMBERS[found['hour'].lower()]}:{_MINUTES[found['minutes'].lower()]}"


def in_digits(said: str) -> str:
    """A time that stands alone in digits, `ten`, `9 clock` or `nine thirty`; other words as they
    are."""
    said = _HOUR_AND_MINUTES.sub(_in_figures, said)
    found = _HOUR_ALONE.fullmatch(said.strip().replace("’", "'"))
    return _NUMBERS.get(found["hour"].lower(), found["hour"]) if found else said


def parse_time(typed: str) -> time | None:
    """The time meant by `7:30`, `730`, `9 p.m.`, `half seven` (7:30), `quarter to 8` or `noon`."""
    plain = " ".join(unicodedata.normalize("NFKC", typed).lower().replace("'", "").split())
    plain = plain.strip(" .!")
    if _EITHER_HALF.search(plain):
        return None
    plain = _SPOKEN.sub(_on_the_clock, _VAGUE.sub("", plain.replace("arvo", "afternoon")))
    plain = _HOUR_AND_MINUTES.sub(_in_figures, plain)
    plain = re.sub("[a-z]+", lambda word: _NUMBERS.get(word[0], word[0]), plain)
    match = _TIME.fullmatch(plain)
    if not match:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half and (match["part"] or not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    hour_of_day = in_part(hour, match["part"].split()[-1]) if match["part"] and hour < 24 else hour
    return (
        time(hour_of_day, minute)
        if hour_of_day is not None and hour_of_day < 24 and minute < 60
        else None
    )


_BETWEEN = Pattern(r" ?(?:\bto\b|\buntil\b|\btill?\b|\band\b|[-\u2013\u2014]) ?")
_HALF_SAID = Pattern(r"[0-9] ?[ap]\.? ?m?\b|\bnoon\b|\bmorning\b|\bmidday\b")
_HALF_DAY = timedelta(hours=12)


def parse_span(typed: str) -> tuple[time, time] | None:
    """The hours meant by `22:30-6:15`, `10pm to 6` or `from 11 to 7`, which is from 23:00.

    Without am or pm it is the shorter of both: nobody is quiet for more than half a day.
    """
    plain = " ".join(unicodedata.normalize("NFKC", typed).lower().split())
    plain = re.sub(r"^(?:from|between) ", "", plain.strip(" .!"))
    for between in _BETWEEN.finditer(plain):
        first, last = parse_time(plain[: between.start()]), parse_time(plain[between.end() :])
        if first is None or last is None or first == last:
            continue
        day = datetime.combine(date.min, first)
        lasts = (datetime.combine(date.min, last) - day) % timedelta(days=1)
        if (
            lasts > _HALF_DAY
            and first.hour < 12
            and not _HALF_SAID.search(plain[: between.start()])
        ):
            first = (day + _HALF_DAY).time()
        return (first, last) if first != last else None
    return None


def other_span(typed: str) -> tuple[time, time] | None:
    """The hours by day that `9 to 3` may mean as well, which is read from 21:00; None where the
    half of the day is told, or the other one would be longer than half a day."""
    said = parse_span(typed)
    if said is None or _HALF_SAID.search(typed) or not (said[0].hour > 12 and said[1].hour < 12):
        return None
    first, last = said[0].replace(hour=said[0].hour - 12), said[1].replace(hour=said[1].hour + 12)
    return (first, last) if not re.search(rf"\b{said[0].hour}\b", typed) else None


_OF_AN_END = Pattern(
    r"(?:(?P<first>from|starting|start at|starts at)|until|till?|to|ending|ends? at) (?P<at>.+)",
    re.IGNORECASE,
)


def with_one_end(new: str, old: str, span: tuple[time, time]) -> tuple[time, time] | None:
    """Hours with another beginning or end: the one that is named, `until 8` or by what it was, or
    which is nearer to the new time, whose half of the day need not be said."""
    found = _OF_AN_END.fullmatch(new.strip())
    at, before = parse_time(found["at"] if found else new), parse_time(old)
    if at is None:
        return None
    is_told = _HALF_SAID.search(new.lower()) or not 1 <= at.hour < 12
    halves = (at,) if is_told else (at, at.replace(hour=at.hour + 12))
    places = [0 if found["first"] else 1] if found else [0, 1]
    if before:
        hour = (before.hour % 12, before.minute)
        places = [place for place in places if (span[place].hour % 12, span[place].minute) == hour]
    near = [(minutes_apart(half, span[place]), place, half) for place in places for half in halves]
    if not near:
        return None
    _, place, half = min(near)
    return (span[0], half) if place else (half, span[1])


def minutes_apart(one: time, other: time) -> int:
    """Minutes between two times, over midnight where that is nearer."""
    minutes = abs(60 * (one.hour - other.hour) + one.minute - other.minute)
    return min(minutes, 24 * 60 - minutes)


_MOST_WORDS = 6
_SURELY_A_TIME = Pattern(
    r"[0-9]|\b(?:past|to|half|at|around|about|say|like|noon|midday|midnight)(?:ish)?\b"
)
_WITH_A_PART = Pattern(
    r"\b(?:quarter|twenty|half|five|ten) (?:past|to)\W*(?:$|please|pls)"
    rf"|[½¼¾]|\b(?:{_HOUR}) (?:[13]/[24]\b|and a (?:half|quarter)\b)",
    re.IGNORECASE,
)
"""Such as `ten and a half`, or `ten past`: ten alone is not what was meant."""


def times_in(text: str) -> tuple[time, ...]:
    """The times of day that a sentence names, such as `9:30` in `ask me at half nine`."""
    if _WITH_A_PART.search(text):
        return ()
    words = re.sub(r"[,;!?]", " ", text).split()
    found, end = list[time](), len(words)
    while end > 0:
        start, at = _ending_at(words, end)
        found += [at] if at and at not in found else []
        end = start
    return tuple(reversed(found))


_ABOUT_A_TIME = Pattern(
    r"(?:\b(?:please|pls|plz|ta|cheers|love|mate|dear|ok|okay|well|maybe|i|im|we|think|say|lets|make|do|it|take|ask|write|message|me"
    r"|check|best|around|about|at|by|usually|normally|always|mostly|wake|get|am|up|would|like|want"
    r"|prefer|every|each|day|morning|in|the|after|is|fine|good|then|thanks|could|can|you|should|come"
    r"|o ?clock|or so|would be|be|great|perfect|id|my|alarm|goes|off"
    r"|ish|when(?:ever)?|if|are|depends"
    r"|depending|on|he|she|they|hes|shes|theyre|the|baby|kids?|wakes|sleeps?|work|school|starts?|to"
    r"|leave|suits?|just|so|works?|that|thats|has|have|roughly|give or take|possible)\b|\W)*"
)
"""Words around the time that somebody wants to be asked at."""


def told_time(text: str) -> time | None:
    """The one time of day that answers when to be asked, such as `i get up at half six`."""
    if (at := parse_time(text)) or "?" in text:
        return at
    words = re.sub(r"[,;!]", " ", text).split()
    for start, end in ((s, e) for s in range(len(words)) for e in range(len(words), s, -1)):
        part = " ".join(words[start:end])
        rest = " ".join([*words[:start], *words[end:]]).lower().replace("'", "").replace("’", "")
        if (
            end - start <= _MOST_WORDS
            and _ABOUT_A_TIME.fullmatch(rest)
            and (at := parse_time(part))
        ):
            return at
    return None


def _ending_at(words: list[str], end: int) -> tuple[int, time | None]:
    """Where the longest time that ends there begins; without one, the word before."""
    for start in range(max(0, end - _MOST_WORDS), end):
        part = " ".join(words[start:end])
        if _SURELY_A_TIME.search(part.lower()) and (at := parse_time(part)):
            return start, at
    return end - 1, None


def _on_the_clock(match: re.Match[str]) -> str:
    half, many, way, named = match.groups()
    hour = int(_NUMBERS.get(named, named))
    minutes = MINUTES.get((half or many).replace("-", " ")) or int(many)
    if way == "to":
        hour, minutes = 12 if hour == 1 else (hour - 1) % 24, 60 - minutes
    return f"{hour}:{minutes:02}"


def in_part(hour: int, part: str) -> int | None:
    """The hour of 24 that is meant in that part of the day; None for one it does not have."""
    if 0 < hour < 12 and hour + 12 in _HOURS_OF[part] and not (part == "night" and hour <= 4):
        return hour + 12
    if hour == 12 and part == "night":
        return 0
    return hour if hour in _HOURS_OF[part] else None
