"""Typed words as the answer to the open question, as its buttons would give it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from bot.domain.question_types import Choice, Question
from bot.language.answer_asides import goes_on_telling, own_part, without_courtesy, without_doubt
from bot.language.answer_reading import (
    OF_THE_NIGHT,
    Read,
    is_about,
    is_unsure_of_else,
    lacks_the_hour,
    read_for,
    told_beside,
)
from bot.language.answer_ways import Way, is_unsure, is_unsure_which, way_of, way_within
from bot.language.answer_words import IS_ASKED, NEAR, NEXT_TO_NONE, SAME, WOKE_ONCE
from bot.language.asked_back import asked_back, goes_on
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import without_lead
from bot.language.night_marks import folded
from bot.language.night_meant import asks, tells_of_the_night
from bot.language.night_reading import read_night
from bot.language.reply_reading import replied
from bot.language.spelling import OTHER_WORDS, distance
from bot.language.unread import CHIPS_OF_DAY, fits_no_answer, half_told
from bot.language.vague_words import is_vague

_LONGEST = 30
"""Words of an answer; a longer message is read as news or as a question."""

_SHORT = 9
"""Words of an answer that says one thing."""

_FEW = 7
"""Words of what is about the question and no answer to it; it is asked again."""

_TELLS = frozenset({Way.CHOOSE, Way.PART, Way.NONE})
_MOST_SLIPS = 2
"""Letters in which a typed label may differ; one of another length differs in more."""

_LEAST_PART = 5
"""Letters of a part of a button's label that stands for the whole."""


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """An answer: which way it goes, the keys of what it chooses, and what else it tells.

    A loose one has words around it, in which a danger may be told; one that is read is none of a
    button's. What it lacks is `missing`: the side, or whether coffee was after noon.
    """

    way: Way
    chosen: frozenset[str] = frozenset()
    rest: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_loose: bool = False
    is_read: bool = False
    missing: str = ""


_VAGUE = Pattern(
    r"(?:it was |was )?(?:not |very |really |pretty |so |quite )*(?:bad|rough|rubbish|poor|good"
    r"|fine|great|alright|shite?|crap|grim|dire|weird|odd|strange|decent|horrid|iffy)"
    r"|(?:please )?dont ask|(?:trust me )?you (?:really )?dont (?:want|wanna) (?:to )?know"
    r"|(?:just |quite )?(?:an? )?(?:ordinary|plain)(?: (?:day|night|one))?"
)
"""How a night or day was, and not how much it twitched."""

_YES = Pattern(
    r"(?:y|yes|ye|yea|yeah|yep|yup|yis|ya|yh|(?:och |oh )?aye|sure|correct|thats right|i do|it is"
    r"|indeed|true|go on then)(?: (?:please|i do|it is|thanks|go on|then|love))*"
)
_NO = Pattern(
    r"(?:n|no|nope|nah|nay|not really|i dont|it isnt|not at all|never|no i dont)(?: (?:thanks"
    r"|thank you))?"
)
_KINDLY = Pattern(r"(?<=\w)(?: (?:thanks|thank you|please|pls|cheers|ta|mate|for once|again))+$")
_OF_SLEEP = Pattern(r"\d ?(?:ish|h|hrs?|hours?)\b|\bhours?\b|\bsle[ep]|\b(?:under|over) \d")
"""What makes a number one of hours of sleep where something else was asked."""

_YES_OR_NO = Pattern(r"(?:(?P<yes>yes|yeah|yep|yup|aye)|no|nope|nah)\b")
_BUT = Pattern(r"\b(?:but|maybe|not sure|sometimes|perhaps|though|except|or)\b")
"""What after a yes or no makes it less than one."""


def read_answer(question: Question, text: str) -> TypedAnswer | None:
    """The answer that the text gives to the question, or None when it gives none."""
    text = without_courtesy(text)
    low = _plain(text)
    is_hours = question.key == "hours" or ":" in text
    asked = asked_back(low)
    if asked and not (asked == "numbers" and is_hours) and not way_within(folded(text)):
        return TypedAnswer(Way.AGAIN, missing=asked)
    if goes_on(low) and not (question.several and way_of(low)):
        return TypedAnswer(Way.AGAIN)
    if goes_on_telling(text):
        return _read(question, without_lead(text))
    said = without_doubt(question.key, text)
    answer = _read(question, said) if said != text else None
    return answer if answer and answer.way in _TELLS else _read(question, text)


def _read(question: Question, text: str) -> TypedAnswer | None:
    low = _plain(text)
    if (
        not low
        or "?" in folded(text)
        or low.count(" ") >= _LONGEST
        or IS_ASKED.search(folded(text))
    ):
        return None
    if question.key == "jerks" and NEXT_TO_NONE.fullmatch(low):
        return TypedAnswer(Way.AGAIN, missing="some")
    if low.count(" ") < _SHORT and (answer := _in_few_words(question, low)):
        return answer
    read = read_for(question, text)
    if way := _way_with_reasons(low, folded(text), read):
        going = _going(question, way, low)
        rest = read.rest if read else told_beside(question.key, text)
        return replace(going, rest=rest, is_loose=True) if going else None
    if (yes := _YES_OR_NO.match(low)) and question.choice("yes") and not _BUT.search(low):
        key = "yes" if yes["yes"] else "no"
        return TypedAnswer(Way.CHOOSE, frozenset({key}), is_loose=True)
    if read:
        return _chosen(read)
    if question.key == "spot" and (SAME.search(low) and low.count(" ") < _SHORT):
        return TypedAnswer(Way.AGAIN, missing="side")
    if low.count(" ") < _SHORT and lacks_the_hour(question.key, text):
        return TypedAnswer(Way.AGAIN, missing="noon", is_loose=True)
    if question.key == "night" and WOKE_ONCE.search(low):
        return TypedAnswer(Way.AGAIN, missing="once", is_loose=True)
    own = own_part(text)
    answer = _read(question, own) if own else None
    return answer if answer and answer.way in _TELLS else _asked_again(question, text, low)


def _asked_again(question: Question, text: str, low: str) -> TypedAnswer | None:
    """That a text is about what was asked, or only tells how the night went, and no answer."""
    if asks(text):
        return None
    if question.key == "where" and NEAR["where"].search(folded(text)) and low.count(" ") < _FEW:
        return TypedAnswer(Way.AGAIN, missing="part", is_loose=True)
    is_half = half_told(text) == "drinks" and low.count(" ") < _SHORT
    if question.day_before and is_half:
        return TypedAnswer(Way.AGAIN, missing="drinks", is_loose=True)
    denied = read_night(text).denied & CHIPS_OF_DAY
    if question.day_before and denied and low.count(" ") < _SHORT:
        return TypedAnswer(Way.AGAIN, missing="no", is_loose=True)
    is_besides = fits_no_answer(text) and not half_told(text)
    is_near = is_besides or is_about(question.key, text) or is_vague(low)
    if is_near and low.count(" ") < _FEW:
        return TypedAnswer(Way.AGAIN, missing="fit")
    is_else = question.key in OF_THE_NIGHT and (tells_of_the_night(text) or is_besides)
    return TypedAnswer(Way.AGAIN, missing="else", is_loose=True) if is_else else None


def tells(answer: TypedAnswer) -> bool:
    """Whether it says something of what was asked, and not only where to go."""
    return answer.way in _TELLS


def names_it(question: Question, text: str) -> bool:
    """Whether a text names by itself what a question is about, so that it need not be asked."""
    return question.key != "hours" or _OF_SLEEP.search(text.lower()) is not None


def says_yes_or_no(text: str) -> bool:
    """Whether a text is a mere yes, no or nothing, which may answer something else."""
    low = _plain(text)
    return bool(_YES.fullmatch(low) or _NO.fullmatch(low)) or way_of(low) is Way.NONE


def _in_few_words(question: Question, low: str) -> TypedAnswer | None:
    """A short answer that says one thing: a button's words, a way, a yes or no."""
    if answer := _labelled(question, low) or _labelled(question, _KINDLY.sub("", low)):
        return answer
    if keys := replied(question, low):
        return TypedAnswer(Way.CHOOSE, keys, is_loose=True, is_read=True)
    if way := way_of(low):
        going = _going(question, way, low)
        return replace(going, rest=told_beside(question.key, low)) if going else None
    if _VAGUE.fullmatch(low) and not re.fullmatch(r"not (?:too |so )?bad", low):
        return TypedAnswer(Way.AGAIN, missing="fit")
    if _YES.fullmatch(low):
        if question.key == "spot":
            return TypedAnswer(Way.AGAIN, missing="side")
        is_choice = question.choice("yes") is not None
        chosen = TypedAnswer(Way.CHOOSE, frozenset({"yes"}))
        return chosen if is_choice else TypedAnswer(Way.AGAIN, missing="fit")
    return None


def _way_with_reasons(low: str, whole: str, read: Read | None) -> Way | None:
    """The way that a part of the line says; an answer beside it goes before what comes later."""
    if is_unsure_which(low):
        return Way.SKIP
    found = way_within(whole)
    if found is None:
        return None
    way, is_first = found
    is_answer = read is not None and bool(read.own)
    is_way = not is_answer or way is Way.BACK or (is_first and not is_unsure(low))
    return way if is_way else None


def _chosen(read: Read) -> TypedAnswer:
    way = Way.PART if read.is_part else Way.CHOOSE if read.own else Way.NONE
    return TypedAnswer(way, read.own, read.rest, is_loose=not read.is_sure, is_read=True)


def _going(question: Question, way: Way, low: str) -> TypedAnswer | None:
    if way is Way.SKIP and is_unsure_of_else(question, low):
        return None
    if way is Way.SKIP and (unknown := question.choice("unknown")) and is_unsure(low):
        return TypedAnswer(Way.CHOOSE, frozenset({unknown.key}), is_read=True)
    if way is Way.DONE and not question.several:
        return None
    if way is not Way.NONE or question.none:
        return TypedAnswer(way)
    denial = next((c for c in question.choices if c.label.startswith("No")), None)
    if denial is None and _NO.fullmatch(low):
        return TypedAnswer(Way.AGAIN, missing="fit")
    denial = denial or next((c for c in question.choices if c.value == 0), None)
    return TypedAnswer(Way.CHOOSE, frozenset({denial.key})) if denial else TypedAnswer(Way.SKIP)


def _labelled(question: Question, low: str) -> TypedAnswer | None:
    """The one choice whose button, or a part of it, says nearly that."""
    named: dict[str, set[str]] = {}
    for choice in question.choices:
        for words in _names(choice):
            named.setdefault(words, set()).add(choice.key)
    if question.none:
        named.setdefault(_button(question.none), set()).add("")
    slips = {
        words: distance(low, words)
        for words in named
        if len(named[words]) == 1
        and (abs(len(low) - len(words)) <= _MOST_SLIPS or _is_slip(low, words))
    }
    near = [
        w
        for w, count in slips.items()
        if count <= (len(w) >= 5) + (len(w) >= 12) or _is_slip(low, w)
    ]
    if near and low in OTHER_WORDS and low not in named:
        return TypedAnswer(Way.AGAIN, missing="fit")
    whole = {_button(choice.label) for choice in question.choices if choice.ordinary}
    parts = named.keys() - whole if len(low) >= _LEAST_PART else ()
    holding = [words for words in parts if f" {low} " in f" {words} "]
    keys = named[min(near, key=lambda words: slips[words])] if near else set[str]()
    keys = keys or set().union(*(named[words] for words in holding))
    if len(keys) != 1:
        return None
    (key,) = keys
    return TypedAnswer(Way.CHOOSE, frozenset({key})) if key else TypedAnswer(Way.NONE)


def _is_slip(low: str, word: str) -> bool:
    """Whether a short word was typed with two letters swapped or one of them twice."""
    if low[0] != word[0] or len(low) < 4:
        return False
    return sorted(low) == sorted(word) or re.sub(r"(.)\1", r"\1", low) == word


def _names(choice: Choice) -> Iterator[str]:
    """The names of a button; one that says more than the night has no short one, as who types
    *quiet night* has said nothing of the day."""
    if choice.ordinary:
        yield _button(choice.label)
        return
    first, _, rest = choice.label.partition(",")
    last = choice.label.rpartition(": ")[2]
    key = choice.key if choice.key.isalpha() else ""
    names = (choice.label, choice.summary, choice.short, key, first, rest, last)
    yield from {_button(name) for name in names} - {""}


@cache
def _button(label: str) -> str:
    """The words of a button, which are few and always the same; what people type is not kept."""
    return _plain(label)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s/%-]", " ", folded(text)).split())
