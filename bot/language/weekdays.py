"""Weekdays as people type them: `mon wed fri`, `mon-fri`, `weekends`, `tue/thu`."""

import re
from itertools import pairwise

from bot.language.dates import DAY_NAME, WEEKDAYS
from bot.language.lazy_regex import Pattern
from bot.language.reminder_text import TAKEN, WORD, Wording
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.times import HOURS

PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_GROUPS = {
    "weekday": frozenset(range(5)),
    "workday": frozenset(range(5)),
    "weeknight": frozenset(range(5)),
    "weekend": frozenset({5, 6}),
    "mwf": frozenset({0, 2, 4}),
}
_GROUP = r"(?:week ?days?|work(?:ing)? ?days?|business days|week ?nights?|week ?ends?|mwf)\b"
MISSPELT = "wensday|wenday|wednsday|wendsday|tuseday|teusday|thirsday|thrusday|saterday|satuday"
NAME = rf"(?:{DAY_NAME}'?s?\b\.?|(?:{MISSPELT})s?\b|{_GROUP})"
_ITEM = rf"{NAME}(?: ?- *{NAME})?"
_JOIN = r"(?: ?[,&/+] ?(?:and )?| (?:and|plus|then|nor|'?n'?) | )(?:(?:on|at|every) )?(?:the )?"
_GOES_ON = (
    "at|by|around|about|on|in|to|and|or|for|from|until|till|before|after|with|only|just|once|every"
    "|each|not|but|except|please|first|half|quarter|noon|take|do|call|ring|text|give|put|go|have|use"
    f"|check|feed|walk|drink|eat|water|read|write|send|clean|wash|change|start|stop|{'|'.join(HOURS)}"
)
PART = (
    r"(?: (?P<part>morning|afternoon|evening|night)"
    rf"(?:s\b|\b(?! (?!(?:{_GOES_ON})\b)[a-z])))?"
)
"""A part of the day behind the days, unless it begins the text: `tuesdays night cream 9pm`."""
DAYS = rf"(?P<days>{_ITEM}(?:{_JOIN}{_ITEM}){{0,9}})"
BETWEEN = Pattern(rf"\b({NAME}) (?:to|through|thru|until|till?|bis) (?={NAME})")
EITHER = Pattern(rf"\b{NAME}(?: or (?:on )?| ?[.…]+ ?){NAME}")


def read_part(match: re.Match[str], draft: RhythmDraft) -> None:
    """Note the part of the day that a match names."""
    for word in PARTS_OF_DAY:
        if word in (match.groupdict().get("unit") or "") or word == match.groupdict().get("part"):
            draft.parts.append(word)


def read_days(match: re.Match[str], draft: RhythmDraft) -> None:
    """Note the weekdays that a match names."""
    draft.unclear = Problem.DAY if draft.is_stepped else draft.unclear
    draft.weekdays = (draft.weekdays or frozenset()) | days_of(match["days"])
    draft.named = True
    read_part(match, draft)


_NO_DAY = r"(?<!\bnon)(?<!\bpre)(?<!\bpost)(?<!\banti)"
_BESIDE = Pattern(
    rf"(?<!\w){_NO_DAY}(?<!non[ -])(?<!pre[ -])(?<!post[ -])(?<!anti[ -]){DAYS}{PART}"
)
_SHORT = frozenset({"sun", "sat"})
"""Day names that are words as well, such as in sun cream."""

_NOT_A_DAY = Pattern(r"\b(?:the|in|of|have|i|we)\s+$")


def read_days_beside(wording: Wording, draft: RhythmDraft) -> None:
    """Take days that stand beside what was read already, or at an end of the wish."""
    at = 0
    while match := _BESIDE.search(wording.low, at):
        at = match.end()
        if _is_a_word(match, wording.low) or not wording.is_at_edge(match.start(), at):
            continue
        wording.marked(match.start(), at)
        read_days(match, draft)


def names_weekdays(low: str) -> bool:
    """Whether weekdays are named there."""
    return _BESIDE.search(low) is not None


def are_apart(typed: str, low: str, draft: RhythmDraft) -> bool:
    """Whether words of the text stand between the days that were read, or days were left in it:
    they may be two wishes."""
    if draft.excluded or draft.start or draft.until:
        return False
    named = [*_BESIDE.finditer(typed)]
    taken = [one for one in named if not low[slice(*one.span())].strip(TAKEN)]
    left = [one for one in named if one not in taken and not _is_a_word(one, typed)]
    return bool(taken and left) or any(
        WORD.search(between) or re.search("[0-9]", between)
        for between in (low[a.end() : b.start()] for a, b in pairwise(taken))
    )


def _is_a_word(match: re.Match[str], low: str) -> bool:
    if match[0] not in _SHORT:
        return False
    before, behind = low[: match.start()], low[match.end() :]
    alone = not before.strip() and behind[:1] == " " and behind[1:2] not in {"", "\x00"}
    return alone or _NOT_A_DAY.search(before) is not None


def days_of(listed: str) -> frozenset[int]:
    """The weekdays in such words, from 0 for Monday."""
    days = frozenset[int]()
    for item in re.finditer(_ITEM, listed):
        first, *last = (_day(name) for name in re.findall(NAME, item[0]))
        if last and len(first) == len(last[0]) == 1:
            (start,), (end,) = first, last[0]
            first = frozenset((start + step) % 7 for step in range((end - start) % 7 + 1))
        days |= first
    return days


def _day(name: str) -> frozenset[int]:
    plain = name.rstrip(".").replace(" ", "").replace("working", "work").replace("business", "work")
    for group, days in _GROUPS.items():
        if plain.startswith(group):
            return days
    starts = {"thr": "thu", "thi": "thu", "tus": "tue", "teu": "tue", "wen": "wed"}
    return frozenset({WEEKDAYS.index(starts.get(plain[:3], plain[:3]))})
