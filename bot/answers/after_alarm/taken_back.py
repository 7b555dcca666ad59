"""What is said after the help for an emergency that takes it back, or says who has taken over."""

import re

from bot.answers.danger.despair_words import may_be_despair, tells_of_despair
from bot.answers.danger.may_be_danger import any_of
from bot.language.lazy_regex import Pattern

HAS_BEEN_SEEN = r"""
    \b(?:they|(?:he|she)(?=.{3,20}\b(?:i'm|i\ am|it)\b)
      |(?:the\ )?(?:docs?|doctors?|paramedics?|nurses?|hospital|gp|111))
      \ (?:all\ |now\ |just\ )?(?:says?|said|thinks?|told\ (?:me|us)|reckons?)\b.{0,15}
      \b(?:fine|ok|okay|well|all\ ?right|nothing|normal|all\ clear|a\ (?:stroke|seizure)
        |muscular|febrile|a\ virus|(?:just|only)\ (?:a\ )?(?!wait)\w+)\b
  | ^\W*(?:(?:now|all|ok|we're|already)\W+)*(?:in|at)\ (?:the\ )?(?:hospital|a\s?&\s?e|er|icu)\b
  | \bthey(?:'re|'ve|\ are|\ have|\ will)?\ (?:\w+\ )?(?:keep|keeping|kept|admitted
        |(?:took|taken)(?=\ \w+\ (?:in|for)\b))\ (?:him|her|them|me)\b
  | \b(?:is|'?s|are|'re|was|were|been|am|'m)\ (?:\w+\ )?(?:in|at)\ (?:the\ )?
      (?:hospital|a\s?&\s?e|a\ and\ e|er|icu|intensive\ care)\b
"""
IS_ELSEWHERE = r"""
    \b(?:numbers?|lines?|988|116\ ?123)\b.{0,20}\b(?:n[o']?t\ (?:work|go)|do(?:es)?nt\ work|wrong)
  | \b(?:i'?m|i\ am|we\ are|we're|i\ live)\ (?:\w+\ )?in\ (?!bed|pain|trouble|danger|the\b|an?\b
      |my\b|tears|despair|shock)\w+
  | \b(?:those|these|they)\ (?:do\ n'?t|do\ not|are\ no)\ (?:work|use|help)\b.{0,12}
      \b(?:here|to\ me)\b
  | \bno\ (?:such\ )?(?:numbers?|lines?)\ (?:here|in\ my)\b | \bmy\ country\b
  | \bnot\ (?:in|from)\ (?:the\ )?(?:us|uk|states|america|england|there)\b
  | \b(?:which|what)(?:'s|\ is)?\ (?:the\ )?(?:number|line)s?\b
"""
"""That a country is another one than those whose lines were named."""

_WHERE = Pattern(
    r"^\W*(?:(?:ok|but|and|hey|well|sorry|so)\W+)*(?:(?:i'm|i am|i live|we're|we are|we live"
    r"|this is|here|living|currently|based) )*(?:in|from)\b"
)


def says_where(text: str) -> bool:
    """Whether a plain lower-case text begins by saying where somebody is."""
    return _WHERE.search(text) is not None


_NO_INTENT = Pattern(
    r"""
    \b(?:not|never|(?:was|did|am|do|were|wo|would|ca)\ ?n'?t)\ (?:(?:really|actually|even|ever)\ )*
    (?:on\ purpose|(?:in\ an?\ |like\ )?suicid(?:al|e)
      |(?:gonna\ |going\ to\ |want\ to\ |wanna\ )?(?:kill|hurt|harm)\ (?:myself|anyone|anybody)
      |(?:(?:trying|going|planning|about|want(?:ed|ing)?|mean(?:t|ing)?|looking)\ to|gonna|wanna)
        \ (?:die|(?:kill|hurt|harm|end)\ (?:myself|it(?:\ all)?|my\ life)))\b
    | \bnot\ (?:about\ )?(?:me|myself)\b
    """,
    re.VERBOSE,
)
_ALL_THE_SAME = Pattern(
    r"\bbut (?:now|it|what|maybe|i (?:do|am|will|might|want))\b|\byet\b|any ?more"
)


MEANS = any_of(
    r"pills? tablets? took taken swallow rope noose bridge roof platform train knife blade razor"
    r" gun cut(?:ting)? bleed blood goodbye bye\b letter note\b tonight kill die\b dead"
)
"""Means, and words of a plan, beside which nothing is a second thought."""


def means_no_harm(text: str) -> bool:
    """Whether a plain lower-case text says that no harm to oneself was meant, and nothing graver
    besides; half a no is none."""
    rest = _NO_INTENT.sub(" ", text)
    is_more = tells_of_despair(rest) or MEANS.search(rest) or _ALL_THE_SAME.search(rest)
    return rest != text and not is_more


_A_FIGURE = Pattern(
    r"(?<!not )(?<!not a )(?<!no )(?<!n't )(?<!n't a )"
    r"\b(?:figure|turn|manner|way) o(?:f|')? ?(?:speech|phrase|speaking|speakin|talking|talkin)\b"
    r"|\b(?:just|only|it's|its|it is|was|that's) (?:just |only )?(?:an? |my |me )?"
    r"(?:sayin[g']?|expression|phrase|words|talk|talkin[g']?|moan|moanin[g']?|grumble|rant|tease)\b"
    r"|\b(?:jok(?:ing|in)|kidding|codding|messing|exaggerat\w+|teasing)\b|\bwhat (?:we|i) say\b"
    r"|(?:not|n't) (?:mean (?:it |that )?)?literal(?:ly)?\b|\bmeant (?:it|that) (?:gave|made|was)\b"
)
_NONE_OF_IT = Pattern(
    r"\b(?:nothing|none|not) (?:like|of|o'?) (?:that|this|the (?:sort|kind))\b(?: at all)?"
    r"|^\W*(?:no+\W+)?not at all\W*$|\b(?:only|just) meant\b|\bnot what i meant\b"
    r"|\bdid ?n'?t mean (?:that|it)\b"
    r"|\b(?:got|took|taken|read|have) (?:me|it|that) (?:all )?wrong\b|\bwrong end of the stick\b"
    r"|\bmis(?:read|understood|took) (?:me|it|that)\b|\bnothing (?:is )?(?:wrong|up|the matter)\b"
    r"|(?<!not )(?<!not a )(?<!n't a )\b(?:figure|turn|manner|way) o(?:f|')? ?(?:speech|phrase)\b"
    r"|\b(?:no (?:pain|blood|bleeding)|not ill|right as rain)\b"
)
_ONLY_THAT = Pattern(
    r"^\W*(?:(?:oh|ah|ach|good|my|dear|lord|god|no+|nah|nope)\W+)+(?=(?:i'?m )?(?:just|only)\b"
    r"|i'd never)"
)
"""A smaller thing in place of despair; after a bodily danger it may be one more sign of it."""

_IN_EARNEST = Pattern(
    r"(?:\b(?:not|never|aint)|n'?t) (?:\w+ ){0,2}?"
    r"(?:jok(?:ing|in)|kidding|codding|messing|exaggerat\w+|teasing|just|only)\b"
)
_GRAVE = any_of(
    r"with_(?:him|her|them)\b join follow river i'?m_calm calm_now in_order hear_from"
    r" see_me any_?more worse but_i\b but_now but_my i_meant_it still again blood bleed"
    r" cramps? crush hurt pain ache numb weak sweat sick breath stop(?:s|ped)? blue"
    r" gr[ae]y droop face arm\b jaw chest heart dizz faint collaps do_think think_about"
    r" (?:he|she)_(?:isn'?t|is_not) means plan end\b ready without low\b"
)
MOST_WORDS = 22
"""A longer message speaks for itself."""


def was_a_figure(text: str) -> bool:
    """Whether plain lower-case words after an alarm say that it was a figure of speech or a joke,
    and nothing graver besides."""
    rest = text if _IN_EARNEST.search(text) else _A_FIGURE.sub(" ", text)
    return rest != text and not _is_grave(_NONE_OF_IT.sub(" ", rest))


def takes_it_back(text: str, *, despair: bool) -> bool:
    """Whether they say that it is nothing of the kind, was misread or a figure of speech, after
    words of despair also a joke or a smaller thing in its place, and nothing graver."""
    rest = _NONE_OF_IT.sub(" ", _ONLY_THAT.sub(" ", text) if despair else text)
    is_said = rest != text or (despair and was_a_figure(text))
    return is_said and len(text.split()) <= MOST_WORDS and not _is_grave(_A_FIGURE.sub(" ", rest))


def _is_grave(rest: str) -> bool:
    is_despair = tells_of_despair(rest) or may_be_despair(rest)
    return is_despair or MEANS.search(rest) is not None or _GRAVE.search(rest) is not None
