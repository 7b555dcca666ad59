"""How long somebody slept, as an answer in hours: `8`, `about six and a half`, `5-7`, `over 7`."""

import re

from bot.language.numbers import NUMBERS

_ONE = rf"(?:[0-9]{{1,2}}(?:[.,][0-9])?|{'|'.join(NUMBERS)})(?: and a half)?"
_ABOUT = (
    r"(?:(?:about|around|maybe|like|roughly|only|just|i think|i (?:slept|had|got)|slept|had) )*"
)
_HOURS = re.compile(
    rf"{_ABOUT}(?:(?P<less>less than|under|fewer than|below)|(?P<more>more than|over|above)) "
    rf"(?P<border>{_ONE})(?: ?(?:hours?|hrs?|h))?(?: sleep)?"
    rf"|{_ABOUT}(?P<n>{_ONE})(?: ?(?:-|to|or) ?(?P<m>{_ONE}))?(?: ?(?:hours?|hrs?|h))?"
    r"(?: and a half)?(?: of sleep| sleep| or so|ish)?"
)
_LEAST, _MOST = 5.0, 7.0


def choice_of(low: str) -> str | None:
    """The choice of the check-in that a folded answer gives; None when it is none, or two."""
    found = _HOURS.fullmatch(low.strip(" .!"))
    if found is None:
        return None
    if border := found["border"]:
        hours = _number(border)
        if found["less"]:
            return "under5" if hours <= _LEAST else None
        return "over7" if hours >= _MOST else None
    is_half = low.endswith("and a half") or "hours and a half" in low
    half = 0.5 if is_half and "and a half" not in found["n"] else 0.0
    choices = {_of(_number(word) + half) for word in (found["n"], found["m"]) if word}
    return choices.pop() if len(choices) == 1 else None


_CLOCK = re.compile(
    r"\bfrom (?:about )?[\d:.]+(?: ?[ap]m)? (?:to|till?|until) (?:about )?[\d:.]+(?: ?[ap]m)?|"
    r"\b(?:at|till?|until|from|since|by|before|after|to bed|woke|up) (?:about |around )?\d{1,2}"
    r"(?:[:.]\d\d)?(?: ?[ap]m)?\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|\b\d{1,2}:\d\d\b"
    r"|\b(?:\d+|one|two|three|four|five|six) times\b|\bone (?:of|bit|go)\b"
)
_WITHIN = re.compile(
    rf"(?:(?P<less>less than|under|fewer than|below|not even|not quite|barely|just under"
    rf"|not? more than|at most)"
    rf"|(?P<more>more than|over|above|at least|easily"
    rf"|just over))? ?(?<![\w.])(?P<n>{_ONE})(?:(?: good| solid"
    rf"| decent)? ?(?:-|to|or) ?(?P<m>{_ONE}))?(?: good| solid| decent)?(?: ?(?:hours?|hrs?"
    rf"|h)\b)?"
    r"(?: and a half)?(?= ?[^\w ]| *$|ish\b| (?:because|cos|but|maybe|i|id|at|or|tops|max|on"
    r"|with|and|so|as"
    r"|in|woke|before|broken|of|sleep|though|although|then|thanks|lovely|its|it|last|after"
    r"|total|altogether)\b)"
)
"""A number of hours among other words; minutes are none."""


def choice_within(low: str) -> str | None:
    """The same of a longer line, where every number that is no time of day says one choice."""
    low = re.sub(r"(?<=\d) ?(?:1/2|½)", ".5", low)
    if whole := choice_of(low):
        return whole
    found = [match[0].strip() for match in _WITHIN.finditer(_CLOCK.sub(" ", low))]
    said = {
        choice_of(
            re.sub("^(?:not even|not quite|barely|just under|not? more than|at most)", "under", one)
        )
        for one in found
    }
    return said.pop() if len(said) == 1 else None


def _of(hours: float) -> str:
    return "under5" if hours < _LEAST else "to7" if hours <= _MOST else "over7"


def _number(word: str) -> float:
    whole, _, half = word.partition(" and ")
    number = NUMBERS.get(whole) or float(whole.replace(",", "."))
    return number + (0.5 if half else 0.0)
