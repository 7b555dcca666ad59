"""Doubts about a wish: words that were meant for its days or times and were not understood.

A weekly tablet with a slip of the thumb must never become a daily one, so nothing is set then.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from bot.language.dates import DAY_IN_FULL, MONTH
from bot.language.lazy_regex import Pattern
from bot.language.reminder_refusals import DOUBTFUL, LEFT_OVER
from bot.language.reminder_text import Wording, fold
from bot.language.rhythm_draft import RhythmDraft
from bot.language.times import HOURS
from bot.language.weekdays import NAME

_RHYTHM_WORDS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("weekly", "monthly", "fortnightly", "weekdays", "weekends", "tomorrow", "tonight", "until"),
)
_ALIKE, _ALIKE_DAY = 0.85, 0.8
"""How alike a word must be to one of these, 0 to 1, and one that ends as they do; `mother`, `fever`
and `midday` are like none."""

_TWO_LETTERS = "mo|tu|we|th|fr|sa|su|di|mi|do|so"
_Q = r"q\.? ?(?:[0-9]+ ?)?(?:o?\.?d|w|wks?|weeks?|months?|days?)\.?"
_IN_A_ROW = r"(?=[a-z]{3})m?(?:tu?)?w?(?:th?)?f?(?:sa?)?(?:su?)?"
"""Days by their letters, `mtwthf`."""

_MONTH = MONTH.removesuffix(r"\b\.?")
_OTHER_MONTHS = (
    "januar|februar|märz|mai|juni|juli|okt(?:ober)?|dez(?:ember)?|janvier|février|avril|juin|juillet"
    "|août|septembre|octobre|novembre|d[eé]cembre|enero|febrero|abril|mayo|junio|julio|agosto"
    "|septiembre|octubre|noviembre|diciembre"
)

_SHORT_FORMS = Pattern(
    r"(?<![\w/])(?:e\.?o?\.?[dw]\.?|wk?ly|mo?n?thl?y|[tb]iw|[0-9]+ ?x? ?w|[0-9]+ in [0-9]+"
    r"|wkdays?|wkends?|bd|bid|tds|tid|qds|qid|qd|prn|p\.?m"
    rf"|{_Q}|{_IN_A_ROW}|p\.?w\.?|wks?|weakly|[0-9]+ ?x? ?/ ?[a-z]+"
    rf"|ever (?:{DAY_IN_FULL}|day|week|month|night|morning|evening)s?"
    r"|tdy|2mrw|2day|tmw|[2-9] ?/ ?d(?:ay)?"
    r"|[0-9]+ ?/ ?(?:wk|week|7)|x ?[0-9]+ ?/ ?(?:wk|week)|[0-9]+d"
    r"|ervery|fortnit\w*|tonite|2nite|2moro|2morrow|tomoz|tmrw?|tomo|dyas|dayz|yesterday"
    r"|(?:mo?|tu?|we?|th?|fr?|sa?|su?)-(?:mo?|tu?|we?|th?|fr?|sa?|su?)"
    rf"|(?:mo|tu|th|fr|sa|su|di|mi)(?:[/,& ]+(?:and )?(?:{_TWO_LETTERS}))+"
    r"|(?:mo|tu|fr|mi|sa)(?=\W*$)"
    rf"|{_MONTH}[0-9]{{1,2}}|[0-9]{{1,2}}{_MONTH}|[0-9]{{1,2}}\.? (?:{_OTHER_MONTHS})"
    r"|m[/, ]+w[/, ]+f|tu?[/, ]+thu?|mwf)(?!\w)"
)
_OTHER_TIME = Pattern(
    r"\b(?:or|maybe|perhaps|else) (?:at )?[0-9]{1,2}\b"
    r"(?! ?(?:(?!(?:to|and|at|in|take)\b)[a-z]|%|½))"
    r"|(?<![\w.,])[0-9]{1,2} (?:morning|afternoon|evening|night)s?(?=\W*(?:$|\x00))"
    rf"|\b(?:quarter|half|[0-9]{{1,2}}|{'|'.join(HOURS)}|twenty) (?:2|too|of|b4)(?= ?\x00)"
    r"|(?<!\ba )\bquarter(?= ?\x00)|\b(?:at|around|about|by) (?:a )?quarter\b"
    r"|\b[a-z0-9½]+ ?(?:hours?|hrs?|h|minutes?|mins?) later\b"
    r"|\+ ?[0-9]+ ?(?:h|hrs?|hours?|min\w*)\b|\x00 ?[0-9]{1,2} ?h\b(?! [a-z])"
    r"|\x00 ?(?:and |then )+again\b"
    r"|\bnot(?: at| by)? ?\x00"
    r"|(?:[0-9\x01] ?|\x00 ?[/&] ?)[ap]\.?m\b|\x00 ?(?:and|&|/|\+) ?[0-9]{1,2}\b(?![.,:%½]| ?[a-z])"
)
_BARE_DOSE = Pattern(r"[a-z][a-z'-]{2,} [0-9]{1,3} (?:tonight|at bed ?time)\b")
_DOSE_FIRST = Pattern(
    r"[\s\x00]*[0-9]+(?:[.,][0-9]+)? ?(?:mg|mcg|µg|g|ml|iu|units?)(?: [a-z][a-z'-]*){1,4} [0-9]"
)
_BESIDE_MEAL = Pattern(
    r"\b(?:minutes?|mins?|hours?|hrs?) (?:before|after) (?:breakfast|lunch|dinner|tea|supper|food"
    r"|meals?|eating|bed|sleep)\b"
)
_HOUR_OR_MINUTES = Pattern(r"(?<![\w.,:])(?:[1-9]|1[0-2]) 1[0-2] ?[ap]\.? ?m\b")
"""`tablet 2 10pm` takes two at ten; `9 10 pm` may be ten past nine."""

_NO = r"(?:not|no|never|none|\w+n't|(?:do|does|wo|ca)nt)"
_DENIED = Pattern(
    rf"\b{_NO}(?:[\s.]+(?:on|in|at|an?|the|any|ever|it|them|take|have))*[\s.,:(]*\x00"
)
_NEGATION = Pattern(rf"[a-z].*\b{_NO}\b|\b{_NO}\b[^\x00]*\x00.*[a-z]")
"""Beside other words of the text: `no screens on weekdays` alone is what shall be said."""

_LEAVES = (
    r"(?:ex(?:cl?)?|bar|minus|save|(?:break|free|rest)(?= on)|exempt|omit\w*|miss\w*|avoid\w*"
    r"|skip\w*|paus\w+|without|but|barring|nothing|sans|ohne|sauf|nicht"
    rf"|(?:left|leav\w+|miss) out|{_NO})\b"
)
_RESTS = r"(?:off|out|free|rests?|break|zero|0|x)\b"
_SMALL = r"(?:[\s,.:;(=-]|\b(?:on|in|at|is|are|an?|the|any|my|i|it|day|for|be|will|do|we)\b)*"
_LEFT_OUT = Pattern(
    rf"{NAME}{_SMALL}(?:{_LEAVES}|{_RESTS})|\b{_LEAVES}{_SMALL}{NAME}"
    rf"|(?:^|[0-9m,;(]|\bdays?)\s*\b{_RESTS}{_SMALL}{NAME}"
)
"""Words beside a named day that may leave it out; `take the bins out sunday` does not."""

_OR_DAYS = Pattern(r"\bn?or[\s,]*\x00|\x00 ?n?or\W*$")
_ENDS = Pattern(
    r"\b(?:before|after|since|until|till?|thru|through|finish(?:ing|es|ed)?|end(?:ing|s|ed)?"
    r"|over|effective|wef|one|due|another)(?: the)?[\s,]*\x00"
)
"""A start or an end of which only the day was taken."""

_COUNTED = Pattern(
    r"(?:[0-9]|[ap]\.? ?m|o'?clock) x ?[0-9]{1,3}\W*$|\b(?:[3-9]|[1-9][0-9]+) doses\b|\btotal\b"
)
"""How often in all, which nobody counts: `9pm x 14`."""

_NO_WISH = Pattern(
    r"\W*(?:(?:did|does|have|are|is|was) (?:you|it)\b|(?:stop|quit) remind|(?:why|what|how|when)\b"
    r"|(?:delete|remove|cancel) |i (?:woke|slept|jerked|twitched|took|had|was|am|feel|felt)\b)"
)
_MIDNIGHT = Pattern(r"midnight|\bnights?\b|(?<![\w:])12(?:[:.][0-9]{2})? ?a\.?m\b")
_EARLY = 5
"""Hours after midnight that people count to the night before."""


def is_no_wish(low: str) -> bool:
    """Whether a folded text is news, a question or an order about reminders, and asks for none."""
    return _NO_WISH.match(low) is not None


def may_be_either_night(low: str, hours: Iterable[int]) -> bool:
    """Whether such an hour, said with `midnight` or `night`, may be at either end of its day."""
    return any(hour < _EARLY for hour in hours) and _MIDNIGHT.search(low) is not None


def _unread_days(left: str) -> bool:
    words = re.findall(r"(?<![\w'])[a-z]{5,}(?![\w'])", left)
    slips = (w for w in words if w not in _RHYTHM_WORDS)
    near = any(get_close_matches(word, _RHYTHM_WORDS, 1, _alike(word)) for word in slips)
    return near or _SHORT_FORMS.search(left) is not None


def _alike(word: str) -> float:
    ends = ("day", "dey", "dya", "dy", "dsy", "ly", "li", "ky")
    return _ALIKE_DAY if word.endswith(ends) else _ALIKE


def asks_for_days(left: str, draft: RhythmDraft) -> bool:
    """Whether what was left of a folded wish has words for days that were not understood."""
    patterns = (LEFT_OVER, _OR_DAYS, *((_DENIED, _ENDS) if _names_some(draft) else ()))
    return any(pattern.search(left) for pattern in patterns) or _unread_days(left)


def is_in_doubt(wording: Wording, draft: RhythmDraft) -> bool:
    """Whether what was left of a wish has words that may have been meant for its days."""
    left, low = wording.low, fold(wording.typed)
    denied = _names_some(draft) and (_NEGATION.search(left) or _LEFT_OUT.search(low))
    return bool(DOUBTFUL.search(left) or _COUNTED.search(low) or denied)


def _names_some(draft: RhythmDraft) -> bool:
    """Whether weekdays are named and none is left out: beside a `no` they may be the others."""
    return draft.weekdays is not None and not draft.excluded


def has_other_time(left: str) -> bool:
    """Whether a second time, `8 or 9`, was left unread."""
    return _OTHER_TIME.search(left) is not None


_PART_FOR_A_TIME = Pattern(
    r"(?:[0-9]|[ap]\.?m|o'?clock) (?:and|&|\+|plus) (?:then |also |again |one )?"
    r"(?:(?:at|in|during) (?:the )?)?(?:nights?|evenings?|mornings?|afternoons?|bed ?time|dinner"
    r"|breakfast|lunch)\b(?! (?:at |about |around )?[0-9])"
)


def has_part_for_a_time(low: str) -> bool:
    """Whether a part of the day stands beside a time as another one: `at 8 and at night`."""
    return _PART_FOR_A_TIME.search(low) is not None


def names_dose_first(low: str) -> bool:
    """Whether the dose stands before the name, `5 ml cough syrup 10 in the evening`."""
    return _DOSE_FIRST.match(low) is not None


def may_be_a_dose(typed: str) -> bool:
    """Whether the number read as a time, `quetiapine 10 at night`, may be a dose; or a time that of
    a meal beside which something is taken."""
    return any(pattern.search(typed) for pattern in (_BARE_DOSE, _BESIDE_MEAL, _HOUR_OR_MINUTES))
