"""A message cut at its joints: the part that answers what is open, and what was said beside it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from bot.language.lazy_regex import Pattern

MOST_PARTS = 12
"""A message of more parts tells a story, and answers nothing."""

_JOINT = Pattern(
    r"(?<![ap]\.m)(?<![.!?…;:])[.!?…;:]++\s++(?=\S)|,\s++(?=\S)"
    r"|(?<!\s)(?:\s*\n\s*+|\s+[-–—]+\s+|\s++(?=(?:and|n|but|plus|then|except|btw)\b)"
    r"|(?<!\byou)(?<!\bu)(?<!\bi)(?<!\bwe)\s++(?=also\b))",
    re.IGNORECASE,
)
_LEAD = Pattern(
    r"(?:(?:and|n|but|also|plus|then|so|oh|ah|ok|okay|o k|well|um+|uh|hm+|just|please|pls|plz"
    r"|sorry|right|great|good|cool|perfect|nice|fine|grand|sound|thanks?|thank you|thx|ty|ta|cheers"
    r"|love|lol|(?:ha)+|now|wait"
    r"|actually|go on|alright|btw|hey|hi|hello|yo|bro|mate) )+(?=\S)"
)
_ASKS_FOR_IT = Pattern(r"(?:(?:and|so|ok|okay|please) )*(?:can|could|would|will) (?:you|u) ")
_ASIDE = Pattern(
    r"(?:(?:and|but|so|oh|ah|ok|okay|well|um+|uh|hm+|sorry|great|good|cool|perfect|nice|lovely"
    r"|brilliant|wonderful|fab|super|right|alright|fine|thanks|thank(?! you\b)|thank you"
    r"|thankyou|thx|ty|tysm|ta|cheers|many|a lot|so much|very much|again"
    r"|for (?:that|this|asking|your help|the help)"
    r"|lol|haha+|please|pls|plz|mate|love|dear|bro|pal|man|sir|doc|then|now|too|you too|i see"
    r"|got it|(?:i )?(?:almost |nearly )?forgot(?: (?:to (?:say|tell|add|mention)(?: (?:it|that"
    r"|you(?! too\b)))?|that))?|i forget to say|good (?:night|morning|evening|day)|bye|see you"
    r"|have a nice day|i (?:think|guess)|that (?:is|was) (?:all|it)"
    r"|thats (?:all|it)|no worries|x+)(?: |$))+"
)
"""Thanks, greetings and other words beside what is said, which nothing has to be done with."""

_TAKEN_BACK = Pattern(
    r"(?:(?:no|nope|nah|but|and|actually|oh|sorry|or) )*(?:(?:wait|hang on|hold on|cancel|not yet"
    r"|scrap (?:that|it)|on second thoughts?|rather not)\b|(?:no|nope|nah|stop|dont|do not)$"
    r"|(?:dont|do not) (?:save|keep|note|store|set|do|change|write)(?: (?:it|that|this|down))*$)"
)
"""What after a yes makes it none."""


_JOINS = Pattern(
    r"^\W*(?:(?:and|also|plus|then|oh|btw|but|so|(?:i )?forgot(?: to (?:say|mention|tell you))?"
    r"|one (?:more )?thing)\b[\s,:]*)+(?=\w)",
    re.IGNORECASE,
)


class Sure(IntEnum):
    """How surely a part answers: a mere nod, a plain yes or no, or the words of a button."""

    NOD = 1
    PLAIN = 2
    WORDED = 3


class Says(NamedTuple):
    """What a part says to what is open: which answer it is, and how surely it is one."""

    answer: str
    sure: Sure


@dataclass(frozen=True, slots=True)
class Cut:
    """The part that answers what is open, and what was said before and behind it."""

    answer: str
    says: Says
    before: str = ""
    behind: str = ""


Reader = Callable[[str], Says | None]
"""What a part in plain small letters says to what is open."""


def cut(text: str, says: Reader) -> Cut | None:
    """The answer in a message of several parts, and what else it tells; None where none is clear.

    At the beginning a plain yes or no is one, elsewhere only the words of a button: a *right* in
    the middle of a story is none.
    """
    parts = parts_of(text)
    if not 1 < len(parts) <= MOST_PARTS:
        return None
    read = [said(part, says) for part in parts]
    first = next((at for at, part in enumerate(parts) if read[at] or not is_aside(part)), 0)
    end = _end_of_run(parts, read, first)
    if end > first:
        return _cut(parts, read, first, end)
    worded = (at for at, said in enumerate(read) if said and said.sure is Sure.WORDED)
    at = next(worded, None)
    return None if at is None else _cut(parts, read, at, _end_of_run(parts, read, at))


def prefixes(text: str) -> Iterator[tuple[str, str]]:
    """The beginnings of a message that end at a joint, the longest first, and what is behind."""
    parts = parts_of(text)
    if len(parts) > MOST_PARTS:
        return
    start = next((at for at, part in enumerate(parts) if not is_aside(part)), 0)
    for end in range(len(parts) - 1, 0, -1):
        first = start if start < end else 0
        yield "".join(parts[first:end]).strip(), "".join(parts[end:]).strip()


def parts_of(text: str) -> list[str]:
    """The parts of a text, each with the signs behind it; together they are the whole text."""
    ends = [joint.end() for joint in _JOINT.finditer(text)]
    starts = [0, *ends]
    parts = [text[start:end] for start, end in zip(starts, [*ends, len(text)], strict=True)]
    return [part for part in parts if part.strip()]


def plain_part(part: str) -> str:
    """A part in small letters without signs."""
    low = re.sub(r"['’]", "", part.lower())
    return " ".join(re.sub(r"[^\w\s:]", " ", low).split())


def joins(text: str) -> bool:
    """Whether a text begins as one that goes on with what was said before."""
    return _JOINS.match(text) is not None


def without_lead(part: str) -> str:
    """A part without the words that only join it to the one before."""
    return _JOINS.sub("", part, count=1) or part


def said(part: str, says: Reader) -> Says | None:
    """What a part says, with or without the words that lead to it; a question says nothing but
    where it asks for it to be done."""
    low = plain_part(part)
    if "?" in part and not _ASKS_FOR_IT.match(low):
        return None
    return says(low) or says(_LEAD.sub("", low, count=1))


def is_aside(part: str) -> bool:
    """Whether a part is only thanks, a greeting or the like."""
    low = plain_part(part)
    return not low or (low != "so so" and _ASIDE.fullmatch(low) is not None)


_THANKS = Pattern(r"\b(?:thanks|thank|thx|ty|cheers|ta)\b")


def is_thanks(text: str) -> bool:
    """Whether a message thanks, and says no more."""
    return is_aside(text) and _THANKS.search(plain_part(text)) is not None


def _end_of_run(parts: Sequence[str], read: Sequence[Says | None], start: int) -> int:
    """Where the parts end that say the same, and those beside it; `start` where none does."""
    said = read[start]
    if said is None:
        return start
    end = start
    for at in range(start, len(parts)):
        now = read[at]
        if now and now.answer != said.answer:
            return start  # "Yes, no wait" answers nothing.
        if not (now or is_aside(parts[at])):
            break
        end = at + 1
    return end


def _worth_it(parts: Sequence[str]) -> str:
    """These parts as one text without the asides around them."""
    told = [at for at, part in enumerate(parts) if not is_aside(part)]
    return "".join(parts[told[0] : told[-1] + 1]).strip() if told else ""


def _cut(parts: Sequence[str], read: Sequence[Says | None], start: int, end: int) -> Cut | None:
    told, said = max(
        ((at, said) for at in range(start, end) if (said := read[at])),
        key=lambda each: each[1].sure,
    )
    before, behind = (_worth_it(some) for some in (parts[:start], parts[end:]))
    is_nod = said.sure is Sure.NOD and (before or behind)
    if is_nod or _TAKEN_BACK.match(plain_part(behind)):
        return None
    return Cut(parts[told].strip(), said, before, behind)
