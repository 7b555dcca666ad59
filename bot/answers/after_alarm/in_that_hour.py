"""The hour after an alarm: whatever names nothing else is said in that danger, and answered there.

What somebody types then is short, and names no danger itself: "heart is racing", "will they be
mad", "i'm in germany". So it is not what they say but what they turn to that lets them go.
"""

import re

from bot.answers.after_alarm.after_danger import CRISIS
from bot.answers.after_alarm.harm_to_come import shows
from bot.answers.after_alarm.second_thoughts import breathes
from bot.answers.cards.subject_words import MEDICINE
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.talk.remarks import remark_of
from bot.language.informal import says_nothing
from bot.language.lazy_regex import Pattern

EASED, CALLED_THEM = "eased", "called_them"
WAVERS, WORSE, HEARD, ASKS_SILENCE = "wavers", "worse", "heard", "asks_silence"
NO_MORE, EASING, ONSET = "no_more", "easing", "onset"
BY_DEFAULT = frozenset({WAVERS, WORSE, HEARD, NO_MORE, EASING, ONSET})
"""What never goes before a danger that the words tell of by themselves."""

MOST_WORDS = 22
"""A longer message speaks for itself."""

_TURNS_AWAY = Pattern(
    r"""
    \b(?:twitch\w*|jerk\w*|jolt\w*|hypnic|sleep\ starts?|the\ article|topics?|check-?\ ?ins?|diary
      |journal|remind\w*|paus(?:e|ing)|settings?|report|export|import|csv|time\ ?zone|privacy|notes?
      |delete|(?:falling|fall|fell)\ asleep|magnesium|last\ night|tonight's|my\ nights?)\b | ^\W*/\w
    | \b(?:jump|start)\w*\b.{0,60}\b(?:nod|doz|drift|drop)\w*\ off\b
    """,
    re.VERBOSE,
)
"""What is the bot's or the article's, and of no danger."""

_POLITE = frozenset({"thanks", "bye", "hello", "eased", "relief"})
"""Acts and remarks that say nothing of a danger, or that it eased, and are met as such."""

_ASKS_SILENCE = Pattern(
    r"\b(?:can|could|will|would) you (?:please )?(?:not|never) tell\b"
    r"|\b(?:please |just )?don't (?:you )?(?:tell|show|send)\b.{0,30}"
    r"\b(?:any|my|him|her|them|police)"
    r"|\b(?:will|do|would|are) you (?:going to )?(?:tell|send|report|call)\b"
)
"""What asks that the bot keep it to itself, or if it does."""

_OF_A_CALL = Pattern(
    r"\bwhat happens (?:if|when)\b|\b(?:will|do|would|can) (?:they|somebody|someone)\b"
    r"|\bwho (?:answers|picks up|is it|are they)\b"
    r"|\bis (?:it|that) (?:free|anonymous|private|safe)\b"
    r"|\bwhat (?:do|should|would|can) i (?:even )?say\b|\b(?:scared|afraid|nervous) (?:to|of) call"
    r"|\b(?:don't|not) want (?:my \w+|anyone|anybody|them|people) to (?:know|find out)\b"
    r"|\b(?:find out|police|judg\w*|trouble|record)\b"
)
"""What is feared of a call to a crisis line."""

_WAVERS = Pattern(
    r"""
    \b(?:trouble|kill\ me|mad|angry|annoyed|pissed|laugh\w*|judg\w*|yell\w*|shout\w*
      |tell\w*\ (?:on|my|any\w+)|finds?\ out|know\ about|police|arrest\w*|cops?|on\ (?:my|a)\ record
      |parents|insurance|cost\w*|pay|afford|expensive|embarrass\w*|asham\w*|awkward|silly|stupid
      |dramatic|drama\w*|over-?react\w*|exaggerat\w*|both?er\w*|wast\w+|go\ in\b
      |stay\ (?:home|here)|have\ to|need\ to|needed|necessary|must\ i|serious|urgent|that\ bad
      |normal|dangerous|harmless|risky
      |worth\ it|no\ need
      |(?:can(?:'t)?|could|may|should)\ (?:i|we)\ (?:not\ )?(?:just\ |still\ |simply\ )?)\b
    | \bwhat\ happens\ (?:if|when)\b | \bno\ need\b | \b(?:can't|cannot)\ be\ (?:a|an|that)\b
    | \b(?:right|ok|fine)\s*\?
    | \bso\ (?:he|she|i|it)(?:'s|'m|\ is|\ am)\ (?:fine|ok|okay|good)\b
    """,
    re.VERBOSE,
)
_SIGN = Pattern(
    r"""
    \b(?:dizz\w*|drows\w*|sleepy|tired|sick|vomit\w*|thr(?:ow|ew)\w*\ up|puk\w*|nause\w*|sweat\w*
      |shak\w*|trembl\w*|cold|hot|fever\w*|numb(?:ness)?|weak\w*|tingl\w*|blur\w*|headaches?|hurts?|hurting
      |aches?|aching|pains?|painful|heart|chest|breath\w*|racing|pounding|pale|gr[ae]y|blue|yellow
      |floppy|limp|drool\w*|foam\w*|confus\w*|muddled|weird|strange(?:ly)?|odd(?:ly)?|slurr\w*|speech
      |swell\w*|swollen|bleed\w*|blood\w*|rash|spinning|faint\w*|pass(?:ed|ing)\ out|worse|stiff
      |seeing|sees|hearing|itch\w*|burn\w*|snor\w*|gurgl\w*|gasp\w*|cramps?|ringing
      |can'?t\ (?:move|feel|see|speak|walk|stand|keep))\b
    | \b\d+\s?(?:min\w*|hours?|hrs?)\b
    """,
    re.VERBOSE,
)
_CALLED = (
    r"\bi(?:'ve| have)? (?:\w+ )?(?:rang|rung|phoned|called|texted|spoke (?:to|with)|talked to)"
)
_CALLED_A_LINE = Pattern(
    rf"{_CALLED} (?:up )?(?:(?:the|that|your|a|one of the) )?(?:\w+ )?(?:numbers?|lines?|helplines?"
    r"|hotlines?|samaritans|988|116 ?123|lifeline)\b"
)
_CALLED_THEM = Pattern(rf"{_CALLED} (?:them|somebody|someone|one)\b")
_EASED = Pattern(
    r"\b(?:i'?m|i am|i|it'?s|it is|feel|feeling|am|doing|bit|much)(?: \w+)? better\b|^better\b"
)
_OF_YESTERDAY = Pattern(r"\bsorry\b.{0,12}\b(?:yesterday|last night|the other (?:day|night))\b")
_NOT_THROUGH = Pattern(
    r"\b(?:but|if|when|not|never|\w+n'?t|nobody|no one|busy|better (?:off|place|without|dead))\b"
)
"""What takes back that it is better, or that a line was reached."""
_OWN_REMEDY = Pattern(
    r"\b(?:took|taken|used|had|has|given|gave)\b.{0,12}\b(?:spray|inhaler|puffer|nitro\w*"
    r"|aspirin|pen"
    r"|epi-?pen|insulin|antihistamine)\b"
)
_EASING = Pattern(
    r"\b(?:it|that|this|my (?:heart|pulse|breath(?:ing)?))(?:'?s| is)? (?:now |slowly )?"
    r"(?:slowing|easing|calming|settling|eases|slows|calms|getting (?:less|slower|calmer))\b"
)
_CAN_BE_PANIC = frozenset({"breathing", "chest"})
_NO_MORE = Pattern(
    r"\b(?:won'?t|wont|will not|not (?:going to|gonna)|never|no need to) (?:\w+ )?"
    r"(?:take|have|drink|swallow|use) (?:(?:any|no) )?(?:more|another|else|anything)\b"
    r"|\bnothing (?:more|else)\b"
)
_TAKEN_BESIDE = Pattern(
    rf"\b(?:{MEDICINE}|sleeping (?:tablet|pill)s?|painkillers?|paracetamol|ibuprofen|aspirin"
    r"|alcohol|wine|beers?|vodka|whisk\w+|gin|rum|weed|drugs?)\b"
)
_CLAUSE = Pattern(r"(?<=[.!?,;])\s+|\s+(?:and|but)\s+")
_LEAD = (
    r"^\W*(?:(?:yes|yeah|yep|and|but|so|oh|well|btw|sorry|no|about|around|only|maybe|just|roughly"
    r"|nearly|almost|over|like|i think|now)\W+)*"
)
_IT = r"(?:it|this|that|all (?:this|that)|(?:the|my|his|her|their|our) (?:\w+ )?\w+)"
_AGO = (
    r"(?:an?|half an?|\d+|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|(?:a )?few"
    r"|(?:a )?couple(?: of)?|(?:an )?hour and a half)? ?(?:sec\w*|min\w*|h(?:ou)?rs?)"
    r"(?: or so)? ago"
)
_LONG_SINCE = (
    r"(?!.*\b(?:before|once|new|years?|months?|weeks?|january|february|march|april|june|july|august"
    r"|(?:septem|octo|novem|decem)ber|christmas|easter|summer|winter|spring|autumn|(?:19|20)\d\d"
    r"|is|are|was|i|it|it'?s|better|good|fine|well|calm\w*)\b)"
)
_REMEDY = r"(?:puffs?|inhaler|spray|pens?|tablets?|pills?|medicine|aspirin|sugar|juice|pressing)"
_ONSET = Pattern(
    rf"{_LEAD}(?:{_IT} )?since {_LONG_SINCE}[\w:.']+(?: [\w:.']+){{0,4}}\W*$"
    rf"|{_LEAD}(?:{_IT}|all)(?: \w+)? (?:came on|began|started|set in)\b{_LONG_SINCE}"
    r"(?: [\w:.']+){1,6}\W*$"
    rf"|{_LEAD}{_AGO}\W*$"
)
"""A clause of nothing but when it began, which is the first thing that is asked on the phone."""

_GOES_ON = Pattern(
    rf"{_LEAD}(?:(?:{_IT}|he|she|they|we|i) )?(?:is |are )?still\W*$"
    r"|\bstill (?:(?:in )?here\W*$|there|going(?: on)?|the same|like (?:this|that)|bad|beep\w*"
    r"|ringing"
    r"|clumsy|droop\w*|unconscious|out)\b"
    rf"|{_LEAD}(?:{_IT} is )?(?:no (?:change|better|different)|(?:not|n't) (?:any )?better"
    r"|(?:just |exactly )?the same)\W*$"
    rf"|\b{_REMEDY}\b.{{0,15}}\b(?:did|does|doing|done) nothing\b"
    rf"|\b{_REMEDY}\b.{{0,12}}(?:\bnot|n't) (?:\w+ )?(?:help(?:ing|ed)?|work(?:ing|ed)?)\b"
    r"|\bstill (?:can'?t|cannot|won'?t|not) (?!sleep|wait|find|decide|believe|sure)"
    r"|(?:\b(?:is|'?s|are|'?re|gets?|getting|got|feels?|looks?|rather|much|even|bit|now|far"
    r"|slightly|lot) |^\W*)(?:worse|tighter|weaker|heavier|stronger)\b"
    r"(?! (?:than|when|if|with|on|in|at|for)\b)"
    rf"|{_LEAD}{_IT}(?:'?s| is| has| came| comes| started| coming| just)+"
    r" (?:come |coming )?(?:back|again)(?: (?:again|now))?\W*$"
)
_FEELS_STILL = Pattern(
    r"\bstill (?:feel|want(?! (?:my|the|it|you|a))|mean|thinking|there|the same|like that|here)\b"
    r"|^\W*(?:it'?s |it is |feel\w* )?(?:back|worse|no better)\b"
)
_AGAIN = Pattern(r"\b(?:still|again|just now)\b")
_NO_SIGN = Pattern(
    r"\b(?:tired|not|no|never|\w+n't|cramps?|calf|calves|snor\w*|slept|sleep(?:ing)?|asleep|nights?"
    r"|bed|woke|wake|legs? again)\b"
)
"""What takes a sign back, or is of a night."""
_AWAKE = Pattern(r"(?<!not )(?<!n't )(?<!never )\b(?:awake|woke up|woken up|talking|conscious)\b")
_NONE_OF_IT = Pattern(r"\b(?:no|not|never|without|\w+n't|nothing)\b")


def asks_silence(text: str) -> bool:
    """Whether a plain lower-case text asks that the bot tell nobody, or if it does."""
    return len(text.split()) <= MOST_WORDS and _ASKS_SILENCE.search(text) is not None


def came_through(text: str, *, was_low: bool) -> str | None:
    """What a plain lower-case text tells of a crisis that is behind somebody: that it is better, or
    that a line was called; None where it tells neither, or anything graver beside it.

    `was_low` says that despair was answered lately; without it the words must name it.
    """
    if len(text.split()) > MOST_WORDS or tells_of_despair(text) or _NOT_THROUGH.search(text):
        return None
    if _CALLED_A_LINE.search(text) or (was_low and _CALLED_THEM.search(text)):
        return CALLED_THEM
    is_eased = _EASED.search(text) and (was_low or _OF_YESTERDAY.search(text))
    return EASED if is_eased else None


def turns_away(text: str) -> bool:
    """Whether a plain lower-case text names what is the bot's or the article's."""
    return _TURNS_AWAY.search(text) is not None


def wavers(danger: str, text: str) -> bool:
    """Whether such words ask or doubt if help is needed, or fear what comes of it."""
    if len(text.split()) > MOST_WORDS or turns_away(text):
        return False
    return (_OF_A_CALL if danger == CRISIS else _WAVERS).search(text) is not None


def heard_in(danger: str, text: str, act: str) -> str | None:
    """What such words are heard as where nothing else knows them, and `act` is the sure one: a sign
    more, or something to be heard; None where they turn to something else."""
    is_polite = act in _POLITE or says_nothing(text) or remark_of(text) in _POLITE
    if is_polite or turns_away(text) or len(text.split()) > MOST_WORDS:
        return None
    if danger in _CAN_BE_PANIC and _EASING.search(text) and not _NONE_OF_IT.search(text):
        return EASING
    if danger == "overdose" and _NO_MORE.search(text):
        return NO_MORE
    return WORSE if is_sign_of(danger, text) else HEARD


def is_sign_of(danger: str, text: str) -> bool:
    """Whether plain lower-case words name a sign in a danger of the body, and do not deny it."""
    is_none = breathes(text) or _NONE_OF_IT.search(text) is not None
    is_beside = danger == "overdose" and _TAKEN_BESIDE.search(text) is not None
    is_said = _SIGN.search(text) is not None or shows(danger, text) or is_beside
    return danger != CRISIS and is_said and not is_none


def goes_on_with_it(danger: str, text: str) -> str | None:
    """Whether a clause of a plain lower-case text says when it began (ONSET), or that it is still
    there, back or worse (WORSE), whatever is asked or told in the others; after despair, that it
    is felt still (HEARD). None where none does."""
    clauses = [part for part in _CLAUSE.split(text) if not (turns_away(part) or part[-1:] == "?")]
    if danger == CRISIS:
        return HEARD if any(map(_FEELS_STILL.search, clauses)) else None
    if any(_GOES_ON.search(part) or _comes_again(danger, part) for part in clauses):
        return WORSE
    return ONSET if any(map(_ONSET.search, clauses)) else None


def _comes_again(danger: str, clause: str) -> bool:
    is_again = _AGAIN.search(clause) and _SIGN.search(clause)
    return bool(is_again or shows(danger, clause)) and not _NO_SIGN.search(clause)


def used_a_remedy(text: str) -> bool:
    """Whether a plain lower-case text says that a spray, a pen or the like was used."""
    return _OWN_REMEDY.search(text) is not None


def is_awake(text: str) -> bool:
    """Whether a plain lower-case text says that somebody is awake, be it not quite themselves."""
    return _AWAKE.search(text) is not None
