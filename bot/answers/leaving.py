"""Leaving: a wish to leave the bot or the questions, which may sound like one to leave life.

Told apart by what is left. Where a few words name nothing that is left, either may be meant.
"""

import re

from bot.answers.danger_vocabulary import any_of
from bot.answers.despair_words import tells_of_despair
from bot.answers.emergency_words import names_emergency

_OF_THE_BOT = r"""
(?:bots?|apps?|diary|journal|study|stud(?:y|ies)|trial|research|program(?:me)?|survey|project
  |experiment|questions?|questionnaire|check[- ]?ins?|messages?|messaging|chat|(?:this|that)\ thing
  |service|hypnic|subscription|notifications?|nudges?|pings?|answering)\b
"""
_LEAVING = re.compile(
    rf"""
    \b(?:tak(?:e|ing)\ part|participat\w+|my\ involvement|discontinue|withdraw(?:n|ing)?
      |drop(?:ping)?\ out|unsubscrib\w*|opt(?:ing)?[ -]out)\b
    | \b(?:end|stop|quit|leav(?:e|ing)|out|done|through|finish(?:ed)?|enough|giv(?:e|ing)\ up|sick
      |tired|fed\ up|bored|part|be\ in|goodbye\ to|do(?:ing)?|no\ point\ (?:in|to)
      |go(?:ing)?\ on|carry(?:ing)?\ on|continue|keep(?:ing)?|no\ more
      |rid|cancel|close|exit|last\ day|bothered|over)\b.{{0,24}}?\b{_OF_THE_BOT}
    | \b(?:not|\w+n'?t|no\ longer|never|tired\ of|sick\ of|stop)\ (?:\w+\ ){{0,2}}(?:to\ )?
      (?:be(?:ing)?\ (?:asked|messaged|texted|contacted|pinged|bothered)|hear(?:ing)?\ from\ you
      |receiv(?:e|ing)\ (?:anything|these|this|those|more))\b
    """,
    re.VERBOSE,
)
_KEPT = re.compile(
    r"\b(?:my (?:\w+ )?(?:data|answers|entries|records?|details|account)"
    r"|(?:everything|all|whatever) (?:that )?you(?:'ve|ve)?(?: have)?(?: got| keep| kept"
    r"| stored| saved)? (?:on|of|about) me)\b"
    r".{0,15}?\b(?:gone|disappear|vanish|wiped|erased|deleted|removed)(?: (?:for good|forever))?\b"
    r"|\bnothing of (?:mine|me) (?:left|kept|stored) (?:here|with you|in (?:this|the|your) \w+)\b"
)
_GRAVE = any_of(
    r"life live living lives alive world earth everything everyone everybody nobody no_one it_all"
    r" all_of_it kill die[sd]?\b dying dead death suicid forever myself family without_me hurt"
    r" pain pills? tablets? rope exist wake waking burden hopeless nothing where_i'?m? be_here"
    r" being_here here_any heaven god\b funeral cope lonely all_alone so_alone am_alone i'?m_alone"
    r" feel_alone worthless deserve cut end_it\b gone\b"
)
_CANNOT = re.compile(r"\bcan(?:'?t|not)\b(?! be bothered)")


def leaves_the_bot(text: str) -> bool:
    """Whether a plain lower-case text is a wish to leave the bot, or that what it keeps be gone,
    and of nothing graver."""
    rest = _KEPT.sub(" ", text)
    if (rest == text and _LEAVING.search(text) is None) or names_emergency(text) is not None:
        return False
    return _GRAVE.search(rest) is None and not tells_of_despair(rest)


def sounds_worn_out(text: str) -> bool:
    """Whether such a text says that it cannot be borne, so that it is asked about all the same."""
    return _CANNOT.search(text) is not None


_IT = r"(?:this\ thing|this|it|that|all\ this|any\ of\ (?:this|it))"
_NO_MORE = r"(?:\ (?:any\ ?more|any\ ?longer|no\ more|now))?"
_EITHER = re.compile(
    rf"""
    \W*(?:(?:sorry|please|ok|look|honestly|i\ think|i\ just|no)\W+)*(?:
      i(?:'m|\ am|m)?\ (?:just\ |really\ |simply\ )*(?:
        can(?:'?t|not)\ (?:do|take|keep\ (?:doing|up)|take\ part\ in|go\ on\ with
          |carry\ on\ with|stand)\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ (?:want|wish)\ (?:to\ )?(?:do|be\ part\ of|be\ in
          |go\ on\ with|carry\ on\ with|continue)\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ want\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ (?:want|wish)\ to\ continue{_NO_MORE}
        | (?:want|wish)\ (?:out\ of\ {_IT}|(?:to\ )?stop\ (?:everything|it\ all)
          |{_IT}\ to\ (?:end|stop|be\ over))
        | (?:give\ up|giving\ up|quit|out|done|(?:want\ to|wanna)\ quit)(?:\W+i(?:'ve|\ have|ve)?
          \ had\ enough)?{_NO_MORE}
        | (?:'ve|ve|have)?\ ?had\ enough{_NO_MORE}
      )
    )\W*
    """,
    re.VERBOSE,
)


def leaves_something(text: str) -> bool:
    """Whether a plain lower-case text wishes to leave or end what it does not name."""
    return _EITHER.fullmatch(text) is not None
