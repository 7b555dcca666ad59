"""What of a line was not read: whether there is more to ask for, or to keep as a note."""

import re

from bot.language.answer_words import READ
from bot.language.night_reading import Reading

_WORTH_A_NOTE = 3
_LONG = 7
"""Words that were not read, and of the whole, from which an answer is kept as a note, too."""

_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
        i me my we a an the and in on of at to for with was were had have got did it its that this
        then after before just only so but about around yesterday last night day evening today
        morning really very quite some bit went plus also no not id ive im there is be been again
        think guess suppose well oh hmm too as usual always honestly actually thanks please like
        """,
    )
)


def says_much(reading: Reading) -> bool:
    """Whether a part of a text of which nothing was read says enough to be worth a note."""
    parts = unread(reading) if len(reading.low.split()) >= _LONG else []
    return sum(content(part) for part in parts if "\0" not in part) >= _WORTH_A_NOTE


def unread(reading: Reading) -> list[str]:
    """The parts of a line, with what was read of them struck out."""
    left = list(reading.low)
    spans = [(mark.start, mark.end) for mark in reading.marks]
    spans += [found.span() for saying in READ for found in saying.finditer(reading.low)]
    for start, end in spans:
        left[start:end] = "\0" * (end - start)
    return re.split(r"[.,;:!&+\n]| and | then | but | plus | because ", "".join(left))


def content(part: str) -> int:
    """How many words of a part say something."""
    return sum(word not in _SMALL for word in re.findall(r"[a-z]+", part))
