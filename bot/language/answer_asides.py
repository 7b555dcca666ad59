"""What stands around an answer and is none: doubt, a courtesy, `forgot to say`."""

import re

from bot.language import answer_words as asked
from bot.language.lazy_regex import Pattern
from bot.language.night_marks import folded

_THOUGHT = Pattern(r"(?i)(?<=\w),? (?:i (?:think|guess|suppose|believe)|maybe|perhaps) ?\?+\W*$")
"""What makes no question of an answer, for all its mark."""

_COURTESY = Pattern(
    r"(?i)(?<=\w)[,.!;]*+ (?:and |how about |how are |what about |thanks )*"
    r"(?:you|u|yourself|urself|(?:all |are we )?done|is that (?:all|it|everything)) ?\?+\W*$"
)
"""What asks back for courtesy's sake: `not too bad, you?`."""

_SMILE = Pattern(r"\s*[:;]-?[)DpP(]+\s*$")
_NO_AGAIN = Pattern(r"(?i)^(\W*no (?:\w+ ){0,2}\w+),? (?:no|nope|nah)\W*$")
"""One thing that was not so, and a *no* said again: `no pain, no`."""

_HALF_ASKED = Pattern(
    r"(?i)\W*(?!(?:wh|how|is|are|do|does|did|can|huh)\w*\b)\w+(?: \w+){0,2} ?\?++\W*+"
)
_MAY_BE_ASKED = frozenset({"jerks", "where", "face", "spot", "hours"})
"""Questions of which few words with a mark, such as `left?`, are a doubtful answer."""

_HEDGE = Pattern(
    r"(?i)^\W*(?:(?:i |im |i'm )?(?:dunno|idk|don'?t know|no idea|not (?:really |quite )?sure"
    r"|unsure|hard to say|can'?t say)\b(?: (?:which|where)(?: (?:one|side|leg|arm))?(?= ?[,.;]))?"
    r"(?! (?:if|whether|which|where|what|how|when)\b)"
    r"[\s,.;:-]*(?:(?:but|maybe|id say|i'd say|i think|i guess|probably|perhaps) )*)+(?=\w)"
)
"""Doubt before an answer, which is one all the same: `idk like 5 hrs`."""

_FORGOT_TO_SAY = Pattern(
    r"(?i)\W*(?:(?:oh|and|i)\W+)*forgot(?: to (?:say|mention|tell you))?\W+"
    r"(?!(?:how|what|when|where|which|if|to|it|that|sorry|lol|tbh|honestly|really|already)\b)\w"
)
"""What leads to something that was not told yet, and is no *I forgot*."""


def without_courtesy(text: str) -> str:
    """A text without the mark of a mere thought, and without `and you?` or a *no* said again."""
    return _COURTESY.sub("", _THOUGHT.sub("", _NO_AGAIN.sub(r"\1", _SMILE.sub("", text)))) or text


def without_doubt(question: str, text: str) -> str:
    """A text without the doubt before an answer, or the mark of few words that may be one."""
    said = _HEDGE.sub("", text)
    is_half = question in _MAY_BE_ASKED and _HALF_ASKED.fullmatch(said)
    return said.replace("?", "") if is_half else said


def goes_on_telling(text: str) -> bool:
    """Whether a text leads to what was not told yet: `forgot: gym too`."""
    return _FORGOT_TO_SAY.match(text) is not None


def own_part(text: str) -> str:
    """What of a text tells of no habit and nobody else, where some of it does; else nothing, as
    where a mere no came before what is left out."""
    parts = [part for part in re.split(r"(?<=[,.;!])\s+", text) if part]
    own = [part for part in parts if not asked.NOT_TOLD.search(folded(part))]
    is_more = not (own and asked.MERE_NO.fullmatch(own[0]))
    return " ".join(own) if is_more and 0 < len(own) < len(parts) else ""


_ASIDE = Pattern(
    r"(?i)(?:[,.;]|\band|(?<!\s))\s*+\b(?:please )?(?:(?:can|could|would|will) (?:you|u) )?"
    r"(?:please )?(?:write|note|put|save|log|jot|keep|record) (?:that|this|it)(?: down| in)?"
    r"(?: please| pls)?(?=[\s,.;?!]*$|[,.;?!])\??"
    r"|(?<=[.!?;,])\s*+(?:can|could|would|will|might|may|shall|should) (?:(?:that|this|it|those"
    r"|these|they)(?: all)? be|(?:you|u|i) (?:please )?(?:enter|record|log|note|add|save|put|write)"
    r" (?:them|those|these|all)\b)[\w\s]{0,30}\??\W*$"
    r"|^\W*(?:(?:ok|okay|thanks?|thank you|please|i guess)\W+)*(?:can|could|would) (?:you|u)"
    r" (?:please )?(?:write|note|put|log)(?: down| in)? that\b"
    r"|^\W*(?:where ?'?s|where (?:is|are)) (?:the |my )?\w+(?: in (?:that|it|there|this))?\W+"
    r"(?=(?:and )?i (?:said|told|wrote|typed)\b)"
    r"|^\W*(?:(?:no|well|sorry)\W+)*i meant in general\b\W*"
)
"""That it is to be noted, and what was meant before: no news, and no question of the night."""


def without_asides(text: str) -> str:
    """A text without the words that only say that it is to be noted."""
    return _ASIDE.sub(" ", text)
