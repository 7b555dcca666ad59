"""What is said after the help for an emergency that takes it back, or says who has taken over."""

import re

from bot.answers.danger.despair_words import tells_of_despair
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
