"""An answer in own words to a question that was asked, so that less need be said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.domain.choice_words import COFFEE
from bot.domain.question_types import Question
from bot.domain.questions import PARTS
from bot.language import answer_words as asked
from bot.language import day_words as before
from bot.language import night_words as words
from bot.language.lazy_regex import Pattern
from bot.language.night_days import LAST, night_named
from bot.language.night_marks import number_of, scanned
from bot.language.night_meant import read_news, tells_news
from bot.language.night_reading import (
    DAY_BEFORE,
    SYMPTOMS,
    Reading,
    Told,
)
from bot.language.no_twitching import without_other_things
from bot.language.numbers import drinks_of, level_of
from bot.language.sleep_hours import choice_within
from bot.language.unread import (
    CHIPS_OF_DAY,
    content,
    glasses_in,
    half_of,
    half_told,
    is_said,
    only_denies,
    unread,
)

Answers = Mapping[str, frozenset[str]]

_DAY_KINDS = DAY_BEFORE | {"drink", "drinks", "no drink", "no sport"}
_ABOUT = {
    "where": frozenset({*PARTS, "left", "right", "varied"}),
    "spot": frozenset({"left", "right", "middle", "varied"}),
    "yesterday": _DAY_KINDS,
    "day": _DAY_KINDS,
    "night": SYMPTOMS | {"woke", "awake", "broken", "through", "day"},
}
"""The marks that belong to a question."""

_DAYS = frozenset({"yesterday", "day"})
_CHIPS = _DAYS | {"night"}
_SEEMING = {
    **dict.fromkeys(_DAYS, _DAYS),
    "where": frozenset({"where", "face", "spot"}),
    "face": frozenset({"where", "face"}),
    "spot": frozenset({"where", "face", "spot"}),
}
"""What the words for a question only seem to tell besides, by question."""

_ILL = Pattern(
    r"\b(?:strokes?|tia|heart (?:attack|trouble)|hospital|surgery|operation|op|accident|crash"
    r"|(?:a|an|bad|nasty|small) fall|fell (?:over|down|on)|bleed|fever|flu|covid|infection"
    r"|pneumonia|(?:a|an|this|my|bad) cold(?! (?:night|room|bed))|virus|fracture|concussion)\b"
)
"""What is no twitching: a degree in a line that has it, and no word of jerks, is none of them."""

_UNSURE_OF = Pattern(
    r"\b(?:know|sure|remember|recall|idea|clue|say|tell) (?:about|of) (?:(?:the|my|any|that) )?"
    r"(?P<what>\w+)"
)

_COFFEE = Pattern(rf"\b(?:{COFFEE})\b")
_SHORT = 10
"""Words of an answer that needs no sign of telling one night."""

_UNREAD = 2
"""Words of a part of a line that make it worth asking whether there is more."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a line chooses for the question, what else it tells, and whether that may be all.

    No choice is "none of these"; `is_sure` says that the line tells that and nothing else.
    """

    own: frozenset[str]
    rest: Answers = field(default_factory=dict)
    is_part: bool = False
    is_sure: bool = False


def read_for(question: Question, text: str) -> Read | None:
    """What the text tells for that question, which was asked; None when it is not clear."""
    key, reading = question.key, Reading(scanned(text))
    told = dict(reading.told().answers)
    if key in _DAYS and (days := [told.pop(day) for day in _DAYS if day in told]):
        told[key] = frozenset[str]().union(*days)
    if key != "spot" and asked.NOT_TOLD.search(reading.low):
        return None
    own = _own(question, reading, told)
    if key != "jerks" and not reading.named(("jerk", "awake", "quiet")):
        told.pop("jerks", None)  # A bare number is of what was asked.
    rest = {k: v for k, v in told.items() if k not in _SEEMING.get(key, frozenset()) | {key} and v}
    rest |= _of_the_place(key, own or frozenset(), reading)
    if own is None or (not own and key not in _CHIPS) or any(not question.choice(c) for c in own):
        return None
    is_short = len(text.split()) <= _SHORT
    is_news = (is_short and not rest) or _is_news(key, reading.low, own)
    if not is_news or _is_other_night(key, text):
        return None
    is_part = question.several and bool(own) and _has_more(reading, question)
    is_sure = is_short and not rest and own == told.get(key)
    return Read(own, rest, is_part, is_sure)


def told_beside(key: str, text: str) -> Answers:
    """What a text tells of other questions, where it only skips or ends the one that was asked."""
    told = read_news(text, replied=True).answers if night_named(text) == LAST else {}
    return {k: said for k, said in told.items() if k not in _SEEMING.get(key, frozenset()) | {key}}


def _of_the_place(key: str, own: frozenset[str], reading: Reading) -> Answers:
    """Where it twitched, if how much is told, and of the one place its side or part of the face."""
    if key == "jerks":
        place = reading.where() if own & {"some", "lot"} else frozenset[str]()
        return {"where": place} if place else {}
    if key != "where" or len(own) != 1:
        return {}
    side = reading.side() if asked.ALWAYS.search(reading.low) else frozenset[str]()
    more = {"spot": side, "face": reading.face(own)}
    return {question: said for question, said in more.items() if said}


def is_about(question: str, text: str) -> bool:
    """Whether the text has words that belong to that question, though they are no answer."""
    reading = Reading(scanned(text))
    kinds = _ABOUT.get(question, frozenset())
    is_number = words.LONE_NUMBER.fullmatch(reading.low) is not None
    is_coffee = question == "day" and _COFFEE.search(reading.low) is not None
    near = asked.NEAR.get(question)
    is_near = near is not None and near.search(reading.low) is not None
    is_any = any(mark.kind in kinds for mark in reading.marks)
    return is_number or is_coffee or is_near or is_any


def is_unsure_of_else(question: Question, low: str) -> bool:
    """Whether what is not known belongs to another question: `dont know about the coffee`."""
    found = _UNSURE_OF.search(low)
    keys = {key for key in OF_THE_NIGHT if found and is_about(key, found["what"])}
    return bool(keys) and question.key not in keys


def lacks_the_hour(question: str, text: str) -> bool:
    """Whether a text tells of coffee or energy drinks on the day before, and not when it was."""
    return question == "day" and half_told(text) == "noon"


def _is_other_night(question: str, text: str) -> bool:
    return question not in _DAYS and night_named(text) != LAST


def _is_news(question: str, low: str, own: frozenset[str]) -> bool:
    is_plain = question in {"hours", "spot"}
    return is_plain or tells_news(low, Told({question: own or frozenset({""})}), replied=True)


_CHIPS_HEADS = (*SYMPTOMS, *DAY_BEFORE, "jerk", "awake", "woke", "drink", "drinks")


def _jerks(reading: Reading, told: Answers) -> frozenset[str] | None:
    """How much it twitched: a degree or a number anywhere, where it is about nothing else."""
    if found := told.get("jerks"):
        return found
    low = _without_chips(reading, without_other_things(reading.low))
    if _ILL.search(low) and not reading.named(("jerk", "awake")):
        return None
    owned = {head.kind for head in reading.owner.values() if head}
    number = asked.COUNTED.search(low)
    if number and not owned:
        return frozenset({level_of(number_of(number))})
    free = {
        amount.kind
        for amount, head in reading.owner.items()
        if head is None
        and low[amount.start] != " "
        and not asked.NO_AMOUNT.search(low[: amount.start])
        and not asked.OF_ELSE.match(low[amount.end :])
    }
    rows = (("lot", asked.LOT, {"lot"}), ("some", asked.SOME, {"some", "not much", "count"}))
    said = [level for level, saying, kinds in rows if saying.search(low) or free & kinds]
    if said or reading.named(_CHIPS_HEADS):
        return frozenset(said[:1]) or None
    return frozenset({"quiet"}) if asked.QUIET.search(low) else None


def _without_chips(reading: Reading, low: str) -> str:
    """A text with blanks in place of the parts that tell of pain or stress, and not of twitching,
    or how much of one more part: `tingled a bit` is no twitching."""
    twitched = {mark.soft for mark in reading.marks if mark.kind in {"jerk", "awake"}}
    for mark in reading.marks:
        is_chip = mark.kind in SYMPTOMS | DAY_BEFORE and mark.soft not in twitched
        if is_chip or mark in reading.beside:
            start, end = reading.scan.clause(mark.soft)
            low = f"{low[:start]}{' ' * (end - start)}{low[end:]}"
    return low


def _where(reading: Reading, told: Answers) -> frozenset[str] | None:
    """The parts named, but of two things one is not known; all of it is the whole body."""
    named = reading.where() if {"night", "day"} & told.keys() else reading.named(PARTS)
    if len(named) > 1 and asked.EITHER.search(reading.low):
        return None
    is_all = not named and asked.WHOLE_BODY.search(reading.low)
    return frozenset({"body"}) if is_all else named


def _face(reading: Reading, _: Answers) -> frozenset[str] | None:
    return reading.face(reading.named(PARTS))


def _spot(reading: Reading, told: Answers) -> frozenset[str] | None:
    is_middle = asked.MIDDLE.search(reading.low) is not None
    side = frozenset({"middle"}) if is_middle else reading.side()
    is_else = "night" in told or reading.beside  # "Both. And my shoulder a bit" is not one spot.
    if asked.ONE_OF_TWO.search(reading.low) or (is_else and side == {"middle"}):
        return None
    return frozenset({"varied"}) if asked.VARIED.search(reading.low) else side


def _day(reading: Reading, told: Answers) -> frozenset[str] | None:
    """The day before; "none" of an ordinary day, or where only early coffee is told."""
    low, own = reading.low, set(told.get("yesterday") or told.get("day") or ())
    own |= {key for key, saying in before.DAY.items() if is_said(saying, low)}
    own |= {"caffeine"} if before.BARE_PM.fullmatch(low) else set()
    is_drunk = not any(mark.kind in {"drinks", "no drink"} for mark in reading.marks)
    if is_drunk and (glasses := glasses_in(reading)):
        own.add(drinks_of(number_of(glasses)))
    if own or {"yesterday", "day"} & told.keys():
        return frozenset(own)
    if only_denies(reading, CHIPS_OF_DAY):
        return frozenset()
    is_none = before.ORDINARY.search(low) or before.ONLY_EARLY.search(low)
    return None if not is_none or half_of(reading) else frozenset()


def _night(reading: Reading, told: Answers) -> frozenset[str] | None:
    """The rest of the night; "none" where all was fine and nothing of it is named."""
    own = set(told.get("night") or ())
    own |= {"woke"} if is_said(asked.AWAKE, reading.low) else set()
    own |= {"pain"} if is_said(asked.ACHE, reading.low) else set()
    own |= {"day"} if not own and is_said(asked.BY_DAY, reading.low) else set()
    if own or "night" in told:
        return frozenset(own)
    if only_denies(reading, SYMPTOMS):
        return frozenset()
    is_any = reading.named((*SYMPTOMS, "woke", "awake", "broken", "day", "jerk"))
    return frozenset() if asked.FINE.search(reading.low) and not is_any else None


def _hours(reading: Reading, told: Answers) -> frozenset[str] | None:
    slept = choice_within(reading.low)
    return frozenset({slept}) if slept else told.get("hours")


_OWN: dict[str, Callable[[Reading, Answers], frozenset[str] | None]] = {
    "jerks": _jerks,
    "where": _where,
    "face": _face,
    "spot": _spot,
    "yesterday": _day,
    "day": _day,
    "night": _night,
    "hours": _hours,
}
"""How a question is answered in words that would mean less without it."""

OF_THE_NIGHT = _OWN.keys()
"""Questions on the twitching, the night and the day before."""


def _own(question: Question, reading: Reading, told: Answers) -> frozenset[str] | None:
    """What the line chooses; *all of them* are all that do not exclude each other."""
    if question.several and asked.ALL_BUT.search(reading.low):
        return None
    if question.several and asked.ALL_OF_THEM.fullmatch(reading.low.strip(" .!,")):
        return frozenset(choice.key for choice in question.choices if not choice.group)
    key = question.key
    return _OWN[key](reading, told) if key in _OWN else told.get(key)


def _has_more(reading: Reading, question: Question) -> bool:
    """Whether a part of the line was not read, or says something only by half."""
    key = question.key
    if key in _DAYS and (half_of(reading) or asked.ALL_OF_THEM.fullmatch(reading.low)):
        return True
    if key == "night" and asked.WOKE_LISTED.search(reading.low):
        return True
    if key not in _CHIPS:
        return key in asked.NEAR and is_said(asked.NEAR[key], reading.low)
    return any("\0" not in part and content(part) >= _UNREAD for part in unread(reading))
