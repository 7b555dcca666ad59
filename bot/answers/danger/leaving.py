"""Leaving: a wish to leave the bot or the questions, which may sound like one to leave life.

Told apart by what is left. Where a few words name nothing that is left, either may be meant.
"""

import re

from bot.answers.cards.subject_words import MEDICINE
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import names_emergency
from bot.answers.danger.may_be_danger import any_of
from bot.answers.danger.red_flags import PILLS
from bot.language.informal import spelled_out, with_subject, without_fillers
from bot.language.lazy_regex import Pattern

_OF_THE_BOT = r"""
(?:bots?|apps?|diary|journal|study|stud(?:y|ies)|trial|research|program(?:me)?|survey|project
  |experiment|questions?|questionnaire|check[- ]?ins?|messages?|messaging|msgs|texts|texting|chat
  |(?:this|that)\ thing|service|hypnic|subscription|notifications?|nudges?|pings?|answering)\b
"""
_LEAVING = Pattern(
    rf"""
    \b(?:tak(?:e|ing)\ part|participat\w+|my\ involvement|discontinue|withdraw(?:n|ing)?
      |drop(?:ping)?\ out|unsubscrib\w*|opt(?:ing)?[ -]out)\b
    | \b(?:end|stop|quit|leav(?:e|ing)|out|done|through|finish(?:ed)?|enough|giv(?:e|ing)\ up|sick
      |tired|fed\ up|bored|part|be\ in|goodbye|do(?:ing)?|no\ point\ (?:in|to)
      |go(?:ing)?\ on|carry(?:ing)?\ on|continue|keep(?:ing)?|no\ more
      |rid|cancel|close|exit|last\ day|bothered|over|farewell|so\ long
      |end\ of\ the\ (?:road|line)\ for|(?:that'?s|this\ is)\ it\ for)\b.{{0,24}}?\b{_OF_THE_BOT}
    | \b{_OF_THE_BOT}.{{0,24}}\b(?:comes?|came|is|reached|at)\ (?:to\ )?an\ end\b
    | \b(?:not|\w+n'?t|no\ longer|never|tired\ of|sick\ of|enough\ of|stop)
      \ (?:\w+\ ){{0,2}}(?:to\ )?
      (?:be(?:ing)?\ (?:asked|reminded|messaged|texted|contacted|pinged|bothered)
      |hear(?:ing)?\ from\ you|receiv(?:e|ing)\ (?:anything|these|this|those|more))\b
    """,
    re.VERBOSE,
)
_KEPT = Pattern(
    r"\b(?:my (?:\w+ )?(?:data|answers|entries|records?|details|account)"
    r"|(?:everything|all|whatever) (?:that )?you(?:'ve|ve)?(?: have)?(?: got| keep| kept"
    r"| stored| saved)? (?:on|of|about) me)\b"
    r".{0,15}?\b(?:gone|disappear|vanish|wiped|erased|deleted|removed)(?: (?:for good|forever))?\b"
    r"|\bnothing of (?:mine|me) (?:left|kept|stored) (?:here|with you|in (?:this|the|your) \w+)\b"
)
_TO_ME = r"(?:text|messag|msg|writ|contact|ping|nag|call|remind|ask)\w*\ (?:to\ )?me\b"
_JERKS = r"(?:jerk(?:s|ing)?|twitch(?:es|ing)?|kick(?:s|ing)?|jump(?:s|ing)?|jolts?|spasms?)"
_BE = r"(?:(?:have|has|had|are|r|is|was|were|'?ve|they|all|now|been|at last|finally) )*"
_JERKS_GONE = (
    rf"\b{_JERKS} {_BE}(?:gone|stopped|ceased|left me|behind me|better|finish(?:ed)?|over|settled"
    r"|eased|calmed|cleared)(?: (?:down|up|away|again|for good|now))*\b"
    rf"|\b(?:legs?|sleep) {_BE}(?:better|good|fine|settled|calmed|calm|lie still|quiet)\b"
    rf"|\bno more {_JERKS}\b"
    rf"|\b(?:have|has|had)(?: ?n'?t| not) (?:had an? )?(?:{_JERKS}|jerked|twitched)"
    rf"|\bsorted (?:out )?(?:my|the) {_JERKS}\b"
)
_SLEEPS_WELL = (
    r"\bi(?:'?m| am)? (?:now |can )?sle(?:ep|pt|eping) (?:so |much )*(?:well|better|fine|great"
    r"|through|like a (?:baby|log|top|lamb|child))\b(?! when| if| once)"
)
_OTHER_MEANS = (
    r"\b(?:another|a (?:different|new|better)|other) (?:app|bot|diary|tracker|journal)\b"
    r"|\bmy watch (?:does|tracks|counts|keeps)\b"
)
_REASON = Pattern(rf"{_JERKS_GONE}|{_SLEEPS_WELL}|{_OTHER_MEANS}")
_GOES = Pattern(
    r"""
    \b(?:good-?\ ?bye+|bye+|farewell|adieu|so\ long|cheerio|see\ (?:ya|you)|time\ to\ part
      |ta-?\ ?ra)\b
    | \b(?:(?:\w+n'?t|not|no\ longer)\ (?:be\ )?need(?:ing)?
      |no\ longer\ require|no\ further\ use\ for)\ (?:you|u|this|your\ \w+)\b
    | \b(?:you\ are|your\ \w+\ is)\ no\ longer\ (?:needed|required)\b
    """,
    re.VERBOSE,
)
_THANKS = Pattern(r"\b(?:thanks|thank you|ta|cheers) for (?:everything|all)\b")
_LAST_WORDS = any_of(
    r"decided peace sorry forgive letter note\b love_(?:you|him|her|them) anybody anyone nobody"
    r" tonight_i\b soon i_will will_i\b i'?ll_sleep tomorrow trouble tired where_i follow"
    r" not_better no_better am_not so_am_i i'?m_done am_done bridge"
)
"""What beside a good reason makes a goodbye one to be heard all the same."""

_DO_NOT = r"(?:do\ ?n'?t|do\ not|never|no\ need\ to|need\ ?n'?t|need\ not|stop|quit)"
_SILENCE = Pattern(
    rf"""
    \b{_DO_NOT}\ (?:ever\ |\w+\ to\ )?{_TO_ME}
    | \b{_DO_NOT}\ (?:ever\ )?(?:text|message|msg|contact\ me)\b
    | \blose\ my\ number\b
    """,
    re.VERBOSE,
)
_SOME_TIMES = Pattern(
    r"\b(?:week-?ends?|week-?days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?"
    r"|evenings?|(?:at|by|in the) nights?|so (?:early|late|often|much)|every|(?:at|before|after"
    r"|until|till)"
    r" \d[\d:.]*\s?(?:[ap]m)?|tomorrow|today|(?:mon|tues?|wed|thu\w*|fri|sat|sun))\b"
)
"""When not to be written to, so that it is not meant for ever."""
_ASKED = Pattern(
    r"\b(?:ask|messag|text|writ|ping|remind|check|nudg)\w* (?:to )?(?:me|in)\b|\byou (?:\w+ )?ask\b"
)
_LATER = Pattern(r"\b(?:later|more late|late|early|earlier|tomorrow|an hour|noon|midday)\b")
_LEFT_OUT = Pattern(
    r"\b(?:ok|okay|fine|all ?right|bad) if i (?:do ?n'?t|dont|do not|skip|miss|leave out|forget)"
    r" (?:\w+ ){0,3}(?:things?|check-?ins?|questions?|diary|one|entry|it)\b"
    r"(?=.*\b(?:tomorrow|morning|today|tonight|once|for once|this time)\b)"
)
_MEDICINE = rf"(?:{PILLS}|magnesium|medicines?|medication|antibiotics?|iron|vitamins?)"
_OFF_A_MEDICINE = Pattern(
    rf"\b(?:stopped|finished|quit|(?:took me )?off|done with|no more|through with)"
    rf" (?:\w+ ){{0,2}}{_MEDICINE}\b"
    rf"|\b{_MEDICINE} (?:\w+ )?(?:finished|stopped|done with|used up|over)\b"
)
_NO_TELLING = Pattern(
    r"\b(?:\w+n'?t|not|no longer|stop) (?:need |want )?(?:to be )?"
    r"(?:telling|told|reminding|reminded|nudging|nudged) (?:me )?(?:about|of|to (?:take|drink))"
    r" (?:the |my |that )?(?:magnesium|iron|vitamins?|zinc|water|stretch\w*|phone|screens?)\b"
)
_OF_A_REMINDER = Pattern(r"\b(?:remind|nudg|nag|ping|messag|alarm|tell me)")
_HOARDED = any_of("sav hoard enough swallow took taken overdos stash count")
_GRAVE = any_of(
    r"life live living lives alive world earth everything everyone everybody nobody no_one it_all"
    r" all_of_it kill die[sd]?\b dying dead death suicid forever myself family without_me hurt"
    r" pain pills?\b tablets? rope exist wake waking burden hopeless (?<!does_)nothing where_i'?m?"
    r" be_here being_here here_any heaven god\b funeral cope lonely all_alone so_alone am_alone"
    r" i'?m_alone feel_alone worthless deserve cut end_it\b gone\b matters? around hang needs?_me\b"
)
_CANNOT = Pattern(r"\bcan(?:'?t|not)\b(?! be bothered)")


def leaves_the_bot(text: str) -> bool:
    """Whether a plain lower-case text is a wish to leave the bot, or that what it keeps be gone,
    and of nothing graver."""
    if says_why_it_goes(text):
        return True
    rest = _KEPT.sub(" ", text)
    return (rest != text or _LEAVING.search(text) is not None) and not _is_grave(rest)


def says_why_it_goes(text: str) -> bool:
    """Whether such a text is a goodbye whose reason is good news, or another app, and no more."""
    rest = _GOES.sub(" ", _THANKS.sub(" ", text))
    bare = _REASON.sub(" ", rest)
    is_goodbye = _GOES.search(text) is not None and bare != rest
    return is_goodbye and not _LAST_WORDS.search(bare) and not _is_grave(bare)


def asks_for_silence(text: str) -> bool:
    """Whether a plain lower-case text asks not to be written to, and for nothing graver."""
    is_asked = _SILENCE.search(text) is not None and not _SOME_TIMES.search(text)
    return is_asked and not _is_grave(text)


def only_says_when(text: str) -> bool:
    """Whether a plain lower-case text says when to be written to, or that a check-in will be left
    out once, and nothing graver."""
    is_when = _ASKED.search(text) and (_SOME_TIMES.search(text) or _LATER.search(text))
    is_said = bool(is_when) or _LEFT_OUT.search(text) is not None
    return is_said and not _is_grave(text)


def drops_a_reminder(text: str) -> bool:
    """Whether such a text tells of a medicine that was stopped, and of its reminder."""
    rest = _OFF_A_MEDICINE.sub(" ", text)
    is_told = rest != text and _OF_A_REMINDER.search(rest) is not None
    is_told = is_told or _NO_TELLING.search(text) is not None
    return is_told and _HOARDED.search(rest) is None and not _is_grave(rest)


_ANY_MEDICINE = rf"(?:{PILLS}|{MEDICINE}|medicines?|medication)"
_WANTS_OFF = Pattern(
    rf"\b(?:stop|quit|skip|(?:come|coming|get|getting) off)(?:ping|ting)? (?:taking |using )?"
    rf"(?:(?:it|them)\b(?! all)|(?:(?:the|my|these|this) )?{_ANY_MEDICINE}\b)"
)
_NO_POINT = Pattern(
    r"\b(?:points?|any ?more|any ?longer|give up|giving up|tonight|last|end|over|can'?t|cannot"
    r"|cope)\b"
)
_NAMES_A_MEDICINE = Pattern(rf"\b{_ANY_MEDICINE}\b")


def leaves_a_medicine(text: str) -> bool:
    """Whether a plain lower-case text wants to stop a medicine that it names, and is of nothing
    graver."""
    rest = _NAMES_A_MEDICINE.sub(" ", _WANTS_OFF.sub(" ", text))
    is_meant = _WANTS_OFF.search(text) and _NAMES_A_MEDICINE.search(text)
    is_more = _HOARDED.search(rest) or _LAST_WORDS.search(rest) or _NO_POINT.search(rest)
    return bool(is_meant) and not is_more and not _is_grave(rest)


def _is_grave(text: str) -> bool:
    is_named = names_emergency(text) is not None or tells_of_despair(text)
    return is_named or _GRAVE.search(text) is not None


def sounds_worn_out(text: str) -> bool:
    """Whether such a text says that it cannot be borne, so that it is asked about all the same."""
    return _CANNOT.search(text) is not None


_IT = r"(?:this\ thing|this|it|that|all\ this|any\ of\ (?:this|it))"
_NO_MORE = r"(?:\ (?:any\ ?more|any\ ?longer|no\ more|now))?"
_EITHER = Pattern(
    rf"""
    \W*(?:(?:i\ think|no)\W+)*(?:
      i(?:'m|\ am|m)?\ (?:just\ |really\ |simply\ )*(?:
        can(?:'?t|not)\ (?:do|take|keep\ (?:doing|up)|take\ part\ in|go\ on\ with
          |carry\ on\ with|stand)\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ (?:want|wish)\ (?:to\ )?(?:do|be\ part\ of|be\ in
          |go\ on\ with|carry\ on\ with|continue)\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ want\ {_IT}{_NO_MORE}
        | (?:do\ ?n'?t|do\ not|no\ longer)\ (?:want|wish)\ to\ continue{_NO_MORE}
        | (?:want|wish)\ (?:out(?:\ of\ {_IT})?|(?:to\ )?stop\ (?:everything|it\ all)
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
    plainly = without_fillers(with_subject(spelled_out(text)))
    return _EITHER.fullmatch(plainly) is not None
