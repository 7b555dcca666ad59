"""Where a sentence such as `I'm in New York now` names a place."""

import re
from collections.abc import Iterator, Sequence

from bot.language.dates import WEEKDAY
from bot.language.intent_patterns import pattern, plain_of
from bot.language.lazy_regex import Pattern
from bot.language.times import times_in

_CLOCK = Pattern(
    r"\btime ?zones?\b|\bclocks?\b|\b(?:local|wrong) time\b|\btime (?:is wrong|difference)\b",
    re.IGNORECASE,
)
_BEFORE = Pattern(
    r"\b(?:in|to|at|on|from|visiting|now|follow(?:ing)?|in sunny)\s+(?=\w)|^(?=\w+ time\b)",
    re.IGNORECASE,
)
_AFTER = Pattern(
    r"[.,;!?()]|\b(?:now|for|this|these|until|till?|tonight|today|tomorrow|last|since|please"
    r"|pls|plz"
    r"|and|so|on|with|at|already|from|time|timing|zone|the|my|clients?|atm|currently|next|all"
    r"|but|if"
    r"|as|where|which|to)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_FEW_WORDS = 16


def speaks_of_the_clock(text: str) -> bool:
    """Whether a sentence is about a time zone or a clock, or asks where to tell a place."""
    return bool(_CLOCK.search(text) or pattern("{place}").search(plain_of(text)))


_LEADING = Pattern(
    r"^(?:(?:i|we|i['’]?m|we['’]?re|am|are|live|living|based|stay|staying|currently|now|just"
    r"|near|close"
    r" to|outside|home is|(?:the )?same (?:time |zone )?as|it['’]?s|in|at|from)\b[\s,]*)+",
    re.IGNORECASE,
)


_FROM_THEN = Pattern(
    rf"(?i)(?:,? (?:then|now|please|pls|(?:from|until|till?) (?:{WEEKDAY}|tomorrow|tonight|now"
    rf"|next week)"
    r"|for (?:a|two|three|\d) (?:days?|weeks?|months?)))+\W*$"
)


def homes_in(text: str) -> Iterator[str]:
    """What may be the place in an answer to where somebody lives: all of it, or but for a verb."""
    yield text
    yield _FROM_THEN.sub("", text)
    rest = _LEADING.sub("", text.strip(" .!"))
    if rest and rest != text:
        yield rest
    yield from (re.sub(r"\s+in\s+", ", ", rest), *places_in(text))


_THEN = Pattern(r"(?i)[.,;!]+\s+|\s+(?:and|but|at)\s+|\s+(?=\d)")
_NOT_THAT = Pattern(r"(?i)\b(?:and |but )?not (?:at )?\d{1,2}(?:[.:]\d\d)?\b(?! ?[ap]\.?m)[\s.,;]*")


def home_then_time(text: str) -> tuple[str, str]:
    """A home, and what stands behind it where that says when to be asked: `London. 9.30`."""
    home, *rest = _THEN.split(text, maxsplit=1)
    behind = _NOT_THAT.sub(" ", "".join(rest)).strip()
    return (home, behind) if home and times_in(behind) else (text, "")


def places_in(text: str) -> Iterator[str]:
    """Words that may be a place, as they were typed; the longest first at each spot."""
    for before in _BEFORE.finditer(text):
        rest = _AFTER.split(text[before.end() :], maxsplit=1)[0].split()[:_MOST_WORDS]
        yield from (" ".join(rest[:size]) for size in range(len(rest), 0, -1))


_ORDER = (
    Pattern(r"(?:first|1st)"),
    Pattern(r"(?:second|2nd)"),
    Pattern(r"(?:third|3rd)"),
)
_BESIDE = Pattern(
    r"\b(?:the|one|ones|in|from|of|it|its|is|i|im|am|mean|meant|that|this|yes|yeah|no|please|pls|ok"
    r"|oh|obviously|obv|city|town|button|option|thanks|thx|lol|mate|of course|then|right|well"
    r"|just|only|but|think)\b"
)
_COUNTRIES = {
    "united kingdom": Pattern(r"(?:uk|gb|england|(?:great )?britain|british|english)"),
    "united states": Pattern(r"(?:us|usa|america|states|american)"),
}


def places_picked(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """Which of the places that were shown words pick, such as `the second` or `the UK one`: each
    label that fits, and none where the words say anything else."""
    low = " ".join(re.sub(r"[^\w\s]", "", re.sub(r"['’]", "", text.lower())).split())
    said = " ".join(_BESIDE.sub(" ", low).split())
    if "?" in text or not said:
        return ()
    order = next((at for at, words in enumerate(_ORDER) if words.fullmatch(said)), None)
    at = len(labels) - 1 if said == "last" else order
    if at is not None:
        return tuple(labels[at : at + 1])
    country = next((name for name, words in _COUNTRIES.items() if words.fullmatch(said)), said)
    named = tuple(
        label for label in labels if f"{label.lower()}, ".startswith((f"{said}, ", f"{said} "))
    )
    return named or tuple(label for label in labels if country in label.lower().split(", ")[1:])


_CLOCK_AWAY = Pattern(
    r"\b(?:will|does|do|would) (?:you|u|your (?:\w+ ){0,2}?(?:messages?|check-?ins?|questions?)) "
    r"(?:\w+ )?(?:wake|ask|text|message|send|write|come|ping|arrive)\b[^.!?]{0,60}"
    r"\b(?:there|abroad|in the middle of the night)\b[^.!?]{0,20}\?"
    r"|\bhow (?:do|can|will) i (?:change|set|put|turn|switch) (?:it|that|the (?:time ?)?zone) back"
    r" (?:after\w*|when|once|home|then)\b"
    r"|\b(?:can|do|will|does) (?:you|u|it) (?:\w+ )?(?:follow|change|switch|adjust|keep up with)"
    r" (?:\w+ ){0,3}?(?:time ?zones?|clock)\b[^.!?]*\b(?:yourself|itself|automatic\w*|fly|travel\w*"
    r"|each|trip|leg|flights?)\b"
    rf"|\bfrom (?:next |this |the )?(?:{WEEKDAY}|tomorrow|week|\d{{1,2}}(?:th|st|nd|rd)?),?"
    r"(?: on)?,? (?:i['’]?m|i am|i['’]?ll be|we['’]?re|we are) (?:going to be )?in"
    r" (?!bed|pain|hosp)\w"
    r"|\b(?:fly|flying|go|going|travel|travell?ing|off|away|moving) (?:\w+ ){0,3}?(?:to|in|for)"
    r" (?!bed|sleep)\w[^?]{0,60}\b(?:what happens (?:with|to)|(?:what|how) about|what do you"
    r" do with) (?:the|my|your) (?:\w+ )?(?:questions?|check-?ins?|messages?)\b"
    rf"|^\W*(?:(?:i['’]?m|i am|we['’]?re|and|i['’]?ll|staying|be) )*there (?:until|till?) (?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{WEEKDAY}),? (?:and )?then (?:(?:on|off|to|in) )*"
    r"(?!slept|woke)\w+(?: \w+)?\W*$"
    r"|^\W*(?:(?:ok|okay|yes|and|please|pls|no|just|then|but|can you|could you|you can) )*"
    r"(?:switch|change|move|shift|do|adjust) (?:it|that|the (?:time ?)?zone|the clock|them)"
    r" (?:only )?(?:when|once|after|as soon as) (?:i|we)\b[^.!?]{0,20}"
    r"\b(?:land|arrive|get there|am there|m there|are there)\b",
    re.IGNORECASE,
)


def asks_of_the_clock_away(typed: str) -> bool:
    """Whether a message asks when things come on a journey, or tells of one that is to come: `will
    you wake me at 3am there?`, `from saturday im in lisbon`."""
    return _CLOCK_AWAY.search(typed) is not None


_ME = r"(?:for|with|where|on|at|in) (?:you|u|me|your (?:side|end|place|clock)|us|there|here)"
_ON = r"(?:(?:you|u)(?: still)? (?:on|in|using)|i (?:on|in|set to))"
_CLOCK_NOW = Pattern(
    r"(?:(?:so|and|but|ok|hey|wait|hm+|btw|sorry|just|tell me|do you know) )*"
    rf"(?:(?:what|whats|which) (?:is )?(?:the )?time (?:is it |it is |is )?(?:now )?{_ME}"
    r"|what time (?:do|are) (?:you|u) (?:have|think it is|make it|on|at|say it is)(?: for me)?"
    r"|(?:what|which) (?:is my )?time ?zones? (?:do (?:you|u) (?:have|use|think i am in)"
    rf"|have (?:you|u) got|(?:am|are) {_ON}|is (?:set|saved|kept|noted))(?: for me)?"
    r"|(?:whats|what is) my time ?zone(?: set to)?"
    r"|(?:(?:are|do) (?:you|u) (?:still )?|still )(?:on|think (?:it is|i ?a?m) (?:still )?"
    r"(?:on|in)) \w+(?: \w+)? time)"
    r"(?: (?:are|is|it|now|right|rn|atm|please|pls|at the moment|then|set|saved))*"
)


def asks_the_clock(typed: str) -> bool:
    """Whether a message only asks what time it is by somebody's own clock, or which zone is kept:
    `what time is it for you now`."""
    low = re.sub(r"[^\w\s]", "", re.sub(r"['’]", "", typed.lower()))
    return _CLOCK_NOW.fullmatch(" ".join(low.split())) is not None


_AT_NIGHT = Pattern(
    r"(?=.*\b(?:not|never|no|don['’]?t|won['’]?t|long as|hope|will|would|hate)\b.*\b(?:wak(?:e|ing)"
    r" (?:me|us)|(?:ask|ping|messag|text|send|writ|bother|disturb|buzz)\w*|questions?"
    r"|check-?ins?)\b"
    r"|\W*(?:(?:but|and|just|only|well) )*(?:not|(?:as|so) long as|is (?:that|it)|hopefully)\b"
    r"[^.!?]{0,30}\W*$)(?!.*\b(?:twitch|jerk|kick|sle[pe]|pain"
    r"|cramp)).*(?:\b(?:in the (?:middle of the |dead of )?night|midnight|small hours)\b"
    r"|(?<![\w:.])(?:half )?"
    r"(?:[1-5](?:[:.][0-5]\d)?|one|two|three|four|five)(?: o['’]?clock)?"
    r"(?: ?a\.?m\b| (?:in the|at) (?:morning|night)\b))",
    re.IGNORECASE | re.DOTALL,
)


def fears_the_night(typed: str) -> bool:
    """Whether words under a journey want nothing to come in the night there: `I don't want you
    waking me at 2 in the morning`."""
    return len(typed.split()) <= _FEW_WORDS and _AT_NIGHT.match(typed) is not None


_DAY_OF_IT = Pattern(
    rf"(?<![\s,.;!-])[\s,.;!-]++(?:(?:but|only|just|and|so) ){{0,8}}"
    r"(?:(?:i|we)(?:['’]?(?:m|ll|re)| will| are| am)? "
    r"(?:(?:go|going|fly|flying|leave|leaving|arrive|arriving|travel|be|get) ?){1,8}(?:there |out "
    r"|off )?)?"
    r"(?:(?:from|on|starting|as of|until|till?) )?(?:the |next |this )?"
    rf"(?:{WEEKDAY}|tomorrow|week|month|\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?\w+)?)"
    r"(?: (?:on|though|then|please|onwards?))*\W*$",
    re.IGNORECASE,
)


def place_then_day(text: str) -> tuple[str, str]:
    """A place that is picked, and the day from which on it counts: `Madrid, from sunday`."""
    day = _DAY_OF_IT.search(text)
    return (text[: day.start()], day[0].strip()) if day and day.start() else (text, "")
