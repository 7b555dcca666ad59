"""How long somebody slept, as an answer in hours: `8`, `4h 30`, `just under 7`, `from 11 to 6`."""

import re

from bot.language.lazy_regex import Pattern
from bot.language.numbers import NUMBERS
from bot.language.sleep_spans import hours_between, without_clocks
from bot.language.spelling import mended

_WORDS = "|".join(NUMBERS)
_ONE = (
    rf"(?:[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?|{_WORDS})(?: (?:and|n|&) (?:a )?(?:half|quarter|bit))?"
)
_ABOUT = (
    r"(?:(?:about|around|maybe|like|roughly|only|just(?! (?:un|ov|le|mo|sh|be|ab|pa))|a|full"
    r"|solid|good|i think"
    r"|i (?:slept|had|got|did|managed)|slept|had|got|it was|perhaps|probably|approx\w*|id say|yes"
    r"|yeah) )*"
)
_UNIT = r"(?: ?(?:hours?|hrs?|h)\b)?"
_UNDER = (
    r"(?:just|a (?:wee |little )?(?:bit|little|touch|shade)|slightly) (?:under|less than|below"
    r"|short of"
    r"|shy of)|nearly|almost|not quite|barely|not even|shy of|close to"
)
_OVER = (
    r"(?:just|a (?:wee |little )?(?:bit|little|touch|shade)|slightly) (?:over|more than|above|past)"
)
_LESS = r"less than|under|fewer than|below|no(?:t)? more than|at most|max(?:imum)?"
_MORE = r"more than|over|above|at least|easily|minimum"
_HOURS = Pattern(
    rf"{_ABOUT}(?:(?P<near>{_UNDER})|(?P<past>{_OVER})|(?P<less>{_LESS})|(?P<more>{_MORE})) "
    rf"(?:a |about )?(?P<border>{_ONE}){_UNIT}(?: sleep)?"
    rf"|{_ABOUT}(?P<n>{_ONE})(?:{_UNIT} ?(?:-|/|to|or|maybe|or maybe) ?(?P<m>{_ONE}))?{_UNIT}"
    r"(?P<half> and (?:a )?half)?(?P<plus> ?\+| (?:and|or) (?:a bit|more))?(?: of sleep| sleep"
    r"| or so| ?ish)?"
)
_LEAST, _MOST, _LONGEST = 5.0, 7.0, 18.0
_BIT = 0.25
"""Of an hour, what *just under* takes away and *and a bit* adds."""

_IN_HOURS = Pattern(
    r"(?<![\d:.,])(?P<h>\d{1,2}) ?(?:h|hrs?|hours?)(?: and)? ?(?P<m>[0-5]\d)(?: ?(?:m|mins?"
    r"|minutes?))?(?!\w)"
)
_AS_CLOCK = Pattern(
    r"(?P<about>(?:about|around|maybe|roughly|slept|i slept|only|just|got) )*(?P<h>\d"
    r"|10)[:.](?P<m>[0-5]\d)"
    r"(?: ?(?:hours?|hrs?|h))?"
)
_IN_MINUTES = Pattern(r"(?:about |maybe |only |just )*(?P<m>\d{2,3}) ?(?:m|mins?|minutes?)")
_FRACTIONS = {"(?:1/2|½)": ".5", "(?:1/4|¼)": ".25", "(?:3/4|¾)": ".75"}
_NUMBERS = ("seven", "eight", "three", "eleven", "twelve", "hours")


def choice_of(low: str) -> str | None:
    """The choice of the check-in that a folded answer gives; None when it is none, or two."""
    found = _HOURS.fullmatch(low.strip(" .!"))
    if found is None:
        return None
    if found["border"]:
        return _at_border(found)
    more = (0.5 if found["half"] else 0.0) + (_BIT if found["plus"] else 0.0)
    choices = {_of(_number(word) + more) for word in (found["n"], found["m"]) if word}
    return choices.pop() if len(choices) == 1 else None


def _at_border(found: re.Match[str]) -> str | None:
    hours = _number(found["border"])
    if found["near"] or found["past"]:
        return _of(hours + (_BIT if found["past"] else -_BIT))
    if found["less"]:
        return "under5" if hours <= _LEAST else None
    return "over7" if hours >= _MOST else None


_TAIL = (
    "because|cos|but|maybe|i|id|at|or|tops|max|on|with|and|so|as|in|woke|before|broken|of|sleep"
    "|though|although|then|thanks|lovely|its|it|last|after|total|altogether|solid|straight|full|sir"
    "|madam|mate|lol|tbh|only|interrupted|approx|roughly|probably|yes|yeah|if|bad|good|not|the|my"
    "|this|yesterday|please|tonight|for|dear|love|pet|hen|yaar|bro|ok|fine|great|sadly|haha|finally"
    "|without|usual|like|too|again|which|was|when|until|till|from|waking|up|tossing|mostly"
)
_WITHIN = Pattern(
    rf"(?:(?:{_UNDER}|{_OVER}|{_LESS}|{_MORE}) (?:a |about )?)?(?<![\w.])(?:{_ONE})(?: good"
    rf"| solid| decent"
    rf"| full| straight)*(?:{_UNIT} ?(?:-|/|to|or|maybe|or maybe) ?{_ONE})?(?: good| solid"
    rf"| decent| full)?"
    rf"{_UNIT}(?: and (?:a )?half)?(?: ?\+| and a bit)?"
    rf"(?= ?[^\w ]| *$|ish\b| (?:{_TAIL})\b)"
)
"""A number of hours among other words; minutes are none."""

_ADDED = Pattern(r"\b(?:then|plus|another|more|again|each|both)\b|\+ ?\d")
"""What may add one stretch of sleep to another."""


def choice_within(low: str) -> str | None:
    """The same of a longer line, where every number that is no time of day says one choice."""
    for written, hours in _FRACTIONS.items():
        low = re.sub(rf"(?<=\d) ?{written}", hours, low)
    low = _in_hours(mended(low, _NUMBERS))
    if whole := choice_of(low):
        return whole
    left = without_clocks(low)
    found = [match[0].strip() for match in _WITHIN.finditer(left)]
    if not found:
        span = hours_between(low)
        return _of(span) if span else None
    if _ADDED.search(left) and len(re.findall(rf"(?<!\w)(?:\d+|{_WORDS})(?!\w)", left)) > 1:
        return None
    said = {choice_of(re.sub(r" (?:good|solid|decent|full|straight)\b", "", one)) for one in found}
    return said.pop() if len(said) == 1 else None


def _in_hours(low: str) -> str:
    """Hours and minutes as hours alone."""
    low = _IN_HOURS.sub(lambda said: f"{int(said['h']) + int(said['m']) / 60:.2f} hours", low)
    plain = low.strip(" .!")
    if said := _AS_CLOCK.fullmatch(plain):
        return f"{int(said['h']) + int(said['m']) / 60:.2f}"
    if said := _IN_MINUTES.fullmatch(plain):
        return f"{int(said['m']) / 60:.2f}"
    return re.sub(r"\b(?:a )?couple (?:of )?(?=hours?|hrs?)", "2 ", low)


def _of(hours: float) -> str | None:
    if hours > _LONGEST:
        return None
    return "under5" if hours < _LEAST else "to7" if hours <= _MOST else "over7"


def _number(word: str) -> float:
    whole, _, more = re.sub(r" [n&] ", " and ", word).partition(" and ")
    number = NUMBERS.get(whole) or float(whole.replace(",", "."))
    return number + (0.5 if "half" in more else _BIT if more else 0.0)
