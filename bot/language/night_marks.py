"""The words of a night's news: what each says, where it stands, and what an amount belongs to."""

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain import choice_words
from bot.domain.question_types import Choice, Question
from bot.domain.questions import PARTS, QUESTIONS
from bot.language import night_words as words
from bot.language.lazy_regex import Pattern
from bot.language.no_twitching import of_ones_own_night
from bot.language.numbers import SCORE, score_in_words
from bot.language.reminder_text import fold
from bot.language.sleep_spans import hours_between, with_time_in_bed
from bot.language.spelling import mended

Row = tuple[str, Pattern, Callable[[re.Match[str]], int] | None]
"""A kind of mark, its pattern, and what reads its number."""

_BY_NAME = frozenset(
    {"events", "course", "jerks", "where", "face", "spot", "yesterday", "day", "night"}
)
OTHERS = tuple(question for question in QUESTIONS if question.key not in _BY_NAME)
"""The questions whose choices are simply looked for."""

_HARD = Pattern(r"[.;!?\n()]+(?!\d)|\b(?:but|though|then|however|except|yet)\b")
_SOFT = Pattern(
    r"[,:/&+]|\s[-–]+\s|\b(?:and|with|plus|after|before|cos|because|from|so|when|also|while)\b"
)
_OF_ELSE = (
    r"hours?|hrs?|h|min\w*|am|pm|o ?clock|km?|miles?|seconds?|days?|weeks?|nights?|years?|mg|times"
)
_N, _M = rf"(?P<n>{words.NUMBER})", rf"(?: ?(?:-|to|or) ?(?P<m>{words.NUMBER}))?"
_ADVERB = r"(?: odd|ish|\+| or so| plus)?"
_ONE = (
    r"(?:(?<=had )|(?<=got )|(?<=just )|(?<=only )|(?<=felt )|(?<=gave )|(?<=was )"
    r"|(?<=then )|(?<=and )|(?<=, ))(?P<n>an?)"
)
_IN_ONE_GO = (
    r"(?!,? (?:(?:in|all in) (?:a row|one go)|on the trot|(?:and )?(?:then|before) (?:it )?stop))"
)
"""What behind a count makes it one fit of jerks, which says nothing of how much it was."""

_COUNTS = (
    Pattern(
        rf"(?:(?<=jerks: )|(?<=jerks )|(?<=jolts: )|(?<=twitches: )|(?<=woke: )){_N}(?= ?[,/;]|$)"
    ),
    Pattern(
        rf"\b{_ONE}(?= (?:(?:big|small|little|single|huge|tiny|massive|quick|wee|strong"
        rf"|sharp|sudden|slight|almighty|mighty|proper|nasty|violent|good) )*(?:{words.JERK})\b)"
    ),
    Pattern(
        rf"\b(?<![:.,\d]){_N}{_M}{_ADVERB}(?= (?:(?!(?:{_OF_ELSE}|lot|few|bit|couple"
        rf"|little|with|from|by|when|because|after|before|till?|until)\b)\w+ ){{0,3}}"
        rf"(?:{words.JERK}|ones?)\b)"
    ),
    Pattern(rf"\b(?<![:.,\d]){_N}{_M}{_ADVERB} (?:times?|goes|occasions)\b{_IN_ONE_GO}"),
    Pattern(
        rf"\b(?:had|got|counted|felt) (?:about |like |maybe |only |just )?{_N}{_M}"
        r"(?= (?:of (?:them|those)|last night|tonight|again|before (?:i|sleep)|in the night)\b)"
    ),
    Pattern(
        r"\b(?:about|maybe|roughly|over|more than|at least|nearly|almost|perhaps|probably|only"
        r"|just)"
        rf" {_N}{_M}{_ADVERB}(?! o ?clock)(?= ?(?:$|[,.;!]))"
    ),
    Pattern(
        r"\b(?P<n>(?<!for )(?<!at )(?<!wake )(?<!wake up )once"
        r"(?! (?:again|more|i|we|he|she|it|in)\b)"
        r"|twice|thrice"
        r"|(?:a )?few|(?:a )?couple|several)\b(?! (?:hours|days|min))"
    ),
)
_SIZE = (
    r"(?:(?:big|large|small|little|more|cheeky|quick|double|strong|cold|tiny|of|the|nice|single"
    r"|craft|good|full|red|white|some|cheap|whole) )*"
)
_FREE = r"(?! free| ?\(?0(?:[.,]0)? ?%)"
_DRINK = Pattern(
    rf"\b(?P<n>half an?|half|(?:a |the )?(?:whole|entire|full)|an?"
    rf"|{words.NUMBER}){_M}(?: or more)? {_SIZE}"
    rf"(?P<vessel>{words.VESSEL} )?{_SIZE}(?P<drink>{words.DRINK})\b{_FREE}"
)
_GLASSES = Pattern(
    rf"(?:^|[,.;:] |\b(?:had|drank|only|just|after|with|and|night|yesterday|evening) ){_N} glasses"
    r"(?=$|[,.;]| (?:at|around|about|before|after|with|last|late|in the evening|too)\b)"
)
"""What is drunk by the glass and not named, as nobody tells of two glasses of water."""

_DRINKS_BEHIND = Pattern(rf"\b(?P<drink>{words.DRINK}) ?[:(] ?{_N}")
_GLASSES_BEHIND = Pattern(
    rf"\b(?P<drink>{words.DRINK}),? (?:(?:about|maybe|like|just|only|some) )?{_N}{_M} {_SIZE}"
    r"glass(?:es)?\b(?! of (?!it|that|them|wine))"
)
_NO_DRINK = Pattern(
    rf"\b(?:{words.NOT}) (?:(?!{words.NUMBER}\b)\w+ ){{0,2}}?(?:{words.DRINK})\b"
    r"|\b(?:drank nothing|nothing to drink|sober|teetotal|dry night)\b"
)
_NOT_MUCH = Pattern(
    r"\b(?:not|wasnt|was not|werent|isnt|aint|didnt|no|never|hardly) (?:(?!sle[ep]|rest|eat"
    r"|drink|dream)\w+ ){0,2}?(?:a lot|lots|loads|much|many|bad(?:ly)?|terribl[ey]|awful"
    r"|constant(?:ly)?|all night)\b"
)
_LOT = Pattern(rf"\b(?:{choice_words.LOT})(?! (?:nights?|sleep|dreams?|mood)\b)\b")


_PART = rf"{choice_words.LEG}|{choice_words.ARM}|{choice_words.HAND}|{choice_words.FACE}|side|one"
_CORRECT = Pattern(
    rf"\b(?:(?:{words.KIN}|you|we|they|i|that|boss|chef|doctor|doc|gp|nurse|everyone|people)"
    r"(?:s|re|m)?(?: (?:is|are|was|were|may|might|could|be|not|so|dead|all|quite|always|\w+ly))*"
    rf"|(?:got|get|put|did|do|done) (?:it|that|this|them)) right\b(?! (?:{_PART})\b)"
)
"""A *right* that is no side: `he is probably right`, `you got that right`."""


def _rows(question: str, *choices: str) -> Iterator[Row]:
    """Rows for the choices of a question that have words, in that order if there is one."""
    named = {
        choice.key: Pattern(rf"(?<!\w)(?:{choice.words})(?!\w)")
        for asked in QUESTIONS
        if asked.key == question
        for choice in asked.choices
        if choice.words
    }
    yield from ((choice, named[choice], None) for choice in choices or named)


def kind_of(question: Question, choice: Choice) -> str:
    """The kind of mark of a choice of another question than those read here by name."""
    return f"{question.key} {choice.key}"


def _other_rows() -> Iterator[Row]:
    """Rows for every question that is not read by name: a new one brings its words along."""
    sayings = [
        (choice.words or re.escape(choice.summary.lower()), kind_of(question, choice))
        for question in OTHERS
        for choice in question.choices
        if choice.words or choice.summary
    ]
    for saying, kind in sorted(sayings, key=lambda row: -len(row[0])):
        yield kind, Pattern(rf"(?<!\w)(?:{saying})(?!\w)"), None


_CLOCK = Pattern(r"\d{1,2}(?:[:.]\d\d)?")
_AT = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
_OF_THE_CLOCK = Pattern(
    rf"\b(w[oa]ke(?: up)?) (?:about|around|round)(?: about)? "
    rf"(?=(?:{words.NUMBER})\b(?! ?(?:times|or \w+ times|h\b|hrs?|hours?|min\w*|nights?|jerks)))"
)
_QUIET_ROOM = Pattern(
    r"\bquiet(?= (?:a?round )?(?:here|outside|in (?:the|my|our) (?:house|flat|home|room|place))\b)"
)
"""A time at which somebody woke, which is no count; and a quiet that is none of the muscles."""

_SLEPT_SPAN = Pattern(
    rf"\bslept (?:from )?{_AT} ?(?:-|to|till?|until) ?{_AT}(?! ?(?:h|hrs?|hours?|times)\b)\b"
)


def _in_hours(span: re.Match[str]) -> str:
    """`slept 9 to 2` in hours, where that can only be meant."""
    hours = hours_between(span[0])
    return span[0] if hours is None else f"slept {hours:.1f} hours".replace(".0 ", " ")


_TAKEN = "\x00"
"""Stands in for letters that were understood."""

_REMEMBERED = 64
"""So many texts are remembered: several readers look at the parts of one message in turn."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that say something: what kind, how many, where they stand, and in which clauses."""

    kind: str
    number: int = 0
    start: int = 0
    end: int = 0
    hard: int = 0
    soft: int = 0


@lru_cache(_REMEMBERED)
def folded(text: str) -> str:
    """The text as the patterns expect it."""
    low = re.sub(r"[^\w\s.,;:!?()&+%/-]", " ", re.sub(r"['’]", "", fold(text).replace("…", "...")))
    low = re.sub(r"([a-z])\1{2,}", r"\1", low)
    low = SCORE.sub(score_in_words, low)
    for wrong, right in words.SPELLINGS.items():
        low = re.sub(wrong, right, low)
    low = _OF_THE_CLOCK.sub(r"\1 at ", _QUIET_ROOM.sub("", low))
    low = _SLEPT_SPAN.sub(_in_hours, with_time_in_bed(of_ones_own_night(low)))
    low = words.AT_TIMES.sub(lambda times: f"{len(_CLOCK.findall(times[0]))} times", low)
    low = " ".join(mended(low, words.KNOWN_WORDS).split())
    return re.sub(r"\bquite(?= (?:night|one)\b|$)", "quiet", low)


@dataclass(frozen=True, slots=True)
class Scan:
    """A folded text, its marks, and where its clauses begin and the last of them ends."""

    low: str
    marks: tuple[Mark, ...]
    borders: tuple[int, ...]

    def clause(self, soft: int) -> tuple[int, int]:
        """Where the clause of that number begins and ends."""
        return self.borders[soft], self.borders[soft + 1]

    def between(self, one: Mark, other: Mark) -> int:
        """How many words stand between two marks."""
        first, last = sorted((one, other), key=lambda mark: mark.start)
        return len(self.low[first.end : last.start].split())


@lru_cache(_REMEMBERED)
def scanned(text: str) -> Scan:
    """The text, folded, with its marks in order."""
    whole = words.TAKEN_BACK.sub("it was", folded(text))
    left, marks = whole, list[Mark]()
    for kind, pattern, read in _ROWS:
        for found in [*pattern.finditer(left)]:
            start, end = found.span()
            if start < end and _TAKEN not in left[start:end]:
                left = left[:start] + _TAKEN * (end - start) + left[end:]
                marks.append(Mark(kind, read(found) if read else 0, start, end))
    hard = [found.start() for found in _HARD.finditer(left)]
    soft = sorted({*hard, *(found.start() for found in _SOFT.finditer(left))})
    placed = (
        replace(mark, hard=bisect(hard, mark.start), soft=bisect(soft, mark.start))
        for mark in marks
    )
    return Scan(whole, tuple(sorted(placed, key=lambda mark: mark.start)), (0, *soft, len(whole)))


def number_of(found: re.Match[str]) -> int:
    """The number that a match holds in `n`, or the one after it in `m`."""
    named = found.groupdict()
    said = [re.sub(r"^a (?=.)| of$", "", named[key]) for key in ("n", "m") if named.get(key)]
    return max(int(word) if word.isdigit() else words.NUMBERS.get(word, 1) for word in said)


def _drinks(found: re.Match[str]) -> int:
    """How many drinks: a bottle of wine or of spirits is more than four of them.

    What was shared with somebody is not known in number, but between two it is the half.
    """
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if words.SHARED.search(before) or words.BETWEEN_US.match(behind):
        return 0
    whole = _all_drinks(found)
    return (whole + 1) // 2 if words.BETWEEN_TWO.match(found.string, found.end()) else whole


def _all_drinks(found: re.Match[str]) -> int:
    many = (found["vessel"] or "").startswith("bottle") and not words.BEER.match(found["drink"])
    if found["n"].startswith("half"):
        return 3 if many else 1
    return number_of(found) * (5 if many else 1)


_ROWS: tuple[Row, ...] = (
    *_other_rows(),
    ("no drink", _NO_DRINK, None),
    ("drinks", _DRINK, _drinks),
    ("drinks", _DRINKS_BEHIND, number_of),
    ("drinks", _GLASSES_BEHIND, number_of),
    ("drinks", _GLASSES, number_of),
    ("drink", Pattern(rf"\b(?:{words.DRINK})\b{_FREE}"), None),
    ("correct", _CORRECT, None),
    *_rows("spot", "varied", "middle", "left", "right"),
    ("broken", Pattern(rf"\b(?:{choice_words.BROKEN_SLEEP})\b"), None),
    ("not one", Pattern(rf"\b(?:{words.NOT_ONE})"), None),
    ("not much", _NOT_MUCH, None),
    *(("count", pattern, number_of) for pattern in _COUNTS),
    ("no sport", Pattern(rf"\b{words.NOT_HARD} (?:{choice_words.SPORT})\b"), None),
    *_rows("day"),
    *_rows("night"),
    ("through", Pattern(rf"\b(?:{words.SLEPT_THROUGH})\b"), None),
    ("awake", Pattern(rf"\b(?:{words.JERK}) (?:me |myself )?(?:awake|up)\b"), None),
    ("day", Pattern(rf"\b(?:{words.BY_DAY})\b"), None),
    ("jerk", Pattern(rf"\b(?:{words.JERK})\b(?! (?:in|out)(?: to| of)? bed)"), None),
    ("woke", Pattern(rf"\b(?:{words.WOKE})\b"), None),
    ("moved", Pattern(rf"\b(?:{choice_words.MOVED})"), None),
    *_rows("where", *reversed(PARTS)),  # The whole body first: "head to foot" names no foot.
    *_rows("jerks", "quiet"),
    ("calm", Pattern(rf"\b(?:{words.CALM})\b"), None),
    ("lot", _LOT, None),
    *_rows("jerks", "some"),
    ("not", Pattern(rf"\b(?:{words.NOT})\b"), None),
)
"""Each kind of mark in the order in which it is taken out of the text, so that what is said in
several words is never read word by word."""
