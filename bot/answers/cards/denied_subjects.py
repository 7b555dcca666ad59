"""Letting go of a card: what a message says is not meant, and what it plainly asks besides.

"Not pregnant", "I'm not a kid" and "stop talking about grief" end that subject; "when do the jerks
normally happen" asks the article, whatever was told before.
"""

from bot.answers.danger.emergency_words import plain
from bot.language.lazy_regex import Pattern

_CHILD = r"(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|teen(?:ager)?s?)"
_AM_NOT = r"(?:not|(?:is|was|are|were)n'?t|ain'?t|no longer)"
_DENIED: dict[str, str] = {
    "pregnancy": (
        rf"(?:(?:i|she|we)(?:'?m| am|'?s| is|'?re| are)? ?)?{_AM_NOT} (?:\w+ )?pregnant"
        r"(?: any ?more| at all| lol)?|(?:it is |it's )?no(?:t a)? pregnancy"
    ),
    "children": (
        r"(?:i'?m|i am|this is|it'?s|(?<![a-z] )) ?not (?:about )?(?:(?:an?|any|my|your) )*"
        rf"{_CHILD}(?: any ?more| at all| lol| here)?"
        rf"|(?:when i was|as) an? (?:\w+ )?{_CHILD}"
        rf"|(?:i have |i've |got )?no {_CHILD}(?: here| at all)?"
    ),
    "alcohol_stop": (
        r"without (?:quitting|stopping|giving up)(?: (?:drink\w*|alcohol|beers?|booze|wine|it))?"
        r"|(?:i'?m |i am |im )?not (?:drinking|on) (?:any )?alcohol(?: at all)?|no alcohol (?:in"
        r" it|at"
        r" all)|(?:it'?s|they'?re|that'?s) (?:not|no) alcohol"
        r"|not (?:every ?day|daily)|(?<!more )(?<!extra )(?<!double )(?<!and )(?:only|just|at|on)"
        r" (?:the )?weekends?(?: only)?"
        r"|(?:i )?(?:do ?n'?t|do not|never) drink (?:any )?alcohol(?: at all)?"
        r"|(?:i )?(?:do ?n'?t|do not) (?:even |really )?drink (?:\w+ ){0,2}(?:much|a lot|daily"
        r"|every ?day)(?: every ?day)?(?: lol)?"
        r"|(?:i(?:'?m| am) )?not (?:quitting|stopping|giving up)(?: (?:drinking|alcohol|it))?"
    ),
    "medicine_cause": (
        r"(?:i )?(?:do ?n'?t|do not) take (?:\w+ )?(?:medicines?|pills|meds|tablets|medication)"
        r"(?: at all)?|not (?:on|about) (?:\w+ )?(?:meds|medicines?|pills|tablets|medication)"
        r"|not (?:the|my) (?:meds|pills|tablets|medicines?)"
    ),
    "animals": r"(?:it(?:'?s| is) )?not (?:a|my|the) (?:dog|cat|pet|animal)",
    "grief": r"not (?:about )?(?:the |my )?(?:grief|loss)",
}
"""What says of each subject that it is not meant."""

_LOST = Pattern(r"\b(?:i|we|she|they) (?:\w+ )?lost (?:the|our|my|a|her|his|their) (?:\w+ )?baby\b")
"""A loss, and no child who twitches."""

_WISHED_FOR = Pattern(
    r"\b(?:try(?:ing)?|hop(?:e|ing)|plan(?:ning)?) (?:for|to have) (?:a |our |another )?(?:\w+ )?"
    r"(?:bab(?:y|ies)|child|kids?)\b"
)
_ENOUGH = (
    r"(?:(?:can|could) you |please |just )*(?:(?:stop|quit) (?:talking|going on|asking|telling me)"
    r"|enough|no more) (?:about|with|on)(?: (?:the|my|all|this|that))* \w+(?: stuff| thing)?"
    r"|(?:so |ok |you (?:have |'ve )?(?:got )?|there'?s |i see )*(?:nothing|not a word|no word)"
    r" (?:on|about) (?:the |my )?\w+(?: then| either)?(?=\W*[.,;!?])"
)
"""That a subject is done with, or an echo of "it has nothing on that"."""

_NOT_MEANT = {
    kind: Pattern(rf"\b(?:{words}|{_ENOUGH})\b(?!'s)(?:\W+|$)") for kind, words in _DENIED.items()
}
_DONE_WITH = Pattern(rf"\b{_ENOUGH}\b(?!'s)(?:\W+|$)")
_ANY_NOT_MEANT = Pattern(rf"\b(?:{'|'.join(_DENIED.values())}|{_ENOUGH})\b(?!'s)")
_ONLY_A_NO = Pattern(r"(?:(?:no|nope|sorry|but|and|ok|lol|hey|wait|oh)\b\W*)*")
_JERKS = Pattern(r"\b(?:the|these|such|my|those)? ?(?:jerk|twitch|jolt)(?:s|es|ing)\b")
_OF_ANOTHER = Pattern(
    r"\b(?:he|she|him|her|his|hers|they|them|their|bab(?:y|ies)|child\w*|kids?|pregnan\w*|unborn"
    r"|sons?|daughters?|dogs?|cats?|toddlers?)\b"
)
_OF_HARM = Pattern(
    r"\b(?:bad|dangerous|harm\w*|serious|normal|worr\w*|risk\w*|safe|hurt\w*|die|damage|affect\w*"
    r"|epilep\w*|seizures?|fits?|ok|okay|take|doctor)\b"
)


def without_what_is_not_meant(text: str) -> str:
    """A plain lower-case text without what it says is not meant: "I'm not a kid", nor the baby
    that is only wished for."""
    text = _WISHED_FOR.sub(" ", text)
    return " ".join(_LOST.sub(" ", _ANY_NOT_MEANT.sub(" ", text)).split())


_AND = r"(?:(?:and|but|so|ok|what about|how about)\W+)+"
_TO_ME = Pattern(rf"(?<=\w[.,!?;] ){_AND}(?:for )?(?:me|myself)\b")
_TO_ANOTHER = Pattern(
    rf"(?:^|(?<=[.,!?;] )){_AND}(?:my|our|the) (?:husband|hubby|wife|partner|boyfriend|girlfriend"
    r"|dad|father|mum|mom|mother|brother|sister|gran\w*|friend|flatmate)\b(?! (?:says?|said"
    r"|thinks?))"
)
_OF_OTHERS = frozenset({"children", "child_seizure", "pregnancy", "animals", "partner"})


def let_go(text: str, topic: str | None) -> tuple[str, str | None]:
    """The text and the topic before it; where the text lets go of a card's subject, what is left
    of it, be it nothing, and no topic."""
    out, _, kind = (topic or "").rpartition(":")
    is_card = out == "out"
    if is_card and kind in _OF_OTHERS:
        text, topic = _turned_to_another(text, topic)
    words = _NOT_MEANT.get(kind if is_card else "", _DONE_WITH)
    low = plain(text)
    left = " ".join(words.sub(" ", low).split()).strip(" ,;.!-")
    is_empty = _ONLY_A_NO.fullmatch(left) is not None
    if not words.search(low) or (is_empty and not is_card):
        return text, topic
    return "" if is_empty else left, None if is_card else topic


def _turned_to_another(text: str, topic: str | None) -> tuple[str, str | None]:
    """What a text says from where it turns to the writer, or to another grown-up: of the latter
    without the topic of before."""
    low = plain(text)
    if found := _TO_ME.search(low):
        return low[found.start() :], topic
    found = _TO_ANOTHER.search(low)
    return (low[found.start() :], None) if found else (text, topic)


def asks_of_jerks(text: str) -> bool:
    """Whether a plain lower-case text asks of the jerks in general, not of somebody told before
    nor of their harm."""
    return _JERKS.search(text) is not None and not (
        _OF_ANOTHER.search(text) or _OF_HARM.search(text)
    )
