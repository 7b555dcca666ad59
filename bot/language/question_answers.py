"""Typed words as the answer to the open question, as its buttons would give it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.question_types import Choice, Question
from bot.language.answer_reading import is_about, read_for
from bot.language.night_marks import folded
from bot.language.spelling import distance

_LONGEST = 9
"""Words of an answer; a longer message is read as news or as a question."""

_FEW = 5
"""Words of what is about the question and no answer to it; it is asked again."""

_LEAST_PART = 5
"""Letters of a part of a button's label that stands for the whole."""


class Way(Enum):
    """What an answer does beside choosing."""

    CHOOSE = auto()
    NONE = auto()
    DONE = auto()
    SKIP = auto()
    BACK = auto()
    STOP = auto()
    AGAIN = auto()


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """An answer: which way it goes, and the keys of what it chooses."""

    way: Way
    chosen: frozenset[str] = frozenset()


_PLEASE = (
    r"(?:(?:please|pls|thats enough|no more|ok|okay|oh|um|hmm|er|lets|let us|just"
    r"|can (?:i|we|you)|ill|id like to|i want to|id rather|rather) )*"
)
_UNSURE = (
    r"(?:i )?(?:honestly |really )*(?:dont (?:know|remember)|do not know|dunno|not (?:sure|certain)"
    r"|no (?:idea|clue)|idk|unsure|can(?:t|not) (?:say|remember|tell)|forgot|hard to say|who knows"
    r"|havent a clue)(?: \w+){0,3}"
)
_THANKS = (
    r"(?: (?:please|pls|thanks|thank you|thx|for (?:now|today)|today|(?:im|i am) \w+"
    r"|(?:i )?(?:gotta|got to|have to|must) (?:go|run|dash|rush)))*"
)
_WAYS: dict[Way, tuple[str, ...]] = {
    Way.STOP: (
        (
            rf"{_PLEASE}(?:stop|enough|quit|finish|end)(?: (?:it|this|that|asking|questions))?"
            rf"(?: here| now| there)?{_THANKS}"
        ),
        rf"(?:no more|enough)(?: questions| of (?:this|that))?{_THANKS}",
        rf"{_PLEASE}skip (?:today|tonight|the (?:rest|check ?in)|all(?: of (?:it|them))?){_THANKS}",
        rf"(?:thats|that is) (?:all|enough|it){_THANKS}",
        r"(?:im|i am) (?:done|finished)|(?:gotta|got to|have to) (?:go|run|dash|rush)",
        r"(?:i )?can(?:t|not) (?:do|finish|answer) (?:this|it|these)(?: now| today)?(?: leave it)?",
    ),
    Way.SKIP: (
        (
            rf"{_PLEASE}(?:skip|pass|next|leave|rather not(?: say)?)"
            rf"(?: (?:it|this|that|one|question|this one|that one|this question|out))?{_THANKS}"
        ),
        rf"{_UNSURE}(?: skip)?",
    ),
    Way.BACK: (
        rf"{_PLEASE}(?:go |take me )?back(?: one| a step| to the last one)?{_THANKS}",
        r"(?:the )?(?:previous|last)(?: question| one)",
        r"previous|undo(?: that)?",
    ),
    Way.DONE: (r"(?:all )?(?:done|finished|ready)|continue|go on",),
    Way.NONE: (
        (
            r"(?:(?:no|nope|nah) )*(?:none|nothing|nil|nope|no|nah|neither|zero|nowt|na|not really"
            r"|n/a|never|nada)(?: (?:of (?:these|those|them|it|that|the above)|at all|else|really"
            r"|thanks|thx|special|like that|here|again|to report|pls))*"
        ),
    ),
}
"""How people say what the buttons around the choices do; the first that fits counts."""

_VAGUE = re.compile(
    r"(?:it was |was )?(?:not |very |really |pretty |so |quite )*(?:bad|rough|rubbish|poor|good"
    r"|fine|great|alright)"
)
"""How a night was, and not how much it twitched."""

_YES = re.compile(
    r"(?:y|yes|yeah|yep|yup|ya|yh|aye|sure|correct|thats right|i do|it is|indeed"
    r"|true)(?: (?:please|i do|it is|thanks))?"
)
_NO = re.compile(
    r"(?:n|no|nope|nah|nay|not really|i dont|it isnt|not at all|never|no i dont)(?: (?:thanks"
    r"|thank you))?"
)


_GOOD = "(?:well|ok|okay|fine|right|good|better|great|alright)"
_UNWELL = (
    rf"\bnot (?:yet|really|quite|(?:\w+ )?{_GOOD})\b|\bdont feel (?:\w+ )?{_GOOD}\b"
    rf"|\bstill (?!{_GOOD}|here|not sure)\w"
    r"|(?<!not )(?<!not really )(?<!no longer )\b(?:unwell|ill|sick|poorly|dizzy|confused|hurts?"
    r"|hurting|bleeding|in pain|worse|awful|terrible|rough)\b"
)
_ONLY_THERE = {"well": {"unwell": re.compile(_UNWELL)}}
"""Words of choices that mean them only where they were asked for, by question."""


def read_answer(question: Question, text: str) -> TypedAnswer | None:
    """The answer that the text gives to the question, or None when it gives none."""
    low = " ".join(re.sub(r"[^\w\s/%-]", " ", folded(text)).split())
    if not low or "?" in text or low.count(" ") >= _LONGEST:
        return None
    if answer := _labelled(question, low):
        return answer
    for choice, saying in _ONLY_THERE.get(question.key, {}).items():
        if saying.search(low):
            return TypedAnswer(Way.CHOOSE, frozenset({choice}))
    for way, sayings in _WAYS.items():
        if any(re.fullmatch(saying, low) for saying in sayings):
            return _going(question, way, low)
    if _VAGUE.fullmatch(low) and not re.fullmatch(r"not (?:too |so )?bad", low):
        return TypedAnswer(Way.AGAIN)
    if _YES.fullmatch(low):
        is_choice = question.choice("yes") is not None
        return TypedAnswer(Way.CHOOSE, frozenset({"yes"})) if is_choice else TypedAnswer(Way.AGAIN)
    if chosen := read_for(question.key, text):
        return TypedAnswer(Way.CHOOSE, chosen)
    is_near = low.count(" ") < _FEW and is_about(question.key, text)
    return TypedAnswer(Way.AGAIN) if is_near else None


def _going(question: Question, way: Way, low: str) -> TypedAnswer | None:
    if way is Way.SKIP and (unknown := question.choice("unknown")) and re.fullmatch(_UNSURE, low):
        return TypedAnswer(Way.CHOOSE, frozenset({unknown.key}))
    if way is Way.DONE and not question.several:
        return None
    if way is not Way.NONE or question.none:
        return TypedAnswer(way)
    denial = next((c for c in question.choices if c.label.startswith("No")), None)
    if denial is None and _NO.fullmatch(low):
        return TypedAnswer(Way.AGAIN)
    denial = denial or next((c for c in question.choices if c.value == 0), None)
    return TypedAnswer(Way.CHOOSE, frozenset({denial.key})) if denial else TypedAnswer(Way.SKIP)


def _labelled(question: Question, low: str) -> TypedAnswer | None:
    """The one choice whose button, or a part of it, says nearly that."""
    named: dict[str, set[str]] = {}
    for choice in question.choices:
        for words in _names(choice):
            named.setdefault(words, set()).add(choice.key)
    if question.none:
        named.setdefault(_plain(question.none), set()).add("")
    slips = {words: distance(low, words) for words in named if len(named[words]) == 1}
    near = [w for w, count in slips.items() if count <= (len(w) >= 5) + (len(w) >= 12)]
    holding = [] if len(low) < _LEAST_PART else [w for w in named if f" {low} " in f" {w} "]
    keys = named[min(near, key=lambda words: slips[words])] if near else set[str]()
    keys = keys or set().union(*(named[words] for words in holding))
    if len(keys) != 1:
        return None
    (key,) = keys
    return TypedAnswer(Way.CHOOSE, frozenset({key})) if key else TypedAnswer(Way.NONE)


def _names(choice: Choice) -> Iterator[str]:
    first, _, rest = choice.label.partition(",")
    last = choice.label.rpartition(": ")[2]
    names = (choice.label, choice.summary, choice.short, choice.key, first, rest, last)
    yield from {_plain(name) for name in names} - {""}


def _plain(label: str) -> str:
    return " ".join(re.sub(r"[^\w\s/%-]", " ", folded(label)).split())
