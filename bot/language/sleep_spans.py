"""From when to when somebody slept, as an answer in hours, and the times of day to leave out."""

import re

from bot.language.lazy_regex import Pattern
from bot.language.numbers import NUMBERS

_WORDS = "|".join(NUMBERS)
_TIME = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
_SPAN = Pattern(
    r"(?P<head>(?:\w+ )*?)(?P<from>\d{1,2})(?:[:.](?P<past>\d\d))?(?: ?(?P<half>[ap])m)?"
    r" ?(?P<to>-|to|till?|until) ?(?:about )?(?P<until>\d{1,2})(?:[:.](?P<after>\d\d))?"
    r"(?: ?(?P<other>[ap])m)?"
)
_AT = r"(?:half (?:past )?)?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
_BED_TO_UP = Pattern(
    rf"\b(?:i )?(?:went |got |was |fell |off |in |to )*(?:bed|asleep|sleep|lights out)"
    rf"(?: (?:at|by|about|around|from|was))* (?P<bed>{_AT}),? ?(?:(?:and|then|i) )*"
    rf"(?:(?:was|got|woke) )*(?:up|awake|woke|alarm)(?: (?:up|again|at|by|about|around|from))*"
    rf" (?P<up>{_AT})\b(?! ?(?:h|hrs?|hours?|times)\b)"
)
_NOT_ASLEEP = Pattern(r"\b(?:took|lay|lying|awake for|could ?nt|didnt|till?|until|hours?)\b")
"""What makes of the time in bed less than the time asleep."""

_HALF_PAST = Pattern(r"\bhalf (?:past )?(9|1[0-2]?)\b(?![:.])")
_CLOCK_WORDS = {"midnight": "12am", "noon": "12pm", "midday": "12pm"} | {
    word: str(number) for word, number in NUMBERS.items()
}
_TAIL = Pattern(
    r"[,.;]? (?:(?:on )?nights?(?: shift)?|in the day(?:time)?|by day|daytime|ish|roughly|about"
    r"|solid|straight|i (?:think|guess)|maybe|as usual|so|tbh|lol)$"
)
_HEAD = Pattern(r"(?:(?:i|slept|sleep|asleep|in|bed|was|about|around|from|at|it|roughly|so) )*")
_CLOCK = Pattern(
    rf"\bfrom (?:about )?{_TIME} (?:to|till?|until) (?:about )?{_TIME}"
    r"|\b(?:at|till?|until|from|since|by|before|after|to bed|woke|up) (?:about |around )?\d{1,2}"
    rf"(?:[:.]\d\d)?(?: ?[ap]m)?\b(?! ?h)|{_TIME} ?(?:-|to|till?|until) ?{_TIME}[ap]m"
    rf"|\b(?:\d{{1,2}}(?:[:.]\d\d)? ?[ap]m|\d{{1,2}}:\d\d|(?:\d+|{_WORDS}) times)\b"
    rf"|\b(?:at|till?|until|from|since|by|before|half|half past|quarter to|quarter past)"
    rf" (?:{_WORDS})\b(?! ?h)|\bone (?:of|bit|go)\b"
)
_DAY = 24.0
_LONGEST = 14.0
_EVENING = frozenset(range(7, 12))
"""Hours of going to bed that are of the evening when nothing else is said."""


def without_clocks(low: str) -> str:
    """A folded line without its times of day, as in `to bed at 11, got 6 hours`."""
    if _span(low):
        return ""
    return _CLOCK.sub(" ", low)


def hours_between(low: str) -> float | None:
    """The hours from one time of day to another, where a folded line tells these and no more."""
    found = _span(low)
    if found is None:
        return None
    start = _hour(found["from"], found["past"], found["half"], evening=True)
    end = _hour(found["until"], found["after"], found["other"], evening=False)
    if start is None or end is None:
        return None
    hours = (end - start) % _DAY
    return hours if 0 < hours <= _LONGEST else None


def with_time_in_bed(low: str) -> str:
    """A folded text with hours in place of when somebody went to bed and got up."""

    def hours(found: re.Match[str]) -> str:
        slept = hours_between(found[0])
        return f"slept {slept:.1f} hours".replace(".0 ", " ") if slept else found[0]

    return low if _NOT_ASLEEP.search(low) else _BED_TO_UP.sub(hours, low)


def _span(low: str) -> re.Match[str] | None:
    """The span of a line that is nothing else, and surely no number of hours such as `5 to 6`."""
    plain = re.sub(r"[a-z]+", lambda word: _CLOCK_WORDS.get(word[0], word[0]), low.strip(" .!"))
    plain = _HALF_PAST.sub(r"\1:30", _TAIL.sub("", plain))
    bed = _BED_TO_UP.fullmatch(plain)
    found = _SPAN.fullmatch(f"from {bed['bed']} to {bed['up']}" if bed else plain)
    if found is None or not _HEAD.fullmatch(found["head"]):
        return None
    is_clock = found["half"] or found["other"] or found["past"] or found["after"]
    is_told = "from" in found["head"] or found["to"].startswith(("til", "until"))
    is_back = int(found["from"]) > int(found["until"])
    return found if is_clock or is_told or is_back else None


def _hour(hour: str, past: str | None, half: str | None, *, evening: bool) -> float | None:
    number = int(hour)
    if number > _DAY or (half and not 1 <= number <= 12):
        return None
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    elif evening:
        number = number + 12 if number in _EVENING else number % 12 if number == 12 else number
    return number + int(past or 0) / 60
