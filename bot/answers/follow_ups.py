"""What goes before or leans on something else: greetings, corrections, and follow-ups that name
nothing themselves."""

import re

from bot.answers.message_parts import asks

_GREETING = re.compile(
    r"\W*(?:(?:hi+|hello+|hey+|hiya|hallo|greetings|good (?:morning|evening|afternoon|day)"
    r"|(?:morning|evening)(?=\W*[,.!]| all| everyone| folks))"
    r"(?: (?:there|again|all|everyone|everybody|folks|guys|bot|hypnic|doc|doctor|dear))*\b\W*)+"
    r"(?:(?:(?:can|could) you (?:please )?help(?: me)?(?: please)?(?= *[,.!?])"
    r"|i(?:'ve| have)(?: got)? a (?:quick )?question|(?:just )?a? ?quick question"
    r"|sorry to (?:bother|disturb)(?: you)?|excuse me|first post|hope you are well)\b\W*)*",
    re.IGNORECASE,
)

_NO = r"(?:no|nope|nah|sorry|oops|wait|actually|well|but)\b"
_MEANT = r"i(?:'m| am| was)? (?:mean|meant|asking|asked|talking)(?: about| for)?\b[\s,:]*"
_CORRECTION = re.compile(
    rf"\W*(?:(?:{_NO}[,.;:!]+\s+)+|(?:{_NO}\W+)*{_MEANT})(?P<after>(?!no\b)\S.*)"
    rf"|(?P<before>.*\S)\W+{_MEANT}(?:not\b.*)?"
)
_BESIDE = re.compile(r"[\s,;.]+(?:and )?not\b.*$")
"""What a correction says that it did not mean."""

MOST_WORDS = 14
"""A longer message speaks for itself."""

_LEANS = re.compile(
    r"(?:(?:and|but|so|ok|okay|hm+|then)\W+)*"
    r"(?:why|how come|how so|what if|if (?:i|he|she|we|it)|what about|how (?:long|much|often|bad)"
    r"|for how long|since when|really|(?:is|does|can|will|could) (?:that|it|this)|should i|do i"
    r"|what (?:should|can|do|shall) i do|and then|when|at night|by day)\b.*"
)
LEANS_WORDS = 9
SPEAKS_ALONE = 3
"""The least words of a part that is asked by itself."""


_POINTS = re.compile(
    r"\b(?:it|it's|its|this|that|these|those|he|she|him|her|they|them"
    r"|worr(?:y|ied)|dangerous|harmless|harmful|serious|normal|what (?:should|can|do|shall) i do)\b"
)


def without_greeting(text: str) -> str:
    """A text without the greeting before what it says; a greeting alone stays as it is."""
    rest = text[match.end() :] if (match := _GREETING.match(text)) else text
    asks_one_word = rest.endswith("?") and len(rest) > 1
    return rest if len(rest.split()) > 1 or asks_one_word else text


def points_back(text: str) -> bool:
    """Whether a plain lower-case question is about what was said before, such as "is it bad"."""
    return len(text.split()) <= LEANS_WORDS and _POINTS.search(text) is not None


def speaks_for_itself(part: str) -> bool:
    """Whether a part of a message asks something of its own, and not about the other parts."""
    return asks(part) and len(part.split()) >= SPEAKS_ALONE and not points_back(part.lower())


_OF_A_CHILD = re.compile(
    r"\b(?:epilep\w*|seizures?|fits?|diseases?|illness\w*|disorders?|serious|dangerous|harmless"
    r"|harmful|normal|common|bad|worr\w+|signs?|causes?|why|restless legs|magnesium|calcium|brain"
    r"|nerves?)\b"
)
_ONESELF = re.compile(r"\b(?:i|i'm|i've|me|my|mine|we|our|adults?|grown-?ups?)\b")
_WORRYING = re.compile(
    r"\b(?:should|do|must|shall) (?:i|we) (?:be |get )?(?:worr|call|see|go|take)"
)


def stays_with_another(text: str) -> bool:
    """Whether a plain lower-case question after a child, a pregnancy or an animal is still about
    it: a short one that speaks of nobody else."""
    if len(text.split()) > LEANS_WORDS or not _OF_A_CHILD.search(text):
        return False
    return not _ONESELF.search(text) or _WORRYING.search(text) is not None


def corrected(text: str) -> str | None:
    """The new words of a plain lower-case correction of the last question, or None."""
    if len(text.split()) > MOST_WORDS:
        return None
    match = _CORRECTION.fullmatch(" ".join(text.split()))
    if not match:
        return None
    words = match["after"] or match["before"]
    return _BESIDE.sub("", words) or None


def leans(text: str) -> bool:
    """Whether a plain lower-case message asks on without saying about what."""
    return len(text.split()) <= LEANS_WORDS and _LEANS.fullmatch(text.strip()) is not None
