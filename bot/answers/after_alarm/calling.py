"""Whether to call for help: asked in so many words, it gets a plain yes and no list of conditions.

After the NHS and NICE NG217: a first seizure is a reason to call, and nobody drives after it.
"""

import re

from bot.language.lazy_regex import Pattern

ASKED_TO_CALL = "asked_to_call"
"""The kind of help that says yes, call now."""

AFTER_A_SEIZURE = frozenset(
    f"out:{kind}" for kind in ("night_seizure", "blackout", "child_seizure", "after_alarm")
)
"""Topics after which a bare "do I call" means the seizure or the alarm that was told."""

MOST_WORDS = 25
"""A longer message speaks for itself."""

_WHO = r"(?:i|we|you|he|she|they|somebody|someone|my\ \w+)"
_NUMBER = (
    r"(?:911|999|112|000|111|an?\ ambulance|ambulance"
    r"|the\ (?:ambulance|paramedics|emergency\ \w+))"
)
_HELP = rf"(?:{_NUMBER}|them|help|for\ help|someone|somebody|now|then|anyway|or\ not|or\ what)"
_ASKS = Pattern(
    rf"""
    \b(?:do|did|should|shall|must|can|could|would)\ {_WHO}\ (?:(?:still|even|really|just|better
        |have\ to|need\ to|has\ to|needs\ to|go|not)\ )*
      (?:call|ring|phone|dial)(?:\ {_HELP}|(?:\ (?:rly|really|though|tho))?(?:\W*$|\s*[?,.]))
  | \b(?:whom?|what\ number|which\ number|where)\ (?:do|should|shall|can|could|would|must|to)
      (?:\ {_WHO})?\ (?:(?:even|really|just|best|better|actually)\ )*(?:call|ring|phone|dial)\b
  | \b(?:do|does|should|shall)\ {_WHO}\ (?:still\ |really\ |even\ )*(?:need|get|fetch|have)
      \ {_NUMBER}
  | ^\W*(?:(?:so|and|ok|okay|but|then|or|yes|no)\W+)*(?:call\ )?{_NUMBER}
      (?:\ then|\ or\b.*|\ now)?\W*\?
  | \b{_NUMBER}\ or\ (?:can|do|should|shall|just|not|what|drive|wait)\b
  | \b(?:is|was)\ (?:it|this|that)\ (?:worth\ an?\ (?:ambulance|call)|(?:really\ )?an\ emergency)\b
  | \b(?:can|could|should|shall|may|do)\ {_WHO}\ (?:just\ |rather\ |better\ )*(?:drive|take)
      \ (?:him|her|them|me|myself|my\ \w+)\ (?:\w+\ ){{0,2}}?(?:in\b|there|ourselves
        |to\ (?:the\ )?(?:hospital|a\s?&\s?e|a\ and\ e|er|emergency|clinic|ward))
    """,
    re.VERBOSE,
)
_FIRST = Pattern(
    r"(?<!not )(?<!not his )(?<!not her )(?<!not the )(?<!not my )\bfirst (?:ever|one|time|fit"
    r"|seizure|of (?:his|her) life)\b"
    r"|\bnever had (?:one|it|this|that|a (?:fit|seizure)|anything like (?:it|this|that))\b(?! as)"
)


def asks_to_call(text: str) -> bool:
    """Whether a plain lower-case text asks if help is to be called, or drives somebody there."""
    return len(text.split()) <= MOST_WORDS and _ASKS.search(text) is not None


def says_first(text: str) -> bool:
    """Whether a plain lower-case text says that it was the first time."""
    return len(text.split()) <= MOST_WORDS and _FIRST.search(text) is not None


def must_call(topic: str | None, text: str) -> bool:
    """Whether a plain lower-case text asks to call for a seizure or an alarm told before, or for
    the first of something."""
    return asks_to_call(text) and (topic in AFTER_A_SEIZURE or says_first(text))
