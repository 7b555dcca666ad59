"""Whether a text is news of a night at all, or takes back what was noted of one."""

import re

from bot.language.answer_asides import without_asides
from bot.language.dates import DAY_NAME
from bot.language.lazy_regex import Pattern
from bot.language.night_marks import folded
from bot.language.night_reading import Told, read_night
from bot.language.night_words import DRINK, JERK, KIN, NUMBER
from bot.language.no_twitching import tells_of_else

LONGEST = 2000
"""Characters of news that are read; more are kept as a note, or read as a question."""

_SAID = Pattern(r"(?<=[.!?…])\s+|\n+")
MANY = 50
"""Words of news in which a sentence may be of something else, which is left out."""

_A_WHOLE_NIGHT = 4
"""Answers with which a long text that asks is news: most questions tell one or two by the way."""

_SHORT = 12
"""Words of a text that takes something back."""

_ASKS = Pattern(
    r"^\W*(?:(?:ok|okay|hi|hello|hey|so|and|but|well|please|sorry|um|also|then|right|go on|aye|yes"
    r"|yeah|thanks|cheers|ta|love|grand)\W+)*(?:why|what"
    r"|whats|how|hows|is|are|am|does|do|did(?! (?:legs?|arms|chest|back|squats|weights|gym"
    r"|sports?)\b)|can|could|should|shall|will|would|when|where|who"
    r"|which|whose|whether|any(?:one|body)?|has|have (?!had|been|got)|was (?:it|that|this|my|i"
    r"|the)\b|tell me|explain|show|list|if|could|may|might|isnt|arent|doesnt|cant you|remind"
    r"|pause|stop|delete|change|set|send|ask me|i want to know|i (?:would|d) like to know|do you"
    r"|wondering|i wonder|need|help)\b"
)
_ASKS_LATER = Pattern(
    r"(?:^|[,.;!] ?|\band |\bbut |\bso )(?:why|what|how|is (?:it|this|that|an?|one|my|\d)\b|are"
    r" (?:they|these)"
    r"|does|do (?:i|you)|am i|did i|is (?:the|there|she|he)\b|do \w+ matter|may (?:i|he|she)"
    r"|do my|is one|are those|who ?s|can (?:i|it|this|that|you)|should i|could it|was it|what if"
    r"|any (?:idea|tips|advice)|if (?:i|you|we|one) .{0,40} (?:can|could|will|would|does) (?:it|the"
    r"|my|this|they|these))\b"
)
_WANTS = Pattern(
    r"\b(?:whats|why|hows|which(?! (?:was|were|stressed|woke|made|meant|went"
    r"|kept|then|hurt|i|my)\b)|(?<!guess )what(?! a)|tips|tricks|best|poem|write|diagnos\w*"
    r"|link|meaning|against|(?<!if )related|id love|(?:just|i) want|so (?:that )?(?:i (?:dont"
    r"|can|stop)|there (?:is|are))|promised|begging|without jumping|called|any ?one else|can(?:t"
    r"|not)? .* without|if one|yeah$)\b"
)
_HABIT = Pattern(
    r"\b(?:every (?:night|day|evening|morning|single)|(?<!unlike )most nights"
    r"|(?<!as )always(?! (?:the )?(?:same|left|right|my|legs?|arms?|hands?|feet|foot))|usually"
    r"|often|sometimes|whenever|(?:have|ive) been sleeping"
    r"|for (?:\w+ ){0,2}(?:weeks?|months?|years?)|since (?!then|i (?:went|got)|\d)|lately|recently"
    r"|these days|when(?:ever)? (?:i|im|you|we|people|one) (?:fall|am|im|drink|sleep|go|lie|try"
    r"|get|start|drift|doze|m|exercise|relax|stress)|keeps? (?:happening|coming)|nightly"
    r"|then i (?:sleep|fall asleep|drop off|nod off)"
    r"|each night|times (?:a|every) night|(?:hours|hrs|h) norm(?:ally|aly)|in general"
    r"|years?|months?|(?<!ful )(?<!busy )(?<!hard )(?<!long )weeks?"
    r"(?! ago)|ever since|all my life|some nights"
    r"|many nights|last few nights|past (?:few|\d)|used to|can(?:not)? (?:cause|be|stop)|causes?"
    r"|caused|makes?|help(?:s|ed)?|worr(?:y|ied|ying) (?:about|that)|tomorrow"
    r"|going to(?! (?:bed|sleep))|gonna"
    r"|will)\b"
)
_OTHERS = Pattern(
    rf"\b(?:{KIN})(?: ?s)? (?:(?:has|had|is|was|were|been|keeps|kept|always|old|whole|left"
    rf"|right|year|month|body|legs?|arms?|hands?|foot|feet|face|eye|eyes|who|just|also"
    rf"|got) ){{0,4}}"
    r"(?:jerk|twitch|jump(?!ed at)|jolt|kick|spasm|shak|convuls|tingl|cramp|pain|woke(?! me)|quiet)"
)

_OF_THEM = Pattern(
    rf"^(?:(?:hi|hello|so|and|well|but|also|hey)\W+)*(?:my|our) (?:\w+ )?(?:{KIN})\b"
    r"(?=[^.;!]*\b(?:jerk|twitch|jump|jolt|kick|spasm|shak|flail)\w*)"
    r"(?!(?: also| just)? (?:says?|said|told|tells|woke|noticed|heard|saw|sees|counted|thinks?"
    r"|reckons?"
    r"|complain\w*|felt)\b)(?!.*\b(?:i|me|im|ive|myself)\b)"
)
"""Somebody else is told of, from the first word on."""

_THEIRS = Pattern(r"\b(?:he|she)(?! (?:\w+ )?(?:sa(?:ys|id|w)|told|noticed|counted|woke me))s?\b")
_MINE = Pattern(r"\b(?:i|im|ive|id|my|mine|myself)\b")
"""A pronoun of somebody else, and the words of which one at least is in news of one's own."""

_NOT_NEWS = Pattern(
    r"\w+ing (?:right )?(?:now|at the moment)\W*$|^(?:it was |just |so |really |quite |pretty |a "
    r"|an )*(?:awful|terrible|horrible|dreadful|bad"
    r"|horrific|horrendous|crazy|mental|mad|wild|the worst|intense)(?: (?:night|one|really))?\W*$"
)
"""What goes on now, and how a night was, without a word on how much it twitched."""

_SIDED = Pattern(r"\b(?:left|right|both|and)\b")
_ANCHOR = Pattern(
    r"again\W*$|\b\d ?am\b|\b(?:last night|tonight|this (?:morning|time|night)|yesterday|woke"
    r"|woken|slept|had|got|was|were|wasnt|did|didnt|went|felt|kept|been|fell|took|did|came"
    r"|happened|told|moved|ago|put|says|last|before|(?<!at )night|(?:jerk|twitch|jump|jolt|kick"
    r"|hurt|ach|flicker|cramp|tingl|quiver|ruin|wak|start|return|spasm)ed"
    rf"|{DAY_NAME})\b"
)
"""What says that one night is told of, and not twitching at large."""

_COUNTED = Pattern(
    r"\b(?:i (?:have|get) (?:some|few|a few|many|lots|\d|two|three)|maybe|about|\d+ times|times)\b"
)
_AT_LARGE = Pattern(
    r"\b(?:i|we|you|people) (?:always |still |also |get |just |only )*(?:jerk|twitch|jump|jolt"
    r"|kick|sleep|get|feel|have|wake)\b|\b(?:it|which|that|(?:my|the|a|one|his"
    r"|her) (?:\w+ )?(?:leg|arm|hand|body|foot|eye|muscle|face|eyelid|finger|calf"
    r"|thigh)) (?:just |only |keeps )?(?:jerk|twitch|jump|jolt|kick|spasm|come|hurt|go"
    r"|happen)(?:e?s|ing)\b"
)


def _asks_or_wants(low: str) -> bool:
    return "?" in low or any(said.search(low) for said in (_ASKS, _ASKS_LATER, _WANTS))


def _is_no_news(low: str) -> bool:
    """Whether a folded text asks, wants, or tells of a habit or of somebody else."""
    is_theirs = _THEIRS.search(low) and not _MINE.search(low)
    is_of_else = any(said.search(low) for said in (_HABIT, _OTHERS, _OF_THEM))
    return _asks_or_wants(low) or bool(is_theirs) or is_of_else


def tells_news(low: str, told: Told, *, replied: bool = False) -> bool:
    """Whether a folded text tells of one night of the writer's own: no question and no habit."""
    if not told.answers or _NOT_NEWS.search(low) or _is_no_news(low):
        return False
    if replied or _ANCHOR.search(low) or _is_a_place(low, told) or _BARE_DRINKS.fullmatch(low):
        return True
    return "jerks" in told.answers and not (_AT_LARGE.search(low) and not _COUNTED.search(low))


def asks(text: str) -> bool:
    """Whether a text begins as a question or a wish."""
    return _ASKS.search(folded(text)) is not None


_ASKS_PLAINLY = Pattern(
    r"^\W*(?:(?:and|but|also|please|pls|oh|btw)\W+)*(?:(?:can|could|will|would) (?:you|u|i)\b"
    r"|(?:why|what|how|when|where|who)\b|(?:is|are|was) (?:it|that|this|they)\b|should i\b"
    r"|(?:do|did|am|have) i\b|does (?:it|that|this)\b)"
)


def asks_plainly(text: str) -> bool:
    """The same of one that can be nothing else: `can you skip tomorrow`."""
    return _ASKS_PLAINLY.search(folded(text)) is not None


_BARE_DRINKS = Pattern(
    rf"(?:(?:i|we|only|just|about|maybe|had|drank|yeah|yes|and|oh|also|plus|then) )*"
    rf"(?:(?:{NUMBER}|an?) (?:\w+ )?{DRINK}\b(?:,? and |, |$))+(?: ?(?:last night|yesterday))?\W*"
)
"""Drinks that are counted, and nothing else is said."""


def _is_a_place(low: str, told: Told) -> bool:
    """Whether only parts of the body are named, with a side or several, as an answer would."""
    is_bare = (
        "where" in told.answers
        and told.answers.keys() <= {"where", "spot", "day"}
        and low.count(" ") < _SHORT // 2
    )
    return is_bare and _SIDED.search(low) is not None


_OF_A_NIGHT = Pattern(
    r"\b(?:nights?|slept|sleep|asleep|bed|nap(?:ped)?|woken?|awake|evening|bothered)\b"
    rf"|\b(?:{JERK})\b"
)
_COMPARED = Pattern(
    r"^(?:(?:much|bit|a|little|lot|about|pretty|the|kinda|more or less) )*"
    r"(?:(?:better|worse|quieter|calmer|rougher)\b"
    r"|(?:same|similar|like|as (?:bad|good)) (?:as|to|on)?\b)"
)


def compares(text: str) -> bool:
    """Whether a text only tells of a night by another one: `same as saturday`."""
    return _COMPARED.search(folded(text[:LONGEST])) is not None


def tells_of_the_night(text: str) -> bool:
    """Whether a text tells how a night went, or what disturbed it, and asks and wants nothing."""
    low = folded(text[:LONGEST])
    is_compared = _COMPARED.search(low) is not None
    is_of_it = is_compared or _OF_A_NIGHT.search(low) is not None or tells_of_else(low)
    return is_of_it and tells_news(low, Told({"night": frozenset({""})}), replied=is_compared)


def read_news(text: str, *, replied: bool = False, beside: bool = False) -> Told:
    """What the text tells of one night; nothing when it is a question or no news.

    `replied` says that it replies to a check-in, so that it is about that night; `beside` that its
    questions were answered, so that only its other sentences are read.
    """
    text = without_asides(text)
    if beside:
        text = " ".join(said for said in _SAID.split(text) if not said.endswith("?"))
    if len(text) > LONGEST:
        return Told({})
    said = {each: folded(each) for each in _SAID.split(text)} if len(text.split()) > MANY else {}
    asks_too = not (replied or beside) and any(map(_asks_or_wants, said.values()))
    text = " ".join(each for each, low in said.items() if not _is_no_news(low)) if said else text
    told = read_night(text)
    is_thin = asks_too and ("jerks" not in told.answers or len(told.answers) < _A_WHOLE_NIGHT)
    return told if not is_thin and tells_news(folded(text), told, replied=replied) else Told({})


def is_of_habit(text: str) -> bool:
    """Whether a text tells how nights are at large."""
    return _HABIT.search(folded(text[:LONGEST])) is not None


_TAKES_BACK = Pattern(
    r"\b(?:actually|in fact|correction|oops|sorry|wait|no|hang on|on second thoughts?"
    r"|well)\b.*\b(?:wasnt|was not|werent|isnt|not|didnt|wrong|mistake|more than|worse)\b|^(?:it"
    r"|that|last night) (?:wasnt|was not) (?:that |so |really |all that )?quiet\b"
    r"|\b(?:i (?:made a mistake|(?:tapped|pressed|hit|chose|clicked) the wrong)|wrong (?:button"
    r"|answer|night)|not (?:true|right|correct) what i)"
)

_AFTER_ALL = Pattern(r"(?:(?:no|oh|sorry|wait|hang on|hm+)\b[\s,.]*)*(?:actually|wait)\b[\s,]*")
"""What before how a night was says that it was noted otherwise: `actually i slept fine`."""


def takes_back(text: str) -> bool:
    """Whether a short text takes back what was noted, such as `actually it wasn't quiet`."""
    low = folded(text[:LONGEST])
    if "?" in low or low.count(" ") >= _SHORT:
        return False
    other = _AFTER_ALL.match(low)
    return _TAKES_BACK.search(low) is not None or bool(other and says_how(low[other.end() :]))


_HOW = Pattern(
    r"(?:(?:no|nah|nope|well|yeah|oh|ah) )*"
    r"(?:(?:it|last night|the night|night|my night|mine) (?:was )?|was )?"
    r"(?:(?:not|very|pretty|quite|so|really|too|that|kind of|kinda|rather|all) )*"
    r"(?:good|fine|great|ok|okay|alright|right|well|bad|terrible|awful|horrible|rough|meh|so|decent"
    r"|poor|normal|nice|lovely|rubbish|(?:the|as) usual|could be (?:better|worse))"
    rf"|(?:my |the |our )?(?:{KIN}) slept (?:fine|well|good|ok|okay|great|through)"
    r"(?: and)? (?:me too|so did i|i did too|same here)"
    r"|(?:i )?slept (?:(?:very|pretty|quite|so|really|not) )*(?:well|fine|good|ok|okay|badly|bad"
    r"|poorly|terribly|great)(?: thanks| thank you)?"
)


def says_how(text: str) -> bool:
    """Whether a text only says how a night was as a whole, without a word on twitching."""
    return "?" not in text and bool(_HOW.fullmatch(" ".join(re.findall(r"\w+", text.lower()))))


_NIGHT = Pattern(r"\b(?:night|slept|was|mine|usual)\b")


def names_the_night(text: str) -> bool:
    """Whether a few words on how it was say that they are about the night."""
    return _NIGHT.search(text.lower()) is not None


_HARD = Pattern(
    r"(?<!not )(?<!not too )(?<!not so )(?<!not that )(?<!wasnt )(?<!wasnt too )(?<!less )"
    r"\b(?:awful|terribl[ey]|horribl[ey]|rough|dreadful|hell(?:ish)?|nightmare|exhausted|knackered"
    r"|shattered|so tired|(?:could|wanted to|made me) cry|crying|cried|(?:the )?worst|bad (?:night"
    r"|one)|no sleep|(?:hardly|barely) slept|drained|wrecked|miserable|bloody agony|panic attack"
    r"|lost my job|left me|died|funeral|bothered|did ?n'?t make it|get (?:him|her|them) back"
    r"|slept (?:so |really |very )?(?:badly|terribly|rubbish|awfully))\b"
)
_UP_FOR = Pattern(
    r"\b(?:up|awake|woken?)\b[^.;!?]{0,30}? (?:with|for) "
    rf"(?:(?:my|the|our) (?:\w+ )?)?(?:{KIN}|him|them)\b"
)
_HURTS = frozenset({"woke", "pain", "cramp", "tingling"})


def sounds_hard(text: str, told: Told | None = None) -> bool:
    """Whether news tell of a hard night, by what was read of it or by the words for it."""
    answers = told.answers if told else {}
    is_long = "lot" in answers.get("jerks", ()) or "under5" in answers.get("hours", ())
    is_sore = len(_HURTS & answers.get("night", frozenset())) > 1
    return is_long or is_sore or _HARD.search(folded(text[:LONGEST])) is not None


def is_up_for(text: str) -> bool:
    """Whether a text tells of being up at night for somebody, whose night it may be as well."""
    return _UP_FOR.search(folded(text[:LONGEST])) is not None
