"""Pauses as people type them: `10`, `10 days`, `a fortnight`, `until 24 March`, `until friday`."""

import re
from datetime import date, timedelta

from bot.domain.pause_limits import is_possible_end
from bot.language.dates import ANY, MONTH, WEEKDAY, WEEKDAYS, date_of
from bot.language.lazy_regex import Pattern, lowered
from bot.language.numbers import NUMBERS

_WORDS = NUMBERS | {"a": 1, "an": 1, "a couple of": 2}
_NUMBER = rf"(?P<number>[0-9]{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>days?|nights?|mornings?|weeks?|months?|fortnights?|d|w)"
_DAYS = Pattern(rf"(?:for )?(?:the next )?{_NUMBER} ?{_UNIT}?")
_DAYS_IN = Pattern(rf"\b{_NUMBER} ?{_UNIT}\b")
_UNTIL = Pattern(r"(?:until|till|til|to) (?:next (?!week))?")
_UNTIL_IN = Pattern(r"\b(?:until|till|til)((?: [\w.'-]+){1,4})")
_OF_A_DATE = Pattern(rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th|\.)?|[0-9.]+\.|week|{MONTH})")
"""A word behind a weekday that says which one is meant, and is never left out."""
_WITH_WEEKDAY = Pattern(rf"(?P<weekday>{WEEKDAY}) (?P<rest>.+)")
_DAY_ONLY = Pattern(
    rf"\b(?:(?:only|just)(?: (?:on|for|this|the))* (?P<behind>{WEEKDAY})"
    rf"|(?P<before>{WEEKDAY})(?: (?:night|morning|evening))? (?:only|alone))\b"
)
"""One day of the week, and no pause until it."""
_STARTS_LATER = Pattern(
    r"\b(?:from(?! (?:this|that|now|here|you|it|the (?:app|bot|questions|check))\b)|starting"
    r"|(?<!for the )next (?:week|month)|tomorrow"
    rf"|(?:on|this|next|leave|leaving|going)(?: the)? (?:{WEEKDAY}"
    r"|[0-9](?!\d? ?(?:days?|nights?|mornings?|weeks?)\b))"
    rf"|(?:skip|miss)\b.*{WEEKDAY}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? ?(?:-|–|to|till|until) ?[0-9]{{1,2}}(?:st|nd|rd|th)?"
    rf" (?:of )?{MONTH}|{MONTH} [0-9]{{1,2}} ?(?:-|–|to) ?[0-9]{{1,2}}\b)"
)
_ONLY_TOMORROW = Pattern(
    r"\b(?:skip|no|not|without|miss|leave out|do ?n'?t|dont|do not)\b(?!.*\b(?:until|till?|from|for"
    r"|after|starting|(?<!one )(?<!1 )day(?! off)|days(?! off)|weeks?)\b).*\b(?:tomorrow|tmrw)\b"
)
_ONE_DAY = Pattern(
    r"(?=.*\b(?:just|only|one|1|single)\b)(?:(?:no|yes|its|thats|only|just|for|the|that|a|one|1"
    r"|tomorrow|single) )*(?:day|morning|tomorrow)"
    r"(?: (?:only|please|pls|thanks|thank you|chief|mate|boss|pal|bro|man|dear|love))*"
)
_STOPS_FOR_LONG = Pattern(
    r"\b(?:stop|quit|end|no more|enough)(?: (?:of|with|sending|asking|all|the|my|your|these|me|it"
    r"|this|them|messages|questions))*(?: check[ -]?ins\b| for (?!the rest\b).*\b(?:days|nights"
    r"|weeks?|months?|fortnight)\b"
    rf"| (?:until|till?) (?:next |the |after )*(?:{WEEKDAY}|[0-9]|week|month|{MONTH}))"
)
"""All check-ins, or some days of them, and not the rest of the one that is open."""

_SEVERAL = Pattern(r"\b(?:or|half)\b")
"""What is more than one length, or no whole one."""
_IN_WEEKS = {"w": 1, "f": 2}
_OFF = frozenset({"off", "end", "over", "stop", "none", "resume"})


def ends_pause(typed: str) -> bool:
    """Whether what stands after `/pause` ends one."""
    return typed.lower().strip(" .!") in _OFF


def stops_for_long(text: str) -> bool:
    """Whether to stop is said of the check-ins to come: `stop the check-ins for two weeks`."""
    return _STOPS_FOR_LONG.search(text.lower()) is not None


def parse_pause(typed: str, first: date, today: date) -> date | None:
    """The first date that is asked again; None when the text is not understood or too far off.

    `first` is the next date that would be asked: so many days are counted from it. Weeks are
    counted from `today`, so that they end on its weekday.
    """
    plain = _OR_SO.sub("", " ".join(typed.lower().replace(",", " ").split()).rstrip("!"))
    if _DAY_ONLY.search(plain) and not _UNTIL.match(plain):
        return None
    named = _UNTIL.match(plain)
    until = None if named else _after(plain.rstrip("."), first, today)
    if until is None:
        until = _dated(plain[named.end() if named else 0 :], today)
    return until if until and is_possible_end(until, today) else None


_BACK = Pattern(
    r"\b(?:until|till?) (?:i'?m|i am|we'?re|we are|i get|i come|we get) (?:back|home)"
    r"(?: (?:home|again|from \w+))?(?: on)? (?=\w)"
)
"""`till i'm back on monday`: the day is what counts."""

_NAMED_END = Pattern(
    r"\b(?:until|till?) (?!next|the \d|\d)[^;!?(]{2,50}?(?:[\s.(-]+(?:that'?s|thats|that is"
    r"|which is"
    rf"|so) (?:on )?|\s*\()(?=(?:(?:the|next|this) )*(?:\d|{WEEKDAY}|{MONTH}|tomorrow))"
)
"""`till we're back, that's the 27th`: the day that is told behind it."""

_NEXT = Pattern(r"\bfor (?:the )?(?:next|coming) (?=(?:week|month|fortnight)\b)")
_OR_SO = Pattern(r" (?:or (?:so|thereabouts|something)|max|tops|at most|give or take)\b")
"""A length that is told roughly: it is the one that is told."""


def pause_in(text: str, first: date, today: date) -> date | None:
    """The same for a whole sentence; None as well when there is more than one to read."""
    plain = " ".join(text.lower().replace(",", " ").replace("’", "'").split())
    plain = _OR_SO.sub("", _BACK.sub("until ", _NAMED_END.sub("until ", plain)))
    plain = _NEXT.sub("for a ", plain)
    if _SEVERAL.search(plain):
        return None
    for match in _UNTIL_IN.finditer(plain):
        words = match[1].strip().rstrip("!?").split()
        shortest = max((n for n, w in enumerate(words, 1) if _OF_A_DATE.fullmatch(w)), default=1)
        tries = (" ".join(words[:size]) for size in range(len(words), shortest - 1, -1))
        found_until = (parse_pause(f"until {tried}", first, today) for tried in tries)
        if until := next(filter(None, found_until), None):
            return until
    if starts_later(text):
        return None
    lasts = _DAYS_IN.search(plain)
    if lasts or not re.search(r"\bthis week\b(?!end)", plain):
        return parse_pause(lasts[0], first, today) if lasts else None
    return _monday(today)


def end_of_tomorrow(text: str, today: date) -> date | None:
    """The first date that is asked again where only tomorrow is to be left out."""
    plain = lowered(text)
    day = _day_only(plain)
    is_meant = day == (today.weekday() + 1) % 7 if day is not None else _ONLY_TOMORROW.search(plain)
    return today + timedelta(days=2) if is_meant else None


def is_for_one_day(text: str) -> bool:
    """Whether words say of a pause that is shown that it is for one day."""
    plain = " ".join(re.findall(r"\w+", re.sub("['’]", "", text.lower())))
    return _ONE_DAY.fullmatch(plain) is not None


_ASKED_AGAIN = Pattern(
    r"(?:(?:no|nope|actually|sorry|oh|hm+|wait|but|and|ok|okay|well|please|pls|just|so|you can"
    r"|u can|can you|could you|rather) )*(?P<do>do )?(?:start )?(?:ask|asking|message|messaging"
    r"|text|write|writing|ping|check in|come back|go on|carry on|continue|resume|start)"
    r"(?: (?:with )?(?:me|us))?"
    r"(?P<again>(?: (?:again|back|anyway|after all|as usual))*)(?: (?:from|on|starting|as of))?"
    r"(?: (?P<when>[\w. ]{1,30}?))?(?: (?:morning|again|please|pls|then|instead|after all|anyway"
    r"|as usual|thanks))*"
)
_TOMORROW = frozenset({"now", "today", "tonight", "tomorrow", "tmrw", "tomorow", "tommorow", "tmr"})
_NONE = Pattern(
    r"\b(?:(?:do ?n'?t|do not|no need to|no|cancel|end|stop|undo|scrap|lift|forget|not)"
    r" (?:the |my |that |this |a |any |to )*paus(?:e|ing)"
    r"|(?:turn|switch|put|set) (?:it|that|them|everything|the check ?-?ins?|you) (?:back )?on)"
    r"(?: (?:again|after all|any ?more|then|please|pls|now|anything|me|it|needed|sorry))*\W*$"
)
_FEW_WORDS = 12


def wants_none(text: str) -> bool:
    """Whether words want no pause, or the one there is to end: `so don't pause`."""
    low = lowered(text)
    return low.count(" ") < _FEW_WORDS and _NONE.search(low) is not None


_FOR_GOOD = Pattern(
    r"(?:(?:no|well|actually|just|please|pls|i meant?|make it|pause|stop|it|the|check ?-?ins?)\W+)*"
    r"(?:forever|for good|indefinitely|(?:until|till?) (?:further notice"
    r"|i (?:say|write|tell you|come back)(?: so)?))(?:\W+(?:i meant?|please|pls|then|instead))*\W*"
)


_OPEN_END = Pattern(
    r"\b(?:until|till?) (?:further notice|discharged?\b|(?:i'?m|i am|i|we'?re|we are|we|they|my|all"
    r"|(?:the )?bab(?:y|ies)|the (?:doctors?|hospital|ward|clinic)|it|it's|its|this|things)\b"
    r"(?! (?:wake|woke|get up|eat|ate|sleep|go to)\b))"
    r"|\b(?:while|whilst|as long as) (?:i|i'?m|we|we'?re|they|my)\b"
)
_IN_HOSPITAL = Pattern(
    r"\b(?:in|into|to|from|of|out of|at) (?:the )?hospital\b|\bon (?:the|a) ward\b|\badmitted\b"
    r"|\b(?:kept|keep|keeping) (?:me|us|her|him) in\b|\bdischarged?\b",
    re.IGNORECASE,
)
_NO_STAY = Pattern(
    r"\b(?:(?<!off )(?<!from )(?:work(?:s|ed|ing)?|job)|(?:on|do|doing|my)"
    r" (?:nights|days|lates|call)|shifts?|duty|nurs(?:e|ing)|placement|visit(?:s|ing|ed)?"
    r"|appointments?|check-?ups?)"
    r"(?: (?!(?:i|i'?m|am|and|but|while|now|because|as|since|so)\b)[\w']+){0,3}?"
    r" (?:in|into|to|from|at|on) (?:the |a )?(?:hospital|ward)\b"
    r"|\b(?:in|into|to|from|at|on) (?:the |a )?(?:hospital|ward)(?: \w+){0,2}?"
    r" (?:working|nursing|visiting|to (?:work|visit)|on (?:nights|call|duty|shift)|doing nights"
    r"|for (?:work|my (?:job|shifts?)|(?:a|an|my) (?:visit|shift|appointment|check-?up)))\b",
    re.IGNORECASE,
)
"""Who works there, visits somebody, or goes home the same day: no stay."""


def has_open_end(text: str) -> bool:
    """Whether a pause shall last until something happens of which nobody knows the day: `till i am
    home`, `while they keep me in`, or during a stay in hospital."""
    plain = lowered(text).replace("'til ", "til ")
    return _OPEN_END.search(plain) is not None or is_in_hospital(text)


def is_in_hospital(text: str) -> bool:
    """Whether a text tells of a stay in hospital; work or a visit there is none."""
    return _IN_HOSPITAL.search(_NO_STAY.sub("", text.replace("’", "'"))) is not None


def is_for_good(text: str) -> bool:
    """Whether a pause is wanted that does not end by itself: `forever i mean`."""
    return _FOR_GOOD.fullmatch(" ".join(text.lower().split())) is not None


def asked_again(text: str, today: date) -> date | None:
    """From which date on somebody in a pause wants to be asked after all; None for other words."""
    plain = " ".join(re.findall(r"[\w.]+", text.lower()))
    found = _ASKED_AGAIN.fullmatch(plain.rstrip("."))
    when = found["when"] if found else ""
    is_sure = when and when not in _TOMORROW  # "Ask me tomorrow" alone only puts off.
    is_plain = found is not None and (is_sure or found["do"] or found["again"])
    if found is None or not (is_plain or plain.startswith(("no ", "actually", "rather"))):
        return None
    return today + timedelta(days=1) if not when or when in _TOMORROW else _dated(when, today)


def starts_later(text: str) -> bool:
    """Whether a sentence means a pause that begins on another day than today."""
    plain = " ".join(text.lower().replace(",", " ").split())
    plain = _UNTIL_IN.sub("", plain)
    return _day_only(plain) is not None or _STARTS_LATER.search(plain) is not None


def _day_only(plain: str) -> int | None:
    """The weekday, from 0 for Monday, that alone a text wants to leave out, or None."""
    found = _DAY_ONLY.search(plain)
    day = found["behind"] or found["before"] if found else None
    return WEEKDAYS.index(day[:3]) if day else None


def _dated(plain: str, today: date) -> date | None:
    if plain == "next week":
        return _monday(today)
    if named := _WITH_WEEKDAY.fullmatch(re.sub(r"^(?:next|this|on) (?=\w+ (?!week))", "", plain)):
        return _on_weekday(named["weekday"], named["rest"], today)
    plain = re.sub(r"^(?=[0-9]{1,2}(?:st|nd|rd|th)$)", "the ", plain)
    for written in (plain, plain.rstrip(".")):
        if match := re.fullmatch(ANY, written):
            return date_of(match, written, today)
    return None


def _on_weekday(weekday: str, rest: str, today: date) -> date | None:
    """`monday the 16th`, or `monday week`; None when that date is another weekday."""
    if rest == "week":
        coming = _dated(weekday, today)
        return coming + timedelta(weeks=1) if coming else None
    written = re.sub(r"^(?=[0-9]{1,2}$)", "the ", rest)
    meant = _dated(written, today)
    is_right = meant and WEEKDAYS[meant.weekday()] == weekday[:3]
    return meant if is_right else None


def _monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())


def _after(plain: str, first: date, today: date) -> date | None:
    match = _DAYS.fullmatch(plain)
    if not match or (match["number"] in {"a", "an"} and not match["unit"]):
        return None
    number = _WORDS.get(match["number"]) or int(match["number"])
    unit = match["unit"] or "d"
    if weeks := _IN_WEEKS.get(unit[0]):
        return today + timedelta(weeks=number * weeks) if number else None
    days = number * (30 if unit.startswith("month") else 1)
    return first + timedelta(days=days) if days else None
