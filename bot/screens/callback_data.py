"""Callback data: what a button carries, encoded and parsed here and nowhere else."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

Parse = Callable[[str], Any]
OF_A_NIGHT = frozenset(
    {"choose", "tick", "done", "none", "skip", "show", "stop", "night", "change", "later", "pass"}
    | {"scrap", "scrapped"}
)
"""The verbs whose first argument is the night that their message is about."""

BY_LABEL = frozenset({"zone"})
"""The verbs that ask what the tapped button itself says."""


BY_REPLY = frozenset({"dates", "bring", "told"})
"""The verbs that are about the file or the words which their message replies to."""


@dataclass(frozen=True, slots=True)
class CallbackData:
    """What a tapped button says: a verb and its checked arguments."""

    verb: str
    args: tuple[Any, ...]


def _night(word: str) -> date:
    if not re.fullmatch(r"[0-9]{8}", word):
        raise ValueError(word)
    return date(int(word[:4]), int(word[4:6]), int(word[6:]))


def _word(word: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_+/-]{1,40}", word):
        raise ValueError(word)
    return word


def _number(word: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", word):
        raise ValueError(word)
    return int(word)


def _numbers(word: str) -> tuple[int, ...]:
    if not re.fullmatch(r"[0-9]{1,3}(-[0-9]{1,3}){0,9}", word):
        raise ValueError(word)
    return tuple(int(number) for number in word.split("-"))


Nights = tuple[tuple[date, str], ...]
"""Nights, each with what was read of it in the letters of an undo button."""


def _nights(word: str) -> Nights:
    """The same as it is kept for a typed yes; `all` on a button, which has no room for them."""
    if word == "all":
        return ()
    days, words = word.split("~")[::2], word.split("~")[1::2]
    return tuple((_night(day), _word(read)) for day, read in zip(days, words, strict=True))


def _bit(word: str) -> bool:
    return {"0": False, "1": True}[word]


def _time(word: str) -> time:
    if not re.fullmatch(r"[0-9]{4}", word):
        raise ValueError(word)
    return time(int(word[:2]), int(word[2:]))


ACTIONS: dict[str, tuple[Parse, ...]] = {
    "choose": (_night, _word, _word),
    "tick": (_night, _word, _word, _bit),
    "done": (_night, _word),
    "none": (_night, _word),
    "skip": (_night, _word),
    "show": (_night, _word),
    "stop": (_night,),
    "told": (_night, _word, _word),
    "each": (_nights,),
    "night": (_night,),
    "change": (_night,),
    "scrap": (_night, _number),
    "scrapped": (_night, _number),
    "diary": (),
    "page": (_night,),
    "undo": (_night, _word),
    "menu": (_word,),
    "set": (_word, _word),
    "later": (_night, _word),
    "pass": (_night,),
    "fill": (_night,),
    "pause": (_night,),
    "rest": (_night,),
    "go_on": (),
    "review_off": (),
    "remind": (_number, _word),
    "draft": (_number, _word),
    "due": (_night, _number, _time, _word),
    "own": (_night, _number, _word),
    "consent": (_word,),
    "ask": (_word,),
    "zone": (_word,),
    "travel": (_word, _word),
    "time": (_time,),
    "unit": (_word,),
    "topics": (),
    "topic": (_word,),
    "next": (_numbers,),
    "calm": (_numbers,),
    "looked": (),
    "now": (_word, _bit),
    "flag": (_number, _word),
    "chart": (_number,),
    "words": (_number,),
    "report": (_number, _word),
    "pick": (_number, _word, _number),
    "note": (_number, _word, _number, _number, _bit),
    "make": (_number, _word),
    "doctor": (_number, _night),
    "delete": (_word,),
    "privacy": (_word,),
    "history": (_word,),
    "about": (_word, _word),
    "about_tick": (_word, _word, _bit),
    "about_go": (_word, _word),
    "stay": (),
    "dates": (_word,),
    "bring": (_word,),
    "wish": (_word,),
}
"""Every verb a button may carry, with what its arguments must be."""


RETIRED: dict[str, tuple[tuple[Parse, ...], str]] = {"page": ((_number, _word), "make")}
"""Forms that earlier versions wrote and that still stand in people's chats, with today's verb."""


def parse(data: str | None) -> CallbackData | None:
    """The tap behind callback data; None when it is forged or from a form that is no more."""
    verb, *words = (data or "").split(":")
    kinds = ACTIONS.get(verb)
    if verb in RETIRED and len(words) == len(RETIRED[verb][0]):
        kinds, verb = RETIRED[verb]
    if kinds is None or len(kinds) != len(words):
        return None
    try:
        return CallbackData(
            verb, tuple(kind(word) for kind, word in zip(kinds, words, strict=True))
        )
    except (ValueError, KeyError):
        return None


def encode(verb: str, *args: object) -> str:
    """Callback data for a tap; at most 64 bytes for every verb and argument there is."""
    return ":".join([verb, *(_written(arg) for arg in args)])


def _written(arg: object) -> str:
    match arg:
        case bool():
            return str(int(arg))
        case time():
            return f"{arg:%H%M}"
        case date() | datetime():
            return f"{arg:%Y%m%d}"
        case _:
            return str(arg)
