"""Typed answers to a reminder that is shown before it is kept: `yes`, `no`, `evening`, `8pm`."""

from dataclasses import replace
from datetime import time
from enum import Enum

from bot.language.reminders import Wish, in_the_afternoon
from bot.language.times import parse_time

_YES = frozenset(
    {"yes", "y", "yep", "yeah", "ok", "okay", "keep", "keep it", "right", "correct", "sure"}
    | {"yes please", "that's right", "thats right", "yes that's right", "looks good"}
)
_NO = frozenset(
    {"no", "n", "nope", "cancel", "leave it", "never mind", "nevermind", "forget it", "don't"}
    | {"no thanks", "actually leave it", "dont"}
)
_EARLY = frozenset({"morning", "in the morning", "am", "a.m", "early"})
_LATE = frozenset(
    {"evening", "in the evening", "pm", "p.m", "night", "at night", "afternoon"}
    | {"in the afternoon"}
)


class Answer(Enum):
    """An answer that is no reminder."""

    NO = "no"


def answer_to(typed: str, wish: Wish, *, half: bool) -> Wish | Answer | None:
    """What a text says to a reminder that is shown: the one to keep, `NO`, or None for neither.

    With `half` its half of the day is open, so that a bare yes says nothing.
    """
    words = " ".join(typed.lower().replace("’", "'").strip(" .!").split())
    if words in _NO:
        return Answer.NO
    if not half:
        return wish if words in _YES else None
    if words in _EARLY:
        return wish
    if words in _LATE:
        return in_the_afternoon(wish)
    at, halves = parse_time(words), _halves(wish)
    return replace(wish, times=(at,)) if at in halves else None


def _halves(wish: Wish) -> tuple[time, ...]:
    (early,) = wish.times
    return early, early.replace(hour=early.hour + 12)
