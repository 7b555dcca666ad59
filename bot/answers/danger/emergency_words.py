"""Emergency words: what says by itself that there is one now, whatever the models think."""

import re

from bot.answers.danger.bare_cries import bare_cry
from bot.answers.danger.told_in_passing import tells_of_pills_at_once
from bot.answers.message_parts import parts_of
from bot.domain.emergency_numbers import NUMBERS
from bot.language.informal import spelled_out
from bot.language.lazy_regex import Pattern

_CRISIS = r"""
\b(?:want|wanna|going|gonna|plan\w*|ready|about|rather|wish(?:ed)?|wish\ i\ could)\ (?:to\ )?
  (?:die|kill\ (?:my|him|her|them)sel\w+|end\ (?:it\ all|my\ life|everything)|not\ wake\ up)\b
| \b(?:kill|killing|hang|hanging|cut|cutting|hurt|hurting)\ my\ ?self\b
| \b(?:slit|slash)(?:t?ing)?\ my\ (?:own\ )?(?:wrists?|throat|veins)\b
| ^\W*suicid(?:e|al)\W*$
| \bsuicid(?:e|al)\b.{0,40}\b(?:me|i|now|tonight|thoughts?|feel\w*)\b
| \bi(?:'m|\ am|m|\ feel)\b.{0,20}\bsuicidal\b
| \b(?:thinks?|thinking|thoughts?|dream\w*|hop(?:e|ed|ing)|wish\w*|pray\w*)\b.{0,25}
  \b(?:not|never|n'?t)\ (?:to\ )?wak(?:e|ing)\ up\b
| \bbetter\ off\ (?:dead|without\ me)\b
| \bwant\ to\ (?:join|follow)\ (?:my\ \w+|him|her|them),?\ (?:who\ |he\ |she\ |they\ )?
  (?:has\ |have\ )?(?:died|passed\ away)\b
| \bno\ reason\ to\ (?:live|go\ on)\b
| \bdo(?:n'?t|\ not)\ want\ to\ (?:live|be\ alive|be\ here)\ any\ ?more\b
| \bhow\ (?:many|much)\ .{0,40}\b(?:to\ (?:die|kill)|kills?\ (?:you|a|me|some)|is\ lethal|fatal)\b
"""
_URGENT = rf"""
\b(?:is|are|has|stopped|not|isn'?t|aint|cannot|can'?t|hardly|barely)\ (?:\w+\ )?breath(?:e|ing)?\b
  .{{0,30}}(?:\b(?:help|now|please|blue)\b|!)
| \b(?:won'?t|can'?t|cannot|does\ ?n'?t|not|isn'?t|will\ not)(?:\ \w+){{0,2}}
  \ (?:wake(?:\ (?:him|her|them|my\ \w+))?\ ?up|waking\ up|come\ round|respond\w*)\b
| (?<!when\ to\ )(?<!do\ i\ )(?<!should\ i\ )(?<!do\ we\ )(?<!should\ we\ )
  \b(?:call|need|send|get)\ (?:me\ |us\ )?(?:an?\ )?(?:ambulance|{NUMBERS})\b
| \b(?:is|he'?s|she'?s|they'?re|i'?m|still|been|keeps?|started)\ (?!not\b)(?:\w+\ )?
  (?:having\ a\ (?:seizure|fit|stroke|heart\ attack)|seizing|fitting|convulsing)\b
| \b(?:unconscious|unresponsive|turning\ blue|lips\ (?:are\ |r\ |going\ |turning\ )?blue)\b
| \b(?:overdosed|took\ (?:too\ many|all\ (?:my|the|his|her))|swallowed\ (?:bleach|poison))\b
| \bpassed\ out\b.{{0,30}}\btongue\b | \bbit\b.{{0,20}}\btongue\b.{{0,20}}\bpassed\ out\b
| \bthroat\ (?:is\ )?(?:closing|swelling)\b
| ^\W*(?:overdose|choking|suffocating|drowning|seizing|convulsing|fainted|bleeding)\W*$
| \bbleeding\ (?:a\ lot|heavily|won'?t\ stop)\b | \bwon'?t\ stop\ bleeding\b
"""
_TOLD = {
    "breathing": r"""
        (?:^\W*(?:and\ |but\ |because\ )?|\b(?:i|he|she|we|my\ \w+|harmless|dangerous|normal)\ )
          (?:just\ |really\ |still\ |suddenly\ )?
          (?:can'?t|can\ ?not|could\ ?n'?t|could\ not|can\ (?:hardly|barely))
          \ (?:\w+\ )?(?:breath\w*|breeth\w*|get\ (?:any\ |enough\ )?air)\b
          (?!\ through\ (?:(?:my|his|her|this|the)\ )?(?:nose|it)\b)
        | \b(?:unable|not\ (?:(?:to\ )?be(?:ing)?\ )?able)\ to\ (?:breathe?|get\ air)\b
        | \b(?:if|that)\ i(?:'ve|\ have)?\ stop(?:ped)?\ breathing\W*$
    """,
    "not_waking": r"""
        \bno\ pulse\b
        | \bi\ think\ (?:he|she|(?:my|the)\ (?!phone|laptop|battery|car|tv|bot)\w+)(?:'s|\ is
          |\ has|s)?
          \ (?:dead|dying|died)\b(?!\ (?:tired|asleep|to|last|in|years))
    """,
    "chest": r"""
        ^\W*(?:a\ )?heart\ attack\ i\ think\W*$ |
        ^\W*(?:(?:and|but|with|also|now|i|have|had|got|i've|a|an|my|some|bad|strong|severe)\ )*
          (?:chest\ pains?|pains?\ in\ (?:my|the)\ chest|heart\ attack|chest\ hurts)\W*$
        | \bi(?:'m|\ am)?\ (?:have|get|feel|got|having)\ (?:\w+\ )?
          (?:chest\ pains?|pains?\ in\ my\ chest|a\ heart\ attack)\b
    """,
    "stroke": r"""
        ^\W*(?:a\ )?stroke\ i\ think\W*$ |
        [,.;!?]\ (?:(?:and|but|a|maybe|perhaps)\ )*stroke\W*$ | \bi(?:'?m|\ am)\ having\ a\ stroke\b
    """,
    "child": r"""
        \b(?:bab(?:y|ies)|newborn|infant|month\ old|months\ old|month-old)\b.{0,80}
          \b(?:bow|fling|jack-?kni|fold|spasm|stiffen|curl|throw)\w*\b.{0,80}\b(?:
          over\ and\ over|in\ a\ row|again\ and\ again|clusters?|one\ after|several\ times)\b
        | \b(?:bab(?:y|ies)|newborn|infant|month\ old|months\ old|month-old)\b
          (?!.{0,160}\b(?:asleep|sleep\w*|doz\w+|drops?\ off|nods?\ off|nap\w*)\b).{0,80}
          \b(?:startle|jerk)\w*\b.{0,80}\b(?:
          over\ and\ over|in\ a\ row|again\ and\ again|clusters?|one\ after|several\ times)\b
    """,
    "overdose": r"""
        \b(?:fentanyl|oxycodone|oxycontin|morphine|methadone|heroin|opioids?|codeine|tramadol)\b
          .{0,120}\bstop(?:s|ped)?\ breathing\b
        | \bstop(?:s|ped)?\ breathing\b
          .{0,120}\b(?:fentanyl|oxycodone|oxycontin|morphine|methadone|heroin|opioids?)\b |
        \b(?:burning\ (?:hot|up)|fever|sweating|soaked|boiling)\b
          (?=.{0,160}\b(?:twitch|jerk|jump|stiff|shak|rigid))
          (?=.{0,160}\b(?:muddled|confus|agitat|restless|not\ making\ sense))
    """,
    "injury": r"""
        \b(?:baler|tractor|(?:chain|table\ |band|circular\ |the\ |my\ )saw|mower|grinder|lathe|auger
          |harvester|(?:the|a)\ (?:press|machine|blade|drill|axe))\ (?:\w+\ )?(?:got|took|caught
          |crushed|trapped|hit|cut)
          \ (?:\w+\ )?(?:my|his|her|dad'?s|the)\ (?:\w+\ )?(?:arms?|hands?|legs?|foot|feet
          |fingers?|thumb
          |face|head|throat)\b(?!\ cast)
        | \b(?:snake|adder|viper)\ ?bite\b(?=.*\b(?:swell|swollen|legs?|arms?|hand|foot|now|help
          |just)\b)
        | ^\W*(?:chainsaw|saw|axe|baler|mower|grinder)\W+(?:arm|hand|leg|foot|fingers?|thumb|face
          )\b(?:\W+(?:help|please|now|bad|badly|bleeding))*\W*$
    """,
    "violence": r"""
        \b(?:he|she|(?:my|her|his)\ (?:husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mum
          |mom|mother|son|brother))\ (?:\w+\ ){0,5}?
          (?:hits|beats|punches|strangles|chokes|is\ (?:hitting|beating|strangling|choking)
          |keeps\ hitting|strangled)
          \ me\b
          (?!.{0,60}\b(?:in\ (?:his|her|their)\ sleep|asleep|dream|by\ accident|accidentally
          |without\ knowing|twitch|jerk|elbow|haha|lol))
        | (?<!wish\ )(?<!wish\ that\ )(?<!hope\ )
          \b(?:he|she|they)(?:\ (?:said|says|swore|told\ me)\ (?:that\ )?(?:he|she|they))?
          (?:'d|'ll|\ would|\ will|\ is\ going\ to|'s\ going\ to)\ kill\ me\b
          (?!.{0,80}\b(?:(?:ha){2,}|lol|lmao|joking|joke
          |if\ i(?:'m|\ am)?\ (?:late|forget|wake|oversleep|kick|snore|miss|move)\b))
    """,
    "other": r"""
        \b(?:stopp?(?:ed|ing)?|quit|came\ off|without|last)\b.{0,30}
          \b(?:drink\w*|alcohol|vodka|booze|wine|beer|diazepam|xanax|valium|benzos?)\b
          (?=.{0,140}\b(?:seeing|hearing)\ (?:things|bugs|people|voices|insects|spiders|shadows))
        | \b(?:seeing|hearing)\ (?:things|bugs|people|voices|insects|spiders|shadows)\b.{0,140}
          \b(?:stopp?(?:ed|ing)?|quit|came\ off)\b.{0,30}\b(?:drink\w*|alcohol|vodka|booze)\b
    """,
    "crisis": r"""
        ^\W*(?:(?:and|but|i'?m|i|am|feel|feeling|still|very|so|again|really)\b\W*)*suicidal
          (?:\W+(?:again|now|tonight|today|please|help|really))*\W*$
        | \bkill\ me\b.{0,20}\b(?:i\ mean\ it|i'?m\ (?:serious|not\ joking)|for\ real|seriously)\b
        | \btop(?:ping)?\ (?:my|me)self\b(?!\ up) | \bdo(?:ing)?\ (?:my|me)self\ in\b
    """,
}
_FEARS_TO_DIE = Pattern(
    r"\b(?:think|thinking|thought|feels?|felt|like|sure|convinced|scared|as if) (?:that )?"
    r"(?:i'?m|i am|i was) (?:(?:just|really|actually) )?(?:about|going|gonna) to die\b"
)
"""A fear, and no wish."""

_NOT_TOLD = Pattern(r"\b(?:paralys|laugh|after the |fine now|treated|dreamt|dreamed|nightmare)")
"""Words beside it that make of a breath that would not come a story."""

_IT_IS_ONE = r"(?:(?:no|yes|but|please|help)\W+)*(?:it|this)(?:'s|\ is)\ (?:\w+\ )?an\ emergency"
_CRY = rf"(?:please\ )?(?:sos|emergency|ambulance|mayday|{NUMBERS})(?:\ please)?"
_ALONE = rf"\W*(?:{_IT_IS_ONE}|{_CRY})\W*"
_IS_CRISIS = Pattern(_CRISIS, re.VERBOSE)
_IS_ALONE = Pattern(_ALONE, re.VERBOSE)
_IS_URGENT = Pattern(_URGENT, re.VERBOSE)
_IS_TOLD = {kind: Pattern(words, re.VERBOSE) for kind, words in _TOLD.items()}


def plain(text: str) -> str:
    """A text as it is searched: in lower case, straight apostrophes, and plain words."""
    return spelled_out(text.lower().replace("’", "'"))


def names_emergency(text: str) -> str | None:
    """`crisis` or `urgent` when the words of a plain lower-case text name one, else None."""
    if _IS_CRISIS.search(_FEARS_TO_DIE.sub(" ", text)):
        return "crisis"
    return "urgent" if _IS_URGENT.search(text) else None


def is_cry_for_help(text: str) -> bool:
    """Whether a plain lower-case text is nothing but a cry for help."""
    return _IS_ALONE.fullmatch(text) is not None


def states_danger(text: str) -> str | None:
    """The danger that a plain lower-case text or a part of it tells of, whatever else it asks."""
    if _NOT_TOLD.search(text):
        return None
    if cried := bare_cry(text):
        return cried
    parts = (text, *parts_of(text))
    kinds = (k for part in parts for k, words in _IS_TOLD.items() if words.search(part))
    return next(kinds, None) or ("overdose" if tells_of_pills_at_once(text) else None)
