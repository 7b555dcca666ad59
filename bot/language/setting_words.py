"""A setting's choice in words: the label of its button, or how often to be asked."""

import re
from collections.abc import Iterable
from datetime import time

from bot.language.dates import DAY_IN_FULL
from bot.language.lazy_regex import Pattern
from bot.language.pauses import stops_for_long
from bot.language.times import HOURS, parse_span, times_in

_ASK = (
    r"(?:(?:please|pls|just|maybe|perhaps|and|but|(?:can|could) you|id like|i want|only|ask"
    r"|check in|message|write|very well|well|ok|okay"
    r"|fine"
    r"|then|so|(?:leave|keep|let) it(?: at| on| as| with)?|stay (?:at|with|on)|go (?:with|for)"
    r"|make it|set it to|ill take|i take|i choose)(?: (?:with )?me)? )*"
)
_POLITE = (
    r"(?: (?:please|pls|thanks|thank you|from now on|is (?:enough|fine|good|ok|plenty)|would be"
    r" (?:enough|fine|good|nice|plenty)|for me|tbh|then|only|again))*"
)
_WHY = (
    r"(?: (?:(?:im|ive|am|cos|because|as i|too|its (?:too|enough|plenty|a bit))\b"
    r"(?:(?! (?:twitch|jerk|jump|wake|woke|awake))(?! (?:on )?(?:mon|tue|wed|thu|fri|sat"
    r"|sun)\w*$) \w+)*))?"
)
"""A reason behind how often to be asked, which tells of no night."""
_RHYTHMS = {
    "1": (
        r"(?:only |just )?(?:once a week|once weekly|weekly|every week|one day a week)"
        rf"{_POLITE}{_WHY}(?: (?:on )?(?:a )?{DAY_IN_FULL}s?)?"
    ),
    "0": r"(?:every ?day|daily|each (?:day|morning)|every morning|go on daily|as before)",
    "2": (
        r"(?:only )?(?:when|if) i (?:write|ask|text|message|want)(?: (?:to )?you)?"
        r"|(?:not at all|never)(?: by yourself)?"
    ),
}
"""By the word of the choice."""

_LEAST = 3
"""Letters of the beginning of a label that stands for the whole."""


def rhythm_of(text: str) -> str | None:
    """How often to be asked, as the word of that choice; None for anything else."""
    low = _folded(text)
    said = [w for w, how in _RHYTHMS.items() if re.fullmatch(rf"{_ASK}(?:{how}){_POLITE}", low)]
    return said[0] if said else None


def is_of_all_check_ins(text: str) -> bool:
    """Whether a text is about the check-ins to come, and not the one that is open."""
    how_often = rhythm_of(text) is not None or setting_named(text) == "weekly"
    return how_often or stops_for_long(text)


def choice_of(text: str, choices: Iterable[tuple[str, str]]) -> str | None:
    """The word of the one choice whose label is typed, or its beginning."""
    low = re.sub(_POLITE + "$", "", _folded(text))
    named = {word: _folded(label) for word, label in choices}
    same = [word for word, label in named.items() if label == low]
    begun = [w for w, label in named.items() if len(low) >= _LEAST and label.startswith(low)]
    return next(iter(same or (begun if len(begun) == 1 else [])), None)


_DAYS = Pattern(
    rf"{_ASK}(?:every (?:other|second) (?:day|morning)|on weekdays only|only on weekdays){_POLITE}"
)


OFF = "off"
"""What is said of a setting that shall not be: also the word of that choice."""

_NAMED = {
    "nudge": r"nudg(?:es?|ing)(?: me)?",
    "review": r"(?:weekly |sunday )?(?:review|summary)",
    "quiet": r"quiet (?:hours?|times?)",
    "weekend": (
        r"(?:(?:on|at|over|for) )?(?:the |my )?(?:weekends?"
        r"|sat(?:urday)?s?(?: (?:and|n|or))? sun(?:day)?s?)"
    ),
    "discreet": r"(?:the )?lock ?screen",
}
"""By the key of the setting."""

_DENIED = Pattern(r"\b(?:not|no|dont|never|except|but|skip|weekdays?)\b")
_WEEKEND = Pattern(rf"\b{_NAMED['weekend']}(?!\w)")
_NOT_HOW_OFTEN_BUT_WHEN = Pattern(
    r"\b(?:remind\w*|not|no|dont|never|nothing|nowt|weekdays?|twitch\w*|jerk\w*|woke|slept"
    r"|sleep|wake|up|pills?|tablets?|why|skip|off)\b"
)
_SHORT = 8
"""Words of a wish for a time at weekends."""

_TOLD = {
    key: Pattern(
        rf"(?:(?:so|and|but|oh|i meant?|i said) )*{_ASK}(?:(?:set|change|make|put|have|move|turn"
        r"|switch|i want|i need) )*"
        r"(?P<off>(?:no(?: more)?|stop|disable|off|without|dont|do not|never) )?"
        rf"(?:(?:the|my|any|more) )*(?:{name}(?: (?:to|at|from|on|for|between|should be|is"
        rf"|instead of))*(?P<value> .+?)??|at (?P<before>.+?) {name}|(?P<bare>\S+) {name})"
        rf"{_POLITE}"
    )
    for key, name in _NAMED.items()
}


_LOCK_SCREEN = Pattern(
    rf"(?:(?:so|and|but|oh) )*{_ASK}(?:(?:can|could) (?:you|u) )?(?:(?:hide|(?:dont|do not|never"
    r"|stop) (?:show|display)(?:ing)?)|(?P<show>show|display)) (?:\w+ ){0,4}?(?:on|from|in)"
    r" (?:the |my )?lock ?screen\b"
)
"""What shall stand on the locked phone; why is said behind it, or not at all."""


_HOUR = rf"(?:\d|(?:half|quarter|{'|'.join(HOURS)})\b)"
_NO_MESSAGES = (
    r"(?:no|dont|do not|never|not|stop)\b.{0,40}\b(?:messag\w*|send\w*|texts?|texting|writ(?:e|ing)"
    r"|pings?|bother|disturb|notif\w*|contact|buzz)\b"
)
_QUIET_AFTER = Pattern(
    rf"^(?!.*\bremind)(?:.*\b{_NO_MESSAGES}.{{0,40}}\b(?:after|past|later than) {_HOUR}"
    rf"|.*{_NAMED['quiet']} (?:from|after) {_HOUR})"
)
_QUIET_SPAN = Pattern(
    rf"^{_ASK}(?:(?:be |keep |stay )?(?:quiet|silent|silence)|leave me (?:alone|in peace|be)"
    rf"|{_NO_MESSAGES})(?: me)?"
    r"(?: (?:owt|nowt|anything|nothing|stuff|any|messages?))?"
    rf" (?P<span>(?!.*\d (?:days|weeks|months|nights|times)\b)(?:(?:from|between) )?{_HOUR}.+)$"
)
_WHY_QUIET = Pattern(
    r"^(?:(?:and|but) )?(?:im|i) (?:sleep|nap|rest|work|kip|asleep|in bed|on nights)\b[^\d]*?"
    r"\b(?:so|and) "
)
"""Why it shall be quiet, before that: `i sleep days so …`."""

_EARLY_TIME = Pattern(r"\b(?:am|morning)\b|\b0\d")


def is_of_quiet_hours(text: str) -> bool:
    """Whether it shall be quiet from one time to another: no news of a quiet night."""
    return _span_told(_folded(text)) != ""


def _span_told(low: str) -> str:
    """From when to when it shall be quiet, why it shall left out; empty where that is not said."""
    quiet = _QUIET_SPAN.match(low) or _QUIET_SPAN.match(_WHY_QUIET.sub("", low))
    words = quiet["span"].split() if quiet else []
    cuts = (" ".join(words[:end]) for end in range(len(words), 2, -1))
    return next((span for span in cuts if parse_span(span)), "")


_BY_DAY = Pattern(
    r"\b(?:on nights|night shifts?|by day|in the day(?:time)?|during the day|sleep(?:ing)? days)\b"
    r"|\b(?:im|i) (?:a)?sleep\w* (?:then|in the morning)\b",
    re.IGNORECASE,
)


def sleeps_by_day(text: str) -> bool:
    """Whether a wish says that somebody sleeps by day, or is of the day."""
    return _BY_DAY.search(text.replace("'", "")) is not None


def setting_told(text: str) -> tuple[str, str] | None:
    """The key of a setting and what is said of it: `quiet hours 23 to 6`, `no weekly review`,
    `ask me at 11 on sat and sun`; nothing where it is only named, None where it is no wish."""
    low = _folded(text)
    if lock := _LOCK_SCREEN.match(low):
        return "discreet", "show the text" if lock["show"] else "hide the text"
    if quiet := _span_told(low):
        return "quiet", quiet
    for key, told in _TOLD.items():
        found = told.fullmatch(low)
        if found:
            value = found["value"] or found["before"] or found["bare"]
            if value and _DENIED.search(value):
                return None
            return key, value.strip() if value else OFF if found["off"] else ""
    return _weekend_time(low)


def _weekend_time(low: str) -> tuple[str, str] | None:
    """The weekends, and the one time that a short wish names beside them."""
    rest = _WEEKEND.sub(" ", low)
    times = times_in(rest) if rest != low and low.count(" ") < _SHORT else ()
    is_other = _NOT_HOW_OFTEN_BUT_WHEN.search(rest) is not None
    return ("weekend", f"{times[0]:%H:%M}") if len(times) == 1 and not is_other else None


_FOR_A_WHILE = Pattern(
    r"(?:(?:but|and|ok|well|actually|its|thats|i mean) )*(?:(?:only|just|for|until|till?) )+"
    rf"(?:the )?(?:(?:this|next) (?:week|month|weekend)|today|tomorrow|now|moment|time being"
    rf"|weekend|few days|a (?:few|couple of) (?:days|weeks)|(?:a|two|three|\d) weeks?"
    rf"|(?:two|three|\d) days|(?:next )?{DAY_IN_FULL})"
    rf"{_POLITE}(?: (?:tho|though|only))*"
)


def is_for_a_while(text: str) -> bool:
    """Whether words say of what was set that it is for some time only: `just this week tho`."""
    return _FOR_A_WHILE.fullmatch(_folded(text)) is not None


def quiet_from(text: str) -> time | None:
    """From when it shall be quiet, where no more is told: `no messages after 8pm`."""
    low = _folded(text)
    times = times_in(low) if _QUIET_AFTER.search(low) else ()
    if len(times) != 1:
        return None
    late = 5 <= times[0].hour < 12 and not _EARLY_TIME.search(low)
    return times[0].replace(hour=times[0].hour + 12) if late else times[0]


_WEEKDAY = rf"{DAY_IN_FULL}s?"
_OFTEN = Pattern(
    r"\b(?:(?:\d|one|two|three|four|five|six|a few|a couple of|some|several)"
    r" (?:times|days|mornings|nights) (?:a|per|each|every|in a) week"
    r"|(?:twice|thrice) (?:a|per) week|twice weekly|less often|more often"
    r"|every (?:other|second|third|few|\d|two|three|four) (?:days?|mornings?|nights?))\b"
)
_SOME_DAYS = (
    rf"(?:\b(?:on|except|not|no|only|just) (?:{_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun)\b"
    r"|\b(?:mon|tue|wed|thu|fri)(?:s?day)?s? (?:and |n )?(?:tue|wed|thu|fri|sat|sun)"
    r"|\bweekends?\b|\bweekdays?\b"
    rf"|\bsat(?:urday)?s?(?: (?:and|or|n))? sun(?:day)?s?\b)"
)
_ON_DAYS = Pattern(
    rf"\b(?:only|just|except|not|dont|no|never|stop)\b.{{0,60}}?{_SOME_DAYS}"
    rf"|{_SOME_DAYS}.{{0,30}}\b(?:only|not|no|dont|never|stop)\b"
    rf"|\b(?:not|no|nowt|nothing|never|except|skip)(?: on| for| at)? {DAY_IN_FULL}s\b"
    rf"|\b{DAY_IN_FULL}s?,? (?:nothing|nowt|none|off|free)\b"
)
_OF_CHECK_IN = Pattern(
    r"\b(?:ask(?:ed|ing)?(?: me)?|check ?ins?|check in|(?:the|your|those|these|morning) questions?"
    r"|(?:write|ping|wake) me|(?:messag|text)(?:e|es|s|ing)?(?: me)?|msgs?|put me down)\b"
)
_NOT_HOW_OFTEN = Pattern(
    r"\b(?:pause|until|till?|for (?:\d+|(?:a|the) (?:next|few|week|month|while"
    r"|bit|time|rest))|from(?! now on\b)|again|back|hold|remind\w*|twitch\w*|jerk\w*|why|how often"
    r"|doctor|gp|pills?|tablets?|me to (?!do the)"
    r"|(?:text|message|ping|tell) me (?:\w+ ){1,3}to|weekly review|night to)\b|\d[:.]\d|\bat \d"
)
_MOST_WORDS = 18


def _is_how_often(low: str) -> bool:
    """Whether a wish for the check-in names days or a number of them: `three mornings a week`."""
    is_wish = (_OFTEN.search(low) or _ON_DAYS.search(low)) and _OF_CHECK_IN.search(low)
    return bool(is_wish) and low.count(" ") < _MOST_WORDS and not _NOT_HOW_OFTEN.search(low)


def names_some_days(text: str) -> bool:
    """Whether a wish, and none for a pause, leaves out some days: `not on weekends`."""
    low = _folded(text.replace("?", " "))
    return "pause" not in low and _ON_DAYS.search(low) is not None


def setting_named(text: str) -> str | None:
    """The setting that a wish is about which none of its choices is: one named, or how often."""
    low, told = _folded(text), setting_told(text)
    if told and not told[1]:
        return told[0]
    is_how_often = _DAYS.fullmatch(low) or _is_how_often(_folded(text.replace("?", " ")))
    return "weekly" if is_how_often else None


def goes_on(text: str) -> bool:
    """Whether a text only says to go on, as the button of a pause does."""
    return (
        re.fullmatch(r"(?:please )?(?:go|carry) on|continue|keep going", _folded(text)) is not None
    )


def _folded(text: str) -> str:
    if "?" in text:
        return ""
    return " ".join(re.sub(r"[^\w\s:–-]", " ", re.sub(r"['’]", "", text.lower())).split())


_CHECK_INS = Pattern(
    r"\b(?:turn|switch|stop|change|move|make|no more|dont need|don['’]t need|pause)\b[^.!?]{0,30}"
    r"\b(?:check-?ins?|(?:morning|daily) (?:questions?|messages?)|your questions)\b"
    r"|\b(?:for|of) (?:the|my|your) (?:morning |daily )?check[ -]?ins?\b",
    re.IGNORECASE,
)


def speaks_of_check_ins(text: str) -> bool:
    """Whether a wish is of the check-ins by their name, and so of no reminder that is shown."""
    return _CHECK_INS.search(text) is not None
