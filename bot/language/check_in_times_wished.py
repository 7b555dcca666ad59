"""The times of the check-in that a message wishes for: `earlier, say six`, `half an hour later`."""

import re
from datetime import date, datetime, time
from typing import NamedTuple

from bot.language.dates import DAY_IN_FULL, MONTH
from bot.language.lazy_regex import Pattern
from bot.language.lengths import LENGTH, length_of
from bot.language.numbers import NUMBERS
from bot.language.reminder_wording import without_taken_back
from bot.language.times import in_part, times_in, told_time

_WEEKENDS = (
    r"(?:(?:on|at|over|for|in) )?(?:the |my )?(?:week ?ends?"
    r"|sat(?:urday)?s?(?: (?:and|n|or|&))? sun(?:day)?s?)"
)
_WEEKDAYS = (
    r"(?:(?:on|in|during|for) )?(?:the )?(?:week ?days?|work(?:ing)? ?days?|week(?! ?end)"
    r"|mon(?:day)?s?(?: ?-| to| till| until| thru) ?fri(?:day)?s?)"
)
_WEEKEND, _WEEKDAY = Pattern(rf"\b{_WEEKENDS}\b"), Pattern(rf"\b{_WEEKDAYS}\b")
_NO_WISH = Pattern(
    r"\b(?:remind\w*|not|no|dont|never|skip\w*|off|twitch\w*|jerk\w*|woke|slept|sleep|wake|wakes|up"
    r"|pills?|tablets?|why|quiet|pause\w*)\b"
)
_MOST_WORDS = 18
_OF_CHECK_IN = Pattern(
    r"(?:(?:can|could|would|will|you|u|please|pls|plz|id|i|like|want|prefer|to|be|asked|ask|me|move"
    r"|change|set|make|put|have|do|the|my|a|it|that|this|check|in|ins|check-?ins?|questions?|times?"
    r"|daily|morning|mornings|evening|at|on|for|around|about|by|and|but|so|then|ok|okay|is"
    r"|should|come"
    r"|comes|later|earlier|like|instead|from|now|rest|of|week|otherwise|else|other|days"
    r"|normally|usually|thanks|ta"
    r"|cheers|love|mate|o|clock|oclock|h|uhr|am|pm|half|quarter|past|noon|twenty|ish|thirty|fifteen"
    rf"|{'|'.join(NUMBERS)}|\d{{1,2}}(?:[:.]\d\d)?(?:am|pm|h|ish)?)\b\W*){{1,{_MOST_WORDS}}}"
)
"""The only words of a wish for both: `lights out 10pm weekdays, 11pm weekends` is another."""

_OTHERWISE = Pattern(r"\b(?:otherwise|else|rest|other days|normally|usually)\b")


class Both(NamedTuple):
    """A time for weekdays, and one for weekends."""

    weekdays: time
    weekends: time


def both_times(text: str) -> Both | None:
    """`7 weekdays, 9 weekends`, `8 but ten at the weekend`: the one time of each."""
    low = re.sub(r"[,;](?!\d)", " and ", re.sub(r"['’]", "", text.lower()))
    low = " ".join(re.sub(r"[.!?](?!\d)", " ", low).split())
    ends, days = _WEEKEND.search(low), _WEEKDAY.search(low)
    if ends is None or low.count(" ") >= _MOST_WORDS or _NO_WISH.search(low):
        return None
    if not _OF_CHECK_IN.fullmatch(_WEEKDAY.sub(" ", _WEEKEND.sub(" ", low)).strip()):
        return None
    first, second = sorted(_parts(low, ends.span(), days.span() if days else None))
    times = {is_end: times_in(f"at {part}") for _, is_end, part in (first, second)}
    if any(len(each) != 1 for each in times.values()):
        return None
    return Both(times[False][0], times[True][0])


def _parts(
    low: str, ends: tuple[int, int], days: tuple[int, int] | None
) -> list[tuple[int, bool, str]]:
    """What is said of weekdays and of weekends: where, whether of weekends, and the words."""
    if days is None:
        before, behind = low[: ends[0]], low[ends[1] :]
        if not times_in(behind):  # `8, ten at weekends`
            cut = re.split(r"\b(?:and|but|or)\b", before)
            return [(0, False, " ".join(cut[:-1])), (1, True, cut[-1])]
        is_first = _OTHERWISE.search(behind) is not None
        return [(0, is_first, before), (1, not is_first, behind)]
    (one, is_end), (two, _) = sorted(((ends, True), (days, False)))
    if times_in(low[: one[0]]):  # `7 weekdays 9 weekends`
        said = low[: one[0]], f"{low[one[1] : two[0]]} {low[two[1] :]}"
    else:
        said = low[one[1] : two[0]], low[two[1] :]
    return [(0, is_end, said[0]), (1, not is_end, said[1])]


_SHIFT = Pattern(rf"\b{LENGTH} (?P<way>later|earlier|sooner)\b", re.IGNORECASE)
_PREFERRED = Pattern(
    r"\b(?:say|like|so|better|instead|rather"
    r"|(?:ask|text|message|ring|ping|write|buzz|call) (?:to )?me)\b"
    r"(?P<what>(?:(?!\b(?:say|like|so|better|rather|ask me)\b).)*)$",
    re.IGNORECASE,
)
_TOO = Pattern(r"\btoo (?:early|late|soon)\b", re.IGNORECASE)
_LATE = Pattern(
    r"\b(?:im|i'm|i am|get|got|be) (?:back|home)\b(?! on (?:days|earl|nights|normal))|\b(?:back"
    r"|home) from work\b|\bafter work\b"
    r"|\b(?:evenings?|tonight|afternoon)\b",
    re.IGNORECASE,
)
_PARTS = {
    "evening": time(19),
    "afternoon": time(15),
    "lunch ?time": time(12, 30),
    "noonish": time(12),
}
_THERE = Pattern(r"\b(?:there|local time|over there|their time|destination)\b", re.IGNORECASE)


_SPENT = Pattern(
    r"(?P<asleep>\b(?:sleep|sleeping|asleep|kip|in bed)\b)?(?P<between>(?(asleep)|\b(?:work\w*"
    r"|shifts?|again)\b)"
    r"[^.!?\d]{0,20}?(?:\d+ times\W+)?)\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
    r"(?: in the \w+)? ?(?:-|–|to|till?|until) ?(?:about |around "
    r"|like )?(?P<end>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)\b",
    re.IGNORECASE,
)
"""A span of sleep, of which only its end may be meant, or one of work: `i sleep 9 til 2`."""


_LATER_DAY = Pattern(
    r"\b(?:from|starting|beginning|as of|as from|with effect from|by|on|come|when|the)"
    r"(?: (?:on|the|next|this|week))*"
    rf" (?:(?:{DAY_IN_FULL}(?: week)?|week|month)\b(?! ?ends?\b)"
    rf"|\d{{1,2}}(?:(?:st|nd|rd|th)\b(?: (?:of )?{MONTH}\b)?| (?:of )?{MONTH}\b)"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)|\bnext (?:week|month)\b",
    re.IGNORECASE,
)
_EACH_WEEK = Pattern(r"(?:on|the)(?: the)* \w+\Z|(?:the )?weeks?\Z", re.IGNORECASE)
_DENIED = Pattern(
    r"(?<!why )\b(?:(?:do|should) ?n['’]?t|do not|won['’]?t|not|never|stop"
    r"|without)\b(?! (?:forget|before|until"
    r"|till?|later|earlier|after|only|just)\b)(?:(?!\b(?:but|rather|until|till?|before|after"
    r"|earlier"
    r"|later|so|not|say|make|instead|get|got|see|saw|had|up|is|it|works?)\b)[^,.;!?\d])*?"
    r"\b(?:(?:at|around|about|by) )+(?=\d|half|quarter|noon|midnight|(?:one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)\b)(?:(?:half|quarter) (?:past |to )?)?[\w:.]+?"
    r"(?: (?:past|to) \w+)?(?: ?[ap]\.?m\b)?(?: (?:in the|at) \w+)?(?=\W|$)",
    re.IGNORECASE,
)
"""A time at which somebody does not want to be asked: `I dont want you waking me at 2`."""


_LENGTHS = Pattern(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|ten) (?:days?|weeks?|nights?|mornings?|months?)\b",
    re.IGNORECASE,
)
"""How long something lasts, which is no time."""

_COUNTED = r"(?:a few|few|a couple of|couple of|two|three|four|five|six|\d{1,2})"
_OF_MONTH = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_STRETCH = Pattern(
    r"\b(?:only|just|for|during|over|in|until|till?|these|those|the)(?: (?:the|my|only|just))*"
    rf" (?:(?:this|next|coming|rest of the|whole|{_COUNTED})(?: |$))+(?:weeks?|months?|fortnight"
    rf"|days|mornings|nights)\b|\b(?:these|next) {_COUNTED} (?:days|weeks|mornings)\b"
    r"|\bthat (?:week|month)(?:,? (?:only|then)\b|\W*$)"
    r"|(?<!from )(?<!starting )(?<!beginning )(?<!as of )\b(?:this|next) (?:week(?! ?end)|month)\b"
    rf"|\b(?:until|till?) (?:(?:the|next|this) )*(?:{DAY_IN_FULL}|\d{{1,2}}(?:st|nd|rd|th)|{MONTH})"
    rf"|\bfrom {_OF_MONTH} (?:to|till|until|-) {_OF_MONTH} (?:of )?{MONTH}"
    r"|\bwhile i|\bfor a (?:week|month|fortnight|while|bit)\b",
    re.IGNORECASE,
)
_ON_WEEKDAY = Pattern(
    rf"\b(?:{DAY_IN_FULL}s|(?:on|every|each) (?:a )?{DAY_IN_FULL})\b", re.IGNORECASE
)
_ASKED_AT = Pattern(
    r"\b(?:ask(?:ed)?|check ?-?in|questions?|messages?|(?:message|write(?: to)?|text|ping) me)\b"
    r"[^.;!?]{0,40}?\b(?:at|around|about) (?:\d|half|quarter|noon|(?:five|six|seven|eight|nine|ten"
    r"|eleven|twelve)\b)",
    re.IGNORECASE,
)
_REFUSED = Pattern(
    r"\b(?:do ?n['’]?t|dont|do not|stop|no|not|never|pause\w*|remind\w*)\b", re.IGNORECASE
)


def is_for_some_days(text: str) -> bool:
    """Whether a time is wished for some days or weeks only: `at 9, only next week`."""
    return _STRETCH.search(text) is not None


def is_on_a_weekday(text: str) -> bool:
    """Whether a time is wished for on a day of the week: `8 on mondays`."""
    return _ON_WEEKDAY.search(text) is not None


def asks_at_some_days(text: str) -> bool:
    """Whether to be asked at a time is wished for some days only, and so no pause."""
    is_asked = _ASKED_AT.search(text) is not None and _REFUSED.search(text) is None
    return is_asked and is_for_some_days(text)


def is_from_later(text: str) -> bool:
    """Whether a time is wished for from a later day on: `from monday`, `as of the 9th`."""
    return any(not _EACH_WEEK.match(found[0]) for found in _LATER_DAY.finditer(text))


def wished_times(text: str, now: time | None) -> tuple[time, ...]:
    """The times at which a message wishes to be asked, where it is asked at that time now."""
    text = _LENGTHS.sub(" ", _LATER_DAY.sub(" ", _DENIED.sub(" ", without_taken_back(text))))
    text = _SPENT.sub(lambda span: f" at {span['end']}" if span["asleep"] else " ", text)
    if now and (shift := _SHIFT.search(text)):
        return (_moved(now, shift),)
    preferred = _PREFERRED.search(text)
    found = times_in(f"at {preferred['what']}") if preferred else ()
    times = found if len(found) == 1 else times_in(text)
    if len(times) > 1 or _TOO.search(text):
        times = tuple(at for at in times if at != now)
    is_early = re.search(r"\d ?a\.?m\b", text.lower())
    if (
        len(times) == 1
        and not is_early
        and (_LATE.search(text) or _is_of_the_night(times[0], text))
    ):
        return (_in_the_afternoon(times[0]),)
    return times or tuple(
        at for part, at in _PARTS.items() if re.search(rf"\b{part}\b", text.lower())
    )


def is_elsewhere(text: str) -> bool:
    """Whether a time is wished for by the clock of another place."""
    return _THERE.search(text) is not None


_NEWS = Pattern(r"\b(?:twitch\w*|jerk\w*|kick\w*|woke|slept|asleep|night was|no idea)\b", re.I)
_OPEN = Pattern(r"\b(?:between|or|until|till|dunno)\b", re.IGNORECASE)
_POINTED = Pattern(
    r"(?:^|[,;.!-]|\b(?:at|around|about|round|by|say|like|so|do|it|maybe|then|just|is|be|before"
    r"|between)\b)"
    rf"\s*(?:\d|(?:{'|'.join(NUMBERS)})\b)|\d[:.]\d\d|\d ?[ap]\.?m\b"
    r"|\b(?:half|quarter|past|noon\w*|midday|evening|afternoon)\b",
    re.IGNORECASE,
)
"""A number that may be a time, and none of years or children."""


def awaited_time(text: str) -> time | None:
    """The one time that answers a newcomer, who was asked when, in whatever words."""
    text = without_taken_back(text)
    at, preferred = told_time(text), _PREFERRED.search(text)
    is_pointed = _POINTED.search(text) is not None
    if "?" in text or _NEWS.search(text) or not is_pointed or (at and not preferred):
        return None if at and _is_of_the_night(at, text) else at
    is_open = _OPEN.search(preferred["what"] if preferred else text)
    times = () if is_open else wished_times(text, None)
    return times[0] if len(times) == 1 else at


def may_be_awaited(text: str) -> tuple[time, ...]:
    """The times among which a newcomer left it open: `between 7 and 8`, `8 or half 8`, `3`."""
    if "?" in text or _NEWS.search(text) or not _POINTED.search(text):
        return ()
    at = told_time(text)
    if at and _is_of_the_night(at, text):
        return (at, _in_the_afternoon(at))
    return times_in(text) if _OPEN.search(text) else ()


def _is_of_the_night(at: time, text: str) -> bool:
    """Whether a bare hour, read as it stands, is one at which few are asked: `ask me at 3`."""
    clear = re.search(rf"(?<![\d:.])0?{at.hour}(?:[:.]\d\d| ?am\b| ?a\.m\b)|\b0{at.hour}\b", text)
    return 0 < at.hour < 5 and clear is None and not re.search(r"\bmorning|\bnight\b", text.lower())


def _moved(now: time, shift: re.Match[str]) -> time:
    by = length_of(shift) * (1 if shift["way"].lower() == "later" else -1)
    return (datetime.combine(date(2000, 1, 2), now) + by).time()


def _in_the_afternoon(at: time) -> time:
    hour = in_part(at.hour, "afternoon" if at.hour < 4 else "evening")
    return at.replace(hour=hour) if hour is not None else at
