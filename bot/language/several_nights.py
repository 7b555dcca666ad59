"""Several nights told in one message: `monday bad, tuesday quiet, last night three jerks`."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from bot.domain.question_types import Question
from bot.domain.questions import QUESTIONS
from bot.language.answer_asides import without_asides
from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import is_aside
from bot.language.named_choices import choices_named
from bot.language.night_days import names_another_night, nights_told
from bot.language.night_marks import folded
from bot.language.night_meant import is_of_habit, read_news, says_how
from bot.language.night_reading import read_night
from bot.language.night_words import NUMBER
from bot.language.question_answers import read_answer, tells

NIGHT_NAME = Pattern(
    rf"(?i)\b(?:on |the )*(?:(?:{WEEKDAY})(?: night)?(?! ?(?:morning|evening))|last (?:night|nite)"
    r"|(?:night|nite|one) before(?: (?:last|that))?|yesterday|today|this morning"
    r"|(?:two|three|four|\d) nights? ago|(?:(?<=the )|(?<=on ))\d{1,2}(?:st|nd|rd|th))\b"
)
_BEHIND_A_SIGN = Pattern(r"(?<=[.,;!])\s+")
_HEAD = Pattern(
    rf"(?:^\s*|(?:[^\w\s'’-]|\b(?:and|but|then))\s+)(?={NIGHT_NAME.pattern[4:]})", re.IGNORECASE
)
"""Where a clause begins with the name of a night."""

_BEFORE = Pattern(
    r"(?i)(?:(?:ok|so|sorry|hi|hey|well|forgot|missed|skipped|i|to|tell|say|you|and|here goes"
    r"|a|couple|few|some|two|three|of|days?|nights?|mornings?|them|it)\W+)*"
)
"""What may stand before the first night."""

_NOT = Pattern(r"(?i)\b(?:not|wasnt|wasn't|isnt|isn't) (?:of |for )?$")
_AROUND = " ,.;:-–!\n"
_JOINED = Pattern(r"(?i)^(?:was|it was|is|=|(?:were )?both|were)\s+|\s+(?:and|then|but|on)$")
_AS_BEFORE = Pattern(
    r"(?:(?:it|its|was|just|about|pretty much|exactly|much|more or less|all|yes|yeah|hm+|well)"
    r"[ ,]+)*(?:(?:the )?(?:same|like|as) (?:as |like |than )?(?:yesterday|last night"
    r"|(?:the )?(?:night|day|one|time) before)\b.*|(?:the )?same again|ditto)\W*"
)
_BUT = Pattern(r"(?i)\W+(?:but|only|except|though) +|, *")
_OTHER_NIGHT = Pattern(r"(?i)night before|ago$|" + WEEKDAY)
_YESTERDAY = Pattern(r"(?i)\byesterday$")
ALIKE = Pattern(r"(?i)(?:was |it )*(?:the same|same|same again|too|also|as well|ditto|likewise)")
_BAD = Pattern(
    r"(?i)(?:(?:was|a|an|so|really|pretty|very|quite|total(?:ly)?|just|bit)\s)*(?:bad|rubbish|rough"
    r"|crap|shit|grim|horrid|shocking|rotten|dire|miserable|terrible|horrible)\b(?:\snight)?[\s,:-]*"
)
"""How a whole night was, before what is told of it: `rubbish arms and legs going`."""

_COUNT = Pattern(
    rf"^(?:about |maybe |only |just |like |~ ?)*(?P<n>{NUMBER})"
    r"(?=,|$| (?:in|on|of (?:them|those)|both|my|left|right)\b)",
    re.IGNORECASE,
)
"""A number of jerks before where they were: `last night two, both legs`."""

_FEW = 10
"""Words that say that a night was like the one before."""

_DAY = timedelta(days=1)
_ALONE = tuple(q for key in ("jerks", "hours") for q in QUESTIONS if q.key == key)
"""Questions that few words about a night may answer as if they had been asked."""


class Night(NamedTuple):
    """What is told of one night: its date of waking, the choices by question, and the words."""

    night: date
    told: dict[str, frozenset[str]]
    words: str


def is_as_before(text: str) -> bool:
    """Whether a few words say that a night was as the one before: `same as yesterday`."""
    low = folded(text)
    return "?" not in low and low.count(" ") < _FEW and _AS_BEFORE.fullmatch(low) is not None


def what_was_not(text: str) -> str:
    """What such words say was otherwise, behind the first joint; nothing where all was the same."""
    return _BUT.split(text, maxsplit=1)[1] if _BUT.search(text) else ""


_PUT_RIGHT = Pattern(
    r"(?i)^(?P<told>[^.!?\n]{2,60})[.,!\s]+(?:(?:no|oh|wait|sorry|actually|oops|hang on)[\s,]+)*"
    r"(?:that|it) was (?P<name>(?:the )?night before(?: last)?|yesterday)\b"
)
"""What was told first and belongs to the night before: `loads. no wait that was yesterday`."""


def nights_apart(text: str, meant: tuple[date, ...], latest: date = date.max) -> tuple[Night, ...]:
    """The nights that a text tells of one after the other, each named before its news.

    Nothing unless there are two at least, and something is read of one, or of each behind a story
    that they end; `meant` is "last night", and `latest` the last of which nothing was told before.
    """
    text = without_asides(text)
    first = _named_first(_PUT_RIGHT.sub(r"\g<name>: \g<told>.", text))
    names = list(NIGHT_NAME.finditer(first))
    return _apart(first, names, meant, latest) or _behind_a_story(text, meant, latest)


def _behind_a_story(text: str, meant: tuple[date, ...], latest: date) -> tuple[Night, ...]:
    """The nights that a text ends with, each at the head of a clause: `we had visitors. friday bad,
    sunday a few`."""
    heads = list(_HEAD.finditer(text))
    for at, head in enumerate(heads):
        names = [NIGHT_NAME.match(text, each.end()) for each in heads[at:]]
        apart = _apart(text, [name for name in names if name], meant, latest, head.end())
        unsaid = [each for each in apart if not each.told]
        if len(apart) - len(unsaid) > 1 and all(says_how(each.words) for each in unsaid):
            return apart
    return ()


def _apart(
    text: str,
    names: Sequence[re.Match[str]],
    meant: tuple[date, ...],
    latest: date,
    story: int = 0,
) -> tuple[Night, ...]:
    """The nights of that name, after a few words or a story that is so long; what stands beside
    the name of another day is of none of them."""
    is_denied = any(_NOT.search(text[: name.start()]) for name in names)
    if (
        "?" in text
        or is_denied
        or len(names) < 2
        or not _BEFORE.fullmatch(text[story : names[0].start()])
    ):
        return ()
    ends = [name.start() for name in names[1:]] + [len(text)]
    parts = [plain_of(_own(text[name.end() : end])) for name, end in zip(names, ends, strict=True)]
    parts = [_as_the_last(parts, at) for at in range(len(parts))]
    called = (re.sub(r"(?i)\bone before", "night before", name[0]) for name in names)
    days = _days([nights_told(f"{name}:", meant) for name in called], min(meant[-1], latest))
    nights = tuple(Night(day, told_in(part), part) for day, part in zip(days, parts, strict=True))
    is_day = any(
        _YESTERDAY.search(name[0]) and night.told.keys() <= {"day", "yesterday"}
        for name, night in zip(names, nights, strict=True)
    )  # "Yesterday two beers" is the day before last night.
    is_apart = len(set(days)) == len(days) and all(parts) and not is_day
    return nights if is_apart and any(night.told for night in nights) else ()


_CLAUSE = Pattern(r"(?i)\s*[.,;!\n]+\s*(?:(?:and|but)\s+)?|\s+(?:but|whereas|while|and)\s+")


_THAT_WAS = Pattern(r"(?i)\b(?:that|it|this|those) (?:was|were|is) $|\b(?:thats|its) $")
"""What was told before belongs to the night that is named next, and to no other."""


def _named_first(text: str) -> str:
    """The text with each night before its news, where every clause names one: `loads on sunday,
    none last night`."""
    clauses = [clause for clause in _CLAUSE.split(text) if not is_aside(clause)]
    names = [[*NIGHT_NAME.finditer(clause)] for clause in clauses]
    if len(clauses) < 2 or any(len(found) != 1 for found in names):
        return text
    before = [clause[: found[0].start()] for clause, found in zip(clauses, names, strict=True)]
    is_other = any(map(_NOT.search, before)) or any(map(_THAT_WAS.search, before))
    if is_other or not any(before):
        return text
    parts = (
        f"{found[0][0]}: {clause[: found[0].start()]} {clause[found[0].end() :]}"
        for clause, found in zip(clauses, names, strict=True)
    )
    return ". ".join(" ".join(part.split()) for part in parts)


def names_several(text: str) -> bool:
    """Whether a text names two nights or more that are not the last one, as no answer does."""
    names = (name[0].lower() for name in NIGHT_NAME.finditer(text))
    return "?" not in text and len({name for name in names if _OTHER_NIGHT.search(name)}) > 1


def tells_beside_a_name(text: str) -> bool:
    """Whether a text tells something beside the name of a night: `two nights ago nothing`."""
    rest = plain_of(NIGHT_NAME.sub(" ", text))
    return bool(told_in(rest) or choices_named(rest))


def told_of_another(text: str) -> dict[str, frozenset[str]]:
    """What a text tells of a night before the last that it names: `two nights ago was bad`."""
    return told_in(plain_of(NIGHT_NAME.sub(" ", text))) if names_another_night(text) else {}


_PUT_IN = Pattern(
    r"(?i)^\W*(?:(?:(?:can|could|would|will) (?:you|u)|please|pls|just|and|ok) )*"
    r"(?:put|enter|log|record|add|save|note|mark|write)(?: (?:in|down|for))*"
    rf" (?P<night>{NIGHT_NAME.pattern[4:]})(?: (?:in|down))?(?: as|:| -|,)(?: an?)? (?P<told>\S.*)$"
)


def put_in_words(text: str) -> str:
    """The news that a wish to put them in tells, after the name of their night: `last night: bad`
    of `can you put in last night as bad`; nothing of any other text."""
    found = _PUT_IN.match(text) if "?" not in text else None
    if found is None or not told_in(found["told"]):
        return ""
    return f"{found['night']}: {_BAD.sub('a lot, ', found['told'])}"


def _as_the_last(parts: Sequence[str], at: int) -> str:
    """What is told of a night, or of the one beside that it was like."""
    if at + 1 < len(parts) and parts[at] in {"", "and", "&"}:
        return _as_the_last(parts, at + 1)
    return parts[at - 1] if at and ALIKE.fullmatch(parts[at]) else parts[at]


def _own(part: str) -> str:
    """What is told of a night, without the clauses that name another day, or tell of every day:
    `mon 4, gym on tue`."""
    said = (clause for clause in _BEHIND_A_SIGN.split(part) if not NIGHT_NAME.search(clause))
    return " ".join(clause for clause in said if not is_of_habit(clause))


def plain_of(part: str) -> str:
    """A part without the signs and joints around it."""
    return _JOINED.sub("", _JOINED.sub("", part.strip(_AROUND))).strip(_AROUND)


def _days(named: Sequence[tuple[date, ...]], last: date) -> list[date]:
    """The date of each night: of a day that began one and ended one the night that began, unless
    one of them is still to end."""
    today = [days for days in named if days[-1] - days[0] > _DAY]
    closest = [days[-1] if days in today else days[0] for days in named]
    if today and len({*closest}) == len(closest):
        return closest  # The name of today: last week's only where today's is told, too.
    begun, ended = [days[-1] for days in named], [days[0] for days in named]
    is_over = all(day <= last for day in begun) and all(a != b for a, b in pairwise(sorted(begun)))
    return begun if is_over else ended


def told_in(part: str) -> dict[str, frozenset[str]]:
    """What a part of a text tells of its night."""
    part = _COUNT.sub(r"\g<n> jerks", re.sub(r"^(?=\d\d?/10\b)", "twitching ", part))
    alone = filter(None, (_answered(question, part) for question in _ALONE))
    told = read_news(part, replied=True).answers or next(alone, {})
    bad = None if told else _BAD.match(part)
    return read_night(f"bad, {part[bad.end() :]}").answers if bad else told


def _answered(question: Question, part: str) -> dict[str, frozenset[str]]:
    answer = read_answer(question, part)
    is_told = answer and tells(answer) and answer.chosen and "unknown" not in answer.chosen
    return {question.key: answer.chosen} if answer and is_told else {}
