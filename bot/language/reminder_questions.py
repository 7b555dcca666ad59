"""Questions about the reminders there are: `is it set?`, `will my reminder still come?`."""

import re
from datetime import time
from enum import Enum, auto

from bot.language.dates import DAY_IN_FULL
from bot.language.lazy_regex import Pattern
from bot.language.times import parse_time


class About(Enum):
    """What a question is about."""

    REMINDERS = auto()
    ALL = auto()
    """All that comes by itself: check-ins and reminders."""
    LAST = auto()
    """The reminder that was shown or set last."""
    IN_A_PAUSE = auto()
    """What goes on in a pause."""


_ONE = r"(?:(?:my|the|that|this|any|a|an|all|own|other|next) ){1,3}(?:\w+ )?reminders?"
_HAS = (
    r"(?:put|set|add|added|make|made|save|saved|create|created|got|have|had|enter|entered)"
    r"(?: (?:up|in|on))?"
)
_COMES = (
    r"(?:come|comes|coming|work|works|go off|goes off|ring|fire|go on|goes on|carry on|stop|stops"
    r"|run|continue|be sent|arrive|there|running|active|safe|paused|pause)"
)
_OF_REMINDERS = Pattern(
    rf"\b(?:(?:is|are|was|were) {_ONE}(?: \w+)? (?:set|on|saved|active|in|done|working|{_COMES})"
    rf"|(?:will|does|do|would|did) {_ONE}(?: (?:at|for|about) [\w :.]+?)?(?: (?:still|also))?"
    rf" {_COMES}"
    rf"|(?:did|have|do) i (?:already |still |ever )?{_HAS} (?:in )?(?:one|{_ONE})\b"
    rf"|i (?:already|do) (?:have|got|set) {_ONE}"
    rf"|(?:when|where) (?:is|does|do|did|are|will|has) {_ONE}"
    r"|where(?: ?s| is| did| has)? (?:my|the) (?:\w+ ){1,3}(?:one|reminder|alarm)\b"
    r"|you (?:said|told me) you(?:d| would| will)? remind me\b"
    r"|(?:my|the|no|your) reminders? (?:never|didnt|did not|hasnt|has not)? ?(?:came|come|went off"
    r"|go off|ring|rang|work|worked)\b"
    r"|(?:what|which|how many) (?:\w+ )?reminders?(?: (?:do|have|are|did|will)\b.*)?$"
    r"|is there (?:a|any|already a) reminder"
    rf"|(?:do|have) (?:i|you) (?:already |still )?(?:have|got) {_ONE}"
    rf"|(?:i (?:mean|meant)|what about|how about) {_ONE}$)"
)
_HAS_ONE_AT = Pattern(r"\bi (?:already|do) (?:have|got|set) one\b.*\d")
_OF_ALL = Pattern(
    r"(?:what|which things) (?:do|have|did) (?:you|u|i)(?: have| got| get)?(?: already)?"
    r" (?:set|planned|lined|scheduled|noted)(?: up| down)?(?: for me)?"
    r"|what(?:s| is| have i got)? (?:all )?(?:is )?set(?: up)?(?: for me)?"
    r"|what (?:will|do) (?:you|u|i) (?:send|get)(?: me)?(?: by yourself)?"
)
_OF_THE_LAST = Pattern(
    r"(?:is|was) (?:it|that|this|the (?:alarm|reminder)) (?:(?!thing)\w+ )?"
    r"(?:set|saved|on|done|in|active"
    r"|booked|sorted|stored|kept)(?: now| then| up)?(?: or not)?"
    r"|(?:is|was) the (?:\w+ ){1,2}(?:thing|one) (?:set|saved|on|in)(?: now| yet)?(?: or not)?"
    r"|(?:did|has) (?:it|that) (?:\w+ )?(?:save|saved|set|take|work|worked|keep|kept|go through"
    r"|changed?|moved?|deleted?)(?: (?:it|them|both(?: of (?:them|those))?))?"
    r"|(?:is|was) (?:it|that|this) (?:for |on )?(?:every ?day|daily|weekly|once|just today"
    rf"|(?:the )?weekends?|weekdays|{DAY_IN_FULL}s)(?: (?:too|only|as well|then))*"
    r"|(?:have|did) (?:you|u) (?:(?!not\b)\w+ )?(?:set|save|saved|got|get|keep|kept|note|noted"
    r"|changed?|moved?|put|take|taken|get rid of|got rid of|deleted?|removed?|cancel(?:led)?|bin"
    r"|binned)(?: (?:it|that|(?:my|the|that|this) (?:\w+ )?(?:reminder|one)))?"
    r"(?: (?:now|yet|already|up|in|down))*(?: or (?:not|(?:just|only) (?:say|said) so))?"
    r"|(?:will|does|do|would) (?:it|that) (?:really |still |also )?"
    r"(?:come|ring|go off|work|wake me|remind me)"
    r"(?: (?:(?:on|at|over) (?:the )?(?:\w+days?|weekends?|nights?)|now|then|too|today|tomorrow))*"
    r"(?: (?:if|when|while) i(?:m| am)? (?:pause|paused|away|on holiday)\w*)?"
    r"|(?:i (?:mean|meant) )?the (?:reminder|alarm)(?: thing)?|so (?:its|it is|thats) set"
)
_OF_A_PAUSE = Pattern(
    r"(?:does|do|will|would|is|are) (?:that|those|they|it|this|these)(?: one)? (?:also |still )?"
    r"(?:stop|stopped|pause|paused|go on|carry on|come|keep coming|continue|off)"
    r"(?: (?:too|as well|then|now|also|if i pause))*"
)
_OF_A_TIME = Pattern(
    r"(?:(?:did|have|has) (?:you|u|it) (?:(?:now|already|really|just) )?(?:set|save|saved|get|got"
    r"|change|changed|put|take|taken|note|noted|keep|kept)|(?:is|was) it (?:set )?(?:at|to|for|now)"
    r"|(?:is|was)) (?:(?:it|that|the|my|check ?ins?|reminder|time|to|at|for|on|now) )*"
    r"(?P<time>\S+(?: ?[ap]m)?)(?: one| time| thing)?(?: (?:set|on|saved|in|changed|for me|up))*"
)
_LEADS = (
    r"(?:(?:(?:i )?(?:just )?(?:want|wanted) to know|tell me"
    r"|nope|nah|hey|ok|okay|oh|so|and|but|well|no|yes|thanks|thank you|sorry|hm+|wait|leave it"
    r"|right|then|now|just|\?+) )*"
)
_ORDERS = Pattern(
    r"\b(?<!did you )(?<!did u )(?<!have you )(?<!did it )(?<!did that )(?<!said youd )"
    r"(?<!you would )(?<!said you )"
    r"(?:remind me|delete|cancel|change|move|turn (?:off|on)|switch off"
    r"|get rid of|set (?:me )?a"
    r"|add a|make a|remove|create)\b"
)
_LONGEST = 20
"""Words of a question about reminders."""


def asks_about(typed: str) -> About | None:
    """What a message asks about the reminders; None when it is something else, or an order."""
    low = " ".join(re.sub(r"['’]", "", typed.lower()).split())
    if low.count(" ") >= _LONGEST or _ORDERS.search(low):
        return None
    said = [re.sub(r"[^\w :]", " ", part) for part in re.split(r"[.,;!?]+", low)]
    parts = [" ".join(part.split()) for part in said if part.strip()]
    if _HAS_ONE_AT.search(low) or any(_OF_REMINDERS.search(part) for part in parts):
        return About.IN_A_PAUSE if names_a_pause(low) else About.REMINDERS
    rows = ((About.ALL, _OF_ALL), (About.LAST, _OF_THE_LAST), (About.IN_A_PAUSE, _OF_A_PAUSE))
    for about, words in rows:
        if any(
            re.fullmatch(_LEADS + f"(?:{words.pattern})" + "(?: (?:please|though|tho))?", part)
            for part in parts
        ):
            return about
    return None


def time_asked_about(typed: str) -> time | None:
    """The time of day of which a message asks whether it is set: `did u set the 17:00?`."""
    low = " ".join(re.sub(r"['’]", "", typed.lower()).split())
    if low.count(" ") >= _LONGEST:
        return None
    for part in re.split(r"[.,;!?]+(?=\s|$)", low):
        plain = " ".join(re.sub(r"[^\w :.]", " ", part).split())
        found = re.fullmatch(
            _LEADS + f"(?:{_OF_A_TIME.pattern})" + "(?: (?:please|though|tho|then|now|yet))*", plain
        )
        at = parse_time(found["time"]) if found and not found["time"].isdigit() else None
        if at:
            return at
    return None


_NAME = r"(?:the|my|that) (?:\w[\w:]* ){1,3}?(?:one|reminder|alarm|thing)"
_HOW_IT_IS = (
    rf"(?: (?:still|also|even|get|got|been|be|already|then|too|or not|yet|now|up|tonight|today"
    rf"|{DAY_IN_FULL}|on|set|saved|active|running|there|in|kept|live|going|{_COMES}))*"
)
_OF_ONE = Pattern(
    rf"(?:is|was|has|did|will|does) {_NAME}{_HOW_IT_IS}"
    rf"|(?:do|have|did) (?:i|you|u) (?:(?:still|already|ever|actually) )*(?:have|got|get|keep|save"
    rf"|set|put) {_NAME}{_HOW_IT_IS}"
)


def asks_of_one(typed: str) -> bool:
    """Whether a message only asks if a reminder that it names is there: `is the phone one on?`."""
    low = re.sub(r"[^\w :]", " ", re.sub(r"['’]", "", typed.lower()))
    return re.fullmatch(f"{_LEADS}(?:{_OF_ONE.pattern})", " ".join(low.split())) is not None


def names_a_pause(typed: str) -> bool:
    """Whether a question is about a pause of the check-ins."""
    return re.search(r"\bpaus\w*|\b(?:a|the|my) break\b|\bholiday", typed.lower()) is not None


_THING = Pattern(
    r"(?:(?:no|nah|i mean|i meant|the|that|my|about|not that|sorry) )*(?P<what>.+?)"
    r" (?:thing|one|reminder)"
)


def means_it(typed: str, text: str) -> bool:
    """Whether a few words only name the reminder of that text, such as `no, the stretch thing`."""
    found = _THING.fullmatch(" ".join(re.findall(r"[\w']+", typed.lower())))
    return found is not None and {*found["what"].split()} <= {*re.findall(r"[\w']+", text.lower())}


_IS_SET = Pattern(
    r"(?:(?:and|so|but|ok|hey|wait)\W+)*(?:did|is|was|has) (?:the |my )?(?P<what>\w[\w ]*?)"
    r" (?:get |got |been |be |now )*(?:set|saved|kept|on|added|active)\b(?: (?:now|yet|up|tho))*\W*"
)


def asks_whether_set(typed: str, text: str) -> bool:
    """Whether it is asked if the reminder of that text is set: `did iron get set?`."""
    found = _IS_SET.fullmatch(" ".join(typed.lower().split()))
    return found is not None and {*found["what"].split()} <= {*re.findall(r"[\w']+", text.lower())}
