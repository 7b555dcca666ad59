"""What goes before or leans on something else: greetings, corrections, and follow-ups that name
nothing themselves."""

import re

from bot.answers.cards.safety_cards import AFTER_ALARM, GENERAL, KINDS, OUT
from bot.answers.cards.subjects import NEEDS_A_CARD, NOT_ONESELF
from bot.answers.message_parts import asks
from bot.answers.talk.focus import is_asked, last_question, sentences_of
from bot.answers.talk.sorrow import SORROWS
from bot.language.lazy_regex import Pattern

_GREETING = Pattern(
    r"\W*(?:(?:hi+|hello+|hey+|hiya|hallo|greetings|good (?:morning|evening|afternoon|day)"
    r"|(?:mornin[g']?|evening|afternoon)(?=\W*[,.!]| just| all| everyone| folks))"
    r"(?: (?:there|again|all|everyone|everybody|folks|guys|bot|hypnic|doc|doctor"
    r"|(?:my )?(?:dear|love|friend)|mate|pal))*\b\W*)+"
    r"(?:(?:(?:can|could) you (?:please )?help(?: me)?(?: please)?(?= *[,.!?])"
    r"|i(?:'ve| have)(?: got)? a (?:quick )?question|(?:just )?a? ?quick question"
    r"|sorry to (?:bother|disturb)(?: you)?|excuse me"
    r"|sorry(?: for)? my (?:\w+ )?english(?: (?:is|so|not|very|bad|poor|good|little))*(?= *[,.!;])"
    r"|my english(?: (?:is|so|not|very|bad|poor|good|little))+(?= *[,.!;])|first post|hope you"
    r" are well)\b\W*)*",
    re.IGNORECASE,
)

_NO = r"(?:no|nope|nah|sorry|oops|wait|actually|well|but)\b"
_MEANT = r"i(?:'m| am| was)? (?:mean|meant|asking|asked|talking)(?: about| for)?\b[\s,:]*"
_CORRECTION = Pattern(
    rf"\W*(?:(?:{_NO}[,.;:!]+\s+)+|(?:{_NO}\W+)*{_MEANT})(?P<after>(?!no\b)\S.*)"
    rf"|(?P<before>.*\w)\W++{_MEANT}(?:not\b.*)?"
    r"|not (?!(?:sure|really|yet|now|today|tonight|too|so|very|great|good|bad|well|much|that|it"
    r"|only"
    r"|at|any|always|as|even|a (?:lot|bit|good|great|bad|clue|problem|chance|word|wink)"
    r"|an?ymore|long|always|often|slept|sleeping|just|nice|fun)\b)"
    r"(?:\w+ ){0,3}?\w+(?: tho(?:ugh)?)?(?:\s*[,;:]\s*(?:but )?| but )(?P<instead>\S.*)"
)
_ONLY_SORRY = Pattern(r"\W*(?:(?:sorry|well|wait)\b\W*)+(?!.*\b(?:mean|meant)\b)")
_NAMES_NOTHING = Pattern(
    r"(?:(?:that'?s?|this|it'?s?|is|was|(?:is|was) ?n'?t|not|what|which|the|thing|one)\W*)+"
)
_BESIDE = Pattern(r"[\s,;.]+(?:and )?not\b.*$")
"""What a correction says that it did not mean."""

MOST_WORDS = 14
"""A longer message speaks for itself."""

_HANGS = Pattern(
    r"(?:(?:ok(?:ay)?|oh|so|but|well|hm+)\W+)*(?:and|even|or|also|what about|how about)\b.+"
)
_LEANS = Pattern(
    r"(?:(?:and|but|so|ok|okay|hm+|then|oh)\W+)*"
    r"(?:(?:\d|one|two|three|four|five|six|a couple|a few) (?:cans?|cups?|mugs?|coffees?"
    r"|espressos?|teas?)\b|even (?:if|when|in|on|at)|how (?:does|do|did|can|could) (?:it|that"
    r"|this|they)|how"
    r" (?:do|would|can|could|will) (?:i|you|we|one) (?:tell"
    r"|know|see|notice)"
    r"|who (?:should|can|could|do|would) i (?:ask|tell|see|call)|(?:is|are|was|does) (?:he|she"
    r"|they)|"
    r"why|how come|how so|what if|if (?:i|he|she|we|it)|what about|how (?:long|much|often|bad"
    r"|late|early|many|soon|strong|far)"
    r"|for how long|since when|really|(?:is|does|can|will|could) (?:that|it|this)|should i|do i"
    r"|what (?:should|can|do|shall) i do|and then|when|at night|by day)\b.*"
)
_IN_SHORT = Pattern(
    r"^\W*(?:(?:ok|okay|so|well|right|just)\W+)*(?:a )?(?:short|quick|simple|straight|plain)"
    r" (?:answer|question|version)(?: please)?\s*[:,.-]\s*",
    re.IGNORECASE,
)
LEANS_WORDS, HANGS_WORDS, STAYS_WORDS = 9, 6, 12
SPEAKS_ALONE = 3
"""The least words of a part that is asked by itself."""


_POINTS = Pattern(
    r"\b(?:it|it's|its|this(?! (?:week|month|year))|that|these|those|he|she|him|her|they|them"
    r"|worr(?:y|ied)|dangerous|harmless|harmful|serious|normal|what (?:should|can|do|shall) i do)\b"
)


_WEATHER = Pattern(
    r"(?!.*\b(?:my|i|i'm|me|he|she|we|night|sle[ep]\w*|legs?|jerk\w*|twitch\w*|jump\w*|kick\w*)\b)"
    r"(?:\w+ ){0,3}(?:frost|snow\w*|rain\w*|sunny|sunshine|fog(?:gy)?|misty?|stormy?|hail"
    r"|drizzl\w*|weather|skies)\b"
    r"(?:,? \w+){0,7}\W*",
    re.IGNORECASE,
)
"""A few words on the weather behind a greeting, which say no more than it does."""


def without_greeting(text: str) -> str:
    """A text without the greeting, or the "short answer:", before what it says; a greeting alone
    stays as it is, and is all that is left where only the weather stands behind it."""
    rest = text[match.end() :] if (match := _GREETING.match(text)) else text
    if match and "?" not in rest and _WEATHER.fullmatch(rest):
        return match[0]
    rest = _IN_SHORT.sub("", rest)
    asks_one_word = rest.endswith("?") and len(rest) > 1
    return rest if len(rest.split()) > 1 or asks_one_word else text


def points_back(text: str) -> bool:
    """Whether a plain lower-case question is about what was said before, such as "is it bad"."""
    return len(text.split()) <= LEANS_WORDS and _POINTS.search(text) is not None


def speaks_for_itself(part: str) -> bool:
    """Whether a part of a message asks something of its own, and not about the other parts."""
    return asks(part) and len(part.split()) >= SPEAKS_ALONE and not points_back(part.lower())


_OF_A_CHILD = Pattern(
    r"\b(?:epilep\w*|seizures?|fits?|diseases?|illness\w*|disorders?|serious|dangerous|harmless"
    r"|harmful|normal|common|bad|worr\w+|signs?|causes?|why|restless legs|magnesium|calcium|brain"
    r"|nerves?)\b"
)
_OF_ME = Pattern(
    r"\b(?:me|mine|myself|my own|adults?|grown-?ups?)\b"
    r"|\bmy (?:coffee|caffeine|tea|drinking|wine|beer|sport|running|gym"
    r"|phone|job|work|stress|age)\b"
    r"|\bi (?:do|get|have|had|drink|smoke|run|train|work|jerk"
    r"|twitch|jump|kick|jolt|shake|start|wake up|feel)\b"
)
_ONESELF = Pattern(r"\b(?:i|i'm|i've|me|my|mine|we|our|adults?|grown-?ups?)\b")
_WORRYING = Pattern(r"\b(?:should|do|must|shall) (?:i|we) (?:be |get )?(?:worr|call|see|go|take)")


def stays_with_another(text: str) -> bool:
    """Whether a plain lower-case question after a child, a pregnancy or an animal is still about
    it: a short one that speaks of nobody else."""
    text = last_question(text) or text
    if len(text.split()) > STAYS_WORDS or not _OF_A_CHILD.search(text):
        return False
    return not _ONESELF.search(text) or _WORRYING.search(text) is not None


_OF_THEM = Pattern(
    r"(?!.*\?)(?=.*\b(?:he|she|shes|hes|his|her)\b)(?!.*\b(?:i|my|mine)\b)"
    r".{0,90}\b(?:twitch|jerk|kick|jump|startl)\w*"
    r"|(?:(?:ok|and|but|so)\W+)*(?:(?:could|can|might|is|was) (?:it|that) (?:be )?(?:from )?"
    r"(?:the|her|his) )(?!.*\b(?:i|my|mine)\b)"
)
"""More of whoever was talked of, or a cause that is asked about for them."""
_FIRST_SIGN = Pattern(r"\b(?:first|early|earliest|typical) (?:signs?|symptoms?)\b")
_OF_A_SETTING = Pattern(
    r"(?:(?:so|and|ok|no)\W+)*"
    r"(?:(?:is|was|did) (?:it|that|you) (?:now )?(?:set|saved?|noted?|kept|stored|on)"
    r"(?: (?:it|now|then))*|i mean(?:t)? (?:the|my) (?:reminder|check-?in|diary|note|alarm))"
)
_OF_HARM = Pattern(
    r"\b(?:bad|dangerous|harm\w*|serious|normal|worr\w*|risky?|safe|die|cancer|tumou?r)\b"
    r"|\w\W+ok(?:ay)?\b"
)
_A_CAUSE = Pattern(
    r"\b(?:stress\w*|alcohol|drinking|a drink|beers?|wine|sherry|gin|whisky|pints?|sports?"
    r"|exercise|gym|running|magnesium|calcium"
    r"|epilep\w*|seizures?|restless|overtrain\w*|(?:like|of) falling)\b"
)
"""What the article speaks of: a short question that names it asks about it."""
_CAFFEINE = Pattern(r"\b(?:coffees?|espressos?|lattes?|tea|cola|coke|caffeine|energy drinks?)\b")


NEVER_HARMLESS = NEEDS_A_CARD | {AFTER_ALARM, "medicine_cause", "breastfeeding"}
"""Kinds after which "or is that dangerous" must not be answered as harmless."""


def is_of_a_setting(text: str) -> bool:
    """Whether a plain lower-case text asks about what was just set or kept: "so is it set?"."""
    return _OF_A_SETTING.fullmatch(text.strip(" ?.!")) is not None


def hangs_on(topic: str | None, text: str, *, is_clear: bool) -> bool:
    """Whether a plain lower-case message still asks about what was refused before.

    `is_clear` says that the article plainly has what its own words ask for. After a general card
    only a question about harm does, so that the card is no answer to everything.
    """
    kind = (topic or "").removeprefix(OUT)
    is_clear = is_clear or (kind != "caffeine" and _CAFFEINE.search(text) is not None)
    if is_of_a_setting(text):
        return False
    if kind == (topic or "") or kind not in KINDS or kind in {*SORROWS, "partner"}:
        return False
    if kind in NOT_ONESELF and (stays_with_another(text) or _OF_THEM.match(text)):
        return True
    if kind in {"nerve_illness", "other_illness"} and _FIRST_SIGN.search(text):
        return True
    is_asked_short = len(text.split()) <= MOST_WORDS and any(map(is_asked, sentences_of(text)))
    of_harm = is_asked_short and _OF_HARM.search(text) is not None
    if of_harm and kind in NEVER_HARMLESS and not _A_CAUSE.search(text):
        return True
    follows = leans(text) or hangs(text)
    if (kind in NOT_ONESELF and follows) or kind == "apnoea":
        return follows and not _OF_ME.search(text) and not _A_CAUSE.search(text)
    is_grave = kind in NOT_ONESELF | NEEDS_A_CARD | {AFTER_ALARM}
    if kind == AFTER_ALARM and not points_back(text):
        return False
    if not follows or (KINDS[kind][0] in GENERAL and not is_grave and not _OF_HARM.search(text)):
        return False
    return not is_clear or (points_back(text) and (is_grave or not _A_CAUSE.search(text)))


def corrected(text: str, topic: str | None = "") -> str | None:
    """The new words of a plain lower-case correction of the last question, or None; where nothing
    was talked of, "sorry" is none."""
    if len(text.split()) > MOST_WORDS or (topic is None and _ONLY_SORRY.match(text)):
        return None
    match = _CORRECTION.fullmatch(" ".join(text.split()))
    if not match:
        return None
    words = _BESIDE.sub("", match["after"] or match["before"] or match["instead"])
    return None if _NAMES_NOTHING.fullmatch(words) else words or None


def hangs(text: str) -> bool:
    """Whether a few plain lower-case words go on with what was said: "and at work", "even then"."""
    return len(text.split()) <= HANGS_WORDS and _HANGS.fullmatch(text.strip()) is not None


def leans(text: str) -> bool:
    """Whether a plain lower-case message asks on without saying about what."""
    return len(text.split()) <= LEANS_WORDS and _LEANS.fullmatch(text.strip()) is not None
