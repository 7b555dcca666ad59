"""First words of somebody who has not agreed: a yes, to what, who sent them, when to be asked."""

import re

from bot.language.lazy_regex import Pattern, lowered
from bot.language.night_reading import read_night
from bot.language.night_words import JERK
from bot.language.setting_words import names_some_days, quiet_from

_FILL = (
    r"yes|yeah|yep|yea|ye|y|ok|okay|okey|sure|fine|alright|right|then|well|so|and|oh|i|we|do"
    r"|just|please"
    r"|pls|thanks|all|that|it|to|with|this|you|can|whatever|good|great|guess|suppose|think|now"
    r"|of|course|for|me|am|happy|im|ill|will|go|on|lets|let|us|cool|no|problem|dear|the|my|diary"
    r"|aye|fair|enough|convinced|youve|actually|hmm|hm|um|your|terms|love|mate|ta|cheers|grand"
    r"|reckon|could|would|might|as|a|bit"
)
_YES = (
    r"agree[ds]?|agreeing|consent(?:ed)?|accept(?:ed)?|go ahead|go for it|go on then|do it|do so"
    r"|sign me up|sign up|set (?:it|me) up|set up|start it|count me in|youve my (?:yes|consent)"
    r"|(?:im|i am|were) in|(?:give|gonna give) (?:it|this|that|you) a (?:go|try|whirl|shot|bash)"
    r"|(?:have|take) a go|try (?:it|this)|lets (?:go|do it|begin|start)|you win|keep (?:it|that)|"
    r"deal|want (?:the|a|my) diary|"
    r"(?:go on|sure|yes|ok|well) why not"
)
_NODS = r"yes|yeah|yep|yea|aye"
_BEFORE_A_NOD = r"oh|well|so|ok|okay|fine|all|alright|right|sure|then|hmm?|um|cool|good|great|go on"
_OF_A_NOD = r"(?:please|pls|alright|all right|ok|okay|sure|fine|then|go on|love|mate|dear|lets)"
_IN_WORDS = Pattern(rf"(?:(?:{_FILL}) )*(?:{_YES})(?: (?:{_FILL}|{_YES}))*")
_AGREES = Pattern(
    rf"{_IN_WORDS.pattern}|(?:(?:yes|yeah|yep|ok|okay|sure|y) ?){{1,4}}(?:please)?"
    rf"|(?:(?:{_BEFORE_A_NOD}) ){{0,4}}(?:{_NODS})(?: {_OF_A_NOD})*"
)
_ALL_OF_A_YES = Pattern(rf"(?:{_FILL}|thats|{_YES})(?: (?:{_FILL}|thats|{_YES}))*")
_MERE_OK = Pattern(r"(?:(?:ok|okay|okey|k|sure|fine|alright|right|all|good) ?){0,3}")
_NO_CONSENT = Pattern(r"\b(?:no|(?:do|would|could|can|will) you|you win)\b")
_REFUSES = Pattern(r"\b(?:\w+nt|(?<!why )not|never|cannot|refuse|unless|until|before|without)\b")
_CLAUSE = Pattern(r"[.,;:!\n–—-]+(?:\s|$)|\bbut\b")
_MOST_WORDS = 12
_SAYS_SO = Pattern(rf"\b(?:{_YES})\b")
_ASKS = Pattern(
    r"(?:\w+ ){0,3}?whats? (?!(?:happens?|if|then|changes)\b)"
    r"(?:(?!if\b|when\b|after\b|once\b)\w+ ){0,9}?"
    r"(?:agree(?:ing|d)?|consent(?:ing|ed)?|sign(?:ing)? up|say(?:ing)? yes|accept(?:ing)?)"
    r"(?: (?:to|for|up|with|here|exactly|then|now|please|again|first)){0,4}"
    r"|(?:\w+ ){0,3}?(?:agree|consent|say yes|yes) to what(?: exactly)?"
)
_TO_AGREE = Pattern(r"\b(?:i|im|me|my|we|us|to what)\b")


def _plain(typed: str) -> str:
    return " ".join(re.findall(r"\w+", typed.lower().replace("'", "").replace("’", "")))


_IS_THAT_IT = Pattern(
    r"(?:\bis (?:that|this|it) (?:what|all|enough|ok|okay|me|it|right|how)\b|\bdo i (?:just|have to"
    r"|need to|must)\b|\bwhat (?:do|must|should) i (?:do|press|tap|click|type|say|write)\b"
    r"|\bor do i\b|\b(?:have i|am i) (?:agreed|signed up|in|done)\b|\bhow do i (?:say|do) (?:so"
    r"|it|that)\b"
    r"|\bwhere do i (?:tap|press|click|sign|say)\b)"
    r"(?:(?! (?:if|when|while|after|about)\b) \w+){0,7}$"
)
"""Whether that was the right way to agree, which is asked in the same breath."""


def agrees(typed: str) -> bool:
    """Whether a short message says that somebody agrees: as a whole, or in a clause of its own
    (*all right, I agree. under protest*)."""
    words = _plain(typed)
    if (said := _IS_THAT_IT.sub("", words).strip()) != words:
        return bool(_ALL_OF_A_YES.fullmatch(said)) or "agreed" in words.split()
    if "?" in typed or words.count(" ") >= _MOST_WORDS or _REFUSES.search(words):
        return False
    clauses = map(_plain, _CLAUSE.split(typed))
    return bool(_AGREES.fullmatch(words) or any(map(_IN_WORDS.fullmatch, clauses)))


def consents(typed: str) -> bool:
    """Whether a message is a yes and nothing besides: an *ok* says only that something was read,
    and whoever says more may not mean it."""
    words = _IS_THAT_IT.sub("", _plain(typed)).strip()
    is_yes = _AGREES.fullmatch(words) or (words != _plain(typed) and _ALL_OF_A_YES.fullmatch(words))
    return bool(is_yes) and not (_MERE_OK.fullmatch(words) or _NO_CONSENT.search(words))


def after_a_yes(typed: str) -> str:
    """What follows a first clause that consents, or nothing: *yes please. I am in Leeds*."""
    said = _CLAUSE.search(typed)
    return typed[said.end() :] if said and consents(typed[: said.start()]) else ""


def says_so(typed: str) -> bool:
    """Whether words name the agreeing, so that they cannot be a yes to anything else."""
    return _SAYS_SO.search(_plain(typed)) is not None


def asks_to_what(typed: str) -> bool:
    """Whether a short message asks what is to be agreed to."""
    words = _plain(typed)
    is_short = words.count(" ") < _MOST_WORDS
    return is_short and bool(_ASKS.fullmatch(words) and _TO_AGREE.search(words))


_SENT = Pattern(
    r"\b(?:sent|gave|passed|showed|put|found|got|saw|recommended|suggested|mentioned|told|said|says"
    r"|heard|read|set|installed)\b(?: \w+){0,4}? (?:"
    r"(?:the|this|your|a) link|your name|(?:this|it) up|you|u|this|about this"
    r"|this (?:bot|app|thing|chat)|(?:on|onto) my (?:phone|mobile|tablet))\b"
    r"(?: (?:off|from|on|in|through|via|at)\b.*)?(?:\W|$)(?!\w+ (?:is|was|has|had)\b)"
)
_TWITCHES = Pattern(rf"\b(?:{JERK})\b")


def was_sent(typed: str) -> bool:
    """Whether a short message says how somebody came here, and asks nothing of the twitching:
    `what is this, my physio sent me the link`."""
    low = lowered(typed)
    is_short = low.count(" ") < _MOST_WORDS and not _TWITCHES.search(low)
    return is_short and _SENT.search(low) is not None


_WHEN = (
    r"(?:(?:be|it|me|at|like|about|around|only|just|on|in|the|for|or|say) )*(?:half|quarter"
    r"|\d{1,2}(?:[.:]\d\d)?|weekdays|weekends?|evenings?|mornings?|noon|later|earlier"
    r"|once a week)\b"
)
_SET = Pattern(
    rf"\b(?:(?:can|could|would) (?:it|you|u)|make it|set it to|ask me|"
    rf"not before|instead of|prefer) {_WHEN}"
    r"|\b\d{1,2}(?:[.:]\d\d)? (?:is|s) (?:no good|no use|too (?:early|late))\b"
    r"|\b(?:no|not) (?:earlier|later|sooner) than\b|\bmornings? (?:is|are) no (?:good|use)\b"
    r"|\d[.:]\d\d?,? (?:please|pls|weekdays|only|would|suits)\b"
)


def wants_a_time(typed: str) -> bool:
    """Whether a message wishes for when to be asked: `8 is no good. can it be like half 4`."""
    low = lowered(typed)
    is_news = _TWITCHES.search(low) or read_night(low).answers
    is_of_days = names_some_days(typed) or quiet_from(typed) is not None
    return not is_news and (is_of_days or _SET.search(low) is not None)
