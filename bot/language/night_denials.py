"""What a night's news says is absent, `no cramps`, `no pain or tingling`; or only how bad another
thing was: `cramp in my calf, bloody agony`."""

import re
from collections.abc import Collection

from bot.domain.questions import PARTS
from bot.language.lazy_regex import Pattern
from bot.language.night_marks import Mark, Scan
from bot.language.night_words import BOTH_SIDES

_NEAR = 4
"""Words that may stand between a *no* and what it denies."""

_ONLY = Pattern(
    r"\b(?:just|only|mind|care|worr\w+|bother\w*|count\w*|afraid|scared|understand|hate)\b"
)
"""What begins anew behind a *no*: `no weakness, just the jerk`; or takes it up: `i don't mind the
jerks`."""

_BEHIND = frozenset({"nil", "none", "zero", "0"})
"""What denies the words before it, at the end of a clause."""

_AT_ONCE = Pattern(r" ?:? ?(?:was |were )?")
"""What may stand between a thing and the `no` or `not` that denies it: `sport no`."""


_CLEFT = Pattern(r" (?:that|which|who) $")
"""Behind a part that it was not: `not my hands that twitched` denies the hands alone."""


def is_denied(scan: Scan, mark: Mark, heads: Collection[str]) -> bool:
    """Whether a *no* belongs to the mark; `heads` are the kinds that a *no* may belong to."""
    return any(_denies(scan, no, mark, heads) for no in scan.marks if no.kind == "not")


def _denies(scan: Scan, no: Mark, mark: Mark, heads: Collection[str]) -> bool:
    if no.hard != mark.hard or scan.between(no, mark) > _NEAR:
        return False
    if no.start > mark.start:
        is_near = scan.between(mark, no) <= 1
        return is_near and _denies_behind(scan, no, scan.low[mark.end : no.start])
    if _ONLY.search(scan.low[no.end : mark.start]) or _is_of_a_part(scan, no, mark):
        return False
    between = [m for m in scan.marks if no.start < m.start < mark.start and m.kind != "not"]
    others = [m for m in between if m.kind in heads or m.kind == "lot" or m.number > 1]
    return (no.soft == mark.soft and not others) or _is_listed(scan, no, mark, heads)


def _is_of_a_part(scan: Scan, no: Mark, mark: Mark) -> bool:
    """Whether the *no* is of a part before the mark, of which the mark is only told."""
    parts = (m for m in scan.marks if m.kind in PARTS and no.end <= m.start < mark.start)
    return any(_CLEFT.fullmatch(scan.low[part.end : mark.start]) for part in parts)


def _denies_behind(scan: Scan, no: Mark, between: str) -> bool:
    words = scan.low[no.start : no.end]
    is_last = re.match(r"\W*$|[ ]?[,.;:!)]|[ ]?and\b", scan.low[no.end :]) is not None
    is_no = words in _BEHIND or (words in {"no", "not"} and _AT_ONCE.fullmatch(between))
    return words == "stayed away" or bool(is_no and is_last)


def _is_listed(scan: Scan, no: Mark, mark: Mark, heads: Collection[str]) -> bool:
    """Whether a mark is one of a list that is denied, such as `no tingling, pain or cramp`."""
    items, start = "", no.end
    for head in (m for m in scan.marks if no.start < m.start < mark.start and m.kind in heads):
        items, start = f"{items}{scan.low[start : head.start]}#", head.end
    items += scan.low[start : mark.start]
    if not re.fullmatch(r" (?:any )?(?:# ?, ?)*(?:# n?or (?:any )?)*", items):
        return False
    ends = re.match(r"(?:, \w+)* ?,? n?or ", scan.low[mark.end :])
    return ends is not None or re.search(r"\bn?or\b", items) is not None


_SAYS_HOW_MUCH = frozenset({"count", "lot", "some", "not much", "quiet", "calm", "not", "not one"})
_HURTS = Pattern(r"agony|killing me|hurt\w*|painful(?:ly)?")
_ADDS = Pattern(r"\b(?:and|plus|also|with|then)\b|[&+]")


def is_of_cramp(scan: Scan) -> bool:
    """Whether the pain that is told is only how much a cramp before it hurt."""
    pains = [mark for mark in scan.marks if mark.kind == "pain"]
    return bool(pains) and all(
        _HURTS.fullmatch(scan.low[pain.start : pain.end])
        and any(
            mark.kind == "cramp"
            and (mark.hard, mark.end <= pain.start) == (pain.hard, True)
            and not _ADDS.search(scan.low[mark.end : pain.start])
            for mark in scan.marks
        )
        for pain in pains
    )


_BESIDE = Pattern(r"[.,;!] ?(?:and|also|plus|then|oh)(?: (?:and|also|then|maybe))*\b[^.,;!]*$")
"""What leads to one more part, whose *a bit* is of it alone: `both legs. and my shoulder a bit`."""


def is_of_one_more_part(scan: Scan, amount: Mark, heads: Collection[str]) -> bool:
    """Whether *a bit* is only of a part that is told beside another, of which nothing such was
    said; `heads` are the kinds that may say it."""
    lead = _BESIDE.search(scan.low[: amount.start])
    if lead is None or not any(m.kind in PARTS and m.soft == amount.soft for m in scan.marks):
        return False
    before = [mark for mark in scan.marks if mark.start < lead.start()]
    is_part = any(mark.kind in PARTS for mark in before)
    is_part = is_part or BOTH_SIDES.search(scan.low[: lead.start()]) is not None
    is_said = any(mark.kind in {*heads} | _SAYS_HOW_MUCH for mark in before)
    return is_part and not is_said
