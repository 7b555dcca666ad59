"""Denials: what a message says is not there, or well, so that no model reads it as told.

"No fever, she's well" and "I'm not stopping all at once" are taken out before danger is searched;
the rest of the message still counts. A wish to die and a lack of breath, pulse or waking are never
taken for denied; "I can breathe fine" is well.
"""

import re

from bot.language.informal import spelled_out
from bot.language.lazy_regex import Pattern

_DOING = r"(?:breath\w*|swallow\w*|speaking|speech|talking|walking|moving|seeing)"
_TROUBLE = (
    r"(?:trouble|difficult(?:y|ies)|problems?)\ (?:with\ (?:my\ |his\ |her\ )?)?"
    rf"{_DOING}(?:\ (?:or|and|nor)\ {_DOING})?"
    rf"|{_DOING}\ (?:trouble|difficult(?:y|ies)|problems?|issues?)"
)
DANGER = rf"(?:chest\ pains?|numbness|seizures?|fits?|stroke|fainting|{_TROUBLE})"
_SIGN = rf"""
(?:{DANGER} | (?:(?:belly|tummy|back|neck)\ )?(?:pain|ache)s? | headaches? | tingling | weakness
  | cramps? | faints? | black-?outs? | bleeding | blood | spotting | fever | temperature
  | shakes? | shaking | shivers | sweats? | sweating | rash(?:es)? | vomiting | being\ sick
  | nausea | dizziness | confusion | swelling | discharge | contractions? | injur(?:y|ies)
  | slurr(?:ing|ed\ speech) | droop(?:ing|s)? | bitten\ tongue | wet\ bed | (?:other\ )?symptoms
    | danger | emergency)
"""
_JOINED = r"(?:,?\ (?:and|or|nor|&)|,)?\ "
_SIGNS = rf"{_SIGN}(?:{_JOINED}(?:no\ |any\ )?{_SIGN}){{0,5}}"
_AND_SO_ON = r"""
(?:,?\ (?:or|and|nor)\ (?:anything|nothing|that|so|such|stuff)
    (?:\ (?:like\ (?:that|this)|else|of\ (?:that|the)\ (?:sort|kind)))?
  | ,?\ (?:nothing|none)\ (?:like|of)\ (?:that|this)
  | \ (?:at\ all|so\ far|today|whatsoever|either|here|though|tho|yet|really))*
"""
_HAS = r"""
(?:(?:i|he|she|they|we|there|it|(?:the\ )?baby)
    (?:\ (?:have|has|had|is|was|got)|['’](?:s|ve)(?:\ got)?)
  | with | still | have | had | got)
"""
_NOT = r"(?:do(?:es)?\ ?n['’]?t|do(?:es)?\ not|did\ ?n['’]?t|did\ not)"
_PART = (
    r"(?:it|they|this|nothing|(?:my|his|her)\ (?:\w+\ )?(?:hands?|arms?|legs?|foot|feet|fingers?"
    r"|face|muscles?|body|speech|tongue))"
)
_IS_NOT = r"(?:\ (?:am|is|are)|['’]?(?:m|s|re))\ not"
_WELL = (
    r"(?:well|fine|ok|okay|all\ ?right|alright|good|great|happy|healthy|safe|normal(?:ly)?|easily)"
)
_OWN = r"(?:my|his|her)"
_AS_EVER_TOO = r"(?:\ (?:too|as\ well|though|tho|now|as\ (?:always|usual)))*"
_PERSON = r"(?:i|he|she|they|we)"
_STILL = r"(?:still\ |both\ |also\ |all\ )"
_WORKS = (
    r"(?:breathe?|swallow|speak|talk|see|walk|move|feel|smile)(?:\ (?:it|them|everything|my\ \w+))?"
)
_NO_SIGN = rf"""
    (?:{_HAS}\ )?(?:no|never\ had(?:\ an?|\ any)?|without(?:\ any)?)\ {_SIGNS}{_AND_SO_ON}
  | (?:i|he|she|they|we)\ {_NOT}\ (?:have|get|feel)\ (?:an?\ |any\ )?{_SIGNS}{_AND_SO_ON}
  | (?:i|he|she|they|we|it){_IS_NOT}\ (?:bleeding|sweating|shaking|vomiting|in\ (?:pain|danger)
      |hurt|injured|dizzy|numb|having\ (?:an?\ )?{DANGER}){_AND_SO_ON}
  | {_PART}(?:\ (?:is|are|feels?|was|does)|['’]s)?(?:\ ?n['’]?t|\ not)(?:\ feel)?\ (?:\w+\ )?
      (?:weak|numb|stiff|limp|heavy|wasting|slurred|drooping|getting\ (?:weaker|worse)){_AND_SO_ON}
  | {_PERSON}\ (?:{_NOT}|never)\ (?:shake(?:\ all\ over)?|faint(?:ed)?|pass(?:ed)?\ out
      |black(?:ed)?\ out|lose\ (?:consciousness|awareness)|(?:bite|bit)\ {_OWN}\ tongue
      |wet\ (?:the|{_OWN})\ bed)
  | (?:{_PERSON}\ )?can\ {_STILL}{{0,2}}{_WORKS}
      (?:(?:,|,?\ and|\ or)\ (?:can\ )?{_STILL}?{_WORKS}){{0,3}}
      \ (?:(?:just\ )?{_WELL}|too|as\ well){_AS_EVER_TOO}
      (?!\W+(?:when|if|only|until|till|unless|sitting|lying|but\ (?:not|only)))
"""
_VERY = r"(?:all|very|otherwise|quite|totally|perfectly|really|absolutely|still|doing|feeling|just)"
_AS_EVER = r"""
(?:\ (?:otherwise|in\ (?:him|her)self|now|again|too|here|tonight|today|then
    |(?:next\ to|beside|with)\ (?:me|us)|as\ (?:always|usual|ever|normal)))*
"""
_WHO = r"""
(?:he|she|they|we|everyone|everybody|everything|baby|bump|life|speech|all
  |(?:the|my|our|his|her)\ (?:baby|bump|little\ one|life|heart|chest|breathing|speech|wife|husband
    |partner|son|daughter|kids?|boy|girl|toddler|\w+\ old))
"""
_MOVES = r"(?:breath\w*|feed\w*|eat\w*|mov\w+|kick\w*|wriggl\w+|drink\w*|sleep\w*|play\w*)"
_PLENTY = rf"""
(?:\ (?:about|around|away))?\ (?:\w+\ )?(?:{_WELL}|lots|loads|plenty|a\ lot|happily|normally
  |as\ (?:always|usual))(?:\ in\ there)?
"""
_DAY = (
    r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|yesterday|today"
    r"|(?:last|one|that|the\ \w+)\ night|\w+day\ night)"
)
_IS_WELL = rf"""
    {_DAY}(?:\ (?:night|evening))?(?:['’]?s|\ is|\ was)?\ (?:{_VERY}\ ){{0,3}}(?:{_WELL}|quiet|calm)
  | {_WHO}(?:['’]?s|['’]?re|\ is|\ are|\ was|\ feels|\ seems|\ looks)?\ (?:{_VERY}\ ){{0,3}}
      (?:{_WELL}|(?:fast\ )?asleep|sleeping){_AS_EVER}
      (?:(?:\ and|,)?(?:\ {_VERY})?\ {_WELL}{_AS_EVER})?
  | (?:i\ (?:can\ )?feel\ )?(?:{_WHO}|her|him)(?:['’]?s|\ is)?\ (?:still\ )?{_MOVES}{_PLENTY}
  | (?:i['’]?m|i\ am|i\ feel)\ (?:{_VERY}\ ){{0,3}}{_WELL}{_AS_EVER}
"""
_NOT_GRAVE = r"""
    (?:nobody|no\ ?-?one|none\ of\ us)(?:\ is|['’]s|s|\ was|\ got)?\ (?:hurt|injured|bleeding
      |ill|sick|in\ danger)
  | (?:(?:it|this|that|there)(?:['’]?s|\ is)?\ )?(?:not|no|is\ ?n['’]?t|hardly)
      \ (?:an?\ |any\ |really\ |actually\ |that\ |so\ ){0,2}(?:emergency|urgent|serious|dangerous)
      (?:\ at\ all|\ here|\ or\ anything)?
  | (?:my\ )?life\ is(?:\ ?n['’]?t|\ not)\ (?:that\ |too\ |so\ )?(?:heavy|bad|hard)
  | (?:(?:it|this|that)(?:['’]?s|\ is|\ was)?\ )?not\ (?:sudden|(?:right\ )?now
      |happening(?:\ right)?(?:\ now)?)
  | nothing(?:['’]s|\ is)?\ (?:urgent|serious|dramatic|dangerous|bad|wrong|happened|to\ worry\ about
      |hurts?)
"""
_MEDICINE = r"(?:tablets?|pills?|meds|medicines?|medication|drugs|treatment|drink(?:ing)?|alcohol)"
_AT_ONCE = r"""
(?:all\ at\ once|at\ once|cold\ turkey|suddenly|overnight|completely|altogether|by\ myself
  |on\ my\ own|just\ like\ that)
"""
_IT = rf"""
(?:\ (?:(?:taking|having)\ )?(?:them|it|those|these|(?:my|the)\ (?:\w+\ )?{_MEDICINE})
    (?:\ {_AT_ONCE})? | \ (?:taking\ \w+|{_AT_ONCE}))
"""
_GOES_ON = rf"""
    i\ (?:wo\ ?n['’]?t|will\ not|would\ ?n['’]?t|would\ never|do\ ?n['’]?t\ (?:want|plan|mean)\ to
      |(?:never|did\ ?n['’]?t)\ (?:say|said|mean|meant)\ (?:to|i\ would|i['’]d))
      \ (?:just\ |simply\ )?(?:stop|quit|skip|halve|drop|change|come\ off){_IT}
  | (?:i\ am|i['’]?m)\ not\ (?:(?:going\ to|gonna)\ (?:just\ )?(?:stop|quit|skip|come\ off)
      |stopping|quitting|skipping|coming\ off|going){_IT}
"""
_DOOM = Pattern(
    r"""
    \b(?:(?:my|the|our)\ (?:\w+\ )?)?
    (?!(?:i|voices?|ex|head|always|just|have|has|had|often|even|keeps?)\b)\w+
    \ (?:(?:always|just|keeps?|has|'s)\ )*(?:says?|said|saying|reckons?|thinks?|jokes?|joked|warns?
      |warned|told\ me|tells?\ me|telling\ me)\ (?:me\ )?(?:that\ )?
    i(?:['’]?ll|\ will|['’]?d|\ would|['’]m\ going\ to)\ be\ dead\ (?:by|at|before)
    \ (?:the\ age\ of\ )?(?:(?:2[5-9]|[3-9]\d)(?![:.]?\d|\ ?[ap]m)|thirty|forty|fifty|sixty)\b
    (?:\ if\ i\ (?:carry|go|keep)\ (?:on|it\ up|going)(?:\ like\ (?:this|that))?)?
    (?!.*\b(?:care|hop(?:e|ing)|want|wish|good|glad|tired|die|dying|kill|live|end|hate|point|better
      |soon|tonight|tomorrow|fine\ by|don'?t\ mind|ready|relie\w+|pills?|myself)\b)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""What another says of a job or of habits, and nothing beside it that makes it a wish."""

_LEAD = r"""
(?:(?:and|but|so|well|hi|hello|no|nope|ok|okay|yes|yeah|honestly|luckily|thankfully|also)\b[\ ,]*)
"""
_DENIAL = Pattern(
    rf"""
    (?:^|(?<=[,.;:!?])|(?<=\band)|(?<=\bbut)) \s* {_LEAD}{{0,2}}
    (?:{_NO_SIGN} | {_IS_WELL} | {_NOT_GRAVE} | {_GOES_ON})
    (?:\ (?:do\ ?n['’]?t\ worry|thank\ (?:god|you)|thanks|i\ think))? \s*
    (?=[,.;:!?)]|$|\b(?:and|but|no|not|nothing|so|just|only|though|tho|i|he|she|they
      |is\ (?:it|this|that)
      |does|why|what|how)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A clause that says it, from one joint of a sentence to the next."""

_IN_A_ROW = 3
"""Clauses without a joint between them that are taken out: "no fever no pain she's well"."""


def without_denials(text: str) -> str:
    """A text without the parts that say of a danger that it is not there; the rest still counts.

    A crisis is never taken for denied; to be "dead by 30" in another's words is none.
    """
    plainly = spelled_out(text)
    less = _DOOM.sub(" ", plainly)
    for _ in range(_IN_A_ROW):
        before, less = less, _DENIAL.sub(" ", less)
        if less == before:
            break
    return text if less == plainly else less


_FEW_LEFT = 2


def is_all_denied(text: str) -> bool:
    """Whether a plain lower-case text says that all is well, and hardly a word besides."""
    left = without_denials(text)
    return left != text and "?" not in text and len(re.findall(r"\w+", left)) <= _FEW_LEFT
